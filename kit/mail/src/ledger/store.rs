use kit_store::{CoalitionId, Fault, InCoalition, Instant, Reads, Tx};
use uuid::Uuid;

use super::{Delivery, Notice, Notification, Reader, State};
use crate::QuietHours;

/// Writes down that somebody is to hear of something, in the transaction that makes it so; false when they are on the
/// list for it already, whatever became of that.
///
/// # Errors
/// When the database does not answer.
pub async fn notify(tx: &Tx, notice: &Notice<'_>) -> Result<bool, Fault> {
    let new = tx
        .execute(
            "INSERT INTO notification (coalition_id, id, kind, event, recipient_id, reason, payload, state, send_at,
                made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, event, recipient_id, reason) DO NOTHING",
            &[
                &tx.coalition(),
                &notice.id,
                &notice.kind,
                &notice.event,
                &notice.recipient,
                &notice.reason,
                &notice.payload,
                &State::Waiting,
                &notice.send_at,
                &notice.now,
            ],
        )
        .await?;
    Ok(new == 1)
}

/// Takes back what is not yet written about an event: for one person who acted already, or for everybody when it is
/// over. Tells how many.
///
/// # Errors
/// When the database does not answer.
pub async fn withdraw(tx: &Tx, event: &str, recipient: Option<Uuid>, now: Instant) -> Result<u64, Fault> {
    tx.execute(
        "UPDATE notification SET state = $5, ended_at = $4, payload = '{}'
         WHERE coalition_id = $1 AND event = $2 AND (CAST($3 AS uuid) IS NULL OR recipient_id = $3)
           AND (state = 'waiting' OR state = 'to_telephone')",
        &[&tx.coalition(), &event, &recipient, &now, &State::Dropped],
    )
    .await
}

/// Notifications of all coalitions whose time has come, at most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn due(on: &impl Reads, now: Instant) -> Result<Vec<Notification>, Fault> {
    on.all(
        "SELECT id, coalition_id, kind, event, recipient_id, reason, payload, state, send_at, made_at, ended_at, problem
         FROM notification WHERE state = 'waiting' AND send_at IS NOT NULL AND send_at <= $1
         ORDER BY send_at, id LIMIT 50",
        &[&now],
    )
    .await
}

/// One notification.
///
/// # Errors
/// When the database does not answer.
pub async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Notification>, Fault> {
    on.optional(
        "SELECT id, coalition_id, kind, event, recipient_id, reason, payload, state, send_at, made_at, ended_at, problem
         FROM notification WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}

/// Everybody who is or was to hear of an event, whatever became of it. At most 5,000.
///
/// # Errors
/// When the database does not answer.
pub async fn told_of(on: &impl InCoalition, event: &str) -> Result<Vec<(Uuid,)>, Fault> {
    on.all(
        "SELECT recipient_id FROM notification WHERE coalition_id = $1 AND event = $2
         ORDER BY recipient_id LIMIT 5000",
        &[&on.coalition(), &event],
    )
    .await
}

/// Whether somebody heard of any event whose words lie in `events`, from the first up to before the second: by mail,
/// even one that is still on its way out, or from somebody who told them.
///
/// # Errors
/// When the database does not answer.
pub async fn has_heard(on: &impl InCoalition, recipient: Uuid, events: (&str, &str)) -> Result<bool, Fault> {
    let (heard,): (i64,) = on
        .one(
            "SELECT count(*) FROM notification
             WHERE coalition_id = $1 AND event >= $2 AND event < $3 AND recipient_id = $4
               AND (state = 'written' OR state = 'sent' OR state = 'told')",
            &[&on.coalition(), &events.0, &events.1, &recipient],
        )
        .await?;
    Ok(heard > 0)
}

/// What waits for somebody's weekly note, the oldest first, at most 20.
///
/// # Errors
/// When the database does not answer.
pub async fn for_weekly_note(on: &impl InCoalition, recipient: Uuid) -> Result<Vec<Notification>, Fault> {
    on.all(
        "SELECT id, coalition_id, kind, event, recipient_id, reason, payload, state, send_at, made_at, ended_at, problem
         FROM notification WHERE coalition_id = $1 AND recipient_id = $2 AND state = 'waiting' AND send_at IS NULL
         ORDER BY id LIMIT 20",
        &[&on.coalition(), &recipient],
    )
    .await
}

/// Notifications before `before`, newest first, at most `most`; only those in one state if given.
///
/// # Errors
/// When the database does not answer.
pub async fn listed(
    on: &impl InCoalition,
    state: Option<State>,
    before: Uuid,
    most: i64,
) -> Result<Vec<Notification>, Fault> {
    on.all(
        "SELECT id, coalition_id, kind, event, recipient_id, reason, payload, state, send_at, made_at, ended_at, problem
         FROM notification WHERE coalition_id = $1 AND id < $2 AND (CAST($3 AS text) IS NULL OR state = $3)
         ORDER BY id DESC LIMIT $4",
        &[&on.coalition(), &before, &state, &most],
    )
    .await
}

kit_store::row! {
    /// What is known of a reader before a mail of some kind: what they chose for it, which of their addresses was
    /// refused, and when it is quiet for them; empty for what they never said.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Known {
        pub recipient_id: Uuid,
        pub chosen: Option<Delivery>,
        pub refused_address: Option<String>,
        pub quiet_from: Option<i64>,
        pub quiet_to: Option<i64>,
        pub time_zone: Option<String>,
    }
}

impl Known {
    pub fn quiet_hours(&self) -> QuietHours {
        let hours = self.quiet_from.zip(self.quiet_to);
        hours.and_then(|(from, to)| QuietHours::new(from, to)).unwrap_or(QuietHours::USUAL)
    }
}

kit_store::row! {
    /// How many notifications stand in a state.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Counted {
        pub state: State,
        pub count: i64,
    }
}

/// How many notifications stand where.
///
/// # Errors
/// When the database does not answer.
pub async fn counts(on: &impl InCoalition) -> Result<Vec<Counted>, Fault> {
    on.all(
        "SELECT state, count(*) FROM notification WHERE coalition_id = $1 GROUP BY state ORDER BY state LIMIT 20",
        &[&on.coalition()],
    )
    .await
}

/// Puts a waiting notification off; `None` leaves it to the weekly note. False when it waits no more.
///
/// # Errors
/// When the database does not answer.
pub async fn postpone(tx: &Tx, id: Uuid, until: Option<Instant>) -> Result<bool, Fault> {
    let put_off = tx
        .execute(
            "UPDATE notification SET send_at = $3 WHERE coalition_id = $1 AND id = $2 AND state = 'waiting'",
            &[&tx.coalition(), &id, &until],
        )
        .await?;
    Ok(put_off == 1)
}

/// What a notification became, when it was in the state `from`; false when it was not: somebody else was quicker.
/// `stop_hash` belongs to the address that stops its kind.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(
    tx: &Tx,
    id: Uuid,
    (from, to): (State, State),
    problem: Option<&str>,
    stop_hash: Option<&[u8]>,
    now: Instant,
) -> Result<bool, Fault> {
    let settled = tx
        .execute(
            "UPDATE notification SET state = $4, problem = $5, stop_hash = COALESCE($6, stop_hash), ended_at = $7,
                payload = '{}'
             WHERE coalition_id = $1 AND id = $2 AND state = $3",
            &[&tx.coalition(), &id, &from, &to, &problem, &stop_hash, &now],
        )
        .await?;
    Ok(settled == 1)
}

/// Whose mails of which kind the address with this hash stops.
///
/// # Errors
/// When the database does not answer.
pub async fn stopped_by(on: &impl Reads, hash: &[u8]) -> Result<Option<(CoalitionId, Uuid, String)>, Fault> {
    on.optional(
        "SELECT coalition_id, recipient_id, kind FROM notification WHERE stop_hash = $1 LIMIT 1",
        &[&hash],
    )
    .await
}

/// What somebody chose: kind and delivery, for the kinds they chose for.
///
/// # Errors
/// When the database does not answer.
pub async fn choices(on: &impl InCoalition, recipient: Uuid) -> Result<Vec<(String, Delivery)>, Fault> {
    on.all(
        "SELECT kind, delivery FROM mail_choice WHERE coalition_id = $1 AND recipient_id = $2
         ORDER BY kind LIMIT 100",
        &[&on.coalition(), &recipient],
    )
    .await
}

/// Keeps a choice.
///
/// # Errors
/// When the database does not answer.
pub async fn choose(tx: &Tx, recipient: Uuid, kind: &str, delivery: Delivery) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO mail_choice (coalition_id, recipient_id, kind, delivery) VALUES ($1, $2, $3, $4)
         ON CONFLICT (coalition_id, recipient_id, kind) DO UPDATE SET delivery = excluded.delivery",
        &[&tx.coalition(), &recipient, &kind, &delivery],
    )
    .await?;
    Ok(())
}

/// How somebody reads.
///
/// # Errors
/// When the database does not answer.
pub async fn reader(on: &impl InCoalition, recipient: Uuid) -> Result<Reader, Fault> {
    let found = on
        .optional(
            "SELECT recipient_id, quiet_from, quiet_to, time_zone, refused_address, refused_why, note_hour
             FROM mail_reader WHERE coalition_id = $1 AND recipient_id = $2",
            &[&on.coalition(), &recipient],
        )
        .await?;
    Ok(found.unwrap_or_else(|| Reader::usual(recipient)))
}

/// Those who chose something about a kind, or whose address was refused, for a list of readers; at most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn readers(on: &impl InCoalition, kind: &str) -> Result<Vec<Known>, Fault> {
    on.all(
        "SELECT r.recipient_id, max(r.delivery), max(r.refused_address), max(r.quiet_from), max(r.quiet_to),
            max(r.time_zone)
         FROM (
            SELECT recipient_id, delivery, CAST(NULL AS text) AS refused_address, CAST(NULL AS bigint) AS quiet_from,
                CAST(NULL AS bigint) AS quiet_to, CAST(NULL AS text) AS time_zone
            FROM mail_choice WHERE coalition_id = $1 AND kind = $2
            UNION ALL SELECT recipient_id, NULL, refused_address, quiet_from, quiet_to, time_zone
            FROM mail_reader WHERE coalition_id = $1) r
         GROUP BY r.recipient_id ORDER BY r.recipient_id LIMIT 5000",
        &[&on.coalition(), &kind],
    )
    .await
}

/// At which hour those who chose one get their weekly note. At most 5,000.
///
/// # Errors
/// When the database does not answer.
pub async fn note_hours(on: &impl InCoalition) -> Result<Vec<(Uuid, i64, Option<String>)>, Fault> {
    on.all(
        "SELECT recipient_id, note_hour, time_zone FROM mail_reader
         WHERE coalition_id = $1 AND note_hour IS NOT NULL ORDER BY recipient_id LIMIT 5000",
        &[&on.coalition()],
    )
    .await
}

/// What one person chose and waits for becomes another's too, who turned out to be the same: of two choices the one for
/// fewer mails, other things where the other said nothing. The first one's own choices stay, in case it was a mistake.
///
/// # Errors
/// When the database does not answer.
pub async fn same_reader(tx: &Tx, from: Uuid, to: Uuid) -> Result<(), Fault> {
    let known = choices(tx, to).await?;
    for (kind, delivery) in choices(tx, from).await? {
        let other = known.iter().find(|(known, _)| *known == kind).map(|(_, delivery)| *delivery);
        let fewer = other.map_or(delivery, |other| delivery.max(other));
        choose(tx, to, &kind, fewer).await?;
    }
    let (theirs, own) = (reader(tx, from).await?, reader(tx, to).await?);
    if own == Reader::usual(to) && theirs != Reader::usual(from) {
        put_reader(tx, &Reader { recipient_id: to, ..theirs }).await?;
    }
    tx.execute(
        "UPDATE notification SET recipient_id = $3
         WHERE coalition_id = $1 AND recipient_id = $2 AND (state = 'waiting' OR state = 'to_telephone')
           AND NOT EXISTS (SELECT 1 FROM notification other
             WHERE other.coalition_id = notification.coalition_id AND other.event = notification.event
               AND other.reason = notification.reason AND other.recipient_id = $3)",
        &[&tx.coalition(), &from, &to],
    )
    .await?;
    Ok(())
}

/// Keeps the quiet hours of somebody.
///
/// # Errors
/// When the database does not answer.
pub async fn put_reader(tx: &Tx, reader: &Reader) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO mail_reader (coalition_id, recipient_id, quiet_from, quiet_to, time_zone, refused_address,
            refused_why, note_hour)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (coalition_id, recipient_id) DO UPDATE SET quiet_from = excluded.quiet_from,
            quiet_to = excluded.quiet_to, time_zone = excluded.time_zone,
            refused_address = excluded.refused_address, refused_why = excluded.refused_why,
            note_hour = excluded.note_hour",
        &[
            &tx.coalition(),
            &reader.recipient_id,
            &reader.quiet_from,
            &reader.quiet_to,
            &reader.time_zone,
            &reader.refused_address,
            &reader.refused_why,
            &reader.note_hour,
        ],
    )
    .await?;
    Ok(())
}

/// Holds further mails to an address that was refused.
///
/// # Errors
/// When the database does not answer.
pub async fn hold(tx: &Tx, recipient: Uuid, address: &str, why: &str) -> Result<(), Fault> {
    let known = reader(tx, recipient).await?;
    let refused = Reader {
        refused_address: Some(address.to_owned()),
        refused_why: Some(why.to_owned()),
        ..known
    };
    put_reader(tx, &refused).await
}

/// Lets mails to somebody's address go out again.
///
/// # Errors
/// When the database does not answer.
pub async fn allow_address(tx: &Tx, recipient: Uuid) -> Result<(), Fault> {
    let known = reader(tx, recipient).await?;
    put_reader(tx, &Reader { refused_address: None, refused_why: None, ..known }).await
}
