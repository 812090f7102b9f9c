//! What Home reads. It writes nothing but the visit itself.

use kit_store::{AccountId, Day, Fault, InCoalition};
use people::members::PersonId;
use uuid::Uuid;

kit_store::row! {
    /// A filled seat whose term ends.
    #[derive(Clone, Debug)]
    pub struct EndingTerm {
        pub seat_id: Uuid,
        pub sector: String,
        pub label: String,
        pub term_end: Day,
        pub person_id: PersonId,
        pub given_name: String,
        pub family_name: String,
    }
}

/// Filled seats whose term ends on or before `until`, the earliest first, at most 20; only those of `person` if given.
///
/// # Errors
/// When the database does not answer.
pub async fn ending_terms(
    on: &impl InCoalition,
    until: Day,
    person: Option<PersonId>,
) -> Result<Vec<EndingTerm>, Fault> {
    on.all(
        "SELECT s.id, s.sector, s.label, s.term_end, p.id, p.given_name, p.family_name
         FROM seat s JOIN person p ON p.coalition_id = s.coalition_id AND p.id = s.representative_id
         WHERE s.coalition_id = $1 AND s.term_end <= $2 AND p.left_on IS NULL
           AND (CAST($3 AS uuid) IS NULL OR s.representative_id = $3)
         ORDER BY s.term_end, s.id LIMIT 20",
        &[&on.coalition(), &until, &person],
    )
    .await
}

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
