use std::f64::consts::TAU;

/// A point in the picture; the middle of the table is at 0, 0 and y grows downward.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    /// At `angle` (radians clockwise from the top) and `distance` from the middle.
    pub fn at(angle: f64, distance: f64) -> Self {
        Self { x: distance * angle.sin(), y: -distance * angle.cos() }
    }
}

/// Where the dots of one sector are.
#[derive(Clone, Debug)]
pub struct SideLayout {
    /// Angle of its label, in radians clockwise from the top.
    pub middle: f64,
    pub points: Vec<Point>,
}

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Radius of the outer ring of dots.
    pub ring: f64,
    /// Radius of a dot.
    pub dot: f64,
    rings: usize,
    pitch: f64,
    pub sides: Vec<SideLayout>,
}

/// Room between two sectors, in widths of a column of dots.
const GAP: f64 = 0.7;
/// Distance between two dots, in radii of a dot.
const SPACING: f64 = 2.7;
/// Dots at least this large need no further ring.
const LARGE_ENOUGH: f64 = 0.62;
const MOST_RINGS: usize = 24;

impl Layout {
    /// Sectors with `counts` dots around the table. Many dots stand in several rings, one behind the other, toward
    /// the middle, so that the names around the table stay where they are.
    pub fn of(counts: &[usize], ring: f64, largest_dot: f64) -> Self {
        let (rings, step) = (1..=MOST_RINGS)
            .map(|rings| (rings, angle_step(counts, rings)))
            .find(|(rings, step)| dot_for(ring, *rings, *step, largest_dot) >= largest_dot * LARGE_ENOUGH)
            .unwrap_or_else(|| densest(counts, ring, largest_dot));
        let dot = dot_for(ring, rings, step, largest_dot);
        let pitch = dot * SPACING;
        let mut angle = step * GAP / 2.0;
        let mut sides = Vec::with_capacity(counts.len());
        for count in counts {
            let columns = columns(*count, rings);
            let width = step * float(columns);
            let points = (0..*count).map(|index| {
                let (column, row) = (index / rings, index % rings);
                // The last column of a sector may be shorter; it is filled from the outside.
                Point::at(angle + step * (float(column) + 0.5), ring - pitch * float(row))
            });
            sides.push(SideLayout { middle: angle + width / 2.0, points: points.collect() });
            angle += width + step * GAP;
        }
        Self { ring, dot, rings, pitch, sides }
    }

    /// Radius of the table top inside the innermost ring.
    pub fn table_radius(&self) -> f64 {
        let inner = self.ring - self.pitch * float(self.rings - 1);
        (inner - self.dot - 7.0).max(10.0)
    }
}

/// The number of rings that gives the largest dots, for tables where no number gives large ones.
fn densest(counts: &[usize], ring: f64, largest_dot: f64) -> (usize, f64) {
    let tried = (1..=MOST_RINGS).map(|rings| (rings, angle_step(counts, rings)));
    let size = |(rings, step): &(usize, f64)| dot_for(ring, *rings, *step, largest_dot);
    tried.max_by(|one, other| size(one).total_cmp(&size(other))).unwrap_or((1, TAU))
}

/// Dots in the same direction stand behind each other: one column for each `rings` dots, at least one a sector.
fn columns(count: usize, rings: usize) -> usize {
    count.div_ceil(rings).max(1)
}

fn angle_step(counts: &[usize], rings: usize) -> f64 {
    let columns: usize = counts.iter().map(|count| columns(*count, rings)).sum();
    TAU / (float(columns) + GAP * float(counts.len())).max(1.0)
}

/// The largest radius with which dots of the innermost ring stay `SPACING` apart, and the middle stays free.
fn dot_for(ring: f64, rings: usize, step: f64, largest: f64) -> f64 {
    let behind = float(rings - 1);
    let beside = step * ring / (1.0 + step * behind);
    // The table top keeps 45 % of the radius for the number.
    let room = if rings > 1 { ring * 0.55 / (behind + 1.0) } else { f64::INFINITY };
    (beside.min(room) / SPACING).min(largest)
}

/// Counts here are far below the 2^52 a float holds exactly.
#[expect(clippy::cast_precision_loss, reason = "a table has fewer than 2^52 seats")]
fn float(count: usize) -> f64 {
    count as f64
}
