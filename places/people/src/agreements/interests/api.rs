use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::InterestStatement;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// A statement of interests as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct InterestStatementShape {
    id: Uuid,
    person_id: Uuid,
    /// A day like 2026-03-10.
    stated_on: String,
    /// The proposal it is about; absent for the yearly statement in general.
    proposal_id: Option<Uuid>,
    has_interest: bool,
    /// The interest.
    words: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A statement of interests to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewInterestStatement {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    person_id: Option<Uuid>,
    /// A day like 2026-03-10.
    stated_on: Option<String>,
    /// The proposal it is about; absent for the yearly statement in general.
    proposal_id: Option<Uuid>,
    has_interest: bool,
    /// The interest.
    words: String,
}

impl From<InterestStatement> for InterestStatementShape {
    fn from(statement: InterestStatement) -> Self {
        Self {
            id: statement.id.0,
            person_id: statement.person_id.0,
            stated_on: statement.stated_on.to_string(),
            proposal_id: statement.proposal_id,
            has_interest: statement.has_interest,
            words: statement.words,
            version: statement.version,
        }
    }
}

impl From<NewInterestStatement> for Typed {
    fn from(new: NewInterestStatement) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("person_id", written(new.person_id)),
            ("stated_on", new.stated_on.unwrap_or_default()),
            ("proposal_id", written(new.proposal_id)),
            ("has_interest", if new.has_interest { "yes" } else { "" }.to_owned()),
            ("words", new.words),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/interest-statements",
        each: "/api/v1/coalitions/{coalition}/interest-statements/{id}",
        list: ("listInterestStatements", "Who stated which interest."),
        add: ("addInterestStatement", "Adds a statement of interests."),
        get: ("getInterestStatement", "A statement of interests."),
        change: ("changeInterestStatement", "Replaces what is written about a statement of interests."),
        remove: ("removeInterestStatement", "Takes a statement of interests out; answers with what it was."),
    };
    routes_of::<InterestStatement>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
