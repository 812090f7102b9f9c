use axum::extract::Query;
use kit_web::paging::{self, AfterDay};
use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};
use serde::Deserialize;

use super::store::{self, Told};
use crate::groups::frame::change_link;
use crate::rights::TAKE_PART;
use crate::tabs;
use crate::thanks::{frame, from_the_end};
use kit_text::full_name;

/// Thanks on one page.
const PAGE: i64 = 50;

#[derive(Default, Deserialize)]
pub(super) struct Older {
    #[serde(default)]
    after: String,
}

pub(super) async fn list(ctx: Ctx, Query(older): Query<Older>) -> Answer {
    let before = ctx.page_start(&older.after, from_the_end())?;
    let thanks = store::latest(&ctx.scope(), before, None, None, PAGE + 1).await?;
    let (thanks, next) = paging::cut(thanks, PAGE, |one| AfterDay { day: one.thanked_on, id: one.id });
    let address = ctx.path("/people/thanks/given");
    let body = html! {
        (tabs::heading(&ctx, "thanks-view-given", None))
        (tabs::draw(&ctx, "/people/thanks").await?)
        (frame::views(&ctx, "/people/thanks/given"))
        section.panel aria-labelledby="given" {
            div.ph { h2 id="given" { (ctx.say("thanks-latest")) }
                @if ctx.holds(&TAKE_PART) { a.noprint href=(ctx.path("/people/thanks/given/add")) { (ctx.say("thanks-add")) } } }
            @if thanks.is_empty() { (parts::empty(&ctx.say("thanks-none"), None)) } @else { (told_rows(&ctx, &thanks)) }
            (parts::next_page(&ctx.text, next.map(|after| format!("{address}?after={after}"))))
        }
    };
    Ok(Page::new(ctx.say("thanks-view-given"), body).show(&ctx))
}

/// Who was thanked, for what, when and how, a row each.
pub(in crate::thanks) fn told_rows(ctx: &Ctx, thanks: &[Told]) -> Markup {
    html! {
        ul.rows { @for one in thanks {
            li.r2 {
                div { (whom(ctx, one)) div { (one.what_for) } (result(ctx, one))
                    div.sm.mut { (frame::way(&ctx.text, one.way)) " " (change_link(ctx, "/people/thanks/given", one.id, &one.what_for)) } }
                span.sm { (ctx.text.date(one.thanked_on, ctx.today())) }
            }
        } }
    }
}

/// The result it celebrates, as a link where it has a page.
fn result(ctx: &Ctx, one: &Told) -> Markup {
    let page = one.result_kind.zip(one.result_id);
    let page = page.and_then(|(kind, id)| ctx.app.registry.page_of(kind.word(), id));
    html! {
        @if let Some(name) = &one.result {
            div.sm { (ctx.say("thanks-celebrates")) " "
                @match page { Some(page) => { a href=(ctx.path(&page)) { (name) } } None => { (name) } } }
        }
    }
}

fn whom(ctx: &Ctx, one: &Told) -> Markup {
    html! {
        @match (one.person_id, &one.given_name, &one.family_name, one.organization_id, &one.organization) {
            (Some(id), Some(given), Some(family), _, _) => { a.t href=(ctx.path(&format!("/people/{id}"))) { (full_name(given, family)) } }
            (_, _, _, Some(id), Some(name)) => { a.t href=(ctx.path(&format!("/people/organizations/{id}"))) { (name) } }
            (None, _, _, None, _) => { b { (ctx.say("thanks-everybody")) } }
            _ => { b { (ctx.say("groups-somebody")) } }
        }
    }
}
