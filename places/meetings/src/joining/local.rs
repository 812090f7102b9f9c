//! One meeting on a local network: from other devices nothing but its pages answers.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};

/// What every device needs: style sheets and scripts, and the choice of a language.
const FOR_EVERYBODY: &[&str] = &["/assets/", "/language/"];

/// The whole application for this computer; for every other device only the page of one meeting, what lies below it,
/// and the way to join. `page` is the page, from the slash before the coalition.
pub fn only_meeting(router: Router, page: &str) -> Router {
    router.layer(middleware::from_fn_with_state(Arc::<str>::from(page), let_through))
}

async fn let_through(State(page): State<Arc<str>>, request: Request, next: Next) -> Response {
    let is_here = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .is_some_and(|ConnectInfo(peer)| peer.ip().to_canonical().is_loopback());
    let path = request.uri().path();
    if is_here || is_below(path, &page) || FOR_EVERYBODY.iter().any(|start| path.starts_with(start)) {
        return next.run(request).await;
    }
    // Whoever types only the address, or lost their place, comes to the door.
    match *request.method() {
        Method::GET if !path.starts_with("/api/") => Redirect::to(&format!("{page}/join")).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn is_below(path: &str, page: &str) -> bool {
    path.strip_prefix(page).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
