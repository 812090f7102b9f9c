mod handed;

pub use handed::{Around, HandedOn, MOST_AROUND, Tie, around, handed_on};

use kit_store::{Day, Fault, InCoalition};

use crate::groups::bodies::{GroupId, GroupKind};
use crate::groups::offices::{OfficeId, OfficeKind};
use kit_text::full_name;

/// Offices and groups without offices told at once.
const MOST: i64 = 120;

kit_store::row! {
    /// An office with its group and who holds it; a group without offices stands alone.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Told {
        pub group_id: GroupId,
        pub name: String,
        pub kind: GroupKind,
        pub purpose: String,
        pub authority: String,
        pub objective: String,
        pub office_id: Option<OfficeId>,
        pub office: Option<OfficeKind>,
        pub own_name: Option<String>,
        pub duties: Option<String>,
        given_name: Option<String>,
        family_name: Option<String>,
        pub until: Option<Day>,
    }
}

impl Told {
    /// Who holds the office; none while nobody does.
    pub fn holder(&self) -> Option<String> {
        Some(full_name(self.given_name.as_deref()?, self.family_name.as_deref().unwrap_or_default()))
    }
}

/// The groups that work, by name, with their offices as they are held on a day. At most 120 rows.
///
/// # Errors
/// When the database does not answer.
pub async fn told(on: &impl InCoalition, day: Day) -> Result<Vec<Told>, Fault> {
    on.all(
        "SELECT g.id, g.name, g.kind, g.purpose, g.authority, g.objective, o.id, o.kind, o.own_name, o.duties,
            p.given_name, p.family_name, t.ends_on
         FROM coalition_group g
         LEFT JOIN office o ON o.coalition_id = g.coalition_id AND o.group_id = g.id
         LEFT JOIN office_term t ON t.coalition_id = o.coalition_id AND t.office_id = o.id AND t.starts_on <= $2
            AND (t.ends_on IS NULL OR t.ends_on >= $2) AND (t.left_on IS NULL OR t.left_on > $2)
         LEFT JOIN person p ON p.coalition_id = t.coalition_id AND p.id = t.person_id
         WHERE g.coalition_id = $1 AND g.ended_on IS NULL
         ORDER BY g.sort_key, g.id, o.position, o.id LIMIT $3",
        &[&on.coalition(), &day, &MOST],
    )
    .await
}

kit_store::row! {
    /// How many there are.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct AtTheTable {
        pub people: i64,
        pub organizations: i64,
        pub seats: i64,
        /// Seats somebody sits on.
        pub filled: i64,
        /// Seats of residents, those somebody sits on.
        pub residents: i64,
        /// People and groups to be asked, asked, or thinking about it.
        pub asked: i64,
    }
}

/// How many take part, hold seats, and are being asked.
///
/// # Errors
/// When the database does not answer.
pub async fn at_the_table(on: &impl InCoalition) -> Result<AtTheTable, Fault> {
    on.one(
        "SELECT (SELECT count(*) FROM person WHERE coalition_id = $1 AND left_on IS NULL),
            (SELECT count(*) FROM organization WHERE coalition_id = $1 AND left_on IS NULL),
            (SELECT count(*) FROM seat WHERE coalition_id = $1),
            (SELECT count(representative_id) FROM seat WHERE coalition_id = $1),
            (SELECT count(CASE WHEN is_resident THEN representative_id END) FROM seat WHERE coalition_id = $1),
            (SELECT count(*) FROM prospect WHERE coalition_id = $1 AND stage IN ('to_ask', 'asked', 'thinking'))",
        &[&on.coalition()],
    )
    .await
}
