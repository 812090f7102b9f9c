use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::should_we::rule::{Answer, LighterForm};

kit_store::id!(
    /// What was decided about founding.
    ReadinessCheckId
);

kit_store::row! {
    /// What was decided about founding, as far as it says more than the rule.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ReadinessCheck {
        pub id: ReadinessCheckId,
        /// What people decided; none: the rule counts.
        pub own_answer: Option<Answer>,
        /// Why they decided so.
        pub own_words: String,
        /// What must happen first.
        pub wait_for: String,
        /// When they look again.
        pub wait_until: Option<Day>,
        pub lighter_form: Option<LighterForm>,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 2000;

impl ReadinessCheck {
    /// One that leaves all to the rule.
    pub fn blank(id: ReadinessCheckId) -> Self {
        Self {
            id,
            own_answer: None,
            own_words: String::new(),
            wait_for: String::new(),
            wait_until: None,
            lighter_form: None,
            version: 1,
        }
    }
}

/// Reads a form.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &ReadinessCheck, typed: &Typed) -> Result<ReadinessCheck, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut check = before.clone();
    check.own_answer = Answer::from_word(typed.get("own_answer"));
    if check.own_answer.is_none() && !typed.get("own_answer").is_empty() {
        mistakes.add("own_answer", "readiness-check-own-answer-unknown");
    }
    check.own_words = parse_words("own_words", typed.get("own_words"), TEXT_LENGTH, &mut mistakes);
    if check.own_answer.is_some() && check.own_words.is_empty() {
        mistakes.add("own_words", "readiness-check-own-words-missing");
    }
    check.wait_for = parse_words("wait_for", typed.get("wait_for"), TEXT_LENGTH, &mut mistakes);
    check.wait_until = parse_day("wait_until", typed.get("wait_until"), &mut mistakes);
    if check.own_answer == Some(Answer::Wait) {
        if check.wait_for.is_empty() {
            mistakes.add("wait_for", "readiness-check-wait-for-missing");
        }
        if typed.get("wait_until").is_empty() {
            mistakes.add("wait_until", "readiness-check-wait-until-missing");
        }
    }
    check.lighter_form = LighterForm::from_word(typed.get("lighter_form"));
    if check.own_answer == Some(Answer::Lighter) && check.lighter_form.is_none() {
        mistakes.add("lighter_form", "readiness-check-lighter-form-missing");
    }
    mistakes.or(check)
}

/// The form filled with what is stored.
pub fn to_form(check: &ReadinessCheck) -> Typed {
    Typed::from_pairs([
        ("id", check.id.to_string()),
        ("version", check.version.to_string()),
        ("own_answer", check.own_answer.map(Answer::word).unwrap_or_default().to_owned()),
        ("own_words", check.own_words.clone()),
        ("wait_for", check.wait_for.clone()),
        ("wait_until", check.wait_until.map(|day| day.to_string()).unwrap_or_default()),
        ("lighter_form", check.lighter_form.map(LighterForm::word).unwrap_or_default().to_owned()),
    ])
}
