//! What went well lately and nobody has celebrated: promises kept, milestones that are fully met, targets that are reached.

mod store;

use kit_store::{Day, Fault, InCoalition};
use people::thanks::given::ResultKind;
use uuid::Uuid;

use crate::numbers;

kit_store::words! {
    /// What went well.
    pub enum Kind {
        Promise => "promise",
        Milestone => "milestone",
        Target => "target",
    }
}

kit_store::row! {
    /// Something to celebrate.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WentWell {
        pub kind: Kind,
        pub name: String,
        /// The result it belongs to: a goal, or the number that reached its target.
        pub result_kind: Option<ResultKind>,
        pub result_id: Option<Uuid>,
    }
}

/// Of each kind at most so many.
const MOST: usize = 3;

/// What went well since a day and was not celebrated since, in four statements: at most three of each kind, the latest
/// promises first.
///
/// # Errors
/// When the database does not answer.
pub async fn went_well(on: &impl InCoalition, since: Day) -> Result<Vec<WentWell>, Fault> {
    let mut found = store::kept_and_met(on, since).await?;
    let celebrated = store::celebrated(on, since).await?;
    let reached = numbers::reached(on).await?;
    let reached = reached.into_iter().filter(|(id, _)| !celebrated.contains(&(id.0,)));
    found.extend(reached.take(MOST).map(|(id, name)| WentWell {
        kind: Kind::Target,
        name,
        result_kind: Some(ResultKind::Number),
        result_id: Some(id.0),
    }));
    Ok(found)
}

#[cfg(test)]
mod tests;
