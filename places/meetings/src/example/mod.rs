//! The meetings of the example coalition, loaded after its goals: one file of data and one loader for each feature.
//!
//! Days are counted from the day the example is loaded. People, organizations and seats are named by the keys of the
//! example of People.

mod agenda;
mod attendance;
mod date_polls;
mod decisions;
mod earlier;
mod invitations;
mod meetings;
mod minutes;
mod names;
mod phones;
mod pulse;
mod rules;

use kit_store::Answer;
use names::Names;
use people::example::Loading;

/// Loads the meetings of the example in the transaction that loaded its people and goals.
///
/// # Errors
/// When the database does not answer.
pub fn load(loading: &mut Loading) -> Answer<'_, ()> {
    Box::pin(async move {
        let rules = rules::load(loading).await?;
        let earlier = earlier::load(loading, &rules).await?;
        let names = Names::of_days(loading, meetings::days()?, &pulse::days_of_whole_coalition()?);
        let proposals = decisions::load(loading, &rules, earlier, &names).await?;
        let meetings = meetings::load(loading, &names).await?;
        let items = agenda::load(loading, &meetings, &proposals).await?;
        invitations::load(loading, &meetings).await?;
        minutes::load(loading, &meetings, &items).await?;
        date_polls::load(loading).await?;
        let before = pulse::load(loading, &meetings, &names).await?;
        attendance::load(loading, &meetings, &before).await?;
        phones::load(loading, &meetings).await
    })
}
