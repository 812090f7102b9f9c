use kit_store::{Day, Fault, InCoalition};
use kit_web::Coalition;

use super::model::{AtTable, Known, Picture};
use crate::members;
use crate::seats;
use crate::sectors;

/// Everybody who takes part, by name. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn everyone(on: &impl InCoalition) -> Result<Vec<AtTable>, Fault> {
    on.all(
        "SELECT p.id, p.title, p.given_name, p.family_name, o.name, p.sector, p.part, p.try_this, p.tie, p.tie_told,
            p.age_stated, p.age_stated_on, p.evidence, coalesce(p.last_seen_on,
                CASE WHEN p.joined_on IS NULL OR p.added_on > p.joined_on THEN p.added_on ELSE p.joined_on END), p.last_seen_on
         FROM person p
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE p.coalition_id = $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT 2000",
        &[&on.coalition()],
    )
    .await
}

/// Who sits at the table and who is missing, in four statements, five where the coalition named its own
/// sectors. Home and People draw from it.
///
/// # Errors
/// When the database does not answer.
pub async fn picture(on: &impl InCoalition, coalition: &Coalition, today: Day) -> Result<Picture, Fault> {
    let known = Known {
        scheme: sectors::of(on, coalition).await?,
        counts: members::store::counts(on).await?,
        people: everyone(on).await?,
        seats: seats::store::seats(on).await?,
        contacts: seats::store::sector_contacts(on).await?,
        quiet_after_days: coalition.quiet_after_days,
        aim_percent: coalition.aim_affected_percent,
    };
    Ok(Picture::of(known, today))
}
