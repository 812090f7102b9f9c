use kit_store::Day;
use kit_web::form::{dollars, parse_cents, parse_day, parse_link, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// What an hour is worth from a day on.
    HourlyValueId
);

kit_store::row! {
    /// What an hour somebody gives is worth from a day on, and who says so: a match needs both.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct HourlyValue {
        pub id: HourlyValueId,
        pub from_on: Day,
        pub cents: i64,
        /// "Independent Sector, state value of 2025"
        pub source: String,
        pub link: String,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 300;

impl HourlyValue {
    /// One of which nothing is known yet.
    pub fn blank(id: HourlyValueId) -> Self {
        Self {
            id,
            from_on: kit_web::paging::FIRST_DAY,
            cents: 0,
            source: String::new(),
            link: String::new(),
            version: 1,
        }
    }
}

/// The value in force on a day.
pub fn in_force(values: &[HourlyValue], day: Day) -> Option<&HourlyValue> {
    values
        .iter()
        .filter(|value| value.from_on <= day)
        .max_by_key(|value| (value.from_on, value.id))
}

/// Reads a form.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &HourlyValue, typed: &Typed) -> Result<HourlyValue, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut value = before.clone();
    match parse_day("from_on", typed.get("from_on"), &mut mistakes) {
        Some(day) => value.from_on = day,
        None if typed.get("from_on").is_empty() => mistakes.add("from_on", "hourly-values-day-missing"),
        None => {}
    }
    let before = mistakes.len();
    match parse_cents("amount", typed.get("amount"), &mut mistakes) {
        Some(cents) if cents > 0 => value.cents = cents,
        _ if mistakes.len() > before => {}
        _ => mistakes.add("amount", "hourly-values-amount-missing"),
    }
    value.source = parse_words("source", typed.get("source"), TEXT_LENGTH, &mut mistakes);
    if value.source.is_empty() {
        mistakes.add("source", "hourly-values-source-missing");
    }
    value.link = parse_link("link", typed, &mut mistakes);
    mistakes.or(value)
}

/// The form filled with what is stored.
pub fn to_form(value: &HourlyValue) -> Typed {
    Typed::from_pairs([
        ("id", value.id.to_string()),
        ("version", value.version.to_string()),
        ("from_on", value.from_on.to_string()),
        ("amount", dollars(value.cents)),
        ("source", value.source.clone()),
        ("link", value.link.clone()),
    ])
}
