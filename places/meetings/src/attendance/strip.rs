//! Meetings in a row as marks beside a name: who came to the latest ones, seen in a moment.

use kit_text::Text;
use maud::{Markup, html};

use super::model::Presence;

/// From the left edge of one mark to that of the next.
const STEP: usize = 14;

/// A mark for each meeting, the earliest first. Somebody who sees no drawing hears the same, meeting by meeting.
pub fn draw(text: &Text, lately: &[Presence]) -> Markup {
    let width = STEP * lately.len().max(1);
    html! {
        svg width=(width) height="14" viewBox={ "0 0 " (width) " 14" } role="img" aria-label=(described(text, lately)) {
            @for (place, presence) in lately.iter().enumerate() { (mark(STEP * place, *presence)) }
        }
    }
}

/// The same, and how many of them somebody came to.
pub fn counted(text: &Text, lately: &[Presence]) -> Markup {
    html! { span.nw.marks { (draw(text, lately)) " " span.xs.mut.num aria-hidden="true" { (count(text, lately)) } } }
}

/// Full for here, full with an eye for online, open with a line for who sent word, open for away: told apart by shape.
fn mark(x: usize, presence: Presence) -> Markup {
    html! {
        @match presence {
            Presence::There | Presence::Online => rect x=(x + 1) y="1" width="11" height="12" rx="2" fill="var(--c1)" {},
            Presence::Excused | Presence::Away => rect x={ (x + 1) ".75" } y="1.75" width="9.5" height="10.5" rx="2" fill="none" stroke="var(--edge)" stroke-width="1.5" {},
        }
        @match presence {
            Presence::Online => circle cx={ (x + 6) ".5" } cy="7" r="2.5" fill="var(--surface)" {},
            Presence::Excused => path d={ "M" (x + 4) " 7h5" } stroke="var(--edge)" stroke-width="1.5" {},
            Presence::There | Presence::Away => {},
        }
    }
}

/// "2 of 6"
fn count(text: &Text, lately: &[Presence]) -> String {
    let came = lately.iter().filter(|presence| presence.came()).count();
    text.with("attendance-strip-count", [("came", came.into()), ("of", lately.len().into())])
}

/// "Came to 2 of the last 6 meetings. From the earliest: was there, was there, away, sent word, away, away."
fn described(text: &Text, lately: &[Presence]) -> String {
    let came = lately.iter().filter(|presence| presence.came()).count();
    let each: Vec<String> = lately.iter().map(|presence| name(text, *presence)).collect();
    let facts = [("came", came.into()), ("of", lately.len().into()), ("each", each.join(", ").into())];
    text.with("attendance-strip-described", facts)
}

/// "was there", "sent word"
pub fn name(text: &Text, presence: Presence) -> String {
    text.say(&format!("attendance-strip-{}", presence.word()))
}
