//! Promises that come again: the next one is there as soon as one is kept or its day has come.

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_store::{Allowed, Day, Fault, Record, Tx, added};
use kit_web::{App, Coalition, Daily};

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

/// The daily round of a coalition's series.
pub struct SeriesGoOn;

#[async_trait]
impl Daily for SeriesGoOn {
    fn name(&self) -> &'static str {
        "promise-series"
    }

    fn hour(&self) -> i8 {
        4
    }

    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        let scope = app.db.scope(coalition.id);
        if store::repeating_due(&scope, day).await?.is_empty() {
            return Ok(());
        }
        let allowed = Allowed {
            account: None,
            name: "Commonweal".to_owned(),
            for_organization: None,
            at: app.clock.now(),
            ids: app.ids.clone(),
            batch: None,
        };
        let tx = scope.begin().await?;
        go_on(&tx, &allowed, day).await?;
        Ok(tx.commit().await?)
    }
}
