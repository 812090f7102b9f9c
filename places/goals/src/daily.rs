//! What the place does by itself when a day has come, without anybody asking.

use std::time::Duration;

use kit_store::Fault;
use kit_web::App;

use crate::numbers::surveys;
use crate::promises::series;

/// Days begin at another hour in each time zone.
const PAUSE: Duration = Duration::from_secs(60 * 60);

/// Runs as long as the process.
pub async fn run_forever(app: App) {
    loop {
        if let Err(fault) = once(&app).await {
            tracing::error!(%fault, "what comes by itself with the day did not come");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Lets promises come again and forgets survey files in time. Doing it twice changes nothing more.
///
/// # Errors
/// When the database does not answer.
pub async fn once(app: &App) -> Result<(), Fault> {
    series::go_on_everywhere(app).await?;
    surveys::forget_files(app).await
}
