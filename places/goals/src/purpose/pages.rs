use kit_web::{Answer, Ctx, Page};
use maud::html;

use super::wordings::Statement;
use super::{reasons, soundings, views, wordings};
use crate::tabs;

/// Why we came together, where we want to go, how the words came to be, and who outside the group was asked.
pub(super) async fn show(ctx: Ctx) -> Answer {
    let scope = ctx.scope();
    let purpose = reasons::store::all(&scope).await?.into_iter().next();
    let wordings = wordings::store::all(&scope).await?;
    let soundings = soundings::store::all(&scope).await?;
    let body = html! {
        (tabs::head(&ctx.say("purpose-title"), Some(ctx.say("purpose-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/purpose"))
        (views::more_pages(&ctx))
        div.grid.side {
            div.grid.top-aligned {
                (views::statement(&ctx, Statement::Vision, &wordings))
                (views::statement(&ctx, Statement::Mission, &wordings))
                (views::why(&ctx, purpose.as_ref()))
            }
            div.grid.top-aligned {
                (views::soundings(&ctx, &soundings))
            }
        }
        (views::earlier(&ctx, &wordings))
    };
    Ok(Page::new(ctx.say("purpose-title"), body).show(&ctx))
}
