use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::{KnowsWhom, MoveSeen, Stakeholder, StakeholderId};

/// People on the map; more would hide each other.
const MOST: i64 = 100;
/// Moves and ties read at once.
const MOST_BESIDE: i64 = 1000;

impl Record for Stakeholder {
    kit_store::versioned!("stakeholder");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, name, who, loses, power_over, stance, influence, notes, version
             FROM stakeholder WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO stakeholder (coalition_id, id, name, who, loses, power_over, stance, influence, notes, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (coalition_id, id) DO UPDATE SET name = excluded.name, who = excluded.who,
                loses = excluded.loses, power_over = excluded.power_over, stance = excluded.stance,
                influence = excluded.influence, notes = excluded.notes, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.name,
                &self.who,
                &self.loses,
                &self.power_over,
                &self.stance,
                &self.influence,
                &self.notes,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM stakeholder WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for MoveSeen {
    kit_store::versioned!("move_seen");

    fn label(&self) -> String {
        self.kind.word().replace('_', " ")
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, stakeholder_id, kind, seen_on, evidence, answer, answer_by, answer_person_id, review_on,
                came_of, version
             FROM move_seen WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO move_seen (coalition_id, id, stakeholder_id, kind, seen_on, evidence, answer, answer_by,
                answer_person_id, review_on, came_of, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             ON CONFLICT (coalition_id, id) DO UPDATE SET stakeholder_id = excluded.stakeholder_id,
                kind = excluded.kind, seen_on = excluded.seen_on, evidence = excluded.evidence,
                answer = excluded.answer, answer_by = excluded.answer_by,
                answer_person_id = excluded.answer_person_id, review_on = excluded.review_on,
                came_of = excluded.came_of, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.stakeholder_id,
                &self.kind,
                &self.seen_on,
                &self.evidence,
                &self.answer,
                &self.answer_by,
                &self.answer_person_id,
                &self.review_on,
                &self.came_of,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM move_seen WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

impl Record for KnowsWhom {
    kit_store::versioned!("knows_whom");

    fn label(&self) -> String {
        self.how.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, person_id, knows, trust, how, version FROM knows_whom WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO knows_whom (coalition_id, id, person_id, knows, trust, how, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET person_id = excluded.person_id, knows = excluded.knows,
                trust = excluded.trust, how = excluded.how, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.person_id, &self.knows, &self.trust, &self.how, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM knows_whom WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

/// Everybody on the map, the most influential first. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn stakeholders(on: &impl InCoalition) -> Result<Vec<Stakeholder>, Fault> {
    on.all(
        "SELECT id, name, who, loses, power_over, stance, influence, notes, version
         FROM stakeholder WHERE coalition_id = $1 ORDER BY influence DESC, stance, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// The moves of one opponent, or of all, the latest first. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn moves(on: &impl InCoalition, of: Option<StakeholderId>) -> Result<Vec<MoveSeen>, Fault> {
    on.all(
        "SELECT id, stakeholder_id, kind, seen_on, evidence, answer, answer_by, answer_person_id, review_on, came_of,
            version
         FROM move_seen WHERE coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR stakeholder_id = $2)
         ORDER BY seen_on DESC, id LIMIT $3",
        &[&on.coalition(), &of, &MOST_BESIDE],
    )
    .await
}

/// Who knows whom, in the order it was written. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn ties(on: &impl InCoalition) -> Result<Vec<KnowsWhom>, Fault> {
    on.all(
        "SELECT id, person_id, knows, trust, how, version FROM knows_whom WHERE coalition_id = $1 ORDER BY id LIMIT $2",
        &[&on.coalition(), &MOST_BESIDE],
    )
    .await
}

/// People on the map by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_stakeholders(
    on: &impl InCoalition,
    after: Uuid,
    most: i64,
) -> Result<Vec<Stakeholder>, Fault> {
    on.all(
        "SELECT id, name, who, loses, power_over, stance, influence, notes, version
         FROM stakeholder WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Moves by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_moves(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<MoveSeen>, Fault> {
    on.all(
        "SELECT id, stakeholder_id, kind, seen_on, evidence, answer, answer_by, answer_person_id, review_on, came_of,
            version
         FROM move_seen WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Ties by id, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_ties(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<KnowsWhom>, Fault> {
    on.all(
        "SELECT id, person_id, knows, trust, how, version FROM knows_whom
         WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// Columns that point to people and organizations.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<MoveSeen>,
        column: "answer_person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM move_seen WHERE coalition_id = $1 AND answer_person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<KnowsWhom>,
        column: "person_id",
        holds: Holds::OneOfTwo,
        pointing: "SELECT id FROM knows_whom WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<KnowsWhom>,
        column: "knows",
        holds: Holds::NamedOfTwo,
        pointing: "SELECT id FROM knows_whom WHERE coalition_id = $1 AND replace(knows, $2, '') <> knows ORDER BY id LIMIT 20000",
    },
];
