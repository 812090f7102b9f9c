use kit_store::{Fault, Holds, InCoalition, Pointer, Record, Tx, search};
use uuid::Uuid;

use super::model::Agreement;
use crate::organizations::OrganizationId;

impl Record for Agreement {
    kit_store::versioned!("agreement");

    fn label(&self) -> String {
        self.title.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, kind, title, party_ids, purpose, roles, contributions, data_sharing, term, review, leaving,
                starts_on, ends_on, review_on, ended_on, version
             FROM agreement WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO agreement (coalition_id, id, kind, title, party_ids, purpose, roles, contributions, data_sharing,
                term, review, leaving, starts_on, ends_on, review_on, ended_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
             ON CONFLICT (coalition_id, id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
                party_ids = excluded.party_ids, purpose = excluded.purpose, roles = excluded.roles,
                contributions = excluded.contributions, data_sharing = excluded.data_sharing,
                term = excluded.term, review = excluded.review, leaving = excluded.leaving,
                starts_on = excluded.starts_on, ends_on = excluded.ends_on, review_on = excluded.review_on,
                ended_on = excluded.ended_on, version = excluded.version",
            &[
                &tx.coalition(),
                &self.id,
                &self.kind,
                &self.title,
                &self.party_ids,
                &self.purpose,
                &self.roles,
                &self.contributions,
                &self.data_sharing,
                &self.term,
                &self.review,
                &self.leaving,
                &self.starts_on,
                &self.ends_on,
                &self.review_on,
                &self.ended_on,
                &self.version,
            ],
        )
        .await?;
        let words = kit_text::search_words(&self.title);
        search::index(tx, Self::KIND, self.id.0, &self.label(), &self.purpose, &words).await
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM agreement WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        search::forget(tx, Self::KIND, id).await
    }
}

/// In the order they were written, those after `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Agreement>, Fault> {
    on.all(
        "SELECT id, kind, title, party_ids, purpose, roles, contributions, data_sharing, term, review, leaving,
            starts_on, ends_on, review_on, ended_on, version
         FROM agreement WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        &[&on.coalition(), &after, &most],
    )
    .await
}

/// The agreements by title, those that ended too. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn all(on: &impl InCoalition) -> Result<Vec<Agreement>, Fault> {
    on.all(
        "SELECT id, kind, title, party_ids, purpose, roles, contributions, data_sharing, term, review, leaving, starts_on,
            ends_on, review_on, ended_on, version
         FROM agreement WHERE coalition_id = $1 ORDER BY title, id LIMIT 500",
        &[&on.coalition()],
    )
    .await
}

/// The agreements an organization is a party of. At most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn of_organization(
    on: &impl InCoalition,
    organization: OrganizationId,
) -> Result<Vec<Agreement>, Fault> {
    on.all(
        "SELECT id, kind, title, party_ids, purpose, roles, contributions, data_sharing, term, review, leaving, starts_on,
            ends_on, review_on, ended_on, version
         FROM agreement WHERE coalition_id = $1 AND replace(party_ids, $2, '') <> party_ids ORDER BY id DESC LIMIT 100",
        &[&on.coalition(), &organization.to_string()],
    )
    .await
}

/// The columns that name organizations.
pub const POINTERS: &[Pointer] = &[Pointer {
    to: "organization",
    held_by: kit_store::keeper::<Agreement>,
    column: "party_ids",
    holds: Holds::Several,
    pointing: "SELECT id FROM agreement WHERE coalition_id = $1 AND replace(party_ids, $2, '') <> party_ids ORDER BY id LIMIT 20000",
}];
