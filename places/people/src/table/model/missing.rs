use std::collections::{BTreeMap, BTreeSet};

use kit_store::Day;
use kit_text::Language;

use super::{AtTable, Shown, Ties, gaps_of, is_filled, position};
use crate::members::PersonId;
use crate::seats::{Seat, SeatId};
use crate::sectors::{self, Scheme};

/// One way in which the table is not complete yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// Seats of the same name that nobody sits on.
    EmptySeats {
        sector: String,
        /// Empty: the name of the sector.
        label: String,
        is_resident: bool,
        seats: Vec<SeatId>,
        /// Why they are wanted or still empty.
        wanted: String,
        next_step: String,
    },
    /// A sector of the scheme with neither a seat nor a person.
    NoSeat { sector: String },
    /// Somebody sits there but does not count yet; the seat is none where the sector has people and no seats.
    DoesNotCount {
        sector: String,
        seat: Option<SeatId>,
        person: PersonId,
        name: String,
        initials: String,
        /// At least one.
        reasons: Vec<sectors::Gap>,
    },
    /// Fewer people most affected than the coalition aims for. `more` is none while their count is hidden.
    BelowAim { wanted: i64, more: Option<i64> },
}

impl Missing {
    pub fn sector(&self) -> Option<&str> {
        match self {
            Self::EmptySeats { sector, .. } | Self::NoSeat { sector } | Self::DoesNotCount { sector, .. } => {
                Some(sector)
            }
            Self::BelowAim { .. } => None,
        }
    }

    /// Who is missing, by the name of the seat or its sector; none for the aim.
    pub fn name<'a>(&'a self, scheme: &'a Scheme, language: Language) -> Option<&'a str> {
        match self {
            Self::EmptySeats { label, .. } if !label.is_empty() => Some(label),
            _ => self.sector().map(|sector| scheme.sector_name(sector, language)),
        }
    }

    /// Whether it says something about one person that only the core team should read.
    pub fn is_about_a_person(&self) -> bool {
        matches!(self, Self::DoesNotCount { .. })
    }

    /// Empty seats of residents first, then the larger groups; what is here but does not count comes after.
    fn urgency(&self) -> (u8, bool, std::cmp::Reverse<usize>) {
        match self {
            Self::EmptySeats { is_resident, seats, .. } => (0, !is_resident, std::cmp::Reverse(seats.len())),
            Self::NoSeat { .. } => (1, false, std::cmp::Reverse(0)),
            Self::DoesNotCount { .. } => (2, false, std::cmp::Reverse(0)),
            Self::BelowAim { .. } => (3, false, std::cmp::Reverse(0)),
        }
    }
}

/// How complete a sector is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub sector: String,
    pub filled: usize,
    pub eligible: usize,
}

/// Somebody who speaks for a sector, on a seat or, where a sector has no seats, as a person of it.
struct Speaker<'a> {
    sector: &'a str,
    seat: Option<&'a Seat>,
    person: &'a AtTable,
    reasons: Vec<sectors::Gap>,
}

/// Everything that is missing, the most urgent first.
///
/// An empty seat is missing whatever its sector; a sector counts as served when somebody speaks for it by the
/// rules of the scheme ([`sectors::eligible`]); the aim is the coalition's own.
pub fn gaps(scheme: &Scheme, seats: &[Seat], people: &[AtTable], today: Day, ties: &Ties) -> Vec<Missing> {
    let mut missing = empty_seats(scheme, seats, people);
    let speakers = speakers(scheme, seats, people, today);
    let with_seat: BTreeSet<&str> = seats.iter().map(|seat| seat.sector.as_str()).collect();
    let with_person: BTreeSet<&str> = speakers.iter().map(|speaker| speaker.sector).collect();
    for sector in &scheme.sectors {
        if !with_seat.contains(sector.key.as_str()) && !with_person.contains(sector.key.as_str()) {
            missing.push(Missing::NoSeat { sector: sector.key.clone() });
        }
    }
    for speaker in speakers.into_iter().filter(|speaker| !speaker.reasons.is_empty()) {
        missing.push(Missing::DoesNotCount {
            sector: speaker.sector.to_owned(),
            seat: speaker.seat.map(|seat| seat.id),
            person: speaker.person.id,
            name: speaker.person.name(),
            initials: speaker.person.initials(),
            reasons: speaker.reasons,
        });
    }
    missing.extend(below_aim(ties));
    missing.sort_by_key(Missing::urgency);
    missing
}

/// Filled and counting seats of every sector somebody speaks for.
pub fn standings(scheme: &Scheme, seats: &[Seat], people: &[AtTable], today: Day) -> Vec<Standing> {
    let mut standings: Vec<Standing> = Vec::new();
    for speaker in speakers(scheme, seats, people, today) {
        let known = standings.iter().position(|standing| standing.sector == speaker.sector);
        let index = known.unwrap_or_else(|| {
            standings.push(Standing { sector: speaker.sector.to_owned(), filled: 0, eligible: 0 });
            standings.len() - 1
        });
        standings[index].filled += 1;
        standings[index].eligible += usize::from(speaker.reasons.is_empty());
    }
    standings
}

fn speakers<'a>(scheme: &Scheme, seats: &'a [Seat], people: &'a [AtTable], today: Day) -> Vec<Speaker<'a>> {
    let by_id: BTreeMap<PersonId, &AtTable> = people.iter().map(|person| (person.id, person)).collect();
    let with_seats: BTreeSet<&str> = seats.iter().map(|seat| seat.sector.as_str()).collect();
    let mut sectors_of: BTreeMap<PersonId, BTreeSet<&str>> = BTreeMap::new();
    for seat in seats {
        if let Some(person) = seat.representative_id {
            sectors_of.entry(person).or_default().insert(&seat.sector);
        }
    }
    let on_seats = seats.iter().filter_map(|seat| {
        let person = by_id.get(&seat.representative_id?)?;
        let sectors = sectors_of.get(&person.id).map_or(1, BTreeSet::len);
        let reasons = gaps_of(scheme, &seat.sector, person, seat.term_end, sectors, today);
        Some(Speaker { sector: &seat.sector, seat: Some(seat), person, reasons })
    });
    let without_seats = people.iter().filter_map(|person| {
        let sector = person.sector.as_deref().filter(|sector| !with_seats.contains(sector))?;
        if sectors_of.contains_key(&person.id) {
            return None;
        }
        let reasons = gaps_of(scheme, sector, person, None, 1, today);
        Some(Speaker { sector, seat: None, person, reasons })
    });
    let mut speakers: Vec<Speaker> = on_seats.chain(without_seats).collect();
    speakers.sort_by_key(|speaker| position(scheme, Some(speaker.sector)));
    speakers
}

/// Empty seats, those with the same sector, name and reason as one entry.
fn empty_seats(scheme: &Scheme, seats: &[Seat], people: &[AtTable]) -> Vec<Missing> {
    let here: BTreeMap<PersonId, String> = people.iter().map(|person| (person.id, String::new())).collect();
    let mut found: Vec<Missing> = Vec::new();
    let mut empty: Vec<&Seat> = seats.iter().filter(|seat| !is_filled(seat, &here)).collect();
    empty.sort_by_key(|seat| position(scheme, Some(&seat.sector)));
    for seat in empty {
        let same = found.iter_mut().find_map(|missing| match missing {
            Missing::EmptySeats { sector, label, wanted, seats, .. }
                if *sector == seat.sector && *label == seat.label && *wanted == seat.wanted =>
            {
                Some(seats)
            }
            _ => None,
        });
        match same {
            Some(seats) => seats.push(seat.id),
            None => found.push(Missing::EmptySeats {
                sector: seat.sector.clone(),
                label: seat.label.clone(),
                is_resident: seat.is_resident,
                seats: vec![seat.id],
                wanted: seat.wanted.clone(),
                next_step: seat.next_step.clone(),
            }),
        }
    }
    found
}

fn below_aim(ties: &Ties) -> Option<Missing> {
    let (_, wanted) = ties.aim?;
    match ties.most_affected() {
        Shown::Count(here) if here >= wanted => None,
        Shown::Count(here) => Some(Missing::BelowAim { wanted, more: Some(wanted - here) }),
        // Nobody can tell from this how many are here: the hidden count is below five, and so is the aim.
        Shown::FewerThanFive if wanted < super::FEWEST_SHOWN => None,
        Shown::FewerThanFive => Some(Missing::BelowAim { wanted, more: None }),
        Shown::Withheld => None,
    }
}
