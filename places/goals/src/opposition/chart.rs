//! The map: how they stand to us from left to right, how much they weigh from bottom to top.

use kit_text::Text;
use maud::{Markup, html};

use super::model::{INFLUENCES, STANCES, Stakeholder};

/// How wide the map is drawn, and whether names stand beside the numbers.
#[derive(Clone, Copy)]
pub struct Size {
    width: i64,
    /// Letters that fit into a column; none on a narrow screen, where the table names the numbers.
    letters: Option<usize>,
    /// From one mark to the next below it.
    step: i64,
}

pub const WIDE: Size = Size { width: 980, letters: Some(17), step: 38 };
pub const NARROW: Size = Size { width: 326, letters: None, step: 20 };

/// Free space left of the columns.
const SIDE: i64 = 4;
/// Below the marks of a row stands how much influence it means.
const ROW_WORDS: i64 = 24;
/// From one line of a name to the next.
const LINE: i64 = 14;
/// Lines of one name.
const MOST_LINES: usize = 2;
const BELOW: i64 = 26;

/// Where one mark stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    pub x: i64,
    pub y: i64,
    /// From 1, as in the table.
    pub number: usize,
    /// The name in lines.
    pub label: Vec<String>,
}

/// Places every mark in the cell of its stance and influence, one below the other: a row is as high as its fullest
/// cell, so no two labels can lie on each other. Answers also the lower edge of each row, from the top.
pub fn spots(size: Size, all: &[Stakeholder]) -> (Vec<Spot>, Vec<i64>) {
    let column = (size.width - SIDE) / 7;
    let mut spots = Vec::new();
    let mut edges = Vec::new();
    let mut top = 0;
    for influence in INFLUENCES.rev() {
        let mut fullest = 0;
        for (place, stance) in (0..).zip(STANCES) {
            let here = (1..).zip(all).filter(|(_, one)| one.stance == stance && one.influence == influence);
            for (row, (number, one)) in (0..).zip(here) {
                let (x, y) = (SIDE + place * column + 14, top + row * size.step + 18);
                spots.push(Spot { x, y, number, label: label(size, &one.name) });
                fullest = fullest.max(row + 1);
            }
        }
        top += fullest.max(2) * size.step + ROW_WORDS;
        edges.push(top);
    }
    (spots, edges)
}

/// A name in lines that fit; what does not fit into two of them ends in "…".
fn label(size: Size, name: &str) -> Vec<String> {
    let Some(most) = size.letters else {
        return Vec::new();
    };
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > MOST_LINES;
    lines.truncate(MOST_LINES);
    let last = lines.len().saturating_sub(1);
    let fits = |(place, line): (usize, String)| {
        let is_too_long = line.chars().count() > most || (is_cut && place == last);
        if is_too_long {
            line.chars().take(most - 1).chain(['…']).collect()
        } else {
            line
        }
    };
    lines.into_iter().enumerate().map(fits).collect()
}

/// Draws the map; `description` says what it shows in a sentence.
pub fn draw(text: &Text, size: Size, all: &[Stakeholder], description: &str) -> Markup {
    let (spots, edges) = spots(size, all);
    let height = edges.last().copied().unwrap_or_default();
    let column = (size.width - SIDE) / 7;
    let middle = SIDE + column * 7 / 2;
    html! {
        svg viewBox={ "0 0 " (size.width) " " (height + BELOW) } width=(size.width) height=(height + BELOW) role="img" aria-label=(description) {
            @for edge in &edges { line.gl x1=(SIDE) x2=(size.width) y1=(edge) y2=(edge) {} }
            line x1=(middle) x2=(middle) y1="0" y2=(height) stroke="var(--axis)" stroke-dasharray="2 3" {}
            @for (influence, edge) in INFLUENCES.rev().zip(&edges) {
                text.ax x=(SIDE) y=(edge - 6) { (text.say("stakeholders-influence")) ": " (text.say(&format!("stakeholder-influence-{influence}"))) }
            }
            text.ax x=(SIDE) y=(height + 18) { (text.say("opposition-map-against")) }
            text.ax x=(size.width) y=(height + 18) text-anchor="end" { (text.say("opposition-map-for")) }
            @for spot in &spots {
                circle cx=(spot.x) cy=(spot.y - 4) r="9" fill="var(--surface)" stroke="var(--c1)" stroke-width="2" {}
                text x=(spot.x) y=(spot.y) font-size="11" text-anchor="middle" { (spot.number) }
                @for (y, line) in (0..).map(|row| spot.y + row * LINE).zip(&spot.label) {
                    text x=(spot.x + 13) y=(y) font-size="12" { (line) }
                }
            }
        }
    }
}

/// What the map shows, in sentences.
pub fn description(text: &Text, all: &[Stakeholder]) -> String {
    let counts = [
        ("all", all.len().into()),
        ("against", all.iter().filter(|one| one.stance < 0).count().into()),
        ("for", all.iter().filter(|one| one.stance > 0).count().into()),
    ];
    let says = text.with("opposition-map-says", counts);
    let weighty = all.iter().filter(|one| one.stance < 0 && one.influence == *INFLUENCES.end());
    let names: Vec<_> = weighty.map(|one| one.name.as_str()).collect();
    if names.is_empty() {
        return says;
    }
    let weighty = text.with("opposition-map-weighty", [("names", names.join(", ").into())]);
    format!("{says} {weighty}")
}
