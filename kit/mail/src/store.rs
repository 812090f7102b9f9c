use kit_store::{Fault, Instant, Reads, Tx};
use uuid::Uuid;

kit_store::row! {
    /// A mail in plain text.
    #[derive(Clone, Debug)]
    pub struct Mail {
        pub id: Uuid,
        pub to_address: String,
        pub subject: String,
        pub body: String,
        pub created_at: Instant,
        pub sent_at: Option<Instant>,
        pub tries: i64,
        /// What the mail server said when it refused.
        pub problem: Option<String>,
    }
}

/// Puts a mail into the outbox.
///
/// # Errors
/// When the database does not answer.
pub async fn insert_mail(tx: &Tx, mail: &Mail) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO mail (id, to_address, subject, body, created_at, tries) VALUES ($1, $2, $3, $4, $5, 0)",
        &[&mail.id, &mail.to_address, &mail.subject, &mail.body, &mail.created_at],
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
        "SELECT id, to_address, subject, body, created_at, sent_at, tries, problem FROM mail WHERE id = $1",
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
        "SELECT id, to_address, subject, body, created_at, sent_at, tries, problem
         FROM mail WHERE id < $1 ORDER BY id DESC LIMIT 50",
        &[&before],
    )
    .await
}

/// The oldest mails that still have to go out, at most 20; given up after 8 tries.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(on: &impl Reads) -> Result<Vec<Mail>, Fault> {
    on.all(
        "SELECT id, to_address, subject, body, created_at, sent_at, tries, problem
         FROM mail WHERE sent_at IS NULL AND tries < 8 ORDER BY id LIMIT 20",
        &[],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn note_sent(tx: &Tx, id: Uuid, now: Instant) -> Result<(), Fault> {
    tx.execute("UPDATE mail SET sent_at = $2, problem = NULL WHERE id = $1", &[&id, &now])
        .await?;
    Ok(())
}

/// # Errors
/// When the database does not answer.
pub async fn note_failure(tx: &Tx, id: Uuid, problem: &str) -> Result<(), Fault> {
    tx.execute("UPDATE mail SET tries = tries + 1, problem = $2 WHERE id = $1", &[&id, &problem])
        .await?;
    Ok(())
}

/// Puts a mail back in line, as if it had never been tried.
///
/// # Errors
/// When the database does not answer.
pub async fn send_again(tx: &Tx, id: Uuid) -> Result<(), Fault> {
    tx.execute("UPDATE mail SET sent_at = NULL, tries = 0, problem = NULL WHERE id = $1", &[&id])
        .await?;
    Ok(())
}
