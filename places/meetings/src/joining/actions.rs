use kit_store::uuid::Uuid;
use kit_store::{Instant, Record};
use kit_web::account::{self, PassKind, TablePass};
use kit_web::{App, Ctx, Mistakes, Problem, Typed, secret};
use people::members::store::person_of_account;
use people::members::{Person, PersonId};

use super::store;
use crate::meetings::{Meeting, State};
use crate::rights::RUN_MEETINGS;

/// Letters of the code; short enough to call across a room. Tries are counted, and the code ends with the meeting.
const LETTERS: usize = 6;
/// Wrong codes from one address, and from all together, within 15 minutes.
const TRIES_PER_ADDRESS: u32 = 10;
const TRIES_ANYWHERE: u32 = 500;
/// Joining is open from half a day before the meeting until it is over.
const OPENS_MINUTES_BEFORE: i64 = 12 * 60;
/// A meeting may take this much longer than planned before phones have to join again.
const LONGER_MINUTES: i64 = 6 * 60;

/// The page of a meeting, which is all a phone opens.
pub fn page_of(ctx: &Ctx, meeting: &Meeting) -> String {
    ctx.path(&format!("/meetings/{}", meeting.address))
}

/// The short code of a meeting, made when it is first asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn code_of(
    app: &App,
    coalition: kit_store::CoalitionId,
    meeting: &Meeting,
) -> Result<String, Problem> {
    let scope = app.db.scope(coalition);
    if let Some(code) = store::code(&scope, meeting.id).await? {
        return Ok(code);
    }
    let letters: String = secret::for_paper().chars().filter(|letter| *letter != '-').take(LETTERS).collect();
    let tx = scope.begin().await?;
    store::keep_code(&tx, meeting.id, &letters).await?;
    let code = store::code(&tx, meeting.id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(code)
}

/// Whether a code is the one of this meeting, while joining is open. Wrong ones are counted.
///
/// # Errors
/// [`Problem::TooMany`] after too many wrong ones.
pub async fn opens(ctx: &Ctx, meeting: &Meeting, typed: &str) -> Result<bool, Problem> {
    let from = format!("join {}", ctx.asks_from.map(|address| address.to_string()).unwrap_or_default());
    let limiter = &ctx.app.limiter;
    if !limiter.allows(&from, TRIES_PER_ADDRESS, ctx.now) || !limiter.allows("join", TRIES_ANYWHERE, ctx.now)
    {
        return Err(Problem::TooMany);
    }
    let typed: String = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let known = store::code(&ctx.scope(), meeting.id).await?;
    let is_soon = meeting.starts_at.plus_minutes(-OPENS_MINUTES_BEFORE) <= ctx.now;
    let is_time = meeting.state == State::Running || meeting.state == State::Planned && is_soon;
    let fits = is_time && known.is_some_and(|known| secret::hash(&known) == secret::hash(&typed));
    if fits {
        limiter.forgive(&from);
        limiter.forgive("join");
    }
    Ok(fits)
}

/// Until when a phone stays joined unless the meeting ends before.
fn lasts_until(ctx: &Ctx, meeting: &Meeting) -> Instant {
    meeting.ends_at().max(ctx.now).plus_minutes(LONGER_MINUTES)
}

/// A phone that asked, and the secret it keeps.
pub struct Asked {
    pub pass: TablePass,
    pub secret: String,
}

/// A phone says for whom it speaks; somebody who runs the meeting has to say that it is them.
///
/// # Errors
/// When nobody was chosen.
pub async fn ask(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<Asked, Problem> {
    let person: PersonId = typed
        .get("person_id")
        .parse()
        .map_err(|_| Problem::Mistaken(Mistakes::one("person_id", "joining-who-missing")))?;
    let person = Person::find(&ctx.scope(), person.0).await?.filter(|person| person.left_on.is_none());
    let person =
        person.ok_or_else(|| Problem::Mistaken(Mistakes::one("person_id", "joining-who-missing")))?;
    keep(ctx, meeting, &person, None).await
}

/// A phone shows the printed code of its owner, which is used up by it: no other word is needed.
///
/// # Errors
/// When the code does not work, or belongs to nobody here.
pub async fn ask_with_own_code(ctx: &Ctx, meeting: &Meeting, typed: &Typed) -> Result<Asked, Problem> {
    let wrong = || Problem::Mistaken(Mistakes::one("own_code", "sign-in-code-wrong"));
    let from = format!("code {}", ctx.asks_from.map(|address| address.to_string()).unwrap_or_default());
    if !ctx.app.limiter.allows(&from, TRIES_PER_ADDRESS, ctx.now) {
        return Err(Problem::TooMany);
    }
    let hash = secret::hash(&secret::as_printed(typed.get("own_code")));
    let tx = ctx.app.db.begin().await?;
    let account = account::account_of_pass(&tx, PassKind::Code, &hash, ctx.now).await?.ok_or_else(wrong)?;
    let person = person_of_account(&ctx.scope(), account).await?.ok_or_else(wrong)?;
    if !account::spend_pass(&tx, &hash, ctx.now).await? {
        return Err(wrong());
    }
    tx.commit().await?;
    ctx.app.limiter.forgive(&from);
    let person = Person::find(&ctx.scope(), person.0).await?.ok_or_else(wrong)?;
    keep(ctx, meeting, &person, Some(ctx.say("joining-by-own-code"))).await
}

async fn keep(
    ctx: &Ctx,
    meeting: &Meeting,
    person: &Person,
    confirmed_by: Option<String>,
) -> Result<Asked, Problem> {
    let id = ctx.app.ids.next(ctx.now);
    let secret = secret::for_link();
    let pass = TablePass {
        coalition_id: ctx.coalition().id,
        id,
        path: page_of(ctx, meeting),
        person_id: person.id.0,
        name: person.name(),
        number: number_of(id),
        asked_at: ctx.now,
        confirmed_at: confirmed_by.as_ref().map(|_| ctx.now),
        confirmed_by: confirmed_by.unwrap_or_default(),
        expires_at: lasts_until(ctx, meeting),
    };
    let tx = ctx.app.db.begin().await?;
    account::insert_table_pass(&tx, &secret::hash(&secret), &pass).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(Asked { pass, secret })
}

/// Two digits, from the part of an id that is drawn by chance.
fn number_of(id: Uuid) -> i64 {
    10 + i64::from(id.as_bytes()[15] ^ id.as_bytes()[14]) % 90
}

fn tell(ctx: &Ctx, meeting: &Meeting) {
    ctx.app.live.tell(ctx.coalition().id, meeting.id.0, "joining");
}

/// The phones of a meeting, for those who run it; none for everybody else.
///
/// # Errors
/// When the database does not answer.
pub async fn phones_of(ctx: &Ctx, meeting: &Meeting) -> Result<Vec<TablePass>, Problem> {
    if !ctx.holds(&RUN_MEETINGS) {
        return Ok(Vec::new());
    }
    Ok(account::table_passes_of(&ctx.app.db, ctx.coalition().id, &page_of(ctx, meeting), ctx.now).await?)
}

/// Says that the phone is who it says.
///
/// # Errors
/// When the visitor may not, or the phone is gone.
pub async fn confirm(ctx: &Ctx, meeting: &Meeting, phone: Uuid) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.app.db.begin().await?;
    let (here, page) = (ctx.coalition().id, page_of(ctx, meeting));
    let is_there = account::confirm_table_pass(&tx, here, &page, phone, &allowed.name, ctx.now).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    if is_there { Ok(()) } else { Err(Problem::NotFound) }
}

/// Takes a phone out, whether it joined or only asked.
///
/// # Errors
/// When the visitor may not.
pub async fn remove(ctx: &Ctx, meeting: &Meeting, phone: Uuid) -> Result<(), Problem> {
    ctx.may(&RUN_MEETINGS)?;
    let tx = ctx.app.db.begin().await?;
    account::remove_table_pass(&tx, ctx.coalition().id, &page_of(ctx, meeting), phone).await?;
    tx.commit().await?;
    tell(ctx, meeting);
    Ok(())
}
