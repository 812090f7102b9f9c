//! Thanks: who was thanked for what, and who has waited long.

mod api;
mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::{ResultKind, Thanks, ThanksId, Way, result_word};
pub(super) use pages::told_rows;

use kit_web::records::pages::{add_filled, edit, remove, save, save_new};
use kit_web::{Access, Answer, Ctx, Routes, Typed};

use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE, TAKE_PART};

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let (change, thank) = (Access::Holds(&EDIT_PEOPLE), Access::Holds(&TAKE_PART));
    Routes::new()
        .get("/{coalition}/people/thanks/given", Access::Holds(&SEE_PEOPLE), pages::list)
        .get("/{coalition}/people/thanks/given/add", thank, add)
        .post("/{coalition}/people/thanks/given/add", thank, save_new::<Thanks>)
        .get("/{coalition}/people/thanks/given/{id}/edit", change, edit::<Thanks>)
        .post("/{coalition}/people/thanks/given/{id}/edit", change, save::<Thanks>)
        .post("/{coalition}/people/thanks/given/{id}/remove", change, remove::<Thanks>)
        .merge(api::routes())
}

/// The form with today and the usual way chosen.
async fn add(ctx: Ctx, axum::extract::RawQuery(query): axum::extract::RawQuery) -> Answer {
    let mut typed = Typed::parse(query.unwrap_or_default().as_bytes());
    typed.set("thanked_on", ctx.today().to_string());
    if Way::from_word(typed.get("way")).is_none() {
        typed.set("way", Way::InPerson.word());
    }
    add_filled::<Thanks>(&ctx, typed).await
}
