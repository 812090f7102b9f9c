use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Path, Request};
use maud::html;
use uuid::Uuid;

use super::store;
use crate::{Answer, Page, Problem, Typed, Visit, secret};

const KEPT_MINUTES: i64 = 24 * 60;
/// Forms kept for one address in 15 minutes: they come from people nobody knows yet.
const MOST_PARKED: u32 = 30;

/// Keeps what somebody typed until they are signed in again; the secret of the shelf it lies on.
pub(crate) async fn park(visit: &Visit, path: String, request: Request<Body>) -> Result<String, Problem> {
    let headers = request.headers().clone();
    let is_form = headers
        .get(axum::http::header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    // Limited like any form; a file is not kept, the person chooses it again.
    let body = if is_form {
        Bytes::from_request(request, &()).await.map_err(|_| Problem::TooLarge)?
    } else {
        Bytes::new()
    };
    let from = super::asking_address(&headers);
    if !visit.app.limiter.allows(&format!("park {from}"), MOST_PARKED, visit.now) {
        return Err(Problem::TooMany);
    }
    // PostgreSQL keeps no zero bytes in text, and no form of ours sends any.
    let body = String::from_utf8_lossy(&body).replace('\0', "");
    let secret = secret::for_link();
    let tx = visit.app.db.begin().await?;
    store::delete_expired(&tx, visit.now).await?;
    store::insert_parked(&tx, &secret, &path, &body, visit.now.plus_minutes(KEPT_MINUTES)).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Shows what was typed before the session ended, with one button that sends it.
pub(super) async fn offer(visit: Visit, Path(secret): Path<String>) -> Answer {
    let (path, body) = store::parked(&visit.app.db, &secret, visit.now).await?.ok_or(Problem::NotFound)?;
    let typed = Typed::parse(body.as_bytes());
    let page = html! {
        div.head { h1 { (visit.say("parked-title")) } p.lede { (visit.say("parked-lede")) } }
        form.panel method="post" action=(path) {
            @for (name, value) in typed.pairs() { input type="hidden" name=(name) value=(value); }
            // Only the words: what a form calls its fields is in no language people speak.
            ul.sl { @for words in words_of(&typed) { li.pre { (words) } } }
            p.mt4 { button.btn { (visit.say("parked-send")) } }
        }
    };
    Ok(Page::new(visit.say("parked-title"), page).show(&visit))
}

/// What a person wrote, without ids and versions the form brought along.
fn words_of(typed: &Typed) -> impl Iterator<Item = &str> {
    typed
        .pairs()
        .filter(|(name, value)| {
            *name != "version" && !value.trim().is_empty() && Uuid::parse_str(value).is_err()
        })
        .map(|(_, value)| value)
}
