use kit_store::{CoalitionId, Fault, Instant, Reads, Tx};
use uuid::Uuid;

/// Sending a mail is given up after this many tries, a good eight hours after the first.
pub const MOST_TRIES: i64 = 8;

kit_store::row! {
    /// A mail on its way out.
    #[derive(Clone, Debug)]
    pub struct Mail {
        pub id: Uuid,
        pub to_address: String,
        pub subject: String,
        /// In plain text.
        pub body: String,
        pub created_at: Instant,
        pub sent_at: Option<Instant>,
        pub tries: i64,
        /// What the mail server said when it refused.
        pub problem: Option<String>,
        /// The same once more in HTML.
        pub html: Option<String>,
        /// An entry for a calendar, as an iCalendar text.
        pub calendar: Option<String>,
        /// Stops mails of its kind when posted to (RFC 8058).
        pub stop_address: Option<String>,
        /// The coalition it comes from; none for sign-in links.
        pub coalition_id: Option<CoalitionId>,
        /// The notification it carries.
        pub notification_id: Option<Uuid>,
    }
}

impl Mail {
    /// A new mail in plain text, from no coalition.
    pub fn plain(id: Uuid, to_address: String, subject: String, body: String, now: Instant) -> Self {
        Self {
            id,
            to_address,
            subject,
            body,
            created_at: now,
            sent_at: None,
            tries: 0,
            problem: None,
            html: None,
            calendar: None,
            stop_address: None,
            coalition_id: None,
            notification_id: None,
        }
    }
}

/// Puts a mail into the outbox.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_mail(tx: &Tx, mail: &Mail) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO mail (id, to_address, subject, body, created_at, tries, html, calendar, stop_address,
            coalition_id, notification_id)
         VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8, $9, $10)",
        &[
            &mail.id,
            &mail.to_address,
            &mail.subject,
            &mail.body,
            &mail.created_at,
            &mail.html,
            &mail.calendar,
            &mail.stop_address,
            &mail.coalition_id,
            &mail.notification_id,
        ],
    )
    .await?;
    Ok(())
}

/// One mail.
///
/// # Errors
/// When the database does not answer.
pub async fn mail(on: &impl Reads, id: Uuid) -> Result<Option<Mail>, Fault> {
    on.optional(
        "SELECT id, to_address, subject, body, created_at, sent_at, tries, problem, html, calendar, stop_address,
            coalition_id, notification_id
         FROM mail WHERE id = $1",
        &[&id],
    )
    .await
}

/// The mails written before `before`, newest first, 50 at a time.
///
/// # Errors
/// When the database does not answer.
pub async fn mails(on: &impl Reads, before: Uuid) -> Result<Vec<Mail>, Fault> {
    on.all(
        "SELECT id, to_address, subject, body, created_at, sent_at, tries, problem, html, calendar, stop_address,
            coalition_id, notification_id
         FROM mail WHERE id < $1 ORDER BY id DESC LIMIT 50",
        &[&before],
    )
    .await
}

/// The oldest mails that are to go out now, at most 20. What a coalition writes to one address goes out in the order in
/// which it was written: an invitation that was put off must not arrive after the mail that calls the meeting off.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(on: &impl Reads, now: Instant) -> Result<Vec<Mail>, Fault> {
    on.all(
        "SELECT id, to_address, subject, body, created_at, sent_at, tries, problem, html, calendar, stop_address,
            coalition_id, notification_id
         FROM mail WHERE sent_at IS NULL AND tries < $1 AND (next_try_at IS NULL OR next_try_at <= $2)
           AND NOT EXISTS (SELECT 1 FROM mail earlier
             WHERE earlier.to_address = mail.to_address AND earlier.sent_at IS NULL AND earlier.tries < $1
               AND earlier.coalition_id = mail.coalition_id AND earlier.id < mail.id)
         ORDER BY id LIMIT 20",
        &[&MOST_TRIES, &now],
    )
    .await
}

/// Takes a mail to send it: nobody else gets it before `until`. False when somebody else was quicker.
///
/// # Errors
/// When the database does not answer.
pub async fn take(tx: &Tx, mail: &Mail, now: Instant, until: Instant) -> Result<bool, Fault> {
    let taken = tx
        .execute(
            "UPDATE mail SET next_try_at = $4
             WHERE id = $1 AND sent_at IS NULL AND tries = $2 AND (next_try_at IS NULL OR next_try_at <= $3)",
            &[&mail.id, &mail.tries, &now, &until],
        )
        .await?;
    Ok(taken == 1)
}

/// # Errors
/// When the database does not answer.
pub async fn note_sent(tx: &Tx, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute("UPDATE mail SET sent_at = $2, problem = NULL WHERE id = $1", &[&id, &now])
        .await?;
    Ok(())
}

/// Notes a try that did not work; the next comes after a pause that doubles.
///
/// # Errors
/// When the database does not answer.
pub async fn note_failure(tx: &Tx, mail: &Mail, problem: &str, now: Instant) -> Result<(), Fault> {
    let pause_minutes = 2_i64 << mail.tries.clamp(0, MOST_TRIES);
    tx.execute(
        "UPDATE mail SET tries = tries + 1, problem = $2, next_try_at = $3 WHERE id = $1",
        &[&mail.id, &problem, &now.plus_minutes(pause_minutes)],
    )
    .await?;
    Ok(())
}

/// Notes that the server will never take this mail; it is not tried again.
///
/// # Errors
/// When the database does not answer.
pub async fn note_refusal(tx: &Tx, id: Uuid, problem: &str) -> Result<(), Fault> {
    tx.execute("UPDATE mail SET tries = $3, problem = $2 WHERE id = $1", &[&id, &problem, &MOST_TRIES])
        .await?;
    Ok(())
}

/// Puts a mail back in line, as if it had never been tried.
///
/// # Errors
/// When the database does not answer.
pub async fn send_again(tx: &Tx, id: Uuid) -> Result<(), Fault> {
    tx.execute(
        "UPDATE mail SET sent_at = NULL, tries = 0, problem = NULL, next_try_at = NULL WHERE id = $1",
        &[&id],
    )
    .await?;
    Ok(())
}
