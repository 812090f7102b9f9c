use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::form::chosen;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::members::PersonId;

kit_store::id!(
    /// A statement of interests.
    InterestStatementId
);

kit_store::row! {
    /// What somebody stands to gain, in general or from one proposal; or that they stand to gain nothing. Once a year, as
    /// the sample policy for Form 1023 of the Internal Revenue Service asks.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct InterestStatement {
        pub id: InterestStatementId,
        pub person_id: PersonId,
        pub stated_on: Day,
        /// The proposal it is about: a record of another place. None: the yearly statement in general.
        pub proposal_id: Option<Uuid>,
        pub has_interest: bool,
        /// The interest; empty when there is none.
        pub words: String,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 1_000;

impl InterestStatement {
    /// One of which nothing is known yet.
    pub fn blank(id: InterestStatementId) -> Self {
        Self {
            id,
            person_id: PersonId(Uuid::nil()),
            stated_on: kit_web::paging::FIRST_DAY,
            proposal_id: None,
            has_interest: false,
            words: String::new(),
            version: 1,
        }
    }

    /// Whether it still counts: a general one for a year, one about a proposal for as long as that is there.
    pub fn counts_on(&self, today: Day) -> bool {
        self.proposal_id.is_some() || self.stated_on > year_before(today)
    }
}

/// The day a year ago: a general statement of that day is over.
pub fn year_before(today: Day) -> Day {
    today.saturating_sub(Span::new().years(1))
}

/// Reads a form. Whether the person takes part is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &InterestStatement, typed: &Typed) -> Result<InterestStatement, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut statement = before.clone();
    match typed.get("person_id").parse() {
        Ok(person) => statement.person_id = person,
        Err(_) => mistakes.add("person_id", "group-members-person-missing"),
    }
    match parse_day("stated_on", typed.get("stated_on"), &mut mistakes) {
        Some(day) => statement.stated_on = day,
        None if typed.get("stated_on").is_empty() => mistakes.add("stated_on", "interests-day-missing"),
        None => {}
    }
    statement.proposal_id = chosen("proposal_id", "interests-proposal-unknown", typed, &mut mistakes);
    statement.has_interest = typed.get("has_interest") == "yes";
    statement.words = parse_words("words", typed.get("words"), TEXT_LENGTH, &mut mistakes);
    if statement.has_interest && statement.words.is_empty() {
        mistakes.add("words", "interests-words-missing");
    }
    if !statement.has_interest && !statement.words.is_empty() {
        mistakes.add("has_interest", "interests-tick-missing");
    }
    mistakes.or(statement)
}

/// The form filled with what is stored.
pub fn to_form(statement: &InterestStatement) -> Typed {
    Typed::from_pairs([
        ("id", statement.id.to_string()),
        ("version", statement.version.to_string()),
        ("person_id", statement.person_id.to_string()),
        ("stated_on", statement.stated_on.to_string()),
        ("proposal_id", statement.proposal_id.map(|id| id.to_string()).unwrap_or_default()),
        ("has_interest", if statement.has_interest { "yes" } else { "" }.to_owned()),
        ("words", statement.words.clone()),
    ])
}
