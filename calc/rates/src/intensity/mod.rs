//! How much an activity can move: its intensity score, and the dose a population got.
//!
//! Intensity: Community Check Box Evaluation System, Center for Community Health and Development, University of
//! Kansas. The sum: Healthy Schools, Healthy Communities, BMC Public Health 21 (2021). Dose: Kaiser Permanente and the
//! Center for Community Health and Evaluation.

mod dose;

pub use dose::{Dose, total_dose};

/// One of three steps; every attribute has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 0.1
    Low,
    /// 0.55
    Middle,
    /// 1.0
    High,
}

impl Step {
    /// The published weight: 0.1, 0.55 or 1.0.
    pub fn weight(self) -> f64 {
        f64::from(self.hundredths()) / 100.0
    }

    /// Whole numbers add without rounding, so that a sum of exactly 1.2 is 1.2.
    fn hundredths(self) -> u32 {
        match self {
            Self::Low => 10,
            Self::Middle => 55,
            Self::High => 100,
        }
    }
}

/// How long an activity goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duration {
    /// A one-time event.
    OneTime,
    /// More than once.
    MoreThanOnce,
    /// Without an end in sight.
    Ongoing,
}

impl Duration {
    /// Its step.
    pub fn step(self) -> Step {
        match self {
            Self::OneTime => Step::Low,
            Self::MoreThanOnce => Step::Middle,
            Self::Ongoing => Step::High,
        }
    }
}

/// How an activity brings change about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// Giving information and building skills.
    InformationAndSkills,
    /// Improving services and support.
    ServicesAndSupport,
    /// Changing what follows from what people do.
    Consequences,
    /// Changing access, opportunities and barriers.
    Access,
    /// Changing policies.
    Policies,
}

impl Strategy {
    /// Its step.
    pub fn step(self) -> Step {
        match self {
            Self::InformationAndSkills => Step::Low,
            Self::ServicesAndSupport | Self::Consequences => Step::Middle,
            Self::Access | Self::Policies => Step::High,
        }
    }
}

/// Up to this share of the population, reach is low.
pub const LOW_REACH: f64 = 0.05;
/// Up to this share of the population, reach is medium; above it, high.
pub const MEDIUM_REACH: f64 = 0.20;

/// The step of a reach, from people reached and people meant to be reached. Nothing for a population of nobody.
///
/// Published are 0–5%, 6–20% and 21% or more of the census population. What lies between belongs to the
/// higher step: up to 5% is low, above 5% to 20% is medium, above 20% is high.
pub fn reach(reached: u64, population: u64) -> Option<Step> {
    let share = reached as f64 / population as f64;
    if population == 0 {
        None
    } else if share <= LOW_REACH {
        Some(Step::Low)
    } else if share <= MEDIUM_REACH {
        Some(Step::Middle)
    } else {
        Some(Step::High)
    }
}

/// How well an activity fits what the coalition is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How closely it serves a goal.
    pub goal: Step,
    /// How closely it meets the people meant.
    pub target: Step,
}

/// The attributes of one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attributes {
    /// How long.
    pub duration: Duration,
    /// How many; see [`reach`].
    pub reach: Step,
    /// By what means.
    pub strategy: Strategy,
    /// Left out by coalitions that do not score it.
    pub fit: Option<Fit>,
}

impl Attributes {
    /// The intensity score from 0.1 to 1: the mean of three weights, or of five with goal and target.
    pub fn score(&self) -> f64 {
        let fit = self.fit.map_or(0, |fit| fit.goal.hundredths() + fit.target.hundredths());
        let count = if self.fit.is_some() { 5.0 } else { 3.0 };
        f64::from(self.sum_in_hundredths() + fit) / 100.0 / count
    }

    /// The three weights added, from 0.3 to 3.0, as research adds them; goal and target do not count.
    pub fn sum(&self) -> f64 {
        f64::from(self.sum_in_hundredths()) / 100.0
    }

    /// The class of the sum: above 2.1 high, below 1.2 low.
    pub fn class(&self) -> Step {
        match self.sum_in_hundredths() {
            ..120 => Step::Low,
            120..=210 => Step::Middle,
            _ => Step::High,
        }
    }

    fn sum_in_hundredths(&self) -> u32 {
        [self.duration.step(), self.reach, self.strategy.step()]
            .map(Step::hundredths)
            .iter()
            .sum()
    }
}

#[cfg(test)]
mod tests;
