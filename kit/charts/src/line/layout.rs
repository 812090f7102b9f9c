//! Where everything stands.

use super::labels::{Area, Board, Label, Look, Spot, width_of};
use super::{Dot, Line, LineChart, Room, Tone, Weight};
use crate::anchor::Anchor;

/// The drawing in its own units.
pub struct Layout {
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    pub bottom: f64,
    pub labels: Vec<Label>,
    top: f64,
    first: f64,
    last: f64,
    low: f64,
    high: f64,
}

/// Between two points of ink.
const INK_STEP: f64 = 3.0;
/// Room above the highest level, for a value and the words of a mark.
const TOP: f64 = 36.0;

impl Layout {
    pub fn of(chart: &LineChart, room: Room) -> Self {
        let (width, height) = match room {
            Room::Wide => (930.0, 320.0),
            Room::Narrow => (326.0, 260.0),
        };
        let widest = chart.levels.iter().map(|level| width_of(&level.label, Look::Axis)).fold(0.0, f64::max);
        let beside = match (&chart.target, room) {
            (Some(target), Room::Wide) => {
                width_of(&target.label, Look::Target).max(width_of(&target.detail, Look::Axis))
            }
            (Some(target), Room::Narrow) => {
                width_of(&target.short, Look::Target).max(width_of(&target.short_detail, Look::Axis))
            }
            (None, _) => 30.0,
        };
        let (first, last) = span(&chart.times());
        let (low, high) = span(&chart.heights());
        let mut layout = Self {
            width,
            height,
            left: (widest + 12.0).clamp(24.0, width / 3.0),
            right: width - (beside + 18.0).min(width / 3.0),
            bottom: height - 30.0,
            labels: Vec::new(),
            top: TOP,
            first,
            last,
            low,
            high,
        };
        layout.labels = layout.place_labels(chart, room);
        layout
    }

    pub fn x(&self, time: f64) -> f64 {
        self.left + (self.right - self.left) * share(time, self.first, self.last)
    }

    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * share(value, self.low, self.high)
    }

    /// What matters most goes first: it gets the best places.
    fn place_labels(&self, chart: &LineChart, room: Room) -> Vec<Label> {
        let frame = Area { left: 0.0, right: self.width, top: 0.0, bottom: self.height };
        let mut board = Board { frame, ink: self.ink(chart), labels: Vec::new() };
        self.axes(chart, &mut board);
        self.target(chart, room, &mut board);
        let own = chart.lines.iter().filter(|line| line.tone == Tone::Own).flat_map(Line::dots);
        let own: Vec<&Dot> = own.collect();
        for weight in [Weight::Newest, Weight::Marked] {
            for dot in own.iter().filter(|dot| dot.weight == weight) {
                self.value(dot, &mut board);
            }
        }
        self.marks(chart, room, &mut board);
        for dot in own.iter().filter(|dot| dot.weight == Weight::Plain) {
            self.value(dot, &mut board);
        }
        for line in &chart.lines {
            self.name(line, &mut board);
        }
        board.labels
    }

    fn axes(&self, chart: &LineChart, board: &mut Board) {
        for level in &chart.levels {
            board.place(&level.label, Look::Axis, [(self.left - 8.0, self.y(level.y) + 4.0, Anchor::End)]);
        }
        for tick in &chart.ticks {
            let (x, y) = (self.x(tick.x), self.bottom + 18.0);
            let half = width_of(&tick.label, Look::Axis) / 2.0;
            let x = x.clamp(half, (self.width - half).max(half));
            board.place(&tick.label, Look::Axis, [(x, y, Anchor::Middle)]);
        }
    }

    fn target(&self, chart: &LineChart, room: Room, board: &mut Board) {
        let Some(target) = &chart.target else { return };
        let (label, detail) = match room {
            Room::Wide => (&target.label, &target.detail),
            Room::Narrow => (&target.short, &target.short_detail),
        };
        let (x, y) = (self.x(target.x) + 11.0, self.y(target.y).clamp(16.0, self.bottom - 16.0));
        let beside = [
            (x, y - 2.0, Anchor::Start),
            (x - 22.0, y - 2.0, Anchor::End),
            (self.width, y - 12.0, Anchor::End),
        ];
        board.place_somehow(label, Look::Target, &beside);
        board.place(detail, Look::Axis, [(x, y + 14.0, Anchor::Start), (x - 22.0, y + 14.0, Anchor::End)]);
    }

    fn value(&self, dot: &Dot, board: &mut Board) {
        let Some(words) = &dot.label else { return };
        let (x, y) = (self.x(dot.x), self.y(dot.y));
        let spots = around(x, y);
        if dot.weight == Weight::Newest {
            board.place_somehow(words, Look::Newest, &spots);
        } else {
            board.place(words, Look::Value, spots);
        }
    }

    fn marks(&self, chart: &LineChart, room: Room, board: &mut Board) {
        for mark in &chart.marks {
            let words = if room == Room::Wide { &mark.label } else { &mark.short };
            let x = self.x(mark.x);
            let spots = [12.0, 26.0]
                .into_iter()
                .flat_map(|y| [(x + 6.0, y, Anchor::Start), (x - 6.0, y, Anchor::End)]);
            board.place(words, Look::Axis, spots);
        }
    }

    /// Our own name stands above its line, the names of comparisons below theirs.
    fn name(&self, line: &Line, board: &mut Board) {
        let middles = line.pieces.iter().flat_map(|piece| piece.windows(2)).filter_map(|pair| match pair {
            [one, other] => Some((self.x((one.x + other.x) / 2.0), self.y((one.y + other.y) / 2.0))),
            _ => None,
        });
        let middles: Vec<(f64, f64)> =
            middles.chain(line.dots().map(|dot| (self.x(dot.x), self.y(dot.y)))).collect();
        let at = |distance: f64| middles.iter().map(move |(x, y)| (*x, y + distance, Anchor::Middle));
        let above = at(-14.0).chain(at(-22.0));
        let below = at(22.0).chain(at(30.0));
        match line.tone {
            Tone::Own => board.place(&line.name, Look::Name, above.chain(below)),
            Tone::Comparison => board.place(&line.name, Look::Axis, below.chain(above)),
        };
    }

    /// Points along all strokes.
    fn ink(&self, chart: &LineChart) -> Vec<(f64, f64)> {
        let mut ink = Vec::new();
        let place = |dot: &Dot| (self.x(dot.x), self.y(dot.y));
        for piece in chart.lines.iter().flat_map(|line| &line.pieces) {
            ink.extend(piece.iter().map(place));
            for pair in piece.windows(2) {
                if let [one, other] = pair {
                    along(place(one), place(other), &mut ink);
                }
            }
        }
        for dot in chart.lines.iter().flat_map(Line::dots) {
            if let Some((lower, upper)) = dot.limits {
                along((self.x(dot.x), self.y(lower)), (self.x(dot.x), self.y(upper)), &mut ink);
            }
        }
        if let (Some(target), Some(newest)) = (&chart.target, chart.newest()) {
            along(place(newest), (self.x(target.x), self.y(target.y)), &mut ink);
        }
        for mark in &chart.marks {
            let x = self.x(mark.x);
            along((x, 4.0), (x, self.bottom), &mut ink);
        }
        ink
    }
}

/// The places around a dot, the best one first.
fn around(x: f64, y: f64) -> [Spot; 8] {
    [
        (x, y - 10.0, Anchor::Middle),
        (x, y - 15.0, Anchor::Middle),
        (x + 7.0, y - 9.0, Anchor::Start),
        (x - 7.0, y - 9.0, Anchor::End),
        (x, y + 21.0, Anchor::Middle),
        (x + 10.0, y + 4.0, Anchor::Start),
        (x + 7.0, y + 19.0, Anchor::Start),
        (x - 7.0, y + 19.0, Anchor::End),
    ]
}

fn along(from: (f64, f64), to: (f64, f64), ink: &mut Vec<(f64, f64)>) {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let steps = (across.hypot(down) / INK_STEP).ceil().clamp(1.0, 2000.0) as u32;
    let part = |step: u32| f64::from(step) / f64::from(steps);
    ink.extend((0..=steps).map(|step| (from.0 + across * part(step), from.1 + down * part(step))));
}

/// The smallest and the largest; a span of its own around a single value.
fn span(values: &[f64]) -> (f64, f64) {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    match (low.is_finite() && high.is_finite(), high - low > 0.0) {
        (true, true) => (low, high),
        (true, false) => (low - 0.5, high + 0.5),
        (false, _) => (0.0, 1.0),
    }
}

fn share(value: f64, low: f64, high: f64) -> f64 {
    ((value - low) / (high - low)).clamp(0.0, 1.0)
}

impl LineChart {
    fn times(&self) -> Vec<f64> {
        let dots = self.lines.iter().flat_map(Line::dots).map(|dot| dot.x);
        let ahead =
            self.target.iter().map(|target| target.x).chain(self.forecast.iter().map(|point| point.0));
        dots.chain(ahead).filter(|time| time.is_finite()).collect()
    }

    /// The levels hold everything; what lies outside of them is drawn at the edge.
    fn heights(&self) -> Vec<f64> {
        self.levels.iter().map(|level| level.y).filter(|value| value.is_finite()).collect()
    }
}
