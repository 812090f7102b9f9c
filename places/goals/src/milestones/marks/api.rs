use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Milestone;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A milestone as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct MilestoneShape {
    id: Uuid,
    /// The order on its page, from 1.
    position: i64,
    /// The phase it belongs to, in words; milestones of one phase share them.
    phase: String,
    name: String,
    /// What one can see when it is reached, one a line.
    benchmarks: Vec<String>,
    /// What shows how far it is.
    evidence: String,
    /// Where that can be seen.
    link: String,
    /// What the scores from 0 to 4 stand for here; empty: the usual words.
    scale: Vec<String>,
    /// Who is to rate it, each on their own.
    raters: Vec<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A milestone to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewMilestone {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// The phase it belongs to, in words; milestones of one phase share them.
    phase: String,
    name: String,
    /// What one can see when it is reached, one a line.
    benchmarks: Vec<String>,
    /// What shows how far it is.
    evidence: String,
    /// Where that can be seen.
    link: String,
    /// What the scores from 0 to 4 stand for here, five sentences or none.
    scale: Vec<String>,
    /// Who is to rate it, each on their own.
    raters: Vec<String>,
}

impl From<Milestone> for MilestoneShape {
    fn from(milestone: Milestone) -> Self {
        Self {
            id: milestone.id.0,
            position: milestone.position,
            phase: milestone.phase,
            name: milestone.name,
            benchmarks: milestone.benchmarks.0,
            evidence: milestone.evidence,
            link: milestone.link,
            scale: milestone.scale.unwrap_or_default().0,
            raters: milestone.raters.unwrap_or_default().0,
            version: milestone.version,
        }
    }
}

impl From<NewMilestone> for Typed {
    fn from(new: NewMilestone) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("phase", new.phase),
            ("name", new.name),
            ("benchmarks", new.benchmarks.join("\n")),
            ("evidence", new.evidence),
            ("link", new.link),
            ("scale", new.scale.join("\n")),
            ("raters", new.raters.join("\n")),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<MilestoneShape>(name, summary);
    let all =
        Operation::gives::<ListPage<MilestoneShape>>("listMilestones", "The milestones of a coalition.")
            .query(PAGING);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/milestones", see, all, list::<Milestone>)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/milestones",
            edit,
            one("addMilestone", "Adds a milestone.").takes::<NewMilestone>(),
            add::<Milestone>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/milestones/{id}",
            see,
            one("getMilestone", "A milestone."),
            show::<Milestone>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/milestones/{id}",
            edit,
            one("changeMilestone", "Replaces what a milestone says.").takes::<NewMilestone>(),
            change::<Milestone>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/milestones/{id}",
            edit,
            one("removeMilestone", "Takes a milestone out; answers with what it was."),
            remove::<Milestone>,
        )
}
