//! Where a series of readings is going: how many periods in one direction, and where a straight line leads.

mod line;

pub use line::{Line, Point};

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarity {
    /// More is better, such as students who read at grade level.
    HigherIsBetter,
    /// Less is better, such as students who misuse a medicine.
    LowerIsBetter,
}

impl Polarity {
    /// By how much `value` is better than `other`; below zero when it is worse.
    pub fn gain(self, value: f64, other: f64) -> f64 {
        match self {
            Self::HigherIsBetter => value - other,
            Self::LowerIsBetter => other - value,
        }
    }
}

/// Which way a value went from one period to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Larger than the period before.
    Up,
    /// Smaller than the period before.
    Down,
    /// Equal to the period before.
    Same,
}

/// What a direction means for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// In the direction that is better.
    Better,
    /// In the other direction.
    Worse,
    /// Neither.
    Unchanged,
}

/// The direction of the newest reading and for how many periods it has gone on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trend {
    /// Which way the newest reading went.
    pub direction: Direction,
    /// For how many periods, at least 1.
    pub periods: usize,
}

impl Trend {
    /// The trend of `values`, oldest first. Nothing with fewer than two values.
    ///
    /// Ties: no change is a direction of its own. It ends a rise or a fall, so 10, 12, 13, 13 is "unchanged for one
    /// period". Values that print alike should come rounded alike; a series that must not be joined across a
    /// break comes only from the break on.
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut steps = values.windows(2).rev().map(|pair| direction(pair[0], pair[1]));
        let direction = steps.next()?;
        let periods = 1 + steps.take_while(|&earlier| earlier == direction).count();
        Some(Self { direction, periods })
    }

    /// Whether that is better or worse.
    pub fn meaning(self, polarity: Polarity) -> Meaning {
        match (self.direction, polarity) {
            (Direction::Same, _) => Meaning::Unchanged,
            (Direction::Up, Polarity::HigherIsBetter) | (Direction::Down, Polarity::LowerIsBetter) => {
                Meaning::Better
            }
            _ => Meaning::Worse,
        }
    }
}

fn direction(before: f64, after: f64) -> Direction {
    if after > before {
        Direction::Up
    } else if after < before {
        Direction::Down
    } else {
        Direction::Same
    }
}

#[cfg(test)]
mod tests;
