use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::forms::chosen;
use crate::goals::GoalId;

kit_store::id!(
    /// Something that was tried or is being tried.
    PriorAttemptId
);

kit_store::row! {
    /// Something that was tried before or is being tried now, and what came of it.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct PriorAttempt {
        pub id: PriorAttemptId,
        /// The order on its page, from 1.
        pub position: i64,
        /// The goal it is about; none when it is about the whole coalition.
        pub goal_id: Option<GoalId>,
        pub what: String,
        /// Who tried it.
        pub who: String,
        /// When it began, as exactly as anybody knows: "2019", "spring 2021".
        pub began: String,
        /// When it ended; empty while it goes on.
        pub ended: String,
        /// What came of it.
        pub what_came: String,
        pub lesson: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;

impl PriorAttempt {
    /// One of which nothing is known yet.
    pub fn blank(id: PriorAttemptId) -> Self {
        Self {
            id,
            position: 1,
            goal_id: None,
            what: String::new(),
            who: String::new(),
            began: String::new(),
            ended: String::new(),
            what_came: String::new(),
            lesson: String::new(),
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &PriorAttempt, typed: &Typed) -> Result<PriorAttempt, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut attempt = before.clone();
    attempt.goal_id = chosen("goal_id", "objectives-goal-unknown", typed, &mut mistakes);
    attempt.what = parse_words("what", typed.get("what"), LINE_LENGTH, &mut mistakes);
    if attempt.what.is_empty() {
        mistakes.add("what", "prior-attempt-what-missing");
    }
    attempt.who = parse_words("who", typed.get("who"), LINE_LENGTH, &mut mistakes);
    attempt.began = parse_words("began", typed.get("began"), LINE_LENGTH, &mut mistakes);
    attempt.ended = parse_words("ended", typed.get("ended"), LINE_LENGTH, &mut mistakes);
    attempt.what_came = parse_words("what_came", typed.get("what_came"), TEXT_LENGTH, &mut mistakes);
    attempt.lesson = parse_words("lesson", typed.get("lesson"), TEXT_LENGTH, &mut mistakes);
    mistakes.or(attempt)
}

/// The form filled with what is stored.
pub fn to_form(attempt: &PriorAttempt) -> Typed {
    Typed::from_pairs([
        ("id", attempt.id.to_string()),
        ("version", attempt.version.to_string()),
        ("goal_id", attempt.goal_id.map(|id| id.to_string()).unwrap_or_default()),
        ("what", attempt.what.clone()),
        ("who", attempt.who.clone()),
        ("began", attempt.began.clone()),
        ("ended", attempt.ended.clone()),
        ("what_came", attempt.what_came.clone()),
        ("lesson", attempt.lesson.clone()),
    ])
}
