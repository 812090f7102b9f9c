use kit_store::{Day, Fault, InCoalition};

use super::Told;

/// Records of one kind; more would not be read by anybody.
pub const MOST_OF_A_KIND: i64 = 60;

/// Everything that is told, in the order of its pages; of each kind at most [`MOST_OF_A_KIND`], of the steps toward
/// goals five times as many. Commitments that ended before `today` are left out.
///
/// # Errors
/// When the database does not answer.
#[expect(clippy::too_many_lines, reason = "one statement, a kind of record after the other")]
pub async fn all(on: &impl InCoalition, today: Day) -> Result<Vec<Told>, Fault> {
    let steps = MOST_OF_A_KIND * 5;
    on.all(
        "SELECT * FROM (SELECT 'purpose' AS kind, id, CAST(NULL AS uuid) AS goal_id, CAST(NULL AS uuid) AS above_id, why_now AS word,
                words AS first, lived_by AS second, good_place AS third, why_now_words AS fourth, reasons_words AS fifth,
                CAST(reasons AS text) AS sixth, CAST(NULL AS date) AS day, CAST(NULL AS bigint) AS number,
                CAST(NULL AS bigint) AS cents, CAST(0 AS bigint) AS place
            FROM purpose WHERE coalition_id = $1 ORDER BY id LIMIT 1) purposes
         UNION ALL SELECT * FROM (SELECT 'wording', id, CAST(NULL AS uuid), CAST(NULL AS uuid), statement, words, '', '', '', '',
                '', adopted_on, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(0 AS bigint)
            FROM wording WHERE coalition_id = $1 AND state = 'adopted' ORDER BY adopted_on DESC, id DESC LIMIT $2) wordings
         UNION ALL SELECT 'lead', g.id, g.id, CAST(NULL AS uuid), CAST(NULL AS text), p.given_name, p.family_name, '', '', '', '',
                CAST(NULL AS date), CAST(NULL AS bigint), CAST(NULL AS bigint), g.position
            FROM goal g JOIN person p ON p.coalition_id = g.coalition_id AND p.id = g.lead_id
            WHERE g.coalition_id = $1 AND g.ended_on IS NULL
         UNION ALL SELECT * FROM (SELECT 'objective', id, goal_id, CAST(NULL AS uuid), CAST(NULL AS text), who, what, from_value,
                to_value, '', '', by_day, CAST(NULL AS bigint), CAST(NULL AS bigint), position
            FROM objective WHERE coalition_id = $1 ORDER BY position, id LIMIT $3) objectives
         UNION ALL SELECT * FROM (SELECT 'strategy', id, goal_id, objective_id, CAST(NULL AS text), name, '', '', '', '', '',
                CAST(NULL AS date), CAST(NULL AS bigint), CAST(NULL AS bigint), position
            FROM strategy WHERE coalition_id = $1 ORDER BY position, id LIMIT $3) strategies
         UNION ALL SELECT * FROM (SELECT 'finding', f.id, f.goal_id, CAST(NULL AS uuid), f.aspect, f.words, f.figure,
                coalesce(s.title, ''), coalesce(s.published, ''), coalesce(s.link, ''), '', CAST(NULL AS date),
                CAST(NULL AS bigint), CAST(NULL AS bigint), f.position
            FROM finding f LEFT JOIN evidence_source s ON s.coalition_id = f.coalition_id AND s.id = f.source_id
            WHERE f.coalition_id = $1 ORDER BY f.position, f.id LIMIT $2) findings
         UNION ALL SELECT * FROM (SELECT 'prior_attempt', id, goal_id, CAST(NULL AS uuid), CAST(NULL AS text), what, who, began,
                ended, what_came, lesson, CAST(NULL AS date), CAST(NULL AS bigint), CAST(NULL AS bigint), position
            FROM prior_attempt WHERE coalition_id = $1 ORDER BY position, id LIMIT $2) attempts
         UNION ALL SELECT * FROM (SELECT 'community_leader', id, CAST(NULL AS uuid), CAST(NULL AS uuid), reach, name, listened_to,
                plan, CAST(known_by AS text), '', '', plan_by, CAST(NULL AS bigint), CAST(NULL AS bigint), position
            FROM community_leader WHERE coalition_id = $1 ORDER BY position, id LIMIT $2) leaders
         UNION ALL SELECT * FROM (SELECT 'community_network', id, CAST(NULL AS uuid), CAST(NULL AS uuid), CAST(NULL AS text), name,
                who, connects, word_travels, '', '', CAST(NULL AS date), CAST(NULL AS bigint), CAST(NULL AS bigint), position
            FROM community_network WHERE coalition_id = $1 ORDER BY position, id LIMIT $2) networks
         UNION ALL SELECT * FROM (SELECT 'community_project', id, CAST(NULL AS uuid), CAST(NULL AS uuid), CAST(NULL AS text), what,
                who, since, lesson, cares_about, '', CAST(NULL AS date), CAST(NULL AS bigint), CAST(NULL AS bigint), position
            FROM community_project WHERE coalition_id = $1 ORDER BY position, id LIMIT $2) projects
         UNION ALL SELECT * FROM (SELECT 'barrier', id, goal_id, CAST(NULL AS uuid), kind, title, words, whose, came_of, '', '',
                review_on, severity, CAST(NULL AS bigint), position
            FROM barrier WHERE coalition_id = $1 AND presence = 'present' ORDER BY kind, position, id LIMIT $2) barriers
         UNION ALL SELECT * FROM (SELECT 'try', p.id, p.goal_id, p.came_from_id, p.status, p.what,
                coalesce(m.given_name, ''), coalesce(m.family_name, ''), p.progress, '', '', p.by_day, CAST(NULL AS bigint),
                CAST(NULL AS bigint), CAST(0 AS bigint)
            FROM promise p LEFT JOIN person m ON m.coalition_id = p.coalition_id AND m.id = p.person_id
            WHERE p.coalition_id = $1 AND p.came_from_kind = 'barrier' AND p.status <> 'let_go'
            ORDER BY p.sort_day, p.id LIMIT $2) tries
         UNION ALL SELECT * FROM (SELECT 'data_source', id, CAST(NULL AS uuid), CAST(NULL AS uuid), CAST(NULL AS text), name, '', '',
                '', '', '', CAST(NULL AS date), CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(0 AS bigint)
            FROM data_source WHERE coalition_id = $1 ORDER BY sort_key, id LIMIT $3) sources
         UNION ALL SELECT * FROM (SELECT 'introduction', i.id, CAST(NULL AS uuid), CAST(NULL AS uuid), i.stage, f.name, s.name, '', '',
                '', '', i.made_on, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(0 AS bigint)
            FROM introduction i
            JOIN organization f ON f.coalition_id = i.coalition_id AND f.id = i.first_id
            JOIN organization s ON s.coalition_id = i.coalition_id AND s.id = i.second_id
            WHERE i.coalition_id = $1 ORDER BY i.made_on DESC, i.id LIMIT $2) introductions
         UNION ALL SELECT * FROM (SELECT 'number_due', id, goal_id, CAST(NULL AS uuid), CAST(NULL AS text), name, '', '', '', '', '',
                next_due, CAST(NULL AS bigint), CAST(NULL AS bigint), CAST(0 AS bigint)
            FROM indicator WHERE coalition_id = $1 AND next_due IS NOT NULL ORDER BY next_due, id LIMIT $2) numbers_due
         UNION ALL SELECT * FROM (SELECT 'commitment_element', e.id, c.goal_id, c.id, v.verdict, e.what, e.metric, o.name, '', '',
                '', e.due_on, CAST(NULL AS bigint), CAST(NULL AS bigint), e.position
            FROM commitment_element e
            JOIN commitment c ON c.coalition_id = e.coalition_id AND c.id = e.commitment_id
            JOIN organization o ON o.coalition_id = c.coalition_id AND o.id = c.organization_id
            LEFT JOIN commitment_verdict v ON v.coalition_id = e.coalition_id AND v.element_id = e.id
                AND NOT EXISTS (SELECT 1 FROM commitment_verdict n
                    WHERE n.coalition_id = v.coalition_id AND n.element_id = v.element_id
                      AND (n.for_year, n.given_on, n.id) > (v.for_year, v.given_on, v.id))
            WHERE e.coalition_id = $1 AND (c.ends_on IS NULL OR c.ends_on >= $4)
            ORDER BY o.sort_key, c.id, e.position, e.id LIMIT $2) elements
         UNION ALL SELECT 'open', $1, CAST(NULL AS uuid), CAST(NULL AS uuid), CAST(NULL AS text), '', '', '', '', '', '',
                CAST(NULL AS date), count(*), CAST(sum(needs_cents) AS bigint), CAST(0 AS bigint)
            FROM promise WHERE coalition_id = $1 AND standing = 'open'
         ORDER BY kind, place, day, id",
        &[&on.coalition(), &MOST_OF_A_KIND, &steps, &today],
    )
    .await
}
