//! Hours people gave, and what they are worth: a gift in kind with its source.

mod api;
mod export;
mod form;
pub mod model;
mod pages;
pub mod store;

pub use model::{PaidBy, VolunteerHours, VolunteerHoursId};

use axum::extract::RawQuery;
use kit_web::records::pages as forms;
use kit_web::{Access, Answer, Ctx, Problem, Routes, Typed};

use crate::members::{self, PersonId};
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE, TAKE_PART};

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let (see, change, give) =
        (Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), Access::Holds(&TAKE_PART));
    Routes::new()
        .get("/{coalition}/people/thanks/hours", see, pages::list)
        .get("/{coalition}/people/thanks/hours.csv", see, export::csv)
        .get("/{coalition}/people/thanks/hours.xlsx", see, export::xlsx)
        .get("/{coalition}/people/thanks/hours/add", give, add)
        .post("/{coalition}/people/thanks/hours/add", give, save_new)
        .get("/{coalition}/people/thanks/hours/{id}/edit", change, forms::edit::<VolunteerHours>)
        .post("/{coalition}/people/thanks/hours/{id}/edit", change, forms::save::<VolunteerHours>)
        .post("/{coalition}/people/thanks/hours/{id}/remove", change, forms::remove::<VolunteerHours>)
        .merge(api::routes())
}

/// Who the reader is among the people of the coalition.
async fn own(ctx: &Ctx) -> Result<Option<PersonId>, Problem> {
    match &ctx.account {
        Some(account) => Ok(members::store::person_of_account(&ctx.scope(), account.id).await?),
        None => Ok(None),
    }
}

/// The form; whoever writes down their own hours finds their own name and today chosen.
async fn add(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    let mut typed = Typed::parse(query.unwrap_or_default().as_bytes());
    typed.set("worked_on", ctx.today().to_string());
    typed.set("paid_by", PaidBy::Nobody.word());
    if typed.get("person_id").is_empty()
        && let Some(own) = own(&ctx).await?
    {
        typed.set("person_id", own.to_string());
    }
    forms::add_filled::<VolunteerHours>(&ctx, typed).await
}

async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    let about: Option<PersonId> = typed.get("person_id").parse().ok();
    if about.is_some() && !ctx.holds(&EDIT_PEOPLE) && about != own(&ctx).await? {
        return Err(Problem::NotAllowed);
    }
    forms::save_new::<VolunteerHours>(ctx, typed).await
}
