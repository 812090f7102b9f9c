use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx};
use kit_text::full_name;
use uuid::Uuid;

use super::model::{ReadinessParty, ReadinessPartyId};
use crate::should_we::rule::Worth;

/// More founding parties would not be weighed one by one.
const MOST: i64 = 200;

/// Whom the parties point to.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<ReadinessParty>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM readiness_party WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<ReadinessParty>,
        column: "person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM readiness_party WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
];

impl Record for ReadinessParty {
    kit_store::versioned!("readiness_party");

    fn label(&self) -> String {
        self.gains.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, organization_id, person_id, costs, gains, worth, version
             FROM readiness_party WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO readiness_party (coalition_id, id, organization_id, person_id, costs, gains, worth, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET organization_id = excluded.organization_id,
                person_id = excluded.person_id, costs = excluded.costs, gains = excluded.gains,
                worth = excluded.worth, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.organization_id,
                &self.person_id,
                &self.costs,
                &self.gains,
                &self.worth,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM readiness_party WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

kit_store::row! {
    /// A party with the name of its organization or person.
    #[derive(Clone, Debug, PartialEq)]
    pub struct NamedParty {
        pub id: ReadinessPartyId,
        pub organization: Option<String>,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub costs: String,
        pub gains: String,
        pub worth: Worth,
    }
}

impl NamedParty {
    /// Empty once somebody was erased.
    pub fn name(&self) -> String {
        let part = |name: &Option<String>| name.clone().unwrap_or_default();
        match &self.organization {
            Some(organization) => organization.clone(),
            None => full_name(&part(&self.given_name), &part(&self.family_name)),
        }
    }
}

/// The parties with their names, in the order they were written. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn named(on: &impl InCoalition) -> Result<Vec<NamedParty>, Fault> {
    on.all(
        "SELECT r.id, o.name, p.given_name, p.family_name, r.costs, r.gains, r.worth
         FROM readiness_party r
         LEFT JOIN organization o ON o.coalition_id = r.coalition_id AND o.id = r.organization_id
         LEFT JOIN person p ON p.coalition_id = r.coalition_id AND p.id = r.person_id
         WHERE r.coalition_id = $1 ORDER BY r.id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<ReadinessParty>, Fault> {
    on.all(
        "SELECT id, organization_id, person_id, costs, gains, worth, version
         FROM readiness_party WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}
