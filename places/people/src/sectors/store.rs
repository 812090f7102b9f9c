use std::borrow::Cow;

use kit_store::{Fault, InCoalition, Record, Tx};
use kit_web::Coalition;
use uuid::Uuid;

use super::model::{Scheme, scheme, schemes};
use super::own::{OWN, OwnSector, own_scheme};

impl Record for OwnSector {
    kit_store::versioned!("sector");

    fn label(&self) -> String {
        self.name_en.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, sector_key, position, name_en, name_es, short_en, short_es, hint_en, hint_es, origin,
                rules, one_for_each, version
             FROM sector WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO sector (coalition_id, id, sector_key, position, name_en, name_es, short_en, short_es, hint_en,
                hint_es, origin, rules, one_for_each, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT (coalition_id, id) DO UPDATE SET sector_key = excluded.sector_key,
                position = excluded.position, name_en = excluded.name_en, name_es = excluded.name_es,
                short_en = excluded.short_en, short_es = excluded.short_es, hint_en = excluded.hint_en,
                hint_es = excluded.hint_es, origin = excluded.origin,
                rules = excluded.rules, one_for_each = excluded.one_for_each, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.sector_key,
                &self.position,
                &self.name_en,
                &self.name_es,
                &self.short_en,
                &self.short_es,
                &self.hint_en,
                &self.hint_es,
                &self.origin,
                &self.rules,
                &self.one_for_each,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM sector WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// The sectors a coalition named itself, in their order. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn own_sectors(on: &impl InCoalition) -> Result<Vec<OwnSector>, Fault> {
    on.all(
        "SELECT id, sector_key, position, name_en, name_es, short_en, short_es, hint_en, hint_es, origin,
                rules, one_for_each, version
         FROM sector WHERE coalition_id = $1 ORDER BY position, id LIMIT 100",
        &[&on.coalition()],
    )
    .await
}

/// The scheme by which this coalition sorts its seats: one that comes with the product, or its own.
///
/// # Errors
/// When the database does not answer.
pub async fn of(on: &impl InCoalition, coalition: &Coalition) -> Result<Cow<'static, Scheme>, Fault> {
    if coalition.sector_scheme != OWN {
        return Ok(Cow::Borrowed(scheme(&coalition.sector_scheme)));
    }
    let own = own_sectors(on).await?;
    let origin = |key: &str| schemes().iter().find(|scheme| scheme.key == key);
    Ok(Cow::Owned(own_scheme(&own, origin)))
}

/// Whether a person, an organization or a seat belongs to a sector.
///
/// # Errors
/// When the database does not answer.
pub async fn is_in_use(on: &impl InCoalition, sector_key: &str) -> Result<bool, Fault> {
    let (uses,): (i64,) = on
        .one(
            "SELECT (SELECT count(*) FROM person WHERE coalition_id = $1 AND sector = $2)
                + (SELECT count(*) FROM organization WHERE coalition_id = $1 AND sector = $2)
                + (SELECT count(*) FROM seat WHERE coalition_id = $1 AND sector = $2)",
            &[&on.coalition(), &sector_key],
        )
        .await?;
    Ok(uses > 0)
}
