use kit_web::{Ctx, Problem};
use maud::{Markup, html};

use crate::meetings::coming_since;
use crate::meetings::model::State;
use crate::meetings::store::{self, Listed};
use crate::meetings::views::{state, when};
use crate::rights::RUN_MEETINGS;

/// The meeting that comes next, or is under way, for Home.
///
/// # Errors
/// When the database does not answer.
pub async fn home_panel(ctx: &Ctx) -> Result<Markup, Problem> {
    let next = store::coming(&ctx.scope(), coming_since(ctx), None, None, 1).await?;
    Ok(html! {
        section.panel aria-labelledby="home-meeting" {
            div.ph { h2 #home-meeting { (ctx.say("live-next-title")) }
                @if ctx.may_open("/meetings") { a href=(ctx.path("/meetings")) { (ctx.say("live-next-all")) } } }
            @match next.first() {
                Some(meeting) => (one(ctx, meeting)),
                None => (none(ctx)),
            }
        }
    })
}

/// The same in words: the title, then when and where.
///
/// # Errors
/// When the database does not answer.
pub async fn home_lines(ctx: &Ctx) -> Result<Vec<(String, String)>, Problem> {
    let next = store::coming(&ctx.scope(), coming_since(ctx), None, None, 1).await?;
    let line = |meeting: Listed| {
        let when = when(ctx, meeting.starts_at, &meeting.time_zone);
        let detail = if meeting.place.is_empty() {
            when
        } else {
            format!("{when}, {}", meeting.place)
        };
        (meeting.title, detail)
    };
    Ok(next.into_iter().map(line).collect())
}

fn one(ctx: &Ctx, meeting: &Listed) -> Markup {
    html! {
        p { a.t href=(ctx.path(&format!("/meetings/{}", meeting.address))) { (meeting.title) } }
        p.sm.mut { (when(ctx, meeting.starts_at, &meeting.time_zone)) @if !meeting.place.is_empty() { ", " (meeting.place) } }
        @if meeting.state == State::Running { p.sm.mt1 { (state(ctx, meeting.state)) } }
    }
}

fn none(ctx: &Ctx) -> Markup {
    html! {
        p.mut { (ctx.say("live-next-none")) }
        @if ctx.holds(&RUN_MEETINGS) { p.mt3 { a.btn.alt href=(ctx.path("/meetings/add")) { (ctx.say("live-next-choose")) } } }
    }
}
