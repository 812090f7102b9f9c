//! Who belongs to which group, and whom they come for.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{GroupMember, GroupMemberId};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::EDIT_PEOPLE;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/groups/members/add", change, add::<GroupMember>)
        .post("/{coalition}/people/groups/members/add", change, save_new::<GroupMember>)
        .get("/{coalition}/people/groups/members/{id}/edit", change, edit::<GroupMember>)
        .post("/{coalition}/people/groups/members/{id}/edit", change, save::<GroupMember>)
        .post("/{coalition}/people/groups/members/{id}/remove", change, remove::<GroupMember>)
        .merge(api::routes())
}
