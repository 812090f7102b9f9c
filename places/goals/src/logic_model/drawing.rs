//! The drawing of a logic model: columns of boxes with lines between them, as SVG that fits a sheet of paper.

use kit_text::Text;
use maud::{Markup, html};

use super::chart::{Box, Key, Stage};

const COLUMN: usize = 146;
const GAP: usize = 16;
const WIDTH: usize = Stage::ALL.len() * COLUMN + (Stage::ALL.len() - 1) * GAP;
/// Where the first box begins, below the names of the columns.
const TOP: usize = 40;
const LINE: usize = 15;
const PADDING: usize = 8;
const BETWEEN: usize = 12;
/// Letters that fit a line of a box: 12-pixel letters are 6.1 pixels wide on average.
const LETTERS: usize = 21;
/// Lines of words and of detail in one box; the table below has the rest.
const MOST_LINES: usize = 6;
const MOST_DETAIL_LINES: usize = 3;
/// Boxes in one column; more do not fit the sheet.
const MOST_BOXES: usize = 10;

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

/// Words in lines of at most [`LETTERS`] letters and at most `most` lines; what does not fit ends in "…".
pub fn wrapped(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace().flat_map(broken) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LETTERS => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(LETTERS - 1).collect();
            last.push('…');
        }
    }
    lines
}

/// A word longer than a line, in pieces that fit.
fn broken(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(LETTERS).map(|piece| piece.iter().collect()).collect()
}

fn placed(boxes: &[Box]) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    for (index, stage) in Stage::ALL.iter().enumerate() {
        let mut top = TOP;
        for shown in boxes.iter().filter(|one| one.key.0 == *stage).take(MOST_BOXES) {
            let words = wrapped(&shown.words, MOST_LINES);
            let detail = wrapped(&shown.detail, MOST_DETAIL_LINES);
            let height = (words.len() + detail.len()) * LINE + 2 * PADDING;
            placed.push(Placed { shown, left: index * (COLUMN + GAP), top, height, words, detail });
            top += height + BETWEEN;
        }
    }
    placed
}

/// Draws the model; `description` says it in a sentence. Every box is a link.
pub fn draw(text: &Text, boxes: &[Box], description: &str) -> Markup {
    let placed = placed(boxes);
    let height = placed.iter().map(|one| one.top + one.height).max().unwrap_or(TOP) + 4;
    html! {
        svg.logic viewBox={ "0 0 " (WIDTH) " " (height) } width=(WIDTH) height=(height) role="group" aria-label=(description) {
            @for (index, stage) in Stage::ALL.iter().enumerate() { (column_name(text, index, *stage)) }
            @for from in &placed { @for key in &from.shown.leads_to { (line(from, find(&placed, *key))) } }
            @for one in &placed { (drawn_box(one)) }
        }
    }
}

fn find<'a>(placed: &'a [Placed<'a>], key: Key) -> Option<&'a Placed<'a>> {
    placed.iter().find(|one| one.shown.key == key)
}

fn column_name(text: &Text, index: usize, stage: Stage) -> Markup {
    let lines = wrapped(&stage.name(text), 2);
    let left = index * (COLUMN + GAP);
    html! {
        @for (number, words) in lines.iter().enumerate() {
            text x=(left) y=(12 + number * LINE) font-size="12" font-weight="650" { (words) }
        }
    }
}

/// A line from the right edge of a box to the left edge of a later one; none to boxes that did not fit.
fn line(from: &Placed, to: Option<&Placed>) -> Markup {
    html! { @if let Some(to) = to {
        @let (left, right) = (from.left + COLUMN, to.left);
        @let bend = (left + right) / 2;
        path d={ "M" (left) " " (from.middle()) "C" (bend) " " (from.middle()) " " (bend) " " (to.middle()) " " (right) " " (to.middle()) }
            fill="none" stroke="var(--axis)" stroke-width="1.2" {}
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
