use kit_store::Day;
use kit_web::form::{chosen, parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::members::PersonId;
use crate::organizations::OrganizationId;

kit_store::id!(
    /// A thank-you.
    ThanksId
);

kit_store::words! {
    /// How it was said.
    pub enum Way {
        InPerson => "in_person",
        Card => "card",
        InPublic => "in_public",
        Gift => "gift",
        /// A meal, a party, an outing.
        Celebration => "celebration",
    }
}

kit_store::row! {
    /// A person, an organization or everybody was thanked.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Thanks {
        pub id: ThanksId,
        /// Without person and organization, everybody was thanked.
        pub person_id: Option<PersonId>,
        pub organization_id: Option<OrganizationId>,
        pub what_for: String,
        pub thanked_on: Day,
        pub way: Way,
        /// Who said it for the coalition.
        pub by_id: Option<PersonId>,
        /// The result that is celebrated, as the place of goals calls it.
        #[serde(default)]
        pub result_kind: Option<ResultKind>,
        #[serde(default)]
        pub result_id: Option<Uuid>,
        pub version: i64,
    }
}

kit_store::words! {
    /// What a result can be. Thanks know no more of goals than that.
    pub enum ResultKind {
        Goal => "goal",
        Objective => "objective",
        Number => "indicator",
    }
}

/// "goal:0192…", as forms name a result.
pub fn result_word(kind: ResultKind, id: impl std::fmt::Display) -> String {
    format!("{}:{id}", kind.word())
}

fn read_result(typed: &str) -> Option<(ResultKind, Uuid)> {
    let (kind, id) = typed.split_once(':')?;
    Some((ResultKind::from_word(kind)?, id.parse().ok()?))
}

/// Longest words of what somebody is thanked for, in letters.
pub const WHAT_FOR_LENGTH: usize = 600;

impl Thanks {
    /// The result it celebrates, as forms name it.
    pub fn result(&self) -> Option<String> {
        Some(result_word(self.result_kind?, self.result_id?))
    }

    /// One of which nothing is known yet.
    pub fn blank(id: ThanksId) -> Self {
        Self {
            id,
            person_id: None,
            organization_id: None,
            what_for: String::new(),
            thanked_on: kit_web::paging::FIRST_DAY,
            way: Way::InPerson,
            by_id: None,
            result_kind: None,
            result_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether those it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Thanks, typed: &Typed) -> Result<Thanks, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut thanks = before.clone();
    thanks.person_id = chosen("person_id", "groups-person-unknown", typed, &mut mistakes);
    thanks.organization_id = chosen("organization_id", "thanks-organization-unknown", typed, &mut mistakes);
    if thanks.person_id.is_some() && thanks.organization_id.is_some() {
        mistakes.add("organization_id", "thanks-one-of-two");
    }
    thanks.what_for = parse_words("what_for", typed.get("what_for"), WHAT_FOR_LENGTH, &mut mistakes);
    if thanks.what_for.is_empty() {
        mistakes.add("what_for", "thanks-what-for-missing");
    }
    match parse_day("thanked_on", typed.get("thanked_on"), &mut mistakes) {
        Some(day) => thanks.thanked_on = day,
        None if typed.get("thanked_on").is_empty() => mistakes.add("thanked_on", "thanks-day-missing"),
        None => {}
    }
    match Way::from_word(typed.get("way")) {
        Some(way) => thanks.way = way,
        None => mistakes.add("way", "thanks-way-missing"),
    }
    thanks.by_id = chosen("by_id", "groups-person-unknown", typed, &mut mistakes);
    let result = read_result(typed.get("result"));
    if result.is_none() && !typed.get("result").is_empty() {
        mistakes.add("result", "thanks-result-unknown");
    }
    thanks.result_kind = result.map(|(kind, _)| kind);
    thanks.result_id = result.map(|(_, id)| id);
    mistakes.or(thanks)
}

/// The form filled with what is stored.
pub fn to_form(thanks: &Thanks) -> Typed {
    Typed::from_pairs([
        ("id", thanks.id.to_string()),
        ("version", thanks.version.to_string()),
        ("person_id", thanks.person_id.map(|id| id.to_string()).unwrap_or_default()),
        ("organization_id", thanks.organization_id.map(|id| id.to_string()).unwrap_or_default()),
        ("what_for", thanks.what_for.clone()),
        ("thanked_on", thanks.thanked_on.to_string()),
        ("way", thanks.way.word().to_owned()),
        ("by_id", thanks.by_id.map(|id| id.to_string()).unwrap_or_default()),
        ("result", thanks.result().unwrap_or_default()),
    ])
}
