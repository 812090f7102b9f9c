//! Promises that come again: the next one is there as soon as one is kept or its day has come.

use kit_store::{Allowed, Day, Fault, Record, Tx, added};
use kit_web::{App, coalition};

use super::model::{Promise, PromiseId};
use super::store;

/// Adds the next one of a series, unless it is there already.
///
/// # Errors
/// When the database does not answer.
pub async fn add_next(tx: &Tx, allowed: &Allowed, promise: &Promise) -> Result<(), Fault> {
    let Some(next) = promise.next(PromiseId(allowed.new_id())) else {
        return Ok(());
    };
    if store::follower(tx, promise.id).await?.is_none() {
        added(tx, allowed, &next).await?;
    }
    Ok(())
}

/// The next ones of all series whose day has come.
///
/// # Errors
/// When the database does not answer.
pub async fn go_on(tx: &Tx, allowed: &Allowed, today: Day) -> Result<(), Fault> {
    for (id,) in store::repeating_due(tx, today).await? {
        if let Some(promise) = Promise::find(tx, id.0).await? {
            add_next(tx, allowed, &promise).await?;
        }
    }
    Ok(())
}

/// Lets the series of every coalition go on, each by its own calendar.
///
/// # Errors
/// When the database does not answer.
pub async fn go_on_everywhere(app: &App) -> Result<(), Fault> {
    let now = app.clock.now();
    let mut after = String::new();
    loop {
        let coalitions = coalition::list(&app.db, &after).await?;
        let Some(last) = coalitions.last() else {
            return Ok(());
        };
        after.clone_from(&last.slug);
        for coalition in &coalitions {
            let scope = app.db.scope(coalition.id);
            let today = now.day_in(&coalition.zone());
            if store::repeating_due(&scope, today).await?.is_empty() {
                continue;
            }
            let allowed = Allowed {
                account: None,
                name: "Commonweal".to_owned(),
                for_organization: None,
                at: now,
                ids: app.ids.clone(),
                batch: None,
            };
            let tx = scope.begin().await?;
            go_on(&tx, &allowed, today).await?;
            tx.commit().await?;
        }
    }
}
