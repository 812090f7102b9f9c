use crate::trend::{Point, Polarity};

/// How a number stands on its way to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// At the target or better.
    Reached,
    /// On the straight line from baseline to target, or better.
    OnTrack,
    /// Off the line, but at least half of the change expected by now is made.
    Watch,
    /// Less than half of it.
    Behind,
}

/// The straight way from the baseline to the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    baseline: Point,
    target: Point,
}

impl Way {
    /// From the baseline to the target. Nothing when the target is not due after the baseline, or a number is none.
    pub fn new(baseline: Point, target: Point) -> Option<Self> {
        let sound = [baseline.at, baseline.value, target.at, target.value].into_iter().all(f64::is_finite);
        (sound && target.at > baseline.at).then_some(Self { baseline, target })
    }

    /// The value a steady change would have at a moment: the baseline before it, the target after it is due.
    pub fn expected(&self, at: f64) -> f64 {
        let passed = (at - self.baseline.at) / (self.target.at - self.baseline.at);
        self.baseline.value + passed.clamp(0.0, 1.0) * (self.target.value - self.baseline.value)
    }

    /// How the newest reading stands. Nothing for a reading no newer than the baseline: nothing can be expected yet.
    ///
    /// Rule: on track at or better than [`Way::expected`]; watch when it is worse by no more than half of the change
    /// expected by then; behind otherwise. A reading as good as the target has reached it, however early.
    pub fn standing(&self, newest: Point, polarity: Polarity) -> Option<Standing> {
        // Also turns away a moment that is no number.
        if newest.at.partial_cmp(&self.baseline.at) != Some(std::cmp::Ordering::Greater) {
            return None;
        }
        let expected = self.expected(newest.at);
        let half = (expected - self.baseline.value).abs() / 2.0;
        // Readings and lines are decimal fractions that a computer rounds: a hair's breadth is no lag.
        let hair = 1e-9 * self.baseline.value.abs().max(self.target.value.abs());
        let gain = polarity.gain(newest.value, expected);
        Some(if polarity.gain(newest.value, self.target.value) >= -hair {
            Standing::Reached
        } else if gain >= -hair {
            Standing::OnTrack
        } else if gain >= -half - hair {
            Standing::Watch
        } else {
            Standing::Behind
        })
    }
}
