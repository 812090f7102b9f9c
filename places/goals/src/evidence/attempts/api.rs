use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::PriorAttempt;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// Something that was tried as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct PriorAttemptShape {
    id: Uuid,
    /// The order on its page, from 1.
    position: i64,
    /// The goal it is about; none when it is about the whole coalition.
    goal_id: Option<Uuid>,
    what: String,
    /// Who tried it.
    who: String,
    /// When it began, as exactly as anybody knows: "2019", "spring 2021".
    began: String,
    /// When it ended; empty while it goes on.
    ended: String,
    /// What came of it.
    what_came: String,
    lesson: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// Something that was tried to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewPriorAttempt {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// The goal it is about; none when it is about the whole coalition.
    goal_id: Option<Uuid>,
    what: String,
    /// Who tried it.
    who: String,
    /// When it began, as exactly as anybody knows: "2019", "spring 2021".
    began: String,
    /// When it ended; empty while it goes on.
    ended: String,
    /// What came of it.
    what_came: String,
    lesson: String,
}

impl From<PriorAttempt> for PriorAttemptShape {
    fn from(attempt: PriorAttempt) -> Self {
        Self {
            id: attempt.id.0,
            position: attempt.position,
            goal_id: attempt.goal_id.map(|id| id.0),
            what: attempt.what,
            who: attempt.who,
            began: attempt.began,
            ended: attempt.ended,
            what_came: attempt.what_came,
            lesson: attempt.lesson,
            version: attempt.version,
        }
    }
}

impl From<NewPriorAttempt> for Typed {
    fn from(new: NewPriorAttempt) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("goal_id", id(new.goal_id)),
            ("what", new.what),
            ("who", new.who),
            ("began", new.began),
            ("ended", new.ended),
            ("what_came", new.what_came),
            ("lesson", new.lesson),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<PriorAttemptShape>(name, summary);
    let all = Operation::gives::<ListPage<PriorAttemptShape>>(
        "listPriorAttempts",
        "What was tried before or is being tried now.",
    )
    .query(PAGING);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/prior-attempts",
            see,
            all,
            list::<PriorAttempt>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/prior-attempts",
            edit,
            one("addPriorAttempt", "Adds something that was tried.").takes::<NewPriorAttempt>(),
            add::<PriorAttempt>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/prior-attempts/{id}",
            see,
            one("getPriorAttempt", "Something that was tried."),
            show::<PriorAttempt>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/prior-attempts/{id}",
            edit,
            one("changePriorAttempt", "Replaces what something that was tried says.")
                .takes::<NewPriorAttempt>(),
            change::<PriorAttempt>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/prior-attempts/{id}",
            edit,
            one("removePriorAttempt", "Takes something that was tried out; answers with what it was."),
            remove::<PriorAttempt>,
        )
}
