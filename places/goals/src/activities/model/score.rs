//! The judgement of a second scorer, who saw the entry without the first one.

use kit_store::{AccountId, Day};
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use super::activity::ActivityId;
use super::code::Coding;

kit_store::id!(
    /// One entry, scored a second time.
    ScoreId
);

kit_store::row! {
    /// Two judgements of one entry, and what was decided when they differ.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Score {
        pub id: ScoreId,
        pub activity_id: ActivityId,
        /// What the entry was judged to be when the second scorer looked at it.
        pub first: Coding,
        pub second: Coding,
        pub note: String,
        pub scorer_id: Option<AccountId>,
        pub scorer: String,
        pub scored_on: Day,
        /// What both agreed on after talking.
        pub settled: Option<Coding>,
        pub settled_why: String,
        pub settled_by: String,
        pub settled_on: Option<Day>,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 2000;

impl Score {
    pub fn is_disputed(&self) -> bool {
        self.first != self.second && self.settled.is_none()
    }
}

/// The code and the note of the second scorer.
///
/// # Errors
/// When no code was chosen.
pub fn judged(typed: &Typed) -> Result<(Coding, String), Mistakes> {
    let mut mistakes = Mistakes::none();
    let note = parse_words("note", typed.get("note"), TEXT_LENGTH, &mut mistakes);
    let coding = Coding::from_word(typed.get("second"));
    if coding.is_none() {
        mistakes.add("second", "activities-second-missing");
    }
    match coding {
        Some(coding) => mistakes.or((coding, note)),
        None => Err(mistakes),
    }
}

/// The code both agreed on, and why.
///
/// # Errors
/// When either is missing.
pub fn settled(typed: &Typed) -> Result<(Coding, String), Mistakes> {
    let mut mistakes = Mistakes::none();
    let why = parse_words("settled_why", typed.get("settled_why"), TEXT_LENGTH, &mut mistakes);
    let coding = Coding::from_word(typed.get("settled"));
    if coding.is_none() {
        mistakes.add("settled", "activities-settled-missing");
    }
    if why.is_empty() {
        mistakes.add("settled_why", "activities-settled-why-missing");
    }
    match coding {
        Some(coding) => mistakes.or((coding, why)),
        None => Err(mistakes),
    }
}
