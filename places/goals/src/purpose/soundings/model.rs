use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// What somebody outside the group said about the vision.
    SoundingId
);

kit_store::row! {
    /// What somebody outside the group said about the vision or the mission.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Sounding {
        pub id: SoundingId,
        pub day: Day,
        /// Who was asked, in words: no name is needed.
        pub who: String,
        pub said: String,
        /// What it changed in the wording; empty when nothing.
        pub changed: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl Sounding {
    /// One of which nothing is known yet.
    pub fn blank(id: SoundingId) -> Self {
        Self {
            id,
            day: kit_web::paging::FIRST_DAY,
            who: String::new(),
            said: String::new(),
            changed: String::new(),
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Sounding, typed: &Typed) -> Result<Sounding, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut sounding = before.clone();
    match parse_day("day", typed.get("day"), &mut mistakes) {
        Some(day) => sounding.day = day,
        None if typed.get("day").is_empty() => mistakes.add("day", "sounding-day-missing"),
        None => {}
    }
    sounding.who = parse_words("who", typed.get("who"), LINE_LENGTH, &mut mistakes);
    if sounding.who.is_empty() {
        mistakes.add("who", "sounding-who-missing");
    }
    sounding.said = parse_words("said", typed.get("said"), TEXT_LENGTH, &mut mistakes);
    if sounding.said.is_empty() {
        mistakes.add("said", "sounding-said-missing");
    }
    sounding.changed = parse_words("changed", typed.get("changed"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(sounding)
}

/// The form filled with what is stored.
pub fn to_form(sounding: &Sounding) -> Typed {
    Typed::from_pairs([
        ("id", sounding.id.to_string()),
        ("version", sounding.version.to_string()),
        ("day", sounding.day.to_string()),
        ("who", sounding.who.clone()),
        ("said", sounding.said.clone()),
        ("changed", sounding.changed.clone()),
    ])
}
