//! What can be done with a vote: opening it, casting, declaring an interest, giving a proxy.

mod opening;
mod proxies;
mod recusing;

pub use opening::{Opening, open_vote, opening_of};
pub use proxies::{give_proxy, revoke_proxy};
pub use recusing::{leave_room, recuse, stated_now};

use kit_store::{Allowed, Fault, Record, Tx, added, changed};
use kit_web::form::parse_words;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use people::members::{self, PersonId};
use people::seats::SeatId;
use uuid::Uuid;

use super::choice::{self, Choice};
use super::model::{Arrival, Ballot, By, How, SealedBallot, Vote, may_cast};
use super::store;
use crate::proposals::Proposal;
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::{Machine, Rules};
use crate::voices::{self, Voice};

pub type Trouble = SaveProblem<Ballot>;

fn mistake<T>(field: &str, key: &'static str) -> SaveProblem<T> {
    SaveProblem::Mistakes(Mistakes::one(field, key))
}

/// The person behind the visitor.
///
/// # Errors
/// When the database does not answer.
pub async fn visitor(ctx: &Ctx) -> Result<Option<PersonId>, Fault> {
    members::of_visitor(ctx).await
}

/// The rules a vote goes by.
///
/// # Errors
/// When the database does not answer.
pub async fn machine_of(
    on: &impl kit_store::InCoalition,
    vote: &Vote,
) -> Result<(Option<Rules>, Machine), Fault> {
    let rules = match vote.rules_id {
        Some(id) => Rules::find(on, id.0).await?,
        None => None,
    };
    let machine = rules.as_ref().map(|rules| rules.machine.clone()).unwrap_or_default();
    Ok((rules, machine))
}

/// Tells every page that shows this vote; call it after the commit.
pub fn tell(ctx: &Ctx, vote: Uuid) {
    ctx.app.live.tell(ctx.coalition().id, vote, "votes");
}

/// What casting left: the receipt of a secret ballot.
pub struct Cast {
    pub receipt: Option<String>,
}

/// Casts or changes the ballot of one voice: by whoever speaks for it, by proxy, or entered by somebody who runs
/// meetings.
///
/// # Errors
/// The mistakes in the form, and whatever [`may_cast`] refuses.
pub async fn cast(ctx: &Ctx, id: Uuid, voice: SeatId, typed: &Typed) -> Result<Cast, Trouble> {
    let allowed = ctx.may(&SPEAK)?;
    let tx = ctx.scope().begin().await?;
    let proposal = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let vote = Vote::find(&tx, id).await?;
    let voices = voices::voices(&tx).await?;
    let entered = How::from_word(typed.get("how")).filter(|how| How::ENTERED.contains(how));
    let earlier = store::ballot_of(&tx, id, voice).await?;
    let by = may_cast(Arrival {
        vote: vote.as_ref(),
        voice,
        is_recused: store::recusals(&tx, id).await?.iter().any(|one| one.voice_id == voice),
        by: caster(ctx, &tx, &proposal, &voices, voice, entered.is_some()).await?,
        earlier: earlier.as_ref().map(|ballot| ballot.how),
        now: ctx.now,
    })
    .map_err(SaveProblem::Mistakes)?;
    let choice =
        choice::from_form(proposal.method, proposal.options.0.len(), typed).map_err(SaveProblem::Mistakes)?;
    let how = match by {
        By::Own => How::Screen,
        By::Proxy => How::Proxy,
        By::Clerk => entered.unwrap_or(How::Meeting),
    };
    let mut mistakes = Mistakes::none();
    let evidence = parse_words("evidence", typed.get("evidence"), 300, &mut mistakes);
    mistakes.or(()).map_err(SaveProblem::Mistakes)?;
    let receipt = if proposal.is_secret {
        Some(put_in_box(&tx, id, earlier.is_some(), typed, &choice).await?)
    } else {
        None
    };
    let choice = if proposal.is_secret {
        Choice { said: None, marks: Default::default(), reason: String::new() }
    } else {
        choice
    };
    let ballot = Ballot {
        id: earlier.as_ref().map_or_else(|| allowed.new_id(), |ballot| ballot.id),
        vote_id: proposal.id,
        voice_id: voice,
        said: choice.said,
        marks: choice.marks,
        reason: choice.reason,
        how,
        evidence,
        entered_by: allowed.name.clone(),
        cast_at: allowed.at,
        version: 1,
    };
    keep(&tx, &allowed, earlier, ballot).await?;
    tx.commit().await?;
    tell(ctx, id);
    Ok(Cast { receipt })
}

/// Enters what was said aloud, seat by seat: one field `voice_…` for each. Voices without a choice, and those who said
/// the same before, stay as they are.
///
/// # Errors
/// The first ballot that is refused; those before it are in.
pub async fn enter_said(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(), Trouble> {
    let vote = Vote::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let ballots = store::ballots(&ctx.scope(), id).await?;
    for entry in &vote.roll.0 {
        let said = typed.get(&format!("voice_{}", entry.voice));
        let earlier = ballots.iter().find(|ballot| ballot.voice_id == entry.voice);
        let is_same = earlier.and_then(|ballot| ballot.said).is_some_and(|known| known.word() == said);
        if said.is_empty() || is_same {
            continue;
        }
        let one = Typed::from_pairs([
            ("answer", said),
            ("how", How::Meeting.word()),
            ("reason", typed.get("reason")),
        ]);
        cast(ctx, id, entry.voice, &one).await?;
    }
    Ok(())
}

async fn keep(tx: &Tx, allowed: &Allowed, earlier: Option<Ballot>, ballot: Ballot) -> Result<(), Fault> {
    match earlier {
        Some(before) => changed(tx, allowed, &before, ballot).await.map(drop),
        None => added(tx, allowed, &ballot).await,
    }
}

/// In which way this visitor may cast for a voice: entering for others, speaking for it, or by a proxy.
async fn caster(
    ctx: &Ctx,
    tx: &Tx,
    proposal: &Proposal,
    voices: &[Voice],
    voice: SeatId,
    enters: bool,
) -> Result<Option<By>, Fault> {
    if enters {
        return Ok(ctx.holds(&RUN_MEETINGS).then_some(By::Clerk));
    }
    let Some(person) = visitor(ctx).await? else {
        return Ok(None);
    };
    if voices.iter().any(|one| one.id == voice && one.is_spoken_by(person)) {
        return Ok(Some(By::Own));
    }
    let proxies = store::proxies(tx, ctx.today()).await?;
    let covered = proxies.iter().any(|proxy| proxy.covers(person, voice, proposal.id, ctx.today()));
    Ok(covered.then_some(By::Proxy))
}

/// Puts a secret ballot into the box. Whoever voted before has to bring the receipt, because nothing else leads from
/// the voice to its ballot.
async fn put_in_box(
    tx: &Tx,
    vote: Uuid,
    voted: bool,
    typed: &Typed,
    choice: &Choice,
) -> Result<String, Trouble> {
    let mut sealed = store::sealed(tx, vote).await?;
    if voted {
        let old = secret::as_printed(typed.get("receipt"));
        let before = sealed.len();
        sealed.retain(|ballot| ballot.receipt != old);
        if sealed.len() == before {
            return Err(mistake("receipt", "ballots-receipt-unknown"));
        }
    }
    let receipt = secret::for_paper();
    sealed.push(SealedBallot {
        receipt: receipt.clone(),
        said: choice.said,
        marks: choice.marks.clone(),
    });
    store::seal(tx, vote, sealed).await?;
    Ok(receipt)
}
