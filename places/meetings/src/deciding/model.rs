use kit_store::{Day, Instant};
use people::members::PersonId;
use people::seats::SeatId;

use crate::agenda::AgendaItemId;
use crate::ballots::{Ballot, Proxy, Recusal, Vote};
use crate::proposals::{Proposal, State};
use crate::rules::Needs;
use crate::voices::Voice;

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
    /// The proxies of these days; none while the vote is not open.
    pub proxies: Vec<Proxy>,
}

impl Question {
    /// Whether the vote is open, or waits to be closed.
    pub fn is_voting(&self) -> bool {
        self.proposal.state == State::Voting
    }

    /// The vote, while it takes ballots.
    pub fn open_vote(&self, now: Instant) -> Option<&Vote> {
        self.vote.as_ref().filter(|vote| vote.is_open(now))
    }

    /// The voices a person speaks for, or carries by proxy.
    pub fn voices_of(&self, person: PersonId, voices: &[Voice], today: Day) -> Vec<SeatId> {
        let may = |voice: &&Voice| {
            let carries = |proxy: &Proxy| proxy.covers(person, voice.id, self.proposal.id, today);
            voice.is_spoken_by(person) || self.proxies.iter().any(carries)
        };
        voices.iter().filter(may).map(|voice| voice.id).collect()
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
