use goals::promises::{self, PromiseId};
use kit_store::{Allowed, Record, Tx, added, changed, removed};
use kit_web::form::parse_words;
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use people::members::{Person, PersonId, of_visitor};
use uuid::Uuid;

use super::merge::merge;
use super::model::{ItemNotes, SpeakingTurn, SpeakingTurnId};
use super::store;
use crate::agenda::AgendaItem;
use crate::agenda::model::current;
use crate::approvals::Minutes;
use crate::meetings::Meeting;
use crate::rights::{RUN_MEETINGS, SPEAK};

/// The longest notes of one item, in letters.
const NOTES_LENGTH: usize = 20_000;

/// Whether the visitor writes notes: those who run meetings, and whoever takes them at this one. `me` is the person
/// behind the visitor.
pub fn writes(ctx: &Ctx, meeting: &Meeting, me: Option<PersonId>) -> bool {
    let takes_notes = ctx.holds(&SPEAK) && me.is_some() && me == meeting.notes_by_id;
    ctx.holds(&RUN_MEETINGS) || takes_notes
}

/// Those who run meetings write notes, and whoever takes them at this one.
///
/// # Errors
/// [`Problem::NotAllowed`] for everybody else.
pub async fn may_write(ctx: &Ctx, meeting: &Meeting) -> Result<Allowed, Problem> {
    if ctx.holds(&RUN_MEETINGS) {
        return ctx.may(&RUN_MEETINGS);
    }
    let allowed = ctx.may(&SPEAK)?;
    if writes(ctx, meeting, of_visitor(ctx).await?) {
        Ok(allowed)
    } else {
        Err(Problem::NotAllowed)
    }
}

async fn refuse_approved(tx: &Tx, meeting: &Meeting) -> Result<(), Problem> {
    match Minutes::find(tx, meeting.id.0).await? {
        Some(minutes) if minutes.stand() => {
            Err(Problem::Mistaken(Mistakes::one("words", "minutes-approved-already")))
        }
        _ => Ok(()),
    }
}

/// Keeps the notes of an item. The form brings what it was filled with: what somebody else wrote since stays beside it.
///
/// # Errors
/// Notes that are too long, or minutes that are approved.
pub async fn write_notes(
    ctx: &Ctx,
    meeting: &Meeting,
    item: Uuid,
    typed: &Typed,
) -> Result<ItemNotes, Problem> {
    let allowed = may_write(ctx, meeting).await?.in_batch(meeting.id.0);
    let mut mistakes = Mistakes::none();
    let words = parse_words("words", typed.get("words"), NOTES_LENGTH, &mut mistakes);
    mistakes.or(()).map_err(Problem::Mistaken)?;
    let tx = ctx.scope().begin().await?;
    refuse_approved(&tx, meeting).await?;
    let item = AgendaItem::find(&tx, item).await?.filter(|item| item.meeting_id == meeting.id);
    let item = item.ok_or(Problem::NotFound)?;
    let saved = match ItemNotes::find(&tx, item.id.0).await? {
        Some(before) => {
            let words = merge(typed.get("base"), &words, &before.words);
            changed(&tx, &allowed, &before, ItemNotes { words, ..before.clone() }).await?
        }
        None => {
            let notes = ItemNotes {
                id: item.id,
                meeting_id: meeting.id,
                title: item.title,
                words,
                version: 1,
            };
            added(&tx, &allowed, &notes).await?;
            notes
        }
    };
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "notes");
    Ok(saved)
}

/// Notes that somebody spoke, on the item the meeting is at.
///
/// # Errors
/// When the person is not there.
pub async fn note_turn(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<SpeakingTurn, Problem> {
    let allowed = may_write(ctx, meeting).await?.in_batch(meeting.id.0);
    let person: PersonId = typed.get("person_id").parse().map_err(|_| Problem::NotFound)?;
    let tx = ctx.scope().begin().await?;
    let known = Person::find(&tx, person.0).await?.ok_or(Problem::NotFound)?;
    let items = crate::agenda::store::of_meeting(&tx, meeting.id).await?;
    let turn = SpeakingTurn {
        id: SpeakingTurnId(typed.id().unwrap_or_else(|| allowed.new_id())),
        meeting_id: meeting.id,
        item_id: current(&items).map(|item| item.id),
        person_id: person,
        name: known.name(),
        at: ctx.now,
        version: 1,
    };
    if SpeakingTurn::find(&tx, turn.id.0).await?.is_none() {
        added(&tx, &allowed, &turn).await?;
        tx.commit().await?;
    }
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "speaking");
    Ok(turn)
}

/// Takes the last tap for somebody back.
///
/// # Errors
/// When there is none.
pub async fn take_turn_back(ctx: &Ctx, meeting: &Meeting) -> Result<(), Problem> {
    let allowed = may_write(ctx, meeting).await?.in_batch(meeting.id.0);
    let tx = ctx.scope().begin().await?;
    let turns = store::turns(&tx, meeting.id).await?;
    removed(&tx, &allowed, turns.last().ok_or(Problem::NotFound)?).await?;
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "speaking");
    Ok(())
}

/// Adds a promise made in the meeting to the plan of the coalition.
///
/// # Errors
/// The mistakes in the form.
pub async fn promise(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
) -> Result<PromiseId, SaveProblem<promises::Promise>> {
    let id = promises::add_from(ctx, typed, "meeting", meeting.id.0).await?;
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "promises");
    Ok(id)
}
