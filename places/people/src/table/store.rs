use kit_store::{Beside, Day, Fault, InCoalition};
use kit_web::Coalition;

use super::model::{AtTable, Known, Picture};
use crate::members::store::Counts;
use crate::seats::Seat;
use crate::seats::model::SectorContact;
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

/// How many there are, and beside the numbers a seat or whoever keeps in touch with a sector.
type CountsAndSeats = Beside<Counts, Beside<Option<Seat>, Option<SectorContact>>>;

/// The numbers, at most 2,000 seats and at most 200 contacts, each list sector by sector.
async fn counts_and_seats(on: &impl InCoalition) -> Result<(Counts, Vec<Seat>, Vec<SectorContact>), Fault> {
    let rows: Vec<CountsAndSeats> = on
        .all(
            "SELECT c.people, c.speaking, c.organizations, c.without_anybody,
                s.id, s.sector, s.label, s.is_resident, s.holder_id, s.representative_id, s.alternate_id,
                s.successor_id, s.term_start, s.term_end, s.wanted, s.next_step, s.version,
                k.id, k.sector, k.person_id, k.version
             FROM (SELECT count(*) AS people, count(organization_id) AS speaking,
                    count(DISTINCT organization_id) AS organizations,
                    (SELECT count(*) FROM organization o WHERE o.coalition_id = $1 AND o.left_on IS NULL
                        AND NOT EXISTS (SELECT 1 FROM person q WHERE q.coalition_id = $1
                            AND q.organization_id = o.id AND q.left_on IS NULL)) AS without_anybody
                  FROM person WHERE coalition_id = $1 AND left_on IS NULL) c
             CROSS JOIN (SELECT 1 AS list UNION ALL SELECT 2) lists
             LEFT JOIN (SELECT id, sector, label, is_resident, holder_id, representative_id, alternate_id,
                    successor_id, term_start, term_end, wanted, next_step, version
                  FROM seat WHERE coalition_id = $1 ORDER BY sector, id LIMIT 2000) s ON lists.list = 1
             LEFT JOIN (SELECT id, sector, person_id, version
                  FROM sector_contact WHERE coalition_id = $1 ORDER BY sector LIMIT 200) k ON lists.list = 2
             ORDER BY lists.list, s.sector, s.id, k.sector",
            &[&on.coalition()],
        )
        .await?;
    let (mut counts, mut seats, mut contacts) = (Counts::default(), Vec::new(), Vec::new());
    for Beside(counted, Beside(seat, contact)) in rows {
        counts = counted;
        seats.extend(seat);
        contacts.extend(contact);
    }
    Ok((counts, seats, contacts))
}

/// Who sits at the table and who is missing, in two statements, three where the coalition named its own
/// sectors. Home and People draw from it.
///
/// # Errors
/// When the database does not answer.
pub async fn picture(on: &impl InCoalition, coalition: &Coalition, today: Day) -> Result<Picture, Fault> {
    let (counts, seats, contacts) = counts_and_seats(on).await?;
    let known = Known {
        scheme: sectors::of(on, coalition).await?,
        counts,
        people: everyone(on).await?,
        seats,
        contacts,
        quiet_after_days: coalition.quiet_after_days,
        aim_percent: coalition.aim_affected_percent,
    };
    Ok(Picture::of(known, today))
}
