//! What a meeting is: the record, when it is in its time zone, the rule of a series, and the form.

mod form;
mod meeting;
mod series;
mod when;

pub use form::{Which, from_form, to_form};
pub use meeting::{Meeting, MeetingId, State, StepFree};
pub use series::{MeetingSeries, MeetingSeriesId, Repeats, Rhythm, days_of};
pub use when::{
    NoSuchTime, Turn, clock_time, moment, moment_of_turn, parse_time, parse_zone, turn_of, zone_named,
};

#[cfg(test)]
mod tests;
