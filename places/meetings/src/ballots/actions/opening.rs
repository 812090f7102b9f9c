use kit_store::{Fault, InCoalition, Record, Tx, Words, added, changed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Problem, Typed};
use uuid::Uuid;

use super::{mistake, stated_now};
use crate::ballots::interests::Stated;
use crate::ballots::model::{Recusal, Roll, Vote};
use crate::ballots::store;
use crate::meetings::{self, Meeting};
use crate::proposals::{Proposal, State};
use crate::rights::RUN_MEETINGS;
use crate::rules::{self, Heard, Machine, Method, Notice, Rules, notice};
use crate::voices::{self, Voice};
use crate::{attendance, meetings::notice::called};

/// What opening a vote means today: who could vote, who stated an interest, how early people heard of it.
pub struct Opening {
    pub rules: Option<Rules>,
    pub roll: Roll,
    /// Names of voices that came to too few meetings.
    pub came_too_seldom: Vec<String>,
    pub interests: Vec<Stated>,
    pub notice: Option<Notice>,
    /// How the rules would have it decided, as far as the proposal can be.
    pub method: Method,
}

/// Looks what opening the vote on a proposal would mean.
///
/// # Errors
/// When the database does not answer.
pub async fn opening_of(ctx: &Ctx, on: &impl InCoalition, proposal: &Proposal) -> Result<Opening, Fault> {
    let first = match proposal.follows_id {
        Some(first) => Vote::find(on, first.0).await?,
        None => None,
    };
    let voices = voices::voices(on).await?;
    let interests = stated_now(ctx, on, &voices, proposal.id).await?;
    if let Some(first) = first {
        // After a block the same voices vote by the same rules.
        let rules = super::machine_of(on, &first).await?.0;
        return Ok(Opening {
            rules,
            came_too_seldom: first.came_too_seldom.map(|names| names.0).unwrap_or_default(),
            roll: first.roll,
            interests,
            notice: None,
            method: proposal.method,
        });
    }
    let rules = rules::in_force(on, ctx.today()).await?;
    let machine = rules.as_ref().map(|rules| rules.machine.clone()).unwrap_or_default();
    let (roll, came_too_seldom) = roll_of(on, &voices, &machine).await?;
    Ok(Opening {
        roll,
        came_too_seldom,
        interests,
        notice: notice_of(ctx, on, proposal, &machine).await?,
        method: asked_method(proposal, &machine),
        rules,
    })
}

/// The roll as the rules have it, and who is left out for coming too seldom.
async fn roll_of(
    on: &impl InCoalition,
    voices: &[Voice],
    machine: &Machine,
) -> Result<(Roll, Vec<String>), Fault> {
    let sheets = match machine.attended {
        Some(attended) => attendance::store::lately(on, attended.of_last).await?,
        None => Vec::new(),
    };
    let came = |voice: &Voice| attendance::model::came(&attendance::model::of_voice(&sheets, voice));
    let roll = Roll::freeze(voices, machine, came);
    let left_out = voices.iter().filter(|voice| machine.gives_vote(voice) && roll.of(voice.id).is_none());
    let names = left_out.map(|voice| voice.name.clone()).collect();
    Ok((roll, names))
}

/// The shorter notice of the two: of the meeting, and of the words everybody could read.
async fn notice_of(
    ctx: &Ctx,
    on: &impl InCoalition,
    proposal: &Proposal,
    machine: &Machine,
) -> Result<Option<Notice>, Fault> {
    if machine.notice_days.is_none() {
        return Ok(None);
    }
    let meeting = match proposal.meeting_id {
        Some(id) => Meeting::find(on, id.0).await?,
        None => None,
    };
    let zone = ctx.coalition().zone();
    let decided = match &meeting {
        Some(meeting) => meeting.day(),
        None => proposal.closes_at.map_or(ctx.today(), |end| end.day_in(&zone)),
    };
    let shown = proposal.shown_on.unwrap_or(proposal.proposed_on);
    let of_words = machine.notice(Heard::Proposal, shown, decided);
    let of_meeting = match &meeting {
        Some(meeting) => {
            called(on, meeting).await?.and_then(|day| machine.notice(Heard::Meeting, day, decided))
        }
        None => None,
    };
    Ok(notice::shortest(of_words.into_iter().chain(of_meeting)))
}

/// The method the rules ask for, where the proposal has what it needs; else its own. A proposal to choose among several
/// lines is not put to a yes or no.
fn asked_method(proposal: &Proposal, machine: &Machine) -> Method {
    let asked = machine.needs_of(proposal.matter, proposal.amount_cents).map(|needs| needs.method);
    let suits = |method: &Method| {
        proposal.can_be_decided_by(*method) && method.has_options() == proposal.method.has_options()
    };
    asked.filter(suits).unwrap_or(proposal.method)
}

/// Opens the vote on a proposal: freezes who may vote, and the words. What somebody stated about this very proposal
/// becomes a recusal at once; of yearly statements, those that are ticked.
///
/// # Errors
/// When it is decided or taken back, nobody has a voice, the rules allow no vote now, or it would be over already.
pub async fn open_vote(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Vote, SaveProblem<Vote>> {
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
    let opening = opening_of(ctx, &tx, &proposal).await?;
    let method = chosen_method(&proposal, typed)?;
    may_open(&tx, &proposal, opening.rules.as_ref()).await?;
    if opening.roll.0.is_empty() {
        return Err(mistake("roll", "ballots-nobody"));
    }
    let vote = Vote {
        id: proposal.id,
        opened_at: allowed.at,
        opened_by: allowed.name.clone(),
        closes_at: proposal.closes_at,
        rules_id: opening.rules.map(|rules| rules.id),
        roll: opening.roll,
        closed_at: None,
        notice: opening.notice,
        came_too_seldom: Some(Words(opening.came_too_seldom)).filter(|names| !names.is_empty()),
        version: 1,
    };
    added(&tx, &allowed, &vote).await?;
    let ticked: Vec<&str> = typed.all("recused").collect();
    let known = store::recusals(&tx, id).await?;
    for one in opening.interests {
        let is_new = !known.iter().any(|recusal| recusal.voice_id == one.voice);
        let counts = one.is_certain || ticked.contains(&one.voice.to_string().as_str());
        if is_new && counts && vote.roll.of(one.voice).is_some() {
            added(&tx, &allowed, &Recusal::by_statement(allowed.new_id(), proposal.id, one)).await?;
        }
    }
    let voting = Proposal {
        state: State::Voting,
        method,
        shown_on: proposal.shown_on.or(Some(ctx.today())),
        ..proposal.clone()
    };
    changed(&tx, &allowed, &proposal, voting).await?;
    tx.commit().await?;
    super::tell(ctx, id);
    Ok(vote)
}

/// The method ticked on the page that opens the vote; without a choice the proposal's own.
fn chosen_method(proposal: &Proposal, typed: &Typed) -> Result<Method, SaveProblem<Vote>> {
    let Some(method) = Method::from_word(typed.get("method")) else {
        return Ok(proposal.method);
    };
    if proposal.can_be_decided_by(method) {
        Ok(method)
    } else {
        Err(mistake("method", "proposals-options-missing"))
    }
}

/// Some rules allow votes at meetings only: then the proposal has to name one, and one of ours has to have begun.
async fn may_open(tx: &Tx, proposal: &Proposal, rules: Option<&Rules>) -> Result<(), SaveProblem<Vote>> {
    if rules.is_none_or(|rules| rules.machine.between_meetings) {
        return Ok(());
    }
    if !proposal.is_at_meeting() {
        return Err(mistake("meeting_id", "ballots-only-at-meetings"));
    }
    let meeting = match proposal.meeting_id {
        Some(id) => Meeting::find(tx, id.0).await?,
        None => None,
    };
    match meeting {
        Some(meeting) if meeting.state != meetings::State::Running => {
            Err(mistake("meeting_id", "ballots-meeting-not-begun"))
        }
        _ => Ok(()),
    }
}
