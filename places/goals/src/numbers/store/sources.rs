use kit_store::{Fault, InCoalition, Record, Tx};
use kit_web::paging::AfterName;
use uuid::Uuid;

use crate::numbers::model::{DataSource, IndicatorId, SourceId};

/// More sources than any coalition has; for choosing among them.
const MOST_SOURCES: i64 = 300;

impl Record for DataSource {
    kit_store::versioned!("data_source");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, link, note, frequency, own_policy, version FROM data_source
             WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO data_source (coalition_id, id, name, sort_key, link, note, frequency, own_policy, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, sort_key = excluded.sort_key,
                link = excluded.link, note = excluded.note, frequency = excluded.frequency,
                own_policy = excluded.own_policy, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &kit_text::sort_key(&self.name),
                &self.link,
                &self.note,
                &self.frequency,
                &self.policy,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM data_source WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// One page of sources by name.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: &AfterName, most: i64) -> Result<Vec<DataSource>, Fault> {
    on.all(
        "SELECT id, name, link, note, frequency, own_policy, version FROM data_source
         WHERE coalition_id = $1 AND (sort_key, id) > ($2, $3) ORDER BY sort_key, id LIMIT $4",
        &[&on.coalition(), &after.key, &after.id, &most],
    )
    .await
}

/// Sources to choose from, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn source_names(on: &impl InCoalition) -> Result<Vec<(SourceId, String)>, Fault> {
    on.all(
        "SELECT id, name FROM data_source WHERE coalition_id = $1 ORDER BY sort_key, id LIMIT $2",
        &[&on.coalition(), &MOST_SOURCES],
    )
    .await
}

/// Sources with a rule for small numbers of their own, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn sources_with_own_rule(on: &impl InCoalition) -> Result<Vec<DataSource>, Fault> {
    on.all(
        "SELECT id, name, link, note, frequency, own_policy, version FROM data_source
         WHERE coalition_id = $1 AND own_policy IS NOT NULL ORDER BY sort_key, id LIMIT $2",
        &[&on.coalition(), &MOST_SOURCES],
    )
    .await
}

/// Whether any indicator has this source.
///
/// # Errors
/// When the database does not answer.
pub async fn is_needed(on: &impl InCoalition, source: SourceId) -> Result<bool, Fault> {
    let found: Option<(IndicatorId,)> = on
        .optional(
            "SELECT id FROM indicator WHERE coalition_id = $1 AND source_id = $2 LIMIT 1",
            &[&on.coalition(), &source],
        )
        .await?;
    Ok(found.is_some())
}
