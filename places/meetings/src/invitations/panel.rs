//! Invitations on the page of the meeting, before it begins.

use kit_store::Record;
use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::{Answers, Invitation, tells};
use super::{actions, pages, store, views};
use crate::meetings::Meeting;
use crate::meetings::views::below;
use crate::rights::{RUN_MEETINGS, SPEAK};

/// How many come, one's own answer, and what those invited have not heard of yet.
pub async fn on_meeting(ctx: Ctx, id: Uuid) -> Result<Markup, Problem> {
    let meeting = Meeting::find(&ctx.scope(), id).await?;
    let Some(meeting) = meeting.filter(|meeting| tells(meeting, ctx.now).is_some()) else {
        return Ok(html! {});
    };
    let invited = store::to_meeting(&ctx.scope(), meeting.id).await?;
    let own = own_answer(&ctx, &invited).await?;
    let runs = ctx.holds(&RUN_MEETINGS);
    let behind = invited.iter().filter(|one| one.is_behind(&meeting)).count();
    let takes = actions::takes_answers(&meeting, ctx.now);
    Ok(html! {
        section.panel aria-labelledby="invitations" data-part="invitations" {
            div.ph { h2 id="invitations" { (ctx.say("invitations-title")) }
                @if runs || !invited.is_empty() { a href=(below(&ctx, &meeting, "invitations")) { (ctx.say(if invited.is_empty() { "invitations-invite" } else { "invitations-see" })) } } }
            @if invited.is_empty() { p.mut { (ctx.say("invitations-none")) } }
            @else { p { (views::counted(&ctx, Answers::of(invited.iter().map(|one| one.comes)))) } }
            @if runs && behind > 0 { (pages::behind_note(&ctx, &meeting, behind)) }
            @if let (Some(own), true) = (own, takes) {
                h3.mt4 { (ctx.say("invitations-do-you-come")) }
                (views::answer_buttons(&ctx, &below(&ctx, &meeting, "coming"), own.comes))
            }
        }
    })
}

async fn own_answer(ctx: &Ctx, invited: &[Invitation]) -> Result<Option<Invitation>, Problem> {
    if invited.is_empty() || !ctx.holds(&SPEAK) {
        return Ok(None);
    }
    let person = actions::oneself(ctx).await?;
    Ok(invited.iter().find(|one| Some(one.person_id) == person).cloned())
}
