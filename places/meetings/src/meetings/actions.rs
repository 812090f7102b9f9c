use kit_store::jiff::Span;
use kit_store::{Allowed, Fault, Record, Tx, added, changed, changes_of, removed};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Typed, account};
use people::groups::bodies::Group;
use people::seats::store::who_takes_part;
use uuid::Uuid;

use super::model::{self, Meeting, MeetingId, MeetingSeries, MeetingSeriesId, Repeats, Which};
use super::store;
use super::taken_out;
use crate::rights::RUN_MEETINGS;

/// How saving a meeting can go wrong.
pub type MeetingProblem = SaveProblem<Meeting>;

/// Adds a meeting, or all meetings of a series; answers the first one. The form brings the id, so that sending it twice
/// makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<Meeting, MeetingProblem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let id = MeetingId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let blank = Meeting::at(id, ctx.now, &ctx.coalition().time_zone);
    let (mut meeting, repeats) = model::from_form(&blank, typed).map_err(SaveProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = Meeting::find(&tx, id.0).await? {
        return Ok(stored);
    }
    check_named(&tx, &meeting, None).await?;
    meeting.address = free_address(&tx, &meeting).await?;
    if let Some(repeats) = repeats {
        meeting.series_id = Some(add_series(&tx, &allowed, &meeting, repeats).await?);
    }
    added(&tx, &allowed, &meeting).await?;
    tx.commit().await?;
    Ok(meeting)
}

/// Adds the rule and the later meetings of a series in one batch.
async fn add_series(
    tx: &Tx,
    allowed: &Allowed,
    first: &Meeting,
    repeats: Repeats,
) -> Result<MeetingSeriesId, MeetingProblem> {
    let quietly = allowed.in_batch(allowed.new_id());
    let id = MeetingSeriesId(allowed.new_id());
    let series = MeetingSeries {
        id,
        title: first.title.clone(),
        every: repeats.every,
        rhythm: repeats.rhythm,
        from_day: repeats.from,
        until_day: repeats.until,
        version: 1,
    };
    added(tx, &quietly, &series).await?;
    let zone = first.zone();
    let time = first.local(first.starts_at).time();
    for day in model::days_of(repeats).into_iter().skip(1) {
        let starts_at = model::moment(day, time, &zone).map_err(|_| Problem::NotFound)?;
        let mut meeting = Meeting {
            id: MeetingId(allowed.new_id()),
            starts_at,
            series_id: Some(id),
            ..first.clone()
        };
        meeting.address = free_address(tx, &meeting).await?;
        added(tx, &quietly, &meeting).await?;
    }
    Ok(id)
}

/// The day of the meeting, with a number when it is not the first one on that day.
///
/// # Errors
/// When the database does not answer.
pub async fn free_address(tx: &Tx, meeting: &Meeting) -> Result<String, Fault> {
    let day = meeting.day().to_string();
    let taken = store::addresses_of_day(tx, &day, meeting.id).await?;
    let numbered = (2_u32..).map(|number| format!("{day}-{number}"));
    let free = std::iter::once(day.clone())
        .chain(numbered)
        .find(|address| !taken.iter().any(|(known,)| known == address));
    Ok(free.unwrap_or(day))
}

/// The group that meets is there; whoever chairs or takes notes belongs to the coalition; those named before may have left since.
async fn check_named(tx: &Tx, meeting: &Meeting, before: Option<&Meeting>) -> Result<(), MeetingProblem> {
    let chair = meeting.chair_id.filter(|_| before.and_then(|before| before.chair_id) != meeting.chair_id);
    let notes = meeting
        .notes_by_id
        .filter(|_| before.and_then(|before| before.notes_by_id) != meeting.notes_by_id);
    let named = [chair, notes, None];
    let here = who_takes_part(tx, named).await?;
    let mut mistakes = Mistakes::none();
    if let Some(group) = meeting.group_id
        && Group::find(tx, group).await?.is_none()
    {
        mistakes.add("group_id", "meetings-group-unknown");
    }
    for (field, person) in [("chair_id", chair), ("notes_by_id", notes)] {
        if person.is_some_and(|person| !here.contains(&person)) {
            mistakes.add(field, "meetings-person-unknown");
        }
    }
    mistakes.or(()).map_err(SaveProblem::Mistakes)
}

/// Changes a meeting, or with it all later ones of its series, by a form that was filled from one of its versions.
///
/// # Errors
/// Mistakes in the form, or a change somebody else made in between.
pub async fn change(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Meeting, MeetingProblem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let before = Meeting::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let (after, _) = model::from_form(&before, typed).map_err(SaveProblem::Mistakes)?;
    if typed.version().is_some_and(|version| version != before.version) {
        let latest = changes_of(&tx, Meeting::KIND, id, 1).await?;
        let by = latest.first().map(|change| change.actor_name.clone()).unwrap_or_default();
        return Err(SaveProblem::Meanwhile { theirs: Box::new(before), by });
    }
    check_named(&tx, &after, Some(&before)).await?;
    if let (Some(series), Some(Which::Coming)) = (before.series_id, Which::from_word(typed.get("which"))) {
        change_coming(&tx, &allowed, series, &before, &after).await?;
    }
    let saved = save(&tx, &allowed, &before, after).await?;
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, id, "facts");
    Ok(saved)
}

/// Stores a changed meeting at the address of its day.
async fn save(tx: &Tx, allowed: &Allowed, before: &Meeting, after: Meeting) -> Result<Meeting, Fault> {
    let mut after = after.heard_by_calendars(before);
    if after.day() != before.day() {
        after.address = free_address(tx, &after).await?;
    }
    changed(tx, allowed, before, after).await
}

/// The later meetings of a series take over what the form said; their days move by as much as the day of this one.
async fn change_coming(
    tx: &Tx,
    allowed: &Allowed,
    series: MeetingSeriesId,
    before: &Meeting,
    after: &Meeting,
) -> Result<(), MeetingProblem> {
    let quietly = allowed.in_batch(allowed.new_id());
    let moved = before.day().until(after.day()).unwrap_or_else(|_| Span::new());
    let time = after.local(after.starts_at).time();
    for later in store::coming_of_series(tx, series, before.starts_at).await? {
        if later.id == before.id {
            continue;
        }
        let day = later.day().saturating_add(moved);
        let starts_at = model::moment(day, time, &after.zone()).map_err(|_| {
            let mut mistakes = Mistakes::none();
            let said = vec![("day", day.to_string()), ("time", model::clock_time(time))];
            mistakes.add_with("time", "meetings-time-odd-in-series", said);
            SaveProblem::Mistakes(mistakes)
        })?;
        let changed = Meeting {
            id: later.id,
            address: later.address.clone(),
            starts_at,
            sequence: later.sequence,
            version: later.version,
            ..after.clone()
        };
        save(tx, &quietly, &later, changed).await?;
    }
    Ok(())
}

/// What a button on the page of a meeting does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Begin,
    End,
    CallOff,
    PutBackOn,
}

/// Begins a meeting, ends it, calls it off or puts it back on.
///
/// # Errors
/// When the meeting is not there.
pub async fn act(ctx: &Ctx, id: Uuid, act: Act) -> Result<Meeting, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let now = ctx.now;
    let meeting = kit_web::saving::adjust::<Meeting>(ctx, &allowed, id, |meeting| match act {
        Act::Begin => meeting.begun(now),
        Act::End => meeting.ended(now),
        Act::CallOff => meeting.called_off(),
        Act::PutBackOn => meeting.back_on(),
    })
    .await?;
    if !meeting.is_coming() {
        // Phones that joined have nothing more to do here.
        let tx = ctx.app.db.begin().await?;
        let page = ctx.path(&format!("/meetings/{}", meeting.address));
        account::remove_table_passes(&tx, ctx.coalition().id, &page).await?;
        tx.commit().await?;
    }
    ctx.app.live.tell(ctx.coalition().id, id, "state");
    Ok(meeting)
}

/// Takes a meeting out; its history can bring it back.
///
/// # Errors
/// [`Problem::ChangedMeanwhile`] when the page was of an earlier version.
pub async fn remove(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Meeting, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let meeting = Meeting::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if typed.version().is_some_and(|version| version != meeting.version) {
        return Err(Problem::ChangedMeanwhile);
    }
    removed(&tx, &allowed, &meeting).await?;
    taken_out::tell(&tx, &allowed, meeting.id).await?;
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, id, "state");
    Ok(meeting)
}
