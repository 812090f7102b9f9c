use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Wording;
use crate::forms::api::{add, change, day, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A wording of the vision or the mission as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct WordingShape {
    id: Uuid,
    /// One of: vision, mission.
    statement: String,
    words: String,
    /// A day like 2026-03-10.
    written_on: String,
    /// Who found these words.
    written_by: String,
    /// What changed since the wording before, and why.
    what_changed: String,
    /// Whether a newcomer can repeat it. One of: yes, not_yet, no.
    newcomer: Option<String>,
    /// Whether it lifts people. One of: yes, not_yet, no.
    lifts: Option<String>,
    /// Whether people outside the group shaped it. One of: yes, not_yet, no.
    outsiders: Option<String>,
    /// One of: draft, tried, adopted.
    state: String,
    /// A day like 2026-03-10.
    adopted_on: Option<String>,
    /// Who adopted it, in words.
    adopted_by: String,
    /// The kind of record that adopted it, such as a decision.
    adopted_by_kind: Option<String>,
    /// The record that adopted it.
    adopted_by_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A wording of the vision or the mission to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewWording {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// One of: vision, mission.
    statement: String,
    words: String,
    /// A day like 2026-03-10.
    written_on: String,
    /// Who found these words.
    written_by: String,
    /// What changed since the wording before, and why.
    what_changed: String,
    /// Whether a newcomer can repeat it. One of: yes, not_yet, no.
    newcomer: Option<String>,
    /// Whether it lifts people. One of: yes, not_yet, no.
    lifts: Option<String>,
    /// Whether people outside the group shaped it. One of: yes, not_yet, no.
    outsiders: Option<String>,
    /// One of: draft, tried, adopted.
    state: String,
    /// A day like 2026-03-10.
    adopted_on: Option<String>,
    /// Who adopted it, in words.
    adopted_by: String,
}

impl From<Wording> for WordingShape {
    fn from(wording: Wording) -> Self {
        Self {
            id: wording.id.0,
            statement: wording.statement.word().to_owned(),
            words: wording.words,
            written_on: wording.written_on.to_string(),
            written_by: wording.written_by,
            what_changed: wording.what_changed,
            newcomer: wording.newcomer.map(|word| word.word().to_owned()),
            lifts: wording.lifts.map(|word| word.word().to_owned()),
            outsiders: wording.outsiders.map(|word| word.word().to_owned()),
            state: wording.state.word().to_owned(),
            adopted_on: day(wording.adopted_on),
            adopted_by: wording.adopted_by,
            adopted_by_kind: wording.adopted_by_kind,
            adopted_by_id: wording.adopted_by_id,
            version: wording.version,
        }
    }
}

impl From<NewWording> for Typed {
    fn from(new: NewWording) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("statement", new.statement),
            ("words", new.words),
            ("written_on", new.written_on),
            ("written_by", new.written_by),
            ("what_changed", new.what_changed),
            ("newcomer", new.newcomer.unwrap_or_default()),
            ("lifts", new.lifts.unwrap_or_default()),
            ("outsiders", new.outsiders.unwrap_or_default()),
            ("state", new.state),
            ("adopted_on", new.adopted_on.unwrap_or_default()),
            ("adopted_by", new.adopted_by),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<WordingShape>(name, summary);
    let all = Operation::gives::<ListPage<WordingShape>>(
        "listWordings",
        "All wordings of the vision and the mission.",
    )
    .query(PAGING);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/wordings", see, all, list::<Wording>)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/wordings",
            edit,
            one("addWording", "Adds a wording of the vision or the mission.").takes::<NewWording>(),
            add::<Wording>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/wordings/{id}",
            see,
            one("getWording", "A wording of the vision or the mission."),
            show::<Wording>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/wordings/{id}",
            edit,
            one("changeWording", "Replaces what a wording of the vision or the mission says.")
                .takes::<NewWording>(),
            change::<Wording>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/wordings/{id}",
            edit,
            one(
                "removeWording",
                "Takes a wording of the vision or the mission out; answers with what it was.",
            ),
            remove::<Wording>,
        )
}
