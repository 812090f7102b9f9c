use kit_store::jiff::Zoned;
use kit_store::jiff::tz::TimeZone;
use kit_store::{Day, Instant};
use people::members::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::series::MeetingSeriesId;

kit_store::id!(
    /// A meeting of the coalition or of one of its groups.
    MeetingId
);

kit_store::words! {
    /// Where a meeting stands.
    pub enum State {
        Planned => "planned",
        Running => "running",
        Over => "over",
        CalledOff => "called_off",
    }
}

kit_store::words! {
    /// Whether one can get in without steps.
    pub enum StepFree {
        Yes => "yes",
        Partly => "partly",
        No => "no",
    }
}

kit_store::row! {
    /// When people meet, where, and what it takes to come. Facts nobody has told yet are empty, and shown as open.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Meeting {
        pub id: MeetingId,
        /// The word in its web address: its day, `2026-03-19`, with a number from the second one on that day.
        pub address: String,
        /// "March meeting"
        pub title: String,
        /// The group that meets; none for the whole coalition.
        pub group_id: Option<Uuid>,
        pub starts_at: Instant,
        /// How long it is planned to take.
        pub minutes: i64,
        /// IANA name of the zone its clock times are meant in.
        pub time_zone: String,
        pub state: State,
        pub began_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub chair_id: Option<PersonId>,
        pub notes_by_id: Option<PersonId>,
        /// "Elk Ridge Library"
        pub place: String,
        /// Street and town.
        pub street: String,
        pub step_free: Option<StepFree>,
        /// How one gets there without a car.
        pub transit: String,
        /// How the hour fits shifts and school buses.
        pub hours: String,
        pub child_care: String,
        pub food: String,
        /// Languages interpreted, sign language, captions.
        pub interpreter: String,
        /// Empty or an address with http or https.
        pub remote_link: String,
        /// A telephone number with its code.
        pub dial_in: String,
        pub about: String,
        pub series_id: Option<MeetingSeriesId>,
        /// Counts what calendars have to learn anew: another time, another place, called off (RFC 5545, 3.8.7.4).
        pub sequence: i64,
        pub version: i64,
    }
}

/// The usual length.
const USUAL_MINUTES: i64 = 90;

impl Meeting {
    /// One of which only the time is known.
    pub fn at(id: MeetingId, starts_at: Instant, time_zone: &str) -> Self {
        Self {
            id,
            address: String::new(),
            title: String::new(),
            group_id: None,
            starts_at,
            minutes: USUAL_MINUTES,
            time_zone: time_zone.to_owned(),
            state: State::Planned,
            began_at: None,
            ended_at: None,
            chair_id: None,
            notes_by_id: None,
            place: String::new(),
            street: String::new(),
            step_free: None,
            transit: String::new(),
            hours: String::new(),
            child_care: String::new(),
            food: String::new(),
            interpreter: String::new(),
            remote_link: String::new(),
            dial_in: String::new(),
            about: String::new(),
            series_id: None,
            sequence: 0,
            version: 1,
        }
    }

    pub fn zone(&self) -> TimeZone {
        super::when::zone_named(&self.time_zone)
    }

    /// A moment on the clock of the meeting.
    pub fn local(&self, at: Instant) -> Zoned {
        at.timestamp().to_zoned(self.zone())
    }

    /// The day it begins, where it is held.
    pub fn day(&self) -> Day {
        self.local(self.starts_at).date()
    }

    pub fn ends_at(&self) -> Instant {
        self.starts_at.plus_minutes(self.minutes)
    }

    /// Whether it still lies ahead or is under way.
    pub fn is_coming(&self) -> bool {
        matches!(self.state, State::Planned | State::Running)
    }

    /// The moment it began, or will begin: clock times of the agenda count from here.
    pub fn counted_from(&self) -> Instant {
        self.began_at.unwrap_or(self.starts_at)
    }

    /// Begins it; one that ran before goes on.
    pub fn begun(mut self, at: Instant) -> Self {
        self.began_at = self.began_at.or(Some(at));
        self.ended_at = None;
        self.state = State::Running;
        self
    }

    /// Ends it.
    pub fn ended(mut self, at: Instant) -> Self {
        self.ended_at = Some(at);
        self.state = State::Over;
        self
    }

    /// Calls it off; calendars hear of it.
    pub fn called_off(mut self) -> Self {
        self.state = State::CalledOff;
        self.sequence += 1;
        self
    }

    /// Puts one that was called off back on.
    pub fn back_on(mut self) -> Self {
        self.state = State::Planned;
        self.sequence += 1;
        self
    }

    /// Counts the sequence up when calendars have to learn of the difference.
    pub fn heard_by_calendars(mut self, before: &Self) -> Self {
        let said = |one: &Self| {
            let place = (one.place.clone(), one.street.clone(), one.remote_link.clone(), one.dial_in.clone());
            (one.title.clone(), one.starts_at, one.minutes, one.time_zone.clone(), place)
        };
        self.sequence = before.sequence + i64::from(said(&self) != said(before));
        self
    }
}
