//! Whose voices carried a decision, and whether it would stand among those who live with the issue.

use calc_votes::threshold::Threshold;

use crate::ballots::counting::Told;
use crate::ballots::model::Said;
use crate::voices::Group;

/// What the voices of one group said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupVoices {
    pub group: Group,
    pub all: usize,
    pub agree: usize,
    /// Disagreed, objected or blocked.
    pub against: usize,
    /// Abstained or stood aside.
    pub abstain: usize,
    /// Not there, or with an interest.
    pub away: usize,
}

/// Group by group, the resident seats first.
pub fn groups(told: &[Told]) -> Vec<GroupVoices> {
    let mut groups: Vec<Group> = told.iter().map(|one| Group::from_word(&one.on_roll.group)).collect();
    groups.sort();
    groups.dedup();
    groups.into_iter().map(|group| of_group(told, group)).collect()
}

fn of_group(told: &[Told], group: Group) -> GroupVoices {
    let members: Vec<&Told> = told.iter().filter(|one| one.on_roll.group == group.word()).collect();
    let count = |wanted: fn(&Told) -> bool| members.iter().filter(|one| wanted(one)).count();
    GroupVoices {
        all: members.len(),
        agree: count(|one| one.said == Some(Said::Agree)),
        against: count(|one| matches!(one.said, Some(Said::Disagree | Said::Object | Said::Block))),
        abstain: count(|one| matches!(one.said, Some(Said::Abstain | Said::StandAside))),
        away: count(|one| !one.voted),
        group,
    }
}

/// The share that agrees, of votes for or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub agree: u64,
    pub of: u64,
}

impl Part {
    pub fn percent(self) -> Option<i64> {
        kit_text::percent_of(i64::try_from(self.agree).ok()?, i64::try_from(self.of).ok()?)
    }
}

/// Resident seats beside everyone else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fairness {
    pub residents: Part,
    pub others: Part,
    /// Whether it would pass among the resident seats alone.
    pub residents_pass: bool,
    /// Whether the resident seats alone would have decided otherwise.
    pub flips: bool,
    /// Whether the two are twenty points apart or more.
    pub is_far: bool,
}

/// Of how many voices how many stand in the way: resident seats, then everyone else. Where one such voice is enough, this
/// is what there is to compare.
pub fn in_the_way(told: &[Told]) -> [(usize, usize); 2] {
    [true, false].map(|resident| {
        let side = || told.iter().filter(|one| one.on_roll.is_resident == resident);
        let stands = |one: &&Told| matches!(one.said, Some(Said::Object | Said::Block));
        (side().filter(stands).count(), side().count())
    })
}

/// Points between two shares from which they are told to be far apart.
const FAR: u64 = 20;

/// Compares the resident seats with everyone else; nothing where either said neither yes nor no.
pub fn check(told: &[Told], threshold: Threshold, passed: bool) -> Option<Fairness> {
    let part = |wanted: bool| {
        let members = told.iter().filter(|one| one.on_roll.is_resident == wanted);
        let said = members.filter_map(|one| one.said);
        let (agree, against) = said.fold((0, 0), |(agree, against), said| match said {
            Said::Agree => (agree + 1, against),
            Said::Disagree | Said::Object | Said::Block => (agree, against + 1),
            Said::Abstain | Said::StandAside => (agree, against),
        });
        Part { agree, of: agree + against }
    };
    let (residents, others) = (part(true), part(false));
    if residents.of == 0 || others.of == 0 {
        return None;
    }
    let residents_pass = residents.agree >= threshold.bar.least(residents.of);
    let apart = (residents.agree * others.of).abs_diff(others.agree * residents.of) * 100;
    Some(Fairness {
        residents,
        others,
        residents_pass,
        flips: residents_pass != passed,
        is_far: apart >= FAR * residents.of * others.of,
    })
}
