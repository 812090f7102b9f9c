//! What was decided about founding a coalition. A coalition has one such record; its history shows how it came.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{ReadinessCheck, ReadinessCheckId};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::RUN_GUIDE;

pub(super) fn routes() -> Routes {
    let run = Access::Holds(&RUN_GUIDE);
    Routes::new()
        .get("/{coalition}/guide/should-we/check/add", run, add::<ReadinessCheck>)
        .post("/{coalition}/guide/should-we/check/add", run, save_new::<ReadinessCheck>)
        .get("/{coalition}/guide/should-we/check/{id}/edit", run, edit::<ReadinessCheck>)
        .post("/{coalition}/guide/should-we/check/{id}/edit", run, save::<ReadinessCheck>)
        .post("/{coalition}/guide/should-we/check/{id}/remove", run, remove::<ReadinessCheck>)
        .merge(api::routes())
}
