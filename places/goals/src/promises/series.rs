//! Promises that come again: the next one is there as soon as one is kept or its day has come.

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_store::{Allowed, Day, Fault, Record, Tx, added};
use kit_web::daily::Daily;
use kit_web::{App, Coalition};

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

/// Lets the series of a coalition go on each morning.
pub struct Series;

#[async_trait]
impl Daily for Series {
    fn name(&self) -> &'static str {
        "promises-series"
    }

    fn hour(&self) -> i8 {
        1
    }

    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        let tx = app.db.scope(coalition.id).begin().await?;
        let allowed = Allowed::by_itself(app.clock.now(), app.ids.clone());
        go_on(&tx, &allowed, day).await?;
        Ok(tx.commit().await?)
    }
}
