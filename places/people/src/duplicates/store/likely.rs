//! What the last look found, and what it looks at.

use kit_store::{Fault, InCoalition, Instant, Tx};
use uuid::Uuid;

use crate::duplicates::model::{Band, Likely, Pair, Subject};
use kit_store::Words;

/// Replaces what the last look found.
///
/// # Errors
/// When the database does not answer.
pub async fn replace_likely(tx: &Tx, likely: &[Likely]) -> Result<(), Fault> {
    tx.execute("DELETE FROM likely_duplicate WHERE coalition_id = $1", &[&tx.coalition()])
        .await?;
    for (position, found) in (1_i64..).zip(likely) {
        // Two looks at once find the same pairs; either may store them.
        tx.execute(
            "INSERT INTO likely_duplicate (coalition_id, subject, first_id, second_id, position, group_size, score, band,
                reasons)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, subject, first_id, second_id) DO NOTHING",
            &[
                &tx.coalition(),
                &found.pair.subject,
                &found.pair.first,
                &found.pair.second,
                &position,
                &found.group_size,
                &found.score,
                &found.band,
                &found.reasons,
            ],
        )
        .await?;
    }
    Ok(())
}

/// Takes one pair off the list.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_likely(tx: &Tx, pair: Pair) -> Result<(), Fault> {
    tx.execute(
        "DELETE FROM likely_duplicate
         WHERE coalition_id = $1 AND subject = $2 AND first_id = $3 AND second_id = $4",
        &[&tx.coalition(), &pair.subject, &pair.first, &pair.second],
    )
    .await?;
    Ok(())
}

kit_store::row! {
    /// When somebody last looked, and how many records there were.
    #[derive(Clone, Copy, Debug)]
    pub struct Look {
        pub looked_at: Instant,
        pub records: i64,
    }
}

/// # Errors
/// When the database does not answer.
pub async fn last_look(on: &impl InCoalition) -> Result<Option<Look>, Fault> {
    on.optional(
        "SELECT looked_at, records FROM duplicate_look WHERE coalition_id = $1",
        &[&on.coalition()],
    )
    .await
}

/// # Errors
/// When the database does not answer.
pub async fn note_look(tx: &Tx, at: Instant, records: i64) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO duplicate_look (coalition_id, looked_at, records) VALUES ($1, $2, $3)
         ON CONFLICT (coalition_id) DO UPDATE SET looked_at = excluded.looked_at, records = excluded.records",
        &[&tx.coalition(), &at, &records],
    )
    .await?;
    Ok(())
}

/// Lets one merge of a coalition happen at a time: a second one waits here and then sees what the first one did.
///
/// # Errors
/// When the database does not answer.
pub async fn one_at_a_time(tx: &Tx, at: Instant) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO duplicate_look (coalition_id, looked_at, records) VALUES ($1, $2, -1)
         ON CONFLICT (coalition_id) DO UPDATE SET records = duplicate_look.records",
        &[&tx.coalition(), &at],
    )
    .await?;
    Ok(())
}

/// How many people and organizations there are.
///
/// # Errors
/// When the database does not answer.
pub async fn records(on: &impl InCoalition) -> Result<i64, Fault> {
    let (people,): (i64,) =
        on.one("SELECT count(*) FROM person WHERE coalition_id = $1", &[&on.coalition()]).await?;
    let (organizations,): (i64,) = on
        .one("SELECT count(*) FROM organization WHERE coalition_id = $1", &[&on.coalition()])
        .await?;
    Ok(people + organizations)
}

kit_store::row! {
    /// A pair of the review list with what a person needs to recognize both.
    #[derive(Clone, Debug)]
    pub struct Listed {
        pub position: i64,
        pub subject: Subject,
        pub group_size: i64,
        pub score: f64,
        pub band: Band,
        pub reasons: Words,
        pub first_id: Uuid,
        pub first_name: String,
        pub first_about: String,
        pub first_city: String,
        pub first_reach: String,
        pub second_id: Uuid,
        pub second_name: String,
        pub second_about: String,
        pub second_city: String,
        pub second_reach: String,
    }
}

/// One page of the review list, the surest pairs first, after the position `after`. Pairs of which one record is gone
/// are left out.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: i64, most: i64) -> Result<Vec<Listed>, Fault> {
    on.all(
        "SELECT d.position, d.subject, d.group_size, d.score, d.band, d.reasons,
            d.first_id, coalesce(o1.name, p1.given_name || ' ' || p1.family_name, ''), coalesce(o1.address, p1.job, ''),
            coalesce(o1.city, p1.city, ''), coalesce(o1.phone, o1.email, p1.email, p1.phone, ''),
            d.second_id, coalesce(o2.name, p2.given_name || ' ' || p2.family_name, ''), coalesce(o2.address, p2.job, ''),
            coalesce(o2.city, p2.city, ''), coalesce(o2.phone, o2.email, p2.email, p2.phone, '')
         FROM likely_duplicate d
         LEFT JOIN organization o1 ON o1.coalition_id = d.coalition_id AND o1.id = d.first_id
         LEFT JOIN organization o2 ON o2.coalition_id = d.coalition_id AND o2.id = d.second_id
         LEFT JOIN person p1 ON p1.coalition_id = d.coalition_id AND p1.id = d.first_id
         LEFT JOIN person p2 ON p2.coalition_id = d.coalition_id AND p2.id = d.second_id
         WHERE d.coalition_id = $1 AND d.position > $2
           AND ((d.subject = 'organization' AND o1.id IS NOT NULL AND o2.id IS NOT NULL)
             OR (d.subject = 'person' AND p1.id IS NOT NULL AND p2.id IS NOT NULL))
         ORDER BY d.position LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

kit_store::row! {
    /// Pairs that wait for a decision.
    #[derive(Clone, Copy, Debug)]
    pub struct Waiting {
        pub organizations: i64,
        pub people: i64,
    }
}

/// How many pairs of the last look wait for a decision.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(on: &impl InCoalition) -> Result<Waiting, Fault> {
    on.one(
        "SELECT count(CASE WHEN subject = 'organization' THEN 1 END), count(CASE WHEN subject = 'person' THEN 1 END)
         FROM likely_duplicate WHERE coalition_id = $1",
        &[&on.coalition()],
    )
    .await
}

/// One pair of the review list.
///
/// # Errors
/// When the database does not answer.
pub async fn reasons_of(on: &impl InCoalition, pair: Pair) -> Result<Option<(Band, Words)>, Fault> {
    on.optional(
        "SELECT band, reasons FROM likely_duplicate
         WHERE coalition_id = $1 AND subject = $2 AND first_id = $3 AND second_id = $4",
        &[&on.coalition(), &pair.subject, &pair.first, &pair.second],
    )
    .await
}
