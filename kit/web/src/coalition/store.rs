use kit_store::{CoalitionId, Fault, InCoalition, Reads, Record, Tx};
use uuid::Uuid;

use super::Coalition;

/// The coalition with this word in its address.
///
/// # Errors
/// When the database does not answer.
pub async fn by_slug(on: &impl Reads, slug: &str) -> Result<Option<Coalition>, Fault> {
    on.optional(
        "SELECT id, slug, name, place, language, time_zone, kind, help_phone, is_example, sector_scheme,
            aim_affected_percent, quiet_after_days, founded_at, version
         FROM coalition WHERE slug = $1",
        &[&slug],
    )
    .await
}

/// The coalitions of this host by slug, 50 at a time after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl Reads, after: &str) -> Result<Vec<Coalition>, Fault> {
    on.all(
        "SELECT id, slug, name, place, language, time_zone, kind, help_phone, is_example, sector_scheme,
            aim_affected_percent, quiet_after_days, founded_at, version
         FROM coalition WHERE slug > $1 ORDER BY slug LIMIT 50",
        &[&after],
    )
    .await
}

/// Coalitions that have no daily round of this name yet, with their time zones, at most 500.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn without_round(on: &impl Reads, name: &str) -> Result<Vec<(CoalitionId, String)>, Fault> {
    on.all(
        "SELECT c.id, c.time_zone FROM coalition c
         LEFT JOIN daily_round r ON r.coalition_id = c.id AND r.name = $1
         WHERE r.name IS NULL ORDER BY c.id LIMIT 500",
        &[&name],
    )
    .await
}

impl Record for Coalition {
    kit_store::versioned!("coalition");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        // A coalition finds only itself.
        on.optional(
            "SELECT id, slug, name, place, language, time_zone, kind, help_phone, is_example, sector_scheme,
                aim_affected_percent, quiet_after_days, founded_at, version
             FROM coalition WHERE id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO coalition (id, slug, name, place, language, time_zone, kind, help_phone, is_example,
                sector_scheme, aim_affected_percent, quiet_after_days, founded_at, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name, place = excluded.place,
                language = excluded.language, time_zone = excluded.time_zone, kind = excluded.kind,
                help_phone = excluded.help_phone, is_example = excluded.is_example,
                sector_scheme = excluded.sector_scheme, aim_affected_percent = excluded.aim_affected_percent,
                quiet_after_days = excluded.quiet_after_days, version = excluded.version",
            &[
                &self.id,
                &self.slug,
                &self.name,
                &self.place,
                &self.language,
                &self.time_zone,
                &self.kinds,
                &self.help_phone,
                &self.is_example,
                &self.sector_scheme,
                &self.aim_affected_percent,
                &self.quiet_after_days,
                &self.founded_at,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM coalition WHERE id = $1", &[&id]).await?;
        Ok(())
    }
}
