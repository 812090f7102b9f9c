//! What an hour somebody gives is worth, from which day on and who says so.

mod api;
mod form;
pub mod model;
pub mod store;

pub use model::{HourlyValue, HourlyValueId, in_force};

use kit_web::records::pages::{add, edit, remove, save, save_new};
use kit_web::{Access, Ctx, Routes};
use maud::{Markup, html};

use crate::groups::frame::{change_link, heading};
use crate::rights::EDIT_PEOPLE;

/// Its pages and its part of the JSON interface.
pub(super) fn routes() -> Routes {
    let change = Access::Holds(&EDIT_PEOPLE);
    Routes::new()
        .get("/{coalition}/people/thanks/values/add", change, add::<HourlyValue>)
        .post("/{coalition}/people/thanks/values/add", change, save_new::<HourlyValue>)
        .get("/{coalition}/people/thanks/values/{id}/edit", change, edit::<HourlyValue>)
        .post("/{coalition}/people/thanks/values/{id}/edit", change, save::<HourlyValue>)
        .post("/{coalition}/people/thanks/values/{id}/remove", change, remove::<HourlyValue>)
        .merge(api::routes())
}

/// What an hour is worth now and was before.
pub(super) fn panel(ctx: &Ctx, values: &[HourlyValue]) -> Markup {
    let add = (ctx.path("/people/thanks/values/add"), "hourly-values-add");
    html! {
        section.panel aria-labelledby="worth" {
            (heading(ctx, "worth", "hourly-values-title", Some(add)))
            @if values.is_empty() { p.sm.mut { (ctx.say("hourly-values-none")) } }
            ul.rows { @for value in values {
                li.r2 {
                    div { b { (ctx.text.money(value.cents)) }
                        div.sm { @if value.link.is_empty() { (value.source) } @else { a href=(value.link) rel="noopener" { (value.source) } } }
                        (change_link(ctx, "/people/thanks/values", value.id, &value.source)) }
                    span.sm { (ctx.text.with("hourly-values-from", [("day", ctx.text.date(value.from_on, ctx.today()).into())])) }
                }
            } }
        }
    }
}
