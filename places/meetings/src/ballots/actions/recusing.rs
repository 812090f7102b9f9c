use kit_store::{Fault, InCoalition, Record, added, changed};
use kit_web::form::parse_words;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::agreements::interests_of;
use people::members::PersonId;
use people::seats::SeatId;
use uuid::Uuid;

use super::{mistake, visitor};
use crate::ballots::interests::{Stated, stated};
use crate::ballots::model::Recusal;
use crate::ballots::store;
use crate::proposals::{Proposal, ProposalId, State};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::voices::{self, Voice};

/// The interests in a proposal that those who speak for these voices stated, one for each voice.
///
/// # Errors
/// When the database does not answer.
pub async fn stated_now(
    ctx: &Ctx,
    on: &impl InCoalition,
    voices: &[Voice],
    proposal: ProposalId,
) -> Result<Vec<Stated>, Fault> {
    let people: Vec<PersonId> = voices
        .iter()
        .flat_map(|voice| [&voice.representative, &voice.alternate])
        .flatten()
        .map(|speaker| speaker.id)
        .collect();
    let statements = interests_of(on, &people, ctx.today()).await?;
    Ok(stated(voices, &statements, proposal))
}

/// Notes that a recused voice left the room, or that it is back.
///
/// # Errors
/// When the visitor may not, or there is no such recusal.
pub async fn leave_room(ctx: &Ctx, proposal: Uuid, id: Uuid) -> Result<Recusal, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let before = Recusal::find(&tx, id).await?.filter(|one| one.proposal_id.0 == proposal);
    let before = before.ok_or(Problem::NotFound)?;
    let saved = changed(&tx, &allowed, &before, before.through_the_door(allowed.at)).await?;
    tx.commit().await?;
    super::tell(ctx, proposal);
    Ok(saved)
}

/// Notes an interest of a voice in a proposal; its ballot, if there is one, leaves the box.
///
/// # Errors
/// An unknown voice, a missing reason, a vote that is counted.
pub async fn recuse(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Recusal, SaveProblem<Recusal>> {
    let allowed = ctx.may(&SPEAK)?;
    let mut mistakes = Mistakes::none();
    let why = parse_words("why", typed.get("why"), 500, &mut mistakes);
    if why.is_empty() {
        mistakes.add("why", "ballots-interest-missing");
    }
    mistakes.or(()).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    let proposal = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let voice: SeatId = typed.get("voice").parse().map_err(|_| mistake("voice", "ballots-voice-missing"))?;
    let voices = voices::voices(&tx).await?;
    let voice = voices
        .iter()
        .find(|one| one.id == voice)
        .ok_or_else(|| mistake("voice", "ballots-voice-missing"))?;
    let own = visitor(ctx).await?.is_some_and(|person| voice.is_spoken_by(person));
    if !own && !ctx.holds(&RUN_MEETINGS) {
        return Err(Problem::NotAllowed.into());
    }
    if matches!(proposal.state, State::Decided | State::Withdrawn) {
        return Err(mistake("voice", "ballots-over"));
    }
    let there = store::recusals(&tx, id).await?;
    if let Some(known) = there.into_iter().find(|one| one.voice_id == voice.id) {
        return Ok(known);
    }
    if let Some(ballot) = store::ballot_of(&tx, id, voice.id).await? {
        if proposal.is_secret {
            return Err(mistake("voice", "ballots-secret-cast"));
        }
        kit_store::removed(&tx, &allowed, &ballot).await?;
    }
    let known = stated_now(ctx, &tx, std::slice::from_ref(voice), proposal.id).await?;
    let recusal = Recusal {
        id: allowed.new_id(),
        proposal_id: proposal.id,
        voice_id: voice.id,
        voice_name: voice.name.clone(),
        statement_id: known.iter().find(|one| one.words == why).map(|one| one.statement),
        why,
        left_room_at: None,
        back_in_room_at: None,
        version: 1,
    };
    added(&tx, &allowed, &recusal).await?;
    tx.commit().await?;
    super::tell(ctx, id);
    Ok(recusal)
}
