//! What people decided: merges, and pairs that are not the same.

use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use crate::duplicates::model::{Merge, NotSame, Pair, Subject};

impl Record for NotSame {
    kit_store::versioned!("not-same");

    fn label(&self) -> String {
        self.label.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, subject, first_id, second_id, label, said_at, version
             FROM not_same WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO not_same (coalition_id, id, subject, first_id, second_id, label, said_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET subject = excluded.subject, first_id = excluded.first_id,
                second_id = excluded.second_id, label = excluded.label, said_at = excluded.said_at,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.subject,
                &self.first_id,
                &self.second_id,
                &self.label,
                &self.said_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM not_same WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Merge {
    kit_store::versioned!("merge");

    fn label(&self) -> String {
        self.label.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, subject, kept_id, gone_id, label, batch_id, merged_at, undone_at, version
             FROM record_merge WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO record_merge (coalition_id, id, subject, kept_id, gone_id, label, batch_id, merged_at,
                undone_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET subject = excluded.subject, kept_id = excluded.kept_id,
                gone_id = excluded.gone_id, label = excluded.label, batch_id = excluded.batch_id,
                merged_at = excluded.merged_at, undone_at = excluded.undone_at, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.subject,
                &self.kept_id,
                &self.gone_id,
                &self.label,
                &self.batch_id,
                &self.merged_at,
                &self.undone_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM record_merge WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Every pair somebody said is not the same, at most 20,000.
///
/// # Errors
/// When the database does not answer.
pub async fn pairs_not_same(on: &impl InCoalition) -> Result<Vec<(Subject, Uuid, Uuid)>, Fault> {
    on.all(
        "SELECT subject, first_id, second_id FROM not_same WHERE coalition_id = $1 ORDER BY id LIMIT 20000",
        &[&on.coalition()],
    )
    .await
}

/// The statement about one pair.
///
/// # Errors
/// When the database does not answer.
pub async fn not_same(on: &impl InCoalition, pair: Pair) -> Result<Option<NotSame>, Fault> {
    on.optional(
        "SELECT id, subject, first_id, second_id, label, said_at, version FROM not_same
         WHERE coalition_id = $1 AND subject = $2 AND first_id = $3 AND second_id = $4",
        &[&on.coalition(), &pair.subject, &pair.first, &pair.second],
    )
    .await
}

/// The newest statements, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_not_same(on: &impl InCoalition, most: i64) -> Result<Vec<NotSame>, Fault> {
    on.all(
        "SELECT id, subject, first_id, second_id, label, said_at, version FROM not_same
         WHERE coalition_id = $1 ORDER BY said_at DESC, id DESC LIMIT $2",
        &[&on.coalition(), &most],
    )
    .await
}

/// Kind, the record that went and the one it went into, for every merge that stands. At most 20,000.
///
/// # Errors
/// When the database does not answer.
pub async fn merged_into(on: &impl InCoalition) -> Result<Vec<(Subject, Uuid, Uuid)>, Fault> {
    on.all(
        "SELECT subject, gone_id, kept_id FROM record_merge
         WHERE coalition_id = $1 AND undone_at IS NULL ORDER BY id LIMIT 20000",
        &[&on.coalition()],
    )
    .await
}

/// The merge that stands by which a record went into another.
///
/// # Errors
/// When the database does not answer.
pub async fn merge_of_gone(
    on: &impl InCoalition,
    subject: Subject,
    gone: Uuid,
) -> Result<Option<Merge>, Fault> {
    on.optional(
        "SELECT id, subject, kept_id, gone_id, label, batch_id, merged_at, undone_at, version FROM record_merge
         WHERE coalition_id = $1 AND subject = $2 AND gone_id = $3 AND undone_at IS NULL",
        &[&on.coalition(), &subject, &gone],
    )
    .await
}

/// The newest merges that stand, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn latest_merges(on: &impl InCoalition, most: i64) -> Result<Vec<Merge>, Fault> {
    on.all(
        "SELECT id, subject, kept_id, gone_id, label, batch_id, merged_at, undone_at, version FROM record_merge
         WHERE coalition_id = $1 AND undone_at IS NULL ORDER BY merged_at DESC, id DESC LIMIT $2",
        &[&on.coalition(), &most],
    )
    .await
}

/// Every merge and every undone merge a record was part of, at most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn merges_with(on: &impl InCoalition, subject: Subject, id: Uuid) -> Result<Vec<Merge>, Fault> {
    on.all(
        "SELECT id, subject, kept_id, gone_id, label, batch_id, merged_at, undone_at, version FROM record_merge
         WHERE coalition_id = $1 AND subject = $2 AND (kept_id = $3 OR gone_id = $3) ORDER BY id LIMIT 1000",
        &[&on.coalition(), &subject, &id],
    )
    .await
}

/// Every statement that a record is not the same as another, at most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn not_same_with(on: &impl InCoalition, subject: Subject, id: Uuid) -> Result<Vec<NotSame>, Fault> {
    on.all(
        "SELECT id, subject, first_id, second_id, label, said_at, version FROM not_same
         WHERE coalition_id = $1 AND subject = $2 AND (first_id = $3 OR second_id = $3) ORDER BY id LIMIT 1000",
        &[&on.coalition(), &subject, &id],
    )
    .await
}
