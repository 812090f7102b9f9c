//! What a funder asks to be shown, counted one question at a time.

use kit_store::{Day, Fault, InCoalition};
use uuid::Uuid;

/// Entries of what was done on this day or later.
///
/// # Errors
/// When the database does not answer.
pub async fn activities_since(on: &impl InCoalition, since: Day) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM activity WHERE coalition_id = $1 AND happened_on >= $2",
            &[&on.coalition(), &since],
        )
        .await?;
    Ok(count)
}

/// Open promises due from one day to another, both counted.
///
/// # Errors
/// When the database does not answer.
pub async fn promises_between(on: &impl InCoalition, from: Day, until: Day) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(*) FROM promise
             WHERE coalition_id = $1 AND standing = 'open' AND by_day >= $2 AND by_day <= $3",
            &[&on.coalition(), &from, &until],
        )
        .await?;
    Ok(count)
}

/// How many of the seven change strategies the strategies of goals still worked for use.
///
/// # Errors
/// When the database does not answer.
pub async fn change_strategies(on: &impl InCoalition) -> Result<i64, Fault> {
    let (count,): (i64,) = on
        .one(
            "SELECT count(DISTINCT s.change_strategy) FROM strategy s
             JOIN goal g ON g.coalition_id = s.coalition_id AND g.id = s.goal_id
             WHERE s.coalition_id = $1 AND g.ended_on IS NULL",
            &[&on.coalition()],
        )
        .await?;
    Ok(count)
}

/// The indicators with a reading about a time that began on this day or later. At most 1,000.
///
/// # Errors
/// When the database does not answer.
pub async fn indicators_read_since(on: &impl InCoalition, since: Day) -> Result<Vec<Uuid>, Fault> {
    // Periods are stored as their first day, `yyyymmdd`, followed by two digits for their length.
    let day = i64::from(since.year()) * 10_000 + i64::from(since.month()) * 100 + i64::from(since.day());
    let rows: Vec<(Uuid,)> = on
        .all(
            "SELECT DISTINCT indicator_id FROM reading
             WHERE coalition_id = $1 AND period >= $2 ORDER BY indicator_id LIMIT 1000",
            &[&on.coalition(), &(day * 100)],
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
