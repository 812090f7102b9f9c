//! Yes-or-no questions: majority and any supermajority, with a stated denominator and a stated abstention rule.
//!
//! ```text
//! let rule = Threshold {
//!     bar: Bar::AtLeast(Share::TWO_THIRDS),
//!     of: Denominator::ForOrAgainst,
//!     abstentions: Counting::Left,
//!     recused: Counting::Left,
//! };
//! let verdict = rule.judge(&Voices { in_favor: 14, against: 3, abstaining: 2, … }.checked()?);
//! // verdict.needed 12, verdict.of 17, verdict.passed
//! ```
//!
//! Numbers are voices. Where some voices weigh more, count in the smallest weight: with half voices, in halves.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::share::Bar;

/// Of what the share is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Denominator {
    /// The votes for or against.
    ForOrAgainst,
    /// Those present, whether they voted or not.
    Present,
    /// All who may vote, present or away.
    MayVote,
}

/// Whether some voices are part of the number the share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// They stay in it: whoever abstains then weighs like a no.
    Included,
    /// They leave it.
    Left,
}

/// The rule a yes-or-no question is decided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Threshold {
    pub bar: Bar,
    pub of: Denominator,
    /// With [`Denominator::ForOrAgainst`], `Included` means all votes cast.
    pub abstentions: Counting,
    /// Those kept from voting by an interest. [`Denominator::ForOrAgainst`] never includes them.
    pub recused: Counting,
}

/// What was said, and who was there. Recused people are part of `present` or of `may_vote`, as they came or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Voices {
    pub in_favor: u64,
    pub against: u64,
    pub abstaining: u64,
    /// All who are present or voted from elsewhere, with the recused who came.
    pub present: u64,
    /// All who may vote by the roll frozen when voting opened, with the recused.
    pub may_vote: u64,
    pub recused_present: u64,
    /// All recused, present or away.
    pub recused: u64,
}

/// Voices that fit together; only these are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tally(Voices);

/// Why voices cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TallyProblem {
    #[error("more voted than were present and free to vote")]
    MoreVotesThanPresent,
    #[error("more are present than may vote")]
    MorePresentThanMayVote,
    #[error("more recused are present than are recused, or more are away than there are people away")]
    RecusedDoNotFit,
}

impl Voices {
    /// Looks whether the numbers fit together.
    ///
    /// # Errors
    /// [`TallyProblem`], the first contradiction found.
    pub fn checked(self) -> Result<Tally, TallyProblem> {
        let voted = self.in_favor.checked_add(self.against).and_then(|sum| sum.checked_add(self.abstaining));
        let acted = voted.and_then(|voted| voted.checked_add(self.recused_present));
        if acted.is_none_or(|acted| acted > self.present) {
            return Err(TallyProblem::MoreVotesThanPresent);
        }
        let away = self.may_vote.checked_sub(self.present).ok_or(TallyProblem::MorePresentThanMayVote)?;
        match self.recused.checked_sub(self.recused_present) {
            Some(recused_away) if recused_away <= away => Ok(Tally(self)),
            _ => Err(TallyProblem::RecusedDoNotFit),
        }
    }
}

impl Tally {
    pub fn voices(&self) -> Voices {
        self.0
    }
}

/// How a question ended, with the numbers that say why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Verdict {
    pub in_favor: u64,
    /// The number the share was taken of.
    pub of: u64,
    /// The smallest number of votes in favor that passes.
    pub needed: u64,
    pub passed: bool,
    /// As many for as against. It did not pass unless the rule needs no more; a chair's casting vote is a vote.
    pub tied: bool,
}

impl Threshold {
    /// The number the share is taken of.
    pub fn denominator(&self, tally: &Tally) -> u64 {
        let voices = tally.0;
        let votes = voices.in_favor + voices.against;
        let (all, recused) = match self.of {
            Denominator::ForOrAgainst if self.abstentions == Counting::Included => {
                return votes + voices.abstaining;
            }
            Denominator::ForOrAgainst => return votes,
            Denominator::Present => (voices.present, voices.recused_present),
            Denominator::MayVote => (voices.may_vote, voices.recused),
        };
        let leaving = |number, counting| if counting == Counting::Left { number } else { 0 };
        all - leaving(recused, self.recused) - leaving(voices.abstaining, self.abstentions)
    }

    /// Whether the question passed, and by which numbers.
    pub fn judge(&self, tally: &Tally) -> Verdict {
        let voices = tally.0;
        let of = self.denominator(tally);
        let needed = self.bar.least(of);
        Verdict {
            in_favor: voices.in_favor,
            of,
            needed,
            passed: voices.in_favor >= needed,
            tied: voices.in_favor == voices.against && voices.in_favor > 0,
        }
    }
}
