//! The history of every record: who did what, when, for whom, before and after.

use uuid::Uuid;

use crate::{AccountId, Answer, Fault, InCoalition, Instant, Sql, Tx};

crate::words! {
    /// What happened to a record.
    pub enum Verb {
        Added => "added",
        Changed => "changed",
        Removed => "removed",
    }
}

use crate as kit_store;

kit_store::row! {
    /// One entry of the history. `was` and `became` hold the record as JSON; both are there for a change.
    #[derive(Clone, Debug)]
    pub struct Change {
        pub id: Uuid,
        pub at: Instant,
        pub actor_id: Option<AccountId>,
        pub actor_name: String,
        pub for_organization: Option<String>,
        pub subject_kind: String,
        pub subject_id: Uuid,
        pub subject_label: String,
        pub verb: Verb,
        pub was: Option<String>,
        pub became: Option<String>,
        /// One act that wrote many records: an import, a merge.
        pub batch_id: Option<Uuid>,
        pub undoes_id: Option<Uuid>,
        pub undone_by: Option<Uuid>,
    }
}

const INSERT: Sql = Sql::pair(
    "INSERT INTO change (coalition_id, id, at, actor_id, actor_name, for_organization, subject_kind, subject_id,
        subject_label, verb, was, became, batch_id, undoes_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    "INSERT INTO change (coalition_id, id, at, actor_id, actor_name, for_organization, subject_kind, subject_id,
        subject_label, verb, was, became, batch_id, undoes_id)
     SELECT * FROM unnest(CAST($1 AS uuid[]), CAST($2 AS uuid[]), CAST($3 AS bigint[]), CAST($4 AS uuid[]),
        CAST($5 AS text[]), CAST($6 AS text[]), CAST($7 AS text[]), CAST($8 AS uuid[]), CAST($9 AS text[]),
        CAST($10 AS text[]), CAST($11 AS text[]), CAST($12 AS text[]), CAST($13 AS uuid[]), CAST($14 AS uuid[]))",
);

pub(crate) fn insert<'a>(tx: &'a Tx, changes: &'a [Change]) -> Answer<'a, ()> {
    Box::pin(async move {
        tx.execute_in_bulk(
            INSERT,
            changes.len(),
            &[
                &vec![tx.coalition(); changes.len()],
                &column(changes, |change| &change.id),
                &column(changes, |change| &change.at),
                &column(changes, |change| &change.actor_id),
                &column(changes, |change| &change.actor_name),
                &column(changes, |change| &change.for_organization),
                &column(changes, |change| &change.subject_kind),
                &column(changes, |change| &change.subject_id),
                &column(changes, |change| &change.subject_label),
                &column(changes, |change| &change.verb),
                &column(changes, |change| &change.was),
                &column(changes, |change| &change.became),
                &column(changes, |change| &change.batch_id),
                &column(changes, |change| &change.undoes_id),
            ],
        )
        .await
    })
}

fn column<T>(changes: &[Change], pick: impl Fn(&Change) -> &T) -> Vec<&T> {
    changes.iter().map(pick).collect()
}

/// One entry by its id.
///
/// # Errors
/// When the database does not answer.
pub async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Change>, Fault> {
    on.optional(
        "SELECT id, at, actor_id, actor_name, for_organization, subject_kind, subject_id, subject_label, verb, was, became,
            batch_id, undoes_id, undone_by
         FROM change WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &id],
    )
    .await
}

/// The history of one record, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn changes_of(
    on: &impl InCoalition,
    kind: &str,
    id: Uuid,
    limit: i64,
) -> Result<Vec<Change>, Fault> {
    changes_of_before(on, kind, id, Uuid::max(), limit).await
}

/// The history of one record older than the entry `before`: the next page of [`changes_of`].
///
/// # Errors
/// When the database does not answer.
pub async fn changes_of_before(
    on: &impl InCoalition,
    kind: &str,
    id: Uuid,
    before: Uuid,
    limit: i64,
) -> Result<Vec<Change>, Fault> {
    on.all(
        "SELECT id, at, actor_id, actor_name, for_organization, subject_kind, subject_id, subject_label, verb, was, became,
            batch_id, undoes_id, undone_by
         FROM change WHERE coalition_id = $1 AND subject_kind = $2 AND subject_id = $3 AND id < $4
         ORDER BY id DESC LIMIT $5",
        &[&on.coalition(), &kind, &id, &before, &limit],
    )
    .await
}

/// Everything one act wrote, in the order it was written, `limit` at a time after the entry `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn changes_of_batch(
    on: &impl InCoalition,
    batch: Uuid,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Change>, Fault> {
    on.all(
        "SELECT id, at, actor_id, actor_name, for_organization, subject_kind, subject_id, subject_label, verb, was, became,
            batch_id, undoes_id, undone_by
         FROM change WHERE coalition_id = $1 AND batch_id = $2 AND id > $3 ORDER BY id LIMIT $4",
        &[&on.coalition(), &batch, &after, &limit],
    )
    .await
}

/// The newest entries of the coalition, newest first. What an act wrote in a batch is left out: the act itself
/// (the import, the merge) is a record of its own with an entry outside the batch.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(on: &impl InCoalition, limit: i64) -> Result<Vec<Change>, Fault> {
    before(on, Uuid::max(), limit).await
}

/// The entries older than `before`, newest first: the next page of [`latest`].
///
/// # Errors
/// When the database does not answer.
pub async fn before(on: &impl InCoalition, before: Uuid, limit: i64) -> Result<Vec<Change>, Fault> {
    on.all(
        "SELECT id, at, actor_id, actor_name, for_organization, subject_kind, subject_id, subject_label, verb, was, became,
            batch_id, undoes_id, undone_by
         FROM change WHERE coalition_id = $1 AND id < $2 AND batch_id IS NULL ORDER BY id DESC LIMIT $3",
        &[&on.coalition(), &before, &limit],
    )
    .await
}

/// Kinds of record looked for; no product has as many.
const MOST_KINDS: i64 = 500;

/// When anything of each kind was touched last, outside of batches. Steps from kind to kind through the index, so that
/// a long history costs no more than a short one.
///
/// # Errors
/// When the database does not answer.
pub async fn last_of_each_kind(on: &impl InCoalition) -> Result<Vec<(String, Instant)>, Fault> {
    on.all(
        "WITH RECURSIVE kinds (kind) AS (
            SELECT min(subject_kind) FROM change WHERE coalition_id = $1 AND batch_id IS NULL
            UNION ALL
            SELECT (SELECT min(subject_kind) FROM change
                    WHERE coalition_id = $1 AND batch_id IS NULL AND subject_kind > kind)
            FROM kinds WHERE kind IS NOT NULL)
         SELECT kind, (SELECT c.at FROM change c WHERE c.coalition_id = $1 AND c.subject_kind = kind
                AND c.batch_id IS NULL ORDER BY c.id DESC LIMIT 1)
         FROM kinds WHERE kind IS NOT NULL LIMIT $2",
        &[&on.coalition(), &MOST_KINDS],
    )
    .await
}

/// The newest entries about one kind of record, newest first, outside of batches.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_of_kind(on: &impl InCoalition, kind: &str, limit: i64) -> Result<Vec<Change>, Fault> {
    on.all(
        "SELECT id, at, actor_id, actor_name, for_organization, subject_kind, subject_id, subject_label, verb, was, became,
            batch_id, undoes_id, undone_by
         FROM change WHERE coalition_id = $1 AND subject_kind = $2 AND batch_id IS NULL ORDER BY id DESC LIMIT $3",
        &[&on.coalition(), &kind, &limit],
    )
    .await
}

/// Kinds asked for at once by [`latest_of_kinds`].
const KINDS: usize = 5;

/// The newest entries about each of several kinds of record, outside of batches: at most `each` of a kind, of the first
/// five kinds, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_of_kinds(on: &impl InCoalition, kinds: &[&str], each: i64) -> Result<Vec<Change>, Fault> {
    let mut asked: [Option<&str>; KINDS] = [None; KINDS];
    for (place, kind) in asked.iter_mut().zip(kinds) {
        *place = Some(kind);
    }
    let [first, second, third, fourth, fifth] = asked;
    on.all(
        "SELECT c.id, c.at, c.actor_id, c.actor_name, c.for_organization, c.subject_kind, c.subject_id, c.subject_label,
            c.verb, c.was, c.became, c.batch_id, c.undoes_id, c.undone_by
         FROM change c WHERE c.coalition_id = $1 AND c.id IN (
            SELECT id FROM (SELECT id FROM change WHERE coalition_id = $1 AND subject_kind = $2 AND batch_id IS NULL
                ORDER BY id DESC LIMIT $7) a
            UNION ALL SELECT id FROM (SELECT id FROM change WHERE coalition_id = $1 AND subject_kind = $3
                AND batch_id IS NULL ORDER BY id DESC LIMIT $7) b
            UNION ALL SELECT id FROM (SELECT id FROM change WHERE coalition_id = $1 AND subject_kind = $4
                AND batch_id IS NULL ORDER BY id DESC LIMIT $7) c
            UNION ALL SELECT id FROM (SELECT id FROM change WHERE coalition_id = $1 AND subject_kind = $5
                AND batch_id IS NULL ORDER BY id DESC LIMIT $7) d
            UNION ALL SELECT id FROM (SELECT id FROM change WHERE coalition_id = $1 AND subject_kind = $6
                AND batch_id IS NULL ORDER BY id DESC LIMIT $7) e)
         ORDER BY c.id DESC LIMIT 100",
        &[&on.coalition(), &first, &second, &third, &fourth, &fifth, &each],
    )
    .await
}

/// How many entries were written after `moment` by anybody but `reader`.
///
/// # Errors
/// When the database does not answer.
pub async fn since(on: &impl InCoalition, moment: Instant, reader: AccountId) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM change WHERE coalition_id = $1 AND at > $2 AND (actor_id IS NULL OR actor_id <> $3)",
            &[&on.coalition(), &moment, &reader],
        )
        .await?;
    Ok(count)
}

/// Notes that `undone_by` took `id` back, so that it cannot be undone twice.
///
/// # Errors
/// [`Fault::Taken`] when it was taken back before.
pub async fn mark_undone(tx: &Tx, id: Uuid, undone_by: Uuid) -> Result<(), Fault> {
    let marked = tx
        .execute(
            "UPDATE change SET undone_by = $3 WHERE coalition_id = $1 AND id = $2 AND undone_by IS NULL",
            &[&tx.coalition(), &id, &undone_by],
        )
        .await?;
    if marked == 1 { Ok(()) } else { Err(Fault::Taken("undone_by".to_owned())) }
}

/// Keeps the acts and forgets the person: contents and names of one record leave its history.
///
/// # Errors
/// When the database does not answer.
pub async fn scrub(tx: &Tx, kind: &str, id: Uuid, label: &str) -> Result<(), Fault> {
    tx.execute(
        "UPDATE change SET was = NULL, became = NULL, subject_label = $4
         WHERE coalition_id = $1 AND subject_kind = $2 AND subject_id = $3",
        &[&tx.coalition(), &kind, &id, &label],
    )
    .await?;
    Ok(())
}
