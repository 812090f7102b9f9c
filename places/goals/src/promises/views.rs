//! What the lists of promises draw, each in the same words and shapes.

use kit_store::Day;
use kit_web::Ctx;
use kit_web::form::Choice;
use kit_web::parts::{self, Status as Mark};
use maud::{Markup, html};

use super::model::{self, Band, Standing, Status};
use super::store::Listed;

/// The pages of the plan: address and key of the words.
const VIEWS: &[(&str, &str)] = &[
    ("/goals/plan", "promises-view-list"),
    ("/goals/plan/board", "promises-view-board"),
    ("/goals/plan/calendar", "promises-view-calendar"),
    ("/goals/plan/organizations", "promises-view-organizations"),
    ("/goals/commitments", "promises-view-commitments"),
];

/// Links between the views of the plan.
pub fn view_links(ctx: &Ctx, current: &str) -> Markup {
    html! {
        p.view-links { @for (path, words) in VIEWS {
            a href=(ctx.path(path)) aria-current=[(*path == current).then_some("true")] { (ctx.say(words)) }
        } }
    }
}

/// The page of a promise.
pub fn address(ctx: &Ctx, id: impl std::fmt::Display) -> String {
    ctx.path(&format!("/goals/promises/{id}"))
}

/// The way back to the plan.
pub fn crumb(ctx: &Ctx) -> Choice {
    (ctx.path("/goals/plan"), ctx.say("goals-tab-plan"))
}

pub fn status_name(ctx: &Ctx, status: Status) -> String {
    ctx.say(&format!("promise-status-{}", status.word().replace('_', "-")))
}

/// How it goes in one word and one shape. Late outweighs what was said; how far it is outweighs "on track".
pub fn mark(ctx: &Ctx, status: Status, standing: Standing, by: Option<Day>, progress: &str) -> Markup {
    let today = ctx.today();
    if standing == Standing::Idea {
        return parts::status(Mark::Off, &ctx.say("promises-idea"));
    }
    if model::days_late(status, by, today).is_some() {
        let late = by.map(|by| ctx.text.due(by, today)).unwrap_or_default();
        return parts::status(Mark::Bad, &late);
    }
    match status {
        Status::GoingWell if !progress.is_empty() => parts::status(Mark::Going, progress),
        Status::GoingWell => parts::status(Mark::Good, &status_name(ctx, status)),
        Status::NeedsHelp => parts::status(Mark::Watch, &status_name(ctx, status)),
        Status::NotStarted | Status::LetGo => parts::status(Mark::Off, &status_name(ctx, status)),
        Status::Kept => parts::status(Mark::Done, &status_name(ctx, status)),
    }
}

/// Who promised it, for which organization; what is needed while nobody did.
pub fn who(ctx: &Ctx, one: &Listed) -> Markup {
    let organization = one.organization.as_deref();
    html! {
        @match (one.who(), organization) {
            (Some(name), Some(organization)) => { span { (name) span.mut { ", " (organization) } } }
            (Some(name), None) => (name),
            (None, Some(organization)) => { span.warn-t { (ctx.say("promises-nobody-yet")) } span.mut { ", " (organization) } }
            (None, None) => span.warn-t { (ctx.say("promises-nobody-yet")) },
        }
    }
}

/// The day; kept ones show the day they were kept.
pub fn day(ctx: &Ctx, one: &Listed) -> Markup {
    let today = ctx.today();
    html! {
        @match (one.kept_on, one.by) {
            (Some(kept_on), _) => (ctx.text.with("promises-kept-on-day", [("day", ctx.text.date(kept_on, today).into())])),
            (None, Some(by)) => (ctx.text.date(by, today)),
            (None, None) => span.warn-t { (ctx.say("promises-no-day-yet")) },
        }
    }
}

/// What stands under the words of a promise: what it waits for and how often its day was put off.
fn beneath(ctx: &Ctx, one: &Listed) -> Markup {
    let is_open = one.status.is_open();
    // Where the mark says something else, how far it is stands here.
    let is_late = model::days_late(one.status, one.by, ctx.today()).is_some();
    let says_more = !one.progress.is_empty() && (is_late || one.status == Status::NeedsHelp);
    html! {
        @if says_more { br; span.sm.mut.regular { (one.progress) } }
        @if is_open && one.waiting > 0 { br; span.sm.mut.regular { (ctx.text.count("promises-waiting", one.waiting)) } }
        @if is_open && one.times_carried > 0 { br; span.sm.mut.regular { (ctx.text.count("promises-times-carried", one.times_carried)) } }
        @if is_open && one.offered_to_id.is_some() { br; span.sm.mut.regular { (ctx.say("promises-offered-short")) } }
    }
}

/// By what the rows of a table are gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gathered {
    /// Under their strategies, with their goals.
    Strategies,
    /// Under their strategies, all of one goal.
    StrategiesOfGoal,
    /// By how near the day is.
    Days,
}

impl Gathered {
    /// The heading a row stands under.
    fn heading(self, ctx: &Ctx, one: &Listed) -> (String, Option<String>) {
        match self {
            Self::Days => {
                // By the day alone: what was kept stands beside what is late, and the mark tells them apart.
                let band = match one.standing {
                    Standing::Idea => Band::Someday,
                    _ => model::band(Status::NotStarted, one.by, ctx.today()),
                };
                (ctx.say(&format!("promises-band-{}", band.word())), None)
            }
            Self::Strategies => match (&one.strategy, &one.goal) {
                (Some(strategy), goal) => (strategy.clone(), goal.clone()),
                (None, Some(goal)) => (goal.clone(), Some(ctx.say("promises-no-strategy"))),
                (None, None) => (ctx.say("promises-no-goal"), None),
            },
            Self::StrategiesOfGoal => {
                (one.strategy.clone().unwrap_or_else(|| ctx.say("promises-no-strategy")), None)
            }
        }
    }
}

/// The table of a plan: what, who, by when, how it goes.
pub fn table(ctx: &Ctx, rows: &[Listed], gathered: Gathered, caption: &str) -> Markup {
    let headings: Vec<_> = rows.iter().map(|one| gathered.heading(ctx, one)).collect();
    let starts = |index: usize| index == 0 || headings[index] != headings[index - 1];
    framed(
        ctx,
        caption,
        &html! {
            @for (index, one) in rows.iter().enumerate() {
                @if starts(index) {
                    @let (heading, detail) = &headings[index];
                    tr.grp role="row" { th role="rowheader" scope="rowgroup" colspan="4" {
                        (heading) @if let Some(detail) = detail { span.sm.mut.regular { " · " (detail) } }
                    } }
                }
                (row(ctx, one))
            }
        },
    )
}

/// The same table without headings between its rows.
pub fn plain_table(ctx: &Ctx, rows: &[Listed], caption: &str) -> Markup {
    framed(ctx, caption, &html! { @for one in rows { (row(ctx, one)) } })
}

const COLUMNS: [&str; 4] = ["promises-what", "promises-who", "promises-by", "promises-status"];

fn framed(ctx: &Ctx, caption: &str, rows: &Markup) -> Markup {
    html! {
        table.stack.plan role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                @for heading in COLUMNS { th role="columnheader" scope="col" { (ctx.say(heading)) } }
            } }
            tbody role="rowgroup" { (rows) }
        }
    }
}

fn row(ctx: &Ctx, one: &Listed) -> Markup {
    let [_, who_words, by, status] = COLUMNS.map(|key| ctx.say(key));
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { a.t.plain href=(address(ctx, one.id)) { (one.what) } (beneath(ctx, one)) }
            td role="cell" data-l=(who_words) { (who(ctx, one)) }
            td.nw role="cell" data-l=(by) { (day(ctx, one)) }
            td role="cell" data-l=(status) { (mark(ctx, one.status, one.standing, one.by, &one.progress)) }
        }
    }
}
