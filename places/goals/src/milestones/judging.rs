//! What the scores of several raters come to: pure rules.

use calc_rates::agreement::{Agreement, agreement};

use super::marks::{Milestone, MilestoneId};
use super::ratings::MilestoneRating;

kit_store::words! {
    /// How far a milestone is, by the mean of its scores.
    pub enum Class {
        Completely => "completely",
        Majority => "majority",
        Partly => "partly",
        NotMet => "not_met",
    }
}

/// The mean score of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    points: i64,
    raters: i64,
}

impl Mean {
    /// Of the scores for one milestone; nothing when nobody rated it.
    pub fn of(milestone: MilestoneId, ratings: &[MilestoneRating]) -> Option<Self> {
        let own = ratings.iter().filter(|rating| rating.milestone_id == milestone);
        let scores: Vec<i64> = own.map(|rating| rating.score.points()).collect();
        let raters = i64::try_from(scores.len()).ok().filter(|raters| *raters > 0)?;
        Some(Self { points: scores.iter().sum(), raters })
    }

    /// In millionths of a point, from 0 to 4,000,000.
    pub fn millionths(self) -> i64 {
        self.points * 1_000_000 / self.raters
    }

    pub fn raters(self) -> i64 {
        self.raters
    }

    /// The class of the score the mean is nearest to: 4 is completely, 3 the majority, 1 and 2 partly, 0 not met;
    /// halves count upward. Scores with 4 as the best and classes of this kind are those of Communities That Care
    /// (Fagan et al., Prevention Science 2009); the limits between them are ours.
    pub fn class(self) -> Class {
        let twice = 2 * self.points;
        match twice {
            _ if twice >= 7 * self.raters => Class::Completely,
            _ if twice >= 5 * self.raters => Class::Majority,
            _ if twice >= self.raters => Class::Partly,
            _ => Class::NotMet,
        }
    }
}

/// How far the raters agree, over the milestones all of them rated; nothing with fewer than two raters.
pub fn agree(milestones: &[Milestone], ratings: &[MilestoneRating]) -> Option<Agreement> {
    let mut raters: Vec<&str> = ratings.iter().map(|rating| rating.rater.as_str()).collect();
    raters.sort_unstable();
    raters.dedup();
    let score = |milestone: &Milestone, rater: &str| {
        let own = ratings.iter().find(|rating| rating.milestone_id == milestone.id && rating.rater == rater);
        own.map(|rating| rating.score)
    };
    let things: Vec<Vec<_>> = milestones
        .iter()
        .map(|milestone| raters.iter().map(|rater| score(milestone, rater)).collect())
        .collect();
    agreement(&things)
}
