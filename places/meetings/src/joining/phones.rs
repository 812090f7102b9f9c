//! What those who run a meeting see of the phones that join.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::uuid::Uuid;
use kit_web::account::TablePass;
use kit_web::{Answer, Ctx, Page, Typed, assets, parts};
use maud::{Markup, html};

use super::actions::{self, code_of, phones_of};
use super::pages::meeting_at;
use crate::attendance::code;
use crate::meetings::Meeting;
use crate::meetings::views::{address, below};
use crate::tabs;

/// The phones that ask, above everything else on the page of the meeting; nothing while none does.
pub fn asking(ctx: &Ctx, meeting: &Meeting, phones: &[TablePass]) -> Markup {
    let asking: Vec<&TablePass> = phones.iter().filter(|phone| phone.confirmed_at.is_none()).collect();
    html! {
        div data-part="joining" { @if !asking.is_empty() {
            section.note.calm aria-labelledby="asking" {
                h2.sm id="asking" { (ctx.text.count("joining-asking", asking.len())) }
                p.sm { (ctx.say("joining-asking-hint")) }
                ul.rows.mt2 { @for phone in asking { (row(ctx, meeting, phone, "meeting")) } }
            }
        } }
    }
}

fn row(ctx: &Ctx, meeting: &Meeting, phone: &TablePass, back: &str) -> Markup {
    let is_in = phone.confirmed_at.is_some();
    let act = |act: &str, words: &str, class: &str| {
        html! { form.inline-form method="post" action=(below(ctx, meeting, &format!("phones/{}/{act}", phone.id))) {
            input type="hidden" name="back" value=(back);
            button class=(class) { (ctx.say(words)) span.vh { ": " (phone.name) } }
        } }
    };
    html! {
        li.r2.folds {
            span { b { (phone.name) } " " span.num.mut { (ctx.text.with("joining-number", [("number", phone.number.into())])) } }
            span { @if is_in { (act("remove", "joining-take-out", "linkb sm")) }
                @else { (act("confirm", "joining-is-them", "btn sml")) " " (act("remove", "joining-is-not", "btn alt sml")) } }
        }
    }
}

/// The code for the wall, and every phone.
pub(super) async fn list(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let short = code_of(&ctx.app, ctx.coalition().id, &meeting).await?;
    let phones = phones_of(&ctx, &meeting).await?;
    let (joined, asking): (Vec<&TablePass>, Vec<&TablePass>) =
        phones.iter().partition(|phone| phone.confirmed_at.is_some());
    let join = format!("{}{}", ctx.app.settings.base_url, below(&ctx, &meeting, &format!("join/{short}")));
    let title = ctx.say("joining-phones");
    let body = html! {
        (tabs::crumbs(&ctx, &[(address(&ctx, &meeting), meeting.title.clone())]))
        (tabs::head(&title, Some(ctx.say("joining-phones-lede")), html! {}))
        div.grid.two data-live=(below(&ctx, &meeting, "events")) {
            section.panel aria-labelledby="code" { h2 id="code" { (ctx.say("joining-code")) }
                p.code-big { (short) }
                (code::draw(&join, &ctx.say("attendance-code-words"))) p.sm.mt3 { (join) } }
            section.panel aria-labelledby="phones" data-part="phones" {
                h2 id="phones" { (ctx.text.count("joining-joined", joined.len())) }
                @if phones.is_empty() { (parts::empty(&ctx.say("joining-none"), None)) }
                @if !asking.is_empty() { p.sm { (ctx.say("joining-asking-hint")) } }
                ul.rows.mt2 { @for phone in asking.iter().chain(&joined) { (row(&ctx, &meeting, phone, "phones")) } }
            }
        }
        script defer src=(assets::LIVE.path()) {}
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn back(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Response {
    let to = match typed.get("back") {
        "phones" => below(ctx, meeting, "phones"),
        _ => address(ctx, meeting),
    };
    Redirect::to(&to).into_response()
}

type OfPhone = Path<(String, String, Uuid)>;

pub(super) async fn confirm(ctx: Ctx, Path((_, asked, phone)): OfPhone, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::confirm(&ctx, &meeting, phone).await?;
    Ok(back(&ctx, &meeting, &typed))
}

pub(super) async fn remove(ctx: Ctx, Path((_, asked, phone)): OfPhone, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::remove(&ctx, &meeting, phone).await?;
    Ok(back(&ctx, &meeting, &typed))
}
