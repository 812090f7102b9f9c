//! On the page of a planned meeting: that it was called later than the rules ask for, told while it can still be moved.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use super::views;
use crate::meetings::notice::called;
use crate::meetings::{Meeting, State};
use crate::rules::{self, Clause, Heard, words};

/// Nothing while the meeting was called early enough, is over, or the rules ask for no notice.
///
/// # Errors
/// When the database does not answer.
pub async fn panel(ctx: &Ctx, meeting: &Meeting) -> Result<Markup, Problem> {
    if meeting.state != State::Planned {
        return Ok(html! {});
    }
    let scope = ctx.scope();
    let rules = rules::in_force(&scope, ctx.today()).await?;
    let Some(rules) = rules.filter(|rules| rules.machine.notice_days.is_some()) else {
        return Ok(html! {});
    };
    let called = called(&scope, meeting).await?;
    let notice = called.and_then(|day| rules.machine.notice(Heard::Meeting, day, meeting.day()));
    let rule = words::rule_of(&ctx.text, Some(&rules), Clause::Notice);
    Ok(html! {
        @if let Some(notice) = notice.filter(|notice| notice.is_short()) {
            p.note { b { (ctx.say("ballots-notice-short")) } " " (views::notice(ctx, notice)) @if let Some(rule) = rule { " (" (rule) ")" } }
        }
    })
}
