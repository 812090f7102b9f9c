use kit_store::{Fault, Record, added, changed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::entry::{Made, entry};
use super::model::{self, Decision, DecisionAnswer, DecisionNote};
use super::store;
use crate::adopting::{self, ByDecision};
use crate::adoptions::{self, Adopts};
use crate::ballots::counting::{Outcome, Question};
use crate::ballots::model::Said;
use crate::ballots::{self, Vote};
use crate::proposals::{self, Proposal, State};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::voices;

/// Closes the vote on a proposal, counts it and writes the result into the register.
///
/// # Errors
/// When there is no open vote, or it was closed meanwhile.
pub async fn close(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Decision, SaveProblem<Decision>> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    if let Some(decided) = Decision::find(&tx, id).await? {
        return Ok(decided);
    }
    let proposal = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let Some(vote) = Vote::find(&tx, id).await?.filter(|_| proposal.state == State::Voting) else {
        return Err(SaveProblem::Mistakes(Mistakes::one("casting", "ballots-not-open")));
    };
    let (rules, machine) = ballots::machine_of(&tx, &vote).await?;
    let ballots = ballots::store::ballots(&tx, id).await?;
    let sealed = ballots::store::sealed(&tx, id).await?;
    let recusals = ballots::store::recusals(&tx, id).await?;
    let texts = proposals::store::texts(&tx, id).await?;
    let comments = proposals::store::comments(&tx, id).await?;
    let voices = voices::voices(&tx).await?;
    let decision = entry(&Made {
        question: Question {
            proposal: &proposal,
            vote: &vote,
            machine: &machine,
            ballots: &ballots,
            sealed: &sealed,
            recusals: &recusals,
            casting: Said::from_word(typed.get("casting")),
        },
        rules: rules.as_ref(),
        texts: &texts,
        comments: &comments,
        voices: &voices,
        zone: &ctx.coalition().zone(),
        decided_on: ctx.today(),
    });
    let newest = store::newest(&tx).await?;
    let decision = decision.chained(newest.as_ref()).map_err(Fault::from)?;
    added(&tx, &allowed, &decision).await?;
    changed(&tx, &allowed, &vote, Vote { closed_at: Some(allowed.at), ..vote.clone() }).await?;
    changed(&tx, &allowed, &proposal, Proposal { state: State::Decided, ..proposal.clone() }).await?;
    if let Some(adopts) = decision.body.adopts.filter(|_| decision.outcome == Outcome::Passed) {
        adopting::adopt(ctx, &tx, &allowed, adopts, &by_decision(ctx, &decision)).await?;
    }
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, id, "votes");
    Ok(decision)
}

fn by_decision(ctx: &Ctx, decision: &Decision) -> ByDecision {
    ByDecision {
        id: decision.id.0,
        name: adoptions::decision_name(ctx, decision.number, &decision.title),
        day: decision.decided_on,
    }
}

/// Names something a decision adopted before it was kept here. What it adopted is not changed by that.
///
/// # Errors
/// When nothing that is there was chosen, or the decision did not pass.
pub async fn name_adopted(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Decision, SaveProblem<Decision>> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let wrong = |key| SaveProblem::Mistakes(Mistakes::one("adopted", key));
    let tx = ctx.scope().begin().await?;
    let decision = Decision::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !matches!(decision.outcome, Outcome::Passed | Outcome::Chosen) {
        return Err(wrong("adoptions-not-passed"));
    }
    let adopts = Adopts::from_word(typed.get("adopted")).ok_or_else(|| wrong("adoptions-what-missing"))?;
    let label = adopting::label(&tx, adopts)
        .await?
        .ok_or_else(|| wrong("adoptions-what-missing"))?
        .words(ctx);
    adopting::name(&tx, &allowed, adopts, label, &by_decision(ctx, &decision)).await?;
    tx.commit().await?;
    Ok(decision)
}

/// Writes the answer to the minority, or changes it.
///
/// # Errors
/// Mistakes, or a change somebody else made in between.
pub async fn answer(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
) -> Result<DecisionAnswer, SaveProblem<DecisionAnswer>> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let decision = Decision::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let before = DecisionAnswer::find(&tx, id).await?;
    let version = before.as_ref().map_or(1, |before| before.version);
    let answer =
        model::answer_from_form(decision.id, version, typed, ctx.today()).map_err(SaveProblem::Mistakes)?;
    let saved = match before {
        None => {
            added(&tx, &allowed, &answer).await?;
            answer
        }
        Some(before) if typed.version().is_some_and(|version| version != before.version) => {
            let latest = kit_store::changes_of(&tx, DecisionAnswer::KIND, id, 1).await?;
            let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
            return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
        }
        Some(before) => changed(&tx, &allowed, &before, answer).await?,
    };
    tx.commit().await?;
    Ok(saved)
}

/// Puts a note beside a decision; the decision itself stays.
///
/// # Errors
/// When it says nothing.
pub async fn note(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<DecisionNote, SaveProblem<DecisionNote>> {
    let allowed = ctx.may(&SPEAK)?;
    let (words, review, review_on) = model::note_from_form(typed).map_err(SaveProblem::Mistakes)?;
    if review.is_some() {
        ctx.may(&RUN_MEETINGS)?;
    }
    let tx = ctx.scope().begin().await?;
    let decision = Decision::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let note = DecisionNote {
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        decision_id: decision.id,
        words,
        written_by: allowed.name.clone(),
        written_at: allowed.at,
        review,
        review_on,
        version: 1,
    };
    if DecisionNote::find(&tx, note.id).await?.is_none() {
        added(&tx, &allowed, &note).await?;
        tx.commit().await?;
    }
    Ok(note)
}
