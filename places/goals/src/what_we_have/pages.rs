use kit_web::{Answer, Ctx, Page, Problem};
use maud::html;

use super::views::Names;
use super::{leaders, networks, projects, views};
use crate::forms::menus::people_menu;
use crate::tabs;

/// The names of the people a page speaks of, by id.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn names(ctx: &Ctx) -> Result<Names, Problem> {
    Ok(Names(people_menu(ctx).await?))
}

/// Leaders, networks and projects on one page.
pub(super) async fn show(ctx: Ctx) -> Answer {
    let scope = ctx.scope();
    let leaders = leaders::store::all(&scope).await?;
    let networks = networks::store::all(&scope).await?;
    let projects = projects::store::all(&scope).await?;
    let names = names(&ctx).await?;
    let body = html! {
        (tabs::head(&ctx.say("goals-tab-have"), Some(ctx.say("have-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/what-we-have"))
        (views::leaders(&ctx, &leaders, &names))
        (views::networks(&ctx, &networks))
        (views::projects(&ctx, &projects))
    };
    Ok(Page::new(ctx.say("goals-tab-have"), body).show(&ctx))
}
