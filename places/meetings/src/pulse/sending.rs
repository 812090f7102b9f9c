//! Links by mail: first who will get one and who will not, then they go.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_web::messages::{self, draw_preview};
use kit_web::{Answer, Ctx, Page, Problem, Typed};
use maud::html;

use super::{actions, mails};
use crate::meetings::views::{address, below};
use crate::tabs;

type At = Path<(String, String)>;

pub(super) async fn look(ctx: Ctx, Path((_, at)): At) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let message = messages::message(&ctx.app, mails::KIND).ok_or(Problem::NotFound)?;
    let people = actions::who_was_there(&ctx, &asking.meeting).await?;
    let preview = messages::preview(&ctx, message, people).await?;
    let title = ctx.say("pulse-send-title");
    let meeting = &asking.meeting;
    let body = html! {
        (tabs::crumbs(&ctx, &[
            (address(&ctx, meeting), meeting.title.clone()),
            (below(&ctx, meeting, "pulse"), ctx.say("pulse-title")),
        ]))
        div.head { h1 { (title) } p.lede { (ctx.say("pulse-send-lede")) } }
        section.panel aria-labelledby="what-it-says" {
            h2 #what-it-says { (ctx.text.with("pulse-mail-subject", [("title", meeting.title.as_str().into())])) }
            p { (ctx.text.with("pulse-mail", [("title", meeting.title.as_str().into())])) }
            p.mt2 { (ctx.say("pulse-mail-secret")) }
        }
        div.mt5 { (draw_preview(&ctx, &preview)) }
        form.mt5 method="post" action=(below(&ctx, meeting, "pulse/send")) {
            div.acts { button.btn name="go" value="send" { (ctx.say("pulse-send-go")) }
                a.btn.alt href=(below(&ctx, meeting, "pulse")) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub(super) async fn send(ctx: Ctx, Path((_, at)): At, _: Typed) -> Answer {
    let asking = actions::asking_at(&ctx, &at).await?;
    let people = actions::who_was_there(&ctx, &asking.meeting).await?;
    let sent = actions::send_links(&ctx, &asking, &people).await?;
    let page = below(&ctx, &asking.meeting, &format!("pulse?sent={sent}"));
    Ok(Redirect::to(&page).into_response())
}
