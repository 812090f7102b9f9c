use kit_store::{Allowed, Fault, Record, Tx, added, changed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::members;
use uuid::Uuid;

use super::model::{self, Proposal, ProposalComment, ProposalId, ProposalText, State};
use super::store;
use crate::adopting;
use crate::meetings::Meeting;
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules;

/// How writing a proposal can go wrong.
pub type Trouble = SaveProblem<Proposal>;

/// Makes a proposal. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<Proposal, Trouble> {
    let allowed = ctx.may(&SPEAK)?;
    let id = ProposalId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let blank = Proposal::blank(id, ctx.today());
    let machine = rules::machine_today(ctx).await?;
    let mut proposal =
        model::from_form(&blank, typed, &ctx.coalition().zone(), &machine).map_err(SaveProblem::Mistakes)?;
    if let Some(account) = &ctx.account {
        proposal.proposer_id = members::store::person_of_account(&ctx.scope(), account.id).await?;
    }
    if proposal.proposed_by.is_empty() {
        proposal.proposed_by = allowed.name.clone();
    }
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = Proposal::find(&tx, id.0).await? {
        return Ok(stored);
    }
    let proposal = known_records(&tx, proposal, &blank).await?;
    added(&tx, &allowed, &proposal).await?;
    keep_wording(&tx, &allowed, &proposal, 1, "").await?;
    tx.commit().await?;
    Ok(proposal)
}

/// Checks that the meeting and what is adopted are there; a meeting chosen from the list gives its name.
async fn known_records(tx: &Tx, mut proposal: Proposal, before: &Proposal) -> Result<Proposal, Trouble> {
    if let Some(id) = proposal.meeting_id {
        let meeting = Meeting::find(tx, id.0).await?;
        let meeting = meeting
            .ok_or_else(|| SaveProblem::Mistakes(Mistakes::one("meeting_id", "proposals-meeting-unknown")))?;
        if proposal.meeting.is_empty() || before.meeting_id != proposal.meeting_id {
            proposal.meeting = meeting.title;
        }
    }
    if let Some(adopts) = proposal.adopts.filter(|_| proposal.adopts != before.adopts)
        && adopting::label(tx, adopts).await?.is_none()
    {
        return Err(SaveProblem::Mistakes(Mistakes::one("adopts", "adoptions-unknown")));
    }
    Ok(proposal)
}

/// Keeps a wording beside the others.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_wording(
    tx: &Tx,
    allowed: &Allowed,
    proposal: &Proposal,
    number: i64,
    why: &str,
) -> Result<(), Fault> {
    let text = ProposalText {
        id: allowed.new_id(),
        proposal_id: proposal.id,
        number,
        words: proposal.words.clone(),
        why_changed: why.to_owned(),
        written_by: allowed.name.clone(),
        written_at: allowed.at,
        version: 1,
    };
    added(tx, allowed, &text).await
}

/// Whether this visitor may reword it: whoever proposed it, and those who run meetings.
pub async fn may_change(ctx: &Ctx, proposal: &Proposal) -> Result<bool, Fault> {
    if ctx.holds(&RUN_MEETINGS) {
        return Ok(true);
    }
    let (true, Some(account), Some(proposer)) = (ctx.holds(&SPEAK), &ctx.account, proposal.proposer_id)
    else {
        return Ok(false);
    };
    Ok(members::store::person_of_account(&ctx.scope(), account.id).await? == Some(proposer))
}

/// Changes a proposal; a new wording is kept beside the old ones.
///
/// # Errors
/// Mistakes, a change somebody else made in between, or a vote that is open already.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Proposal, Trouble> {
    let allowed = ctx.may(&SPEAK)?;
    let machine = rules::machine_today(ctx).await?;
    let tx = ctx.scope().begin().await?;
    let before = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !may_change(ctx, &before).await? {
        return Err(Problem::NotAllowed.into());
    }
    let after =
        model::from_form(&before, typed, &ctx.coalition().zone(), &machine).map_err(SaveProblem::Mistakes)?;
    if !before.is_being_written() {
        return Err(SaveProblem::Mistakes(Mistakes::one("words", "proposals-words-stay")));
    }
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = kit_store::changes_of(&tx, Proposal::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    let after = known_records(&tx, after, &before).await?;
    let saved = changed(&tx, &allowed, &before, after).await?;
    if saved.words != before.words {
        let number = store::texts(&tx, id).await?.last().map_or(1, |text| text.number + 1);
        keep_wording(&tx, &allowed, &saved, number, typed.get("why_changed")).await?;
    }
    tx.commit().await?;
    Ok(saved)
}

/// Shows a draft to everybody, or takes an undecided proposal back.
///
/// # Errors
/// When it is not the visitor's to move, or too late.
pub async fn go_to(ctx: &Ctx, id: Uuid, state: State) -> Result<Proposal, Problem> {
    let allowed = ctx.may(&SPEAK)?;
    let tx = ctx.scope().begin().await?;
    let before = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !may_change(ctx, &before).await? {
        return Err(Problem::NotAllowed);
    }
    let fits = match state {
        State::Open => before.state == State::Draft,
        State::Withdrawn => before.is_being_written(),
        _ => false,
    };
    if !fits {
        return Err(Problem::ChangedMeanwhile);
    }
    let shown_on = before.shown_on.or((state == State::Open).then(|| ctx.today()));
    let saved = changed(&tx, &allowed, &before, Proposal { state, shown_on, ..before.clone() }).await?;
    tx.commit().await?;
    Ok(saved)
}

/// Says something about a proposal, once for each form.
///
/// # Errors
/// When nothing is said, or it is decided already.
pub async fn comment(
    ctx: &Ctx,
    id: Uuid,
    typed: &Typed,
) -> Result<ProposalComment, SaveProblem<ProposalComment>> {
    let allowed = ctx.may(&SPEAK)?;
    let (stand, words) = model::comment_from_form(typed).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    let proposal = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if !matches!(proposal.state, State::Open | State::Voting) {
        return Err(SaveProblem::Mistakes(Mistakes::one("comment", "proposals-comment-late")));
    }
    let comment = ProposalComment {
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        proposal_id: proposal.id,
        stand,
        words,
        said_by: allowed.name.clone(),
        said_for: allowed.for_organization.clone().unwrap_or_default(),
        said_at: allowed.at,
        version: 1,
    };
    if ProposalComment::find(&tx, comment.id).await?.is_none() {
        added(&tx, &allowed, &comment).await?;
        tx.commit().await?;
    }
    Ok(comment)
}
