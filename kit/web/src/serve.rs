//! One router from all features, with the layers every request passes.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::guard::{Gate, guard, word_refusals};
use crate::routes::FORM_LIMIT;
use crate::{App, Problem, Route, Routes, assets};

/// No script or style but our own files, no frames, no other site.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The whole application.
pub fn router(app: App, features: Vec<Routes>) -> Router {
    let mut router = Router::new();
    let mut from_anywhere: Vec<Route> = Vec::new();
    for (route, handled) in features.into_iter().flat_map(|routes| routes.parts) {
        let gate = Gate { app: app.clone(), route: Some(route.clone()) };
        let handled: MethodRouter<App> = handled
            .layer(DefaultBodyLimit::max(route.body_limit))
            .layer(middleware::from_fn_with_state(gate, guard));
        let handled: MethodRouter<App> =
            handled.layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, longest(&route)));
        router = router.route(route.path, handled);
        if route.from_anywhere {
            from_anywhere.push(route);
        }
    }
    let nowhere = Gate { app: app.clone(), route: None };
    router
        .route("/assets/{hash}/{name}", get(assets::serve))
        .route("/health", get(health))
        .fallback_service(
            get(|| async { StatusCode::NOT_FOUND })
                .layer(middleware::from_fn_with_state(nowhere, guard))
                .with_state(()),
        )
        .with_state(app.clone())
        .layer(
            CsrfLayer::new()
                .with_insecure_bypass(move |method, address| {
                    from_anywhere.iter().any(|route| route.method == *method && route.is_at(address.path()))
                })
                .with_rejection_response(|_| Problem::ForeignForm.into_response()),
        )
        .layer(middleware::from_fn_with_state(app, word_refusals))
        .layer(SetResponseHeaderLayer::if_not_present(
            HeaderName::from_static("content-security-policy"),
            HeaderValue::from_static(CONTENT_POLICY),
        ))
        .layer(fixed("x-content-type-options", "nosniff"))
        .layer(fixed("referrer-policy", "same-origin"))
        .layer(fixed("permissions-policy", "camera=(), geolocation=(), microphone=()"))
        .layer(
            // A page comes out a tenth larger than at the usual level, in less than half the time.
            CompressionLayer::new().gzip(true).quality(CompressionLevel::Precise(3)).compress_when(
                SizeAbove::new(512).and(NotForContentType::SSE).and(NotForContentType::IMAGES),
            ),
        )
        .layer(TraceLayer::new_for_http())
}

/// How long a request may take from its head to its answer. A large list comes over slow lines too.
fn longest(route: &Route) -> Duration {
    Duration::from_secs(if route.body_limit > FORM_LIMIT { 20 * 60 } else { 60 })
}

fn fixed(name: &'static str, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value))
}

async fn health(State(app): State<App>) -> Response {
    match app.db.answers().await {
        Ok(()) => "ok".into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}
