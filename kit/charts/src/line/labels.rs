//! Words in the drawing: each goes to the first place where it covers nothing.

use crate::anchor::Anchor;

/// How a label looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Axis,
    Value,
    Newest,
    Target,
    /// The name of our own line.
    Name,
}

impl Look {
    pub const fn size(self) -> f64 {
        match self {
            Self::Axis => 12.0,
            Self::Newest => 14.0,
            Self::Value | Self::Target | Self::Name => 13.0,
        }
    }

    /// Axis labels have their size from the style sheet.
    pub const fn size_word(self) -> Option<&'static str> {
        match self {
            Self::Axis => None,
            Self::Newest => Some("14"),
            Self::Value | Self::Target | Self::Name => Some("13"),
        }
    }

    pub const fn weight(self) -> Option<&'static str> {
        match self {
            Self::Newest => Some("700"),
            Self::Target | Self::Name => Some("600"),
            Self::Axis | Self::Value => None,
        }
    }
}

/// A place a label could stand at: where it is held, and the line its letters stand on.
pub type Spot = (f64, f64, Anchor);

/// A label at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub words: String,
    pub look: Look,
    pub x: f64,
    pub baseline: f64,
    pub anchor: Anchor,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

impl Area {
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        self.left < x && x < self.right && self.top < y && y < self.bottom
    }

    fn is_within(&self, other: &Self) -> bool {
        other.left <= self.left
            && self.right <= other.right
            && other.top <= self.top
            && self.bottom <= other.bottom
    }
}

/// Width of a text for the widest of the fonts a page may fall back to.
pub fn width_of(words: &str, look: Look) -> f64 {
    let letters: f64 = words.chars().map(width_of_letter).sum();
    let bold = if look.weight().is_some() { 1.06 } else { 1.0 };
    letters * look.size() * bold
}

/// In parts of the size of the letters.
const fn width_of_letter(letter: char) -> f64 {
    match letter {
        '%' | '@' | 'M' | 'W' | 'm' | 'w' => 0.93,
        _ => 0.56,
    }
}

/// Two labels closer than this look like one.
const APART: f64 = 1.5;

impl Label {
    pub fn area(&self) -> Area {
        let width = width_of(&self.words, self.look);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        let size = self.look.size();
        Area {
            left: left - APART,
            right: left + width + APART,
            top: self.baseline - size * 0.8,
            bottom: self.baseline + size * 0.25,
        }
    }
}

/// What is drawn already, as labels see it.
pub struct Board {
    pub frame: Area,
    /// Points along the strokes, close enough that no letter fits between them.
    pub ink: Vec<(f64, f64)>,
    pub labels: Vec<Label>,
}

impl Board {
    /// Puts the label at the first free spot; leaves it out when there is none.
    pub fn place(&mut self, words: &str, look: Look, spots: impl IntoIterator<Item = Spot>) -> bool {
        let free = spots
            .into_iter()
            .map(|(x, baseline, anchor)| Label { words: words.to_owned(), look, x, baseline, anchor })
            .find(|label| self.is_free(&label.area(), true));
        let placed = free.is_some();
        self.labels.extend(free);
        placed
    }

    /// Puts the label at a free spot; if need be it stands over a line, never over another label or outside.
    pub fn place_somehow(&mut self, words: &str, look: Look, spots: &[Spot]) {
        if self.place(words, look, spots.iter().copied()) {
            return;
        }
        let over_ink = spots
            .iter()
            .map(|(x, baseline, anchor)| Label {
                words: words.to_owned(),
                look,
                x: *x,
                baseline: *baseline,
                anchor: *anchor,
            })
            .find(|label| self.is_free(&label.area(), false));
        self.labels.extend(over_ink);
    }

    fn is_free(&self, area: &Area, mind_ink: bool) -> bool {
        area.is_within(&self.frame)
            && !self.labels.iter().any(|label| label.area().overlaps(area))
            && !(mind_ink && self.ink.iter().any(|point| area.holds(*point)))
    }
}
