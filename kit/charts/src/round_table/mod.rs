//! The round table: one dot a seat, grouped by sector; filled, a ring for quiet, dashed for empty.

mod geometry;
mod labels;

use maud::{Markup, html};

use crate::coordinate as number;
use geometry::{Layout, Point};
use labels::{Label, LabelBox};

/// What is at a place of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Filled,
    Quiet,
    Empty,
}

/// The places of one sector, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub label: String,
    pub places: Vec<Place>,
}

impl Side {
    /// Whether somebody is missing here: an empty place, or no place at all.
    fn is_open(&self) -> bool {
        self.places.is_empty() || self.places.contains(&Place::Empty)
    }
}

/// A table to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundTable {
    pub sides: Vec<Side>,
    /// In the middle: how many people.
    pub number: String,
    /// Below the number.
    pub caption: String,
    /// The facts in full sentences, for those who do not see the drawing.
    pub description: String,
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// With the name of each sector around the table.
    Wide,
    /// For phones: dots only, 290 units wide.
    Narrow,
    /// Beside other things: dots only, 226 units wide.
    Small,
}

impl Drawing {
    /// Distance of the outer ring of dots from the middle.
    const fn ring(self) -> f64 {
        match self {
            Self::Wide => 168.0,
            Self::Narrow => 135.0,
            Self::Small => 104.0,
        }
    }

    /// Radius of a dot where there is room.
    const fn dot(self) -> f64 {
        match self {
            Self::Wide => 8.2,
            Self::Narrow => 7.6,
            Self::Small => 6.2,
        }
    }

    const fn number_size(self) -> f64 {
        match self {
            Self::Wide => 44.0,
            Self::Narrow => 40.0,
            Self::Small => 34.0,
        }
    }
}

/// Draws the table. The picture is as large as its labels need; it shrinks with the page.
pub fn round_table(table: &RoundTable, drawing: Drawing) -> Markup {
    let counts: Vec<usize> = table.sides.iter().map(|side| side.places.len()).collect();
    let layout = Layout::of(&counts, drawing.ring(), drawing.dot());
    let labels = match drawing {
        Drawing::Wide => place_labels(table, &layout),
        Drawing::Narrow | Drawing::Small => Vec::new(),
    };
    let frame = Frame::around(&layout, &labels);
    html! {
        svg viewBox=(frame.view_box()) width=(number(frame.width())) height=(number(frame.height())) role="img" aria-label=(table.description) {
            circle cx="0" cy="0" r=(number(layout.table_radius())) fill="var(--sunk)" stroke="var(--line)" {}
            (dots(table, &layout))
            @for label in &labels { (draw_label(label)) }
            (middle(table, &layout, drawing))
        }
    }
}

fn place_labels(table: &RoundTable, layout: &Layout) -> Vec<LabelBox> {
    let wanted = table.sides.iter().zip(&layout.sides).map(|(side, at)| Label {
        words: side.label.clone(),
        angle: at.middle,
        is_open: side.is_open(),
    });
    labels::place(wanted.collect(), layout.ring + layout.dot + 9.0)
}

fn dots(table: &RoundTable, layout: &Layout) -> Markup {
    let of = |kind: Place| -> Vec<Point> {
        let sides = table.sides.iter().zip(&layout.sides);
        let places = sides.flat_map(|(side, at)| side.places.iter().zip(&at.points));
        places.filter(|(place, _)| **place == kind).map(|(_, point)| *point).collect()
    };
    let draw = |points: Vec<Point>, radius: f64| {
        html! { @for point in points { circle cx=(number(point.x)) cy=(number(point.y)) r=(number(radius)) {} } }
    };
    // A line is drawn half outside of its circle; thinner lines where dots are small.
    let line = (layout.dot / 4.0).min(2.0);
    let inside = layout.dot - line / 2.0;
    let dashes = format!("{} {}", number(layout.dot * 0.37), number(layout.dot * 0.29));
    html! {
        g fill="var(--c1)" { (draw(of(Place::Filled), layout.dot)) }
        g fill="var(--surface)" stroke="var(--c1)" stroke-width=(number(line)) { (draw(of(Place::Quiet), inside)) }
        g fill="none" stroke="var(--seat)" stroke-width=(number(line)) stroke-dasharray=(dashes) { (draw(of(Place::Empty), inside)) }
    }
}

fn draw_label(label: &LabelBox) -> Markup {
    html! {
        text.seat-t[label.is_open] text-anchor=(label.anchor.word()) font-size="13" font-weight=[label.is_open.then_some("600")] {
            @for (index, line) in label.lines.iter().enumerate() {
                tspan x=(number(label.anchor_x())) y=(number(label.baseline(index))) { (line) }
            }
        }
    }
}

fn middle(table: &RoundTable, layout: &Layout, drawing: Drawing) -> Markup {
    // Long numbers and thick rings leave less room.
    let letters = f64::from(u16::try_from(table.number.chars().count().max(2)).unwrap_or(u16::MAX));
    let size = drawing.number_size().min(layout.table_radius() * 2.6 / letters);
    html! {
        text.table-n text-anchor="middle" x="0" y=(number(size * 0.1)) font-size=(number(size)) font-weight="600" { (table.number) }
        text.ax text-anchor="middle" x="0" y=(number(size * 0.1 + 22.0)) { (table.caption) }
    }
}

/// What the picture shows, in its own units; the middle of the table is at 0, 0.
struct Frame {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Frame {
    fn around(layout: &Layout, labels: &[LabelBox]) -> Self {
        let reach = layout.ring + layout.dot + 2.0;
        let mut frame = Self { left: -reach, top: -reach, right: reach, bottom: reach };
        for label in labels {
            frame.left = frame.left.min(label.left - 2.0);
            frame.right = frame.right.max(label.right() + 2.0);
            frame.top = frame.top.min(label.top - 2.0);
            frame.bottom = frame.bottom.max(label.bottom() + 2.0);
        }
        frame
    }

    fn width(&self) -> f64 {
        self.right - self.left
    }

    fn height(&self) -> f64 {
        self.bottom - self.top
    }

    fn view_box(&self) -> String {
        let parts = [self.left, self.top, self.width(), self.height()];
        parts.map(number).join(" ")
    }
}

#[cfg(test)]
mod tests;
