//! Groups: what each is for, what it may decide, how long it works, and what is asked about it.

pub(super) mod actions;
mod api;
mod form;
pub mod model;
pub mod store;

pub use api::GroupShape;
pub use form::groups_menu;
pub use model::{Asked, Became, Group, GroupId, GroupKind};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::EDIT_PEOPLE;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/add", change, add::<Group>)
        .post("/{coalition}/people/groups/add", change, save_new::<Group>)
        .get("/{coalition}/people/groups/{id}/edit", change, edit::<Group>)
        .post("/{coalition}/people/groups/{id}/edit", change, save::<Group>)
        .post("/{coalition}/people/groups/{id}/remove", change, remove::<Group>)
        .merge(api::routes())
}
