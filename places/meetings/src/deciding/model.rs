use kit_store::{Day, Instant};
use people::members::PersonId;
use people::seats::SeatId;

use crate::agenda::AgendaItemId;
use crate::ballots::counting::Outcome;
use crate::ballots::store::Turnout;
use crate::ballots::{Proxy, Vote};
use crate::decisions::{Body, DecisionId};
use crate::proposals::{Proposal, State};
use crate::rules::Needs;
use crate::voices::Voice;

kit_store::row! {
    /// What was decided on an item of the agenda.
    #[derive(Clone, Debug)]
    pub struct Decided {
        pub item_id: AgendaItemId,
        pub id: DecisionId,
        pub number: i64,
        pub title: String,
        pub outcome: Outcome,
        pub body: Body,
    }
}

/// The question a meeting is at.
pub struct Question {
    pub item: AgendaItemId,
    pub proposal: Proposal,
    /// What the rules ask for, if they say so.
    pub needs: Option<Needs>,
    /// None until the vote opens.
    pub vote: Option<Vote>,
    /// Without proxies while the vote is not open.
    pub turnout: Turnout,
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
            voice.is_spoken_by(person) || self.turnout.proxies.iter().any(carries)
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
