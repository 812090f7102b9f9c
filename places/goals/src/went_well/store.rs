use kit_store::{Day, Fault, InCoalition};
use uuid::Uuid;

use super::WentWell;

/// Promises kept, and milestones that every rater calls fully met, since a day; without those whose goal, or everything,
/// was celebrated since. At most three of each.
pub(super) async fn kept_and_met(on: &impl InCoalition, since: Day) -> Result<Vec<WentWell>, Fault> {
    on.all(
        "SELECT * FROM (SELECT 'promise' AS kind, p.what AS name, CASE WHEN g.id IS NULL THEN NULL ELSE 'goal' END AS result,
                g.id AS result_id
            FROM promise p
            LEFT JOIN strategy s ON s.coalition_id = p.coalition_id AND s.id = p.strategy_id
            LEFT JOIN objective b ON b.coalition_id = p.coalition_id AND b.id = p.objective_id
            LEFT JOIN goal g ON g.coalition_id = p.coalition_id AND g.id = coalesce(s.goal_id, b.goal_id, p.goal_id)
            WHERE p.coalition_id = $1 AND p.standing = 'kept' AND p.kept_on >= $2
              AND NOT EXISTS (SELECT 1 FROM thanks t WHERE t.coalition_id = p.coalition_id AND t.way = 'celebration'
                AND t.thanked_on >= p.kept_on AND (t.result_id IS NULL OR t.result_id = g.id))
            ORDER BY p.kept_on DESC, p.id LIMIT 3) kept
         UNION ALL
         SELECT * FROM (SELECT 'milestone', m.name, CAST(NULL AS text), CAST(NULL AS uuid) FROM milestone m
            WHERE m.coalition_id = $1
              AND EXISTS (SELECT 1 FROM milestone_rating r WHERE r.coalition_id = m.coalition_id
                AND r.milestone_id = m.id AND r.score = 'fully_met' AND r.rated_on >= $2)
              AND NOT EXISTS (SELECT 1 FROM milestone_rating r WHERE r.coalition_id = m.coalition_id
                AND r.milestone_id = m.id AND r.score <> 'fully_met')
              AND NOT EXISTS (SELECT 1 FROM thanks t WHERE t.coalition_id = m.coalition_id AND t.way = 'celebration'
                AND t.thanked_on >= $2 AND t.result_id IS NULL)
            ORDER BY m.position, m.id LIMIT 3) met",
        &[&on.coalition(), &since],
    )
    .await
}

/// Results celebrated since a day. At most 200.
pub(super) async fn celebrated(on: &impl InCoalition, since: Day) -> Result<Vec<(Uuid,)>, Fault> {
    on.all(
        "SELECT result_id FROM thanks WHERE coalition_id = $1 AND way = 'celebration' AND thanked_on >= $2
            AND result_id IS NOT NULL ORDER BY thanked_on DESC, id LIMIT 200",
        &[&on.coalition(), &since],
    )
    .await
}
