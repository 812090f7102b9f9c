use kit_mail::{Delivery, Reader, State, ledger};
use kit_store::{Allowed, CoalitionId, Scope, added};
use kit_web::access::RUN_COALITION;
use kit_web::messages::{self, Recipient, ThankYou};
use kit_web::{App, Ctx, Problem, secret};
use people::members::{PersonId, store::person_of_account};
use people::rights::EDIT_PEOPLE;
use people::thanks::given::model::WHAT_FOR_LENGTH;
use people::thanks::given::{Thanks, ThanksId, Way};
use uuid::Uuid;

use super::model::{NewThanks, Wishes};

/// Who the visitor is among the people of the coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn oneself(ctx: &Ctx) -> Result<Option<PersonId>, Problem> {
    match &ctx.account {
        Some(account) => Ok(person_of_account(&ctx.scope(), account.id).await?),
        None => Ok(None),
    }
}

/// Keeps what the visitor wants to hear of.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who is not among the people of the coalition.
pub async fn keep_wishes(ctx: &Ctx, wishes: &Wishes) -> Result<(), Problem> {
    let PersonId(person) = oneself(ctx).await?.ok_or(Problem::NotFound)?;
    let tx = ctx.scope().begin().await?;
    for (kind, delivery) in &wishes.deliveries {
        ledger::choose(&tx, person, kind, *delivery).await?;
    }
    let known = ledger::reader(&tx, person).await?;
    let reader = Reader {
        quiet_from: wishes.quiet.from(),
        quiet_to: wishes.quiet.to(),
        time_zone: wishes.time_zone.clone(),
        note_hour: wishes.note_hour,
        ..known
    };
    ledger::put_reader(&tx, &reader).await?;
    Ok(tx.commit().await?)
}

/// What the visitor hears of and when not, as they chose it or as it is usual.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who is not among the people of the coalition.
pub async fn wishes_of(ctx: &Ctx) -> Result<Wishes, Problem> {
    let PersonId(person) = oneself(ctx).await?.ok_or(Problem::NotFound)?;
    let reader = ledger::reader(&ctx.scope(), person).await?;
    let chosen = ledger::choices(&ctx.scope(), person).await?;
    let delivery = |message: &dyn messages::Message| {
        let chosen = chosen.iter().find(|(kind, _)| kind == message.kind()).map(|(_, delivery)| *delivery);
        (message.kind(), chosen.unwrap_or(message.usual()))
    };
    Ok(Wishes {
        deliveries: ctx.app.registry.messages.iter().map(|message| delivery(message.as_ref())).collect(),
        quiet: reader.quiet_hours(),
        time_zone: reader.time_zone,
        note_hour: reader.note_hour,
    })
}

/// Whose mails of which kind a secret stops.
pub struct Stops {
    pub coalition: CoalitionId,
    pub recipient: Uuid,
    pub kind: String,
}

/// Looks a secret from a mail up; nothing changes by that.
///
/// # Errors
/// [`Problem::NotFound`] when no mail carried it.
pub async fn stops(app: &App, from_mail: &str) -> Result<Stops, Problem> {
    let found = ledger::stopped_by(&app.db, &secret::hash(from_mail)).await?;
    let (coalition, recipient, kind) = found.ok_or(Problem::NotFound)?;
    Ok(Stops { coalition, recipient, kind })
}

/// Stops mails of one kind to one person.
///
/// # Errors
/// When the database does not answer.
pub async fn stop(app: &App, stops: &Stops) -> Result<(), Problem> {
    let tx = app.db.scope(stops.coalition).begin().await?;
    ledger::choose(&tx, stops.recipient, &stops.kind, Delivery::Never).await?;
    Ok(tx.commit().await?)
}

/// Somebody on the telephone list was told.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such notification.
pub async fn say_told(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    ledger::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    ledger::settle(&tx, id, (State::ToTelephone, State::Told), None, None, ctx.now).await?;
    Ok(tx.commit().await?)
}

/// A mail came back: later ones to this address are held.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such notification.
pub async fn say_it_came_back(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    let notification = ledger::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let why = "mails-why-came-back";
    if ledger::settle(&tx, id, (State::Sent, State::Bounced), Some(why), None, ctx.now).await? {
        let address = recipient(ctx, &ctx.scope(), notification.recipient_id).await?;
        if let Some(address) = address.and_then(|recipient| recipient.email) {
            ledger::hold(&tx, notification.recipient_id, &address, why).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Mails to this person's address go out again.
///
/// # Errors
/// [`Problem::NotFound`] when there is no such notification.
pub async fn try_address_again(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    let notification = ledger::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    ledger::allow_address(&tx, notification.recipient_id).await?;
    Ok(tx.commit().await?)
}

async fn recipient(ctx: &Ctx, scope: &Scope, id: Uuid) -> Result<Option<Recipient>, Problem> {
    match &ctx.app.registry.address_book {
        Some(book) => Ok(book.recipient(scope, id).await?),
        None => Ok(None),
    }
}

/// Thanks people in the visitor's name; tells how many were not thanked for this before.
///
/// # Errors
/// [`Problem::NotAllowed`] for those who may not change people.
pub async fn thank(ctx: &Ctx, thanks: &NewThanks) -> Result<usize, Problem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let event = format!("thanks/{}", thanks.id);
    let said = ThankYou { words: thanks.words.clone(), from: allowed.name.clone() };
    let tx = ctx.scope().begin().await?;
    let mut thanked = 0;
    let by = oneself(ctx).await?;
    for person in &thanks.to {
        if messages::thank(&tx, &allowed, &event, *person, &said).await? {
            added(&tx, &allowed, &written_down(ctx, &allowed, *person, &thanks.words, by)).await?;
            thanked += 1;
        }
    }
    tx.commit().await?;
    Ok(thanked)
}

/// A thank-you by mail counts like one said in person.
fn written_down(ctx: &Ctx, allowed: &Allowed, to: Uuid, words: &str, by: Option<PersonId>) -> Thanks {
    Thanks {
        person_id: Some(PersonId(to)),
        what_for: words.chars().take(WHAT_FOR_LENGTH).collect(),
        thanked_on: ctx.today(),
        way: Way::Card,
        by_id: by,
        ..Thanks::blank(ThanksId(allowed.new_id()))
    }
}
