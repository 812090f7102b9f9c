//! Names around the table: broken into short lines, then moved apart so that none covers another or a dot.

use crate::anchor::Anchor;

/// A name that wants to stand at an angle.
pub struct Label {
    pub words: String,
    /// Radians clockwise from the top.
    pub angle: f64,
    pub is_open: bool,
}

/// A name with its place.
#[derive(Clone, Debug)]
pub struct LabelBox {
    pub lines: Vec<String>,
    pub is_open: bool,
    pub anchor: Anchor,
    pub left: f64,
    pub top: f64,
    width: f64,
    angle: f64,
}

/// Height of a line and width of a letter at 13 units, for the widest of the fonts a page may fall back to.
const LINE: f64 = 16.0;
const LETTER: f64 = 7.6;
/// Lines longer than this are broken where there is a space.
const LONGEST_LINE: usize = 14;
/// Longer names end in an ellipsis; the table beside the drawing has them in full.
const MOST_LINES: usize = 3;
const LONGEST_WORD: usize = 20;
/// Room between two names, one above the other.
const AIR: f64 = 3.0;

impl LabelBox {
    fn height(&self) -> f64 {
        f64::from(u32::try_from(self.lines.len()).unwrap_or(u32::MAX)) * LINE
    }

    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.top + self.height()
    }

    pub fn anchor_x(&self) -> f64 {
        match self.anchor {
            Anchor::Start => self.left,
            Anchor::Middle => self.left + self.width / 2.0,
            Anchor::End => self.right(),
        }
    }

    pub fn baseline(&self, line: usize) -> f64 {
        self.top + LINE * f64::from(u32::try_from(line).unwrap_or(u32::MAX)) + 12.0
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }
}

/// Places names outside a circle of `radius` around the middle.
pub fn place(labels: Vec<Label>, radius: f64) -> Vec<LabelBox> {
    let boxes = labels.into_iter().filter(|label| !label.words.trim().is_empty());
    let (mut right, mut left): (Vec<_>, Vec<_>) =
        boxes.map(|label| at_rest(&label, radius)).partition(|label| label.angle.sin() >= 0.0);
    for side in [&mut right, &mut left] {
        move_apart(side, radius);
        side.iter_mut().for_each(|label| push_out(label, radius));
    }
    right.append(&mut left);
    center_at_the_poles(&mut right, radius);
    right
}

/// Where a name stands when it is alone: centered at the side, above the circle on top, below it at the foot.
fn at_rest(label: &Label, radius: f64) -> LabelBox {
    let lines = lines_of(&label.words);
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let letter = if label.is_open { LETTER * 1.1 } else { LETTER };
    let mut placed = LabelBox {
        lines,
        is_open: label.is_open,
        anchor: if label.angle.sin() >= 0.0 { Anchor::Start } else { Anchor::End },
        left: 0.0,
        top: 0.0,
        width: letter * f64::from(u32::try_from(longest).unwrap_or(u32::MAX)),
        angle: label.angle,
    };
    let half = placed.height() / 2.0;
    placed.top = -label.angle.cos() * (radius + half) - half;
    placed
}

/// Names of one side of the table, top to bottom, without covering each other.
fn move_apart(side: &mut [LabelBox], radius: f64) {
    side.sort_by(|one, other| one.top.total_cmp(&other.top));
    let height: f64 = side.iter().map(|label| label.height() + AIR).sum();
    let limit = (radius + 3.0 * LINE).max(height / 2.0);
    let mut lowest = -limit;
    for label in side.iter_mut() {
        label.top = label.top.max(lowest);
        lowest = label.bottom() + AIR;
    }
    let mut highest = limit;
    for label in side.iter_mut().rev() {
        label.top = label.top.min(highest - label.height());
        highest = label.top - AIR;
    }
}

/// Moves a name sideways until no corner of it is inside the circle.
fn push_out(label: &mut LabelBox, radius: f64) {
    let nearest = if label.top > 0.0 {
        label.top
    } else if label.bottom() < 0.0 {
        -label.bottom()
    } else {
        0.0
    };
    let edge = (radius * radius - nearest * nearest).max(0.0).sqrt();
    // Above and below the circle the name stays near its own dots.
    let reach = edge.max(radius * label.angle.sin().abs() * 0.9);
    label.left = if label.anchor == Anchor::Start { reach } else { -reach - label.width };
}

/// Right above or below the table a name looks best centered on its dots, if nothing is in the way.
fn center_at_the_poles(labels: &mut [LabelBox], radius: f64) {
    for index in 0..labels.len() {
        let label = &labels[index];
        let outside = label.top >= radius || label.bottom() <= -radius;
        if label.angle.sin().abs() > 0.2 || !outside {
            continue;
        }
        let centered = LabelBox {
            anchor: Anchor::Middle,
            left: radius * label.angle.sin() - label.width / 2.0,
            ..label.clone()
        };
        let free = labels
            .iter()
            .enumerate()
            .all(|(other, known)| other == index || !known.overlaps(&centered));
        if free {
            labels[index] = centered;
        }
    }
}

/// A name in lines of about [`LONGEST_LINE`] letters, broken at spaces only.
fn lines_of(words: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let word = shortened(word);
        let fits = |line: &String| line.chars().count() + 1 + word.chars().count() <= LONGEST_LINE;
        match lines.last_mut() {
            Some(line) if fits(line) => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines
}

fn shortened(word: &str) -> String {
    if word.chars().count() <= LONGEST_WORD {
        return word.to_owned();
    }
    word.chars().take(LONGEST_WORD - 1).chain(['…']).collect()
}
