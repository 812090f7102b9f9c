use kit_store::Day;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

kit_store::id!(
    /// That a decision adopted something.
    AdoptionId
);

kit_store::words! {
    /// What a decision can adopt. The words are the kinds of the records.
    pub enum Adoptable {
        /// A version of the rules.
        Rules => "rules",
        /// The minutes of a meeting.
        Minutes => "minutes",
        /// A wording of the vision or the mission.
        Wording => "wording",
        Agreement => "agreement",
        /// A seat is not adopted but taken back.
        Seat => "seat",
    }
}

/// What a proposal would adopt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adopts {
    pub kind: Adoptable,
    pub id: Uuid,
}

kit_store::stored_as_json!(Adopts);

impl std::fmt::Display for Adopts {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}:{}", self.kind.word(), self.id)
    }
}

impl Adopts {
    /// Reads "rules:0190…", as menus send it.
    pub fn from_word(word: &str) -> Option<Self> {
        let (kind, id) = word.split_once(':')?;
        Some(Self { kind: Adoptable::from_word(kind)?, id: id.parse().ok()? })
    }
}

/// Reads the menu of what is adopted; nothing for an empty choice.
pub fn parse_adopts(field: &str, typed: &Typed, mistakes: &mut Mistakes) -> Option<Adopts> {
    let word = typed.get(field);
    let adopts = Adopts::from_word(word);
    if adopts.is_none() && !word.is_empty() {
        mistakes.add(field, "adoptions-unknown");
    }
    adopts
}

kit_store::row! {
    /// That a decision adopted something, on which day. It stands beside the register, so that an old decision can be
    /// named too.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Adoption {
        pub id: AdoptionId,
        /// The decision: a record of the register.
        pub decision_id: Uuid,
        pub kind: Adoptable,
        pub subject_id: Uuid,
        /// What was adopted, as it was called then.
        pub label: String,
        pub adopted_on: Day,
        pub version: i64,
    }
}

kit_store::row! {
    /// The decision that adopted something, as the page of what it adopted names it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct AdoptedBy {
        pub decision_id: Uuid,
        pub number: i64,
        pub title: String,
        pub adopted_on: Day,
    }
}
