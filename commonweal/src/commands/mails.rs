//! Sends what waits in the outbox, every few seconds.

use kit_store::Fault;
use kit_web::App;

/// Runs as long as the process.
pub async fn send_waiting(app: App, smtp: kit_mail::Smtp) {
    loop {
        if let Err(fault) = send_once(&app, &smtp).await {
            tracing::error!(%fault, "the outbox could not be read");
        }
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    }
}

async fn send_once(app: &App, smtp: &kit_mail::Smtp) -> Result<(), Fault> {
    for mail in kit_mail::waiting(&app.db).await? {
        let sent = smtp.send(&mail).await;
        let tx = app.db.begin().await?;
        match sent {
            Ok(()) => kit_mail::note_sent(&tx, mail.id, app.clock.now()).await?,
            Err(problem) => kit_mail::note_failure(&tx, mail.id, &problem.to_string()).await?,
        }
        tx.commit().await?;
    }
    Ok(())
}
