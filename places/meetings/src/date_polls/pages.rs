use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_store::jiff::Span;
use kit_web::parts::{self, Status};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging};
use maud::{Markup, html};
use people::members;
use people::members::store::person_of_account;
use serde::Deserialize;
use uuid::Uuid;

use super::actions;
use super::model::{DatePoll, PollAnswer, PollState, tally};
use super::store;
use super::views;
use crate::meetings::views::length;
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::tabs;

/// Polls on one page of the list.
const PAGE: i64 = 25;

/// Where a page of the list starts.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
}

pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let before = ctx.page_start(&asked.after, Uuid::max())?;
    let polls = store::polls(&ctx.scope(), before, PAGE + 1).await?;
    let (polls, next) = paging::cut(polls, PAGE, |poll| poll.id);
    let title = ctx.say("date-polls-title");
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        (tabs::head(&title, Some(ctx.say("date-polls-lede")), html! {
            @if ctx.holds(&RUN_MEETINGS) { a.btn href=(ctx.path("/meetings/polls/add")) { (ctx.say("date-polls-add")) } }
        }))
        @if polls.is_empty() { (parts::empty(&ctx.say("date-polls-none"), None)) } @else {
            section.panel { ul.rows { @for poll in &polls { li.r2 {
                a.t href=(ctx.path(&format!("/meetings/polls/{}", poll.id))) { (poll.title) }
                (state(&ctx, poll))
            } } } }
        }
        (parts::next_page(&ctx.text, next.map(|next| ctx.path(&format!("/meetings/polls?after={next}")))))
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn state(ctx: &Ctx, poll: &DatePoll) -> Markup {
    match poll.state {
        PollState::Open => parts::status(Status::Going, &ctx.say("date-polls-state-open")),
        PollState::Chosen => parts::status(Status::Done, &ctx.say("date-polls-state-chosen")),
    }
}

pub async fn add(ctx: Ctx) -> Answer {
    let day = |days: i64| ctx.today().saturating_add(Span::new().days(days)).to_string();
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("minutes", "90".to_owned()),
        ("time_zone", ctx.coalition().time_zone.clone()),
        ("options", format!("{} 17:30\n{} 17:30\n{} 12:00", day(14), day(15), day(21))),
    ]);
    Ok(add_page(&ctx, &typed, &Mistakes::none()).show(&ctx))
}

fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let title = ctx.say("date-polls-add");
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/meetings/polls"), ctx.say("date-polls-title"))]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("date-polls-add-lede")) } }
        form method="post" action=(ctx.path("/meetings/polls/add")) novalidate {
            (fields.hidden("id"))
            section.panel {
                (fields.line("title", "meetings-title").hint(text.say("meetings-title-hint")))
                (fields.lines("options", "date-polls-options").hint(text.say("date-polls-options-hint")))
                (fields.line("minutes", "meetings-minutes"))
                (fields.line("time_zone", "meetings-time-zone").hint(text.say("meetings-time-zone-hint")))
            }
            p.acts { button.btn { (ctx.say("date-polls-save-new")) } a.btn.alt href=(ctx.path("/meetings/polls")) { (ctx.say("form-cancel")) } }
        }
    };
    Page::new(title, body)
}

pub async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(poll) => Ok(to(&ctx, &poll)),
        Err(Problem::Mistaken(mistakes)) => Ok(add_page(&ctx, &typed, &mistakes).show_mistakes(&ctx)),
        Err(problem) => Err(problem),
    }
}

fn to(ctx: &Ctx, poll: &DatePoll) -> axum::response::Response {
    Redirect::to(&ctx.path(&format!("/meetings/polls/{}", poll.id))).into_response()
}

async fn stored(ctx: &Ctx, id: Uuid) -> Result<DatePoll, Problem> {
    DatePoll::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let poll = stored(&ctx, id).await?;
    Ok(page(&ctx, &poll, &blank(&ctx), &Mistakes::none()).await?.show(&ctx))
}

fn blank(ctx: &Ctx) -> Typed {
    Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string()), ("way", "telephone".to_owned())])
}

async fn page(ctx: &Ctx, poll: &DatePoll, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let answers = store::answers(&scope, poll.id).await?;
    let is_open = poll.state == PollState::Open;
    let link = if ctx.holds(&RUN_MEETINGS) && is_open {
        store::link(&scope, poll.id).await?
    } else {
        None
    };
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/meetings/polls"), ctx.say("date-polls-title"))]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (poll.title) } p.lede { (length(ctx, poll.minutes)) ". " (state(ctx, poll)) } }
        @if let Some(meeting) = poll.meeting_id {
            p.note.calm { a href=(ctx.path(&format!("/meetings/{meeting}"))) { (ctx.say("date-polls-to-meeting")) } }
        }
        section.panel aria-labelledby="results" { h2 id="results" { (ctx.say("date-polls-results")) }
            (views::results(ctx, poll, &tally(&poll.options, &answers))) }
        @if is_open && ctx.holds(&SPEAK) { (own_form(ctx, poll, own(ctx, &answers).await?.as_ref(), mistakes)) }
        @if let Some(word) = link {
            section.panel.mt5 aria-labelledby="link" { h2 id="link" { (ctx.say("date-polls-link")) }
                p.sm { (ctx.say("date-polls-link-hint")) }
                p.secret.mt2 { (ctx.app.settings.base_url) (ctx.path(&format!("/date-poll/{word}"))) } }
        }
        (views::answered(ctx, &answers))
        @if is_open && ctx.holds(&RUN_MEETINGS) { (views::answer_for(ctx, poll, people(ctx).await?, typed, mistakes)) }
    };
    Ok(Page::new(poll.title.clone(), body))
}

async fn people(ctx: &Ctx) -> Result<Vec<kit_web::form::Choice>, Problem> {
    let people = members::store::names(&ctx.scope()).await?;
    let name = |given: &str, family: &str| kit_text::full_name(given, family);
    let known = people.iter().map(|(id, given, family)| (id.to_string(), name(given, family)));
    Ok(std::iter::once((String::new(), ctx.say("date-polls-somebody-else")))
        .chain(known)
        .collect())
}

async fn own(ctx: &Ctx, answers: &[PollAnswer]) -> Result<Option<PollAnswer>, Problem> {
    let Some(account) = &ctx.account else {
        return Ok(None);
    };
    let person = person_of_account(&ctx.scope(), account.id).await?;
    Ok(person
        .and_then(|person| answers.iter().find(|one| one.person_id == Some(person)))
        .cloned())
}

fn own_form(ctx: &Ctx, poll: &DatePoll, own: Option<&PollAnswer>, mistakes: &Mistakes) -> Markup {
    html! {
        section.panel.mt5 aria-labelledby="own" { h2 id="own" { (ctx.say("date-polls-own")) }
            form method="post" action=(ctx.path(&format!("/meetings/polls/{}/answer", poll.id))) {
                (views::strips(ctx, poll, own, &Typed::default(), mistakes))
                button.btn { (ctx.say("date-polls-save-answer")) }
            }
        }
    }
}

pub async fn answer(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let poll = stored(&ctx, id).await?;
    match actions::answer(&ctx, &poll, &typed).await {
        Ok(()) => Ok(to(&ctx, &poll)),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(page(&ctx, &poll, &blank(&ctx), &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

pub async fn answer_for(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let poll = stored(&ctx, id).await?;
    match actions::answer_for(&ctx, &poll, &typed).await {
        Ok(()) => Ok(to(&ctx, &poll)),
        Err(Problem::Mistaken(mistakes)) => {
            Ok(page(&ctx, &poll, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}

pub async fn choose(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let meeting = actions::choose(&ctx, id, &typed).await?;
    // What it takes to come is still to be said.
    Ok(Redirect::to(&ctx.path(&format!("/meetings/{}/edit", meeting.address))).into_response())
}

/// What the link shows to whoever has it.
pub async fn by_link(ctx: Ctx, Path((_, word)): Path<(String, String)>) -> Answer {
    let poll = actions::poll_at(&ctx, &word).await?;
    Ok(link_page(&ctx, &poll, &word, &blank(&ctx), &Mistakes::none()).show(&ctx))
}

fn link_page(ctx: &Ctx, poll: &DatePoll, word: &str, typed: &Typed, mistakes: &Mistakes) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let body = html! {
        (fields.summary())
        div.head { h1 { (poll.title) } p.lede { (ctx.coalition().name) ", " (length(ctx, poll.minutes)) } }
        @if poll.state == PollState::Open {
            form.panel method="post" action=(ctx.path(&format!("/date-poll/{word}"))) novalidate {
                (fields.hidden("id"))
                (fields.line("name", "date-polls-your-name").autocomplete("name"))
                (views::strips(ctx, poll, None, typed, mistakes))
                button.btn { (ctx.say("date-polls-save-answer")) }
            }
        } @else { p.note.calm { (ctx.say("date-polls-chosen-already")) } }
    };
    Page::new(poll.title.clone(), body)
}

pub async fn answer_by_link(ctx: Ctx, Path((_, word)): Path<(String, String)>, typed: Typed) -> Answer {
    let poll = actions::poll_at(&ctx, &word).await?;
    match actions::answer_by_link(&ctx, &poll, &typed).await {
        Ok(()) => {
            let title = ctx.say("date-polls-thanks");
            let body = html! { div.head { h1 { (title) } p.lede { (ctx.say("date-polls-thanks-lede")) } } };
            Ok(Page::new(title, body).show(&ctx))
        }
        Err(Problem::Mistaken(mistakes)) => {
            Ok(link_page(&ctx, &poll, &word, &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem),
    }
}
