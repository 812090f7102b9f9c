use kit_store::Words;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// Why a coalition came together.
    PurposeId
);

kit_store::words! {
    /// When coalitions are formed: the six occasions the Community Tool Box names (University of Kansas, chapter 5).
    pub enum Trigger {
        AlarmingEvent => "alarming_event",
        NewInformation => "new_information",
        ChangedRules => "changed_rules",
        NewFunding => "new_funding",
        OutsideThreat => "outside_threat",
        /// The wish for a wide and lasting change.
        WideChange => "wide_change",
    }
}

kit_store::words! {
    /// Why one group alone is not enough (Community Tool Box, toolkit 1).
    pub enum Reason {
        TooBigForOne => "too_big_for_one",
        ManyCauses => "many_causes",
        RepeatedWork => "repeated_work",
        WholeCommunity => "whole_community",
    }
}

kit_store::row! {
    /// Why the coalition came together, in its own words. A coalition has one.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Purpose {
        pub id: PurposeId,
        /// The problem or the hope that brings it together.
        pub words: String,
        /// Who among us lives with it.
        pub lived_by: String,
        /// What puts us in a good place to help.
        pub good_place: String,
        /// Why now.
        pub why_now: Option<Trigger>,
        /// What happened, in words.
        pub why_now_words: String,
        /// Why one group cannot do this alone.
        pub reasons: Words,
        pub reasons_words: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl Purpose {
    /// One of which nothing is known yet.
    pub fn blank(id: PurposeId) -> Self {
        Self {
            id,
            words: String::new(),
            lived_by: String::new(),
            good_place: String::new(),
            why_now: None,
            why_now_words: String::new(),
            reasons: Words::default(),
            reasons_words: String::new(),
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Purpose, typed: &Typed) -> Result<Purpose, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut purpose = before.clone();
    purpose.words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    if purpose.words.is_empty() {
        mistakes.add("words", "purpose-words-missing");
    }
    purpose.lived_by = parse_words("lived_by", typed.get("lived_by"), TEXT_LENGTH, &mut mistakes);
    purpose.good_place = parse_words("good_place", typed.get("good_place"), TEXT_LENGTH, &mut mistakes);
    purpose.why_now = Trigger::from_word(typed.get("why_now"));
    purpose.why_now_words =
        parse_words("why_now_words", typed.get("why_now_words"), LINE_LENGTH, &mut mistakes);
    purpose.reasons = Words(
        Reason::ALL
            .iter()
            .map(|known| known.word())
            .filter(|word| typed.all("reasons").any(|typed| typed == *word))
            .map(str::to_owned)
            .collect(),
    );
    purpose.reasons_words =
        parse_words("reasons_words", typed.get("reasons_words"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(purpose)
}

/// The form filled with what is stored.
pub fn to_form(purpose: &Purpose) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", purpose.id.to_string()),
        ("version", purpose.version.to_string()),
        ("words", purpose.words.clone()),
        ("lived_by", purpose.lived_by.clone()),
        ("good_place", purpose.good_place.clone()),
        ("why_now", purpose.why_now.map(Trigger::word).unwrap_or_default().to_owned()),
        ("why_now_words", purpose.why_now_words.clone()),
        ("reasons_words", purpose.reasons_words.clone()),
    ]);
    for word in purpose.reasons.iter() {
        typed.push("reasons", word);
    }
    typed
}
