//! Promises kept and not kept, counted for each organization.

use kit_store::{Day, Fault, InCoalition};
use people::organizations::OrganizationId;

/// Organizations on the page about kept promises.
const MOST_ORGANIZATIONS: i64 = 500;

kit_store::row! {
    /// What became of the promises of one organization, or of people who speak for themselves.
    #[derive(Clone, Debug, PartialEq)]
    pub struct KeptBy {
        pub id: Option<OrganizationId>,
        pub name: Option<String>,
        pub kept: i64,
        pub let_go: i64,
        pub late: i64,
        /// Open and not late.
        pub ahead: i64,
        /// Those whose day was put off, whatever became of them.
        pub carried: i64,
    }
}

impl KeptBy {
    /// Promises whose day has come or that ended before it: kept, let go or late. What still lies ahead is not counted
    /// for or against anybody.
    pub fn came_due(&self) -> i64 {
        self.kept + self.let_go + self.late
    }
}

/// Promises kept and not kept, organization by organization, or by one of them; people for themselves last.
///
/// # Errors
/// When the database does not answer.
pub async fn by_organization(
    on: &impl InCoalition,
    today: Day,
    only: Option<OrganizationId>,
) -> Result<Vec<KeptBy>, Fault> {
    on.all(
        "SELECT o.id, o.name, count(CASE WHEN p.standing = 'kept' THEN 1 END),
            count(CASE WHEN p.standing = 'let_go' THEN 1 END),
            count(CASE WHEN p.standing = 'open' AND p.sort_day < $2 THEN 1 END),
            count(CASE WHEN p.standing = 'open' AND p.sort_day >= $2 THEN 1 END),
            count(CASE WHEN p.times_carried > 0 THEN 1 END)
         FROM promise p LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE p.coalition_id = $1 AND p.person_id IS NOT NULL AND p.standing <> 'idea'
           AND (CAST($4 AS uuid) IS NULL OR p.organization_id = $4)
         GROUP BY o.id, o.name, o.sort_key
         ORDER BY CASE WHEN o.id IS NULL THEN 1 ELSE 0 END, o.sort_key, o.id LIMIT $3",
        &[&on.coalition(), &today, &MOST_ORGANIZATIONS, &only],
    )
    .await
}
