//! The first run: a link for the person who installed Commonweal, then "What do you have today?".

use kit_store::{AccountId, Fault};
use kit_web::account::{self, Account};
use kit_web::{App, coalition};

/// A one-use link for the host while there is no coalition yet; nothing once there is one.
///
/// # Errors
/// When the database does not answer.
pub async fn set_up_link(app: &App) -> Result<Option<String>, Fault> {
    if !coalition::list(&app.db, "").await?.is_empty() {
        return Ok(None);
    }
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let host = match account::host(&tx).await? {
        Some(host) => host,
        None => {
            let host = Account {
                id: AccountId(app.ids.next(now)),
                email: None,
                name: "Host".to_owned(),
                language: "en".to_owned(),
                is_host: true,
            };
            account::insert_account(&tx, &host, now).await?;
            host
        }
    };
    let link = kit_web::sign_in::link_for(app, &tx, host.id, Some(24 * 60)).await?;
    tx.commit().await?;
    Ok(Some(format!("{link}?next=/start")))
}
