use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use people::seats::SeatId;
use uuid::Uuid;

use super::model::{How, Vote};
use super::page::{Sent, page};
use super::{actions, views};
use crate::proposals::{Proposal, views as shown};
use crate::tabs;

type OfProposal = Path<(String, Uuid)>;

fn back(ctx: &Ctx, id: Uuid) -> Response {
    Redirect::to(&ctx.path(&format!("/meetings/proposals/{id}"))).into_response()
}

/// The page of a proposal with the mistakes in a form of it and what was typed.
///
/// # Errors
/// When the proposal is not there.
pub async fn again(ctx: &Ctx, id: Uuid, typed: Typed, mistakes: Mistakes) -> Answer {
    Ok(page(ctx, id, &Sent { typed, mistakes }).await?.show_mistakes(ctx))
}

/// The voice a form is about; the nil id, which is on no roll, for nonsense.
fn voice_of(typed: &Typed) -> SeatId {
    typed.get("voice").parse().unwrap_or(SeatId(Uuid::nil()))
}

/// A ballot from one's own screen.
pub(super) async fn cast(ctx: Ctx, Path((_, id)): OfProposal, mut typed: Typed) -> Answer {
    // Only the page for entering says how a ballot came.
    typed.set("how", "");
    match actions::cast(&ctx, id, voice_of(&typed), &typed).await {
        Ok(cast) => match cast.receipt {
            None => Ok(back(&ctx, id)),
            Some(code) => {
                let back = ctx.path(&format!("/meetings/proposals/{id}"));
                Ok(receipt(&ctx, &back, &code).show(&ctx))
            }
        },
        Err(SaveProblem::Mistakes(mistakes)) => again(&ctx, id, typed, mistakes).await,
        Err(problem) => Err(problem.plain()),
    }
}

/// Shown once: nothing stored leads from the voice to the receipt.
pub fn receipt(ctx: &Ctx, back: &str, code: &str) -> Page {
    let title = ctx.say("ballots-receipt-title");
    let body = html! {
        div.head { h1 { (title) } p.lede { (ctx.say("ballots-receipt-lede")) } }
        p.code-big { (code) }
        p.acts { a.btn href=(back) { (ctx.say("ballots-receipt-kept")) } }
    };
    Page::new(title, body)
}

async fn stored(ctx: &Ctx, id: Uuid) -> Result<(Proposal, Vote), Problem> {
    let proposal = Proposal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let vote = Vote::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    Ok((proposal, vote))
}

pub(super) async fn ask_enter(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let (proposal, vote) = stored(&ctx, id).await?;
    let typed = Typed::from_pairs([("how", How::Telephone.word())]);
    let voices = crate::voices::voices(&ctx.scope()).await?;
    let ballots = super::store::ballots(&ctx.scope(), id).await?;
    let recusals = super::store::recusals(&ctx.scope(), id).await?;
    let scheme = people::sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let here = format!("/meetings/proposals/{id}/enter");
    let entering = views::Entering {
        proposal: &proposal,
        vote: &vote,
        ballots: &ballots,
        recusals: &recusals,
        voices: &voices,
        scheme: &scheme,
        here: None,
        action: &format!("{}/enter-all", shown::address(&ctx, &proposal)),
    };
    let all = (!proposal.method.has_options() && !proposal.is_secret)
        .then(|| views::by_seat(&ctx, &entering, &here));
    Ok(enter_page(&ctx, &proposal, &vote, &typed, &Mistakes::none(), all).show(&ctx))
}

fn enter_page(
    ctx: &Ctx,
    proposal: &Proposal,
    vote: &Vote,
    typed: &Typed,
    mistakes: &Mistakes,
    all: Option<maud::Markup>,
) -> Page {
    let title = ctx.say("ballots-enter");
    let body = html! {
        (tabs::crumbs(ctx, &[(shown::address(ctx, proposal), proposal.title.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (ctx.say("ballots-enter-lede")) } }
        (views::entered(ctx, proposal, vote, typed, mistakes))
        @if let Some(all) = all { section.panel.sec { h2 { (ctx.say("ballots-enter-all")) } (all) } }
    };
    Page::new(title, body)
}

/// One ballot that came by telephone, on paper or by hands.
pub(super) async fn enter(ctx: Ctx, Path((_, id)): OfProposal, typed: Typed) -> Answer {
    let (proposal, vote) = stored(&ctx, id).await?;
    if typed.get("voice").is_empty() {
        let mistakes = Mistakes::one("voice", "ballots-voice-missing");
        return Ok(enter_page(&ctx, &proposal, &vote, &typed, &mistakes, None).show_mistakes(&ctx));
    }
    let known = How::from_word(typed.get("how")).is_some_and(|how| How::ENTERED.contains(&how));
    if !known {
        let mistakes = Mistakes::one("how", "ballots-how-missing");
        return Ok(enter_page(&ctx, &proposal, &vote, &typed, &mistakes, None).show_mistakes(&ctx));
    }
    match actions::cast(&ctx, id, voice_of(&typed), &typed).await {
        Ok(cast) => match cast.receipt {
            None => Ok(Redirect::to(&format!("{}/enter", shown::address(&ctx, &proposal))).into_response()),
            Some(code) => {
                let back = ctx.path(&format!("/meetings/proposals/{id}"));
                Ok(receipt(&ctx, &back, &code).show(&ctx))
            }
        },
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(enter_page(&ctx, &proposal, &vote, &typed, &mistakes, None).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

/// All votes said aloud at a meeting, seat by seat. Voices without a choice stay as they are.
pub(super) async fn enter_all(ctx: Ctx, Path((_, id)): OfProposal, typed: Typed) -> Answer {
    match actions::enter_said(&ctx, id, &typed).await {
        Ok(()) => {}
        Err(SaveProblem::Mistakes(mistakes)) => return again(&ctx, id, typed, mistakes).await,
        Err(problem) => return Err(problem.plain()),
    }
    // Only pages of this coalition: what is typed never leads away.
    let below =
        Some(typed.get("back")).filter(|below| below.starts_with("/meetings/") && !below.contains("//"));
    let page = format!("/meetings/proposals/{id}");
    Ok(Redirect::to(&ctx.path(below.unwrap_or(&page))).into_response())
}

/// Ballots to print: one for each voice, without names when the vote is secret.
pub(super) async fn paper(ctx: Ctx, Path((_, id)): OfProposal) -> Answer {
    let (proposal, vote) = stored(&ctx, id).await?;
    let title = ctx.say("ballots-paper");
    let body = html! {
        div.noprint {
            (tabs::crumbs(&ctx, &[(shown::address(&ctx, &proposal), proposal.title.clone())]))
            div.head { h1 { (title) } p.lede { (ctx.text.count("ballots-paper-lede", vote.roll.0.len())) } }
            p.acts { (ctx.pdf_link(&format!("{}/paper/pdf", shown::address(&ctx, &proposal)))) }
        }
        @for entry in &vote.roll.0 { (views::paper(&ctx, &proposal, (!proposal.is_secret).then_some(entry))) }
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub(super) async fn recuse(ctx: Ctx, Path((_, id)): OfProposal, typed: Typed) -> Answer {
    match actions::recuse(&ctx, id, &typed).await {
        Ok(_) => Ok(back(&ctx, id)),
        Err(SaveProblem::Mistakes(mistakes)) => again(&ctx, id, typed, mistakes).await,
        Err(problem) => Err(problem.plain()),
    }
}

/// Whoever declared an interest left the room, or is back.
pub(super) async fn leave_room(ctx: Ctx, Path((_, id, recusal)): Path<(String, Uuid, Uuid)>) -> Answer {
    actions::leave_room(&ctx, id, recusal).await?;
    Ok(back(&ctx, id))
}
