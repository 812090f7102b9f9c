//! From the outbox to the mail server.

use std::time::Duration;

use kit_mail::{MOST_TRIES, Mail, Session, Smtp, SmtpProblem, State, ledger};
use kit_store::{Db, Fault, Instant, Record, Tx};

use super::write_due;
use super::writing::first_moment;
use crate::{App, Coalition};

/// How often it is looked whether a mail is to go out.
const LOOKS_EVERY: Duration = Duration::from_secs(5);
/// Nobody else takes a mail for this long while it is being sent.
const LEASE_MINUTES: i64 = 10;

/// Writes and sends mails as long as the process runs. Without a mail server they wait in the outbox.
pub async fn send_forever(app: App, smtp: Option<Smtp>) {
    loop {
        if let Err(fault) = write_due(&app).await {
            tracing::error!(%fault, "the mails could not be written");
        }
        if let Some(smtp) = &smtp
            && let Err(problem) = send_waiting(&app, smtp).await
        {
            tracing::error!(%problem, "the outbox could not be sent");
        }
        tokio::time::sleep(LOOKS_EVERY).await;
    }
}

/// Why the outbox could not be sent.
#[derive(Debug, thiserror::Error)]
pub enum SendingProblem {
    #[error(transparent)]
    Fault(#[from] Fault),
    #[error(transparent)]
    Smtp(#[from] SmtpProblem),
}

/// Sends what is in the outbox; tells how many mails the server took.
///
/// # Errors
/// When the database does not answer, or the server is not there or does not let us in; mails then wait as they were.
pub async fn send_waiting(app: &App, smtp: &Smtp) -> Result<usize, SendingProblem> {
    let mut sent = 0;
    while let Some(some) = send_some(app, smtp).await? {
        sent += some;
    }
    Ok(sent)
}

/// One connection for each twenty mails: some servers take no more over one. None once nothing waits any more, or the
/// server gave up. Mails put off for quiet hours are no end: behind them others wait that may go.
async fn send_some(app: &App, smtp: &Smtp) -> Result<Option<usize>, SendingProblem> {
    let now = app.clock.now();
    let waiting = kit_mail::waiting(&app.db, now).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let mut may_go = Vec::new();
    for mail in waiting {
        match quiet_until(app, &mail, now).await? {
            Some(until) => {
                take(app, &mail, now, until).await?;
            }
            None => may_go.push(mail),
        }
    }
    if may_go.is_empty() {
        return Ok(Some(0));
    }
    let mut session = smtp.connect().await?;
    let mut sent = 0;
    for mail in may_go {
        if !take(app, &mail, now, now.plus_minutes(LEASE_MINUTES)).await? {
            continue;
        }
        let outcome = send_one(app, &mut session, &mail).await?;
        if matches!(outcome, Err(SmtpProblem::Server(_))) {
            return Ok((sent > 0).then_some(sent));
        }
        sent += usize::from(outcome.is_ok());
    }
    session.close().await;
    Ok(Some(sent))
}

/// Keeps a mail from everybody else, and from the next look, until then. False when somebody else was quicker.
async fn take(app: &App, mail: &Mail, now: Instant, until: Instant) -> Result<bool, Fault> {
    let tx = app.db.begin().await?;
    let is_ours = kit_mail::take(&tx, mail, now, until).await?;
    tx.commit().await?;
    Ok(is_ours)
}

/// When the quiet hours of the reader end. A mail that could not go out at its time, because the server was away or had
/// no room, goes out no more in the night than a new one.
async fn quiet_until(app: &App, mail: &Mail, now: Instant) -> Result<Option<Instant>, Fault> {
    let (Some(coalition), Some(id)) = (mail.coalition_id, mail.notification_id) else {
        return Ok(None);
    };
    let scope = app.db.scope(coalition);
    let coalition = Coalition::find(&scope, coalition.0).await?;
    let notification = ledger::find(&scope, id).await?;
    let (Some(coalition), Some(notification)) = (coalition, notification) else {
        return Ok(None);
    };
    let reader = ledger::reader(&scope, notification.recipient_id).await?;
    let first = first_moment(&reader, &coalition, now);
    Ok((first > now).then_some(first))
}

/// Sends a mail and notes in the same transaction what became of it and of its notification.
async fn send_one(app: &App, session: &mut Session, mail: &Mail) -> Result<Result<(), SmtpProblem>, Fault> {
    let outcome = session.send(mail).await;
    let now = app.clock.now();
    let tx = begin_for(&app.db, mail).await?;
    match &outcome {
        Ok(()) => {
            kit_mail::note_sent(&tx, mail.id, now).await?;
            note(&tx, mail, State::Sent, None, now).await?;
        }
        Err(problem @ (SmtpProblem::NoSuchReader(_) | SmtpProblem::NotThisMail(_))) => {
            let why = problem.to_string();
            kit_mail::note_refusal(&tx, mail.id, &why).await?;
            let is_bounce = matches!(problem, SmtpProblem::NoSuchReader(_));
            note(&tx, mail, if is_bounce { State::Bounced } else { State::Refused }, Some(&why), now).await?;
            if is_bounce {
                hold(&tx, mail, &why).await?;
            }
        }
        Err(problem) => {
            let why = problem.to_string();
            kit_mail::note_failure(&tx, mail, &why, now).await?;
            if mail.tries + 1 == MOST_TRIES && matches!(problem, SmtpProblem::Later(_)) {
                note(&tx, mail, State::Refused, Some(&why), now).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(outcome)
}

/// A transaction of the mail's coalition, if it is from one.
async fn begin_for(db: &Db, mail: &Mail) -> Result<Tx, Fault> {
    match mail.coalition_id {
        Some(coalition) => db.scope(coalition).begin().await,
        None => db.begin().await,
    }
}

async fn note(tx: &Tx, mail: &Mail, to: State, why: Option<&str>, now: Instant) -> Result<(), Fault> {
    if let Some(id) = mail.notification_id {
        // What the host sent once more had an end before.
        for from in [State::Written, State::Refused, State::Bounced] {
            if from != to && ledger::settle(tx, id, (from, to), why, None, now).await? {
                break;
            }
        }
    }
    Ok(())
}

/// Later mails to an address that was refused are held.
async fn hold(tx: &Tx, mail: &Mail, why: &str) -> Result<(), Fault> {
    let Some(id) = mail.notification_id else {
        return Ok(());
    };
    match ledger::find(tx, id).await? {
        Some(notification) => ledger::hold(tx, notification.recipient_id, &mail.to_address, why).await,
        None => Ok(()),
    }
}
