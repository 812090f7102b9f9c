//! Who judges, and which entries they may not see judged before.

use kit_store::{AccountId, Fault, InCoalition};

use crate::activities::model::{ActivityId, Judge, Sight};

/// Entries hidden at most; with more of them waiting, every entry is treated as hidden.
pub const MOST_SEALED: i64 = 20_000;

/// What somebody said about judging.
///
/// # Errors
/// When the database does not answer.
pub async fn judge(on: &impl InCoalition, account: AccountId) -> Result<Option<Judge>, Fault> {
    on.optional(
        "SELECT id, name, since, version FROM activity_judge WHERE coalition_id = $1 AND id = $2",
        &[&on.coalition(), &account],
    )
    .await
}

/// The entries whose first judgement is hidden from somebody, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn sealed(on: &impl InCoalition, sight: Sight) -> Result<Vec<ActivityId>, Fault> {
    let rows: Vec<(ActivityId,)> = on
        .all(
            "SELECT a.id FROM activity a
             WHERE a.coalition_id = $1 AND coalesce(a.logged_at, 0) >= $2 AND (a.logged_by IS NULL OR a.logged_by <> $3)
               AND NOT EXISTS (SELECT 1 FROM activity_score c WHERE c.coalition_id = $1 AND c.activity_id = a.id)
             ORDER BY a.happened_on DESC, a.id DESC LIMIT $4",
            &[&on.coalition(), &sight.blind_since, &sight.account, &MOST_SEALED],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
