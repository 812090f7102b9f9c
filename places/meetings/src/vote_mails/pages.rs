use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_web::messages::{self, draw_preview, draw_words};
use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, ToTell};
use super::kinds::Tells;
use super::message;
use crate::rights::RUN_MEETINGS;
use crate::tabs;

type OfProposal = Path<(String, Uuid)>;

fn page_of(ctx: &Ctx, to_tell: &ToTell) -> String {
    let id = to_tell.proposal.id;
    match to_tell.tells {
        Tells::Open => ctx.path(&format!("/meetings/proposals/{id}")),
        Tells::Result => ctx.path(&format!("/meetings/decisions/{id}")),
    }
}

/// Who will get the ballot link or the result, and what it says. Nothing is sent yet.
pub(super) async fn look(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let to_tell = actions::to_tell(&ctx, id).await?.ok_or(Problem::NotFound)?;
    let kind = messages::message(&ctx.app, to_tell.tells.kind()).ok_or(Problem::NotFound)?;
    let preview = messages::preview(&ctx, kind, to_tell.recipients.clone()).await?;
    let words = message::as_seen(&ctx, &to_tell.proposal, to_tell.tells).await?;
    let page = page_of(&ctx, &to_tell);
    let title = ctx.say("vote-mails-look-title");
    let body = html! {
        (tabs::crumbs(&ctx, &[(page.clone(), to_tell.proposal.title.clone())]))
        div.head { h1 { (title) } p.lede { (ctx.say("vote-mails-look-lede")) } }
        div.grid.side {
            div.grid.from-top { (draw_preview(&ctx, &preview)) }
            div.grid.from-top { (draw_words("what-it-says", &words)) }
        }
        form.mt5 method="post" action=(ctx.path(&format!("/meetings/proposals/{id}/mails"))) {
            div.acts {
                @if !to_tell.recipients.is_empty() { button.btn { (ctx.say("vote-mails-send")) } }
                a.btn.alt href=(page) { (ctx.say("vote-mails-not-now")) }
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub(super) async fn send(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let to_tell = actions::to_tell(&ctx, id).await?.ok_or(Problem::NotFound)?;
    actions::tell(&ctx, id).await?;
    Ok(Redirect::to(&page_of(&ctx, &to_tell)).into_response())
}

/// On the page of a proposal in voting and of a decision: how many were told, and how many were not.
pub(super) async fn panel(ctx: Ctx, id: Uuid) -> Result<Markup, Problem> {
    if !ctx.holds(&RUN_MEETINGS) {
        return Ok(html! {});
    }
    let Some(to_tell) = actions::to_tell(&ctx, id).await? else {
        return Ok(html! {});
    };
    let open = to_tell.tells == Tells::Open;
    let (told, waiting) = match to_tell.tells {
        Tells::Open => ("vote-mails-told", "vote-mails-waiting"),
        Tells::Result => ("vote-mails-result-told", "vote-mails-result-waiting"),
    };
    // Of a decision long ago nobody has to be told any more.
    if !open && to_tell.told == 0 && to_tell.recipients.is_empty() {
        return Ok(html! {});
    }
    Ok(html! {
        section.panel aria-labelledby="vote-mails" {
            h2 #vote-mails { (ctx.say(if open { "vote-mails-title" } else { "vote-mails-result-title" })) }
            p { (ctx.text.count(told, to_tell.told)) }
            @if !to_tell.recipients.is_empty() {
                p.mt2 { (ctx.text.count(waiting, to_tell.recipients.len())) }
                p.mt3 { a.btn.alt href=(ctx.path(&format!("/meetings/proposals/{id}/mails"))) { (ctx.say("vote-mails-look")) } }
            }
            @if open { p.src { (ctx.say("vote-mails-reminder-hint")) } }
        }
    })
}
