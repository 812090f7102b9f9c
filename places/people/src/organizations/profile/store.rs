use kit_store::{AccountId, CoalitionId, Fault, InCoalition, Reads, Record, Tx};
use uuid::Uuid;

use super::model::{Place, Profile, ProfileId};
use crate::organizations::OrganizationId;
use kit_web::paging::AfterName;

/// A profile belongs to no coalition: it is written in a transaction of the whole host, and so is its history, which
/// no coalition can open.
impl Record for Profile {
    kit_store::versioned!("organization-profile");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        find(on, ProfileId(id)).await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO organization_profile (id, account_id, content, version) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, content = excluded.content,
                version = excluded.version",
            &[&self.id, &self.account_id, &serde_json::to_string(self)?, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM organization_profile WHERE id = $1", &[&id]).await?;
        Ok(())
    }
}

fn read(row: Option<(String,)>) -> Result<Option<Profile>, Fault> {
    Ok(row.map(|(content,)| serde_json::from_str(&content)).transpose()?)
}

/// # Errors
/// When the database does not answer.
pub async fn find(on: &impl Reads, id: ProfileId) -> Result<Option<Profile>, Fault> {
    read(on.optional("SELECT content FROM organization_profile WHERE id = $1", &[&id]).await?)
}

/// A profile in use by one row of this coalition is used by another instead, when two rows became one or two again.
///
/// # Errors
/// When the database does not answer.
pub async fn follow(tx: &Tx, id: ProfileId, from: OrganizationId, to: OrganizationId) -> Result<(), Fault> {
    let Some(mut profile) = find(tx, id).await? else {
        return Ok(());
    };
    let place = |organization| Place { coalition: tx.coalition(), organization };
    for used in profile.places.iter_mut().filter(|used| **used == place(from)) {
        *used = place(to);
    }
    // Without an entry in the history: this coalition's would show it what the profile keeps from it.
    profile.version += 1;
    profile.put(tx).await
}

/// The profiles an account keeps, at most 20.
///
/// # Errors
/// When the database does not answer.
pub async fn of_account(on: &impl Reads, account: AccountId) -> Result<Vec<Profile>, Fault> {
    let rows: Vec<(String,)> = on
        .all(
            "SELECT content FROM organization_profile WHERE account_id = $1 ORDER BY id LIMIT 20",
            &[&account],
        )
        .await?;
    rows.into_iter().map(|(content,)| Ok(serde_json::from_str(&content)?)).collect()
}

/// The profile of an organization of this coalition, as long as it takes part and the person who keeps the profile
/// speaks for it here.
///
/// # Errors
/// When the database does not answer.
pub async fn of_organization(on: &impl InCoalition, id: OrganizationId) -> Result<Option<Profile>, Fault> {
    let row = on
        .optional(
            "SELECT f.content FROM organization o JOIN organization_profile f ON f.id = o.profile_id
             WHERE o.coalition_id = $1 AND o.id = $2 AND o.left_on IS NULL
               AND EXISTS (SELECT 1 FROM person p JOIN standing s ON s.coalition_id = p.coalition_id
                    AND s.account_id = p.account_id
                    WHERE p.coalition_id = $1 AND p.account_id = f.account_id AND p.organization_id = o.id
                      AND p.left_on IS NULL)",
            &[&on.coalition(), &id],
        )
        .await?;
    read(row)
}

/// The profiles in use by the organizations of one page of a list, from its first name to its last.
///
/// # Errors
/// When the database does not answer.
pub async fn of_list(
    on: &impl InCoalition,
    first: &AfterName,
    last: &AfterName,
) -> Result<Vec<(OrganizationId, Profile)>, Fault> {
    let rows: Vec<(OrganizationId, String)> = on
        .all(
            "SELECT o.id, f.content FROM organization o JOIN organization_profile f ON f.id = o.profile_id
             WHERE o.coalition_id = $1 AND (o.sort_key, o.id) >= ($2, $3) AND (o.sort_key, o.id) <= ($4, $5)
               AND o.left_on IS NULL
               AND EXISTS (SELECT 1 FROM person p JOIN standing s ON s.coalition_id = p.coalition_id
                    AND s.account_id = p.account_id
                    WHERE p.coalition_id = $1 AND p.account_id = f.account_id AND p.organization_id = o.id
                      AND p.left_on IS NULL)",
            &[&on.coalition(), &first.key, &first.id, &last.key, &last.id],
        )
        .await?;
    rows.into_iter().map(|(id, content)| Ok((id, serde_json::from_str(&content)?))).collect()
}

/// The profiles a coalition shows, by its organizations: 500 at a time after the organization `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn of_coalition(
    on: &impl Reads,
    coalition: CoalitionId,
    after: OrganizationId,
) -> Result<Vec<(OrganizationId, Profile)>, Fault> {
    let rows: Vec<(OrganizationId, String)> = on
        .all(
            "SELECT o.id, f.content FROM organization o JOIN organization_profile f ON f.id = o.profile_id
             WHERE o.coalition_id = $1 AND o.id > $2 AND o.left_on IS NULL
               AND EXISTS (SELECT 1 FROM person p JOIN standing s ON s.coalition_id = p.coalition_id
                    AND s.account_id = p.account_id
                    WHERE p.coalition_id = $1 AND p.account_id = f.account_id AND p.organization_id = o.id
                      AND p.left_on IS NULL)
             ORDER BY o.id LIMIT 500",
            &[&coalition, &after],
        )
        .await?;
    rows.into_iter().map(|(id, content)| Ok((id, serde_json::from_str(&content)?))).collect()
}

/// Whether an account is somebody who speaks for an organization of this coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn speaks_for(
    on: &impl InCoalition,
    account: AccountId,
    organization: OrganizationId,
) -> Result<bool, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM person
             WHERE coalition_id = $1 AND account_id = $2 AND organization_id = $3 AND left_on IS NULL",
            &[&on.coalition(), &account, &organization],
        )
        .await?;
    Ok(count > 0)
}

/// Ids and names of the coalitions an account belongs to, by name: at most 100.
///
/// # Errors
/// When the database does not answer.
pub async fn coalitions_of(on: &impl Reads, account: AccountId) -> Result<Vec<(CoalitionId, String)>, Fault> {
    on.all(
        "SELECT c.id, c.name FROM standing s JOIN coalition c ON c.id = s.coalition_id
         WHERE s.account_id = $1 ORDER BY c.name, c.id LIMIT 100",
        &[&account],
    )
    .await
}

/// Accounts and names of the others who speak for an organization of this coalition and can sign in: at most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn other_speakers(
    on: &impl InCoalition,
    organization: OrganizationId,
    than: AccountId,
) -> Result<Vec<(AccountId, String, String)>, Fault> {
    on.all(
        "SELECT p.account_id, p.given_name, p.family_name
         FROM person p JOIN standing s ON s.coalition_id = p.coalition_id AND s.account_id = p.account_id
         WHERE p.coalition_id = $1 AND p.organization_id = $2 AND p.account_id <> $3 AND p.left_on IS NULL
         ORDER BY p.sort_key, p.id LIMIT 50",
        &[&on.coalition(), &organization, &than],
    )
    .await
}
