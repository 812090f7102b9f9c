//! Where everything stands.

use super::{Strip, Timeline};
use crate::Room;
use crate::line::labels::{Look, width_of};

/// Room above a picture for its title.
const TITLE: f64 = 30.0;
/// Below a picture.
const GAP: f64 = 14.0;
/// The axis of time.
const AXIS: f64 = 26.0;
/// Height of one row of pins, and how close two pins of one row may stand.
const PIN: f64 = 22.0;
/// More rows would push the pictures away.
const MOST_PIN_ROWS: usize = 3;

/// One picture: its upper and lower edge and its scale.
pub struct Shelf {
    pub top: f64,
    pub bottom: f64,
    low: f64,
    high: f64,
}

impl Shelf {
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * share(value, self.low, self.high)
    }
}

pub struct Layout {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub shelves: Vec<Shelf>,
    from: f64,
    until: f64,
}

impl Layout {
    pub fn of(timeline: &Timeline, room: Room) -> Self {
        let (width, tall, low) = match room {
            Room::Wide => (930.0, 210.0, 130.0),
            Room::Narrow => (326.0, 160.0, 110.0),
        };
        let widest = |label: &dyn Fn(&Strip) -> f64| timeline.strips.iter().map(label).fold(0.0, f64::max);
        let levels = widest(&|strip| {
            strip.levels.iter().map(|level| width_of(&level.label, Look::Axis)).fold(0.0, f64::max)
        });
        let ends = widest(&|strip| width_of(&strip.newest, Look::Newest));
        let mut layout = Self {
            width,
            height: 0.0,
            left: (levels + 12.0).clamp(24.0, width / 3.0),
            right: width - (ends + 14.0).clamp(24.0, width / 3.0),
            shelves: Vec::new(),
            from: timeline.from,
            until: timeline.until,
        };
        let pins = layout.rows_of_pins(timeline).into_iter().fold(0.0, f64::max);
        let mut top = if timeline.pins.is_empty() { 0.0 } else { pins + PIN / 2.0 };
        for (index, strip) in timeline.strips.iter().enumerate() {
            top += TITLE;
            let bottom = top + if index == 0 { tall } else { low };
            let (low, high) = scale(strip);
            layout.shelves.push(Shelf { top, bottom, low, high });
            top = bottom + GAP;
        }
        layout.height = top + AXIS;
        layout
    }

    pub fn x(&self, time: f64) -> f64 {
        self.left + (self.right - self.left) * share(time, self.from, self.until)
    }

    /// The lower edge of the lowest picture.
    pub fn floor(&self) -> f64 {
        self.shelves.last().map_or(0.0, |shelf| shelf.bottom)
    }

    /// The height of each pin: in the first row that has room for it, otherwise in the last.
    pub fn rows_of_pins(&self, timeline: &Timeline) -> Vec<f64> {
        let mut ends = [f64::NEG_INFINITY; MOST_PIN_ROWS];
        let place = |pin: &super::Pin| {
            let x = self.x(pin.x);
            let row = ends.iter().position(|end| *end <= x).unwrap_or(MOST_PIN_ROWS - 1);
            ends[row] = x + PIN;
            PIN / 2.0 + PIN * row as f64
        };
        timeline.pins.iter().map(place).collect()
    }

    /// The labels below that do not touch each other.
    pub fn ticks<'a>(&self, timeline: &'a Timeline) -> Vec<(f64, &'a str)> {
        let mut end = f64::NEG_INFINITY;
        let mut placed = Vec::new();
        for tick in &timeline.ticks {
            let half = width_of(&tick.label, Look::Axis) / 2.0;
            let x = self.x(tick.x).clamp(half, (self.width - half).max(half));
            if x - half > end {
                end = x + half + 8.0;
                placed.push((x, tick.label.as_str()));
            }
        }
        placed
    }
}

/// The levels hold everything; what lies outside of them is drawn at the edge.
fn scale(strip: &Strip) -> (f64, f64) {
    let levels = || strip.levels.iter().map(|level| level.y).filter(|level| level.is_finite());
    let low = levels().fold(f64::INFINITY, f64::min);
    let high = levels().fold(f64::NEG_INFINITY, f64::max);
    if low < high { (low, high) } else { (0.0, 1.0) }
}

/// From 0 to 1; nonsense lies at the beginning.
fn share(value: f64, low: f64, high: f64) -> f64 {
    let share = (value - low) / (high - low);
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
}
