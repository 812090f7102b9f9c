/// A value at a moment. Time is counted from any day in any unit, the same for all points that meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// When, for example in days.
    pub at: f64,
    /// How much.
    pub value: f64,
}

/// A straight line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    middle: Point,
    slope: f64,
    points: usize,
}

impl Line {
    /// Fewer points than these tell no direction worth drawing.
    pub const FEWEST: usize = 3;
    /// How many points a forecast looks back unless somebody says otherwise.
    pub const USUAL: usize = 5;

    /// The forecast: ordinary least squares through the newest `most` points, given oldest first. It says where
    /// the series goes if nothing changes, no more. Nothing with fewer than [`Line::FEWEST`] points, all at one
    /// moment, or with a number that is none.
    pub fn forecast(points: &[Point], most: usize) -> Option<Self> {
        let newest = &points[points.len().saturating_sub(most.max(Self::FEWEST))..];
        if newest.len() < Self::FEWEST {
            return None;
        }
        let mean = |part: fn(&Point) -> f64| newest.iter().map(part).sum::<f64>() / newest.len() as f64;
        let middle = Point { at: mean(|point| point.at), value: mean(|point| point.value) };
        // Taken from the middle, the sums lose no digits to large dates.
        let spread: f64 = newest.iter().map(|point| (point.at - middle.at).powi(2)).sum();
        let shared: f64 =
            newest.iter().map(|point| (point.at - middle.at) * (point.value - middle.value)).sum();
        let slope = shared / spread;
        slope.is_finite().then_some(Self { middle, slope, points: newest.len() })
    }

    /// The value of the line at a moment. It may leave what is possible, such as a share below 0: the page cuts it there.
    pub fn at(&self, at: f64) -> f64 {
        self.middle.value + self.slope * (at - self.middle.at)
    }

    /// Change per unit of time.
    pub fn slope(&self) -> f64 {
        self.slope
    }

    /// How many points it was drawn through.
    pub fn points(&self) -> usize {
        self.points
    }

    /// When the line meets a value; nothing for a level line.
    pub fn meets(&self, value: f64) -> Option<f64> {
        let at = self.middle.at + (value - self.middle.value) / self.slope;
        at.is_finite().then_some(at)
    }
}
