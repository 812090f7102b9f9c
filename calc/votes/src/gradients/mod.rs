//! Gradients of agreement: a scale with the coalition's own words, from full support to a block.
//!
//! Source of the idea: Sam Kaner, "Facilitator's Guide to Participatory Decision-Making". The labels belong to the
//! coalition and are kept with the decision; this module knows only how each step of a scale leans.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::threshold::{TallyProblem, Threshold, Verdict, Voices};

/// What choosing a step of the scale means for the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leaning {
    InFavor,
    /// Like an abstention.
    Neutral,
    Against,
    /// Stops the proposal by itself.
    Block,
}

/// A scale, from the most supportive step down.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<Leaning>", into = "Vec<Leaning>")]
pub struct Scale(Vec<Leaning>);

/// Why steps make no scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScaleProblem {
    #[error("a scale has two to ten steps")]
    Length,
    #[error("steps go from in favor over neutral and against down to a block")]
    Order,
    #[error("there are not as many answers as steps")]
    Answers,
    #[error(transparent)]
    Tally(#[from] TallyProblem),
}

impl TryFrom<Vec<Leaning>> for Scale {
    type Error = ScaleProblem;

    fn try_from(steps: Vec<Leaning>) -> Result<Self, ScaleProblem> {
        if !(2..=10).contains(&steps.len()) {
            return Err(ScaleProblem::Length);
        }
        let place = |step: &Leaning| *step as u8;
        if steps.is_sorted_by_key(place) {
            Ok(Self(steps))
        } else {
            Err(ScaleProblem::Order)
        }
    }
}

impl From<Scale> for Vec<Leaning> {
    fn from(scale: Scale) -> Self {
        scale.0
    }
}

/// What a scale shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Answers at each step.
    pub answers: Vec<u64>,
    /// The step of the answer in the middle, counted from 0; of two in the middle the less supportive.
    pub middle: Option<usize>,
    pub blocks: u64,
    /// By the threshold, where blocks count as votes against.
    pub verdict: Verdict,
    /// The threshold passed and nobody blocked.
    pub passed: bool,
}

impl Scale {
    pub fn steps(&self) -> &[Leaning] {
        &self.0
    }

    /// Reads the answers at each step by a threshold. `voices` gives who was present, may vote and is recused; its
    /// votes are replaced by the answers.
    ///
    /// # Errors
    /// [`ScaleProblem::Answers`] or [`ScaleProblem::Tally`] if the numbers do not fit.
    pub fn read(
        &self,
        answers: &[u64],
        voices: Voices,
        threshold: Threshold,
    ) -> Result<Reading, ScaleProblem> {
        if answers.len() != self.0.len() {
            return Err(ScaleProblem::Answers);
        }
        let leaning = |wanted: &[Leaning]| {
            let steps = self.0.iter().zip(answers).filter(|(step, _)| wanted.contains(step));
            steps.fold(0_u64, |sum, (_, answers)| sum.saturating_add(*answers))
        };
        let tally = Voices {
            in_favor: leaning(&[Leaning::InFavor]),
            against: leaning(&[Leaning::Against, Leaning::Block]),
            abstaining: leaning(&[Leaning::Neutral]),
            ..voices
        };
        let verdict = threshold.judge(&tally.checked()?);
        let blocks = leaning(&[Leaning::Block]);
        let passed = verdict.passed && blocks == 0;
        Ok(Reading {
            answers: answers.to_vec(),
            middle: middle(answers),
            blocks,
            verdict,
            passed,
        })
    }
}

fn middle(answers: &[u64]) -> Option<usize> {
    let all: u64 = answers.iter().fold(0, |sum, answers| sum.saturating_add(*answers));
    let mut passed = 0_u64;
    answers.iter().position(|answers| {
        passed = passed.saturating_add(*answers);
        all > 0 && passed > all / 2
    })
}
