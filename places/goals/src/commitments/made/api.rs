use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Commitment;
use crate::goals::strategies::Serves;
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A commitment as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentShape {
    id: Uuid,
    /// Who bound itself.
    organization_id: Uuid,
    title: String,
    /// What it is for.
    goal_id: Option<Uuid>,
    objective_id: Option<Uuid>,
    /// The agreement it signed.
    agreement_id: Option<Uuid>,
    /// A day like 2026-03-10.
    starts_on: Option<String>,
    /// Its last day.
    ends_on: Option<String>,
    /// Where the coalition said yes to it, in words.
    decided_in: String,
    decision_link: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A commitment to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommitment {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    organization_id: Option<Uuid>,
    title: String,
    goal_id: Option<Uuid>,
    /// An objective brings its goal.
    objective_id: Option<Uuid>,
    /// An agreement the organization is a party of.
    agreement_id: Option<Uuid>,
    starts_on: String,
    ends_on: String,
    decided_in: String,
    decision_link: String,
}

impl From<Commitment> for CommitmentShape {
    fn from(commitment: Commitment) -> Self {
        Self {
            id: commitment.id.0,
            organization_id: commitment.organization_id.0,
            title: commitment.title,
            goal_id: commitment.goal_id.map(|id| id.0),
            objective_id: commitment.objective_id.map(|id| id.0),
            agreement_id: commitment.agreement_id.map(|id| id.0),
            starts_on: day(commitment.starts_on),
            ends_on: day(commitment.ends_on),
            decided_in: commitment.decided_in,
            decision_link: commitment.decision_link,
            version: commitment.version,
        }
    }
}

impl From<NewCommitment> for Typed {
    fn from(new: NewCommitment) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("organization_id", written(new.organization_id)),
            ("title", new.title),
            ("serves", Serves::of(new.goal_id, new.objective_id)),
            ("agreement_id", written(new.agreement_id)),
            ("starts_on", new.starts_on),
            ("ends_on", new.ends_on),
            ("decided_in", new.decided_in),
            ("decision_link", new.decision_link),
        ])
    }
}

pub(super) fn routes() -> Routes {
    routes_of::<Commitment>(
        Access::Holds(&SEE_GOALS),
        Access::Holds(&EDIT_GOALS),
        Interface {
            all: "/api/v1/coalitions/{coalition}/commitments",
            each: "/api/v1/coalitions/{coalition}/commitments/{id}",
            list: ("listCommitments", "What organizations committed themselves to."),
            add: ("addCommitment", "Adds a commitment."),
            get: ("getCommitment", "A commitment."),
            change: ("changeCommitment", "Replaces what a commitment says."),
            remove: ("removeCommitment", "Takes a commitment out; answers with what it was."),
        },
    )
}
