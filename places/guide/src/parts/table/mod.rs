//! The twelve parts: their questions, what each still needs, and what answering writes.
//!
//! The parts and their order follow the planning toolkit of the Community Tool Box (University of Kansas), "Creating and
//! Maintaining Coalitions and Partnerships". The words are our own.

mod aim;
mod form;
mod organize;
mod renew;

use uuid::Uuid;

use super::asking::Answering;
use super::facts::Facts;

kit_store::words! {
    /// The four stages, in the order a coalition meets them.
    pub enum Stage {
        Form => "form",
        Aim => "aim",
        Organize => "organize",
        Renew => "renew",
    }
}

/// Something a part needs to be done: how much of it there is, and how much is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Part of its words: `guide-need-leaders`.
    pub key: &'static str,
    pub have: i64,
    pub want: i64,
}

impl Need {
    pub fn new(key: &'static str, have: i64, want: i64) -> Self {
        Self { key, have, want }
    }

    /// One for each of some: there must be at least one of them.
    pub fn each(key: &'static str, have: i64, of: i64) -> Self {
        Self { key, have, want: of.max(1) }
    }

    pub fn is_met(self) -> bool {
        self.have >= self.want
    }

    /// How many are missing.
    pub fn missing(self) -> i64 {
        (self.want - self.have).max(0)
    }
}

/// One question.
pub struct Question {
    /// Part of its words and of its address.
    pub key: &'static str,
    /// Records that answer it; 0 while there is none.
    pub records: fn(&Facts) -> i64,
    pub answering: Answering,
    /// Kinds of record an answer writes, for the page to say so.
    pub writes: &'static [&'static str],
    /// Only for those who may see who stands where.
    pub is_sealed: bool,
}

/// One part.
pub struct Part {
    /// Part of its words and of its address.
    pub key: &'static str,
    /// From 1 to 12.
    pub number: usize,
    /// Names it where a record is named, as in a promise made from it. The same in every coalition.
    pub id: Uuid,
    pub stage: Stage,
    /// Months after which answers should be looked at again.
    pub shelf_months: i32,
    pub questions: &'static [Question],
    pub needs: fn(&Facts) -> Vec<Need>,
    /// Kinds of record that are answers of this part.
    pub kinds: &'static [&'static str],
    /// Kinds of record on which the answers rest: when one of these is touched later, the answers may no longer hold.
    pub rests_on: &'static [&'static str],
    /// Records whose own day to look again has come.
    pub reviews_due: fn(&Facts) -> i64,
    /// The page, below the coalition, where those are looked at.
    pub reviewed_at: Option<&'static str>,
    /// The numbers in its line: `guide-line-KEY`.
    pub line: fn(&Facts) -> Vec<(&'static str, i64)>,
}

impl Part {
    pub fn question(&self, key: &str) -> Option<&'static Question> {
        self.questions.iter().find(|question| question.key == key)
    }

    /// The place of a question, from 1.
    pub fn place_of(&self, key: &str) -> usize {
        self.questions.iter().position(|question| question.key == key).unwrap_or_default() + 1
    }

    /// The words of the part: `title`, `about`.
    pub fn words(&self, what: &str) -> String {
        format!("guide-{}-{what}", self.key)
    }
}

/// The kind under which promises name the part they were made from.
pub const PART_KIND: &str = "guide_part";

/// All twelve, in order.
pub fn parts() -> impl Iterator<Item = &'static Part> {
    form::PARTS.iter().chain(aim::PARTS).chain(organize::PARTS).chain(renew::PARTS)
}

/// The part with this key, or with this id as records name it.
pub fn part(key: &str) -> Option<&'static Part> {
    parts().find(|part| part.key == key || part.id.to_string() == key)
}

/// The kind under which other features show something beside a question.
pub const QUESTION_KIND: &str = "guide_question";

impl Part {
    /// The id of one of its questions: its own with the place of the question before the last figures.
    pub fn id_of(&self, question: &str) -> Uuid {
        let place = u128::try_from(self.place_of(question)).unwrap_or_default();
        Uuid::from_u128(self.id.as_u128() + (place << 16))
    }
}

/// The question with an id made by [`Part::id_of`].
pub fn question_with_id(id: Uuid) -> Option<(&'static Part, &'static Question)> {
    let all = parts().flat_map(|part| part.questions.iter().map(move |question| (part, question)));
    all.into_iter().find(|(part, question)| part.id_of(question.key) == id)
}

/// The ids differ in their last figure alone.
const fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0c0a_11ed_0000_7000_8000_0000_0000_0000 + number)
}

/// A question everybody may see.
const fn ask(
    key: &'static str,
    records: fn(&Facts) -> i64,
    answering: Answering,
    writes: &'static [&'static str],
) -> Question {
    Question { key, records, answering, writes, is_sealed: false }
}

fn no_reviews(_: &Facts) -> i64 {
    0
}
