use kit_store::{Allowed, Instant, Record, added, changed};
use kit_web::form::parse_words;
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use people::members::store::person_of_account;
use people::members::{Person, PersonId};
use uuid::Uuid;

use super::model::{self, Answers, DatePoll, DatePollId, PollAnswer, PollAnswerId, PollState, Way};
use super::store;
use crate::meetings::{self, Meeting, MeetingId};
use crate::rights::{RUN_MEETINGS, SPEAK};

const NAME_LENGTH: usize = 120;

/// Asks which day suits, and makes the link by which anybody answers. The form brings the id, so that sending it twice
/// makes one.
///
/// # Errors
/// The mistakes in the form.
pub async fn add(ctx: &Ctx, typed: &Typed) -> Result<DatePoll, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let id = DatePollId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let poll = model::from_form(id, &ctx.coalition().time_zone, ctx.now, typed).map_err(Problem::Mistaken)?;
    let tx = ctx.scope().begin().await?;
    if let Some(stored) = DatePoll::find(&tx, id.0).await? {
        return Ok(stored);
    }
    added(&tx, &allowed, &poll).await?;
    store::keep_link(&tx, id, &secret::for_paper()).await?;
    tx.commit().await?;
    Ok(poll)
}

fn open(poll: &DatePoll) -> Result<(), Problem> {
    match poll.state {
        PollState::Open => Ok(()),
        PollState::Chosen => Err(Problem::Mistaken(Mistakes::one("answers", "date-polls-chosen-already"))),
    }
}

fn read(poll: &DatePoll, typed: &Typed) -> Result<Answers, Problem> {
    open(poll)?;
    model::answers_from_form(&poll.options, typed).map_err(Problem::Mistaken)
}

/// One's own answer; a second one takes the place of the first.
///
/// # Errors
/// Mistakes in the form, or a poll that is over.
pub async fn answer(ctx: &Ctx, poll: &DatePoll, typed: &Typed) -> Result<(), Problem> {
    let allowed = ctx.may(&SPEAK)?;
    let answers = read(poll, typed)?;
    let account = ctx.account.as_ref().ok_or(Problem::SignInFirst)?;
    let person = person_of_account(&ctx.scope(), account.id).await?;
    let given = Given {
        person,
        name: account.name.clone(),
        way: Way::Screen,
        id: own_id(poll, account.id.0),
    };
    put(ctx, &allowed, poll, given, answers).await
}

/// An account that is nobody in People still answers once: its answer gets an id that is always the same.
fn own_id(poll: &DatePoll, account: Uuid) -> Uuid {
    Uuid::from_u128(poll.id.0.as_u128() ^ account.as_u128().rotate_left(1))
}

/// An answer that came by telephone or on paper, written down by whoever runs the meeting.
///
/// # Errors
/// Mistakes in the form, or a poll that is over.
pub async fn answer_for(ctx: &Ctx, poll: &DatePoll, typed: &Typed) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let answers = read(poll, typed)?;
    let way = Way::from_word(typed.get("way")).unwrap_or(Way::Telephone);
    let person: Option<PersonId> = typed.get("person_id").parse().ok();
    let known = match person {
        Some(person) => Some(Person::find(&ctx.scope(), person.0).await?.ok_or(Problem::NotFound)?),
        None => None,
    };
    let name = match known {
        Some(known) => known.name(),
        None => parse_name(typed)?,
    };
    let id = typed.id().unwrap_or_else(|| allowed.new_id());
    put(ctx, &allowed, poll, Given { person, name, way, id }, answers).await
}

fn parse_name(typed: &Typed) -> Result<String, Problem> {
    let mut mistakes = Mistakes::none();
    let name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if name.is_empty() {
        mistakes.add("name", "attendance-name-missing");
    }
    mistakes.or(name).map_err(Problem::Mistaken)
}

/// The poll a link opens.
///
/// # Errors
/// When no link has this word.
pub async fn poll_at(ctx: &Ctx, word: &str) -> Result<DatePoll, Problem> {
    let scope = ctx.scope();
    let id = store::poll_of_link(&scope, word).await?.ok_or(Problem::NotFound)?;
    DatePoll::find(&scope, id.0).await?.ok_or(Problem::NotFound)
}

/// An answer by link, from somebody who says their name. It never changes what somebody else answered.
///
/// # Errors
/// Mistakes in the form, or a poll that is over.
pub async fn answer_by_link(ctx: &Ctx, poll: &DatePoll, typed: &Typed) -> Result<(), Problem> {
    let answers = read(poll, typed)?;
    let name = parse_name(typed)?;
    let allowed = Allowed { name: name.clone(), ..ctx.as_author() };
    let id = typed.id().unwrap_or_else(|| allowed.new_id());
    put(ctx, &allowed, poll, Given { person: None, name, way: Way::Link, id }, answers).await
}

/// Whose answer it is and how it reached us.
struct Given {
    person: Option<PersonId>,
    name: String,
    way: Way,
    /// The id a new answer gets.
    id: Uuid,
}

async fn put(
    ctx: &Ctx,
    allowed: &Allowed,
    poll: &DatePoll,
    given: Given,
    answers: Answers,
) -> Result<(), Problem> {
    let quietly = allowed.in_batch(poll.id.0);
    let tx = ctx.scope().begin().await?;
    let before = match given.person {
        Some(person) => store::answer_of(&tx, poll.id, person).await?,
        None => PollAnswer::find(&tx, given.id).await?.filter(|answer| answer.poll_id == poll.id),
    };
    let answer = PollAnswer {
        id: before.as_ref().map_or(PollAnswerId(given.id), |before| before.id),
        poll_id: poll.id,
        person_id: given.person,
        name: given.name,
        way: given.way,
        entered_by: allowed.name.clone(),
        answers,
        version: 1,
    };
    match before {
        Some(before) => drop(changed(&tx, &quietly, &before, answer).await?),
        None => added(&tx, &quietly, &answer).await?,
    }
    tx.commit().await?;
    ctx.app.live.tell(ctx.coalition().id, poll.id.0, "answers");
    Ok(())
}

/// Chooses a moment: the poll is over and the meeting is called.
///
/// # Errors
/// When the moment is not one of the poll, or another was chosen.
pub async fn choose(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Meeting, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let at = typed.get("at").parse().map(Instant::from_microseconds).map_err(|_| Problem::NotFound)?;
    let tx = ctx.scope().begin().await?;
    let poll = DatePoll::find(&tx, id).await?.filter(|poll| poll.options.0.contains(&at));
    let poll = poll.ok_or(Problem::NotFound)?;
    if let Some(meeting) = poll.meeting_id {
        return Meeting::find(&tx, meeting.0).await?.ok_or(Problem::ChangedMeanwhile);
    }
    let mut meeting = Meeting {
        title: poll.title.clone(),
        minutes: poll.minutes,
        ..Meeting::at(MeetingId(allowed.new_id()), at, &poll.time_zone)
    };
    meeting.address = meetings::free_address(&tx, &meeting).await?;
    added(&tx, &allowed, &meeting).await?;
    let chosen = DatePoll { state: PollState::Chosen, meeting_id: Some(meeting.id), ..poll.clone() };
    changed(&tx, &allowed, &poll, chosen).await?;
    tx.commit().await?;
    Ok(meeting)
}
