//! Consensus and consent: not a count of sides, but whether anybody stands in the way.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::share::Bar;

/// What people said to a proposal. Standing aside is not agreeing, but it is bound to help; blocking is on principle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stances {
    pub agree: u64,
    pub stand_aside: u64,
    pub block: u64,
}

/// A coalition's rule for consensus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Consensus<FallBack> {
    /// How many blocks stop a proposal; a bar above one is "consensus minus one" and the like.
    pub blocks_that_stop: std::num::NonZeroU64,
    /// When so many stand aside, the proposal has too little support. None: there is no such rule.
    pub too_many_aside: Option<Bar>,
    /// What follows a block: the rule to vote by, another meeting, or nothing.
    pub fall_back: Option<FallBack>,
}

/// How a search for consensus ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome<FallBack> {
    Agreed,
    /// Nobody agreed, so there is nothing to agree on.
    Silent,
    TooManyAside {
        aside: u64,
        of: u64,
        too_many: u64,
    },
    /// Blocked; what the rule falls back to, if it names something.
    Blocked {
        blocks: u64,
        fall_back: Option<FallBack>,
    },
}

impl<FallBack: Clone> Consensus<FallBack> {
    /// How the stances end by this rule. Blocks are looked at before those who stand aside.
    pub fn judge(&self, stances: Stances) -> Outcome<FallBack> {
        let Stances { agree, stand_aside: aside, block: blocks } = stances;
        if blocks >= self.blocks_that_stop.get() {
            return Outcome::Blocked { blocks, fall_back: self.fall_back.clone() };
        }
        let of = agree.saturating_add(aside).saturating_add(blocks);
        match self.too_many_aside.map(|bar| bar.least(of)) {
            Some(too_many) if aside >= too_many => Outcome::TooManyAside { aside, of, too_many },
            _ if agree == 0 => Outcome::Silent,
            _ => Outcome::Agreed,
        }
    }
}

/// How a round of consent ended: it does not ask who agrees, only who has a reasoned objection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    Given,
    /// So many objections were not yet met by a change of the proposal.
    Open {
        objections: u64,
    },
    /// Nobody was asked.
    NobodyAsked,
}

/// Whether consent was given by those asked, with this many objections neither met nor withdrawn.
pub fn consent(asked: u64, objections: u64) -> Consent {
    match (asked, objections) {
        (0, _) => Consent::NobodyAsked,
        (_, 0) => Consent::Given,
        (_, objections) => Consent::Open { objections },
    }
}
