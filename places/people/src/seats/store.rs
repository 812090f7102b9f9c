use kit_store::{Fault, InCoalition, Record, Tx};
use uuid::Uuid;

use super::model::{Seat, SectorContact};

impl Record for Seat {
    const KIND: &'static str = "seat";

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn label(&self) -> String {
        if self.label.is_empty() { self.sector.clone() } else { self.label.clone() }
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn set_version(&mut self, version: i64) {
        self.version = version;
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, sector, label, is_resident, holder_id, representative_id, alternate_id, successor_id, term_start,
                term_end, wanted, next_step, version
             FROM seat WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO seat (coalition_id, id, sector, label, is_resident, holder_id, representative_id, alternate_id,
                successor_id, term_start, term_end, wanted, next_step, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT (coalition_id, id) DO UPDATE SET sector = excluded.sector, label = excluded.label,
                is_resident = excluded.is_resident, holder_id = excluded.holder_id,
                representative_id = excluded.representative_id, alternate_id = excluded.alternate_id,
                successor_id = excluded.successor_id, term_start = excluded.term_start, term_end = excluded.term_end,
                wanted = excluded.wanted, next_step = excluded.next_step, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.sector,
                &self.label,
                &self.is_resident,
                &self.holder_id,
                &self.representative_id,
                &self.alternate_id,
                &self.successor_id,
                &self.term_start,
                &self.term_end,
                &self.wanted,
                &self.next_step,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM seat WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for SectorContact {
    const KIND: &'static str = "sector-contact";

    fn id(&self) -> Uuid {
        self.id
    }

    fn label(&self) -> String {
        self.sector.clone()
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn set_version(&mut self, version: i64) {
        self.version = version;
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, sector, person_id, version FROM sector_contact WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO sector_contact (coalition_id, id, sector, person_id, version) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (coalition_id, id) DO UPDATE SET sector = excluded.sector, person_id = excluded.person_id,
                version = excluded.version",
            &[&tx.coalition(), &self.id, &self.sector, &self.person_id, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM sector_contact WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Every seat of the table, sector by sector. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn seats(on: &impl InCoalition) -> Result<Vec<Seat>, Fault> {
    on.all(
        "SELECT id, sector, label, is_resident, holder_id, representative_id, alternate_id, successor_id, term_start,
            term_end, wanted, next_step, version
         FROM seat WHERE coalition_id = $1 ORDER BY sector, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

/// Who keeps in touch with which sector.
///
/// # Errors
/// When the database does not answer.
pub async fn sector_contacts(on: &impl InCoalition) -> Result<Vec<SectorContact>, Fault> {
    on.all(
        "SELECT id, sector, person_id, version FROM sector_contact WHERE coalition_id = $1 ORDER BY sector LIMIT 200",
        &[&on.coalition()],
    )
    .await
}
