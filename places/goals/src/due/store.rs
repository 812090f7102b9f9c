use kit_store::{Day, Fault, InCoalition};

use super::{Asked, Due};

/// Lines read at most; more would not be read by anybody.
const MOST: i64 = 40;

/// Numbers and elements due by a day, the earliest first, at most 40. Elements of commitments that are over before
/// `today` and those the newest verdict found met are left out.
///
/// # Errors
/// When the database does not answer.
pub async fn until(on: &impl InCoalition, today: Day, asked: &Asked) -> Result<Vec<Due>, Fault> {
    on.all(
        "SELECT what, id, name, organization, day, is_own FROM (
            SELECT 'number' AS what, i.id AS id, i.name AS name, '' AS organization, i.next_due AS day,
                (1 = 0) AS is_own
            FROM indicator i
            WHERE i.coalition_id = $1 AND $3 AND i.due_order <= $2 AND i.next_due IS NOT NULL
            UNION ALL
            SELECT 'element', e.id, e.what, o.name, e.due_on, own.id IS NOT NULL
            FROM commitment_element e
            JOIN commitment c ON c.coalition_id = e.coalition_id AND c.id = e.commitment_id
            JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
            LEFT JOIN (
                SELECT organization_id AS id FROM person
                    WHERE coalition_id = $1 AND id = $5 AND organization_id IS NOT NULL
                UNION SELECT holder_id FROM seat
                    WHERE coalition_id = $1 AND holder_id IS NOT NULL
                      AND (representative_id = $5 OR alternate_id = $5)) own ON own.id = o.id
            WHERE e.coalition_id = $1 AND e.due_on <= $2 AND (c.ends_on IS NULL OR c.ends_on >= $6)
              AND ($4 OR own.id IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM commitment_verdict v
                WHERE v.coalition_id = e.coalition_id AND v.element_id = e.id AND v.verdict = 'met'
                  AND NOT EXISTS (SELECT 1 FROM commitment_verdict n
                    WHERE n.coalition_id = v.coalition_id AND n.element_id = v.element_id
                      AND (n.for_year, n.given_on, n.id) > (v.for_year, v.given_on, v.id)))) x
         ORDER BY day, what, id LIMIT $7",
        &[
            &on.coalition(),
            &asked.until,
            &asked.numbers,
            &asked.all_commitments,
            &asked.person,
            &today,
            &MOST,
        ],
    )
    .await
}

/// Elements of commitments that are due from `first` until before `end`, whatever was found; at most 40.
///
/// # Errors
/// When the database does not answer.
pub async fn elements_between(on: &impl InCoalition, first: Day, end: Day) -> Result<Vec<Due>, Fault> {
    on.all(
        "SELECT 'element', e.id, e.what, o.name, e.due_on, (1 = 0)
         FROM commitment_element e
         JOIN commitment c ON c.coalition_id = e.coalition_id AND c.id = e.commitment_id
         JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
         WHERE e.coalition_id = $1 AND e.due_on >= $2 AND e.due_on < $3 ORDER BY e.due_on, e.id LIMIT $4",
        &[&on.coalition(), &first, &end, &MOST],
    )
    .await
}
