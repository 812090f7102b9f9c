use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::form::Choice;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use people::groups::bodies;
use people::members;
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, Act};
use super::model::{self, Meeting, MeetingId};
use super::store::{self, AfterMoment, Listed};
use super::views::{self, MeetingForm};
use crate::rights::RUN_MEETINGS;
use crate::tabs;

/// Meetings on one page of a list.
const PAGE: i64 = 25;
/// A planned meeting that nobody began counts as coming for so long.
const LATE_HOURS: i64 = 12;

/// Which part of the list, and where its page starts.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
    before: String,
}

/// Since when a planned meeting that nobody began still counts as coming.
pub fn coming_since(ctx: &Ctx) -> kit_store::Instant {
    ctx.now.plus_minutes(-LATE_HOURS * 60)
}

/// Coming meetings, then past ones.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let after = asked.after.parse::<AfterMoment>().ok();
    let before = asked.before.parse::<AfterMoment>().ok();
    let (scope, since) = (ctx.scope(), coming_since(&ctx));
    let coming = match before {
        Some(_) => Vec::new(),
        None => store::coming(&scope, since, None, after, PAGE + 1).await?,
    };
    let past = match after {
        Some(_) => Vec::new(),
        None => store::past(&scope, since, None, before, PAGE + 1).await?,
    };
    let (coming, next) = paging::cut(coming, PAGE, Listed::after);
    let (past, earlier) = paging::cut(past, PAGE, Listed::after);
    let body = html! {
        (tabs::head(&ctx.say("meetings-list-title"), Some(ctx.say("meetings-list-lede")), html! {
            @if ctx.holds(&RUN_MEETINGS) { a.btn href=(ctx.path("/meetings/add")) { (ctx.say("meetings-add")) } }
        }))
        (tabs::draw(&ctx, "/meetings"))
        @if ctx.may_open("/meetings/calendar") {
            p.sm.view-links {
                a href=(ctx.path("/meetings/polls")) { (ctx.say("meetings-to-polls")) }
                a href=(ctx.path("/meetings/calendar")) { (ctx.say("meetings-in-calendar")) }
                @if ctx.may_open("/meetings/pulse") { a href=(ctx.path("/meetings/pulse")) { (ctx.say("pulse-over-time")) } }
            }
        }
        @if coming.is_empty() && past.is_empty() { (nothing_yet(&ctx)) }
        (part(&ctx, "meetings-coming", &coming, next.map(|next| format!("/meetings?after={next}"))))
        (part(&ctx, "meetings-past", &past, earlier.map(|next| format!("/meetings?before={next}"))))
        (ctx.panels("/meetings", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(ctx.say("meetings-list-title"), body).show(&ctx))
}

fn nothing_yet(ctx: &Ctx) -> Markup {
    let (address, label) = (ctx.path("/meetings/add"), ctx.say("meetings-add"));
    let button = ctx.holds(&RUN_MEETINGS).then_some((address.as_str(), label.as_str()));
    parts::empty(&ctx.say("meetings-none"), button)
}

fn part(ctx: &Ctx, title: &str, meetings: &[Listed], next: Option<String>) -> Markup {
    html! {
        @if !meetings.is_empty() {
            section.panel.mt5 aria-labelledby=(title) {
                h2 id=(title) { (ctx.say(title)) }
                (views::table(ctx, meetings, &ctx.say(title)))
                (parts::next_page(&ctx.text, next.map(|address| ctx.path(&address))))
            }
        }
    }
}

/// What the menus of the form offer.
async fn people(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let people = members::store::names(&ctx.scope()).await?;
    let name = |given: &str, family: &str| kit_text::full_name(given, family);
    let known = people.iter().map(|(id, given, family)| (id.to_string(), name(given, family)));
    Ok(std::iter::once((String::new(), ctx.say("meetings-nobody-yet"))).chain(known).collect())
}

/// The groups that may meet, after the whole coalition.
async fn groups(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let groups = bodies::store::all(&ctx.scope()).await?;
    let known = groups.into_iter().map(|group| (group.id.to_string(), group.name));
    Ok(std::iter::once((String::new(), ctx.say("meetings-whole-coalition")))
        .chain(known)
        .collect())
}

/// How the form for a new meeting was asked for: `?when=now` for one that starts at once.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct AskedNew {
    when: String,
}

/// The form for a new meeting: an evening in two weeks, like the one before, for most things stay.
pub async fn add(ctx: Ctx, Query(asked): Query<AskedNew>) -> Answer {
    let like = store::past(&ctx.scope(), coming_since(&ctx), None, None, 1).await?;
    let last = match like.first() {
        Some(last) => Meeting::find(&ctx.scope(), last.id.0).await?,
        None => None,
    };
    let mut typed = match last {
        Some(last) => model::to_form(&Meeting { title: String::new(), about: String::new(), ..last }),
        None => model::to_form(&Meeting::at(MeetingId(Uuid::nil()), ctx.now, &ctx.coalition().time_zone)),
    };
    let in_two_weeks = ctx.today().saturating_add(kit_store::jiff::Span::new().weeks(2));
    typed.set("day", in_two_weeks.to_string());
    if asked.when == "now" {
        let here = ctx.now.timestamp().to_zoned(ctx.coalition().zone());
        typed.set("day", ctx.today().to_string());
        typed.set("time", model::clock_time(here.time()));
        typed.set("time_zone", ctx.coalition().time_zone.clone());
    }
    typed.set("version", "");
    typed.set("id", ctx.app.ids.next(ctx.now).to_string());
    Ok(add_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let (people, groups) = (people(ctx).await?, groups(ctx).await?);
    let form = MeetingForm { ctx, typed, mistakes, people, groups, stored: None };
    let title = ctx.say("meetings-add");
    let body = html! {
        (tabs::crumbs(ctx, &[]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (ctx.say("meetings-add-lede")) } }
        (form.draw(&ctx.path("/meetings/add"), "meetings-save-new", &ctx.path("/meetings")))
    };
    Ok(Page::new(title, body))
}

pub async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(meeting) => Ok(to(&ctx, &meeting)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

fn to(ctx: &Ctx, meeting: &Meeting) -> axum::response::Response {
    Redirect::to(&views::address(ctx, meeting)).into_response()
}

pub async fn edit(ctx: Ctx, Path((_, address)): Path<(String, String)>) -> Answer {
    let meeting = store::at_address(&ctx.scope(), &address).await?.ok_or(Problem::NotFound)?;
    let mut typed = model::to_form(&meeting);
    typed.set("which", model::Which::One.word());
    Ok(edit_page(&ctx, &meeting, &typed, &Mistakes::none(), &html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
    mistakes: &Mistakes,
    above: &Markup,
) -> Result<Page, Problem> {
    let title = ctx.say("meetings-edit");
    let page = views::address(ctx, meeting);
    let (people, groups) = (people(ctx).await?, groups(ctx).await?);
    let form = MeetingForm { ctx, typed, mistakes, people, groups, stored: Some(meeting) };
    let body = html! {
        (tabs::crumbs(ctx, &[(page.clone(), meeting.title.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.draw(&views::below(ctx, meeting, "edit"), "form-save", &page))
        (views::other_acts(ctx, meeting))
    };
    Ok(Page::new(title, body))
}

pub async fn save(ctx: Ctx, Path((_, address)): Path<(String, String)>, mut typed: Typed) -> Answer {
    let meeting = store::at_address(&ctx.scope(), &address).await?.ok_or(Problem::NotFound)?;
    match actions::change(&ctx, meeting.id.0, &typed).await {
        Ok(meeting) => Ok(to(&ctx, &meeting)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let page = edit_page(&ctx, &meeting, &typed, &mistakes, &html! {}).await?;
            Ok(page.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::to_form(&theirs),
                typed: &typed,
                by,
                words: "meetings",
                keep: views::address(&ctx, &theirs),
            }
            .draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), &both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn act(ctx: &Ctx, address: &str, act: Act) -> Answer {
    let meeting = store::at_address(&ctx.scope(), address).await?.ok_or(Problem::NotFound)?;
    let meeting = actions::act(ctx, meeting.id.0, act).await?;
    Ok(to(ctx, &meeting))
}

pub async fn begin(ctx: Ctx, Path((_, address)): Path<(String, String)>) -> Answer {
    act(&ctx, &address, Act::Begin).await
}

pub async fn end(ctx: Ctx, Path((_, address)): Path<(String, String)>) -> Answer {
    act(&ctx, &address, Act::End).await
}

pub async fn call_off(ctx: Ctx, Path((_, address)): Path<(String, String)>) -> Answer {
    act(&ctx, &address, Act::CallOff).await
}

pub async fn put_back_on(ctx: Ctx, Path((_, address)): Path<(String, String)>) -> Answer {
    act(&ctx, &address, Act::PutBackOn).await
}

pub async fn remove(ctx: Ctx, Path((_, address)): Path<(String, String)>, typed: Typed) -> Answer {
    let meeting = store::at_address(&ctx.scope(), &address).await?.ok_or(Problem::NotFound)?;
    actions::remove(&ctx, meeting.id.0, &typed).await?;
    Ok(Redirect::to(&ctx.path("/meetings")).into_response())
}
