//! Ratings: several raters score each milestone from 0 to 4 by the same coding.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{MilestoneRating, MilestoneRatingId, Score};

use kit_web::{Access, Routes};

use crate::forms::pages::{add, edit, remove, save, save_new};
use crate::rights::EDIT_GOALS;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_GOALS);
    Routes::new()
        .get("/{coalition}/goals/milestone-ratings/add", change, add::<MilestoneRating>)
        .post("/{coalition}/goals/milestone-ratings/add", change, save_new::<MilestoneRating>)
        .get("/{coalition}/goals/milestone-ratings/{id}/edit", change, edit::<MilestoneRating>)
        .post("/{coalition}/goals/milestone-ratings/{id}/edit", change, save::<MilestoneRating>)
        .post("/{coalition}/goals/milestone-ratings/{id}/remove", change, remove::<MilestoneRating>)
        .merge(api::routes())
}
