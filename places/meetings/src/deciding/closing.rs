//! Closing a vote in the meeting: who has not been heard, then the result for everybody to see.

use axum::extract::Path;
use kit_store::uuid::Uuid;
use kit_web::form::words;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;

use super::actions::item_with_proposal;
use super::pages::{back, meeting_at};
use super::question;
use super::views::{standing_of, tally};
use crate::attendance;
use crate::ballots;
use crate::ballots::model::Said;
use crate::decisions;
use crate::meetings::Meeting;
use crate::meetings::views::{address, below};
use crate::rules::machine::Tie;
use crate::tabs;

type OfItem = Path<(String, String, Uuid)>;

pub(super) async fn ask(ctx: Ctx, Path((_, asked, item)): OfItem) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    Ok(page(&ctx, &meeting, item, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

async fn page(
    ctx: &Ctx,
    meeting: &Meeting,
    item: Uuid,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let (item, _) = item_with_proposal(ctx, meeting, item).await?;
    let sheet = attendance::sheet(ctx, meeting).await?;
    let question = question(ctx, &item, &sheet).await?.ok_or(Problem::NotFound)?;
    let vote = question.vote.as_ref().ok_or(Problem::NotFound)?;
    let (_, machine) = ballots::machine_of(&ctx.scope(), vote).await?;
    let here = sheet.ids_here();
    let is_missing = |voice| {
        let voted = question.turnout.ballots.iter().any(|ballot| ballot.voice_id == voice);
        let recused = question.turnout.recusals.iter().any(|one| one.voice_id == voice);
        !voted && !recused && here.contains(&voice)
    };
    let missing: Vec<&str> = vote
        .roll
        .0
        .iter()
        .filter(|entry| is_missing(entry.voice))
        .map(|entry| entry.name.as_str())
        .collect();
    let sides =
        words(&ctx.text, "ballots-said", [Said::Agree, Said::Disagree].iter().map(|said| said.word()));
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("decisions-close-title");
    let casts = machine.tie == Tie::Chair && !question.proposal.method.has_options();
    let body = html! {
        (tabs::crumbs(ctx, &[(address(ctx, meeting), meeting.title.clone())]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (question.proposal.title) } }
        (tally(ctx, &question, standing_of(&question, vote, &here)))
        @if !missing.is_empty() {
            p.note.mt4 { b { (ctx.say("decisions-close-before")) } " "
                (ctx.text.with("deciding-missing", [("count", missing.len().into()), ("names", missing.join(", ").into())])) }
        }
        form.mt4 method="post" action=(below(ctx, meeting, &format!("decide/{}/close", item.id))) novalidate {
            @if casts { section.panel { (fields.one_of("casting", "decisions-casting", sides)) } }
            p.acts { button.btn { (ctx.say("ballots-close")) } a.btn.alt href=(address(ctx, meeting)) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn close(ctx: Ctx, Path((_, asked, item)): OfItem, typed: Typed) -> Answer {
    let meeting = meeting_at(&ctx, &asked).await?;
    let (_, proposal) = item_with_proposal(&ctx, &meeting, item).await?;
    match decisions::close(&ctx, proposal, &typed).await {
        Ok(_) => Ok(back(&ctx, &meeting)),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &meeting, item, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
