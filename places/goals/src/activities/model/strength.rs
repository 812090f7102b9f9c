//! How much an activity can move: the attributes of its intensity score. The arithmetic is in `calc_rates::intensity`.

use calc_rates::intensity::{self, Attributes, Fit, Step};

use crate::goals::ChangeStrategy;

kit_store::words! {
    /// How long it goes on.
    pub enum Duration {
        Once => "once",
        MoreThanOnce => "more_than_once",
        Ongoing => "ongoing",
    }
}

kit_store::words! {
    /// One of three steps: of reach, of how closely it serves the goal, of how closely it meets the people meant.
    pub enum Level {
        Low => "low",
        Medium => "medium",
        High => "high",
    }
}

impl From<Level> for Step {
    fn from(level: Level) -> Self {
        match level {
            Level::Low => Self::Low,
            Level::Medium => Self::Middle,
            Level::High => Self::High,
        }
    }
}

impl From<Step> for Level {
    fn from(step: Step) -> Self {
        match step {
            Step::Low => Self::Low,
            Step::Middle => Self::Medium,
            Step::High => Self::High,
        }
    }
}

/// Reach from people reached and people meant to be reached; the cut-offs are those of
/// [`calc_rates::intensity::reach`]. Nothing without people.
pub fn reach_of(reached: i64, population: i64) -> Option<Level> {
    let (reached, population) = (u64::try_from(reached).ok()?, u64::try_from(population).ok()?);
    intensity::reach(reached, population).map(Level::from)
}

/// What is known of an activity for its score; three attributes make one, goal and target make it a mean of five.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strength {
    pub duration: Option<Duration>,
    pub reach: Option<Level>,
    pub strategy: Option<ChangeStrategy>,
    /// How closely it serves the goal, and how closely it meets the people meant. One alone does not count.
    pub fit: Option<(Level, Level)>,
}

impl Strength {
    /// The weights of the attributes that are known, in the order duration, reach, strategy, goal, target.
    pub fn weights(self) -> impl Iterator<Item = f64> {
        let steps = [
            self.duration.map(|duration| duration_of(duration).step()),
            self.reach.map(Step::from),
            self.strategy.map(|strategy| strategy_of(strategy).step()),
            self.fit.map(|(goal, _)| goal.into()),
            self.fit.map(|(_, target)| target.into()),
        ];
        steps.into_iter().flatten().map(Step::weight)
    }

    /// The intensity score, from 0.1 to 1; nothing while an attribute is missing.
    pub fn score(self) -> Option<f64> {
        let attributes = Attributes {
            duration: duration_of(self.duration?),
            reach: self.reach?.into(),
            strategy: strategy_of(self.strategy?),
            fit: self.fit.map(|(goal, target)| Fit { goal: goal.into(), target: target.into() }),
        };
        Some(attributes.score())
    }
}

fn duration_of(duration: Duration) -> intensity::Duration {
    match duration {
        Duration::Once => intensity::Duration::OneTime,
        Duration::MoreThanOnce => intensity::Duration::MoreThanOnce,
        Duration::Ongoing => intensity::Duration::Ongoing,
    }
}

/// The five classes of the score hold the seven change strategies: places count as access.
fn strategy_of(strategy: ChangeStrategy) -> intensity::Strategy {
    match strategy {
        ChangeStrategy::Information | ChangeStrategy::Skills => intensity::Strategy::InformationAndSkills,
        ChangeStrategy::Support => intensity::Strategy::ServicesAndSupport,
        ChangeStrategy::Consequences => intensity::Strategy::Consequences,
        ChangeStrategy::Access | ChangeStrategy::Design => intensity::Strategy::Access,
        ChangeStrategy::Policies => intensity::Strategy::Policies,
    }
}
