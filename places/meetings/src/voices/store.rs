use kit_store::{Fault, InCoalition};
use kit_text::full_name;
use people::contact::MemberClass;
use people::members::PersonId;
use people::organizations::OrganizationId;
use people::seats::SeatId;

use super::model::{HeldSeat, Speaker, Voice, voices_of};

kit_store::row! {
    struct SeatRow {
        id: SeatId,
        sector: String,
        is_resident: bool,
        holder_id: Option<OrganizationId>,
        holder: Option<String>,
        holder_class: Option<MemberClass>,
        representative_id: Option<PersonId>,
        representative_title: Option<String>,
        representative_given: Option<String>,
        representative_family: Option<String>,
        representative_class: Option<MemberClass>,
        alternate_id: Option<PersonId>,
        alternate_title: Option<String>,
        alternate_given: Option<String>,
        alternate_family: Option<String>,
    }
}

fn speaker(
    id: Option<PersonId>,
    title: Option<String>,
    given: Option<String>,
    family: Option<String>,
) -> Option<Speaker> {
    let name = full_name(&given?, &family?);
    Some(Speaker { id: id?, name: full_name(&title?, &name) })
}

impl From<SeatRow> for HeldSeat {
    fn from(row: SeatRow) -> Self {
        let representative = speaker(
            row.representative_id,
            row.representative_title,
            row.representative_given,
            row.representative_family,
        );
        Self {
            id: row.id,
            sector: row.sector,
            is_resident: row.is_resident,
            holder: match (row.holder_id, row.holder, row.holder_class) {
                (Some(id), Some(name), Some(class)) => Some((id, name, class)),
                _ => None,
            },
            representative: representative.zip(row.representative_class),
            alternate: speaker(
                row.alternate_id,
                row.alternate_title,
                row.alternate_given,
                row.alternate_family,
            ),
        }
    }
}

/// Every voice of the coalition, group by group and by name; people and organizations that left have none. At most 2,000.
///
/// # Errors
/// When the database does not answer.
pub async fn voices(on: &impl InCoalition) -> Result<Vec<Voice>, Fault> {
    let rows: Vec<SeatRow> = on
        .all(
            "SELECT s.id, s.sector, s.is_resident, o.id, o.name, o.class, r.id, r.title, r.given_name, r.family_name,
                r.class, a.id, a.title, a.given_name, a.family_name
             FROM seat s
             LEFT JOIN organization o ON o.coalition_id = s.coalition_id AND o.id = s.holder_id AND o.left_on IS NULL
             LEFT JOIN person r ON r.coalition_id = s.coalition_id AND r.id = s.representative_id AND r.left_on IS NULL
             LEFT JOIN person a ON a.coalition_id = s.coalition_id AND a.id = s.alternate_id AND a.left_on IS NULL
             WHERE s.coalition_id = $1 AND (s.holder_id IS NULL OR o.id IS NOT NULL)
             ORDER BY s.sector, s.id LIMIT 2000",
            &[&on.coalition()],
        )
        .await?;
    let seats: Vec<HeldSeat> = rows.into_iter().map(HeldSeat::from).collect();
    Ok(voices_of(&seats))
}
