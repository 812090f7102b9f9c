use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::ReadinessParty;
use crate::rights::{RUN_GUIDE, SEE_GUIDE};

/// A founding party as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct PartyShape {
    id: Uuid,
    organization_id: Option<Uuid>,
    person_id: Option<Uuid>,
    costs: String,
    gains: String,
    /// yes, even, no or unknown.
    worth: &'static str,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A founding party to add, or its new content: an organization or a person. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewParty {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    organization_id: Option<Uuid>,
    person_id: Option<Uuid>,
    costs: String,
    gains: String,
    /// yes, even, no or unknown; left out, unknown.
    worth: String,
}

impl From<ReadinessParty> for PartyShape {
    fn from(party: ReadinessParty) -> Self {
        Self {
            id: party.id.0,
            organization_id: party.organization_id.map(|id| id.0),
            person_id: party.person_id.map(|id| id.0),
            costs: party.costs,
            gains: party.gains,
            worth: party.worth.word(),
            version: party.version,
        }
    }
}

impl From<NewParty> for Typed {
    fn from(new: NewParty) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("organization_id", written(new.organization_id)),
            ("person_id", written(new.person_id)),
            ("costs", new.costs),
            ("gains", new.gains),
            ("worth", new.worth),
        ])
    }
}

pub(super) fn routes() -> Routes {
    routes_of::<ReadinessParty>(
        Access::Holds(&SEE_GUIDE),
        Access::Holds(&RUN_GUIDE),
        Interface {
            all: "/api/v1/coalitions/{coalition}/readiness-parties",
            each: "/api/v1/coalitions/{coalition}/readiness-parties/{id}",
            list: ("listReadinessParties", "What founding would cost and give each party."),
            add: ("addReadinessParty", "Adds what founding would cost and give a party."),
            get: ("getReadinessParty", "What founding would cost and give one party."),
            change: ("changeReadinessParty", "Replaces what founding would cost and give a party."),
            remove: ("removeReadinessParty", "Takes a party out; answers with what it was."),
        },
    )
}
