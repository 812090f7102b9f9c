//! Connections: taking them, and letting go of those that only hold on.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;
use tower_http::timeout::TimeoutBody;

/// How long we wait for somebody at the other end.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the whole head of a request; an open connection without a request is let go after it too.
    pub head: Duration,
    /// For the next piece of a body. How long all of it may take is up to the route.
    pub piece: Duration,
    /// For requests under way when the server is told to stop.
    pub end: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(30),
            piece: Duration::from_secs(30),
            end: Duration::from_secs(30),
        }
    }
}

/// How long to wait when the system has no file left for another connection.
const WHEN_FULL: Duration = Duration::from_secs(1);

/// Answers until `told_to_stop`; then requests under way are finished, if they finish in time.
pub async fn answer(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    told_to_stop: impl Future<Output = ()>,
) {
    let open = GracefulShutdown::new();
    let mut told_to_stop = std::pin::pin!(told_to_stop);
    loop {
        tokio::select! {
            taken = listener.accept() => match taken {
                Ok((stream, from)) => take(stream, from, router.clone(), patience, &open),
                Err(problem) => wait_for_room(&problem).await,
            },
            () = &mut told_to_stop => break,
        }
    }
    drop(listener);
    finish(open, patience.end).await;
}

async fn wait_for_room(problem: &std::io::Error) {
    tracing::warn!(%problem, "a connection could not be taken");
    tokio::time::sleep(WHEN_FULL).await;
}

async fn finish(open: GracefulShutdown, end: Duration) {
    if tokio::time::timeout(end, open.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time and were cut off");
    }
}

fn take(stream: TcpStream, from: SocketAddr, router: Router, patience: Patience, open: &GracefulShutdown) {
    // Answers go out at once; a connection that is gone already says so when it is used.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let mut request = request.map(|body| Body::new(TimeoutBody::new(patience.piece, body)));
        request.extensions_mut().insert(ConnectInfo(from));
        let router = router.clone();
        async move { router.oneshot(request).await.map_err(|never: Infallible| never) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .serve_connection(TokioIo::new(stream), service);
    let connection = open.watch(connection);
    tokio::spawn(async move {
        if let Err(problem) = connection.await {
            tracing::debug!(%problem, "a connection ended early");
        }
    });
}
