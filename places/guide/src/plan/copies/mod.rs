//! Frozen copies of the plan: what was sent to whom on which day, word for word, with its fingerprint.

mod actions;
mod api;
pub mod model;
mod pages;
pub mod store;
mod views;

pub use model::{PlanCopy, PlanCopyId, fingerprint};
pub(super) use views::freeze_form;

use kit_store::Migration;
use kit_web::{Access, Routes};

use crate::rights::{RUN_GUIDE, SEE_GUIDE};

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "guide/plan/0001",
    text: include_str!("migrations/0001_plan_copy.sql"),
}];

pub(super) fn routes() -> Routes {
    let (see, run) = (Access::Holds(&SEE_GUIDE), Access::Holds(&RUN_GUIDE));
    Routes::new()
        .get("/{coalition}/guide/plan/copies", see, pages::list)
        .post("/{coalition}/guide/plan/copies", run, pages::freeze)
        .get("/{coalition}/guide/plan/copies/{id}", see, pages::show)
        .get("/{coalition}/guide/plan/copies/{id}/pdf", see, pages::pdf)
        .post("/{coalition}/guide/plan/copies/{id}/sent", run, pages::tell_sent)
        .post("/{coalition}/guide/plan/copies/{id}/remove", run, pages::remove)
        .merge(api::routes())
}
