//! A tree of boxes: who is part of what. On wide pages it grows to the right, on phones it is an indented list; text is
//! never shrunk.

use maud::{Markup, html};

use crate::Room;
use crate::coordinate;

/// A box and what is part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub title: String,
    /// A line below the title: who leads it. May be empty.
    pub detail: String,
    /// Drawn with a dashed edge: something is missing.
    pub is_open: bool,
    pub parts: Vec<Branch>,
}

/// Height of a box with a title and a detail, and the room between two.
const BOX: f64 = 50.0;
const GAP: f64 = 12.0;
/// Room between two columns, for the lines.
const BETWEEN: f64 = 34.0;
/// How far a part stands to the right on a phone.
const INDENT: f64 = 18.0;
/// The widest a box gets.
const WIDEST: f64 = 280.0;
const PADDING: f64 = 12.0;
/// Deeper levels stand with the deepest that fits.
const MOST_COLUMNS: usize = 4;
const MOST_INDENTS: usize = 6;
/// How wide a letter of 13 pixels is at most, on average: words are cut before they leave their box.
const LETTER: f64 = 7.4;

struct Placed<'a> {
    branch: &'a Branch,
    x: f64,
    y: f64,
    /// The box it is part of, by its place in the list.
    above: Option<usize>,
}

struct Drawn<'a> {
    boxes: Vec<Placed<'a>>,
    wide: f64,
    width: f64,
    height: f64,
}

/// Draws the trees below each other; `description` says in a sentence what there is.
pub fn tree(roots: &[Branch], room: Room, description: &str) -> Markup {
    let drawn = match room {
        Room::Wide => columns(roots),
        Room::Narrow => indented(roots),
    };
    let (width, height) = (coordinate(drawn.width), coordinate(drawn.height));
    html! {
        // A pixel around everything, so that no edge is cut.
        svg viewBox={ "-1 -1 " (coordinate(drawn.width + 2.0)) " " (coordinate(drawn.height + 2.0)) } width=(width) height=(height)
            role="img" aria-label=(description) {
            @for one in &drawn.boxes { @if let Some(above) = one.above.and_then(|index| drawn.boxes.get(index)) { (line(above, one, &drawn, room)) } }
            @for one in &drawn.boxes { (drawn_box(one, drawn.wide)) }
        }
    }
}

fn depth(branches: &[Branch]) -> usize {
    branches.iter().map(|branch| 1 + depth(&branch.parts)).max().unwrap_or_default()
}

/// One column for each level; a box stands at the height of its first part.
fn columns(roots: &[Branch]) -> Drawn<'_> {
    let levels = depth(roots).clamp(1, MOST_COLUMNS);
    let width = 930.0;
    let wide = ((width - BETWEEN * (levels as f64 - 1.0)) / levels as f64).min(WIDEST);
    let mut boxes = Vec::new();
    let mut next = 0.0;
    for root in roots {
        stand_in_columns(root, None, 0, wide, &mut next, &mut boxes);
    }
    let width = wide * levels as f64 + BETWEEN * (levels as f64 - 1.0);
    Drawn { boxes, wide, width, height: (next - GAP).max(BOX) }
}

fn stand_in_columns<'a>(
    branch: &'a Branch,
    above: Option<usize>,
    level: usize,
    wide: f64,
    next: &mut f64,
    boxes: &mut Vec<Placed<'a>>,
) {
    // Below the deepest column there is no room to the right: parts then stand under their box.
    if level + 1 >= MOST_COLUMNS {
        stand_below(branch, above, (MOST_COLUMNS - 1) as f64 * (wide + BETWEEN), next, boxes);
        return;
    }
    let index = boxes.len();
    boxes.push(Placed { branch, x: level as f64 * (wide + BETWEEN), y: *next, above });
    for part in &branch.parts {
        stand_in_columns(part, Some(index), level + 1, wide, next, boxes);
    }
    if branch.parts.is_empty() {
        *next += BOX + GAP;
    }
}

fn stand_below<'a>(
    branch: &'a Branch,
    above: Option<usize>,
    x: f64,
    next: &mut f64,
    boxes: &mut Vec<Placed<'a>>,
) {
    boxes.push(Placed { branch, x, y: *next, above });
    *next += BOX + GAP;
    for part in &branch.parts {
        stand_below(part, above, x, next, boxes);
    }
}

/// Every box below the one before, parts further to the right.
fn indented(roots: &[Branch]) -> Drawn<'_> {
    let width = 326.0;
    let deepest = depth(roots).saturating_sub(1).min(MOST_INDENTS) as f64;
    let wide = width - deepest * INDENT;
    let mut boxes = Vec::new();
    let mut next = 0.0;
    for root in roots {
        stand_indented(root, None, 0, &mut next, &mut boxes);
    }
    Drawn { boxes, wide, width, height: (next - GAP).max(BOX) }
}

fn stand_indented<'a>(
    branch: &'a Branch,
    above: Option<usize>,
    level: usize,
    next: &mut f64,
    boxes: &mut Vec<Placed<'a>>,
) {
    let index = boxes.len();
    boxes.push(Placed { branch, x: level.min(MOST_INDENTS) as f64 * INDENT, y: *next, above });
    *next += BOX + GAP;
    for part in &branch.parts {
        stand_indented(part, Some(index), level + 1, next, boxes);
    }
}

fn line(above: &Placed, one: &Placed, drawn: &Drawn, room: Room) -> Markup {
    let (from, to) = (above.y + BOX / 2.0, one.y + BOX / 2.0);
    let path = match room {
        Room::Wide => {
            let start = above.x + drawn.wide;
            format!(
                "M{} {}H{}V{}H{}",
                coordinate(start),
                coordinate(from),
                coordinate(start + BETWEEN / 2.0),
                coordinate(to),
                coordinate(one.x)
            )
        }
        Room::Narrow => {
            let x = above.x + INDENT / 2.0;
            format!(
                "M{} {}V{}H{}",
                coordinate(x),
                coordinate(above.y + BOX),
                coordinate(to),
                coordinate(one.x.max(x))
            )
        }
    };
    html! { path d=(path) fill="none" stroke="var(--axis)" stroke-width="1.5" {} }
}

fn drawn_box(one: &Placed, wide: f64) -> Markup {
    let middle = one.branch.detail.is_empty();
    let title = cut(&one.branch.title, wide);
    html! {
        rect x=(coordinate(one.x)) y=(coordinate(one.y)) width=(coordinate(wide)) height=(coordinate(BOX)) rx="6" fill="var(--surface)"
            stroke=(if one.branch.is_open { "var(--seat)" } else { "var(--c1)" }) stroke-width="1.5" stroke-dasharray=[one.branch.is_open.then_some("5 3")] {}
        text x=(coordinate(one.x + PADDING)) y=(coordinate(one.y + if middle { 30.0 } else { 21.0 })) font-size="13" font-weight="600" { (title) }
        @if !middle {
            text.ax x=(coordinate(one.x + PADDING)) y=(coordinate(one.y + 39.0)) { (cut(&one.branch.detail, wide)) }
        }
    }
}

/// Words that fit a box; longer ones end in "…", and the list beside the drawing has them whole.
fn cut(words: &str, wide: f64) -> String {
    let room = ((wide - 2.0 * PADDING) / LETTER) as usize;
    if words.chars().count() <= room {
        return words.to_owned();
    }
    let kept: String = words.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests;
