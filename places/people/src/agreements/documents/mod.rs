//! Agreements: memorandums and commitment letters, from templates in our own words.

mod api;
pub(super) mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::{Agreement, AgreementId, AgreementKind, Standing};

use kit_web::records::pages::{edit, remove, save, save_new};
use kit_web::{Access, Routes};

use crate::rights::EDIT_PEOPLE;

/// Its forms and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/agreements/add", change, pages::add)
        .post("/{coalition}/people/agreements/add", change, save_new::<Agreement>)
        .get("/{coalition}/people/agreements/{id}/edit", change, edit::<Agreement>)
        .post("/{coalition}/people/agreements/{id}/edit", change, save::<Agreement>)
        .post("/{coalition}/people/agreements/{id}/remove", change, remove::<Agreement>)
        .merge(api::routes())
}
