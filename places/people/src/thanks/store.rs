//! What People knows about how well somebody is kept.

use kit_store::{Day, Fault, InCoalition, Words};

use crate::members::PersonId;
use crate::organizations::OrganizationId;

kit_store::row! {
    /// A person who takes part, as the six reasons to stay see them.
    #[derive(Clone, Debug)]
    pub struct Kept {
        pub id: PersonId,
        pub given_name: String,
        pub family_name: String,
        pub organization_id: Option<OrganizationId>,
        /// What they need to take part, in words of [`crate::contact::AccessNeed`].
        pub access_needs: Words,
        /// Thanked since the day asked about, in person or with their organization.
        pub was_thanked: bool,
        /// Sits on a seat, holds an office, answers for a piece of work, or has a part in a group or in the coalition.
        pub has_part: bool,
        /// Groups they belong to.
        pub groups: i64,
        /// Minutes given since that day.
        pub minutes: i64,
        /// What they gain was asked and written down when they were invited.
        pub gains_known: bool,
        /// The last sign of life, when they joined, and when their record was made here.
        pub last_seen_on: Option<Day>,
        pub joined_on: Option<Day>,
        pub added_on: Option<Day>,
    }
}

/// Everybody who takes part, by name. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn everybody(on: &impl InCoalition, since: Day, today: Day) -> Result<Vec<Kept>, Fault> {
    on.all(
        "SELECT p.id, p.given_name, p.family_name, p.organization_id, p.access_needs,
            EXISTS (SELECT 1 FROM thanks t WHERE t.coalition_id = p.coalition_id AND t.thanked_on >= $2
                AND (t.person_id = p.id OR t.organization_id = p.organization_id)),
            p.part <> ''
                OR EXISTS (SELECT 1 FROM seat s WHERE s.coalition_id = p.coalition_id
                    AND (s.representative_id = p.id OR s.alternate_id = p.id))
                OR EXISTS (SELECT 1 FROM office_term o WHERE o.coalition_id = p.coalition_id AND o.person_id = p.id
                    AND o.starts_on <= $3 AND (o.left_on IS NULL OR o.left_on > $3))
                OR EXISTS (SELECT 1 FROM duty d WHERE d.coalition_id = p.coalition_id AND d.responsible_id = p.id)
                OR EXISTS (SELECT 1 FROM group_member m WHERE m.coalition_id = p.coalition_id AND m.person_id = p.id
                    AND m.part <> '' AND (m.until IS NULL OR m.until > $3)),
            CAST(coalesce(g.groups, 0) AS bigint), CAST(coalesce(h.minutes, 0) AS bigint),
            p.gains IS NOT NULL, p.last_seen_on, p.joined_on, p.added_on
         FROM person p
         LEFT JOIN (SELECT person_id, count(DISTINCT group_id) AS groups FROM group_member
            WHERE coalition_id = $1 AND (until IS NULL OR until > $3) GROUP BY person_id) g ON g.person_id = p.id
         LEFT JOIN (SELECT person_id, sum(minutes) AS minutes FROM volunteer_hours
            WHERE coalition_id = $1 AND worked_on >= $2 GROUP BY person_id) h ON h.person_id = p.id
         WHERE p.coalition_id = $1 AND p.left_on IS NULL
         ORDER BY p.sort_key, p.id LIMIT 3000",
        &[&on.coalition(), &since, &today],
    )
    .await
}
