use kit_store::{Day, Fault, Holds, InCoalition, Pointer, Record, Tx};
use uuid::Uuid;

use super::model::InterestStatement;
use crate::members::PersonId;
use crate::organizations::OrganizationId;

impl Record for InterestStatement {
    kit_store::versioned!("interest_statement");

    fn label(&self) -> String {
        self.words.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, person_id, stated_on, proposal_id, has_interest, words, version
             FROM interest_statement WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO interest_statement (coalition_id, id, person_id, stated_on, proposal_id, has_interest, words,
                version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (coalition_id, id) DO UPDATE SET person_id = excluded.person_id,
                stated_on = excluded.stated_on, proposal_id = excluded.proposal_id,
                has_interest = excluded.has_interest, words = excluded.words, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.person_id,
                &self.stated_on,
                &self.proposal_id,
                &self.has_interest,
                &self.words,
                &self.version,
            ],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM interest_statement WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<InterestStatement>, Fault> {
    on.all(
        "SELECT id, person_id, stated_on, proposal_id, has_interest, words, version
         FROM interest_statement WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The statements made on or after a day, the newest first. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn since(on: &impl InCoalition, day: Day) -> Result<Vec<InterestStatement>, Fault> {
    on.all(
        "SELECT id, person_id, stated_on, proposal_id, has_interest, words, version
         FROM interest_statement WHERE coalition_id = $1 AND stated_on >= $2 ORDER BY stated_on DESC, id DESC LIMIT 3000",
        &[&on.coalition(), &day],
    )
    .await
}

/// Those asked to state their interests once a year: voting members who take part. Id, given and family name, and the
/// organization they speak for. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn asked(
    on: &impl InCoalition,
) -> Result<Vec<(PersonId, String, String, Option<OrganizationId>)>, Fault> {
    on.all(
        "SELECT id, given_name, family_name, organization_id FROM person
         WHERE coalition_id = $1 AND left_on IS NULL AND class = 'voting' ORDER BY sort_key, id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

/// The columns that name people.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "person",
    held_by: kit_store::keeper::<InterestStatement>,
    column: "person_id",
    holds: Holds::OneApart,
    pointing: "SELECT id FROM interest_statement WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
}];
