use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{LocalCondition, RootCause};
use crate::forms::api::{add, change, list, remove, show, written};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A root cause as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct RootCauseShape {
    id: Uuid,
    goal_id: Uuid,
    position: i64,
    words: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A root cause to add, or the new details of one.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewRootCause {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    goal_id: Option<Uuid>,
    words: String,
}

/// A local condition as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct ConditionShape {
    id: Uuid,
    goal_id: Uuid,
    /// The root cause it belongs to.
    cause_id: Option<Uuid>,
    position: i64,
    words: String,
    /// What shows it.
    figure: String,
    source: String,
    /// Ids of the strategies that answer it.
    strategies: Vec<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A local condition to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCondition {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    goal_id: Option<Uuid>,
    cause_id: Option<Uuid>,
    words: String,
    figure: String,
    source: String,
    strategies: Vec<Uuid>,
}

impl From<RootCause> for RootCauseShape {
    fn from(cause: RootCause) -> Self {
        Self {
            id: cause.id.0,
            goal_id: cause.goal_id.0,
            position: cause.position,
            words: cause.words,
            version: cause.version,
        }
    }
}

impl From<LocalCondition> for ConditionShape {
    fn from(condition: LocalCondition) -> Self {
        Self {
            id: condition.id.0,
            goal_id: condition.goal_id.0,
            cause_id: condition.cause_id.map(|id| id.0),
            position: condition.position,
            words: condition.words,
            figure: condition.figure,
            source: condition.source,
            strategies: condition.strategies.0,
            version: condition.version,
        }
    }
}

impl From<NewRootCause> for Typed {
    fn from(new: NewRootCause) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("goal_id", written(new.goal_id)),
            ("words", new.words),
        ])
    }
}

impl From<NewCondition> for Typed {
    fn from(new: NewCondition) -> Self {
        let mut typed = Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("goal_id", written(new.goal_id)),
            ("cause_id", written(new.cause_id)),
            ("words", new.words),
            ("figure", new.figure),
            ("source", new.source),
        ]);
        for strategy in new.strategies {
            typed.push("strategies", strategy.to_string());
        }
        typed
    }
}

pub(super) fn routes() -> Routes {
    causes().merge(conditions())
}

fn causes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let one = |name, summary| Operation::gives::<RootCauseShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/root-causes";
    let each = "/api/v1/coalitions/{coalition}/root-causes/{id}";
    let listed = Operation::gives::<ListPage<RootCauseShape>>(
        "listRootCauses",
        "Why the problems behind the goals are there.",
    );
    let added = one("addRootCause", "Adds a root cause.").takes::<NewRootCause>();
    let changed = one("changeRootCause", "Replaces the words of a root cause.").takes::<NewRootCause>();
    let removed = one("removeRootCause", "Takes a root cause out; answers with what it was.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), list::<RootCause>)
        .api(Method::POST, all, edit, added, add::<RootCause>)
        .api(Method::GET, each, see, one("getRootCause", "One root cause."), show::<RootCause>)
        .api(Method::PUT, each, edit, changed, change::<RootCause>)
        .api(Method::DELETE, each, edit, removed, remove::<RootCause>)
}

fn conditions() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    let one = |name, summary| Operation::gives::<ConditionShape>(name, summary);
    let all = "/api/v1/coalitions/{coalition}/local-conditions";
    let each = "/api/v1/coalitions/{coalition}/local-conditions/{id}";
    let listed = Operation::gives::<ListPage<ConditionShape>>(
        "listLocalConditions",
        "What makes the causes so in this place, with what shows it.",
    );
    let added = one("addLocalCondition", "Adds a local condition.").takes::<NewCondition>();
    let changed =
        one("changeLocalCondition", "Replaces the details of a local condition.").takes::<NewCondition>();
    let removed = one("removeLocalCondition", "Takes a local condition out; answers with what it was.");
    let shown = one("getLocalCondition", "One local condition.");
    Routes::new()
        .api(Method::GET, all, see, listed.query(PAGING), list::<LocalCondition>)
        .api(Method::POST, all, edit, added, add::<LocalCondition>)
        .api(Method::GET, each, see, shown, show::<LocalCondition>)
        .api(Method::PUT, each, edit, changed, change::<LocalCondition>)
        .api(Method::DELETE, each, edit, removed, remove::<LocalCondition>)
}
