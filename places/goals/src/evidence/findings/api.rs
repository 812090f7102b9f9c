use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Finding;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A statement about why it matters as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct FindingShape {
    id: Uuid,
    /// The order on its page, from 1.
    position: i64,
    /// The goal it is about; none when it is about the whole coalition.
    goal_id: Option<Uuid>,
    /// One of: how_common, how_often, how_many, how_severe, hit_hardest, if_success, if_nothing.
    aspect: String,
    words: String,
    /// The figure in it, as the source has it.
    figure: String,
    /// Where it comes from.
    source_id: Option<Uuid>,
    /// A statement that says otherwise.
    contradicts_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A statement about why it matters to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewFinding {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// The goal it is about; none when it is about the whole coalition.
    goal_id: Option<Uuid>,
    /// One of: how_common, how_often, how_many, how_severe, hit_hardest, if_success, if_nothing.
    aspect: String,
    words: String,
    /// The figure in it, as the source has it.
    figure: String,
    /// Where it comes from.
    source_id: Option<Uuid>,
    /// A statement that says otherwise.
    contradicts_id: Option<Uuid>,
}

impl From<Finding> for FindingShape {
    fn from(finding: Finding) -> Self {
        Self {
            id: finding.id.0,
            position: finding.position,
            goal_id: finding.goal_id.map(|id| id.0),
            aspect: finding.aspect.word().to_owned(),
            words: finding.words,
            figure: finding.figure,
            source_id: finding.source_id.map(|id| id.0),
            contradicts_id: finding.contradicts_id.map(|id| id.0),
            version: finding.version,
        }
    }
}

impl From<NewFinding> for Typed {
    fn from(new: NewFinding) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("goal_id", id(new.goal_id)),
            ("aspect", new.aspect),
            ("words", new.words),
            ("figure", new.figure),
            ("source_id", id(new.source_id)),
            ("contradicts_id", id(new.contradicts_id)),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<FindingShape>(name, summary);
    let all =
        Operation::gives::<ListPage<FindingShape>>("listFindings", "Statements that show why it matters.")
            .query(PAGING);
    Routes::new()
        .api(Method::GET, "/api/v1/coalitions/{coalition}/findings", see, all, list::<Finding>)
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/findings",
            edit,
            one("addFinding", "Adds a statement about why it matters.").takes::<NewFinding>(),
            add::<Finding>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/findings/{id}",
            see,
            one("getFinding", "A statement about why it matters."),
            show::<Finding>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/findings/{id}",
            edit,
            one("changeFinding", "Replaces what a statement about why it matters says.")
                .takes::<NewFinding>(),
            change::<Finding>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/findings/{id}",
            edit,
            one("removeFinding", "Takes a statement about why it matters out; answers with what it was."),
            remove::<Finding>,
        )
}
