use kit_store::{AccountId, Fault};
use kit_web::account::{self, Account};
use kit_web::{App, coalition};

/// A one-use link for the host, as long as no mail could bring one: before there is a coalition, while the host has
/// no address, and where no mail is sent. Nothing otherwise.
///
/// # Errors
/// When the database does not answer.
pub async fn set_up_link(app: &App) -> Result<Option<String>, Fault> {
    let is_empty = coalition::list(&app.db, "").await?.is_empty();
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let host = match account::host(&tx).await? {
        Some(host) => host,
        None => {
            let host = unnamed_host(AccountId(app.ids.next(now)));
            account::insert_account(&tx, &host, now).await?;
            host
        }
    };
    if !is_empty && host.email.is_some() && app.settings.sends_mail {
        return Ok(None);
    }
    let link = kit_web::sign_in::link_for(app, &tx, host.id, Some(24 * 60)).await?;
    tx.commit().await?;
    Ok(Some(format!("{link}?next={}", if is_empty { "/start" } else { "/" })))
}

/// The host until they said who they are.
fn unnamed_host(id: AccountId) -> Account {
    Account {
        id,
        email: None,
        name: "Host".to_owned(),
        language: "en".to_owned(),
        is_host: true,
    }
}
