//! What happens to every request before its handler: who asks, in which coalition, and may they?

use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use kit_store::{Fault, count_statements, statements_so_far};
use kit_text::Language;

use crate::account::{self, Account, ApiKey, Session};
use crate::problem::Unworded;
use crate::visit::VisitParts;
use crate::{Access, App, Coalition, Problem, Route, Visit, coalition, secret, sign_in};

/// The session cookie.
pub(crate) const SESSION_COOKIE: &str = "session";
/// The cookie that remembers a chosen language.
pub(crate) const LANGUAGE_COOKIE: &str = "language";

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
    let (mut parts, body) = request.into_parts();
    let slug = match RawPathParams::from_request_parts(&mut parts, &()).await {
        Ok(params) => params.iter().find(|(name, _)| *name == "coalition").map(|(_, value)| value.to_owned()),
        Err(_) => None,
    };
    let visit = match visit(&gate.app, &parts.headers, &parts.uri.to_string(), slug.as_deref()).await {
        Ok(visit) => visit,
        Err(fault) => {
            tracing::error!(%fault, "the visitor could not be looked up");
            return Problem::Broken(fault).into_response();
        }
    };
    let method = parts.method.clone();
    let mut request = Request::from_parts(parts, body);
    if let Err(problem) = admit(&visit, gate.route.as_ref(), &method) {
        return refuse(visit, problem, request).await;
    }
    request.extensions_mut().insert(visit.clone());
    let response = next.run(request).await;
    match (response.extensions().get::<Unworded>(), unreadable(&response)) {
        (Some(unworded), _) => unworded.0.response(&visit),
        (None, Some(problem)) => problem.response(&visit),
        (None, None) => response,
    }
}

/// What the web server itself refused, such as an id that is none: its English would be the only words of the page.
fn unreadable(response: &Response) -> Option<Problem> {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let is_bare = kind.is_none_or(|kind| kind.starts_with("text/plain"));
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE if is_bare => Some(Problem::TooLarge),
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
        Access::Holds(_) if visit.coalition.is_none() => return Err(Problem::NotFound),
        Access::Holds(right) if visit.holds(right) => {}
        _ if !signed_in => return Err(Problem::SignInFirst),
        // What one may not see is not there; inside one's own coalition a plain "no" is kinder.
        Access::Holds(_) if visit.role().is_some() => return Err(Problem::NotAllowed),
        _ => return Err(Problem::NotFound),
    }
    let changes = *method != Method::GET;
    if changes && visit.key.as_ref().is_some_and(|key| !key.may_write) {
        return Err(Problem::NotAllowed);
    }
    if changes && visit.viewing_as().is_some() && !route.path.ends_with("/view-as") {
        return Err(Problem::OnlyLooking);
    }
    Ok(())
}

/// Somebody whose session ended is led to sign-in; what they typed waits for them.
async fn refuse(visit: Visit, problem: Problem, request: Request<Body>) -> Response {
    if !matches!(problem, Problem::SignInFirst) || visit.wants_json {
        return problem.response(&visit);
    }
    let address = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let next = if *request.method() == Method::GET {
        format!("/sign-in?next={}", sign_in::escaped(&address))
    } else {
        match sign_in::park(&visit, address, request).await {
            Ok(secret) => format!("/sign-in?parked={secret}"),
            Err(problem) => return problem.response(&visit),
        }
    };
    Redirect::to(&next).into_response()
}

async fn visit(app: &App, headers: &HeaderMap, address: &str, slug: Option<&str>) -> Result<Visit, Fault> {
    let now = app.clock.now();
    let coalition = match slug {
        Some(slug) if coalition::is_slug(slug) => coalition::by_slug(&app.db, slug).await?,
        _ => None,
    };
    let (account, session, key) = who(app, headers, coalition.as_ref()).await?;
    let standing = match (&account, &coalition) {
        (Some(account), Some(coalition)) => account::standing(&app.db, coalition.id, account.id).await?,
        _ => None,
    };
    // A coalition one does not belong to is not there; the host looks after all of them but is no member.
    let coalition = coalition.filter(|_| standing.is_some() || account.is_none());
    let language = language(headers, account.as_ref(), coalition.as_ref());
    Ok(Visit::new(VisitParts {
        text: app.texts.in_language(language),
        now,
        address: address.to_owned(),
        wants_json: address.starts_with("/api/"),
        app: app.clone(),
        account,
        session,
        key,
        coalition,
        standing,
    }))
}

async fn who(
    app: &App,
    headers: &HeaderMap,
    coalition: Option<&Coalition>,
) -> Result<(Option<Account>, Option<Session>, Option<ApiKey>), Fault> {
    if let Some(secret) = bearer(headers) {
        let key = account::api_key(&app.db, &secret::hash(secret)).await?;
        // A key opens its own coalition and nothing else.
        let key = key.filter(|key| coalition.is_none_or(|coalition| coalition.id == key.coalition_id));
        let account = match &key {
            Some(key) => account::account(&app.db, key.account_id).await?,
            None => None,
        };
        return Ok((account.map(|account| Account { is_host: false, ..account }), None, key));
    }
    let Some(token) = cookie(headers, SESSION_COOKIE) else {
        return Ok((None, None, None));
    };
    let now = app.clock.now();
    let session = account::session_by_token(&app.db, &secret::hash(token), now).await?;
    let account = match &session {
        Some(session) => account::account(&app.db, session.account_id).await?,
        None => None,
    };
    Ok((account, session, None))
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ")
}

pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs
        .flat_map(|pairs| pairs.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The chosen language, then the account's, the browser's, the coalition's.
fn language(headers: &HeaderMap, account: Option<&Account>, coalition: Option<&Coalition>) -> Language {
    let chosen = cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_tag);
    let browser = || headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Language::from_header);
    chosen
        .or_else(|| account.and_then(|account| Language::from_tag(&account.language)))
        .or_else(browser)
        .or_else(|| coalition.map(Coalition::own_language))
        .unwrap_or_default()
}
