use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Element;
use crate::numbers::model::Amount;
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// One thing a commitment consists of, as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CommitmentElementShape {
    id: Uuid,
    commitment_id: Uuid,
    /// The order in its commitment, from 1.
    position: i64,
    what: String,
    /// How one can tell.
    metric: String,
    /// Behind a value: boxes, %.
    unit: String,
    /// What would show it.
    would_show: String,
    /// One of the coalition's numbers that tells it.
    indicator_id: Option<Uuid>,
    /// The value it began with, as decimal text.
    baseline: Option<String>,
    /// The value to reach, as decimal text.
    target: Option<String>,
    /// A day like 2026-03-10.
    due_on: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// An element to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCommitmentElement {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    commitment_id: Option<Uuid>,
    what: String,
    /// How one can tell, in words; may be empty beside an indicator.
    metric: String,
    unit: String,
    /// What would show it.
    would_show: String,
    indicator_id: Option<Uuid>,
    baseline: String,
    target: String,
    due_on: String,
}

impl From<Element> for CommitmentElementShape {
    fn from(element: Element) -> Self {
        let amount = |amount: Option<Amount>| amount.map(|amount| amount.to_string());
        Self {
            id: element.id.0,
            commitment_id: element.commitment_id.0,
            position: element.position,
            what: element.what,
            metric: element.metric,
            unit: element.unit,
            would_show: element.would_show.unwrap_or_default(),
            indicator_id: element.indicator_id.map(|id| id.0),
            baseline: amount(element.baseline),
            target: amount(element.target),
            due_on: day(element.due_on),
            version: element.version,
        }
    }
}

impl From<NewCommitmentElement> for Typed {
    fn from(new: NewCommitmentElement) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("commitment_id", written(new.commitment_id)),
            ("what", new.what),
            ("metric", new.metric),
            ("unit", new.unit),
            ("would_show", new.would_show),
            ("indicator_id", written(new.indicator_id)),
            ("baseline", new.baseline),
            ("target", new.target),
            ("due_on", new.due_on),
        ])
    }
}

pub(super) fn routes() -> Routes {
    routes_of::<Element>(
        Access::Holds(&SEE_GOALS),
        Access::Holds(&EDIT_GOALS),
        Interface {
            all: "/api/v1/coalitions/{coalition}/commitment-elements",
            each: "/api/v1/coalitions/{coalition}/commitment-elements/{id}",
            list: ("listCommitmentElements", "The elements of all commitments."),
            add: ("addCommitmentElement", "Adds an element to a commitment."),
            get: ("getCommitmentElement", "An element of a commitment."),
            change: ("changeCommitmentElement", "Replaces what an element of a commitment says."),
            remove: ("removeCommitmentElement", "Takes an element out; answers with what it was."),
        },
    )
}
