//! The goals of the example coalition, loaded after its people: one file of data and one loader for each feature.
//!
//! Days are counted from the day the example is loaded. People and organizations are named by the keys of the
//! example of People.

mod activities;
mod barriers;
mod commitments;
mod evidence;
mod goals;
mod groups;
mod logic_model;
mod milestones;
mod numbers;
mod opposition;
mod promises;
mod purpose;
mod surveys;
mod what_we_have;
mod who_does_what;

use kit_store::Answer;
use people::example::Loading;

/// Loads the goals of the example in the transaction that loaded its people.
///
/// # Errors
/// When the database does not answer.
pub fn load(loading: &mut Loading) -> Answer<'_, ()> {
    Box::pin(async move {
        let goals = goals::load(loading).await?;
        groups::load(loading, &goals).await?;
        purpose::load(loading).await?;
        evidence::load(loading, &goals).await?;
        what_we_have::load(loading).await?;
        milestones::load(loading).await?;
        let promises = promises::load(loading, &goals).await?;
        activities::load(loading, &goals, &promises).await?;
        numbers::load(loading, &goals).await?;
        surveys::load(loading, &goals).await?;
        logic_model::load(loading, &goals).await?;
        barriers::load(loading, &goals).await?;
        commitments::load(loading, &goals).await?;
        opposition::load(loading).await?;
        who_does_what::load(loading).await
    })
}
