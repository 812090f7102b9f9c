//! Numbers that reached their target.

use calc_rates::target::Standing;
use kit_store::{Fault, InCoalition};

use super::following;
use super::model::IndicatorId;

/// The numbers of goals still worked for whose newest value is at its target or better, goal by goal: id and name.
///
/// # Errors
/// When the database does not answer.
pub async fn reached(on: &impl InCoalition) -> Result<Vec<(IndicatorId, String)>, Fault> {
    let followed = following::of_goals(on).await?;
    let reached = followed.into_iter().filter(|one| one.standing() == Some(Standing::Reached));
    Ok(reached.map(|one| (one.indicator.id, one.indicator.name)).collect())
}
