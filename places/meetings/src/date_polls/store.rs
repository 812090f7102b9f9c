use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use people::members::PersonId;
use uuid::Uuid;

use super::model::{DatePoll, DatePollId, PollAnswer};

/// Where these records name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<PollAnswer>,
    column: "person_id",
    holds: Holds::One,
    pointing: "SELECT id FROM poll_answer WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];

impl Record for DatePoll {
    kit_store::versioned!("date_poll");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, title, minutes, time_zone, options, state, meeting_id, version
             FROM date_poll WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO date_poll (coalition_id, id, title, minutes, time_zone, options, state, meeting_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, minutes = excluded.minutes,
                time_zone = excluded.time_zone, options = excluded.options, state = excluded.state,
                meeting_id = excluded.meeting_id, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.title,
                &self.minutes,
                &self.time_zone,
                &self.options,
                &self.state,
                &self.meeting_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM date_poll WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for PollAnswer {
    kit_store::versioned!("poll_answer");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, poll_id, person_id, name, way, entered_by, answers, version
             FROM poll_answer WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO poll_answer (coalition_id, id, poll_id, person_id, name, way, entered_by, answers, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET poll_id = excluded.poll_id, person_id = excluded.person_id,
                name = excluded.name, way = excluded.way, entered_by = excluded.entered_by,
                answers = excluded.answers, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.poll_id,
                &self.person_id,
                &self.name,
                &self.way,
                &self.entered_by,
                &self.answers,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM poll_answer WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Polls, the newest first, those made before `before`.
///
/// # Errors
/// When the database does not answer.
pub async fn polls(on: &impl InCoalition, before: Uuid, most: i64) -> Result<Vec<DatePoll>, Fault> {
    on.all(
        "SELECT id, title, minutes, time_zone, options, state, meeting_id, version
         FROM date_poll WHERE coalition_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        &[&on.coalition(), &before, &most],
    )
    .await
}

/// The answers to a poll, by name. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn answers(on: &impl InCoalition, poll: DatePollId) -> Result<Vec<PollAnswer>, Fault> {
    on.all(
        "SELECT id, poll_id, person_id, name, way, entered_by, answers, version
         FROM poll_answer WHERE coalition_id = $1 AND poll_id = $2 ORDER BY name, id LIMIT 500",
        &[&on.coalition(), &poll],
    )
    .await
}

/// What one person answered.
///
/// # Errors
/// When the database does not answer.
pub async fn answer_of(
    on: &impl InCoalition,
    poll: DatePollId,
    person: PersonId,
) -> Result<Option<PollAnswer>, Fault> {
    on.optional(
        "SELECT id, poll_id, person_id, name, way, entered_by, answers, version
         FROM poll_answer WHERE coalition_id = $1 AND poll_id = $2 AND person_id = $3 ORDER BY id LIMIT 1",
        &[&on.coalition(), &poll, &person],
    )
    .await
}

/// The word in the link of a poll, if one was made.
///
/// # Errors
/// When the database does not answer.
pub async fn link(on: &impl InCoalition, poll: DatePollId) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT secret FROM date_poll_link WHERE coalition_id = $1 AND poll_id = $2",
            &[&on.coalition(), &poll],
        )
        .await?;
    Ok(found.map(|(secret,)| secret))
}

/// The poll a link opens.
///
/// # Errors
/// When the database does not answer.
pub async fn poll_of_link(on: &impl InCoalition, secret: &str) -> Result<Option<DatePollId>, Fault> {
    let found: Option<(DatePollId,)> = on
        .optional(
            "SELECT poll_id FROM date_poll_link WHERE coalition_id = $1 AND secret = $2 LIMIT 1",
            &[&on.coalition(), &secret],
        )
        .await?;
    Ok(found.map(|(poll,)| poll))
}

/// Keeps the word in the link of a poll.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_link(tx: &Tx, poll: DatePollId, secret: &str) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO date_poll_link (coalition_id, poll_id, secret) VALUES ($1, $2, $3)",
        &[&tx.coalition(), &poll, &secret],
    )
    .await?;
    Ok(())
}
