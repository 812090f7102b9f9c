use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Visit, account, coalition};

/// Leads everybody to where they belong: their coalition, their list of coalitions, sign-in, or the first run.
pub(super) async fn door(visit: Visit) -> Answer {
    let db = &visit.app.db;
    let Some(account) = &visit.account else {
        let first_run = account::is_first_run(db).await?;
        return Ok(Redirect::to(if first_run { "/start" } else { "/sign-in" }).into_response());
    };
    let coalitions = account::coalitions_of(db, account.id).await?;
    let to = match coalitions.as_slice() {
        [(slug, _, _)] => format!("/{slug}"),
        [] if account.is_host && coalition::list(db, "").await?.is_empty() => "/start".to_owned(),
        [] if account.is_host => "/host".to_owned(),
        _ => "/me".to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}
