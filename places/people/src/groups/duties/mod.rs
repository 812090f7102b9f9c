//! Who does what: each piece of work with who sees to it, who helps, who decides and who is told.

mod api;
mod export;
mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::{Duty, DutyId};
pub use pages::{Called, table_of};

use kit_web::records::pages::{add, edit, go, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let see = Access::Holds(&SEE_PEOPLE);
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/who-does-what", see, pages::show)
        .get("/{coalition}/people/groups/who-does-what.csv", see, export::csv)
        .get("/{coalition}/people/groups/who-does-what.xlsx", see, export::xlsx)
        .get("/{coalition}/people/groups/duties/add", change, add::<Duty>)
        .post("/{coalition}/people/groups/duties/add", change, save_new::<Duty>)
        .get("/{coalition}/people/groups/duties/{id}/edit", change, edit::<Duty>)
        .post("/{coalition}/people/groups/duties/{id}/edit", change, save::<Duty>)
        .post("/{coalition}/people/groups/duties/{id}/move", change, go::<Duty>)
        .post("/{coalition}/people/groups/duties/{id}/remove", change, remove::<Duty>)
        .merge(api::routes())
}
