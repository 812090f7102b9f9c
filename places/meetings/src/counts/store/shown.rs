//! What a funder asks to be shown of meetings.

use kit_store::{Day, Fault, InCoalition, Instant};

/// What can be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub has_rules_in_force: bool,
    /// When the meetings that are over and have minutes began, the newest first. At most 500.
    pub with_minutes: Vec<Instant>,
}

/// What can be shown on a day, in one statement; meetings that began before `since` are left out.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(on: &impl InCoalition, today: Day, since: Instant) -> Result<Shown, Fault> {
    let rows: Vec<(i64, Option<Instant>)> = on
        .all(
            "SELECT r.in_force, m.starts_at
             FROM (SELECT count(*) AS in_force FROM rules WHERE coalition_id = $1 AND in_force_from <= $2) r
             LEFT JOIN (SELECT g.starts_at, g.id FROM minutes n
                  JOIN meeting g ON g.coalition_id = n.coalition_id AND g.id = n.id
                  WHERE n.coalition_id = $1 AND g.state = 'over' AND g.starts_at >= $3
                  ORDER BY g.starts_at DESC, g.id LIMIT 500) m ON 1 = 1
             ORDER BY m.starts_at DESC, m.id",
            &[&on.coalition(), &today, &since],
        )
        .await?;
    Ok(Shown {
        has_rules_in_force: rows.iter().any(|(in_force, _)| *in_force > 0),
        with_minutes: rows.into_iter().filter_map(|(_, began)| began).collect(),
    })
}
