//! What happens to every request before its handler: who asks, in which coalition, and may they?

use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::{Fault, Instant, count_statements, statements_so_far};

use crate::account;
use crate::api;
use crate::cookies::{self, SESSION_COOKIE, cookie};
use crate::problem::Unworded;
use crate::trailing_slash::without_last_slash;
use crate::visit::Key;
use crate::who_asks::{address_of, visit};
use crate::{Access, App, Problem, Role, Route, Visit, coalition, sign_in};

/// A route's gate: the application and what the route declared.
#[derive(Clone)]
pub(crate) struct Gate {
    pub app: App,
    pub route: Option<Route>,
}

/// Finds out who asks, checks the declared access, and words problems on the way back.
pub(crate) async fn guard(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    count_statements(async move {
        let started = gate.app.clock.now();
        let method = request.method().clone();
        let mut response = pass(&gate, request, next).await;
        let headers = response.headers_mut();
        let took = gate.app.clock.now().microseconds() - started.microseconds();
        let timing = format!(
            "total;dur={}.{:03}, statements;desc=\"{}\"",
            took / 1000,
            took % 1000,
            statements_so_far()
        );
        if let Ok(timing) = HeaderValue::from_str(&timing) {
            headers.insert("server-timing", timing);
        }
        if method != Method::GET || !headers.contains_key(header::CACHE_CONTROL) {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    })
    .await
}

async fn pass(gate: &Gate, request: Request, next: Next) -> Response {
    if gate.route.is_none()
        && is_reading(request.method())
        && let Some(shorter) = without_last_slash(request.uri())
    {
        return Redirect::permanent(&shorter).into_response();
    }
    let (mut parts, body) = request.into_parts();
    let token = cookie(&parts.headers, SESSION_COOKIE).map(str::to_owned);
    let slug = match RawPathParams::from_request_parts(&mut parts, &()).await {
        Ok(params) => params.iter().find(|(name, _)| *name == "coalition").map(|(_, value)| value.to_owned()),
        Err(_) => None,
    };
    let for_host = gate.route.as_ref().is_some_and(|route| matches!(route.access, Access::Host));
    let visit = match visit(&gate.app, &parts, slug.as_deref(), for_host).await {
        Ok(visit) => visit,
        Err(fault) => {
            tracing::error!(%fault, "the visitor could not be looked up");
            return Problem::Broken(fault).into_response();
        }
    };
    let method = parts.method.clone();
    let mut request = Request::from_parts(parts, body);
    drop_zero_bytes(request.uri_mut());
    // "favicon.ico" is no coalition, whoever asks.
    if slug.is_some_and(|slug| !coalition::is_slug(&slug)) {
        return refuse(visit, Problem::NotFound, request).await;
    }
    let admitted = admit(&visit, gate.route.as_ref(), &method);
    if let Err(problem) = admitted.and_then(|()| understand(gate.route.as_ref(), request.uri())) {
        return refuse(visit, problem, request).await;
    }
    // Coming by keeps a device signed in; a note that cannot be written is no reason to turn anybody away.
    let came_by = note_use(&visit).await.unwrap_or_else(|fault| {
        tracing::warn!(%fault, "the use of a session or key could not be noted");
        false
    });
    request.extensions_mut().insert(visit.clone());
    let response = next.run(request).await;
    let mut response = worded(&visit, response).await;
    if let Some(token) = token.filter(|_| came_by && !sets_session(&response)) {
        let cookie = cookies::session_cookie(&visit.app, &token, sign_in::SESSION_DAYS * 86_400);
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// PostgreSQL takes no zero bytes, and no address of ours has any.
fn drop_zero_bytes(uri: &mut Uri) {
    if let Ok(without) = address_of(uri).replace("%00", "").parse() {
        *uri = without;
    }
}

fn sets_session(response: &Response) -> bool {
    let cookies = response.headers().get_all(header::SET_COOKIE).iter();
    cookies.into_iter().any(|cookie| cookie.as_bytes().starts_with(SESSION_COOKIE.as_bytes()))
}

/// How often a use is written down.
const NOTED_EVERY_MINUTES: i64 = 60;

/// Notes that a key or a session was used, at most once an hour; true when a session was.
async fn note_use(visit: &Visit) -> Result<bool, Fault> {
    let is_due =
        |last: Option<Instant>| last.is_none_or(|last| last.plus_minutes(NOTED_EVERY_MINUTES) <= visit.now);
    match &visit.key {
        Some(Key::Coalition(key)) if is_due(key.used_at) => {
            let tx = visit.app.db.begin().await?;
            account::touch_api_key(&tx, key.coalition_id, key.id, visit.now).await?;
            tx.commit().await?;
        }
        Some(Key::Host(key)) if is_due(key.used_at) => {
            let tx = visit.app.db.begin().await?;
            account::touch_host_key(&tx, key.id, visit.now).await?;
            tx.commit().await?;
        }
        _ => {}
    }
    let Some(session) = visit.session.as_ref().filter(|session| is_due(Some(session.seen_at))) else {
        return Ok(false);
    };
    let tx = visit.app.db.begin().await?;
    let until = visit.now.plus_days(sign_in::SESSION_DAYS);
    account::touch_session(&tx, session.id, session.account_id, visit.now, until).await?;
    tx.commit().await?;
    Ok(true)
}

/// Words the refusal of a form that came from another site; it is refused before anything is looked up.
pub(crate) async fn word_refusals(State(app): State<App>, request: Request, next: Next) -> Response {
    // Only what changes something is ever refused there.
    if is_reading(request.method()) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let asked = parts.clone();
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(unworded) = response.extensions().get::<Unworded>().cloned() else {
        return response;
    };
    match visit(&app, &asked, None, false).await {
        Ok(visit) => unworded.0.response(&visit, &[]),
        Err(_) => response,
    }
}

/// The answer, with problems in the visitor's words.
async fn worded(visit: &Visit, response: Response) -> Response {
    if let Some(unworded) = response.extensions().get::<Unworded>().cloned() {
        return answer(&unworded.0, visit).await;
    }
    let Some(problem) = unreadable(&response) else {
        return response;
    };
    let mut worded = problem.response(visit, &[]);
    // Which methods there are stands here (RFC 9110, 15.5.6).
    if let Some(allow) = response.headers().get(header::ALLOW) {
        worded.headers_mut().insert(header::ALLOW, allow.clone());
    }
    worded
}

/// What the web server itself refused, such as an id that is none: its English would be the only words of the page.
fn unreadable(response: &Response) -> Option<Problem> {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_bare = kind.is_none_or(|kind| kind.starts_with("text/plain"));
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE if is_bare => Some(Problem::TooLarge),
        StatusCode::METHOD_NOT_ALLOWED if is_bare => Some(Problem::OtherMethod),
        status if is_bare && status.is_client_error() => Some(Problem::NotFound),
        _ => None,
    }
}

fn admit(visit: &Visit, route: Option<&Route>, method: &Method) -> Result<(), Problem> {
    let Some(route) = route else {
        return Err(Problem::NotFound);
    };
    let signed_in = visit.account.is_some();
    match route.access {
        Access::Public => {}
        Access::SignedIn if signed_in => {}
        Access::Host if visit.is_host() => {}
        Access::Holds(right) if visit.coalition.is_some() && visit.holds(right) => {}
        // A guest reads what members read, on the page of the link; `visit` checked that it is this one.
        Access::Holds(right)
            if visit.guest.is_some() && is_reading(method) && right.is_held_by(Some(Role::Member)) => {}
        // The same answer for every address, so that nobody outside learns which coalitions there are.
        _ if !signed_in => return Err(Problem::SignInFirst),
        Access::Holds(_) if visit.coalition.is_none() => return Err(Problem::NotFound),
        // What one may not see is not there; inside one's own coalition a plain "no" is kinder.
        Access::Holds(_) if visit.role().is_some() => return Err(Problem::NotAllowed),
        _ => return Err(Problem::NotFound),
    }
    let changes = !is_reading(method);
    if changes && matches!(&visit.key, Some(Key::Coalition(key)) if !key.may_write) {
        return Err(Problem::NotAllowed);
    }
    if changes && visit.viewing_as().is_some() && !route.path.ends_with("/view-as") {
        return Err(Problem::OnlyLooking);
    }
    Ok(())
}

/// Whether an operation knows every parameter it was asked with. Pages leave out what they do not know.
fn understand(route: Option<&Route>, uri: &Uri) -> Result<(), Problem> {
    match route.and_then(|route| route.operation.as_ref()) {
        Some(operation) => api::unknown_parameters(operation, uri).or(()).map_err(Problem::Mistaken),
        None => Ok(()),
    }
}

fn is_reading(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Somebody whose session ended is led to sign-in; what they typed waits for them.
async fn refuse(visit: Visit, problem: Problem, request: Request<Body>) -> Response {
    if !matches!(problem, Problem::SignInFirst) || visit.wants_json {
        return answer(&problem, &visit).await;
    }
    let address = address_of(request.uri());
    if is_reading(request.method()) {
        return Redirect::to(&format!("/sign-in?next={}", crate::escaped(&address))).into_response();
    }
    match sign_in::park(&visit, address, request).await {
        Ok((secret, cookie)) => {
            let to_sign_in = Redirect::to(&format!("/sign-in?parked={secret}"));
            ([(header::SET_COOKIE, cookie)], to_sign_in).into_response()
        }
        Err(problem) => problem.response(&visit, &[]),
    }
}

/// The answer to somebody who came up against `problem`; a refusal on a page names whom to ask.
async fn answer(problem: &Problem, visit: &Visit) -> Response {
    let ask = match &visit.coalition {
        Some(here) if matches!(problem, Problem::NotAllowed) && !visit.wants_json => {
            // Without the names the page says "your coordinator".
            account::coordinators(&visit.app.db, here.id).await.unwrap_or_default()
        }
        _ => Vec::new(),
    };
    problem.response(visit, &ask)
}
