use people::seats::SeatId;

use crate::agenda::AgendaItemId;
use crate::ballots::{Ballot, Recusal, Vote};
use crate::proposals::{Proposal, State};
use crate::rules::Needs;

/// The question a meeting is at.
pub struct Question {
    pub item: AgendaItemId,
    pub proposal: Proposal,
    /// What the rules ask for, if they say so.
    pub needs: Option<Needs>,
    /// None until the vote opens.
    pub vote: Option<Vote>,
    pub ballots: Vec<Ballot>,
    pub recusals: Vec<Recusal>,
    /// The voices whose speaker or proxy looks at the page.
    pub own: Vec<SeatId>,
}

impl Question {
    /// Whether the vote is open, or waits to be closed.
    pub fn is_voting(&self) -> bool {
        self.proposal.state == State::Voting
    }
}

/// How the vote stands, voice by voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub agree: usize,
    /// Disagrees, objects or blocks.
    pub against: usize,
    pub stand_aside: usize,
    pub abstain: usize,
    /// Expected to vote, and not recorded yet.
    pub missing: usize,
}

impl Standing {
    pub const fn recorded(&self) -> usize {
        self.agree + self.against + self.stand_aside + self.abstain
    }

    pub const fn expected(&self) -> usize {
        self.recorded() + self.missing
    }
}
