use kit_web::access::RUN_COALITION;
use kit_web::parts::{self, Status};
use kit_web::{Answer, Ctx, Drawing, Page};
use maud::{Markup, html};

use super::model::{Kind, kinds, suggested_for};

/// The whole table, with the kinds this coalition is of.
pub(super) async fn show(ctx: Ctx) -> Answer {
    let columns = ["kinds-kind", "kinds-means", "kinds-suggests"];
    let body = html! {
        (crate::place::crumbs(&ctx, &[]))
        div.head.headrow {
            div { h1 { (ctx.say("kinds-title")) } p.lede { (ctx.say("kinds-lede")) } }
            div.acts { @if ctx.holds(&RUN_COALITION) { a.btn.alt href=(ctx.path("/settings")) { (ctx.say("kinds-choose")) } } }
        }
        div.panel {
            table.stack role="table" {
                caption.vh { (ctx.say("kinds-title")) }
                thead role="rowgroup" { tr role="row" { @for column in columns { th role="columnheader" scope="col" { (ctx.say(column)) } } } }
                tbody role="rowgroup" { @for kind in kinds() { (row(&ctx, kind)) } }
            }
            p.src { (ctx.say("kinds-source")) }
        }
    };
    Ok(Page::new(ctx.say("kinds-title"), body).show(&ctx))
}

fn row(ctx: &Ctx, kind: &Kind) -> Markup {
    let is_own = ctx.coalition().kinds.has(kind.key);
    html! {
        tr role="row" {
            th role="rowheader" scope="row" {
                (ctx.say(&format!("partnership-kind-{}", kind.key.word())))
                @if is_own { div { (parts::status(Status::Done, &ctx.say("kinds-own"))) } }
            }
            td role="cell" data-l=(ctx.say("kinds-means")) { (kind.means(ctx.language())) }
            td role="cell" data-l=(ctx.say("kinds-suggests")) {
                ul.bul { @for suggestion in &kind.suggests {
                    li { (suggestion.words(ctx.language())) " " a href=(ctx.path(&suggestion.page)) { (page_name(ctx, &suggestion.page)) } }
                } }
            }
        }
    }
}

/// What a page of the table is called.
fn page_name(ctx: &Ctx, page: &str) -> String {
    ctx.say(&format!("kinds-page-{}", page.trim_start_matches('/').replace('/', "-")))
}

/// What the coalition's kinds suggest for a page; nothing where they suggest nothing.
pub(super) fn on_page(ctx: Ctx, page: &'static str) -> Drawing {
    Box::pin(async move { Ok(suggestions(&ctx, page)) })
}

fn suggestions(ctx: &Ctx, page: &str) -> Markup {
    let suggested = suggested_for(page, &ctx.coalition().kinds);
    html! {
        @if !suggested.is_empty() {
            aside.note.calm.sm.sec.noprint aria-label=(ctx.say("kinds-because")) {
                ul.rows { @for (kind, suggestion) in &suggested {
                    li { (suggestion.words(ctx.language())) " "
                        span.mut { (ctx.say(&format!("kinds-short-{}", kind.word()))) } }
                } }
                p.mt2 { a href=(ctx.path("/guide/kinds")) { (ctx.say("kinds-see-table")) } }
            }
        }
    }
}
