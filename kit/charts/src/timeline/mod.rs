//! Pictures one above the other that share one axis of time: each keeps a scale of its own, so that no line is read
//! against the scale of another. Events are numbered pins through all of them; their names stand in a list beside.

mod layout;

use maud::{Markup, html};

use crate::coordinate;
use crate::{Level, Room, Tick};
use layout::{Layout, Shelf};

/// What one picture draws.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// Something that adds up: after each time, the sum so far. Starts at zero and holds its value between times.
    Steps(Vec<(f64, f64)>),
    /// Values at times; no stroke joins two pieces.
    Values(Vec<Vec<(f64, f64)>>),
}

/// One picture with its own scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// What is measured: stands above the picture.
    pub title: String,
    /// Ascending; the lowest is the floor.
    pub levels: Vec<Level>,
    pub drawn: Drawn,
    /// The last value in words, at the end of the line.
    pub newest: String,
}

/// An event: a dotted line through all pictures with a short sign on top, such as its number in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    pub x: f64,
    pub sign: String,
}

/// What to draw. `from` and `until` are times in the unit of all points.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    pub from: f64,
    pub until: f64,
    pub ticks: Vec<Tick>,
    pub pins: Vec<Pin>,
    pub strips: Vec<Strip>,
    /// The facts in full sentences, for those who do not see the drawing.
    pub description: String,
}

/// Draws the pictures.
pub fn timeline(timeline: &Timeline, room: Room) -> Markup {
    let layout = Layout::of(timeline, room);
    let (width, height) = (coordinate(layout.width), coordinate(layout.height));
    html! {
        svg viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height) role="img" aria-label=(timeline.description) {
            @for (strip, shelf) in timeline.strips.iter().zip(&layout.shelves) { (grid(strip, &layout, shelf)) }
            (pins(timeline, &layout))
            @for (strip, shelf) in timeline.strips.iter().zip(&layout.shelves) { (line(strip, &layout, shelf)) }
            @for (x, label) in layout.ticks(timeline) {
                text.ax x=(coordinate(x)) y=(coordinate(layout.height - 8.0)) text-anchor="middle" { (label) }
            }
        }
    }
}

fn grid(strip: &Strip, layout: &Layout, shelf: &Shelf) -> Markup {
    let (left, right) = (coordinate(layout.left), coordinate(layout.right));
    html! {
        @for (index, level) in strip.levels.iter().enumerate() {
            @let y = shelf.y(level.y);
            line class=(if index == 0 { "zl" } else { "gl" }) x1=(left) x2=(right) y1=(coordinate(y)) y2=(coordinate(y)) {}
            text.ax x=(coordinate(layout.left - 8.0)) y=(coordinate(y + 4.0)) text-anchor="end" { (level.label) }
        }
    }
}

fn pins(timeline: &Timeline, layout: &Layout) -> Markup {
    html! {
        @for (pin, y) in timeline.pins.iter().zip(layout.rows_of_pins(timeline)) {
            @let x = coordinate(layout.x(pin.x));
            line x1=(x) x2=(x) y1=(coordinate(y)) y2=(coordinate(layout.floor())) stroke="var(--axis)" stroke-dasharray="2 3" {}
            circle cx=(x) cy=(coordinate(y)) r="9" fill="var(--surface)" stroke="var(--axis)" stroke-width="1.5" {}
            text x=(x) y=(coordinate(y + 4.0)) text-anchor="middle" font-size="12" font-weight="600" { (pin.sign) }
        }
    }
}

fn line(strip: &Strip, layout: &Layout, shelf: &Shelf) -> Markup {
    let end = match &strip.drawn {
        Drawn::Steps(steps) => steps.last().map(|(_, sum)| (layout.right, shelf.y(*sum))),
        Drawn::Values(pieces) => {
            let newest = pieces.iter().flatten().max_by(|one, other| one.0.total_cmp(&other.0));
            newest.map(|(x, y)| (layout.x(*x), shelf.y(*y)))
        }
    };
    html! {
        @match &strip.drawn {
            Drawn::Steps(steps) => path d=(stairs(steps, layout, shelf)) fill="none" stroke="var(--c1)" stroke-width="3" stroke-linejoin="round" {},
            Drawn::Values(pieces) => @for piece in pieces {
                polyline points=(points(piece, layout, shelf)) fill="none" stroke="var(--c3)" stroke-width="2.5" stroke-linejoin="round" {}
                @for (x, y) in piece {
                    circle cx=(coordinate(layout.x(*x))) cy=(coordinate(shelf.y(*y))) r="3.5" fill="var(--c3)" {}
                }
            },
        }
        // Words keep clear of the dotted lines behind them.
        text.halo x="0" y=(coordinate(shelf.top - 14.0)) font-size="13" font-weight="600" { (strip.title) }
        @if let Some((x, y)) = end {
            text.halo x=(coordinate(x + 8.0)) y=(coordinate(y + 5.0)) font-size="14" font-weight="700" { (strip.newest) }
        }
    }
}

/// Across to each time, then up; at last across to the end.
fn stairs(steps: &[(f64, f64)], layout: &Layout, shelf: &Shelf) -> String {
    let mut path = format!("M{} {}", coordinate(layout.left), coordinate(shelf.y(0.0)));
    for (time, sum) in steps {
        path.push_str(&format!("H{}V{}", coordinate(layout.x(*time)), coordinate(shelf.y(*sum))));
    }
    path.push_str(&format!("H{}", coordinate(layout.right)));
    path
}

fn points(piece: &[(f64, f64)], layout: &Layout, shelf: &Shelf) -> String {
    let points = piece
        .iter()
        .map(|(x, y)| format!("{},{}", coordinate(layout.x(*x)), coordinate(shelf.y(*y))));
    points.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
