//! Who sits at the table, sector by sector, and who is missing: pure rules over what is stored.

mod missing;
mod ties;

pub use missing::{Missing, gaps};
pub use ties::{FEWEST_SHOWN, Shown, TieGroup, Ties, shown};

use std::borrow::Cow;
use std::collections::BTreeMap;

use kit_store::Day;

use crate::members::model::is_quiet;
use crate::members::{PersonId, Tie, store::Counts};
use crate::seats::{Seat, SectorContact};
use crate::sectors::{self, Evidence, Scheme};
use kit_store::Words;
use kit_text::full_name;

kit_store::row! {
    /// A person as the table knows them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct AtTable {
        pub id: PersonId,
        pub title: String,
        pub given_name: String,
        pub family_name: String,
        pub organization: Option<String>,
        pub sector: Option<String>,
        pub part: String,
        pub try_this: String,
        pub tie: Option<Tie>,
        pub tie_told: bool,
        pub age_stated: Option<i64>,
        pub age_stated_on: Option<Day>,
        pub evidence: Words,
        /// The day from which quiet is counted.
        pub counted_from: Option<Day>,
        pub last_seen_on: Option<Day>,
    }
}

impl AtTable {
    /// "Dr. Amit Shah"
    pub fn name(&self) -> String {
        full_name(&self.title, &full_name(&self.given_name, &self.family_name))
    }

    pub fn initials(&self) -> String {
        kit_text::initials(&self.given_name, &self.family_name)
    }
}

/// What is stored about a table.
pub struct Known {
    pub scheme: Cow<'static, Scheme>,
    pub counts: Counts,
    pub people: Vec<AtTable>,
    pub seats: Vec<Seat>,
    pub contacts: Vec<SectorContact>,
    pub quiet_after_days: i64,
    pub aim_percent: Option<i64>,
}

/// A person in their sector.
#[derive(Clone, Debug, PartialEq)]
pub struct Seated {
    pub person: AtTable,
    pub is_quiet: bool,
}

/// One side of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorAtTable {
    /// Key in the scheme; none for people without a sector.
    pub sector: Option<String>,
    pub people: Vec<Seated>,
    pub empty: Vec<Seat>,
    /// Seats with somebody on them, or people where the sector has no seats.
    pub filled: usize,
    /// Filled seats that count by the rules of the scheme.
    pub eligible: usize,
    /// Who keeps in touch.
    pub contact: Option<(PersonId, String)>,
}

impl SectorAtTable {
    pub fn active(&self) -> usize {
        self.people.iter().filter(|seated| !seated.is_quiet).count()
    }
}

/// The table: who is here and who is missing.
pub struct Picture {
    pub scheme: Cow<'static, Scheme>,
    pub counts: Counts,
    pub sectors: Vec<SectorAtTable>,
    pub ties: Ties,
    /// The most urgent first.
    pub missing: Vec<Missing>,
}

impl Picture {
    pub fn of(known: Known, today: Day) -> Self {
        let ties = Ties::of(&known.people, known.aim_percent);
        let missing = gaps(&known.scheme, &known.seats, &known.people, today, &ties);
        let standings = missing::standings(&known.scheme, &known.seats, &known.people, today);
        let mut sides = sides_of(&known.scheme);
        let names: BTreeMap<PersonId, String> =
            known.people.iter().map(|person| (person.id, person.name())).collect();
        for seat in known.seats.iter().filter(|seat| !is_filled(seat, &names)) {
            side(&mut sides, Some(&seat.sector)).empty.push(seat.clone());
        }
        for contact in &known.contacts {
            let name = names.get(&contact.person_id).cloned();
            side(&mut sides, Some(&contact.sector)).contact = name.map(|name| (contact.person_id, name));
        }
        for standing in standings {
            let side = side(&mut sides, Some(&standing.sector));
            (side.filled, side.eligible) = (standing.filled, standing.eligible);
        }
        let places = places_of(&known.seats);
        for person in known.people {
            let sector = places.get(&person.id).cloned().or_else(|| person.sector.clone());
            let is_quiet = is_quiet(person.counted_from, today, known.quiet_after_days);
            side(&mut sides, sector.as_deref()).people.push(Seated { person, is_quiet });
        }
        sides.sort_by_key(|side| position(&known.scheme, side.sector.as_deref()));
        Self {
            scheme: known.scheme,
            counts: known.counts,
            sectors: sides,
            ties,
            missing,
        }
    }

    /// The people gone quiet, those not seen for longest first.
    pub fn quiet(&self) -> Vec<&AtTable> {
        let seated = self.sectors.iter().flat_map(|sector| &sector.people);
        let mut quiet: Vec<_> =
            seated.filter(|seated| seated.is_quiet).map(|seated| &seated.person).collect();
        quiet.sort_by_key(|person| person.counted_from);
        quiet
    }

    pub fn active_count(&self) -> usize {
        self.sectors.iter().map(SectorAtTable::active).sum()
    }

    pub fn quiet_count(&self) -> usize {
        self.people_count() - self.active_count()
    }

    pub fn empty_count(&self) -> usize {
        self.sectors.iter().map(|sector| sector.empty.len()).sum()
    }

    fn people_count(&self) -> usize {
        self.sectors.iter().map(|sector| sector.people.len()).sum()
    }

    /// Whether there is nobody and no seat yet.
    pub fn is_blank(&self) -> bool {
        self.people_count() == 0 && self.empty_count() == 0
    }
}

/// A side for each sector of the scheme, with nobody on it.
fn sides_of(scheme: &Scheme) -> Vec<SectorAtTable> {
    scheme.sectors.iter().map(|sector| blank(Some(&sector.key))).collect()
}

fn blank(sector: Option<&str>) -> SectorAtTable {
    SectorAtTable {
        sector: sector.map(str::to_owned),
        people: Vec::new(),
        empty: Vec::new(),
        filled: 0,
        eligible: 0,
        contact: None,
    }
}

/// The side of a sector; a sector the scheme does not know, and "none", get a side when somebody sits there.
fn side<'a>(sides: &'a mut Vec<SectorAtTable>, sector: Option<&str>) -> &'a mut SectorAtTable {
    let known = sides.iter().position(|side| side.sector.as_deref() == sector);
    let index = known.unwrap_or_else(|| {
        sides.push(blank(sector));
        sides.len() - 1
    });
    &mut sides[index]
}

/// Sectors stand in the order of the scheme, unknown ones after them, people without a sector last.
fn position(scheme: &Scheme, sector: Option<&str>) -> (u8, u32) {
    match sector {
        Some(key) => scheme.sector(key).map_or((1, 0), |sector| (0, sector.position)),
        None => (2, 0),
    }
}

/// A seat is filled while its representative takes part; whoever left has left the seat too.
fn is_filled(seat: &Seat, here: &BTreeMap<PersonId, String>) -> bool {
    seat.representative_id.is_some_and(|person| here.contains_key(&person))
}

/// The sector each representative sits in: that of their first seat.
fn places_of(seats: &[Seat]) -> BTreeMap<PersonId, String> {
    let mut places = BTreeMap::new();
    for seat in seats {
        if let Some(person) = seat.representative_id {
            places.entry(person).or_insert_with(|| seat.sector.clone());
        }
    }
    places
}

/// Why a person does not count for a sector; nothing when they do.
fn gaps_of(
    scheme: &Scheme,
    sector: &str,
    person: &AtTable,
    term_end: Option<Day>,
    sectors: usize,
    today: Day,
) -> Vec<sectors::Gap> {
    let Some(sector) = scheme.sector(sector) else {
        return Vec::new();
    };
    let evidence = Evidence {
        age_stated: person.age_stated,
        age_stated_on: person.age_stated_on,
        given: &person.evidence.0,
        term_end,
        sectors,
    };
    sectors::eligible(scheme, sector, &evidence, today).err().unwrap_or_default()
}

#[cfg(test)]
mod tests;
