//! The kinds of message about a vote, and what each is about.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::proposals::ProposalId;

/// That one may vote.
pub const BALLOT_LINK: &str = "ballot-link";
/// That a vote ends soon.
pub const BALLOT_REMINDER: &str = "ballot-reminder";
/// Thanks for voting, with the result.
pub const VOTE_RESULT: &str = "vote-result";

/// What a message is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct About {
    pub proposal: Uuid,
    /// Opens the ballot of somebody who cannot sign in.
    pub secret: String,
}

/// What there is to tell about a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    /// That one may vote, to those who did not.
    Open,
    /// What came of it, to those who voted.
    Result,
}

impl Tells {
    /// The kind of message.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Open => BALLOT_LINK,
            Self::Result => VOTE_RESULT,
        }
    }

    pub(super) fn event(self, proposal: ProposalId) -> String {
        match self {
            Self::Open => format!("vote/{proposal}"),
            Self::Result => format!("vote/{proposal}/result"),
        }
    }
}
