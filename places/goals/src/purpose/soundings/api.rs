use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Sounding;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// What somebody outside the group said as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct SoundingShape {
    id: Uuid,
    /// A day like 2026-03-10.
    day: String,
    /// Who was asked, in words: no name is needed.
    who: String,
    said: String,
    /// What it changed in the wording; empty when nothing.
    changed: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// What somebody outside the group said to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewSounding {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// A day like 2026-03-10.
    day: String,
    /// Who was asked, in words: no name is needed.
    who: String,
    said: String,
    /// What it changed in the wording; empty when nothing.
    changed: String,
}

impl From<Sounding> for SoundingShape {
    fn from(sounding: Sounding) -> Self {
        Self {
            id: sounding.id.0,
            day: sounding.day.to_string(),
            who: sounding.who,
            said: sounding.said,
            changed: sounding.changed,
            version: sounding.version,
        }
    }
}

impl From<NewSounding> for Typed {
    fn from(new: NewSounding) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("day", new.day),
            ("who", new.who),
            ("said", new.said),
            ("changed", new.changed),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<SoundingShape>(name, summary);
    let all = Operation::gives::<ListPage<SoundingShape>>(
        "listSoundings",
        "What people outside the group said about the vision.",
    )
    .query(PAGING);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/soundings", see, all, list::<Sounding>)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/soundings",
            edit,
            one("addSounding", "Adds what somebody outside the group said.").takes::<NewSounding>(),
            add::<Sounding>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/soundings/{id}",
            see,
            one("getSounding", "What somebody outside the group said."),
            show::<Sounding>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/soundings/{id}",
            edit,
            one("changeSounding", "Replaces what what somebody outside the group said says.")
                .takes::<NewSounding>(),
            change::<Sounding>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/soundings/{id}",
            edit,
            one(
                "removeSounding",
                "Takes what somebody outside the group said out; answers with what it was.",
            ),
            remove::<Sounding>,
        )
}
