use kit_store::{Fault, InCoalition, Record, Tx, search};
use uuid::Uuid;

use super::model::{self, Organization, OrganizationId};

impl Record for Organization {
    const KIND: &'static str = "organization";

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn label(&self) -> String {
        model::label(self)
    }

    fn version(&self) -> i64 {
        self.version
    }

    fn set_version(&mut self, version: i64) {
        self.version = version;
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, kind, what_they_do, address, city, state, postcode, phone, email, website, sector, class,
                brings, hopes, care_stages, notes, joined_on, left_on, version
             FROM organization WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO organization (coalition_id, id, name, sort_key, kind, what_they_do, address, city, state,
                postcode, phone, email, website, sector, class, brings, hopes, care_stages, notes, joined_on, left_on,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, sort_key = excluded.sort_key,
                kind = excluded.kind, what_they_do = excluded.what_they_do, address = excluded.address,
                city = excluded.city, state = excluded.state, postcode = excluded.postcode, phone = excluded.phone,
                email = excluded.email, website = excluded.website, sector = excluded.sector, class = excluded.class,
                brings = excluded.brings, hopes = excluded.hopes, care_stages = excluded.care_stages,
                notes = excluded.notes, joined_on = excluded.joined_on, left_on = excluded.left_on,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &kit_text::sort_key(&self.name),
                &self.kind,
                &self.what_they_do,
                &self.address,
                &self.city,
                &self.state,
                &self.postcode,
                &self.phone,
                &self.email,
                &self.website,
                &self.sector,
                &self.class,
                &self.brings,
                &self.hopes,
                &self.care_stages,
                &self.notes,
                &self.joined_on,
                &self.left_on,
                &self.version,
            ],
        )
        .await?;
        search::index(tx, Self::KIND, self.id.0, &self.name, &self.city, &model::search_words(self)).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM organization WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// Id and name of every organization that takes part, by name: for menus. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn names(on: &impl InCoalition) -> Result<Vec<(OrganizationId, String)>, Fault> {
    on.all(
        "SELECT id, name FROM organization WHERE coalition_id = $1 AND left_on IS NULL ORDER BY sort_key, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}
