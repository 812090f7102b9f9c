use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::verdict::verdict;
use super::views;
use crate::parts::table::parts;

pub(super) async fn show(ctx: Ctx) -> Answer {
    let verdict = verdict(&ctx.scope()).await?;
    let body = html! {
        (crate::place::crumbs(&ctx, &[]))
        div.head { h1 { (ctx.say("should-we-title")) } p.lede { (ctx.say("should-we-lede")) } }
        div.grid.side {
            div.grid.top-aligned { (views::answer(&ctx, &verdict)) (views::parties(&ctx, &verdict.parties)) }
            div.grid.top-aligned { (views::purpose(&ctx, verdict.purpose.as_ref())) (views::rule(&ctx)) }
        }
    };
    Ok(Page::new(ctx.say("should-we-title"), body).show(&ctx))
}

/// The part of the guide about why a coalition came together.
const WHY: usize = 1;

/// On the page of the first part: the answer in short with a link here.
pub(super) async fn on_part(ctx: Ctx, id: Uuid) -> Result<Markup, Problem> {
    if !parts().any(|part| part.id == id && part.number == WHY) {
        return Ok(html! {});
    }
    let verdict = verdict(&ctx.scope()).await?;
    Ok(html! {
        section.panel aria-labelledby="should-we" {
            div.ph { h2 #should-we { (ctx.say("should-we-title")) }
                a href=(ctx.path("/guide/should-we")) { (ctx.say("should-we-open")) } }
            @if verdict.is_begun() { (views::in_short(&ctx, &verdict)) }
            @else { p.sm.mut { (ctx.say("should-we-lede")) } }
        }
    })
}
