use kit_store::Day;
use serde::{Deserialize, Serialize};

use crate::meetings::{Meeting, MeetingId};

kit_store::words! {
    /// Whether the minutes stand.
    pub enum MinutesState {
        Draft => "draft",
        Approved => "approved",
    }
}

kit_store::row! {
    /// Whether the minutes of a meeting stand, and how that came.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Minutes {
        /// The id of the meeting.
        pub id: MeetingId,
        pub title: String,
        pub state: MinutesState,
        pub approved_on: Option<Day>,
        /// By whom or by which decision, in words.
        pub approved_how: String,
        pub version: i64,
    }
}

impl Minutes {
    /// Minutes that stand since a day, and how that came.
    pub fn approved(meeting: &Meeting, on: Option<Day>, how: String) -> Self {
        Self {
            state: MinutesState::Approved,
            approved_on: on,
            approved_how: how,
            ..Self::draft(meeting)
        }
    }

    /// Minutes that are being written.
    pub fn draft(meeting: &Meeting) -> Self {
        Self {
            id: meeting.id,
            title: meeting.title.clone(),
            state: MinutesState::Draft,
            approved_on: None,
            approved_how: String::new(),
            version: 1,
        }
    }

    pub fn stand(&self) -> bool {
        self.state == MinutesState::Approved
    }
}
