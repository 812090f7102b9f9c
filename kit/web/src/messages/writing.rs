//! From the ledger to the outbox.

use std::sync::Arc;

use kit_mail::{Letter, Mail, Notification, Reader, State, ledger};
use kit_store::{Fault, Instant, Record, Scope};

use super::{Addressed, Message, Recipient, Verdict, Wish, Words, message, verdict};
use crate::coalition::zone_named;
use crate::{App, Coalition, Ctx, Problem, account, secret};

/// What could not be looked at is looked at again after this time.
const PAUSE_MINUTES: i64 = 10;

/// Writes the mails whose time has come; tells how many notifications it looked at.
///
/// # Errors
/// When the database does not answer.
pub async fn write_due(app: &App) -> Result<usize, Fault> {
    let mut seen = 0;
    loop {
        let now = app.clock.now();
        let due = ledger::due(&app.db, now).await?;
        if due.is_empty() {
            return Ok(seen);
        }
        seen += due.len();
        for notification in due {
            if let Err(problem) = write_one(app, &notification, now).await {
                tracing::error!(?problem, notification = %notification.id, "a notification could not be written");
                let tx = app.db.scope(notification.coalition_id).begin().await?;
                ledger::postpone(&tx, notification.id, Some(now.plus_minutes(PAUSE_MINUTES))).await?;
                tx.commit().await?;
            }
        }
    }
}

/// What is to be done with a notification.
enum Step {
    Write(Box<Words>),
    Wait(Option<Instant>),
    End(State, &'static str),
}

async fn write_one(app: &App, notification: &Notification, now: Instant) -> Result<(), Problem> {
    let scope = app.db.scope(notification.coalition_id);
    let coalition = Coalition::find(&scope, notification.coalition_id.0).await?;
    let recipient = match &app.registry.address_book {
        Some(book) => book.recipient(&scope, notification.recipient_id).await?,
        None => None,
    };
    let (Some(coalition), Some(recipient)) = (coalition, recipient) else {
        return end(&scope, notification, State::Dropped, "messages-why-gone", now).await;
    };
    // The people of an example are invented; no mail server is to hear of them.
    if coalition.is_example && app.settings.sends_mail {
        return end(&scope, notification, State::Dropped, "messages-why-example", now).await;
    }
    let Some(message) = message(app, &notification.kind) else {
        return end(&scope, notification, State::Dropped, "messages-why-over", now).await;
    };
    let to = addressed(app, &coalition, &recipient, notification, now).await?;
    match step(message, &to, now).await? {
        Step::End(state, why) => end(&scope, notification, state, why, now).await,
        Step::Wait(until) => {
            let tx = scope.begin().await?;
            ledger::postpone(&tx, notification.id, until).await?;
            Ok(tx.commit().await?)
        }
        Step::Write(words) => put_into_outbox(&to, *words, now).await,
    }
}

async fn addressed<'a>(
    app: &'a App,
    coalition: &'a Coalition,
    recipient: &'a Recipient,
    notification: &'a Notification,
    now: Instant,
) -> Result<Addressed<'a>, Problem> {
    let ctx = reader_ctx(app, coalition, recipient, now).await?;
    let text = app.texts.in_language(recipient.language);
    Ok(Addressed { app, coalition, recipient, notification, text, ctx })
}

/// The coalition with the eyes of somebody who can sign in.
async fn reader_ctx(
    app: &App,
    coalition: &Coalition,
    recipient: &Recipient,
    now: Instant,
) -> Result<Option<Ctx>, Fault> {
    let Some(id) = recipient.account else {
        return Ok(None);
    };
    let account = account::account(&app.db, id).await?;
    let standing = account::standing(&app.db, coalition.id, id).await?;
    let seen_by = account.zip(standing);
    Ok(seen_by.map(|(account, standing)| {
        let text = app.texts.in_language(recipient.language);
        Ctx::of_reader(app, Arc::new(coalition.clone()), account, standing, text, now)
    }))
}

async fn step(message: &dyn Message, to: &Addressed<'_>, now: Instant) -> Result<Step, Problem> {
    let scope = to.scope();
    let reader = ledger::reader(&scope, to.recipient.id).await?;
    let chosen = ledger::choices(&scope, to.recipient.id).await?;
    let chosen = chosen.into_iter().find(|(kind, _)| kind == message.kind());
    let wish = Wish {
        chosen: chosen.map(|(_, delivery)| delivery),
        refused_address: reader.refused_address.clone(),
    };
    match verdict(message, to.recipient, &wish) {
        Verdict::Ends(state, why) => Ok(Step::End(state, why)),
        Verdict::WeeklyNote => Ok(Step::Wait(None)),
        Verdict::Mail => {
            let first = first_moment(&reader, to.coalition, now);
            if first > now {
                return Ok(Step::Wait(Some(first)));
            }
            let words = message.words(to).await?;
            Ok(words
                .map_or(Step::End(State::Dropped, "messages-why-over"), |words| Step::Write(Box::new(words))))
        }
    }
}

/// Now, or when the reader's quiet hours end.
pub(super) fn first_moment(reader: &Reader, coalition: &Coalition, now: Instant) -> Instant {
    let zone = reader.time_zone.as_deref().map_or_else(|| coalition.zone(), zone_named);
    reader.quiet_hours().first_moment(now, &zone)
}

async fn end(
    scope: &Scope,
    notification: &Notification,
    state: State,
    why: &str,
    now: Instant,
) -> Result<(), Problem> {
    let tx = scope.begin().await?;
    ledger::settle(&tx, notification.id, (State::Waiting, state), Some(why), None, now).await?;
    Ok(tx.commit().await?)
}

/// Ledger and outbox in one transaction: of two processes one writes the mail.
async fn put_into_outbox(to: &Addressed<'_>, words: Words, now: Instant) -> Result<(), Problem> {
    let Some(email) = to.recipient.email.clone() else {
        return Ok(());
    };
    let secret = secret::for_link();
    let stop_address = format!("{}/me/mails/stop/{secret}", to.app.settings.base_url);
    let letter = letter(to, &words, &stop_address);
    let mail = Mail {
        html: Some(letter.html(to.recipient.language.tag())),
        calendar: words.calendar,
        stop_address: Some(stop_address),
        coalition_id: Some(to.coalition.id),
        notification_id: Some(to.notification.id),
        ..Mail::plain(to.app.ids.next(now), email, letter.subject.clone(), letter.text(), now)
    };
    let tx = to.scope().begin().await?;
    let hash = secret::hash(&secret);
    let step = (State::Waiting, State::Written);
    if ledger::settle(&tx, to.notification.id, step, None, Some(&hash), now).await? {
        for (other, state) in words.settles {
            ledger::settle(&tx, other, (State::Waiting, state), None, None, now).await?;
        }
        kit_mail::insert_mail(&tx, &mail).await?;
    }
    Ok(tx.commit().await?)
}

fn letter(to: &Addressed<'_>, words: &Words, stop_address: &str) -> Letter {
    let text = &to.text;
    let coalition = to.coalition.name.as_str();
    let kind = text.say(&format!("mail-kind-{}", to.notification.kind));
    Letter {
        subject: words.subject.clone(),
        greeting: text.with("messages-greeting", [("name", to.recipient.given_name.as_str().into())]),
        blocks: words.blocks.clone(),
        link: words.link.clone(),
        because: text.with("messages-because", [("coalition", coalition.into())]),
        stop: Some((text.with("messages-stop", [("kind", kind.into())]), stop_address.to_owned())),
    }
}
