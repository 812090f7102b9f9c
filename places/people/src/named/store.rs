use kit_store::{Fault, InCoalition, Named};

/// Groups by name, offices by their own name or else their kind with the group they belong to, sectors of the
/// coalition's own by key. At most 500, 1,000 and 100.
///
/// # Errors
/// When the database does not answer.
pub async fn named(on: &impl InCoalition) -> Result<Vec<Named>, Fault> {
    on.all(
        "SELECT kind, id, name, owner FROM (SELECT 'sector' AS kind, id, sector_key AS name, CAST(NULL AS uuid) AS owner
            FROM sector WHERE coalition_id = $1 ORDER BY position, id LIMIT 100) sectors
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'group' AS kind, id, name, CAST(NULL AS uuid) AS owner
            FROM coalition_group WHERE coalition_id = $1 ORDER BY sort_key, id LIMIT 500) bodies
         UNION ALL SELECT kind, id, name, owner FROM (SELECT 'office' AS kind, id,
                CASE WHEN own_name = '' THEN kind ELSE own_name END AS name, group_id AS owner
            FROM office WHERE coalition_id = $1 ORDER BY group_id, position, id LIMIT 1000) offices",
        &[&on.coalition()],
    )
    .await
}
