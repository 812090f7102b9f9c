use kit_mail::{Notice, notify, withdraw};
use kit_store::{Allowed, Fault, InCoalition, Record, Tx, added, changed};
use kit_web::form::parse_day;
use kit_web::messages::{self, Recipient};
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use uuid::Uuid;

use super::mails::Link;
use super::model::{
    self, Pulse, PulseHabit, PulseHabitId, PulseId, Question, Results, Sheet, Spreads, Standing, count_in,
};
use super::store::{self, WaitingAnswer, WaitingSheet, doors};
use super::voices::{self, Voice};
use crate::attendance;
use crate::meetings::{self, Meeting};
use crate::rights::RUN_MEETINGS;

/// The questions after one meeting with everything that decides whether they are open.
#[derive(Clone, Debug)]
pub struct Asking {
    pub meeting: Meeting,
    pub pulse: Pulse,
    pub habit: PulseHabit,
    pub standing: Standing,
    /// Whether a record of its own is kept already.
    is_stored: bool,
}

/// The questions after a meeting, in two statements.
///
/// # Errors
/// When the database does not answer.
pub async fn asking(ctx: &Ctx, on: &impl InCoalition, meeting: Meeting) -> Result<Asking, Fault> {
    let habit = store::habit(on).await?;
    let stored = Pulse::find(on, meeting.id.0).await?;
    let is_stored = stored.is_some();
    let pulse = stored.unwrap_or_else(|| Pulse::of(&meeting, &habit));
    let standing = model::standing(&pulse, &meeting, &habit, ctx.today());
    Ok(Asking { meeting, pulse, habit, standing, is_stored })
}

/// The same at the address of a meeting.
///
/// # Errors
/// When there is no such meeting.
pub async fn asking_at(ctx: &Ctx, address: &str) -> Result<Asking, Problem> {
    let scope = ctx.scope();
    let meeting = meetings::store::at_address(&scope, address).await?.ok_or(Problem::NotFound)?;
    Ok(asking(ctx, &scope, meeting).await?)
}

/// What shows, in three statements.
///
/// # Errors
/// When the database does not answer.
pub async fn results(on: &impl InCoalition, pulse: PulseId) -> Result<Results, Fault> {
    let mut spreads = Spreads::default();
    for (question, degree, count) in store::spread(on, pulse).await? {
        spreads.add(question, degree, count);
    }
    let (sheets, counted) = store::sheets(on, pulse).await?;
    Ok(Results { spreads, lines: store::lines(on, pulse).await?, sheets, counted })
}

/// How a sheet comes in.
pub enum Way<'a> {
    /// By the secret of a link that works once.
    Link(&'a str),
    /// By the code on the wall, from a phone that is known again: once for each.
    Phone(&'a str),
    /// By somebody known: once for each.
    Voice(Voice),
    /// On a form that brings a word of its own, so that sending it twice is one sheet.
    Form(&'a str),
}

/// The letters a form's own word needs at least, or it could be guessed and spent by somebody else.
const LEAST_LETTERS: usize = 20;

/// Puts a sheet into the box; false when this link or form was used before.
///
/// # Errors
/// When the questions are not open, or the box is full.
pub async fn drop_in(ctx: &Ctx, asking: &Asking, way: Way<'_>, sheet: Sheet) -> Result<bool, Problem> {
    let tx = ctx.scope().begin().await?;
    let is_new = put_in(&tx, asking, way, sheet).await?;
    tx.commit().await?;
    Ok(is_new)
}

async fn put_in(tx: &Tx, asking: &Asking, way: Way<'_>, sheet: Sheet) -> Result<bool, Problem> {
    let pulse = asking.pulse.id;
    if !matches!(asking.standing, Standing::Open(_)) {
        return Err(mistaken(Question::Worth.word(), "pulse-not-open"));
    }
    let is_new = match way {
        Way::Link(secret) => voices::spend_link(tx, pulse, secret).await?,
        Way::Phone(phone) => doors::keep_spent(tx, pulse, &voices::phone_hash(pulse, phone)).await?,
        Way::Voice(voice) => doors::keep_spent(tx, pulse, &voice.hash(pulse)).await?,
        Way::Form(word) if word.len() < LEAST_LETTERS => {
            return Err(mistaken(Question::Worth.word(), "pulse-form-old"));
        }
        Way::Form(word) => doors::keep_spent(tx, pulse, &secret::hash(word)).await?,
    };
    if !is_new {
        return Ok(false);
    }
    if store::sheets(tx, pulse).await?.0 >= store::MOST_SHEETS {
        return Err(mistaken(Question::Worth.word(), "pulse-full"));
    }
    put_sheet(tx, pulse, sheet).await?;
    Ok(true)
}

/// Question by question, so that nothing leads from one answer of a person to the next.
pub(crate) async fn put_sheet(tx: &Tx, pulse: PulseId, sheet: Sheet) -> Result<(), Fault> {
    for (question, degree) in sheet.answers {
        let mut waiting = store::waiting_answers(tx, pulse, question).await?;
        waiting.push(WaitingAnswer::new(question, degree));
        count_in(&mut waiting);
        store::put_answers(tx, pulse, waiting).await?;
    }
    let mut waiting = store::waiting_sheets(tx, pulse).await?;
    waiting.push(WaitingSheet::new(sheet.line));
    count_in(&mut waiting);
    store::put_sheets(tx, pulse, waiting).await
}

fn mistaken(field: &str, key: &'static str) -> Problem {
    Problem::Mistaken(Mistakes::one(field, key))
}

/// A sheet that came on paper, written down by whoever runs the meeting. The history counts it; what it says it does not
/// know.
///
/// # Errors
/// When the questions are not open.
pub async fn write_down(ctx: &Ctx, asking: &Asking, word: &str, sheet: Sheet) -> Result<bool, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    if !put_in(&tx, asking, Way::Form(word), sheet).await? {
        return Ok(false);
    }
    put(&tx, &allowed, asking, |pulse| Pulse { on_paper: pulse.on_paper + 1, ..pulse }).await?;
    tx.commit().await?;
    Ok(true)
}

async fn put(
    tx: &Tx,
    allowed: &Allowed,
    asking: &Asking,
    change: impl FnOnce(Pulse) -> Pulse,
) -> Result<Pulse, Fault> {
    match Pulse::find(tx, asking.pulse.id.0).await? {
        Some(before) => changed(tx, allowed, &before, change(before.clone())).await,
        None => {
            let pulse = change(asking.pulse.clone());
            added(tx, allowed, &pulse).await?;
            Ok(pulse)
        }
    }
}

/// Says for one meeting whether the questions are asked, and until when.
///
/// # Errors
/// A day that is none, or lies before the meeting.
pub async fn set(ctx: &Ctx, asking: &Asking, typed: &Typed) -> Result<Pulse, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let mut mistakes = Mistakes::none();
    let closes_on = parse_day("closes_on", typed.get("closes_on"), &mut mistakes);
    if closes_on.is_some_and(|day| day < asking.meeting.day()) {
        mistakes.add("closes_on", "pulse-closes-before");
    }
    let asked = typed.get("asked") != "no";
    let pulse = Pulse { asked, closes_on, ..asking.pulse.clone() };
    let pulse = mistakes.or(pulse).map_err(Problem::Mistaken)?;
    if pulse == asking.pulse && asking.is_stored {
        return Ok(pulse);
    }
    let tx = ctx.scope().begin().await?;
    let saved = put(&tx, &allowed, asking, |stored| Pulse { asked, closes_on, ..stored }).await?;
    if !matches!(model::standing(&saved, &asking.meeting, &asking.habit, ctx.today()), Standing::Open(_)) {
        withdraw(&tx, &event(saved.id), None, ctx.now).await?;
    }
    tx.commit().await?;
    Ok(saved)
}

/// Says what is usual after meetings.
///
/// # Errors
/// Days that are no number from 1 to 60.
pub async fn set_habit(ctx: &Ctx, typed: &Typed) -> Result<PulseHabit, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.scope().begin().await?;
    let id = PulseHabitId(ctx.coalition().id.0);
    let stored = PulseHabit::find(&tx, id.0).await?;
    let before = stored.clone().unwrap_or_else(|| PulseHabit::usual(id.0));
    let habit = model::habit_from_form(&before, typed).map_err(Problem::Mistaken)?;
    let saved = match stored {
        Some(before) => changed(&tx, &allowed, &before, habit).await?,
        None => {
            added(&tx, &allowed, &habit).await?;
            habit
        }
    };
    tx.commit().await?;
    Ok(saved)
}

/// The word in the code on the wall; made when it is first asked for.
///
/// # Errors
/// When the visitor may not.
pub async fn door_word(ctx: &Ctx, pulse: PulseId) -> Result<String, Problem> {
    ctx.may(&RUN_MEETINGS)?;
    if let Some(word) = doors::door(&ctx.scope(), pulse).await? {
        return Ok(word);
    }
    let tx = ctx.scope().begin().await?;
    doors::keep_door(&tx, pulse, &secret::for_paper()).await?;
    let word = doors::door(&tx, pulse).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(word)
}

/// What a word in an address opens.
pub enum Opened {
    /// A link that works once, and whether it still does.
    Link { pulse: PulseId, is_spent: bool },
    /// The code on the wall.
    Door(PulseId),
}

/// What a word opens, if anything.
///
/// # Errors
/// When it opens nothing.
pub async fn open(ctx: &Ctx, word: &str) -> Result<Opened, Problem> {
    let scope = ctx.scope();
    if let Some(pass) = doors::pass(&scope, &secret::hash(word)).await? {
        let is_spent = voices::is_spent(&scope, &pass).await?;
        return Ok(Opened::Link { pulse: pass.pulse_id, is_spent });
    }
    let pulse = doors::pulse_of_door(&scope, &secret::as_printed(word)).await?.ok_or(Problem::NotFound)?;
    Ok(Opened::Door(pulse))
}

/// The event of the ledger.
pub fn event(pulse: PulseId) -> String {
    format!("pulse/{pulse}")
}

/// Everybody who was at the meeting and is known in People.
///
/// # Errors
/// When the database does not answer.
pub async fn who_was_there(ctx: &Ctx, meeting: &Meeting) -> Result<Vec<Recipient>, Fault> {
    let scope = ctx.scope();
    let there = attendance::store::of_meeting(&scope, meeting.id).await?;
    let there: std::collections::HashSet<Uuid> = there
        .iter()
        .filter(|one| one.was_there())
        .filter_map(|one| Some(one.person_id?.0))
        .collect();
    let mut people = messages::everybody(&ctx.app, &scope).await?;
    people.retain(|person| there.contains(&person.id));
    Ok(people)
}

/// Puts a link for each of them into the ledger, those left out who have one; tells how many are new. The ledger forgets
/// the secret of a link as soon as its mail is written.
///
/// # Errors
/// When the questions are not open.
pub async fn send_links(ctx: &Ctx, asking: &Asking, people: &[Recipient]) -> Result<i64, Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let Standing::Open(last) = asking.standing else {
        return Err(mistaken("go", "pulse-not-open"));
    };
    let tx = ctx.scope().begin().await?;
    let mut sent = 0;
    for person in people {
        let secret = secret::for_link();
        let link = Link { meeting: asking.meeting.id, last, secret: secret.clone() };
        let notice = Notice {
            id: allowed.new_id(),
            kind: super::mails::KIND,
            event: event(asking.pulse.id),
            recipient: person.id,
            reason: "was-there",
            payload: serde_json::to_string(&link).map_err(Fault::from)?,
            send_at: ctx.now,
            now: ctx.now,
        };
        if notify(&tx, &notice).await? {
            let voice = Voice::of(person.id).hash(asking.pulse.id);
            doors::keep_link(&tx, asking.pulse.id, &secret::hash(&secret), &voice).await?;
            sent += 1;
        }
    }
    if sent > 0 {
        put(&tx, &allowed, asking, |pulse| Pulse { links_sent: pulse.links_sent + sent, ..pulse }).await?;
        tx.commit().await?;
    }
    Ok(sent)
}
