use kit_text::percent_of;
use kit_web::{Ctx, Problem, parts};
use maud::{Markup, html};

use crate::invitations::{self, Answers};
use crate::meetings::coming_since;
use crate::meetings::model::{State, zone_named};
use crate::meetings::store::{self, Listed};
use crate::meetings::views::{state, when};
use crate::rights::RUN_MEETINGS;

/// What Home shows of meetings.
pub struct OnHome {
    /// The way to the meeting that runs or is today; for those who run meetings, to one that starts now.
    pub button: Markup,
    /// The meeting that comes next, or is under way.
    pub panel: Markup,
}

/// The meeting that comes next, or is under way, for Home.
///
/// # Errors
/// When the database does not answer.
pub async fn on_home(ctx: &Ctx) -> Result<OnHome, Problem> {
    let next = store::coming(&ctx.scope(), coming_since(ctx), None, None, 1).await?.into_iter().next();
    let answers = match &next {
        Some(meeting) if meeting.state == State::Planned => {
            invitations::store::answers(&ctx.scope(), meeting.id).await?
        }
        _ => Answers::default(),
    };
    let panel = html! {
        section.panel aria-labelledby="home-meeting" {
            div.ph { h2 #home-meeting { (ctx.say("live-next-title")) }
                @if ctx.may_open("/meetings") { a href=(ctx.path("/meetings")) { (ctx.say("live-next-all")) } } }
            @match &next {
                Some(meeting) => { (one(ctx, meeting)) (coming(ctx, answers)) }
                None => (none(ctx)),
            }
        }
    };
    Ok(OnHome { button: button(ctx, next.as_ref()), panel })
}

/// Leads to the meeting of today, or to the form with the present hour where there is none.
fn button(ctx: &Ctx, next: Option<&Listed>) -> Markup {
    let runs = ctx.holds(&RUN_MEETINGS);
    let is_today = |meeting: &Listed| {
        let zone = zone_named(&meeting.time_zone);
        meeting.starts_at.day_in(&zone) == ctx.now.day_in(&zone)
    };
    let (address, words) = match next {
        Some(meeting) if meeting.state == State::Running => {
            (format!("/meetings/{}", meeting.address), "live-to-meeting")
        }
        Some(meeting) if runs && is_today(meeting) => {
            (format!("/meetings/{}", meeting.address), "live-start")
        }
        _ if runs => ("/meetings/add?when=now".to_owned(), "live-start"),
        _ => return html! {},
    };
    html! { a.btn.alt href=(ctx.path(&address)) { (ctx.say(words)) } }
}

/// How many of those invited come, as a bar and in words.
fn coming(ctx: &Ctx, answers: Answers) -> Markup {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    html! { @if let Some(percent) = percent_of(count(answers.yes), count(answers.invited())) {
        (parts::bar(percent, None))
        p.sm.mut { (invitations::counted(ctx, answers)) }
    } }
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
