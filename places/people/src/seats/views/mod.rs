//! What the pages of seats draw.

mod form;
mod list;

pub use form::{Choices, SeatForm, both_versions};
pub use list::{facts, seats_table};

use kit_store::Day;
use kit_text::Text;
use kit_web::parts::{self, Status};
use maud::{Markup, html};

use super::model::Term;
use super::store::Listed;
use crate::sectors::Scheme;

/// How a seat is called: by its own name, or like its sector.
pub fn seat_name<'a>(
    scheme: &'a Scheme,
    label: &'a str,
    sector: &'a str,
    language: kit_text::Language,
) -> &'a str {
    if label.is_empty() { scheme.sector_name(sector, language) } else { label }
}

/// "ends in 24 days", "over since Mar 1", "to Sep 1".
pub fn term_words(text: &Text, term: Term, today: Day) -> String {
    match term {
        Term::Open => text.say("seats-term-open"),
        Term::Until(end) => text.with("seats-term-until", [("day", text.date(end, today).into())]),
        Term::EndsIn(days) => text.count("seats-term-ends-in", days),
        Term::OverSince(end) => text.with("seats-term-over", [("day", text.date(end, today).into())]),
    }
}

/// One word with a shape: what should be looked at first.
pub fn status(text: &Text, seat: &Listed, today: Day) -> Markup {
    let (shape, words) = match (seat.representative_id, seat.representative_left, seat.term(today)) {
        (None, ..) => (Status::Watch, "seats-status-empty"),
        (_, Some(_), _) => (Status::Bad, "seats-status-left"),
        (_, _, Term::OverSince(_)) => (Status::Bad, "seats-status-over"),
        (_, _, Term::EndsIn(_)) => (Status::Watch, "seats-status-ending"),
        (_, _, Term::Open | Term::Until(_)) => (Status::Good, "seats-status-filled"),
    };
    html! { (parts::status(shape, &text.say(words))) }
}
