use kit_store::{Day, Fault, InCoalition};
use people::organizations::OrganizationId;

use super::model::{Asked, Listed};
use crate::commitments::elements::{Element, ElementId};
use crate::commitments::made::CommitmentId;
use crate::commitments::verdicts::VerdictWord;
use crate::commitments::verdicts::store::Listed as Said;
use crate::goals::GoalId;
use crate::numbers::model::Amount;

/// Commitments read at once; a larger coalition asks organization by organization.
const MOST: i64 = 500;
/// Elements read at once.
const MOST_ELEMENTS: i64 = 3000;

/// The commitments by organization and title. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn commitments(on: &impl InCoalition, asked: &Asked) -> Result<Vec<Listed>, Fault> {
    let (first, last) = asked.days();
    on.all(
        "SELECT c.id, c.title, c.organization_id, o.name, c.goal_id, g.title, c.agreement_id, a.title, c.starts_on,
            c.ends_on, c.decided_in, c.decision_link
         FROM commitment c
         JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
         LEFT JOIN goal g ON g.coalition_id = c.coalition_id AND g.id = c.goal_id
         LEFT JOIN agreement a ON a.coalition_id = c.coalition_id AND a.id = c.agreement_id
         WHERE c.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR c.id = $2)
           AND (CAST($3 AS date) IS NULL OR c.ends_on IS NULL OR c.ends_on >= $3)
           AND (CAST($4 AS date) IS NULL OR c.starts_on IS NULL OR c.starts_on <= $4)
         ORDER BY o.sort_key, o.id, c.title, c.id LIMIT $5",
        &[
            &on.coalition(),
            &asked.commitment,
            &first,
            &last,
            &MOST,
        ],
    )
    .await
}

/// The elements of the same commitments in their order. At most 3,000.
///
/// # Errors
/// When the database does not answer.
pub async fn elements(on: &impl InCoalition, asked: &Asked) -> Result<Vec<Element>, Fault> {
    let (first, last) = asked.days();
    on.all(
        "SELECT e.id, e.position, e.commitment_id, e.what, e.metric, e.unit, e.would_show, e.indicator_id, e.baseline,
            e.target, e.due_on, e.version
         FROM commitment c
         JOIN commitment_element e ON e.coalition_id = c.coalition_id AND e.commitment_id = c.id
         WHERE c.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR c.id = $2)
           AND (CAST($3 AS date) IS NULL OR c.ends_on IS NULL OR c.ends_on >= $3)
           AND (CAST($4 AS date) IS NULL OR c.starts_on IS NULL OR c.starts_on <= $4)
         ORDER BY e.position, e.id LIMIT $5",
        &[
            &on.coalition(),
            &asked.commitment,
            &first,
            &last,
            &MOST_ELEMENTS,
        ],
    )
    .await
}

kit_store::row! {
    /// How much evidence there is for an element.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct EvidenceCount {
        pub element: ElementId,
        pub given: i64,
        /// Of that, what people of the committing organization brought.
        pub own: i64,
        pub refused: i64,
    }
}

/// The evidence for the elements of the same commitments, counted; of the year, when one is asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn evidence(on: &impl InCoalition, asked: &Asked) -> Result<Vec<EvidenceCount>, Fault> {
    let (first, last) = asked.days();
    on.all(
        "SELECT s.element_id,
            CAST(sum(CASE WHEN s.kind <> 'none_given' THEN 1 ELSE 0 END) AS bigint),
            CAST(sum(CASE WHEN s.kind <> 'none_given' AND p.organization_id = c.organization_id THEN 1 ELSE 0 END) AS bigint),
            CAST(sum(CASE WHEN s.kind = 'none_given' THEN 1 ELSE 0 END) AS bigint)
         FROM commitment c
         JOIN commitment_element e ON e.coalition_id = c.coalition_id AND e.commitment_id = c.id
         JOIN commitment_evidence s ON s.coalition_id = e.coalition_id AND s.element_id = e.id
         LEFT JOIN person p ON p.coalition_id = s.coalition_id AND p.id = s.brought_by_id
         WHERE c.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR c.id = $2)
           AND (CAST($3 AS date) IS NULL OR s.shown_on >= $3) AND (CAST($4 AS date) IS NULL OR s.shown_on <= $4)
         GROUP BY s.element_id ORDER BY s.element_id LIMIT $5",
        &[
            &on.coalition(),
            &asked.commitment,
            &first,
            &last,
            &MOST_ELEMENTS,
        ],
    )
    .await
}

/// The newest value of each element of the same commitments with its day; up to the end of the year, when one is asked
/// for.
///
/// # Errors
/// When the database does not answer.
pub async fn values(on: &impl InCoalition, asked: &Asked) -> Result<Vec<(ElementId, Amount, Day)>, Fault> {
    let (_, last) = asked.days();
    on.all(
        "SELECT s.element_id, s.value, s.shown_on
         FROM commitment c
         JOIN commitment_element e ON e.coalition_id = c.coalition_id AND e.commitment_id = c.id
         JOIN commitment_evidence s ON s.coalition_id = e.coalition_id AND s.element_id = e.id
         WHERE c.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR c.id = $2)
           AND s.value IS NOT NULL AND (CAST($3 AS date) IS NULL OR s.shown_on <= $3)
           AND NOT EXISTS (SELECT 1 FROM commitment_evidence n
                WHERE n.coalition_id = s.coalition_id AND n.element_id = s.element_id AND n.value IS NOT NULL
                  AND (CAST($3 AS date) IS NULL OR n.shown_on <= $3) AND (n.shown_on, n.id) > (s.shown_on, s.id))
         ORDER BY s.element_id LIMIT $4",
        &[&on.coalition(), &asked.commitment, &last, &MOST_ELEMENTS],
    )
    .await
}

/// The newest verdict on each element of the same commitments; of no later year than the one that is asked for.
///
/// # Errors
/// When the database does not answer.
pub async fn verdicts(on: &impl InCoalition, asked: &Asked) -> Result<Vec<Said>, Fault> {
    on.all(
        "SELECT v.id, v.element_id, v.verdict, v.reason, v.given_on, v.for_year, p.given_name, p.family_name, o.name, a.name,
            coalesce(v.verifier_organization_id, p.organization_id), c.organization_id
         FROM commitment c
         JOIN commitment_element e ON e.coalition_id = c.coalition_id AND e.commitment_id = c.id
         JOIN commitment_verdict v ON v.coalition_id = e.coalition_id AND v.element_id = e.id
         LEFT JOIN person p ON p.coalition_id = v.coalition_id
            AND (p.id = v.verifier_person_id OR p.account_id = v.verifier_account_id)
         LEFT JOIN organization o ON o.coalition_id = v.coalition_id AND o.id = v.verifier_organization_id
         LEFT JOIN account a ON a.id = v.verifier_account_id
         WHERE c.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR c.id = $2)
           AND (CAST($3 AS bigint) IS NULL OR v.for_year <= $3)
           AND NOT EXISTS (SELECT 1 FROM commitment_verdict n
                WHERE n.coalition_id = v.coalition_id AND n.element_id = v.element_id
                  AND (CAST($3 AS bigint) IS NULL OR n.for_year <= $3)
                  AND (n.for_year, n.given_on, n.id) > (v.for_year, v.given_on, v.id))
         ORDER BY v.element_id LIMIT $4",
        &[
            &on.coalition(),
            &asked.commitment,
            &asked.year,
            &MOST_ELEMENTS,
        ],
    )
    .await
}

/// The day the first commitment began.
///
/// # Errors
/// When the database does not answer.
pub async fn first_start(on: &impl InCoalition) -> Result<Option<Day>, Fault> {
    let (first,): (Option<Day>,) = on
        .one("SELECT min(starts_on) FROM commitment WHERE coalition_id = $1", &[&on.coalition()])
        .await?;
    Ok(first)
}

kit_store::row! {
    /// An element of a commitment, as panels on other pages count it; a commitment without elements is one row.
    #[derive(Clone, Debug, PartialEq)]
    pub struct InPanel {
        pub id: CommitmentId,
        pub title: String,
        pub organization: String,
        pub element: Option<ElementId>,
        /// The newest verdict on it.
        pub verdict: Option<VerdictWord>,
    }
}

/// The elements of the commitments of an organization or for a goal, each with its newest verdict: one statement, for
/// pages that are about something else. At most 500.
///
/// # Errors
/// When the database does not answer.
pub async fn in_panel(
    on: &impl InCoalition,
    organization: Option<OrganizationId>,
    goal: Option<GoalId>,
) -> Result<Vec<InPanel>, Fault> {
    on.all(
        "SELECT c.id, c.title, o.name, e.id, v.verdict
         FROM commitment c
         JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
         LEFT JOIN commitment_element e ON e.coalition_id = c.coalition_id AND e.commitment_id = c.id
         LEFT JOIN commitment_verdict v ON v.coalition_id = e.coalition_id AND v.element_id = e.id
            AND NOT EXISTS (SELECT 1 FROM commitment_verdict n
                WHERE n.coalition_id = v.coalition_id AND n.element_id = v.element_id
                  AND (n.for_year, n.given_on, n.id) > (v.for_year, v.given_on, v.id))
         WHERE c.coalition_id = $1 AND (CAST($2 AS uuid) IS NULL OR c.organization_id = $2)
           AND (CAST($3 AS uuid) IS NULL OR c.goal_id = $3)
         ORDER BY o.sort_key, c.title, c.id, e.position, e.id LIMIT $4",
        &[&on.coalition(), &organization, &goal, &MOST],
    )
    .await
}
