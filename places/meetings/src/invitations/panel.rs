//! Invitations on the page of the meeting, before it begins.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use people::members::PersonId;

use super::model::{Answers, tells};
use super::moved::History;
use super::{actions, pages, store, views};
use crate::meetings::Meeting;
use crate::meetings::views::below;
use crate::rights::RUN_MEETINGS;

/// How many come, the visitor's own answer where `me` was invited, and what those invited have not heard of yet.
///
/// # Errors
/// When the database does not answer.
pub async fn on_meeting(ctx: &Ctx, meeting: &Meeting, me: Option<PersonId>) -> Result<Markup, Problem> {
    if tells(meeting, ctx.now).is_none() {
        return Ok(html! {});
    }
    let invited = store::to_meeting(&ctx.scope(), meeting.id).await?;
    let own = invited.iter().find(|one| Some(one.person_id) == me);
    let runs = ctx.holds(&RUN_MEETINGS);
    let behind = invited.iter().filter(|one| one.is_behind(meeting)).count();
    let takes = actions::takes_answers(meeting, ctx.now);
    let answers = || invited.iter().map(|one| one.answered_at);
    let history = History::load(&ctx.scope(), meeting, answers()).await?;
    let former = answers().filter(|at| history.former(meeting, *at).is_some()).count();
    Ok(html! {
        section.panel aria-labelledby="invitations" data-part="invitations" {
            div.ph { h2 id="invitations" { (ctx.say("invitations-title")) }
                @if runs || !invited.is_empty() { a href=(below(ctx, meeting, "invitations")) { (ctx.say(if invited.is_empty() { "invitations-invite" } else { "invitations-see" })) } } }
            @if invited.is_empty() { p.mut { (ctx.say("invitations-none")) } }
            @else {
                p { (views::counted(ctx, Answers::of(invited.iter().map(|one| one.comes)))) }
                (views::former_note(ctx, former))
            }
            @if runs && behind > 0 { (pages::behind_note(ctx, meeting, behind)) }
            @if let (Some(own), true) = (own, takes) {
                h3.mt4 { (ctx.say("invitations-do-you-come")) }
                (views::own_answer(ctx, &below(ctx, meeting, "coming"), own, history.former(meeting, own.answered_at).as_ref()))
            }
        }
    })
}
