//! Closing a vote, answering the minority, notes, and the promises that follow.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::Record;
use kit_web::form::words;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::{Decision, DecisionAnswer, answer_to_form};
use super::page::page;
use super::{actions, views};
use crate::ballots::model::Said;
use crate::ballots::{self, Vote};
use crate::proposals::Proposal;
use crate::rules::machine::Tie;
use crate::tabs;

type OfDecision = Path<(String, Uuid)>;

fn to_it(ctx: &Ctx, id: Uuid) -> Response {
    Redirect::to(&ctx.path(&format!("/meetings/decisions/{id}"))).into_response()
}

pub(super) async fn ask_close(ctx: Ctx, Path((_, id)): OfDecision) -> Answer {
    Ok(close_page(&ctx, id, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

async fn close_page(ctx: &Ctx, id: Uuid, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let proposal = Proposal::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let vote = Vote::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let cast = ballots::store::ballots(&scope, id).await?;
    let recusals = ballots::store::recusals(&scope, id).await?;
    let (_, machine) = ballots::machine_of(&scope, &vote).await?;
    let silent = |resident: bool| {
        let mut missing = vote.roll.0.iter().filter(|entry| {
            entry.is_resident == resident
                && !cast.iter().any(|ballot| ballot.voice_id == entry.voice)
                && !recusals.iter().any(|one| one.voice_id == entry.voice)
        });
        missing.by_ref().map(|entry| entry.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("decisions-close-title");
    let back = ctx.path(&format!("/meetings/proposals/{id}"));
    let residents = silent(true);
    let sides =
        words(&ctx.text, "ballots-said", [Said::Agree, Said::Disagree].iter().map(|said| said.word()));
    let body = html! {
        (tabs::crumbs(ctx, &[(back.clone(), proposal.title.clone())]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.text.with("ballots-so-far", [("done", cast.len().into()), ("all", vote.roll.0.len().into())])) } }
        @if !residents.is_empty() { p.note { b { (ctx.say("decisions-close-before")) } " " (ctx.text.with("decisions-close-residents", [("names", residents.into())])) } }
        form.mt4 method="post" action={ (back) "/close" } novalidate {
            @if machine.tie == Tie::Chair && !proposal.method.has_options() { section.panel { (fields.one_of("casting", "decisions-casting", sides)) } }
            p.acts { button.btn { (ctx.say("ballots-close")) } a.btn.alt href=(back) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn close(ctx: Ctx, Path((_, id)): OfDecision, typed: Typed) -> Answer {
    match actions::close(&ctx, id, &typed).await {
        Ok(_) => Ok(to_it(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(close_page(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn ask_answer(ctx: Ctx, Path((_, id)): OfDecision) -> Answer {
    let decision = Decision::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let typed = match DecisionAnswer::find(&ctx.scope(), id).await? {
        Some(answer) => answer_to_form(&answer),
        None => suggested(&decision, ctx.today().to_string()),
    };
    Ok(answer_page(&ctx, &decision, &typed, &Mistakes::none(), &html! {}).show(&ctx))
}

/// The first reason somebody gave against it, to begin with.
fn suggested(decision: &Decision, today: String) -> Typed {
    let mut typed = Typed::from_pairs([("answered_on", today)]);
    let against = |said: &str| matches!(said, "disagree" | "object" | "block");
    if let Some(reason) = decision.body.reasons.iter().find(|reason| against(&reason.said)) {
        typed.set("concern", reason.words.as_str());
        let who = if reason.speaker.is_empty() || reason.speaker == reason.voice {
            reason.voice.clone()
        } else {
            format!("{}, {}", reason.speaker, reason.voice)
        };
        typed.set("concern_by", who);
    }
    typed
}

fn answer_page(ctx: &Ctx, decision: &Decision, typed: &Typed, mistakes: &Mistakes, above: &Markup) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("decisions-answer-title");
    let page = views::address(ctx, decision);
    let body = html! {
        (tabs::crumbs(ctx, &[(page.clone(), decision.title.clone())]))
        (fields.summary())
        (above)
        div.head { h1 { (title) } p.lede { (ctx.say("decisions-answer-lede")) } }
        form method="post" action={ (page) "/answer" } novalidate {
            (fields.hidden("version"))
            section.panel {
                (fields.lines("concern", "decisions-concern"))
                (fields.line("concern_by", "decisions-concern-by").optional(&ctx.text))
                (fields.lines("answers", "decisions-answers").hint(ctx.say("decisions-answers-hint")))
                (fields.lines("afterwards", "decisions-afterwards").optional(&ctx.text))
                (fields.date("answered_on", "decisions-answered-on"))
            }
            p.acts { button.btn { (ctx.say("form-save")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Page::new(title, body)
}

pub(super) async fn save_answer(ctx: Ctx, Path((_, id)): OfDecision, mut typed: Typed) -> Answer {
    let decision = Decision::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    match actions::answer(&ctx, id, &typed).await {
        Ok(_) => Ok(to_it(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(answer_page(&ctx, &decision, &typed, &mistakes, &html! {}).show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: answer_to_form(&theirs),
                typed: &typed,
                by,
                words: "decisions",
                keep: views::address(&ctx, &decision),
            }
            .draw(&ctx);
            typed.set("version", theirs.version.to_string());
            Ok(answer_page(&ctx, &decision, &typed, &Mistakes::none(), &both).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn save_note(ctx: Ctx, Path((_, id)): OfDecision, typed: Typed) -> Answer {
    match actions::note(&ctx, id, &typed).await {
        Ok(_) => Ok(to_it(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// Something the decision adopted before it was kept here.
pub(super) async fn save_adopted(ctx: Ctx, Path((_, id)): OfDecision, typed: Typed) -> Answer {
    match actions::name_adopted(&ctx, id, &typed).await {
        Ok(_) => Ok(to_it(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// A promise that follows from the decision; it is one like any other, and serves the goal of the proposal.
pub(super) async fn save_promise(ctx: Ctx, Path((_, id)): OfDecision, typed: Typed) -> Answer {
    let decision = Decision::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let mut full = typed.clone();
    if let Some(goal) = decision.body.goal_id {
        full.set("serves", format!("goal:{goal}"));
    }
    match goals::promises::add_from(&ctx, &full, Decision::KIND, id).await {
        Ok(_) => Ok(to_it(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
