//! Who was there, from when to when, and whether that was enough to decide.

mod lately;
mod presence;
mod quorum;

pub use lately::{Marked, Presence, came, missed_in_a_row, of_voice};
pub use presence::{Attendance, AttendanceId, How, Stay, Stays, united};
pub use quorum::{MeetingQuorum, QuorumChange, QuorumChanges, changes, standing, usual_rule};

#[cfg(test)]
mod tests;
