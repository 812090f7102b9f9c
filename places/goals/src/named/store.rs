use kit_store::{Fault, InCoalition, Named};

/// Goals still worked for by title, their objectives and strategies by what they say, indicators and milestones by
/// name, tables of the coalition's own by key. At most 500 of a kind.
///
/// # Errors
/// When the database does not answer.
pub async fn named(on: &impl InCoalition) -> Result<Vec<Named>, Fault> {
    on.all(
        "SELECT kind, id, name, owner FROM (SELECT 'goal' AS kind, id, title AS name, CAST(NULL AS uuid) AS owner
            FROM goal WHERE coalition_id = $1 AND ended_on IS NULL ORDER BY position, id LIMIT 500) aims
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'objective' AS kind, o.id, o.what AS name, g.id AS owner
            FROM objective o JOIN goal g ON g.coalition_id = o.coalition_id AND g.id = o.goal_id
            WHERE o.coalition_id = $1 AND g.ended_on IS NULL ORDER BY g.position, g.id, o.position, o.id LIMIT 500) steps
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'strategy' AS kind, s.id, s.name, g.id AS owner
            FROM strategy s JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
            WHERE s.coalition_id = $1 AND g.ended_on IS NULL ORDER BY g.position, g.id, s.position, s.id LIMIT 500) ways
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'indicator' AS kind, id, name, CAST(NULL AS uuid) AS owner
            FROM indicator WHERE coalition_id = $1 ORDER BY id LIMIT 500) numbers
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'crosswalk_table' AS kind, id, table_key AS name,
                CAST(NULL AS uuid) AS owner
            FROM crosswalk_table WHERE coalition_id = $1 ORDER BY table_key, id LIMIT 500) tables
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'milestone' AS kind, id, name, CAST(NULL AS uuid) AS owner
            FROM milestone WHERE coalition_id = $1 ORDER BY position, id LIMIT 500) marks",
        &[&on.coalition()],
    )
    .await
}
