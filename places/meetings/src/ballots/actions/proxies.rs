use kit_store::{Day, Record, Tx, added, changed};
use kit_web::form::parse_day;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::members::{self, Person, PersonId};
use people::seats::SeatId;
use uuid::Uuid;

use super::{mistake, visitor};
use crate::ballots::model::Proxy;
use crate::ballots::store;
use crate::proposals::{Proposal, ProposalId};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::{rules, voices};

/// Gives a proxy, as far as the rules allow it.
///
/// # Errors
/// No proxies in the rules, too long, too many for one person, a voice somebody else carries, another's voice, days the wrong way round.
pub async fn give_proxy(ctx: &Ctx, typed: &Typed) -> Result<Proxy, SaveProblem<Proxy>> {
    let allowed = ctx.may(&SPEAK)?;
    let (from, until) = days(ctx.today(), typed).map_err(SaveProblem::Mistakes)?;
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
    let proposal_id = match typed.get("proposal_id") {
        "" => None,
        word => Some(known_proposal(&tx, word).await?),
    };
    let proxy = Proxy {
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        voice_id: voice.id,
        voice_name: voice.name.clone(),
        holder_id: holder,
        proposal_id,
        from_day: from,
        until_day: until,
        revoked_at: None,
        version: 1,
    };
    if let Some(stored) = Proxy::find(&tx, proxy.id).await? {
        return Ok(stored);
    }
    is_free(&tx, &proxy, limits.each as usize).await?;
    added(&tx, &allowed, &proxy).await?;
    tx.commit().await?;
    Ok(proxy)
}

/// A voice is carried by one person at a time, and nobody carries more voices than the rules allow.
async fn is_free(tx: &Tx, proxy: &Proxy, most: usize) -> Result<(), SaveProblem<Proxy>> {
    let given = store::proxies(tx, proxy.from_day).await?;
    if let Some(other) = given.iter().find(|other| other.stands_against(proxy)) {
        let name = Person::find(tx, other.holder_id.0).await?.map(|person| person.name()).unwrap_or_default();
        let said = vec![("name", name), ("day", other.until_day.to_string())];
        let mut mistakes = Mistakes::none();
        mistakes.add_with("holder_id", "proxies-given-already", said);
        return Err(SaveProblem::Mistakes(mistakes));
    }
    if carried(&given, proxy) >= most {
        return Err(mistake("holder_id", "proxies-too-many"));
    }
    Ok(())
}

/// The first and the last day; without a first it begins today.
fn days(today: Day, typed: &Typed) -> Result<(Day, Day), Mistakes> {
    let mut mistakes = Mistakes::none();
    let from = parse_day("from_day", typed.get("from_day"), &mut mistakes).unwrap_or(today);
    let until = parse_day("until_day", typed.get("until_day"), &mut mistakes);
    if until.is_none() && mistakes.is_empty() {
        mistakes.add("until_day", "proxies-until-missing");
    }
    mistakes.or((from, until.unwrap_or(from)))
}

/// The undecided proposal a proxy is given for.
async fn known_proposal(tx: &Tx, word: &str) -> Result<ProposalId, SaveProblem<Proxy>> {
    let unknown = || mistake("proposal_id", "proxies-proposal-unknown");
    let id: ProposalId = word.parse().map_err(|_| unknown())?;
    let proposal = Proposal::find(tx, id.0).await?.filter(Proposal::is_undecided);
    proposal.map(|proposal| proposal.id).ok_or_else(unknown)
}

/// How many proxies somebody carries on any day of a new one.
fn carried(given: &[Proxy], new: &Proxy) -> usize {
    let overlaps = |proxy: &&Proxy| {
        proxy.revoked_at.is_none() && proxy.from_day <= new.until_day && proxy.until_day >= new.from_day
    };
    given.iter().filter(overlaps).filter(|proxy| proxy.holder_id == new.holder_id).count()
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
