//! Lists of people, a page at a time.

use kit_store::{Day, Fault, InCoalition};
use kit_web::paging::{AfterDay, AfterName, FIRST_DAY};
use uuid::Uuid;

use crate::contact::ContactBy;
use crate::members::model::PersonId;
use crate::organizations::OrganizationId;

kit_store::row! {
    /// A person as lists show them.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Listed {
        pub id: PersonId,
        pub sort_key: Vec<u8>,
        pub title: String,
        pub given_name: String,
        pub family_name: String,
        pub organization_id: Option<OrganizationId>,
        pub organization: Option<String>,
        pub sector: Option<String>,
        pub part: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub contact: ContactBy,
        pub joined_on: Option<Day>,
        pub added_on: Option<Day>,
        pub last_seen_on: Option<Day>,
    }
}

impl Listed {
    /// Where a page by name that starts after this person starts.
    pub fn after(&self) -> AfterName {
        AfterName { key: self.sort_key.clone(), id: self.id.0 }
    }
}

/// What a list is narrowed to; empty parts do not narrow.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub sector: Option<String>,
    /// Only people not seen since this day.
    pub quiet_since: Option<Day>,
    /// Only people with this way to be reached.
    pub contact: Option<ContactBy>,
    /// Only people who left.
    pub left: bool,
    /// A normalized beginning of a word of the name, and of another word of it.
    pub word: Option<String>,
    pub second_word: Option<String>,
}

impl Filter {
    /// Where the words that begin so end.
    fn word_ends(&self) -> (Option<String>, Option<String>) {
        let end = |word: &Option<String>| word.as_deref().map(kit_store::search::end_of);
        (end(&self.word), end(&self.second_word))
    }
}

/// How lists are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    Name,
    /// Those not seen for longest first.
    LastSeen,
}

/// One page of people by name, after the sort key and id `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_by_name(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterName,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let (word_end, second_end) = filter.word_ends();
    on.all(
        "SELECT p.id, p.sort_key, p.title, p.given_name, p.family_name, p.organization_id, o.name, p.sector, p.part,
            p.email, p.phone, p.contact, p.joined_on, p.added_on, p.last_seen_on
         FROM person p
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE p.coalition_id = $1 AND (p.sort_key, p.id) > ($2, $3)
           AND (CAST($4 AS text) IS NULL OR p.sector = $4)
           AND (CAST($5 AS date) IS NULL OR coalesce(p.last_seen_on,
                CASE WHEN p.joined_on IS NULL OR p.added_on > p.joined_on THEN p.added_on ELSE p.joined_on END) <= $5)
           AND (CAST($6 AS text) IS NULL OR p.contact = $6)
           AND (p.left_on IS NOT NULL) = $7
           AND (CAST($8 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $8 AND w.word < $9 AND w.subject_kind = 'person' AND w.subject_id = p.id))
           AND (CAST($11 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $11 AND w.word < $12 AND w.subject_kind = 'person' AND w.subject_id = p.id))
         ORDER BY p.sort_key, p.id LIMIT $10",
        &[
            &on.coalition(),
            &after.key,
            &after.id,
            &filter.sector,
            &filter.quiet_since,
            &filter.contact,
            &filter.left,
            &filter.word,
            &word_end,
            &most,
            &filter.second_word,
            &second_end,
        ],
    )
    .await
}

/// One page of people, those never seen first, then those not seen for longest, after the day and id `after`.
///
/// # Errors
/// When the database does not answer.
pub async fn list_by_last_seen(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterDay,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    if after.day > FIRST_DAY {
        return seen(on, filter, after, most).await;
    }
    let mut people = never_seen(on, filter, after.id, most).await?;
    let room = most - i64::try_from(people.len()).unwrap_or(most);
    if room > 0 {
        people.extend(seen(on, filter, &AfterDay::start(), room).await?);
    }
    Ok(people)
}

/// Who was never seen, after the id `after`.
async fn never_seen(
    on: &impl InCoalition,
    filter: &Filter,
    after: Uuid,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let (word_end, second_end) = filter.word_ends();
    on.all(
        "SELECT p.id, p.sort_key, p.title, p.given_name, p.family_name, p.organization_id, o.name, p.sector, p.part,
            p.email, p.phone, p.contact, p.joined_on, p.added_on, p.last_seen_on
         FROM person p
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE p.coalition_id = $1 AND p.last_seen_on IS NULL AND p.id > $2
           AND (CAST($3 AS text) IS NULL OR p.sector = $3)
           AND (CAST($4 AS date) IS NULL OR
                CASE WHEN p.joined_on IS NULL OR p.added_on > p.joined_on THEN p.added_on ELSE p.joined_on END <= $4)
           AND (CAST($5 AS text) IS NULL OR p.contact = $5)
           AND (p.left_on IS NOT NULL) = $6
           AND (CAST($7 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $7 AND w.word < $8 AND w.subject_kind = 'person' AND w.subject_id = p.id))
           AND (CAST($9 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $9 AND w.word < $10 AND w.subject_kind = 'person' AND w.subject_id = p.id))
         ORDER BY p.id LIMIT $11",
        &[
            &on.coalition(),
            &after,
            &filter.sector,
            &filter.quiet_since,
            &filter.contact,
            &filter.left,
            &filter.word,
            &word_end,
            &filter.second_word,
            &second_end,
            &most,
        ],
    )
    .await
}

/// Who was seen, longest ago first, after the day and id `after`.
async fn seen(
    on: &impl InCoalition,
    filter: &Filter,
    after: &AfterDay,
    most: i64,
) -> Result<Vec<Listed>, Fault> {
    let (word_end, second_end) = filter.word_ends();
    on.all(
        "SELECT p.id, p.sort_key, p.title, p.given_name, p.family_name, p.organization_id, o.name, p.sector, p.part,
            p.email, p.phone, p.contact, p.joined_on, p.added_on, p.last_seen_on
         FROM person p
         LEFT JOIN organization o ON o.coalition_id = p.coalition_id AND o.id = p.organization_id
         WHERE p.coalition_id = $1 AND p.last_seen_on IS NOT NULL AND (p.last_seen_on, p.id) > ($2, $3)
           AND (CAST($4 AS text) IS NULL OR p.sector = $4)
           AND (CAST($5 AS date) IS NULL OR p.last_seen_on <= $5)
           AND (CAST($6 AS text) IS NULL OR p.contact = $6)
           AND (p.left_on IS NOT NULL) = $7
           AND (CAST($9 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $9 AND w.word < $10 AND w.subject_kind = 'person' AND w.subject_id = p.id))
           AND (CAST($11 AS text) IS NULL OR EXISTS (SELECT 1 FROM search_word w WHERE w.coalition_id = $1
                AND w.word >= $11 AND w.word < $12 AND w.subject_kind = 'person' AND w.subject_id = p.id))
         ORDER BY p.last_seen_on, p.id LIMIT $8",
        &[
            &on.coalition(),
            &after.day,
            &after.id,
            &filter.sector,
            &filter.quiet_since,
            &filter.contact,
            &filter.left,
            &most,
            &filter.word,
            &word_end,
            &filter.second_word,
            &second_end,
        ],
    )
    .await
}
