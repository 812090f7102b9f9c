//! The pieces pages are made of. Each keeps its accessibility promise; `design` names are kept in the style sheet.

use kit_text::{Passage, Text, changes, percent_of};
use maud::{Markup, html};

/// The mark of the product: a table with one seat still empty.
pub fn logo() -> Markup {
    html! {
        svg viewBox="0 0 32 32" aria-hidden="true" {
            circle cx="16" cy="16" r="6.2" fill="none" stroke="var(--brand)" stroke-width="2.4" {}
            circle cx="21.4" cy="4.8" r="2.2" fill="none" stroke="var(--seat)" stroke-width="1.7" {}
            @for (x, y) in [("28.1", "13.2"), ("25.7", "23.7"), ("16.0", "28.4"), ("6.3", "23.7"), ("3.9", "13.2"), ("10.6", "4.8")] {
                circle cx=(x) cy=(y) r="2.7" fill="var(--brand)" {}
            }
        }
    }
}

/// The initials of a name in a circle; the name itself stands beside it, so it is hidden from screen readers.
pub fn initials_of(name: &str) -> Markup {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    let last = words.next_back().unwrap_or_default();
    html! { span aria-hidden="true" { (kit_text::initials(first, last)) } }
}

/// A status: a word and a shape, never color alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Good,
    Watch,
    Bad,
    Going,
    Off,
    Done,
}

pub fn status(status: Status, words: &str) -> Markup {
    let class = match status {
        Status::Good => "ok",
        Status::Watch => "watch",
        Status::Bad => "bad",
        Status::Going => "go",
        Status::Off => "off",
        Status::Done => "done",
    };
    html! { span class={ "st " (class) } { (words) } }
}

/// A bar with an optional mark; the numbers always stand beside it in text.
pub fn bar(percent: i64, mark: Option<i64>) -> Markup {
    let width = percent.clamp(0, 100);
    html! {
        svg.bar width="100%" height="18" aria-hidden="true" {
            rect x="0" y="4" width="100%" height="10" rx="5" fill="var(--sunk)" {}
            rect x="0" y="4" width={ (width) "%" } height="10" rx="5" fill="var(--c1)" {}
            @if let Some(mark) = mark {
                rect x={ (mark.clamp(0, 100)) "%" } y="0" width="2" height="18" fill="var(--ink)" {}
            }
        }
    }
}

/// "9, 25%" for a part of a whole.
pub fn share(text: &Text, part: i64, whole: i64) -> Markup {
    html! { span.num.mut { b.strong { (text.number(part)) } ", " (text.percent(part, whole)) } }
}

/// A row of a distribution: name, share and bar.
pub fn share_row(text: &Text, name: &str, part: i64, whole: i64, mark: Option<i64>) -> Markup {
    html! {
        div.r2.sm { span { (name) } (share(text, part, whole)) }
        (bar(percent_of(part, whole).unwrap_or(0), mark))
    }
}

/// What a page shows while there is nothing yet: what will be here, why it helps, one button.
pub fn empty(words: &str, button: Option<(&str, &str)>) -> Markup {
    html! {
        div.empty {
            p { (words) }
            @if let Some((address, label)) = button { p.mt3 { a.btn href=(address) { (label) } } }
        }
    }
}

/// The links below a place's heading.
pub fn tabs(name: &str, entries: &[(String, String, bool)]) -> Markup {
    html! {
        nav.sub aria-label=(name) {
            @for (address, words, current) in entries {
                a href=(address) aria-current=[current.then_some("page")] { (words) }
            }
        }
    }
}

/// Where the page stands: links to the pages above it.
pub fn crumbs(text: &Text, entries: &[(String, String)]) -> Markup {
    html! {
        nav.crumb aria-label=(text.say("place-way-back")) {
            @for (index, (address, words)) in entries.iter().enumerate() {
                @if index > 0 { " / " }
                a href=(address) { (words) }
            }
        }
    }
}

/// Two wordings as one text: what was taken out is struck, what was put in is marked, both said aloud as well.
pub fn changed_words(text: &Text, before: &str, after: &str) -> Markup {
    html! {
        p.sm.pre { @for passage in changes(before, after) { @match passage {
            Passage::Kept(words) => (words),
            Passage::Gone(words) => { del { span.vh { (text.say("parts-words-gone")) " " } (words) } " " },
            Passage::New(words) => ins { span.vh { (text.say("parts-words-new")) " " } (words) },
        } } }
    }
}

/// A link to the next page of a list; nothing on the last one.
pub fn next_page(text: &Text, address: Option<String>) -> Markup {
    html! { @if let Some(address) = address { nav.mt4 aria-label=(text.say("pages-name")) { a.btn.alt href=(address) rel="next" { (text.say("pages-next")) } } } }
}

/// A round picture of a person's initials: plain, quiet, or an empty seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Plain,
    Quiet,
    Empty,
}

pub fn face(face: Face, letters: &str) -> Markup {
    let class = match face {
        Face::Plain => "av",
        Face::Quiet => "av q",
        Face::Empty => "av e",
    };
    html! { span class=(class) aria-hidden="true" { (letters) } }
}

/// Two or three facts in a row of a summary list.
pub fn fact(name: &str, value: Markup) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

#[cfg(test)]
mod tests;
