use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::Record;
use kit_web::form::Choice;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::members;
use uuid::Uuid;

use super::actions;
use super::files_panel;
use super::model::{self, AgendaItem, AgendaItemId, ItemState, Step};
use super::store;
use super::views::{self, ItemForm};
use crate::meetings::views::{address, below};
use crate::meetings::{self, Meeting};
use crate::proposals::{self, ProposalId, State};
use crate::tabs;

async fn meeting_at(ctx: &Ctx, asked: &str) -> Result<Meeting, Problem> {
    meetings::store::at_address(&ctx.scope(), asked).await?.ok_or(Problem::NotFound)
}

async fn meeting_of(ctx: &Ctx, item: &AgendaItem) -> Result<Meeting, Problem> {
    Meeting::find(&ctx.scope(), item.meeting_id.0).await?.ok_or(Problem::NotFound)
}

async fn item_at(ctx: &Ctx, id: Uuid) -> Result<AgendaItem, Problem> {
    AgendaItem::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

/// Where an item stands on the page of its meeting.
pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let item = item_at(&ctx, id).await?;
    let meeting = meeting_of(&ctx, &item).await?;
    Ok(Redirect::to(&format!("{}#agenda", address(&ctx, &meeting))).into_response())
}

async fn people(ctx: &Ctx) -> Result<Vec<Choice>, Problem> {
    let people = members::store::names(&ctx.scope()).await?;
    let name = |given: &str, family: &str| kit_text::full_name(given, family);
    let known = people.iter().map(|(id, given, family)| (id.to_string(), name(given, family)));
    Ok(std::iter::once((String::new(), ctx.say("meetings-nobody-yet"))).chain(known).collect())
}

/// Proposals read in one state at most.
const MOST_PROPOSALS: i64 = 100;

/// The proposals that wait for a decision, and the one an item has already.
async fn undecided(ctx: &Ctx, own: Option<ProposalId>) -> Result<Vec<Choice>, Problem> {
    let scope = ctx.scope();
    let mut found = Vec::new();
    for state in [State::Open, State::Voting] {
        found.extend(proposals::store::in_state(&scope, state, Uuid::nil(), MOST_PROPOSALS).await?);
    }
    if let Some(own) = own.filter(|own| !found.iter().any(|proposal| proposal.id == *own)) {
        found.extend(proposals::Proposal::find(&scope, own.0).await?);
    }
    let none = (String::new(), ctx.say("agenda-no-proposal"));
    let known = found.into_iter().map(|proposal| (proposal.id.to_string(), proposal.title));
    Ok(std::iter::once(none).chain(known).collect())
}

/// The agenda in the making: its items in order, what was left open before, and a form for one more.
pub async fn plan(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let mut typed = model::to_form(&AgendaItem::of(meeting.id, AgendaItemId(ctx.app.ids.next(ctx.now))));
    typed.set("version", "");
    Ok(plan_page(&ctx, &meeting, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn plan_page(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let items = store::of_meeting(&ctx.scope(), meeting.id).await?;
    let left = actions::left_open(ctx, meeting).await?;
    let promised = actions::open_promises(ctx, meeting).await?;
    let proposals = undecided(ctx, None).await?;
    let form = ItemForm { ctx, typed, mistakes, people: people(ctx).await?, proposals };
    let title = ctx.say("agenda-plan-title");
    let body = html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (views::fills(ctx, meeting, &items)) } }
        (views::carry(ctx, meeting, left.as_ref(), promised.len()))
        section.panel.mt5 aria-labelledby="items" {
            h2 id="items" { (ctx.say("agenda-items")) }
            (views::editable(ctx, meeting, &items, &form.people))
        }
        section.sec {
            h2 { (ctx.say("agenda-add")) }
            (form.draw(&below(ctx, meeting, "agenda"), "agenda-save-new", &address(ctx, meeting)))
        }
    };
    Ok(Page::new(title, body))
}

fn back(ctx: &Ctx, meeting: &Meeting) -> Response {
    Redirect::to(&below(ctx, meeting, "agenda")).into_response()
}

pub async fn add(ctx: Ctx, Path((_, asked)): Path<(String, String)>, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    match actions::add(&ctx, &meeting, &typed).await {
        Ok(_) => Ok(back(&ctx, &meeting)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(plan_page(&ctx, &meeting, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn carry_forward(ctx: Ctx, Path((_, asked)): Path<(String, String)>) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    actions::carry_forward(&ctx, &meeting).await?;
    Ok(back(&ctx, &meeting))
}

pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let item = item_at(&ctx, id).await?;
    let typed = model::to_form(&item);
    Ok(edit_page(&ctx, &item, &typed, &Mistakes::none(), &html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    item: &AgendaItem,
    typed: &Typed,
    mistakes: &Mistakes,
    above: &Markup,
) -> Result<Page, Problem> {
    let meeting = meeting_of(ctx, item).await?;
    let proposals = undecided(ctx, item.proposal_id).await?;
    let form = ItemForm { ctx, typed, mistakes, people: people(ctx).await?, proposals };
    let title = ctx.say("agenda-edit");
    let own = ctx.path(&format!("/meetings/agenda/{}", item.id));
    let plan = below(ctx, &meeting, "agenda");
    let body = html! {
        (tabs::crumbs(ctx, &[(address(ctx, &meeting), meeting.title.clone()), (plan.clone(), ctx.say("agenda-plan-title"))]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.draw(&format!("{own}/edit"), "form-save", &plan))
        (files_panel::panel(ctx, item, mistakes))
        section.sec {
            h2 { (ctx.say("agenda-remove")) }
            p.sm.mut { (ctx.say("agenda-remove-hint")) }
            p.mt3 { (meetings::views::button(&format!("{own}/remove"), item.version, &ctx.say("agenda-remove"))) }
        }
    };
    Ok(Page::new(title, body))
}

/// The page of an item with a mistake in one of its files.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn shown_with(ctx: &Ctx, item: &AgendaItem, mistakes: &Mistakes) -> Result<Page, Problem> {
    edit_page(ctx, item, &model::to_form(item), mistakes, &html! {}).await
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(item) => Ok(back(&ctx, &meeting_of(&ctx, &item).await?)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let item = item_at(&ctx, id).await?;
            Ok(edit_page(&ctx, &item, &typed, &mistakes, &html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::to_form(&theirs),
                typed: &typed,
                by,
                words: "agenda",
                keep: ctx.path(&format!("/meetings/agenda/{id}")),
            }
            .draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), &both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn go(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let step = if typed.get("step") == "up" { Step::Up } else { Step::Down };
    let item = actions::go(&ctx, id, step).await?;
    Ok(back(&ctx, &meeting_of(&ctx, &item).await?))
}

pub async fn come_to(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let item = actions::come_to(&ctx, id).await?;
    Ok(Redirect::to(&address(&ctx, &meeting_of(&ctx, &item).await?)).into_response())
}

pub async fn say_state(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let state = ItemState::from_word(typed.get("state")).ok_or(Problem::NotFound)?;
    let item = actions::say_state(&ctx, id, state).await?;
    Ok(Redirect::to(&address(&ctx, &meeting_of(&ctx, &item).await?)).into_response())
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let item = actions::remove(&ctx, id, &typed).await?;
    Ok(back(&ctx, &meeting_of(&ctx, &item).await?))
}
