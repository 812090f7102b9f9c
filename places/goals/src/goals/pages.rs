use kit_web::{Answer, Ctx, Page};
use maud::html;

use super::store;
use crate::tabs;

pub(super) async fn all(ctx: Ctx) -> Answer {
    let goals = store::goals(&ctx.scope()).await?;
    let body = html! {
        (tabs::head(&ctx.say("goals-menu"), None, html! {}))
        (tabs::draw(&ctx, "/goals"))
        @if goals.is_empty() { div.panel { p { (ctx.say("goals-empty")) } } }
        ul.rows { @for goal in &goals { li { (goal.title) } } }
    };
    Ok(Page::new(ctx.say("goals-menu"), body).show(&ctx))
}
