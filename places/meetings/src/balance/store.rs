use kit_store::{Day, Fault, InCoalition};
use people::members::PersonId;
use people::organizations::OrganizationId;

use super::model::{Alike, Did, Measure, Somebody};

/// More people than any coalition has who did anything of one kind.
const MOST: i64 = 5000;

/// Members put together by all that counts here. At most 5,000 kinds of them.
///
/// # Errors
/// When the database does not answer.
pub async fn members(on: &impl InCoalition) -> Result<Vec<Alike>, Fault> {
    on.all(
        "SELECT organization_id, sector, tie, tie_told, is_resident, count(*) FROM (
            SELECT p.organization_id, COALESCE(p.sector, o.sector) AS sector, p.tie, p.tie_told,
                EXISTS (SELECT 1 FROM seat s WHERE s.coalition_id = $1 AND s.representative_id = p.id
                    AND s.is_resident) AS is_resident
            FROM person p LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
            WHERE p.coalition_id = $1 AND p.left_on IS NULL) AS everybody
         GROUP BY organization_id, sector, tie, tie_told, is_resident
         ORDER BY organization_id, sector, tie, tie_told, is_resident LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// Everybody here who holds a seat or an office, proposed, spoke or promised. At most 5,000.
///
/// # Errors
/// When the database does not answer.
pub async fn doers(on: &impl InCoalition) -> Result<Vec<Somebody>, Fault> {
    on.all(
        "SELECT p.id, p.given_name, p.family_name, p.organization_id, COALESCE(p.sector, o.sector), p.tie, p.tie_told,
            EXISTS (SELECT 1 FROM seat s WHERE s.coalition_id = $1 AND s.representative_id = p.id AND s.is_resident)
         FROM person p LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE p.coalition_id = $1 AND p.left_on IS NULL AND p.id IN (
            SELECT representative_id FROM seat WHERE coalition_id = $1
            UNION SELECT person_id FROM office_term WHERE coalition_id = $1
            UNION SELECT proposer_id FROM proposal WHERE coalition_id = $1
            UNION SELECT person_id FROM speaking_turn WHERE coalition_id = $1
            UNION SELECT person_id FROM promise WHERE coalition_id = $1)
         ORDER BY p.id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// Who did what how often, with one statement for each measure but two for two: what passed and what was kept come with
/// what was proposed and promised.
///
/// # Errors
/// When the database does not answer.
pub async fn done(on: &impl InCoalition, today: Day) -> Result<Vec<Did>, Fault> {
    let mut done = Vec::new();
    for (person, organization, times) in seats(on).await? {
        done.push(Did { measure: Measure::Seats, person, organization, times });
    }
    for (person, times) in offices(on, today).await? {
        done.push(Did { measure: Measure::Offices, person, organization: None, times });
    }
    for (person, proposed, passed) in proposals(on).await? {
        done.push(Did {
            measure: Measure::Proposed,
            person,
            organization: None,
            times: proposed,
        });
        done.push(Did { measure: Measure::Passed, person, organization: None, times: passed });
    }
    for (person, times) in turns(on).await? {
        done.push(Did { measure: Measure::Turns, person, organization: None, times });
    }
    for (person, organization, promised, kept) in promises(on).await? {
        done.push(Did { measure: Measure::Promised, person, organization, times: promised });
        done.push(Did { measure: Measure::Kept, person, organization, times: kept });
    }
    done.retain(|one| one.times > 0);
    Ok(done)
}

async fn seats(on: &impl InCoalition) -> Result<Vec<(PersonId, Option<OrganizationId>, i64)>, Fault> {
    on.all(
        "SELECT representative_id, holder_id, count(*) FROM seat
         WHERE coalition_id = $1 AND representative_id IS NOT NULL
         GROUP BY representative_id, holder_id ORDER BY representative_id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

async fn offices(on: &impl InCoalition, today: Day) -> Result<Vec<(PersonId, i64)>, Fault> {
    on.all(
        "SELECT person_id, count(*) FROM office_term
         WHERE coalition_id = $1 AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $2)
           AND (left_on IS NULL OR left_on > $2)
         GROUP BY person_id ORDER BY person_id LIMIT $3",
        &[&on.coalition(), &today, &MOST],
    )
    .await
}

async fn proposals(on: &impl InCoalition) -> Result<Vec<(PersonId, i64, i64)>, Fault> {
    on.all(
        "SELECT p.proposer_id, count(*), CAST(sum(CASE WHEN d.outcome IN ('passed', 'chosen') THEN 1 ELSE 0 END) AS bigint)
         FROM proposal p LEFT JOIN decision d ON d.coalition_id = p.coalition_id AND d.id = p.id
         WHERE p.coalition_id = $1 AND p.proposer_id IS NOT NULL AND p.state <> 'draft'
         GROUP BY p.proposer_id ORDER BY p.proposer_id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

async fn turns(on: &impl InCoalition) -> Result<Vec<(PersonId, i64)>, Fault> {
    on.all(
        "SELECT person_id, count(*) FROM speaking_turn WHERE coalition_id = $1
         GROUP BY person_id ORDER BY person_id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

async fn promises(on: &impl InCoalition) -> Result<Vec<(PersonId, Option<OrganizationId>, i64, i64)>, Fault> {
    on.all(
        "SELECT person_id, organization_id, count(*), CAST(sum(CASE WHEN status = 'kept' THEN 1 ELSE 0 END) AS bigint)
         FROM promise WHERE coalition_id = $1 AND person_id IS NOT NULL AND status <> 'let_go'
         GROUP BY person_id, organization_id ORDER BY person_id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}
