//! The guide of the example coalition, loaded after its meetings. Days are counted from the day the example is loaded.

mod parts;

use kit_store::Fault;
use people::example::Loading;

/// Loads what the example replied to the guide, in the transaction that loaded the rest.
///
/// # Errors
/// When the database does not answer.
pub async fn load(loading: &mut Loading) -> Result<(), Fault> {
    parts::load(loading).await
}
