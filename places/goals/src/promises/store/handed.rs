//! Promises as they are handed over with an office.

use kit_store::{Day, Fault, InCoalition};
use kit_text::full_name;
use people::groups::bodies::GroupId;
use people::members::PersonId;

use crate::promises::model::{PromiseId, Status};

/// Promises handed over at once.
pub const MOST_HANDED_OVER: i64 = 50;

kit_store::row! {
    /// A promise that is open when an office changes hands.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HandedOver {
        pub id: PromiseId,
        pub what: String,
        pub status: Status,
        pub progress: String,
        pub by: Option<Day>,
        given_name: Option<String>,
        family_name: Option<String>,
        pub organization: Option<String>,
        pub goal: Option<String>,
        /// Made by whoever holds the office.
        pub is_own: bool,
        /// How many there are in all.
        pub of: i64,
    }
}

impl HandedOver {
    /// Who promised; none for an organization alone.
    pub fn who(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref().unwrap_or_default()))
    }
}

/// Open promises of whoever holds an office, then those of a group: made by people who belong to it on a day, or toward
/// its goal or objective; without a group those of everybody. The earliest first, at most 50.
///
/// # Errors
/// When the database does not answer.
pub async fn handed_over(
    on: &impl InCoalition,
    holder: Option<PersonId>,
    group: Option<GroupId>,
    day: Day,
) -> Result<Vec<HandedOver>, Fault> {
    on.all(
        "SELECT p.id, p.what, p.status, p.progress, p.by_day, h.given_name, h.family_name, o.name, g.title,
            coalesce(p.person_id = $2, FALSE), count(*) OVER ()
         FROM promise p
         LEFT JOIN person h ON h.coalition_id = p.coalition_id AND h.id = p.person_id
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
         LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
         LEFT JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = coalesce(s.goal_id, b.goal_id, p.goal_id)
         LEFT JOIN coalition_group c ON c.coalition_id = p.coalition_id AND c.id = $3
         WHERE p.coalition_id = $1 AND p.standing = 'open'
           AND (CAST($3 AS uuid) IS NULL OR p.person_id = $2 OR g.id = c.goal_id OR p.objective_id = c.objective_id
             OR EXISTS (SELECT 1 FROM group_member m WHERE m.coalition_id = p.coalition_id AND m.group_id = $3
                AND m.person_id = p.person_id AND (m.until IS NULL OR m.until >= $4)))
         ORDER BY CASE WHEN p.person_id = $2 THEN 0 ELSE 1 END, p.sort_day, p.id LIMIT $5",
        &[&on.coalition(), &holder, &group, &day, &MOST_HANDED_OVER],
    )
    .await
}
