//! A line over time: our own in one strong color, comparisons in grey, the target ahead, every line named directly.
//!
//! Lines never cross a break: each piece is drawn for itself. Drawn twice, for wide pages and for phones; text is
//! never shrunk. Which labels fit is decided here, so that none covers another.

pub(crate) mod labels;
mod layout;
mod levels;

use maud::{Markup, html};

use crate::coordinate;
use labels::{Label, Look};
use layout::Layout;
pub use levels::nice_levels;

/// How much weight a dot has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Plain,
    /// Where the story turns: the baseline.
    Marked,
    Newest,
}

/// One value. `x` is time in any unit, `y` the value.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    pub x: f64,
    pub y: f64,
    /// The value in words; the newest is always written, others where there is room.
    pub label: Option<String>,
    pub weight: Weight,
    /// How sure it is: the lower and the upper limit.
    pub limits: Option<(f64, f64)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Own,
    Comparison,
}

/// A line with a name. No stroke joins two pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub name: String,
    pub tone: Tone,
    pub pieces: Vec<Vec<Dot>>,
}

impl Line {
    fn dots(&self) -> impl Iterator<Item = &Dot> {
        self.pieces.iter().flatten()
    }
}

/// A level of the grid with its label; the lowest is the floor of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    pub y: f64,
    pub label: String,
}

/// A label below the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub x: f64,
    pub label: String,
}

/// Something that happened: a dotted line from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub x: f64,
    pub label: String,
    /// For phones.
    pub short: String,
}

/// Where the line should go.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    pub x: f64,
    pub y: f64,
    /// "6.0% target", "June 2027"
    pub label: String,
    pub detail: String,
    /// For phones: "6.0%", "target"
    pub short: String,
    pub short_detail: String,
}

/// A chart to draw. The first line is the one the chart is about.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    pub lines: Vec<Line>,
    /// Ascending; at most six are light to read.
    pub levels: Vec<Level>,
    pub ticks: Vec<Tick>,
    pub marks: Vec<Mark>,
    pub target: Option<Target>,
    /// Where the line goes on by itself, as points.
    pub forecast: Vec<(f64, f64)>,
    /// The facts in full sentences, for those who do not see the drawing.
    pub description: String,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// 930 by 320 units.
    Wide,
    /// For phones: 326 by 260 units.
    Narrow,
}

/// Draws the chart.
pub fn line_chart(chart: &LineChart, room: Room) -> Markup {
    let layout = Layout::of(chart, room);
    let (width, height) = (coordinate(layout.width), coordinate(layout.height));
    html! {
        svg viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height) role="img" aria-label=(chart.description) {
            (grid(chart, &layout))
            (marks(chart, &layout))
            @for line in chart.lines.iter().rev() { (strokes(line, &layout)) }
            (ahead(chart, &layout))
            @for line in chart.lines.iter().filter(|line| line.tone == Tone::Own) { (dots(line, &layout)) }
            @if let Some(target) = &chart.target {
                circle cx=(coordinate(layout.x(target.x))) cy=(coordinate(layout.y(target.y))) r="5.5" fill="var(--surface)" stroke="var(--c1)" stroke-width="2.5" {}
            }
            @for label in &layout.labels { (draw(label)) }
        }
    }
}

fn grid(chart: &LineChart, layout: &Layout) -> Markup {
    let (left, right) = (coordinate(layout.left), coordinate(layout.right));
    html! {
        @for (index, level) in chart.levels.iter().enumerate() {
            @let y = coordinate(layout.y(level.y));
            line class=(if index == 0 { "zl" } else { "gl" }) x1=(left) x2=(right) y1=(y) y2=(y) {}
        }
    }
}

fn marks(chart: &LineChart, layout: &Layout) -> Markup {
    html! {
        @for mark in &chart.marks {
            @let x = coordinate(layout.x(mark.x));
            line x1=(x) x2=(x) y1="4" y2=(coordinate(layout.bottom)) stroke="var(--axis)" stroke-dasharray="2 3" {}
        }
    }
}

fn strokes(line: &Line, layout: &Layout) -> Markup {
    let points = |piece: &[Dot]| {
        let points = piece
            .iter()
            .map(|dot| format!("{},{}", coordinate(layout.x(dot.x)), coordinate(layout.y(dot.y))));
        points.collect::<Vec<_>>().join(" ")
    };
    let (color, width) = match line.tone {
        Tone::Own => ("var(--c1)", "3"),
        Tone::Comparison => ("var(--c6)", "2"),
    };
    html! {
        @for piece in &line.pieces {
            @match piece.as_slice() {
                [] => {}
                [one] => circle cx=(coordinate(layout.x(one.x))) cy=(coordinate(layout.y(one.y))) r="3" fill=(color) {},
                more => polyline points=(points(more)) fill="none" stroke=(color) stroke-width=(width) stroke-linejoin="round" {},
            }
        }
    }
}

/// The way from the newest value to the target, and where the line goes by itself.
fn ahead(chart: &LineChart, layout: &Layout) -> Markup {
    html! {
        @if let (Some(target), Some(newest)) = (&chart.target, chart.newest()) {
            line x1=(coordinate(layout.x(newest.x))) y1=(coordinate(layout.y(newest.y))) x2=(coordinate(layout.x(target.x)))
                y2=(coordinate(layout.y(target.y))) stroke="var(--c1)" stroke-width="2" stroke-dasharray="2 5" stroke-linecap="round" {}
        }
        @if let [first, .., last] = chart.forecast.as_slice() {
            line x1=(coordinate(layout.x(first.0))) y1=(coordinate(layout.y(first.1))) x2=(coordinate(layout.x(last.0)))
                y2=(coordinate(layout.y(last.1))) stroke="var(--c3)" stroke-width="2" stroke-dasharray="8 5" {}
        }
    }
}

fn dots(line: &Line, layout: &Layout) -> Markup {
    html! {
        @for dot in line.dots() {
            @let (x, y) = (coordinate(layout.x(dot.x)), coordinate(layout.y(dot.y)));
            @if let Some((lower, upper)) = dot.limits {
                line x1=(x) x2=(x) y1=(coordinate(layout.y(lower))) y2=(coordinate(layout.y(upper))) stroke="var(--c1)" stroke-width="1.5" stroke-opacity=".45" {}
            }
            circle cx=(x) cy=(y) r=(if dot.weight == Weight::Plain { "3" } else { "4.5" }) fill="var(--c1)" {}
        }
    }
}

fn draw(label: &Label) -> Markup {
    let class = match label.look {
        Look::Axis => Some("ax"),
        Look::Name => Some("own-t"),
        Look::Value | Look::Newest | Look::Target => None,
    };
    html! {
        text class=[class] x=(coordinate(label.x)) y=(coordinate(label.baseline)) text-anchor=(label.anchor.word())
            font-size=[label.look.size_word()] font-weight=[label.look.weight()] { (label.words) }
    }
}

impl LineChart {
    /// The newest value of the line the chart is about.
    fn newest(&self) -> Option<&Dot> {
        self.lines.first()?.dots().max_by(|one, other| one.x.total_cmp(&other.x))
    }
}

#[cfg(test)]
mod tests;
