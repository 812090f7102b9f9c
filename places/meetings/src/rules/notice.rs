//! How early people heard of what is to be decided.

use kit_store::Day;
use serde::{Deserialize, Serialize};

use super::machine::Machine;

kit_store::words! {
    /// What people heard of.
    pub enum Heard {
        /// That there will be a meeting.
        Meeting => "meeting",
        /// What will be decided, in its words.
        Proposal => "proposal",
    }
}

/// Days of notice: what the rules ask for, and what people had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub of: Heard,
    pub asked: u32,
    pub given: u32,
}

kit_store::stored_as_json!(Notice);

impl Notice {
    pub const fn is_short(self) -> bool {
        self.given < self.asked
    }
}

impl Machine {
    /// The notice people had of something they heard of on one day and decide on another; nothing where the rules ask for
    /// none.
    pub fn notice(&self, of: Heard, heard: Day, decided: Day) -> Option<Notice> {
        let days = heard.until(decided).map_or(0, |span| span.get_days());
        Some(Notice { of, asked: self.notice_days?, given: u32::try_from(days).unwrap_or(0) })
    }
}

/// The shortest of several notices: what falls short of the rules falls short, whatever else came early.
pub fn shortest(notices: impl IntoIterator<Item = Notice>) -> Option<Notice> {
    notices.into_iter().min_by_key(|notice| notice.given)
}
