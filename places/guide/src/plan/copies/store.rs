use kit_store::{Fault, InCoalition, Record, Tx};
use kit_web::paging::AfterDay;
use uuid::Uuid;

use super::model::PlanCopy;

impl Record for PlanCopy {
    kit_store::versioned!("plan_copy");

    fn label(&self) -> String {
        if self.sent_to.is_empty() { self.title.clone() } else { self.sent_to.clone() }
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, made_on, made_at, audience, parts, language, title, sent_to, hash, version
             FROM plan_copy WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO plan_copy (coalition_id, id, made_on, made_at, audience, parts, language, title, sent_to, hash,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (coalition_id, id) DO UPDATE SET made_on = excluded.made_on, made_at = excluded.made_at,
                audience = excluded.audience, parts = excluded.parts, language = excluded.language,
                title = excluded.title, sent_to = excluded.sent_to, hash = excluded.hash, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.made_on,
                &self.made_at,
                &self.audience,
                &self.parts,
                &self.language,
                &self.title,
                &self.sent_to,
                &self.hash,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM plan_copy WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Keeps what a copy says, once. It stays when the copy is taken out, so that the history can bring it back.
///
/// # Errors
/// When the database does not answer.
pub async fn keep_text(tx: &Tx, copy: Uuid, document: &str) -> Result<(), Fault> {
    tx.execute(
        "INSERT INTO plan_copy_text (coalition_id, id, document) VALUES ($1, $2, $3)
         ON CONFLICT (coalition_id, id) DO NOTHING",
        &[&tx.coalition(), &copy, &document],
    )
    .await?;
    Ok(())
}

/// What a copy says.
///
/// # Errors
/// When the database does not answer.
pub async fn text_of(on: &impl InCoalition, copy: Uuid) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = on
        .optional(
            "SELECT document FROM plan_copy_text WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &copy],
        )
        .await?;
    Ok(found.map(|(document,)| document))
}

/// The latest copies first, those before `before`.
///
/// # Errors
/// When the database does not answer.
pub async fn latest(on: &impl InCoalition, before: AfterDay, most: i64) -> Result<Vec<PlanCopy>, Fault> {
    on.all(
        "SELECT id, made_on, made_at, audience, parts, language, title, sent_to, hash, version
         FROM plan_copy WHERE coalition_id = $1 AND (made_on, id) < ($2, $3)
         ORDER BY made_on DESC, id DESC LIMIT $4",
        &[&on.coalition(), &before.day, &before.id, &most],
    )
    .await
}
