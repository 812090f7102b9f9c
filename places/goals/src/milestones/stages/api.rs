use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::StageChange;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A step into another stage as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct StageChangeShape {
    id: Uuid,
    /// One of: formation, maintenance, institutionalization.
    stage: String,
    /// A day like 2026-03-10.
    day: String,
    reason: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A step into another stage to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewStageChange {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// One of: formation, maintenance, institutionalization.
    stage: String,
    /// A day like 2026-03-10.
    day: String,
    reason: String,
}

impl From<StageChange> for StageChangeShape {
    fn from(change: StageChange) -> Self {
        Self {
            id: change.id.0,
            stage: change.stage.word().to_owned(),
            day: change.day.to_string(),
            reason: change.reason,
            version: change.version,
        }
    }
}

impl From<NewStageChange> for Typed {
    fn from(new: NewStageChange) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("stage", new.stage),
            ("day", new.day),
            ("reason", new.reason),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<StageChangeShape>(name, summary);
    let all = Operation::gives::<ListPage<StageChangeShape>>(
        "listStageChanges",
        "The stages the coalition went through.",
    )
    .query(PAGING);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/stage-changes", see, all, list::<StageChange>)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/stage-changes",
            edit,
            one("addStageChange", "Adds a step into another stage.").takes::<NewStageChange>(),
            add::<StageChange>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/stage-changes/{id}",
            see,
            one("getStageChange", "A step into another stage."),
            show::<StageChange>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/stage-changes/{id}",
            edit,
            one("changeStageChange", "Replaces what a step into another stage says.")
                .takes::<NewStageChange>(),
            change::<StageChange>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/stage-changes/{id}",
            edit,
            one("removeStageChange", "Takes a step into another stage out; answers with what it was."),
            remove::<StageChange>,
        )
}
