use kit_store::{AccountId, Day, Fault, InCoalition};
use uuid::Uuid;

use crate::members::PersonId;

kit_store::row! {
    /// Somebody who joined and has not been heard of since.
    #[derive(Clone, Debug)]
    pub struct Newcomer {
        pub id: PersonId,
        pub given_name: String,
        pub family_name: String,
        pub joined_on: Day,
        /// How many there are in all.
        pub of: i64,
    }
}

/// Who an account is here, and people who joined between two days without a sign of life since, at most 3, in one
/// statement; nobody needs a welcome from themselves.
///
/// # Errors
/// When the database does not answer.
pub async fn own_and_newcomers(
    on: &impl InCoalition,
    from: Day,
    to: Day,
    account: Option<AccountId>,
) -> Result<(Option<PersonId>, Vec<Newcomer>), Fault> {
    let rows: Vec<OwnAndNewcomer> = on
        .all(
            "SELECT o.id, n.id, n.given_name, n.family_name, n.joined_on, n.of_all FROM (SELECT 1 AS one) x
             LEFT JOIN person o ON o.coalition_id = $1 AND o.account_id = $4
             LEFT JOIN (SELECT id, given_name, family_name, joined_on, count(*) OVER () AS of_all FROM person
                WHERE coalition_id = $1 AND joined_on >= $2 AND joined_on <= $3 AND left_on IS NULL
                  AND (last_seen_on IS NULL OR last_seen_on <= joined_on)
                  AND (account_id IS NULL OR CAST($4 AS uuid) IS NULL OR account_id <> $4)
                ORDER BY joined_on, id LIMIT 3) n ON n.id IS NOT NULL
             ORDER BY n.joined_on, n.id LIMIT 3",
            &[&on.coalition(), &from, &to, &account],
        )
        .await?;
    let own = rows.first().and_then(|row| row.own);
    Ok((own, rows.into_iter().filter_map(OwnAndNewcomer::newcomer).collect()))
}

kit_store::row! {
    /// The reader beside one newcomer; empty where there is none.
    #[derive(Clone, Debug)]
    struct OwnAndNewcomer {
        own: Option<PersonId>,
        id: Option<PersonId>,
        given_name: Option<String>,
        family_name: Option<String>,
        joined_on: Option<Day>,
        of: Option<i64>,
    }
}

impl OwnAndNewcomer {
    fn newcomer(self) -> Option<Newcomer> {
        Some(Newcomer {
            id: self.id?,
            given_name: self.given_name?,
            family_name: self.family_name?,
            joined_on: self.joined_on?,
            of: self.of?,
        })
    }
}

kit_store::words! {
    /// What comes back after a time.
    pub enum Recurring {
        /// A term at a seat ends.
        Seat => "seat",
        /// A term in an office ends.
        Office => "office",
        /// An agreement ends.
        Agreement => "agreement",
        /// An agreement is to be looked at again.
        Review => "review",
        /// A yearly statement of interests was made on the day.
        Interests => "interests",
    }
}

kit_store::row! {
    /// Something that comes back after a time.
    #[derive(Clone, Debug)]
    pub struct ComingBack {
        pub what: Recurring,
        /// The seat, the group of the office, the agreement, or the person.
        pub id: Uuid,
        /// The name of the seat, of the group or of the agreement.
        pub name: String,
        /// The kind of the office, or the sector of the seat.
        pub kind: String,
        pub own_name: String,
        pub day: Day,
        pub person_id: Option<PersonId>,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
    }
}

/// Terms at seats that end by `until`, terms in offices that do and have no successor, agreements that end or are to be
/// looked at by then, and voting members whose last yearly statement of interests is of `stated` or before; the earliest
/// first, at most 50.
/// Only what concerns `person` if given.
///
/// # Errors
/// When the database does not answer.
pub async fn coming_back(
    on: &impl InCoalition,
    until: Day,
    stated: Day,
    person: Option<PersonId>,
) -> Result<Vec<ComingBack>, Fault> {
    on.all(
        "SELECT what, id, name, kind, own_name, day, person_id, given_name, family_name FROM (
            SELECT 'seat' AS what, s.id AS id, s.label AS name, s.sector AS kind, '' AS own_name,
                s.term_end AS day, p.id AS person_id, p.given_name AS given_name, p.family_name AS family_name
            FROM seat s
            JOIN person p ON p.coalition_id = s.coalition_id AND p.id = s.representative_id
            WHERE s.coalition_id = $1 AND s.term_end <= $2 AND p.left_on IS NULL
              AND (CAST($4 AS uuid) IS NULL OR p.id = $4)
            UNION ALL
            SELECT 'office', g.id, g.name, o.kind, o.own_name, t.ends_on, p.id, p.given_name, p.family_name
            FROM office_term t
            JOIN office o ON o.coalition_id = t.coalition_id AND o.id = t.office_id
            JOIN coalition_group g ON g.coalition_id = o.coalition_id AND g.id = o.group_id
            JOIN person p ON p.coalition_id = t.coalition_id AND p.id = t.person_id
            WHERE t.coalition_id = $1 AND t.ends_on <= $2 AND t.left_on IS NULL AND g.ended_on IS NULL
              AND p.left_on IS NULL AND (CAST($4 AS uuid) IS NULL OR t.person_id = $4)
              AND NOT EXISTS (SELECT 1 FROM office_term n WHERE n.coalition_id = t.coalition_id
                AND n.office_id = t.office_id AND n.starts_on > t.starts_on)
            UNION ALL
            SELECT CASE WHEN a.ends_on <= $2 THEN 'agreement' ELSE 'review' END, a.id, a.title, '', '',
                CASE WHEN a.ends_on <= $2 THEN a.ends_on ELSE a.review_on END, NULL, NULL, NULL
            FROM agreement a
            WHERE a.coalition_id = $1 AND a.ended_on IS NULL AND (a.ends_on <= $2 OR a.review_on <= $2)
              AND CAST($4 AS uuid) IS NULL
            UNION ALL
            SELECT 'interests', p.id, '', '', '', max(i.stated_on), p.id, p.given_name, p.family_name
            FROM interest_statement i
            JOIN person p ON p.coalition_id = i.coalition_id AND p.id = i.person_id
            WHERE i.coalition_id = $1 AND i.proposal_id IS NULL AND p.left_on IS NULL AND p.class = 'voting'
              AND (CAST($4 AS uuid) IS NULL OR p.id = $4)
            GROUP BY p.id, p.given_name, p.family_name HAVING max(i.stated_on) <= $3) x
         ORDER BY day, what, id LIMIT 50",
        &[&on.coalition(), &until, &stated, &person],
    )
    .await
}
