use std::collections::BTreeSet;

use kit_mail::{Notice, ledger, notify};
use kit_store::{Allowed, Day, Fault, InCoalition, Instant, Record, Tx};
use kit_web::messages::{self, Recipient};
use kit_web::{App, Coalition, Ctx, Problem, Typed, secret};
use people::members::Person;
use people::seats::SeatId;
use uuid::Uuid;

use super::kinds::{About, BALLOT_REMINDER, Tells, VOTE_RESULT};
use super::model::{Standing, Voters, is_reminded_of};
use super::store;
use crate::ballots::{self, Ballot, Cast, Vote};
use crate::proposals::Proposal;
use crate::rights::RUN_MEETINGS;
use crate::voices::{self, Voice};

/// Those to tell about a proposal, and how many were told before.
pub struct ToTell {
    pub tells: Tells,
    pub proposal: Proposal,
    pub recipients: Vec<Recipient>,
    pub told: usize,
}

/// Who is still to vote in an open vote, by their voices.
///
/// # Errors
/// When the database does not answer.
pub async fn voters(on: &impl InCoalition, vote: &Vote, today: Day, tells: Tells) -> Result<Voters, Fault> {
    let turnout = ballots::store::turnout(on, vote.id.0, today).await?;
    let standing = Standing {
        vote,
        ballots: &turnout.ballots,
        recusals: &turnout.recusals,
        voices: &voices::voices(on).await?,
        proxies: &turnout.proxies,
        today,
    };
    Ok(match tells {
        Tells::Open => standing.still_to_vote(),
        Tells::Result => standing.voted(),
    })
}

/// A proposal whose vote is open or over, and which of the two there is to tell.
pub struct VoteNews {
    pub proposal: Proposal,
    pub vote: Vote,
    pub tells: Tells,
}

/// What there is to tell now; none before the vote opens, for one that is over and not counted, and without a vote.
///
/// # Errors
/// When the database does not answer.
pub async fn news_of(ctx: &Ctx, id: Uuid) -> Result<Option<VoteNews>, Problem> {
    // Decisions taken before the register have neither.
    let Some((proposal, Some(vote))) = ballots::store::proposal_and_vote(&ctx.scope(), id).await? else {
        return Ok(None);
    };
    let tells = match vote.closed_at {
        Some(_) => Tells::Result,
        None if vote.is_open(ctx.now) => Tells::Open,
        None => return Ok(None),
    };
    Ok(Some(VoteNews { proposal, vote, tells }))
}

/// Whom there is to tell now, if there is anything to tell.
///
/// # Errors
/// When the database does not answer.
pub async fn to_tell(ctx: &Ctx, id: Uuid) -> Result<Option<ToTell>, Problem> {
    match news_of(ctx, id).await? {
        Some(news) => Ok(Some(whom_to_tell(ctx, news).await?)),
        None => Ok(None),
    }
}

/// Who was not told yet.
///
/// # Errors
/// When the database does not answer.
pub async fn whom_to_tell(ctx: &Ctx, news: VoteNews) -> Result<ToTell, Problem> {
    let scope = ctx.scope();
    let VoteNews { proposal, vote, tells } = news;
    let voters = voters(&scope, &vote, ctx.today(), tells).await?;
    let told = ledger::told_of(&scope, &tells.event(proposal.id)).await?;
    let told: BTreeSet<Uuid> = told.into_iter().map(|(id,)| id).collect();
    let mut recipients = messages::everybody(&ctx.app, &scope).await?;
    recipients.retain(|person| !told.contains(&person.id) && voters.keys().any(|voter| voter.0 == person.id));
    Ok(ToTell { tells, proposal, recipients, told: told.len() })
}

/// Tells them; answers how many were not told before.
///
/// # Errors
/// When the visitor may not, or there is nothing to tell.
pub async fn tell(ctx: &Ctx, id: Uuid) -> Result<usize, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let to_tell = to_tell(ctx, id).await?.ok_or(Problem::NotFound)?;
    let tx = ctx.scope().begin().await?;
    let mut new = 0;
    for recipient in &to_tell.recipients {
        let event = to_tell.tells.event(to_tell.proposal.id);
        new += usize::from(put_notice(&tx, &allowed, (to_tell.tells.kind(), event), recipient.id, id).await?);
    }
    tx.commit().await?;
    Ok(new)
}

async fn put_notice(
    tx: &Tx,
    allowed: &Allowed,
    (kind, event): (&str, String),
    recipient: Uuid,
    proposal: Uuid,
) -> Result<bool, Fault> {
    let secret = secret::for_link();
    let hash = secret::hash(&secret);
    let notice = Notice {
        id: allowed.new_id(),
        kind,
        event,
        recipient,
        reason: "votes",
        payload: serde_json::to_string(&About { proposal, secret })?,
        send_at: allowed.at,
        now: allowed.at,
    };
    let is_new = notify(tx, &notice).await?;
    if is_new && kind != VOTE_RESULT {
        store::keep_link(tx, notice.id, proposal, &hash).await?;
    }
    Ok(is_new)
}

/// Whoever holds the secret of a mail, with everything they vote with.
pub struct Holder {
    pub proposal: Proposal,
    pub vote: Vote,
    pub person: Person,
    /// The voices they may vote for now, whether they did or not.
    pub voices: Vec<Voice>,
    pub ballots: Vec<Ballot>,
}

/// Looks a link up; nothing changes by that.
///
/// # Errors
/// When there is none, or whoever got it left or speaks for no voice any more.
pub async fn holder_of(ctx: &Ctx, from_mail: &str) -> Result<Holder, Problem> {
    let scope = ctx.scope();
    let (proposal, person) =
        store::with_secret(&scope, &secret::hash(from_mail)).await?.ok_or(Problem::NotFound)?;
    let proposal = Proposal::find(&scope, proposal.0).await?.ok_or(Problem::NotFound)?;
    let vote = Vote::find(&scope, proposal.id.0).await?.ok_or(Problem::NotFound)?;
    let person = Person::find(&scope, person.0).await?.filter(|person| person.left_on.is_none());
    let person = person.ok_or(Problem::NotFound)?;
    let proxies = ballots::store::proxies(&scope, ctx.today()).await?;
    let recusals = ballots::store::recusals(&scope, proposal.id.0).await?;
    let mut voices = voices::voices(&scope).await?;
    voices.retain(|voice| {
        let carries =
            || proxies.iter().any(|proxy| proxy.covers(person.id, voice.id, proposal.id, ctx.today()));
        vote.roll.of(voice.id).is_some()
            && !recusals.iter().any(|one| one.voice_id == voice.id)
            && (voice.is_spoken_by(person.id) || carries())
    });
    let ballots = ballots::store::ballots(&scope, proposal.id.0).await?;
    Ok(Holder { proposal, vote, person, voices, ballots })
}

/// Casts a ballot for whoever holds the link; it stands in the history under their name.
///
/// # Errors
/// What is wrong with the ballot, or that there is no such link.
pub async fn cast_by_link(
    ctx: &Ctx,
    holder: &Holder,
    voice: SeatId,
    typed: &Typed,
) -> Result<Cast, ballots::Trouble> {
    let allowed = Allowed {
        account: None,
        name: holder.person.name(),
        for_organization: None,
        ..ctx.as_author()
    };
    ballots::cast_as(ctx, &allowed, Some(holder.person.id), (holder.proposal.id.0, voice), typed).await
}

/// Reminds of the votes that end within two days those who got a ballot link and did not vote. Nobody is reminded of
/// a vote they were never told of.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(app: &App, coalition: &Coalition, day: Day) -> Result<(), Fault> {
    let (scope, now) = (app.db.scope(coalition.id), app.clock.now());
    let allowed = Allowed {
        account: None,
        name: String::new(),
        for_organization: None,
        at: now,
        ids: app.ids.clone(),
        batch: None,
    };
    for (id,) in store::ending(&scope, now, latest_end(now)).await? {
        let vote = Vote::find(&scope, id).await?;
        let Some(vote) = vote.filter(|vote| is_reminded_of(vote, &coalition.zone(), day, now)) else {
            continue;
        };
        let told = ledger::told_of(&scope, &Tells::Open.event(vote.id)).await?;
        let voters = voters(&scope, &vote, day, Tells::Open).await?;
        let tx = scope.begin().await?;
        for voter in voters.keys().filter(|voter| told.iter().any(|(id,)| *id == voter.0)) {
            let event = format!("vote/{}/reminder", vote.id);
            put_notice(&tx, &allowed, (BALLOT_REMINDER, event), voter.0, id).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// After every end a reminder of today could be about, whatever the zone.
fn latest_end(now: Instant) -> Instant {
    now.plus_days(super::model::DAYS_BEFORE + 2)
}
