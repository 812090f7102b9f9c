use std::collections::BTreeMap;

use kit_store::Day;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

kit_store::id!(
    /// A reply to a question of the guide.
    ReplyId
);

kit_store::words! {
    /// What was replied.
    pub enum ReplyKind {
        /// We do not know: the question is for the next check-in.
        Unknown => "unknown",
        /// Skipped for now.
        NotNow => "not_now",
        /// We looked, and there is none.
        Nothing => "nothing",
        /// An answer in words, or in marks.
        Words => "words",
    }
}

/// Marks from 1 to 5 by what they are given for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marks(pub BTreeMap<String, i64>);

kit_store::stored_as_json!(Marks);

kit_store::row! {
    /// What was replied to one question; a question has one reply at most.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Reply {
        pub id: ReplyId,
        /// Keys of the part and the question.
        pub part: String,
        pub question: String,
        /// The question as it was put, in the language of whoever replied.
        pub asked: String,
        pub kind: ReplyKind,
        pub words: String,
        pub marks: Marks,
        pub replied_on: Day,
        pub version: i64,
    }
}

/// From "not at all" to "fully".
pub const DEGREES: std::ops::RangeInclusive<i64> = 1..=5;
/// From this mark on something is strong.
const STRONG_FROM: i64 = 4;
const TEXT_LENGTH: usize = 4000;

/// Reads the words and the marks a question asks for. One of them is needed; marks need all of theirs.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn answer_from_form(asked: &[&str], typed: &Typed) -> Result<(String, Marks), Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut marks = BTreeMap::new();
    for name in asked {
        let mark = typed.get(&mark_field(name)).parse().ok().filter(|mark| DEGREES.contains(mark));
        match mark {
            Some(mark) => {
                marks.insert((*name).to_owned(), mark);
            }
            None => mistakes.add(&mark_field(name), "guide-mark-missing"),
        }
    }
    let words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    if words.is_empty() && asked.is_empty() {
        mistakes.add("words", "guide-words-missing");
    }
    mistakes.or((words, Marks(marks)))
}

/// The name of the field of a mark.
pub fn mark_field(name: &str) -> String {
    format!("mark-{name}")
}

impl Reply {
    /// The form filled with what is stored.
    pub fn to_form(&self) -> Typed {
        let mut typed = Typed::from_pairs([("words", self.words.as_str())]);
        for (name, mark) in &self.marks.0 {
            typed.push(&mark_field(name), mark.to_string());
        }
        typed
    }
}

/// Of the marks of a part, how many are strong and how many are not.
pub fn strong_and_weak(replies: &[Reply], part: &str) -> (i64, i64) {
    let marks = replies.iter().filter(|reply| reply.part == part).flat_map(|reply| reply.marks.0.values());
    marks.fold(
        (0, 0),
        |(strong, weak), mark| {
            if *mark >= STRONG_FROM { (strong + 1, weak) } else { (strong, weak + 1) }
        },
    )
}
