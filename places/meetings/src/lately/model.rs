use kit_store::{Day, Instant};
use uuid::Uuid;

use crate::attendance::model::{How, Presence};
use crate::meetings::MeetingId;
use crate::meetings::model::zone_named;

kit_store::row! {
    /// A meeting of the whole coalition that is over and kept a sheet.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Held {
        pub id: MeetingId,
        pub address: String,
        pub title: String,
        pub starts_at: Instant,
        pub time_zone: String,
    }
}

impl Held {
    /// The day it began, where it was held.
    pub fn day(&self) -> Day {
        self.starts_at.day_in(&zone_named(&self.time_zone))
    }
}

/// One line of a sheet about somebody; a line without a meeting says that they are on none.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The person or organization.
    pub about: Uuid,
    /// When they joined, if that is known.
    pub joined_on: Option<Day>,
    /// The meeting, how they took part, and whether they were there.
    pub mark: Option<(MeetingId, How, bool)>,
}

/// How somebody came to the latest meetings, the earliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Lately<'a> {
    pub about: Uuid,
    pub came: Vec<(&'a Held, Presence)>,
}

impl Lately<'_> {
    pub fn presences(&self) -> Vec<Presence> {
        self.came.iter().map(|(_, presence)| *presence).collect()
    }
}

/// Reads the lines of sheets for everybody they are about. Whoever is on no sheet of a meeting was away; an
/// organization came when anybody of it did. Meetings before they joined are left out. `held` comes with the newest
/// meeting first.
pub fn by_subject(held: &[Held], mut lines: Vec<Line>) -> Vec<Lately<'_>> {
    lines.sort_by_key(|line| line.about);
    let days: Vec<(&Held, Day)> = held.iter().rev().map(|meeting| (meeting, meeting.day())).collect();
    lines
        .chunk_by(|one, next| one.about == next.about)
        .filter_map(|own| {
            let first = own.first()?;
            let counts = |day: Day| first.joined_on.is_none_or(|joined| joined <= day);
            let came = days.iter().filter(|(_, day)| counts(*day));
            Some(Lately {
                about: first.about,
                came: came.map(|(meeting, _)| (*meeting, presence_at(meeting, own))).collect(),
            })
        })
        .collect()
}

fn presence_at(meeting: &Held, lines: &[Line]) -> Presence {
    let marks = lines.iter().filter_map(|line| line.mark).filter(|(id, ..)| *id == meeting.id);
    marks
        .map(|(_, how, was_there)| Presence::of(how, was_there))
        .max()
        .unwrap_or(Presence::Away)
}
