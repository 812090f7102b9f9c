use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::{CoverageRule, Introduction, OVERLAP_FROM, Served, Service};

/// Groups and areas; more make no matrix anybody reads.
const MOST_SERVED: i64 = 200;
/// Services counted in the matrix.
const MOST_SERVICES: i64 = 5000;

impl Record for Served {
    kit_store::versioned!("served");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, side, position, name, has_need, version FROM served WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO served (coalition_id, id, side, position, name, has_need, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET side = excluded.side, position = excluded.position,
                name = excluded.name, has_need = excluded.has_need, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.side,
                &self.position,
                &self.name,
                &self.has_need,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM served WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Service {
    kit_store::versioned!("service");

    fn label(&self) -> String {
        self.what.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, organization_id, what, stage, population_id, area_id, capacity, is_active, version
             FROM service WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO service (coalition_id, id, organization_id, what, stage, population_id, area_id, capacity,
                is_active, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET organization_id = excluded.organization_id,
                what = excluded.what, stage = excluded.stage, population_id = excluded.population_id,
                area_id = excluded.area_id, capacity = excluded.capacity, is_active = excluded.is_active,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.organization_id,
                &self.what,
                &self.stage,
                &self.population_id,
                &self.area_id,
                &self.capacity,
                &self.is_active,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM service WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for Introduction {
    kit_store::versioned!("introduction");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, first_id, second_id, stage, made_on, version FROM introduction
             WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO introduction (coalition_id, id, first_id, second_id, stage, made_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET first_id = excluded.first_id,
                second_id = excluded.second_id, stage = excluded.stage, made_on = excluded.made_on,
                version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.first_id,
                &self.second_id,
                &self.stage,
                &self.made_on,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM introduction WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for CoverageRule {
    kit_store::versioned!("coverage_rule");

    fn label(&self) -> String {
        String::new()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, overlap_from, version FROM coverage_rule WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO coverage_rule (coalition_id, id, overlap_from, version) VALUES ($1, $2, $3, $4)
             ON CONFLICT (coalition_id, id) DO UPDATE SET overlap_from = excluded.overlap_from,
                version = excluded.version",
            &[&tx.coalition(), &self.id, &self.overlap_from, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM coverage_rule WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// From how many organizations on the coalition speaks of overlap.
///
/// # Errors
/// When the database does not answer.
pub async fn overlap_from(on: &impl InCoalition) -> Result<i64, Fault> {
    let rule = CoverageRule::find(on, on.coalition().into()).await?;
    Ok(rule.map_or(OVERLAP_FROM, |rule| rule.overlap_from))
}

/// The groups and areas of the coalition in order. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn served(on: &impl InCoalition) -> Result<Vec<Served>, Fault> {
    on.all(
        "SELECT id, side, position, name, has_need, version FROM served WHERE coalition_id = $1
         ORDER BY side, position, id LIMIT $2",
        &[&on.coalition(), &MOST_SERVED],
    )
    .await
}

/// Groups and areas by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_served(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Served>, Fault> {
    on.all(
        "SELECT id, side, position, name, has_need, version FROM served
         WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// All services, for counting and exporting. At most 5,000.
///
/// # Errors
/// When the database does not answer.
pub async fn services(on: &impl InCoalition) -> Result<Vec<Service>, Fault> {
    list_services(on, Uuid::nil(), MOST_SERVICES).await
}

/// Services by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_services(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Service>, Fault> {
    on.all(
        "SELECT id, organization_id, what, stage, population_id, area_id, capacity, is_active, version
         FROM service WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The latest introductions, at most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn introductions(on: &impl InCoalition) -> Result<Vec<Introduction>, Fault> {
    on.all(
        "SELECT id, first_id, second_id, stage, made_on, version FROM introduction
         WHERE coalition_id = $1 ORDER BY made_on DESC, id LIMIT 200",
        &[&on.coalition()],
    )
    .await
}

/// Columns that point to people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Service>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM service WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Introduction>,
        column: "first_id",
        holds: Holds::OneOfTwo,
        pointing: "SELECT id FROM introduction WHERE coalition_id = $1 AND first_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Introduction>,
        column: "second_id",
        holds: Holds::OneOfTwo,
        pointing: "SELECT id FROM introduction WHERE coalition_id = $1 AND second_id = $2 ORDER BY id LIMIT 20000",
    },
];
