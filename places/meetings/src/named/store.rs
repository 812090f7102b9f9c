use kit_store::{Fault, InCoalition, Named};

/// The first meeting of the coalition while it is still to come and has no agenda, and the versions of the rules, which
/// have no names. At most 200.
///
/// # Errors
/// When the database does not answer.
pub async fn named(on: &impl InCoalition) -> Result<Vec<Named>, Fault> {
    on.all(
        "SELECT 'meeting' AS kind, m.id, m.title AS name, CAST(NULL AS uuid) AS owner
         FROM (SELECT id, title, state FROM meeting
            WHERE coalition_id = $1 AND group_id IS NULL AND state <> 'called_off'
            ORDER BY starts_at, id LIMIT 1) m
         WHERE m.state IN ('planned', 'running')
           AND NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.coalition_id = $1 AND i.meeting_id = m.id)
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'rules' AS kind, id, '' AS name, CAST(NULL AS uuid) AS owner
            FROM rules WHERE coalition_id = $1 ORDER BY number DESC, id LIMIT 200) versions",
        &[&on.coalition()],
    )
    .await
}
