//! The drawing of a logic model: columns of boxes with lines between them, as SVG that fits a sheet of paper.

use kit_text::Text;
use maud::{Markup, html};

use super::chart::{Box, Key, Stage};

/// Seven columns fill the page as wide as it gets; narrower ones show the table.
const COLUMN: usize = 118;
const GAP: usize = 14;
const WIDTH: usize = Stage::ALL.len() * COLUMN + (Stage::ALL.len() - 1) * GAP;
const LINE: usize = 15;
/// Lines of the name of a column.
const NAME_LINES: usize = 4;
/// Where the first box begins, below the names of the columns.
const TOP: usize = NAME_LINES * LINE + 9;
const PADDING: usize = 7;
const BETWEEN: usize = 12;
/// Room for words in a line of a box, in tenths of a pixel.
const ROOM: usize = (COLUMN - 2 * PADDING) * 10;
/// Lines of words and of detail in one box, where all of a column fit with so many, and else; the table has the rest.
const LINES_OF_FEW: (usize, usize) = (24, 16);
const LINES_OF_MANY: (usize, usize) = (8, 4);
/// No box reaches below this; a sheet of paper on its side has no room for more.
const LOWEST: usize = 660;

struct Placed<'a> {
    shown: &'a Box,
    left: usize,
    top: usize,
    height: usize,
    words: Vec<String>,
    detail: Vec<String>,
}

impl Placed<'_> {
    fn middle(&self) -> usize {
        self.top + self.height / 2
    }
}

/// How wide letters of 12 pixels are in the widest font a browser may choose, in tenths of a pixel.
pub fn width(words: &str) -> usize {
    let letter = |letter: char| match letter {
        'i' | 'l' | 'j' | 't' | 'f' | 'r' | '.' | ',' | ':' | ';' | '\'' | '(' | ')' | '!' | '|' | ' ' => 46,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 118,
        other if other.is_ascii_lowercase() || other.is_ascii_digit() => 77,
        _ => 94,
    };
    words.chars().map(letter).sum()
}

/// Words in lines that fit a box, at most `most` of them; what does not fit ends in "…".
pub fn wrapped(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace().flat_map(broken) {
        match lines.last_mut() {
            Some(line) if width(line) + width(" ") + width(&word) <= ROOM => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while width(last) + width("…") > ROOM {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// A word longer than a line, in pieces that fit.
fn broken(word: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.chars() {
        let full = pieces
            .last()
            .is_some_and(|piece| width(piece) + width(letter.encode_utf8(&mut [0; 4])) > ROOM);
        if full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    pieces
}

fn placed(boxes: &[Box]) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    for (index, stage) in Stage::ALL.iter().enumerate() {
        let own: Vec<&Box> = boxes.iter().filter(|one| one.key.0 == *stage && one.is_drawn).collect();
        let whole = column(index, &own, LINES_OF_FEW);
        if whole.len() == own.len() {
            placed.extend(whole);
        } else {
            placed.extend(column(index, &own, LINES_OF_MANY));
        }
    }
    placed
}

/// The boxes of a column from above, as far as there is room.
fn column<'a>(index: usize, own: &[&'a Box], most: (usize, usize)) -> Vec<Placed<'a>> {
    let mut placed = Vec::new();
    let mut top = TOP;
    for shown in own {
        let words = wrapped(&shown.words, most.0);
        let detail = wrapped(&shown.detail, most.1);
        let height = (words.len() + detail.len()) * LINE + 2 * PADDING;
        if top + height > LOWEST {
            break;
        }
        placed.push(Placed { shown, left: index * (COLUMN + GAP), top, height, words, detail });
        top += height + BETWEEN;
    }
    placed
}

/// Whether the drawing shows every box with all its words.
pub fn has_room_for(boxes: &[Box]) -> bool {
    let placed = placed(boxes);
    let is_cut = |one: &Placed| one.words.iter().chain(&one.detail).any(|line| line.ends_with('…'));
    placed.len() == boxes.len() && !placed.iter().any(is_cut)
}

/// Draws the model; `description` says it in a sentence. Every box is a link.
pub fn draw(text: &Text, boxes: &[Box], description: &str) -> Markup {
    let placed = placed(boxes);
    let height = placed.iter().map(|one| one.top + one.height).max().unwrap_or(TOP) + BETWEEN + LINE;
    html! {
        // A pixel around everything, so that no edge is cut.
        svg.logic viewBox={ "-1 0 " (WIDTH + 2) " " (height) } width=(WIDTH + 2) height=(height) role="group" aria-label=(description) {
            @for (index, stage) in Stage::ALL.iter().enumerate() { (column_name(text, index, *stage)) }
            @for from in &placed { @for key in &from.shown.leads_to { (line(from, find(&placed, *key))) } }
            @for one in &placed { (drawn_box(one)) }
            @for (index, stage) in Stage::ALL.iter().enumerate() { (more(text, boxes, &placed, index, *stage)) }
        }
    }
}

fn find<'a>(placed: &'a [Placed<'a>], key: Key) -> Option<&'a Placed<'a>> {
    placed.iter().find(|one| one.shown.key == key)
}

fn column_name(text: &Text, index: usize, stage: Stage) -> Markup {
    let lines = wrapped(&stage.name(text), NAME_LINES);
    let left = index * (COLUMN + GAP);
    html! {
        @for (number, words) in lines.iter().enumerate() {
            text x=(left) y=(12 + number * LINE) font-size="12" font-weight="650" { (words) }
        }
    }
}

/// How many boxes of a column did not fit the sheet, below those that did.
fn more(text: &Text, boxes: &[Box], placed: &[Placed], index: usize, stage: Stage) -> Markup {
    let all = boxes.iter().filter(|one| one.key.0 == stage).count();
    let own: Vec<&Placed> = placed.iter().filter(|one| one.shown.key.0 == stage).collect();
    let below = own.last().map_or(TOP, |last| last.top + last.height);
    html! {
        @if all > own.len() {
            text.ax x=(index * (COLUMN + GAP)) y=(below + LINE) { (text.count("logic-model-more", all - own.len())) }
        }
    }
}

/// A line from the right edge of a box to the left edge of a later one; none to boxes that did not fit.
fn line(from: &Placed, to: Option<&Placed>) -> Markup {
    html! { @if let Some(to) = to {
        @let (left, right) = (from.left + COLUMN, to.left);
        @let bend = (left + right) / 2;
        path d={ "M" (left) " " (from.middle()) "C" (bend) " " (from.middle()) " " (bend) " " (to.middle()) " " (right) " " (to.middle()) }
            fill="none" stroke="var(--edge)" stroke-width="1" {}
        path d={ "M" (right) " " (to.middle()) "l-6 -3v6z" } fill="var(--axis)" {}
    } }
}

fn drawn_box(one: &Placed) -> Markup {
    let left = one.left + PADDING;
    let first = one.top + PADDING + 11;
    let below = first + one.words.len() * LINE;
    html! {
        a href=(one.shown.address) {
            rect x=(one.left) y=(one.top) width=(COLUMN) height=(one.height) rx="6" fill="var(--surface)" stroke="var(--edge)" {}
            @for (number, words) in one.words.iter().enumerate() {
                text x=(left) y=(first + number * LINE) font-size="12" { (words) }
            }
            @for (number, words) in one.detail.iter().enumerate() {
                text.ax x=(left) y=(below + number * LINE) { (words) }
            }
        }
    }
}
