//! The example coalition as a whole: every place adds its part in one transaction.

use kit_store::{CoalitionId, Fault};
use kit_web::App;

/// Loads the example coalition.
///
/// # Errors
/// When the database does not answer, or the example is there already ([`Fault::Taken`]).
pub async fn load(app: &App) -> Result<CoalitionId, Fault> {
    let mut loading = people::example::load(app).await?;
    goals::example::load(&mut loading).await?;
    meetings::example::load(&mut loading).await?;
    loading.finish().await
}
