use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_mail::ledger;
use kit_web::messages::{self, draw_preview, draw_words};
use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, ToTell, VoteNews};
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

/// The result is news for so many days.
const NEWS_DAYS: i64 = 60;

/// On the page of a proposal in voting and of a decision: how many were told, and the way to tell the others.
pub(super) async fn panel(ctx: Ctx, id: Uuid) -> Result<Markup, Problem> {
    if !ctx.holds(&RUN_MEETINGS) {
        return Ok(html! {});
    }
    match actions::news_of(&ctx, id).await? {
        Some(news) if news.tells == Tells::Open => {
            let to_tell = actions::whom_to_tell(&ctx, news).await?;
            Ok(open_panel(&ctx, &to_tell))
        }
        Some(news) => result_panel(&ctx, &news).await,
        None => Ok(html! {}),
    }
}

fn open_panel(ctx: &Ctx, to_tell: &ToTell) -> Markup {
    html! {
        section.panel aria-labelledby="vote-mails" {
            h2 #vote-mails { (ctx.say("vote-mails-title")) }
            p { (ctx.text.count("vote-mails-told", to_tell.told)) }
            @if !to_tell.recipients.is_empty() {
                p.mt2 { (ctx.text.count("vote-mails-waiting", to_tell.recipients.len())) }
                (to_look(ctx, to_tell.proposal.id.0))
            }
            p.src { (ctx.say("vote-mails-reminder-hint")) }
        }
    }
}

/// Who is left to tell is looked up on the page that sends: the page of a decision asks enough of the database.
async fn result_panel(ctx: &Ctx, news: &VoteNews) -> Result<Markup, Problem> {
    let id = news.proposal.id;
    let told = ledger::told_of(&ctx.scope(), &news.tells.event(id)).await?.len();
    let is_news = news.vote.closed_at.is_some_and(|at| at.plus_days(NEWS_DAYS) > ctx.now);
    // Of a decision long ago nobody has to be told any more.
    if told == 0 && !is_news {
        return Ok(html! {});
    }
    Ok(html! {
        section.panel aria-labelledby="vote-mails" {
            h2 #vote-mails { (ctx.say("vote-mails-result-title")) }
            p { (ctx.text.count("vote-mails-result-told", told)) }
            @if is_news { (to_look(ctx, id.0)) }
        }
    })
}

fn to_look(ctx: &Ctx, id: Uuid) -> Markup {
    html! { p.mt3 { a.btn.alt href=(ctx.path(&format!("/meetings/proposals/{id}/mails"))) { (ctx.say("vote-mails-look")) } } }
}
