use std::collections::{BTreeMap, BTreeSet};

use people::members::{PersonId, Tie};
use people::organizations::OrganizationId;
use people::table::model::{FEWEST_SHOWN, Shown, TieGroup, shown};

use crate::voices::Group;

kit_store::words! {
    /// By what people are put together.
    pub enum By {
        /// Resident seats, then sectors of a kind.
        Group => "group",
        Sector => "sector",
        Organization => "organization",
        /// How they are connected to the issue: only as counts of five people or more.
        Tie => "tie",
    }
}

kit_store::words! {
    /// What is shared out.
    pub enum Measure {
        /// Seats at the table today.
        Seats => "seats",
        /// Offices of groups held today.
        Offices => "offices",
        Proposed => "proposed",
        Passed => "passed",
        /// Times somebody spoke, as tapped in meetings.
        Turns => "turns",
        /// Promises made and not let go.
        Promised => "promised",
        Kept => "kept",
    }
}

impl Measure {
    fn place(self) -> usize {
        Self::ALL.iter().position(|known| *known == self).unwrap_or_default()
    }
}

kit_store::row! {
    /// What is known of somebody, as far as it says where they belong.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Somebody {
        pub id: PersonId,
        pub given_name: String,
        pub family_name: String,
        pub organization_id: Option<OrganizationId>,
        pub sector: Option<String>,
        pub tie: Option<Tie>,
        pub tie_told: bool,
        /// Whether they sit on a seat kept for people who live with the issue.
        pub is_resident: bool,
    }
}

kit_store::row! {
    /// Members alike in everything that counts here.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Alike {
        pub organization_id: Option<OrganizationId>,
        pub sector: Option<String>,
        pub tie: Option<Tie>,
        pub tie_told: bool,
        pub is_resident: bool,
        pub people: i64,
    }
}

/// How often somebody did something, for an organization where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Did {
    pub measure: Measure,
    pub person: PersonId,
    pub organization: Option<OrganizationId>,
    pub times: i64,
}

/// A row of the page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Group(Group),
    Sector(String),
    Organization(OrganizationId),
    Tie(u8),
    /// No sector, no organization, or not said.
    Nothing,
}

impl Key {
    pub fn tie_group(&self) -> Option<TieGroup> {
        match self {
            Self::Tie(place) => TieGroup::ALL.get(usize::from(*place)).copied(),
            _ => None,
        }
    }
}

struct Belongs<'a> {
    organization: Option<OrganizationId>,
    sector: Option<&'a str>,
    tie: Option<Tie>,
    tie_told: bool,
    is_resident: bool,
}

impl Belongs<'_> {
    fn key(&self, by: By) -> Key {
        match by {
            By::Group if self.is_resident => Key::Group(Group::Residents),
            By::Group => self.sector.map_or(Key::Nothing, |sector| Key::Group(Group::of_sector(sector))),
            By::Sector => self.sector.map_or(Key::Nothing, |sector| Key::Sector(sector.to_owned())),
            By::Organization => self.organization.map_or(Key::Nothing, Key::Organization),
            By::Tie => self.tie_group().map_or(Key::Nothing, Key::Tie),
        }
    }

    fn tie_group(&self) -> Option<u8> {
        let group = TieGroup::of_tie(self.tie?, self.tie_told)?;
        u8::try_from(TieGroup::ALL.iter().position(|known| *known == group)?).ok()
    }
}

impl Somebody {
    fn belongs(&self, acted_for: Option<OrganizationId>) -> Belongs<'_> {
        Belongs {
            organization: acted_for.or(self.organization_id),
            sector: self.sector.as_deref(),
            tie: self.tie,
            tie_told: self.tie_told,
            is_resident: self.is_resident,
        }
    }
}

impl Alike {
    fn belongs(&self) -> Belongs<'_> {
        Belongs {
            organization: self.organization_id,
            sector: self.sector.as_deref(),
            tie: self.tie,
            tie_told: self.tie_told,
            is_resident: self.is_resident,
        }
    }
}

/// A number as it may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Count(i64),
    /// Fewer than five people stand behind it, or it would give such a number away.
    Hidden,
}

impl Cell {
    pub fn count(self) -> Option<i64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Hidden => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub key: Key,
    /// Members who belong to it.
    pub members: Cell,
    /// In the order of [`Measure::ALL`].
    pub counts: [Cell; 7],
}

impl Row {
    pub fn of(&self, measure: Measure) -> Cell {
        self.counts[measure.place()]
    }
}

/// What is shared out among whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    pub by: By,
    pub rows: Vec<Row>,
    pub members: i64,
    /// Everything of each measure, in the order of [`Measure::ALL`].
    pub wholes: [i64; 7],
    /// How unevenly each is shared beside membership, in hundredths; none while there is nothing, or while rows are
    /// hidden from which it could be told.
    pub ginis: [Option<i64>; 7],
}

/// Counts of one row, before small ones are hidden.
#[derive(Default)]
struct Sum {
    members: i64,
    counts: [i64; 7],
    people: [BTreeSet<PersonId>; 7],
}

impl Balance {
    /// Adds up who did what. People of whom nothing is known, because they left, stand in no row.
    pub fn of(by: By, members: &[Alike], doers: &[Somebody], done: &[Did]) -> Self {
        let mut sums: BTreeMap<Key, Sum> = BTreeMap::new();
        for alike in members {
            sums.entry(alike.belongs().key(by)).or_default().members += alike.people;
        }
        let known: BTreeMap<PersonId, &Somebody> = doers.iter().map(|one| (one.id, one)).collect();
        for one in done {
            let Some(somebody) = known.get(&one.person) else {
                continue;
            };
            let sum = sums.entry(somebody.belongs(one.organization).key(by)).or_default();
            sum.counts[one.measure.place()] += one.times;
            sum.people[one.measure.place()].insert(one.person);
        }
        let sums: Vec<(Key, Sum)> = sums.into_iter().collect();
        Self::of_sums(by, &sums)
    }

    fn of_sums(by: By, sums: &[(Key, Sum)]) -> Self {
        let column = |of: &dyn Fn(&Sum) -> i64| sums.iter().map(|(_, sum)| of(sum)).collect::<Vec<i64>>();
        let members = column(&|sum| sum.members);
        let shown_members = cells(by, &members, &members);
        let mut columns: Vec<Vec<Cell>> = Vec::new();
        let mut wholes = [0; 7];
        let mut ginis = [None; 7];
        for measure in Measure::ALL {
            let place = measure.place();
            let counts = column(&|sum| sum.counts[place]);
            let people = column(&|sum| i64::try_from(sum.people[place].len()).unwrap_or(i64::MAX));
            let cells = cells(by, &counts, &people);
            wholes[place] = counts.iter().sum();
            let all_shown = cells.iter().chain(&shown_members).all(|cell| *cell != Cell::Hidden);
            let pairs: Vec<(i64, i64)> = members.iter().copied().zip(counts).collect();
            ginis[place] = gini(&pairs).filter(|_| all_shown);
            columns.push(cells);
        }
        let row = |(index, (key, _)): (usize, &(Key, Sum))| {
            let mut counts = [Cell::Hidden; 7];
            for (cell, column) in counts.iter_mut().zip(&columns) {
                *cell = column.get(index).copied().unwrap_or(Cell::Hidden);
            }
            Row {
                key: key.clone(),
                members: shown_members.get(index).copied().unwrap_or(Cell::Hidden),
                counts,
            }
        };
        Self {
            by,
            rows: sums.iter().enumerate().map(row).collect(),
            members: members.iter().sum(),
            wholes,
            ginis,
        }
    }

    pub fn whole(&self, measure: Measure) -> i64 {
        self.wholes[measure.place()]
    }

    pub fn gini(&self, measure: Measure) -> Option<i64> {
        self.ginis[measure.place()]
    }

    /// A row's part of something as a whole percent of what its part of the members would be: 100 is as much, 200 twice
    /// as much. None where anything needed is hidden or nothing.
    pub fn ratio(&self, row: &Row, measure: Measure) -> Option<i64> {
        ratio(row.of(measure).count()?, self.whole(measure), row.members.count()?, self.members)
    }
}

/// Ties are private: a number stands for at least five people, and none can be worked out from the others.
fn cells(by: By, counts: &[i64], people: &[i64]) -> Vec<Cell> {
    if by != By::Tie {
        return counts.iter().map(|count| Cell::Count(*count)).collect();
    }
    let allowed = shown(people);
    let cell = |(count, allowed): (&i64, Shown)| match allowed {
        Shown::Count(people) if people >= FEWEST_SHOWN => Cell::Count(*count),
        _ => Cell::Hidden,
    };
    counts.iter().zip(allowed).map(cell).collect()
}

/// A share against the share of members, as a whole percent.
pub fn ratio(part: i64, whole: i64, members: i64, all_members: i64) -> Option<i64> {
    kit_text::percent_of(part.checked_mul(all_members)?, whole.checked_mul(members)?)
}

/// The Gini coefficient of shares among groups of unequal size, in hundredths: 0 when every group has as much as its part
/// of the members, near 100 when one small group has everything. Pairs of members and how much they have.
///
/// Source: the Lorenz curve drawn over groups (Gastwirth, "The Estimation of the Lorenz Curve and Gini Index", Review of
/// Economics and Statistics 54, 1972), G = 1 − Σ pᵢ (2 Yᵢ₋₁ + yᵢ), groups in the order of what a member has. With groups of
/// one it is the usual coefficient (Sen, "On Economic Inequality", 1973).
pub fn gini(groups: &[(i64, i64)]) -> Option<i64> {
    let mut sorted: Vec<(i64, i64)> = groups
        .iter()
        .map(|(members, has)| ((*members).max(0), (*has).max(0)))
        .filter(|(members, has)| members + has > 0)
        .collect();
    // What a member has, compared crosswise; groups without members that have something come last.
    sorted.sort_by(|one, other| (one.1 * other.0).cmp(&(other.1 * one.0)));
    let members: i64 = sorted.iter().map(|(members, _)| members).sum();
    let whole: i64 = sorted.iter().map(|(_, has)| has).sum();
    let mut before = 0;
    let mut under_the_curve = 0_i64;
    for (members, has) in sorted {
        under_the_curve += members * (2 * before + has);
        before += has;
    }
    let all = members.checked_mul(whole)?;
    kit_text::percent_of(all - under_the_curve, all)
}

/// Fewer things than this tell nothing about power.
pub const LEAST: i64 = 6;
/// Up to this share nobody dominates: the European Commission holds dominance unlikely below 40 percent of a market
/// (Guidance on enforcement priorities in applying Article 82, 2009/C 45/02, paragraph 14).
pub const DOMINANT_PERCENT: i64 = 40;
/// Somebody has clearly more than their part when their part of the members is under four fifths of it: the four-fifths
/// rule of the Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D), turned around.
pub const FOUR_FIFTHS_PERCENT: i64 = 80;
/// A row that has less than half of what its part of the members would be is told, if so many people stand behind it.
const LEAST_PEOPLE: i64 = 5;
const HALF_PERCENT: i64 = 50;

/// Somebody has clearly more, or clearly less, than their part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaning {
    pub key: Key,
    pub measure: Measure,
    pub has: i64,
    pub of: i64,
    pub members: i64,
    pub all_members: i64,
}

/// Rows with more than two fifths of something, and clearly more than their part of the members.
pub fn dominant(balance: &Balance) -> Vec<Leaning> {
    leaning(balance, |one| {
        let is_most = one.has * 100 > one.of * DOMINANT_PERCENT;
        // members/all < 4/5 · has/of, without fractions
        let is_more = one.members * one.of * 100 < one.has * one.all_members * FOUR_FIFTHS_PERCENT;
        is_most && is_more
    })
}

/// Rows of five people or more with less than half of their part.
pub fn seldom_heard(balance: &Balance) -> Vec<Leaning> {
    leaning(balance, |one| {
        one.members >= LEAST_PEOPLE && one.has * one.all_members * 100 < one.members * one.of * HALF_PERCENT
    })
}

fn leaning(balance: &Balance, is_told: impl Fn(&Leaning) -> bool) -> Vec<Leaning> {
    let of_row = |row: &Row| {
        let found = Measure::ALL.iter().filter_map(|measure| {
            let one = Leaning {
                key: row.key.clone(),
                measure: *measure,
                has: row.of(*measure).count()?,
                of: balance.whole(*measure),
                members: row.members.count()?,
                all_members: balance.members,
            };
            (one.of >= LEAST && row.key != Key::Nothing && is_told(&one)).then_some(one)
        });
        found.collect::<Vec<_>>()
    };
    balance.rows.iter().flat_map(of_row).collect()
}

/// One person with more than two fifths of something, and how much: name, measure, has, of.
pub fn one_person(doers: &[Somebody], done: &[Did]) -> Vec<(PersonId, Measure, i64, i64)> {
    let mut found = Vec::new();
    for measure in Measure::ALL.iter().filter(|measure| !matches!(measure, Measure::Seats)) {
        let of_measure: Vec<&Did> = done.iter().filter(|one| one.measure == *measure).collect();
        let whole: i64 = of_measure.iter().map(|one| one.times).sum();
        let mut each: BTreeMap<PersonId, i64> = BTreeMap::new();
        of_measure.iter().for_each(|one| *each.entry(one.person).or_default() += one.times);
        let is_here = |person: &PersonId| doers.iter().any(|one| one.id == *person);
        found.extend(
            each.into_iter()
                .filter(|(person, has)| {
                    whole >= LEAST && has * 100 > whole * DOMINANT_PERCENT && is_here(person)
                })
                .map(|(person, has)| (person, *measure, has, whole)),
        );
    }
    found
}
