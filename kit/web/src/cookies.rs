//! The cookies: what they are called, how one is read, and the one that keeps a device signed in.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::{App, Problem};

/// The session cookie.
pub(crate) const SESSION_COOKIE: &str = "session";
/// The cookie of a guest: the secret of the link they came in by.
pub(crate) const GUEST_COOKIE: &str = "guest";
/// The cookie of a phone that joined a meeting.
pub(crate) const TABLE_COOKIE: &str = "table";
/// The cookie of a phone that opened a code on a wall: it says only that it is the same phone.
const PHONE_COOKIE: &str = "phone";
/// How long a phone is known again.
const PHONE_SECONDS: i64 = 90 * 86_400;
/// A secret we made has more letters than this; anything shorter could be guessed.
const LEAST_LETTERS: usize = 20;
/// The cookie of the browser that a waiting form was typed in: the secret of the form.
pub(crate) const PARKED_COOKIE: &str = "parked";
/// The cookie that remembers a chosen language.
pub(crate) const LANGUAGE_COOKIE: &str = "language";

/// The value of a cookie, wherever in the headers it stands.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs
        .flat_map(|pairs| pairs.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The cookie of a phone that joined a meeting; it goes to the pages of meetings alone.
///
/// # Errors
/// [`Problem::NotFound`] when a cookie cannot carry the path.
pub fn table_cookie(app: &App, slug: &str, secret: &str, seconds: i64) -> Result<HeaderValue, Problem> {
    let secure = if app.settings.plain_http { "" } else { "; Secure" };
    let cookie = format!(
        "{TABLE_COOKIE}={secret}; Path=/{slug}/meetings; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"
    );
    HeaderValue::from_str(&cookie).map_err(|_| Problem::NotFound)
}

/// The secret of a phone that joined a meeting, or asked to.
pub fn table_secret(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, TABLE_COOKIE)
}

/// The cookie by which a phone is known again on the pages of one coalition, so that a code on a wall takes one answer
/// from each. It names nobody.
///
/// # Errors
/// [`Problem::NotFound`] when a cookie cannot carry the path.
pub fn phone_cookie(app: &App, slug: &str, secret: &str) -> Result<HeaderValue, Problem> {
    let secure = if app.settings.plain_http { "" } else { "; Secure" };
    let cookie = format!(
        "{PHONE_COOKIE}={secret}; Path=/{slug}; HttpOnly; SameSite=Lax; Max-Age={PHONE_SECONDS}{secure}"
    );
    HeaderValue::from_str(&cookie).map_err(|_| Problem::NotFound)
}

/// The secret of a phone that opened a code before.
pub fn phone_secret(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, PHONE_COOKIE).filter(|secret| secret.len() > LEAST_LETTERS)
}

/// The cookie of a session for so many seconds; for none it signs out.
pub(crate) fn session_cookie(app: &App, token: &str, seconds: i64) -> String {
    let secure = if app.settings.plain_http { "" } else { "; Secure" };
    format!("{SESSION_COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}
