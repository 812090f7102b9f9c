use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Path, Request};
use axum::http::HeaderMap;
use maud::{Markup, html};
use uuid::Uuid;

use super::store;
use crate::cookies::{PARKED_COOKIE, cookie};
use crate::{Answer, Page, Problem, Typed, Visit, secret};

const KEPT_MINUTES: i64 = 24 * 60;
/// Forms kept for one address in 15 minutes: they come from people nobody knows yet.
const MOST_PARKED: u32 = 30;

/// Keeps what somebody typed until they are signed in again; the secret of the shelf it lies on, and the cookie by
/// which the browser it was typed in is known again.
pub(crate) async fn park(
    visit: &Visit,
    path: String,
    request: Request<Body>,
) -> Result<(String, String), Problem> {
    let headers = request.headers().clone();
    let is_form = headers
        .get(axum::http::header::CONTENT_TYPE)
        .is_none_or(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    // Limited like any form; a file is not kept, the person chooses it again.
    let body = if is_form { Bytes::from_request(request, &()).await? } else { Bytes::new() };
    let from = super::asking_address(visit);
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
    let secure = if visit.app.settings.plain_http { "" } else { "; Secure" };
    let seconds = KEPT_MINUTES * 60;
    let cookie = format!(
        "{PARKED_COOKIE}={secret}; Path=/parked/{secret}; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"
    );
    Ok((secret, cookie))
}

/// Shows what was typed before the session ended, with one button that sends it. The button is only for the browser
/// it was typed in: a form somebody else filled must not be sent in one's own name by following a link.
pub(super) async fn offer(visit: Visit, Path(secret): Path<String>, headers: HeaderMap) -> Answer {
    let (path, body) = store::parked(&visit.app.db, &secret, visit.now).await?.ok_or(Problem::NotFound)?;
    let typed = Typed::parse(body.as_bytes());
    let typed_here = cookie(&headers, PARKED_COOKIE) == Some(secret.as_str());
    let lede = if typed_here { "parked-lede" } else { "parked-elsewhere" };
    let page = html! {
        div.head { h1 { (visit.say("parked-title")) } p.lede { (visit.say(lede)) } }
        @if typed_here {
            form.panel method="post" action=(path) {
                @for (name, value) in typed.pairs() { input type="hidden" name=(name) value=(value); }
                (words_of(&typed))
                p.mt4 { button.btn { (visit.say("parked-send")) } }
            }
        } @else {
            div.panel { (words_of(&typed)) }
        }
    };
    Ok(Page::new(visit.say("parked-title"), page).show(&visit))
}

/// What a person wrote, without ids and versions the form brought along. Only the words: what a form calls its
/// fields is in no language people speak.
fn words_of(typed: &Typed) -> Markup {
    let written = typed.pairs().filter(|(name, value)| {
        *name != "version" && !value.trim().is_empty() && Uuid::parse_str(value).is_err()
    });
    html! { ul.sl { @for (_, words) in written { li.pre { (words) } } } }
}
