//! Offices as they are handed on, and the people whoever takes over works with.

use kit_store::{Day, Fault, InCoalition, Words};

use crate::contact::ContactBy;
use crate::groups::bodies::{GroupId, GroupKind};
use crate::groups::offices::{OfficeId, OfficeKind};
use crate::members::PersonId;
use kit_text::full_name;

/// Offices told at once.
const MOST_OFFICES: i64 = 120;
/// People around an office told at once.
pub const MOST_AROUND: i64 = 60;

kit_store::row! {
    /// An office with its group, who holds it, and who stands ready.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HandedOn {
        pub id: OfficeId,
        pub kind: OfficeKind,
        pub own_name: String,
        pub duties: String,
        /// What whoever takes over needs to know.
        pub handover: String,
        pub group_id: GroupId,
        pub group: String,
        pub group_kind: GroupKind,
        pub purpose: String,
        pub authority: String,
        pub holder_id: Option<PersonId>,
        pub since: Option<Day>,
        pub until: Option<Day>,
        holder_given: Option<String>,
        holder_family: Option<String>,
        next_given: Option<String>,
        next_family: Option<String>,
        buddy_given: Option<String>,
        buddy_family: Option<String>,
    }
}

impl HandedOn {
    /// Who holds it; none while nobody does.
    pub fn holder(&self) -> Option<String> {
        name(self.holder_given.as_deref(), self.holder_family.as_deref())
    }

    /// Who could take it over.
    pub fn successor(&self) -> Option<String> {
        name(self.next_given.as_deref(), self.next_family.as_deref())
    }

    /// Who goes along and helps.
    pub fn buddy(&self) -> Option<String> {
        name(self.buddy_given.as_deref(), self.buddy_family.as_deref())
    }
}

fn name(given: Option<&str>, family: Option<&str>) -> Option<String> {
    Some(full_name(given?, family.unwrap_or_default()))
}

/// The offices of groups that work, group by group, each with who holds it on a day: of those who started the last one,
/// unless they left. At most 120.
///
/// # Errors
/// When the database does not answer.
pub async fn handed_on(on: &impl InCoalition, day: Day) -> Result<Vec<HandedOn>, Fault> {
    on.all(
        "SELECT o.id, o.kind, o.own_name, o.duties, o.handover, g.id, g.name, g.kind, g.purpose, g.authority,
            p.id, t.starts_on, t.ends_on, p.given_name, p.family_name, n.given_name, n.family_name,
            b.given_name, b.family_name
         FROM office o
         JOIN coalition_group g ON g.coalition_id = o.coalition_id AND g.id = o.group_id
         LEFT JOIN office_term t ON t.coalition_id = o.coalition_id AND t.office_id = o.id AND t.starts_on <= $2
            AND (t.left_on IS NULL OR t.left_on >= $2)
            AND NOT EXISTS (SELECT 1 FROM office_term later WHERE later.coalition_id = t.coalition_id
                AND later.office_id = t.office_id AND later.starts_on <= $2
                AND (later.starts_on, later.id) > (t.starts_on, t.id))
         LEFT JOIN person p ON p.coalition_id = t.coalition_id AND p.id = t.person_id
         LEFT JOIN person n ON n.coalition_id = o.coalition_id AND n.id = o.successor_id
         LEFT JOIN person b ON b.coalition_id = o.coalition_id AND b.id = o.buddy_id
         WHERE o.coalition_id = $1 AND g.ended_on IS NULL
         ORDER BY g.sort_key, g.id, o.position, o.id LIMIT $3",
        &[&on.coalition(), &day, &MOST_OFFICES],
    )
    .await
}

kit_store::words! {
    /// Why somebody is told with an office.
    pub enum Tie {
        /// Runs the coalition day by day.
        Coordinator => "coordinator",
        /// Belongs to the group of the office.
        Group => "group",
        /// Holds another office.
        Office => "office",
    }
}

kit_store::row! {
    /// Somebody around an office, with how to reach them: show that to those alone who may see it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Around {
        pub tie: Tie,
        pub id: PersonId,
        title: String,
        given_name: String,
        family_name: String,
        pub organization: Option<String>,
        pub job: String,
        /// Their part in the group, or here.
        pub part: String,
        pub contact: ContactBy,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub languages: Words,
        introduced_given: Option<String>,
        introduced_family: Option<String>,
    }
}

impl Around {
    /// "Dr. Amit Shah"
    pub fn name(&self) -> String {
        full_name(&self.title, &full_name(&self.given_name, &self.family_name))
    }

    /// Who brought them in.
    pub fn introduced_by(&self) -> Option<String> {
        name(self.introduced_given.as_deref(), self.introduced_family.as_deref())
    }
}

/// Who runs the coalition, who belongs to a group on a day (to core teams for none), and who holds an office, each person
/// once. At most 60.
///
/// # Errors
/// When the database does not answer.
pub async fn around(on: &impl InCoalition, group: Option<GroupId>, day: Day) -> Result<Vec<Around>, Fault> {
    on.all(
        "SELECT x.tie, p.id, p.title, p.given_name, p.family_name, o.name, p.job,
            CASE WHEN x.part = '' THEN p.part ELSE x.part END, p.contact, p.email, p.phone, p.languages,
            i.given_name, i.family_name
         FROM (SELECT min(tie) AS tie, person_id, max(part) AS part FROM (
                SELECT 'coordinator' AS tie, q.id AS person_id, '' AS part
                FROM standing s JOIN person q ON q.coalition_id = s.coalition_id AND q.account_id = s.account_id
                WHERE s.coalition_id = $1 AND s.role = 'coordinator'
                UNION ALL
                SELECT 'group', m.person_id, m.part FROM group_member m
                JOIN coalition_group g ON g.coalition_id = m.coalition_id AND g.id = m.group_id
                WHERE m.coalition_id = $1 AND g.ended_on IS NULL AND (m.until IS NULL OR m.until >= $3)
                  AND (g.id = $2 OR CAST($2 AS uuid) IS NULL AND g.kind = 'core_team')
                UNION ALL
                SELECT 'office', t.person_id, '' FROM office_term t
                JOIN office f ON f.coalition_id = t.coalition_id AND f.id = t.office_id
                JOIN coalition_group g ON g.coalition_id = f.coalition_id AND g.id = f.group_id
                WHERE t.coalition_id = $1 AND g.ended_on IS NULL AND t.starts_on <= $3
                  AND (t.ends_on IS NULL OR t.ends_on >= $3) AND (t.left_on IS NULL OR t.left_on >= $3)) every_tie
            GROUP BY person_id) x
         JOIN person p ON p.coalition_id = $1 AND p.id = x.person_id
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         LEFT JOIN person i ON i.coalition_id = p.coalition_id AND i.id = (SELECT q.nominated_by_id FROM prospect q
            WHERE q.coalition_id = $1 AND q.person_id = p.id AND q.nominated_by_id IS NOT NULL ORDER BY q.id LIMIT 1)
         WHERE p.left_on IS NULL
         ORDER BY x.tie, p.sort_key, p.id LIMIT $4",
        &[&on.coalition(), &group, &day, &MOST_AROUND],
    )
    .await
}
