use axum::http::Method;
use kit_web::api::{ListPage, Operation, PAGING};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::MilestoneRating;
use crate::forms::api::{add, change, list, remove, show};
use crate::rights::{EDIT_GOALS, SEE_GOALS};

/// A rating of a milestone as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct MilestoneRatingShape {
    id: Uuid,
    milestone_id: Uuid,
    /// Who rates, in words.
    rater: String,
    /// From 0 to 4. One of: not_met, begun, half_met, mostly_met, fully_met.
    score: String,
    note: String,
    /// A day like 2026-03-10.
    rated_on: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A rating of a milestone to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewMilestoneRating {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    milestone_id: Option<Uuid>,
    /// Who rates, in words.
    rater: String,
    /// From 0 to 4. One of: not_met, begun, half_met, mostly_met, fully_met.
    score: String,
    note: String,
    /// A day like 2026-03-10.
    rated_on: String,
}

impl From<MilestoneRating> for MilestoneRatingShape {
    fn from(rating: MilestoneRating) -> Self {
        Self {
            id: rating.id.0,
            milestone_id: rating.milestone_id.0,
            rater: rating.rater,
            score: rating.score.word().to_owned(),
            note: rating.note,
            rated_on: rating.rated_on.to_string(),
            version: rating.version,
        }
    }
}

impl From<NewMilestoneRating> for Typed {
    fn from(new: NewMilestoneRating) -> Self {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        Self::from_pairs([
            ("id", id(new.id)),
            ("version", new.version.map(|version| version.to_string()).unwrap_or_default()),
            ("milestone_id", id(new.milestone_id)),
            ("rater", new.rater),
            ("score", new.score),
            ("note", new.note),
            ("rated_on", new.rated_on),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let (see, edit) = (Access::Holds(&SEE_GOALS), Access::Holds(&EDIT_GOALS));
    let one = |name, summary| Operation::gives::<MilestoneRatingShape>(name, summary);
    let all = Operation::gives::<ListPage<MilestoneRatingShape>>(
        "listMilestoneRatings",
        "What raters say of the milestones.",
    )
    .query(PAGING);
    Routes::new()
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/milestone-ratings",
            see,
            all,
            list::<MilestoneRating>,
        )
        .api(
            Method::POST,
            "/api/v1/coalitions/{coalition}/milestone-ratings",
            edit,
            one("addMilestoneRating", "Adds a rating of a milestone.").takes::<NewMilestoneRating>(),
            add::<MilestoneRating>,
        )
        .api(
            Method::GET,
            "/api/v1/coalitions/{coalition}/milestone-ratings/{id}",
            see,
            one("getMilestoneRating", "A rating of a milestone."),
            show::<MilestoneRating>,
        )
        .api(
            Method::PUT,
            "/api/v1/coalitions/{coalition}/milestone-ratings/{id}",
            edit,
            one("changeMilestoneRating", "Replaces what a rating of a milestone says.")
                .takes::<NewMilestoneRating>(),
            change::<MilestoneRating>,
        )
        .api(
            Method::DELETE,
            "/api/v1/coalitions/{coalition}/milestone-ratings/{id}",
            edit,
            one("removeMilestoneRating", "Takes a rating of a milestone out; answers with what it was."),
            remove::<MilestoneRating>,
        )
}
