use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// A step of the coalition into another stage.
    StageChangeId
);

kit_store::words! {
    /// The stages a coalition goes through, again and again: to form, to carry on, to become part of the place (community coalition action theory, Butterfoss and Kegler 2009).
    pub enum Stage {
        Formation => "formation",
        Maintenance => "maintenance",
        Institutionalization => "institutionalization",
    }
}

kit_store::row! {
    /// A step of the coalition into another stage; it can go backwards.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct StageChange {
        pub id: StageChangeId,
        pub stage: Stage,
        pub day: Day,
        pub reason: String,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 4000;

impl StageChange {
    /// One of which nothing is known yet.
    pub fn blank(id: StageChangeId) -> Self {
        Self {
            id,
            stage: Stage::Formation,
            day: kit_web::paging::FIRST_DAY,
            reason: String::new(),
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &StageChange, typed: &Typed) -> Result<StageChange, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut change = before.clone();
    match Stage::from_word(typed.get("stage")) {
        Some(stage) => change.stage = stage,
        None => mistakes.add("stage", "stage-change-stage-missing"),
    }
    match parse_day("day", typed.get("day"), &mut mistakes) {
        Some(day) => change.day = day,
        None if typed.get("day").is_empty() => mistakes.add("day", "stage-change-day-missing"),
        None => {}
    }
    change.reason = parse_words("reason", typed.get("reason"), TEXT_LENGTH, &mut mistakes);
    if change.reason.is_empty() {
        mistakes.add("reason", "stage-change-reason-missing");
    }
    mistakes.or(change)
}

/// The form filled with what is stored.
pub fn to_form(change: &StageChange) -> Typed {
    Typed::from_pairs([
        ("id", change.id.to_string()),
        ("version", change.version.to_string()),
        ("stage", change.stage.word().to_owned()),
        ("day", change.day.to_string()),
        ("reason", change.reason.clone()),
    ])
}
