//! The guide's part of the example coalition, loaded last: one file of data and one loader for each feature.
//!
//! People and organizations are named by the keys of the example of People; days are counted from the day of loading.

mod copies;
mod parts;
mod playbooks;
mod should_we;

use kit_store::Answer;
use people::example::Loading;

/// Loads what the guide adds, in the transaction that loaded the places before.
///
/// # Errors
/// When the database does not answer.
pub fn load(loading: &mut Loading) -> Answer<'_, ()> {
    Box::pin(async move {
        parts::load(loading).await?;
        should_we::load(loading).await?;
        copies::load(loading).await?;
        playbooks::load(loading).await
    })
}
