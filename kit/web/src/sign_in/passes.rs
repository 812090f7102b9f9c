use axum::http::{HeaderMap, HeaderValue, header};
use kit_store::{AccountId, Fault, Instant, Tx};

use crate::account::{self, GuestLink, PassKind, Session};
use crate::cookies::{GUEST_COOKIE, session_cookie};
use crate::{App, Problem, secret};

use super::SESSION_DAYS;

/// Minutes a mailed link works.
const LINK_MINUTES: i64 = 60;
/// Days a printed code works.
const CODE_DAYS: i64 = 30;

/// Makes a one-use sign-in link; only its hash is stored.
///
/// # Errors
/// When the database does not answer.
pub async fn link_for(app: &App, tx: &Tx, account: AccountId, minutes: Option<i64>) -> Result<String, Fault> {
    let now = app.clock.now();
    let secret = secret::for_link();
    let expires_at = now.plus_minutes(minutes.unwrap_or(LINK_MINUTES));
    account::insert_pass(tx, PassKind::Link, &secret::hash(&secret), account, now, expires_at).await?;
    Ok(format!("{}/sign-in/{secret}", app.settings.base_url))
}

/// Makes a code to be printed for somebody without e-mail; an older code stops working.
///
/// # Errors
/// When the database does not answer.
pub async fn code_for(app: &App, tx: &Tx, account: AccountId) -> Result<(String, Instant), Fault> {
    let now = app.clock.now();
    let code = secret::for_paper();
    let expires_at = now.plus_days(CODE_DAYS);
    account::insert_pass(tx, PassKind::Code, &secret::hash(&code), account, now, expires_at).await?;
    Ok((code, expires_at))
}

/// Uses a pass up and opens a session; the cookie to set, or nothing when the pass does not work.
pub(super) async fn sign_in_with(
    app: &App,
    kind: PassKind,
    secret: &str,
    headers: &HeaderMap,
) -> Result<Option<HeaderValue>, Fault> {
    let now = app.clock.now();
    let hash = secret::hash(secret);
    let tx = app.db.begin().await?;
    let Some(account) = account::account_of_pass(&tx, kind, &hash, now).await? else {
        return Ok(None);
    };
    if !account::spend_pass(&tx, &hash, now).await? {
        return Ok(None);
    }
    account::delete_expired_sessions(&tx, now).await?;
    account::delete_expired_passes(&tx, now).await?;
    let token = secret::for_link();
    let session = Session {
        id: app.ids.next(now),
        account_id: account,
        device: device(headers),
        view_as: None,
        created_at: now,
        seen_at: now,
        expires_at: now.plus_days(SESSION_DAYS),
    };
    account::insert_session(&tx, &secret::hash(&token), &session).await?;
    tx.commit().await?;
    Ok(HeaderValue::from_str(&session_cookie(app, &token, SESSION_DAYS * 86_400)).ok())
}

/// The cookie that lets a guest see the page of a link, and nothing above it.
///
/// # Errors
/// [`Problem::NotFound`] when a cookie cannot carry the path.
pub fn guest_cookie(app: &App, link: &GuestLink, secret: &str) -> Result<HeaderValue, Problem> {
    let secure = if app.settings.plain_http { "" } else { "; Secure" };
    let seconds = (link.expires_at.microseconds() - app.clock.now().microseconds()) / 1_000_000;
    let path = crate::escaped(&link.path);
    let cookie =
        format!("{GUEST_COOKIE}={secret}; Path={path}; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&cookie).map_err(|_| Problem::NotFound)
}

/// What the browser calls itself, cut to what a person can recognize.
fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    agent.chars().filter(|letter| !letter.is_control()).take(160).collect()
}
