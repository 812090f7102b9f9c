use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Installed, Offered, PlaybookId, WrittenPiece};

/// Playbooks of one coalition; nobody follows more.
const MOST: i64 = 100;
/// Pieces of one playbook.
const MOST_PIECES: i64 = 2_000;

impl Record for Installed {
    kit_store::versioned!("playbook");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, playbook_key, number, title, language, files, installed_on, last_batch_id, version
             FROM playbook WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO playbook (coalition_id, id, playbook_key, number, title, language, files, installed_on,
                last_batch_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET playbook_key = excluded.playbook_key,
                number = excluded.number, title = excluded.title, language = excluded.language, files = excluded.files,
                installed_on = excluded.installed_on, last_batch_id = excluded.last_batch_id,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.key,
                &self.number,
                &self.title,
                &self.language,
                &self.files,
                &self.installed_on,
                &self.last_batch_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM playbook WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for WrittenPiece {
    kit_store::versioned!("playbook_piece");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, playbook_id, piece, name, record_kind, record_id, version
             FROM playbook_piece WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO playbook_piece (coalition_id, id, playbook_id, piece, name, record_kind, record_id, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET playbook_id = excluded.playbook_id, piece = excluded.piece,
                name = excluded.name, record_kind = excluded.record_kind, record_id = excluded.record_id,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.playbook_id,
                &self.piece,
                &self.name,
                &self.record_kind,
                &self.record_id,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM playbook_piece WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Offered {
    kit_store::versioned!("offered_playbook");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, playbook_key, number, title, files, brought_on, version
             FROM offered_playbook WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO offered_playbook (coalition_id, id, playbook_key, number, title, files, brought_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET playbook_key = excluded.playbook_key,
                number = excluded.number, title = excluded.title, files = excluded.files,
                brought_on = excluded.brought_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.key,
                &self.number,
                &self.title,
                &self.files,
                &self.brought_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM offered_playbook WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The installed playbooks, the first installed first. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn installed(on: &impl InCoalition) -> Result<Vec<Installed>, Fault> {
    on.all(
        "SELECT id, playbook_key, number, title, language, files, installed_on, last_batch_id, version
         FROM playbook WHERE coalition_id = $1 ORDER BY installed_on, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The installed playbook with a key.
///
/// # Errors
/// When the database does not answer.
pub async fn installed_with_key(on: &impl InCoalition, key: &str) -> Result<Option<Installed>, Fault> {
    on.optional(
        "SELECT id, playbook_key, number, title, language, files, installed_on, last_batch_id, version
         FROM playbook WHERE coalition_id = $1 AND playbook_key = $2",
        &[&on.coalition(), &key],
    )
    .await
}

/// What an installed playbook wrote. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn pieces_of(on: &impl InCoalition, playbook: PlaybookId) -> Result<Vec<WrittenPiece>, Fault> {
    on.all(
        "SELECT id, playbook_id, piece, name, record_kind, record_id, version
         FROM playbook_piece WHERE coalition_id = $1 AND playbook_id = $2 ORDER BY piece, id LIMIT $3",
        &[&on.coalition(), &playbook, &MOST_PIECES],
    )
    .await
}

/// The playbooks brought along. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn offered(on: &impl InCoalition) -> Result<Vec<Offered>, Fault> {
    on.all(
        "SELECT id, playbook_key, number, title, files, brought_on, version
         FROM offered_playbook WHERE coalition_id = $1 ORDER BY brought_on, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The playbook brought along with a key.
///
/// # Errors
/// When the database does not answer.
pub async fn offered_with_key(on: &impl InCoalition, key: &str) -> Result<Option<Offered>, Fault> {
    on.optional(
        "SELECT id, playbook_key, number, title, files, brought_on, version
         FROM offered_playbook WHERE coalition_id = $1 AND playbook_key = $2",
        &[&on.coalition(), &key],
    )
    .await
}

/// The records an installed playbook wrote, as the newest entry of their history has them: none for one that is gone.
/// At most 2,000, in one statement.
///
/// # Errors
/// When the database does not answer.
pub async fn records_of(
    on: &impl InCoalition,
    playbook: PlaybookId,
) -> Result<Vec<(Uuid, Option<String>)>, Fault> {
    on.all(
        "SELECT c.subject_id, c.became FROM playbook_piece p
         JOIN change c ON c.coalition_id = p.coalition_id AND c.subject_kind = p.record_kind
            AND c.subject_id = p.record_id
         WHERE p.coalition_id = $1 AND p.playbook_id = $2
           AND NOT EXISTS (SELECT 1 FROM change n WHERE n.coalition_id = c.coalition_id
                AND n.subject_kind = c.subject_kind AND n.subject_id = c.subject_id AND n.id > c.id)
         ORDER BY c.subject_id LIMIT $3",
        &[&on.coalition(), &playbook, &MOST_PIECES],
    )
    .await
}

/// The keys of the installed playbooks with their versions. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn versions(on: &impl InCoalition) -> Result<Vec<(String, i64)>, Fault> {
    on.all(
        "SELECT playbook_key, number FROM playbook WHERE coalition_id = $1 ORDER BY installed_on, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}
