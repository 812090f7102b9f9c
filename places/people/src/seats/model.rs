use kit_store::Day;
use kit_store::jiff::{Span, Unit};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::members::PersonId;
use crate::organizations::OrganizationId;
use crate::sectors::Scheme;
use kit_web::form::{chosen, parse_day, parse_words};

kit_store::id!(
    /// A seat at the table.
    SeatId
);

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Seat {
        pub id: SeatId,
        /// Key in the coalition's sector scheme.
        pub sector: String,
        /// Empty: the name of the sector.
        pub label: String,
        /// Kept for somebody who lives with the issue. The role is public; the reason for it is not.
        pub is_resident: bool,
        /// The organization that holds it; none for residents.
        pub holder_id: Option<OrganizationId>,
        pub representative_id: Option<PersonId>,
        pub alternate_id: Option<PersonId>,
        /// Who could take over.
        pub successor_id: Option<PersonId>,
        pub term_start: Option<Day>,
        pub term_end: Option<Day>,
        /// Why the seat is wanted or still empty.
        pub wanted: String,
        /// What happens next to fill it.
        pub next_step: String,
        pub version: i64,
    }
}

impl Seat {
    /// A seat nobody sits on yet.
    pub fn empty(id: SeatId, sector: &str) -> Self {
        Self {
            id,
            sector: sector.to_owned(),
            label: String::new(),
            is_resident: false,
            holder_id: None,
            representative_id: None,
            alternate_id: None,
            successor_id: None,
            term_start: None,
            term_end: None,
            wanted: String::new(),
            next_step: String::new(),
            version: 1,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.representative_id.is_none()
    }

    /// The people it names, for checking that they belong to the coalition.
    pub fn people(&self) -> [Option<PersonId>; 3] {
        [self.representative_id, self.alternate_id, self.successor_id]
    }

    /// The seat after the coalition took it back: nobody sits there, and its term ended on this day.
    pub fn taken_back(&self, day: Day) -> Self {
        Self {
            holder_id: None,
            representative_id: None,
            alternate_id: None,
            successor_id: None,
            term_end: Some(day),
            ..self.clone()
        }
    }

    /// The next term: as long as the one before, or a year, from the day after it; from today when it is over.
    pub fn renewed(&self, today: Day) -> Self {
        let start = self.term_end.and_then(|end| end.tomorrow().ok()).map_or(today, |day| day.max(today));
        let length = match (self.term_start, self.term_end) {
            (Some(start), Some(end)) if end > start => {
                let after = end.tomorrow().unwrap_or(end);
                start.until((Unit::Year, after)).unwrap_or_else(|_| Span::new().years(1))
            }
            _ => Span::new().years(1),
        };
        let end = start.saturating_add(length).yesterday().unwrap_or(start);
        Self { term_start: Some(start), term_end: Some(end), ..self.clone() }
    }
}

/// A term that ends within this many days should be talked about now.
const SOON: i64 = 60;

/// Where a term stands on some day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// No end was agreed.
    Open,
    Until(Day),
    /// Days left, few.
    EndsIn(i64),
    OverSince(Day),
}

impl Term {
    /// Where a term that ends on `end` stands on `today`; its last day still belongs to it.
    pub fn on(end: Option<Day>, today: Day) -> Self {
        let Some(end) = end else {
            return Self::Open;
        };
        match days_between(today, end) {
            left if left < 0 => Self::OverSince(end),
            left if left <= SOON => Self::EndsIn(left),
            _ => Self::Until(end),
        }
    }
}

fn days_between(from: Day, to: Day) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

const NAME_LENGTH: usize = 120;
const LINE_LENGTH: usize = 300;

/// Reads a form into a seat. Fields the form does not have stay as they are, so that the short form that fills a
/// seat leaves the rest alone. Whether the people named belong to the coalition is checked where they are stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Seat, typed: &Typed, scheme: &Scheme) -> Result<Seat, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut seat = before.clone();
    if typed.has("sector") || before.sector.is_empty() {
        typed.get("sector").clone_into(&mut seat.sector);
        if scheme.sector(&seat.sector).is_none() && seat.sector != before.sector || seat.sector.is_empty() {
            mistakes.add("sector", "seats-sector-missing");
        }
    }
    words(&mut seat, typed, &mut mistakes);
    if typed.has("kind") {
        seat.is_resident = typed.get("kind") == "resident";
    }
    if typed.has("holder_id") {
        seat.holder_id = chosen("holder_id", "seats-holder-unknown", typed, &mut mistakes);
    }
    for (field, place) in [
        ("representative_id", &mut seat.representative_id),
        ("alternate_id", &mut seat.alternate_id),
        ("successor_id", &mut seat.successor_id),
    ] {
        if typed.has(field) {
            *place = chosen(field, "seats-person-unknown", typed, &mut mistakes);
        }
    }
    one_person_once(&seat, &mut mistakes);
    term(&mut seat, typed, &mut mistakes);
    mistakes.or(seat)
}

fn words(seat: &mut Seat, typed: &Typed, mistakes: &mut Mistakes) {
    if typed.has("label") {
        seat.label = parse_words("label", typed.get("label"), NAME_LENGTH, mistakes);
    }
    if typed.has("wanted") {
        seat.wanted = parse_words("wanted", typed.get("wanted"), LINE_LENGTH, mistakes);
    }
    if typed.has("next_step") {
        seat.next_step = parse_words("next_step", typed.get("next_step"), LINE_LENGTH, mistakes);
    }
}

fn one_person_once(seat: &Seat, mistakes: &mut Mistakes) {
    if seat.alternate_id.is_some() && seat.alternate_id == seat.representative_id {
        mistakes.add("alternate_id", "seats-alternate-same");
    }
    if seat.successor_id.is_some() && seat.successor_id == seat.representative_id {
        mistakes.add("successor_id", "seats-successor-same");
    }
}

fn term(seat: &mut Seat, typed: &Typed, mistakes: &mut Mistakes) {
    if typed.has("term_start") {
        seat.term_start = parse_day("term_start", typed.get("term_start"), mistakes);
    }
    if typed.has("term_end") {
        seat.term_end = parse_day("term_end", typed.get("term_end"), mistakes);
    }
    if let (Some(start), Some(end)) = (seat.term_start, seat.term_end)
        && end <= start
    {
        mistakes.add("term_end", "seats-term-backwards");
    }
}

/// The form filled with what is stored.
pub fn to_form(seat: &Seat) -> Typed {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", seat.id.to_string()),
        ("version", seat.version.to_string()),
        ("sector", seat.sector.clone()),
        ("label", seat.label.clone()),
        ("kind", if seat.is_resident { "resident" } else { "organization" }.to_owned()),
        ("holder_id", id(seat.holder_id.map(|id| id.0))),
        ("representative_id", id(seat.representative_id.map(|id| id.0))),
        ("alternate_id", id(seat.alternate_id.map(|id| id.0))),
        ("successor_id", id(seat.successor_id.map(|id| id.0))),
        ("term_start", day(seat.term_start)),
        ("term_end", day(seat.term_end)),
        ("wanted", seat.wanted.clone()),
        ("next_step", seat.next_step.clone()),
    ])
}

kit_store::row! {
    /// Who keeps in touch with the people of a sector.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct SectorContact {
        pub id: Uuid,
        pub sector: String,
        pub person_id: PersonId,
        pub version: i64,
    }
}
