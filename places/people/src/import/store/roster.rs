use std::collections::HashSet;

use kit_store::{Fault, InCoalition};
use uuid::Uuid;

use crate::members::Person;
use crate::organizations::{Organization, OrganizationId};

/// Records read at once.
const PAGE: i64 = 2000;

/// Everybody the coalition knows, those who left too.
///
/// # Errors
/// When the database does not answer.
pub async fn everybody(on: &impl InCoalition) -> Result<Vec<Person>, Fault> {
    let mut all: Vec<Person> = Vec::new();
    loop {
        let after = all.last().map_or(Uuid::nil(), |person| person.id.0);
        let page: Vec<Person> = on
            .all(
                "SELECT id, account_id, organization_id, title, given_name, family_name, job, email, phone, address,
                    city, state, postcode, contact, languages, access_needs, class, sector, tie, tie_told, age_stated,
                    age_stated_on, evidence, part, try_this, notes, joined_on, left_on, last_seen_on, added_on,
                    gains, version
                 FROM person WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                &[&on.coalition(), &after, &PAGE],
            )
            .await?;
        let read = page.len();
        all.extend(page);
        if read < PAGE as usize {
            return Ok(all);
        }
    }
}

/// Every organization the coalition knows, those that left too.
///
/// # Errors
/// When the database does not answer.
pub async fn every_organization(on: &impl InCoalition) -> Result<Vec<Organization>, Fault> {
    let mut all: Vec<Organization> = Vec::new();
    loop {
        let after = all.last().map_or(Uuid::nil(), |organization| organization.id.0);
        let page: Vec<Organization> = on
            .all(
                "SELECT id, name, kind, what_they_do, address, city, state, postcode, latitude, longitude, phone, email,
                    website, sector, class, brings, hopes, care_stages, notes, joined_on, left_on, profile_id, government_level,
                    version
                 FROM organization WHERE coalition_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                &[&on.coalition(), &after, &PAGE],
            )
            .await?;
        let read = page.len();
        all.extend(page);
        if read < PAGE as usize {
            return Ok(all);
        }
    }
}

/// Given name, family name and organization of those to ask, at most 100,000.
///
/// # Errors
/// When the database does not answer.
pub async fn prospect_names(on: &impl InCoalition) -> Result<Vec<(String, String, String)>, Fault> {
    on.all(
        "SELECT given_name, family_name, organization FROM prospect WHERE coalition_id = $1 ORDER BY id LIMIT 100000",
        &[&on.coalition()],
    )
    .await
}

/// People who hold or are named on a seat: an undo leaves them.
///
/// # Errors
/// When the database does not answer.
pub async fn seated(on: &impl InCoalition) -> Result<HashSet<Uuid>, Fault> {
    let ids: Vec<(Uuid,)> = on
        .all(
            "SELECT representative_id FROM seat WHERE coalition_id = $1 AND representative_id IS NOT NULL
             UNION SELECT alternate_id FROM seat WHERE coalition_id = $1 AND alternate_id IS NOT NULL
             UNION SELECT successor_id FROM seat WHERE coalition_id = $1 AND successor_id IS NOT NULL
             UNION SELECT person_id FROM sector_contact WHERE coalition_id = $1
             UNION SELECT holder_id FROM seat WHERE coalition_id = $1 AND holder_id IS NOT NULL",
            &[&on.coalition()],
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Organizations somebody still speaks for: an undo leaves them.
///
/// # Errors
/// When the database does not answer.
pub async fn spoken_for(on: &impl InCoalition) -> Result<HashSet<OrganizationId>, Fault> {
    let ids: Vec<(OrganizationId,)> = on
        .all(
            "SELECT DISTINCT organization_id FROM person WHERE coalition_id = $1 AND organization_id IS NOT NULL",
            &[&on.coalition()],
        )
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}
