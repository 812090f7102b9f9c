use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Objective;
use crate::forms::api::{add, change, day, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// An objective as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct ObjectiveShape {
    id: Uuid,
    goal_id: Uuid,
    /// The order on the goal's page, from 1.
    position: i64,
    /// A day, `2027-06-01`.
    by: Option<String>,
    who: String,
    what: String,
    /// Where it stands now, as written: `9.1%`.
    from_value: String,
    to_value: String,
    /// The indicator that measures it.
    indicator_id: Option<Uuid>,
    /// What a playbook asks for where it stands now.
    baseline_question: Option<String>,
    /// What would make it specific, measurable and timed: who, what, from, to, from_has_no_number, to_has_no_number,
    /// units_differ, over_hundred, looks_like_fraction, nothing_changes, by.
    gaps: Vec<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// An objective to add, or the new details of one. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewObjective {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    goal_id: Option<Uuid>,
    by: Option<String>,
    who: String,
    what: String,
    from_value: String,
    to_value: String,
    /// The indicator that measures it, one of its goal's.
    indicator_id: Option<Uuid>,
}

impl From<Objective> for ObjectiveShape {
    fn from(objective: Objective) -> Self {
        Self {
            id: objective.id.0,
            gaps: super::model::gaps(&objective).into_iter().map(|gap| gap.word().to_owned()).collect(),
            goal_id: objective.goal_id.0,
            baseline_question: objective.baseline_question,
            position: objective.position,
            by: day(objective.by),
            who: objective.who,
            what: objective.what,
            from_value: objective.from_value,
            to_value: objective.to_value,
            indicator_id: objective.indicator_id,
            version: objective.version,
        }
    }
}

impl From<NewObjective> for Typed {
    fn from(new: NewObjective) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("goal_id", id(new.goal_id)),
            ("by", new.by.unwrap_or_default()),
            ("who", new.who),
            ("what", new.what),
            ("from_value", new.from_value),
            ("to_value", new.to_value),
            ("indicator_id", id(new.indicator_id)),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_GOALS);
    let edit = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/objectives",
            see,
            Operation::gives::<ListPage<ObjectiveShape>>("listObjectives", "The objectives of a coalition.")
                .query(PAGING),
            list::<Objective>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/objectives",
            edit,
            Operation::gives::<ObjectiveShape>("addObjective", "Adds an objective.").takes::<NewObjective>(),
            add::<Objective>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/objectives/{id}",
            see,
            Operation::gives::<ObjectiveShape>("getObjective", "One objective."),
            show::<Objective>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/objectives/{id}",
            edit,
            Operation::gives::<ObjectiveShape>("changeObjective", "Replaces the details of an objective.")
                .takes::<NewObjective>(),
            change::<Objective>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/objectives/{id}",
            edit,
            Operation::gives::<ObjectiveShape>(
                "removeObjective",
                "Takes an objective out; answers with what it was.",
            ),
            remove::<Objective>,
        )
}
