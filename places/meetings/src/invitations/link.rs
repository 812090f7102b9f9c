//! The page behind the link in an invitation. Mail scanners open every link, so opening it changes nothing.

use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed};
use maud::html;

use super::model::Comes;
use super::{actions, moved, views};
use crate::meetings::State;
use crate::meetings::views::{facts, when};

type Asked = Path<(String, String)>;

pub(super) async fn show(ctx: Ctx, Path((_, secret)): Asked, RawQuery(query): RawQuery) -> Answer {
    let (invitation, meeting) = actions::behind_link(&ctx, &secret).await?;
    let saved = Typed::parse(query.unwrap_or_default().as_bytes()).has("saved");
    let former = moved::former(&ctx.scope(), &meeting, &invitation).await?;
    let is_off = meeting.state == State::CalledOff;
    let body = html! {
        @if saved { p.note.calm role="status" { (ctx.say("invitations-thanks")) } }
        div.head { h1 { (meeting.title) } p.lede { (when(&ctx, meeting.starts_at, &meeting.time_zone)) } }
        @if is_off { p.note { (ctx.say("invitations-is-off")) } }
        @else if actions::takes_answers(&meeting, ctx.now) {
            section.panel aria-labelledby="do-you-come" {
                h2 #do-you-come { (ctx.say("invitations-do-you-come")) }
                @if let (Some(comes), None) = (invitation.comes, &former) { p.sm { (ctx.say("invitations-you-said")) " " b { (views::comes_words(&ctx, Some(comes))) } } }
                (views::own_answer(&ctx, &ctx.path(&format!("/invitation/{secret}")), &invitation, former.as_ref()))
            }
        } @else { p.note { (ctx.say("invitations-over")) } }
        @if !is_off { section.panel.mt5 aria-labelledby="facts" {
            h2 #facts { (ctx.say("invitations-mail-facts")) }
            @if !meeting.about.is_empty() { p.pre.mt2 { (meeting.about) } }
            (facts(&ctx, &meeting))
        } }
    };
    Ok(Page::new(meeting.title.clone(), body).show(&ctx))
}

pub(super) async fn answer(ctx: Ctx, Path((_, secret)): Asked, typed: Typed) -> Answer {
    let comes = Comes::from_word(typed.get("comes"))
        .ok_or_else(|| Problem::Mistaken(Mistakes::one("comes", "invitations-comes-unknown")))?;
    actions::answer_by_link(&ctx, &secret, comes).await?;
    Ok(Redirect::to(&ctx.path(&format!("/invitation/{secret}?saved=1"))).into_response())
}
