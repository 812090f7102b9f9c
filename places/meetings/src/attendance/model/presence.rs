use kit_store::Instant;
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use crate::meetings::MeetingId;

kit_store::id!(
    /// That somebody was, or was not, at a meeting.
    AttendanceId
);

kit_store::words! {
    /// How somebody takes part.
    pub enum How {
        Here => "here",
        /// By picture or by telephone.
        Online => "online",
        /// Said beforehand that they could not come.
        Excused => "excused",
        Away => "away",
        /// Here without a voice.
        Visitor => "visitor",
    }
}

impl How {
    pub const fn is_present(self) -> bool {
        matches!(self, Self::Here | Self::Online | Self::Visitor)
    }
}

/// From when to when somebody was there; without an end they still are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    pub from: Instant,
    pub to: Option<Instant>,
}

impl Stay {
    /// Whether it covers a moment; who leaves at a moment is no longer there.
    pub fn covers(&self, at: Instant) -> bool {
        self.from <= at && self.to.is_none_or(|to| at < to)
    }
}

/// The stays of one person, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stays(pub Vec<Stay>);

kit_store::stored_as_json!(Stays);

kit_store::row! {
    /// One person at one meeting.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Attendance {
        pub id: AttendanceId,
        pub meeting_id: MeetingId,
        /// None for a visitor who is not in the coalition.
        pub person_id: Option<PersonId>,
        /// The name as it was then.
        pub name: String,
        pub how: How,
        pub stays: Stays,
        pub version: i64,
    }
}

/// A mark taken back within so many minutes was a slip of the finger, not a visit.
const SLIP_MINUTES: i64 = 1;

impl Attendance {
    /// Somebody about whom nothing is marked yet.
    pub fn of(meeting_id: MeetingId, id: AttendanceId, person_id: Option<PersonId>, name: &str) -> Self {
        Self {
            id,
            meeting_id,
            person_id,
            name: name.to_owned(),
            how: How::Away,
            stays: Stays::default(),
            version: 1,
        }
    }

    /// Whether they are there now.
    pub fn is_present(&self) -> bool {
        self.how.is_present()
    }

    pub fn was_there(&self) -> bool {
        !self.stays.0.is_empty()
    }

    pub fn came_at(&self) -> Option<Instant> {
        self.stays.0.first().map(|stay| stay.from)
    }

    /// When they went, if they did not come back.
    pub fn left_at(&self) -> Option<Instant> {
        self.stays.0.last().and_then(|stay| stay.to)
    }

    /// The same after a mark at a moment: coming opens a stay, going closes it.
    pub fn marked(mut self, how: How, at: Instant) -> Self {
        let stays = &mut self.stays.0;
        let open = stays.last().copied().filter(|stay| stay.to.is_none());
        match (open, how.is_present()) {
            (None, true) => stays.push(Stay { from: at, to: None }),
            (Some(stay), false) => {
                stays.pop();
                if at > stay.from.plus_minutes(SLIP_MINUTES) {
                    stays.push(Stay { to: Some(at), ..stay });
                }
            }
            (Some(_), true) | (None, false) => {}
        }
        self.how = how;
        self
    }

    /// One record of two about the same person: both stays, and how they take part if either says they do.
    pub fn united_with(mut self, other: Self) -> Self {
        self.stays.0.extend(other.stays.0);
        self.stays.0.sort_unstable_by_key(|stay| (stay.from, stay.to.is_none()));
        let stays = std::mem::take(&mut self.stays.0);
        for stay in stays {
            match self.stays.0.last_mut() {
                Some(last) if last.to.is_none_or(|to| stay.from <= to) => {
                    last.to = last.to.zip(stay.to).map(|(one, other)| one.max(other));
                }
                _ => self.stays.0.push(stay),
            }
        }
        if !self.is_present() && (other.how.is_present() || self.how == How::Away) {
            self.how = other.how;
        }
        self
    }

    /// The same with one stay from and to these moments, as written down afterwards.
    pub fn written_down(mut self, how: How, from: Instant, to: Option<Instant>) -> Self {
        self.how = how;
        self.stays = Stays(if how.is_present() { vec![Stay { from, to }] } else { Vec::new() });
        self
    }
}

/// One record for each person: two people of whom one record was made later stand together once.
pub fn united(marks: Vec<Attendance>) -> Vec<Attendance> {
    let mut united: Vec<Attendance> = Vec::with_capacity(marks.len());
    for mark in marks {
        let known = united
            .iter_mut()
            .find(|known| known.person_id.is_some() && known.person_id == mark.person_id);
        match known {
            Some(known) => *known = known.clone().united_with(mark),
            None => united.push(mark),
        }
    }
    united
}
