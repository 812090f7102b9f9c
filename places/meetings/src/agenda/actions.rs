use goals::promises;
use kit_store::jiff::Span;
use kit_store::{Allowed, Fault, Record, Tx, added, changed, changes_of, removed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::seats::store::who_takes_part;
use uuid::Uuid;

use super::celebrating;
use super::model::{self, AgendaItem, AgendaItemId, ItemKind, ItemState, Step};
use super::store;
use crate::meetings::{self, Meeting};
use crate::proposals::{Proposal, State};
use crate::rights::RUN_MEETINGS;

/// How saving an item can go wrong.
pub type ItemProblem = SaveProblem<AgendaItem>;

/// Open promises until so many days after the meeting belong on its agenda.
const PROMISE_DAYS: i64 = 14;
/// Minutes the look at open promises takes.
const PROMISE_MINUTES: i64 = 10;

fn tell(ctx: &Ctx, item: &AgendaItem) {
    ctx.app.live.tell(ctx.coalition().id, item.meeting_id.0, "agenda");
}

/// Puts an item at the end of the agenda. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<AgendaItem, ItemProblem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    add_as(ctx, &allowed, meeting, typed).await
}

/// One of the items an agenda begins with: the news tell of the meeting, not of each of them.
///
/// # Errors
/// As [`add`].
pub async fn add_first(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<AgendaItem, ItemProblem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    add_as(ctx, &allowed.in_batch(meeting.id.0), meeting, typed).await
}

async fn add_as(
    ctx: &Ctx,
    allowed: &Allowed,
    meeting: &Meeting,
    typed: &Typed,
) -> Result<AgendaItem, ItemProblem> {
    let id = AgendaItemId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let mut item = model::from_form(&AgendaItem::of(meeting.id, id), typed).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = AgendaItem::find(&tx, id.0).await? {
        return Ok(stored);
    }
    check_owner(&tx, &item, None).await?;
    take_proposal(&tx, allowed, meeting, &mut item, None).await?;
    let items = store::of_meeting(&tx, meeting.id).await?;
    item.position = items.last().map_or(0, |last| last.position) + 1;
    added(&tx, allowed, &item).await?;
    let quietly = allowed.in_batch(allowed.new_id());
    let end = (item.position + 1, items.is_empty());
    celebrating::close(ctx, &tx, &quietly, meeting, &items, end).await?;
    tx.commit().await?;
    tell(ctx, &item);
    Ok(item)
}

async fn check_owner(tx: &Tx, item: &AgendaItem, before: Option<&AgendaItem>) -> Result<(), ItemProblem> {
    let new = item.owner_id.filter(|_| before.and_then(|before| before.owner_id) != item.owner_id);
    if new.is_some() && who_takes_part(tx, [new, None, None]).await?.is_empty() {
        return Err(SaveProblem::Mistakes(Mistakes::one("owner_id", "meetings-person-unknown")));
    }
    Ok(())
}

/// A proposal that comes onto an agenda lends the item its title, and is decided at this meeting.
async fn take_proposal(
    tx: &Tx,
    allowed: &Allowed,
    meeting: &Meeting,
    item: &mut AgendaItem,
    before: Option<&AgendaItem>,
) -> Result<(), ItemProblem> {
    let Some(id) = item.proposal_id else { return Ok(()) };
    let is_new = before.and_then(|before| before.proposal_id) != Some(id);
    let proposal = Proposal::find(tx, id.0).await?;
    let Some(proposal) = proposal.filter(|proposal| !is_new || is_undecided(proposal)) else {
        return Err(SaveProblem::Mistakes(Mistakes::one("proposal_id", "agenda-proposal-unknown")));
    };
    if item.title.is_empty() {
        item.title.clone_from(&proposal.title);
    }
    if is_new && proposal.is_being_written() && proposal.meeting_id.is_none() {
        let title = Some(&proposal.meeting).filter(|title| !title.is_empty()).unwrap_or(&meeting.title);
        let decided_here = Proposal {
            meeting: title.clone(),
            meeting_id: Some(meeting.id),
            ..proposal.clone()
        };
        changed(tx, allowed, &proposal, decided_here).await?;
    }
    Ok(())
}

fn is_undecided(proposal: &Proposal) -> bool {
    !matches!(proposal.state, State::Decided | State::Withdrawn)
}

/// Changes an item by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<AgendaItem, ItemProblem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let before = AgendaItem::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let mut after = model::from_form(&before, typed).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = changes_of(&tx, AgendaItem::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    check_owner(&tx, &after, Some(&before)).await?;
    let meeting = Meeting::find(&tx, before.meeting_id.0).await?.ok_or(Problem::NotFound)?;
    take_proposal(&tx, &allowed, &meeting, &mut after, Some(&before)).await?;
    let saved = changed(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    tell(ctx, &saved);
    Ok(saved)
}

/// Moves an item one step and numbers the agenda from 1.
///
/// # Errors
/// When the item is not there.
pub async fn go(ctx: &Ctx, id: Uuid, step: Step) -> Result<AgendaItem, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let item = AgendaItem::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let items = model::moved(store::of_meeting(&tx, item.meeting_id).await?, item.id, step);
    for (before, position) in items.into_iter().zip(1..) {
        if before.position != position {
            changed(&tx, &allowed, &before, AgendaItem { position, ..before.clone() }).await?;
        }
    }
    tx.commit().await?;
    tell(ctx, &item);
    Ok(item)
}

/// The meeting comes to this item; those it was at before are done with.
///
/// # Errors
/// When the item is not there.
pub async fn come_to(ctx: &Ctx, id: Uuid) -> Result<AgendaItem, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let item = AgendaItem::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    for other in store::of_meeting(&tx, item.meeting_id).await? {
        if other.id != item.id && other.state == ItemState::Open && other.began_at.is_some() {
            changed(&tx, &allowed, &other, AgendaItem { state: ItemState::Done, ..other.clone() }).await?;
        }
    }
    let after = AgendaItem { state: ItemState::Open, began_at: Some(ctx.now), ..item.clone() };
    let saved = changed(&tx, &allowed, &item, after).await?;
    tx.commit().await?;
    tell(ctx, &saved);
    Ok(saved)
}

/// Says what became of an item.
///
/// # Errors
/// When the item is not there.
pub async fn say_state(ctx: &Ctx, id: Uuid, state: ItemState) -> Result<AgendaItem, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let saved =
        kit_web::saving::adjust::<AgendaItem>(ctx, &allowed, id, |item| AgendaItem { state, ..item }).await?;
    tell(ctx, &saved);
    Ok(saved)
}

/// Takes an item out; its history can bring it back.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version.
pub async fn remove(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<AgendaItem, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let item = AgendaItem::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != item.version) {
        return Err(Problem::ChangedMeanwhile);
    }
    removed(&tx, &allowed, &item).await?;
    tx.commit().await?;
    tell(ctx, &item);
    Ok(item)
}

/// The promises that are open around a meeting, the most late first.
///
/// # Errors
/// When the database does not answer.
pub async fn open_promises(ctx: &Ctx, meeting: &Meeting) -> Result<Vec<promises::Due>, Fault> {
    let until = meeting.day().saturating_add(Span::new().days(PROMISE_DAYS));
    promises::due_until(&ctx.scope(), None, until).await
}

/// What the meeting before left open, and who it was.
///
/// # Errors
/// When the database does not answer.
pub async fn left_open(ctx: &Ctx, meeting: &Meeting) -> Result<Option<(Meeting, Vec<AgendaItem>)>, Fault> {
    let scope = ctx.scope();
    let Some(before) = meetings::store::one_before(&scope, meeting.group_id, meeting.starts_at).await? else {
        return Ok(None);
    };
    let mut items = store::of_meeting(&scope, before.id).await?;
    let decided = store::decided(&scope, before.id).await?;
    items.retain(|item| {
        item.state == ItemState::Open && !item.celebrates() && !decided.iter().any(|(id,)| *id == item.id)
    });
    Ok(Some((before, items)))
}

/// Carries what the meeting before left open to this agenda, and puts one item on it for the promises that are open.
///
/// # Errors
/// When the database does not answer.
pub async fn carry_forward(ctx: &Ctx, meeting: &Meeting) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let allowed = allowed.in_batch(allowed.new_id());
    let left = left_open(ctx, meeting).await?.map(|(_, items)| items).unwrap_or_default();
    let promised = open_promises(ctx, meeting).await?;
    let tx = ctx.scope().begin().await?;
    let items = store::of_meeting(&tx, meeting.id).await?;
    let mut position = items.last().map_or(0, |last| last.position);
    for open in left {
        position += 1;
        let item = open.carried_to(meeting.id, AgendaItemId(allowed.new_id()), position);
        // Somebody may have carried it in the meantime: what is stored now counts.
        let stored = AgendaItem::find(&tx, open.id.0).await?.filter(|item| item.state == ItemState::Open);
        let Some(stored) = stored else { continue };
        changed(&tx, &allowed, &stored, AgendaItem { state: ItemState::Carried, ..stored.clone() }).await?;
        added(&tx, &allowed, &item).await?;
    }
    let title = ctx.say("agenda-promises-item");
    if !promised.is_empty() && !items.iter().any(|item| item.title == title) {
        position += 1;
        add_promises(ctx, &tx, &allowed, meeting, &title, position, &promised).await?;
    }
    celebrating::close(ctx, &tx, &allowed, meeting, &items, (position + 1, true)).await?;
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "agenda");
    Ok(())
}

async fn add_promises(
    ctx: &Ctx,
    tx: &Tx,
    allowed: &Allowed,
    meeting: &Meeting,
    title: &str,
    position: i64,
    promised: &[promises::Due],
) -> Result<(), Fault> {
    let line = |due: &promises::Due| {
        ctx.text.with(
            "agenda-promise-line",
            [
                ("what", due.what.as_str().into()),
                ("who", due.who().into()),
                ("by", ctx.text.date(due.by, ctx.today()).into()),
            ],
        )
    };
    let item = AgendaItem {
        position,
        title: title.to_owned(),
        minutes: PROMISE_MINUTES,
        kind: ItemKind::Inform,
        details: promised.iter().take(20).map(line).collect::<Vec<_>>().join("\n"),
        ..AgendaItem::of(meeting.id, AgendaItemId(allowed.new_id()))
    };
    added(tx, allowed, &item).await
}
