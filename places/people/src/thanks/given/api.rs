use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Thanks;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// A thank-you as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct ThanksShape {
    id: Uuid,
    /// Without person and organization, everybody was thanked.
    person_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    what_for: String,
    /// A day like 2026-03-10.
    thanked_on: String,
    /// "in_person", "card", "in_public", "gift" or "celebration".
    way: String,
    /// Who said it for the coalition.
    by_id: Option<Uuid>,
    /// "goal", "objective" or "indicator": the result that is celebrated.
    result_kind: Option<&'static str>,
    result_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A thank-you to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewThanks {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// Without person and organization, everybody was thanked.
    person_id: Option<Uuid>,
    organization_id: Option<Uuid>,
    what_for: String,
    /// A day like 2026-03-10.
    thanked_on: String,
    /// "in_person", "card", "in_public", "gift" or "celebration".
    way: String,
    /// Who said it for the coalition.
    by_id: Option<Uuid>,
    /// "goal", "objective" or "indicator": the result that is celebrated.
    result_kind: Option<String>,
    result_id: Option<Uuid>,
}

impl From<Thanks> for ThanksShape {
    fn from(thanks: Thanks) -> Self {
        Self {
            id: thanks.id.0,
            person_id: thanks.person_id.map(|id| id.0),
            organization_id: thanks.organization_id.map(|id| id.0),
            what_for: thanks.what_for,
            thanked_on: thanks.thanked_on.to_string(),
            way: thanks.way.word().to_owned(),
            by_id: thanks.by_id.map(|id| id.0),
            result_kind: thanks.result_kind.map(super::model::ResultKind::word),
            result_id: thanks.result_id,
            version: thanks.version,
        }
    }
}

impl From<NewThanks> for Typed {
    fn from(new: NewThanks) -> Self {
        let result = match (new.result_kind, new.result_id) {
            (None, None) => String::new(),
            (kind, id) => format!("{}:{}", kind.unwrap_or_default(), written(id)),
        };
        Self::from_pairs([
            ("result", result),
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("person_id", written(new.person_id)),
            ("organization_id", written(new.organization_id)),
            ("what_for", new.what_for),
            ("thanked_on", new.thanked_on),
            ("way", new.way),
            ("by_id", written(new.by_id)),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/thank-yous",
        each: "/api/v1/coalitions/{coalition}/thank-yous/{id}",
        list: ("listThankYous", "Who was thanked for what."),
        add: ("addThankYou", "Adds a thank-you."),
        get: ("getThankYou", "A thank-you."),
        change: ("changeThankYou", "Replaces what is written about a thank-you."),
        remove: ("removeThankYou", "Takes a thank-you out; answers with what it was."),
    };
    routes_of::<Thanks>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
