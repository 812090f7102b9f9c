//! The founding parties: what a coalition would cost each of them, what it would give, and whether that is worth it.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{ReadinessParty, ReadinessPartyId};
pub use store::NamedParty;

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::RUN_GUIDE;

pub(super) fn routes() -> Routes {
    let run = Access::Holds(&RUN_GUIDE);
    Routes::new()
        .get("/{coalition}/guide/should-we/parties/add", run, add::<ReadinessParty>)
        .post("/{coalition}/guide/should-we/parties/add", run, save_new::<ReadinessParty>)
        .get("/{coalition}/guide/should-we/parties/{id}/edit", run, edit::<ReadinessParty>)
        .post("/{coalition}/guide/should-we/parties/{id}/edit", run, save::<ReadinessParty>)
        .post("/{coalition}/guide/should-we/parties/{id}/remove", run, remove::<ReadinessParty>)
        .merge(api::routes())
}
