use kit_store::{Allowed, Day, Fault, Record, Tx, added, changed};
use kit_web::form::{parse_day, parse_words};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use people::members::{self, PersonId};
use people::seats::SeatId;
use uuid::Uuid;

use super::choice::{self, Choice};
use super::model::{Arrival, Ballot, By, How, Proxy, Recusal, Roll, SealedBallot, Vote, may_cast};
use super::store;
use crate::proposals::{Proposal, State};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::{self, Machine, Rules};
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

/// Opens the vote on a proposal: freezes who may vote, and the words.
///
/// # Errors
/// When it is decided or taken back, nobody has a voice, or the vote would be over already.
pub async fn open_vote(ctx: &Ctx, id: Uuid) -> Result<Vote, SaveProblem<Vote>> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let proposal = Proposal::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if let Some(vote) = Vote::find(&tx, id).await? {
        return Ok(vote);
    }
    if !proposal.is_being_written() {
        return Err(Problem::ChangedMeanwhile.into());
    }
    if proposal.closes_at.is_some_and(|end| end <= ctx.now) {
        return Err(mistake("closes_day", "ballots-end-passed"));
    }
    let rules = rules::in_force(&tx, ctx.today()).await?;
    let machine = rules.as_ref().map(|rules| rules.machine.clone()).unwrap_or_default();
    if proposal.meeting.is_empty() && rules.is_some() && !machine.between_meetings {
        return Err(mistake("meeting", "ballots-only-at-meetings"));
    }
    let roll = Roll::freeze(&voices::voices(&tx).await?, &machine);
    if roll.0.is_empty() {
        return Err(mistake("roll", "ballots-nobody"));
    }
    let vote = Vote {
        id: proposal.id,
        opened_at: allowed.at,
        opened_by: allowed.name.clone(),
        closes_at: proposal.closes_at,
        rules_id: rules.map(|rules| rules.id),
        roll,
        closed_at: None,
        version: 1,
    };
    added(&tx, &allowed, &vote).await?;
    let voting = Proposal { state: State::Voting, ..proposal.clone() };
    changed(&tx, &allowed, &proposal, voting).await?;
    tx.commit().await?;
    tell(ctx, id);
    Ok(vote)
}

/// Tells every page that shows this vote; call it after the commit.
fn tell(ctx: &Ctx, vote: Uuid) {
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
    let recusal = Recusal {
        id: allowed.new_id(),
        proposal_id: proposal.id,
        voice_id: voice.id,
        voice_name: voice.name.clone(),
        why,
        version: 1,
    };
    added(&tx, &allowed, &recusal).await?;
    tx.commit().await?;
    tell(ctx, id);
    Ok(recusal)
}

/// Gives a proxy, as far as the rules allow it.
///
/// # Errors
/// No proxies in the rules, too long, too many for one person, another's voice, days the wrong way round.
pub async fn give_proxy(ctx: &Ctx, typed: &Typed) -> Result<Proxy, SaveProblem<Proxy>> {
    let allowed = ctx.may(&SPEAK)?;
    let mut mistakes = Mistakes::none();
    let from = parse_day("from_day", typed.get("from_day"), &mut mistakes).unwrap_or(ctx.today());
    let until = parse_day("until_day", typed.get("until_day"), &mut mistakes);
    let (Some(until), true) = (until, mistakes.is_empty()) else {
        if mistakes.is_empty() {
            mistakes.add("until_day", "proxies-until-missing");
        }
        return Err(SaveProblem::Mistakes(mistakes));
    };
    let tx = ctx.scope().begin().await?;
    let rules = rules::in_force(&tx, ctx.today()).await?;
    let limits = rules
        .and_then(|rules| rules.machine.proxies)
        .ok_or_else(|| mistake("voice", "proxies-none"))?;
    let voices = voices::voices(&tx).await?;
    let voice = typed.get("voice").parse::<SeatId>().ok();
    let voice = voices
        .iter()
        .find(|one| Some(one.id) == voice)
        .ok_or_else(|| mistake("voice", "ballots-voice-missing"))?;
    let own = visitor(ctx).await?.is_some_and(|person| voice.is_spoken_by(person));
    if !own && !ctx.holds(&RUN_MEETINGS) {
        return Err(Problem::NotAllowed.into());
    }
    let days = from.until(until).map_or(-1, |span| i64::from(span.get_days()));
    if days < 0 {
        return Err(mistake("until_day", "proxies-days-backwards"));
    }
    if days > i64::from(limits.days) {
        return Err(mistake("until_day", "proxies-too-long"));
    }
    let here = members::store::names(&tx).await?;
    let holder = typed.get("holder_id").parse::<PersonId>().ok();
    let holder = holder
        .filter(|id| here.iter().any(|(known, ..)| known == id) && !voice.is_spoken_by(*id))
        .ok_or_else(|| mistake("holder_id", "proxies-holder-missing"))?;
    if carried(&tx, holder, from, until).await? >= limits.each as usize {
        return Err(mistake("holder_id", "proxies-too-many"));
    }
    let proxy = Proxy {
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        voice_id: voice.id,
        voice_name: voice.name.clone(),
        holder_id: holder,
        proposal_id: typed.get("proposal_id").parse().ok(),
        from_day: from,
        until_day: until,
        revoked_at: None,
        version: 1,
    };
    if Proxy::find(&tx, proxy.id).await?.is_none() {
        added(&tx, &allowed, &proxy).await?;
        tx.commit().await?;
    }
    Ok(proxy)
}

/// How many proxies somebody carries on any of these days.
async fn carried(tx: &Tx, holder: PersonId, from: Day, until: Day) -> Result<usize, Fault> {
    let overlaps =
        |proxy: &&Proxy| proxy.revoked_at.is_none() && proxy.from_day <= until && proxy.until_day >= from;
    let proxies = store::proxies(tx, from).await?;
    Ok(proxies.iter().filter(overlaps).filter(|proxy| proxy.holder_id == holder).count())
}

/// Takes a proxy back; it ends at once.
///
/// # Errors
/// When it is not the visitor's to take back.
pub async fn revoke_proxy(ctx: &Ctx, id: Uuid) -> Result<Proxy, Problem> {
    let allowed = ctx.may(&SPEAK)?;
    let tx = ctx.scope().begin().await?;
    let before = Proxy::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let voices = voices::voices(&tx).await?;
    let person = visitor(ctx).await?;
    let own = person.is_some_and(|person| {
        voices.iter().any(|voice| voice.id == before.voice_id && voice.is_spoken_by(person))
    });
    if !own && !ctx.holds(&RUN_MEETINGS) {
        return Err(Problem::NotAllowed);
    }
    let after = Proxy { revoked_at: before.revoked_at.or(Some(allowed.at)), ..before.clone() };
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    Ok(saved)
}
