//! The page that opens a vote: who could vote, who stated an interest, whether people heard of it early enough, and the
//! method the rules ask for.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::form::words;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::actions::{self, Opening};
use super::store;
use crate::proposals::{Proposal, views as shown};
use crate::rules::{Method, words as said};
use crate::tabs;

type OfProposal = Path<(String, Uuid)>;

pub(super) async fn ask(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let proposal = Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    if !proposal.is_being_written() {
        return Ok(Redirect::to(&shown::address(&ctx, &proposal)).into_response());
    }
    Ok(page(&ctx, &proposal, None, &Mistakes::none()).await?.show(&ctx))
}

pub(super) async fn open(ctx: Ctx, Path((_, id)): OfProposal, typed: Typed) -> Answer {
    match actions::open_vote(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path(&format!("/meetings/proposals/{id}"))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let proposal = Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
            Ok(page(&ctx, &proposal, Some(&typed), &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn page(
    ctx: &Ctx,
    proposal: &Proposal,
    typed: Option<&Typed>,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let opening = actions::opening_of(ctx, &scope, proposal).await?;
    let recusals = store::recusals(&scope, proposal.id.0).await?;
    let preselected = Typed::from_pairs([("method", opening.method.word())]);
    let fields = Fields::new(&ctx.text, typed.unwrap_or(&preselected), mistakes);
    let title = ctx.say("ballots-open-title");
    let address = shown::address(ctx, proposal);
    let known: Vec<&str> = recusals.iter().map(|one| one.voice_name.as_str()).collect();
    let body = html! {
        (tabs::crumbs(ctx, &[(address.clone(), proposal.title.clone())]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("ballots-open-lede")) } }
        form method="post" action={ (address) "/vote-opens" } novalidate {
            section.panel {
                h2 { (ctx.say("ballots-how-decided")) }
                (method(ctx, proposal, &opening, &fields))
                (heard(ctx, &opening))
            }
            section.panel.sec {
                h2 { (ctx.say("rules-who-votes")) }
                p { (ctx.text.count("ballots-roll", opening.roll.0.len())) }
                @if !opening.came_too_seldom.is_empty() {
                    p.sm.mt2 { (ctx.text.with("ballots-came-too-seldom", [("names", opening.came_too_seldom.join(", ").into())])) }
                }
            }
            section.panel.sec {
                h2 { (ctx.say("ballots-interests")) }
                (interests(ctx, &opening, &known, &fields))
                p.src { a href=(ctx.path("/people/agreements/interests")) { (ctx.say("ballots-interests-all")) } }
            }
            p.acts { button.btn { (ctx.say("ballots-open-vote")) } a.btn.alt href=(address) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

/// The methods the proposal has what they need for; the one the rules ask for is chosen.
fn method(ctx: &Ctx, proposal: &Proposal, opening: &Opening, fields: &Fields) -> Markup {
    let can = Method::ALL.iter().filter(|method| proposal.can_be_decided_by(**method));
    let asked = opening
        .rules
        .as_ref()
        .and_then(|rules| rules.machine.needs_of(proposal.matter, proposal.amount_cents));
    html! {
        @if proposal.follows_id.is_some() {
            p.note.calm.sm { (ctx.say("ballots-after-block")) }
        } @else if let Some(needs) = asked {
            p.sm.mut { (kit_text::capitalized(&said::needs(&ctx.text, needs))) "." }
        }
        (fields.menu("method", "proposals-method", words(&ctx.text, "rules-method", can.map(|method| method.word()))))
    }
}

/// How early people heard of it; nothing where the rules ask for no notice.
fn heard(ctx: &Ctx, opening: &Opening) -> Markup {
    html! {
        @if let Some(notice) = opening.notice {
            @let line = super::views::notice(ctx, notice);
            @if notice.is_short() { p.note.mt4 { b { (ctx.say("ballots-notice-short")) } " " (line) } }
            @else { p.sm.mt4 { (line) } }
        }
    }
}

/// Interests stated about this proposal count by themselves; yearly ones are ticked by whoever opens the vote.
fn interests(ctx: &Ctx, opening: &Opening, known: &[&str], fields: &Fields) -> Markup {
    let certain: Vec<_> = opening.interests.iter().filter(|one| one.is_certain).collect();
    let yearly = opening
        .interests
        .iter()
        .filter(|one| !one.is_certain && !known.contains(&one.voice_name.as_str()));
    let told = |one: &super::interests::Stated| {
        let who = if one.speaker == one.voice_name {
            one.speaker.clone()
        } else {
            format!("{}, {}", one.speaker, one.voice_name)
        };
        ctx.text
            .with("ballots-interest-stated", [("name", who.into()), ("words", (&one.words).into())])
    };
    let choices: Vec<_> = yearly.map(|one| (one.voice.to_string(), told(one))).collect();
    html! {
        @if certain.is_empty() && choices.is_empty() && known.is_empty() { p.mut { (ctx.say("ballots-interests-none")) } }
        @for name in known { p.sm { (ctx.text.with("ballots-declared", [("name", (*name).into())])) } }
        @for one in certain.iter().filter(|one| !known.contains(&one.voice_name.as_str())) {
            p.sm { (ctx.text.with("ballots-declared", [("name", (&one.voice_name).into())])) br; span.mut { (told(one)) } }
        }
        @if !choices.is_empty() { (fields.any_of("recused", "ballots-interests-yearly", choices).hint(ctx.say("ballots-interests-yearly-hint"))) }
    }
}
