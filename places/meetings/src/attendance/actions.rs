use calc_votes::quorum::Quorum;
use kit_store::{Allowed, Fault, InCoalition, Instant, Record, Tx, added, changed, removed};
use kit_web::form::parse_words;
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use people::members::{Person, PersonId};
use uuid::Uuid;

use super::model::{Attendance, AttendanceId, How, MeetingQuorum, changes, usual_rule};
use super::store;
use crate::meetings::Meeting;
use crate::meetings::model::{State, moment, parse_time};
use crate::rights::{RUN_MEETINGS, SPEAK};
use crate::rules::{self, Rules};
use crate::voices::{Voice, voices};

const NAME_LENGTH: usize = 120;

/// The moment a mark counts from: now, or when an entry that waited was made, while the meeting runs; before and after
/// it, the moment it begins.
fn counts_from(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Instant {
    if meeting.state != State::Running {
        return meeting.counted_from();
    }
    let made_at = typed.get("at").parse().ok().map(Instant::from_microseconds);
    made_at.map_or(ctx.now, |at| at.clamp(meeting.counted_from().min(ctx.now), ctx.now))
}

fn tell(ctx: &Ctx, meeting: &Meeting) {
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "attendance");
}

/// Marks how somebody takes part.
///
/// # Errors
/// When the visitor may not, or the person is not there.
pub async fn mark(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<Attendance, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let how = How::from_word(typed.get("how")).ok_or(Problem::NotFound)?;
    let person: PersonId = typed.get("person_id").parse().map_err(|_| Problem::NotFound)?;
    mark_person(ctx, &allowed, meeting, person, how, counts_from(ctx, meeting, typed)).await
}

/// "I am here", said by the person who is.
///
/// # Errors
/// When the visitor is nobody in this coalition.
pub async fn mark_oneself(ctx: &Ctx, meeting: &Meeting, how: How) -> Result<Attendance, Problem> {
    let allowed = ctx.may(&SPEAK)?;
    let person = people::members::of_visitor(ctx).await?.ok_or(Problem::NotFound)?;
    let at = counts_from(ctx, meeting, &Typed::default());
    mark_person(ctx, &allowed, meeting, person, how, at).await
}

/// What came of a name chosen at the door.
pub enum Entered {
    Marked(Attendance),
    /// This phone had said that somebody else is here.
    PhoneSaid(Attendance),
    /// Another phone chose this name, or whoever takes the sheet marked it.
    NameTaken,
}

/// A phone at the door of a meeting, by a hash that means nothing at another one.
fn phone_hash(meeting: &Meeting, phone: &str) -> Vec<u8> {
    secret::hash(&format!("attendance {} {phone}", meeting.id))
}

/// Who this phone said is here, unless the mark was taken back since.
///
/// # Errors
/// When the database does not answer.
pub async fn said_by_phone(
    on: &impl InCoalition,
    meeting: &Meeting,
    phone: &str,
) -> Result<Option<Attendance>, Fault> {
    let Some(id) = store::mark_of_phone(on, meeting.id, &phone_hash(meeting, phone)).await? else {
        return Ok(None);
    };
    Ok(Attendance::find(on, id.0).await?.filter(Attendance::was_there))
}

/// Marks somebody by the code at the door, which is known to be open. A phone chooses one name, and a name is chosen
/// once; the same again changes nothing.
///
/// # Errors
/// When there is no such person.
pub async fn mark_at_door(
    ctx: &Ctx,
    meeting: &Meeting,
    typed: &Typed,
    phone: &str,
) -> Result<Entered, Problem> {
    let person: PersonId = typed.get("person_id").parse().map_err(|_| Problem::NotFound)?;
    let allowed = Allowed { name: ctx.say("attendance-door-author"), ..ctx.as_author() };
    let at = counts_from(ctx, meeting, &Typed::default());
    let tx = ctx.scope().begin().await?;
    if let Some(said) = said_by_phone(&tx, meeting, phone).await? {
        let is_same = said.person_id == Some(person);
        return Ok(if is_same { Entered::Marked(said) } else { Entered::PhoneSaid(said) });
    }
    if store::of_person(&tx, meeting.id, person).await?.iter().any(Attendance::was_there) {
        return Ok(Entered::NameTaken);
    }
    let saved = put_mark(&tx, &allowed, meeting, person, |one| one.marked(How::Here, at)).await?;
    store::keep_phone(&tx, meeting.id, &phone_hash(meeting, phone), saved.id).await?;
    reckon_quorum(&tx, &allowed, meeting).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(Entered::Marked(saved))
}

/// The door is open from half a day before the meeting until it is over.
const OPENS_MINUTES_BEFORE: i64 = 12 * 60;

/// Whether a word is the one of this meeting, while its door is open.
///
/// # Errors
/// When the database does not answer.
pub async fn opens_door(ctx: &Ctx, meeting: &Meeting, word: &str) -> Result<bool, Problem> {
    let known = store::door(&ctx.scope(), meeting.id).await?;
    let is_open = meeting.is_coming() && meeting.starts_at.plus_minutes(-OPENS_MINUTES_BEFORE) <= ctx.now;
    Ok(is_open && known.is_some_and(|known| secret::hash(&known) == secret::hash(word)))
}

/// The word for the code on the wall, made when it is first asked for.
///
/// # Errors
/// When the visitor may not.
pub async fn door_word(ctx: &Ctx, meeting: &Meeting) -> Result<String, Problem> {
    ctx.may(&RUN_MEETINGS)?;
    if let Some(word) = store::door(&ctx.scope(), meeting.id).await? {
        return Ok(word);
    }
    let tx = ctx.scope().begin().await?;
    store::keep_door(&tx, meeting.id, &secret::for_paper()).await?;
    let word = store::door(&tx, meeting.id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(word)
}

async fn mark_person(
    ctx: &Ctx,
    allowed: &Allowed,
    meeting: &Meeting,
    person: PersonId,
    how: How,
    at: Instant,
) -> Result<Attendance, Problem> {
    let tx = ctx.scope().begin().await?;
    let saved = put_mark(&tx, allowed, meeting, person, |one| one.marked(how, at)).await?;
    reckon_quorum(&tx, allowed, meeting).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(saved)
}

async fn put_mark(
    tx: &Tx,
    allowed: &Allowed,
    meeting: &Meeting,
    person: PersonId,
    mark: impl FnOnce(Attendance) -> Attendance,
) -> Result<Attendance, Problem> {
    // A meeting has hundreds of marks: they show in its own history, and not in the news.
    let quietly = allowed.in_batch(meeting.id.0);
    let mut stored = store::of_person(tx, meeting.id, person).await?.into_iter();
    if let Some(before) = stored.next() {
        let mut whole = before.clone();
        for other in stored {
            removed(tx, &quietly, &other).await?;
            whole = whole.united_with(other);
        }
        return Ok(changed(tx, &quietly, &before, mark(whole)).await?);
    }
    let known = Person::find(tx, person.0).await?.ok_or(Problem::NotFound)?;
    let id = AttendanceId(allowed.new_id());
    let marked = mark(Attendance::of(meeting.id, id, Some(person), &known.name()));
    added(tx, &quietly, &marked).await?;
    Ok(marked)
}

/// Adds a visitor by name. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add_visitor(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let mut mistakes = Mistakes::none();
    let name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if name.is_empty() {
        mistakes.add("name", "attendance-name-missing");
    }
    mistakes.or(()).map_err(Problem::Mistaken)?;
    let id = AttendanceId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let visitor =
        Attendance::of(meeting.id, id, None, &name).marked(How::Visitor, counts_from(ctx, meeting, typed));
    kit_web::saving::insert_once(ctx, &allowed.in_batch(meeting.id.0), &visitor).await?;
    tell(ctx, meeting);
    Ok(())
}

/// Writes down from a signed sheet how everybody took part, with the times people came and went.
///
/// # Errors
/// Times that are none.
pub async fn write_down(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let mut mistakes = Mistakes::none();
    let rows: Vec<_> = typed
        .all("person_id")
        .filter_map(|id| read_row(meeting, typed, id, &mut mistakes))
        .collect();
    mistakes.or(()).map_err(Problem::Mistaken)?;
    let tx = ctx.scope().begin().await?;
    for (person, how, from, to) in rows {
        let stored = store::of_person(&tx, meeting.id, person).await?;
        let is_same = |before: &Attendance| {
            before.how == how && before.came_at().unwrap_or(from) == from && before.left_at() == to
        };
        if !matches!(stored.as_slice(), [one] if is_same(one)) {
            put_mark(&tx, &allowed, meeting, person, |one| one.written_down(how, from, to)).await?;
        }
    }
    reckon_quorum(&tx, &allowed, meeting).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(())
}

type Row = (PersonId, How, Instant, Option<Instant>);

/// One row of the sheet; none for somebody about whom nothing was said.
fn read_row(meeting: &Meeting, typed: &Typed, id: &str, mistakes: &mut Mistakes) -> Option<Row> {
    let person: PersonId = id.parse().ok()?;
    let how = How::from_word(typed.get(&format!("how-{id}")))?;
    let mut time = |part: &str| {
        let field = format!("{part}-{id}");
        let clock = typed.get(&field);
        let time = if clock.is_empty() { None } else { parse_time(&field, clock, mistakes) }?;
        moment(meeting.day(), time, &meeting.zone()).ok()
    };
    let (came, left) = (time("came"), time("left"));
    let from = came.unwrap_or_else(|| meeting.counted_from());
    if left.is_some_and(|left| left <= from) {
        mistakes.add(&format!("left-{id}"), "attendance-left-before");
    }
    Some((person, how, from, left))
}

/// What counts at a meeting.
pub struct Counted {
    /// What is enough people.
    pub quorum: Quorum,
    pub voices: Vec<Voice>,
    /// The rules in force on its day.
    pub rules: Option<Rules>,
}

/// The rule of the day of a meeting, and the voices it counts.
///
/// # Errors
/// When the database does not answer.
pub async fn counted(on: &impl InCoalition, meeting: &Meeting) -> Result<Counted, Fault> {
    let mut voices = voices(on).await?;
    let rules = rules::in_force(on, meeting.day()).await?;
    let Some(machine) = rules.as_ref().map(|rules| &rules.machine) else {
        return Ok(Counted { quorum: usual_rule(&voices), voices, rules });
    };
    voices.retain(|voice| machine.gives_vote(voice));
    let written = machine.quorum();
    let is_silent = [written.seats, written.sectors, written.resident_seats].iter().all(Option::is_none);
    let quorum = if is_silent { usual_rule(&voices) } else { written };
    Ok(Counted { quorum, voices, rules })
}

/// Reckons anew when there were enough people, and keeps it.
async fn reckon_quorum(tx: &Tx, allowed: &Allowed, meeting: &Meeting) -> Result<(), Problem> {
    let Counted { quorum: rule, voices, .. } = counted(tx, meeting).await?;
    let attendance = store::of_meeting(tx, meeting.id).await?;
    let quorum = MeetingQuorum {
        id: meeting.id,
        title: meeting.title.clone(),
        changes: changes(rule, &voices, &attendance),
        version: 1,
    };
    let quietly = allowed.in_batch(meeting.id.0);
    match MeetingQuorum::find(tx, meeting.id.0).await? {
        Some(before) => drop(changed(tx, &quietly, &before, quorum).await?),
        None => added(tx, &quietly, &quorum).await?,
    }
    Ok(())
}

/// Takes a mark back that was a mistake.
///
/// # Errors
/// When it is not there.
pub async fn take_back(ctx: &Ctx, meeting: &Meeting, id: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let mark = Attendance::find(&tx, id).await?.filter(|mark| mark.meeting_id == meeting.id);
    removed(&tx, &allowed.in_batch(meeting.id.0), &mark.ok_or(Problem::NotFound)?).await?;
    reckon_quorum(&tx, &allowed, meeting).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(())
}
