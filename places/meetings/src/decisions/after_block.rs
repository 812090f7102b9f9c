//! After a block: the rules can say that a vote decides then, by the same voices. One press opens it, or opens the
//! proposal again so that a group with people from both sides makes it clearer first.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use calc_votes::share::Bar;
use kit_store::{InCoalition, Record, added};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::model::Decision;
use super::views;
use crate::ballots::counting::Outcome;
use crate::ballots::{self, Recusal, Vote};
use crate::proposals::{self, Proposal, ProposalId, State};
use crate::rights::RUN_MEETINGS;
use crate::rules::{Clause, Method, Rules, words};

/// What can follow a blocked decision.
pub struct AfterBlock {
    rules: Rules,
    bar: Bar,
    /// The proposal that goes on with it, once somebody pressed.
    next: Option<Proposal>,
}

/// What the rules of the vote say follows its block; nothing when it was not blocked, or a block stands.
///
/// # Errors
/// When the database does not answer.
pub async fn after_block(on: &impl InCoalition, decision: &Decision) -> Result<Option<AfterBlock>, Problem> {
    if decision.outcome != Outcome::Blocked {
        return Ok(None);
    }
    let Some(vote) = Vote::find(on, decision.id.0).await? else {
        return Ok(None);
    };
    let (rules, machine) = ballots::machine_of(on, &vote).await?;
    let (Some(rules), Some(bar)) = (rules, machine.fall_back) else {
        return Ok(None);
    };
    let next = proposals::store::after(on, ProposalId(decision.id.0)).await?;
    Ok(Some(AfterBlock { rules, bar, next }))
}

/// Makes the proposal that goes on with a blocked one, with its words and its recusals; one for each block.
async fn go_on(ctx: &Ctx, id: Uuid) -> Result<Proposal, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let decision = Decision::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let after = after_block(&tx, &decision).await?.ok_or(Problem::ChangedMeanwhile)?;
    if let Some(next) = after.next {
        return Ok(next);
    }
    let first = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let next = Proposal {
        id: ProposalId(allowed.new_id()),
        method: Method::Threshold,
        proposed_on: ctx.today(),
        shown_on: Some(ctx.today()),
        closes_at: None,
        state: State::Open,
        follows_id: Some(first.id),
        version: 1,
        ..first
    };
    added(&tx, &allowed, &next).await?;
    proposals::keep_wording(&tx, &allowed, &next, 1, "").await?;
    for recusal in ballots::store::recusals(&tx, id).await? {
        let kept = Recusal {
            id: allowed.new_id(),
            proposal_id: next.id,
            left_room_at: None,
            back_in_room_at: None,
            version: 1,
            ..recusal
        };
        added(&tx, &allowed, &kept).await?;
    }
    tx.commit().await?;
    Ok(next)
}

/// The press: the vote opens at once, or the proposal opens again to be made clearer.
pub(super) async fn press(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let next = go_on(&ctx, id).await?;
    let page = proposals::views::address(&ctx, &next);
    let page = match typed.get("how") {
        "vote" => match ballots::open_vote(&ctx, next.id.0, &Typed::default()).await {
            Ok(_) => page,
            // The page that opens votes says what is in the way.
            Err(SaveProblem::Mistakes(_)) => format!("{page}/vote-opens"),
            Err(problem) => return Err(problem.plain()),
        },
        _ => page,
    };
    Ok(Redirect::to(&page).into_response())
}

/// The panel on the page of a blocked decision: what the rules say, the two buttons, or the way to what follows.
pub fn panel(ctx: &Ctx, decision: &Decision, after: &AfterBlock) -> Markup {
    let needs = ctx
        .text
        .with("decisions-after-block-needs", [("bar", words::bar(&ctx.text, after.bar).into())]);
    let rule = words::rule_of(&ctx.text, Some(&after.rules), Clause::FallBack);
    let action = format!("{}/after-block", views::address(ctx, decision));
    html! {
        section.panel aria-labelledby="after-block" {
            h2 #after-block { (ctx.say("rules-fall-back-name")) }
            p { (needs) @if let Some(rule) = rule { " (" (rule) ")" } }
            @match &after.next {
                Some(next) => p.mt3 { a.t href=(proposals::views::address(ctx, next)) { (ctx.say("decisions-after-block-next")) } " " (proposals::views::state(ctx, next.state)) },
                None if ctx.holds(&RUN_MEETINGS) => form.acts.mt3 method="post" action=(action) {
                    button.btn name="how" value="vote" { (ctx.say("decisions-after-block-vote")) } " "
                    button.btn.alt name="how" value="clarify" { (ctx.say("decisions-after-block-clarify")) }
                },
                None => p.sm.mut { (ctx.say("decisions-after-block-who")) },
            }
        }
    }
}
