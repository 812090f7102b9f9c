/// What a population got of one strategy: the share exposed times the share of change among the exposed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dose {
    reach: f64,
    strength: f64,
}

impl Dose {
    /// From two shares, 0 to 1: how many of the population are exposed, and how much the exposed change on average.
    /// Nothing for a share outside that.
    pub fn new(reach: f64, strength: f64) -> Option<Self> {
        let share = 0.0..=1.0;
        (share.contains(&reach) && share.contains(&strength)).then_some(Self { reach, strength })
    }

    /// Reach × strength, the share of change in the whole population.
    pub fn share(self) -> f64 {
        self.reach * self.strength
    }
}

/// Doses of strategies with the same outcome in the same population add up.
pub fn total_dose(doses: &[Dose]) -> f64 {
    doses.iter().map(|dose| dose.share()).sum()
}
