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
                Err(problem) => {
                    tracing::warn!(%problem, "a connection could not be taken");
                    tokio::time::sleep(WHEN_FULL).await;
                }
            },
            () = &mut told_to_stop => break,
        }
    }
    drop(listener);
    if tokio::time::timeout(patience.end, open.shutdown()).await.is_err() {
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::body::Bytes;
    use axum::extract::Request;
    use axum::routing::post;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;

    use super::*;
    use crate::{Problem, Typed};

    const LONG: Duration = Duration::from_secs(60);
    const SHORT: Duration = Duration::from_millis(50);
    const PATIENT: Patience = Patience { head: LONG, piece: LONG, end: LONG };

    struct Running {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        ended: JoinHandle<()>,
    }

    async fn running(patience: Patience) -> Running {
        use axum::extract::FromRequest;
        let echo = |request: Request| async move {
            match Typed::from_request(request, &()).await {
                Ok(typed) => Ok(Bytes::from(typed.get("words").to_owned())),
                Err(problem) => Err::<_, Problem>(problem),
            }
        };
        let router = Router::new().route("/", post(echo));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let told = async move { drop(stopped.await) };
        let ended = tokio::spawn(answer(listener, router, patience, told));
        Running { address, stop, ended }
    }

    impl Running {
        async fn send(&self, text: &str) -> TcpStream {
            let mut stream = TcpStream::connect(self.address).await.unwrap();
            stream.write_all(text.as_bytes()).await.unwrap();
            stream
        }
    }

    /// Everything until the server lets go.
    async fn rest(mut stream: TcpStream) -> String {
        let mut answer = Vec::new();
        // A connection that is reset ends too.
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8(answer).unwrap()
    }

    #[tokio::test]
    async fn who_never_ends_a_head_or_sends_nothing_is_let_go() {
        let server = running(Patience { head: SHORT, ..PATIENT }).await;
        for start in ["POST / HTTP/1.1\r\nhost: here\r\nx-slow: ", ""] {
            let answer = rest(server.send(start).await).await;
            assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
        }
    }

    #[tokio::test]
    async fn who_never_ends_a_body_is_told_so() {
        let server = running(Patience { piece: SHORT, ..PATIENT }).await;
        let slow = "POST / HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-length: 9\r\n\r\nwords=";
        let answer = rest(server.send(slow).await).await;
        assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    }

    #[tokio::test]
    async fn a_request_under_way_is_finished_before_the_end() {
        let server = running(PATIENT).await;
        let begun = "POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\nexpect: 100-continue\r\n\r\n";
        let mut stream = server.send(begun).await;
        // The handler reads: the request is under way.
        let mut asked = [0; 25];
        stream.read_exact(&mut asked).await.unwrap();
        assert_eq!(&asked, b"HTTP/1.1 100 Continue\r\n\r\n");
        server.stop.send(()).unwrap();
        stream.write_all(b"words=yes").await.unwrap();
        let answer = rest(stream).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("yes"), "{answer}");
        server.ended.await.unwrap();
        assert!(TcpStream::connect(server.address).await.is_err());
    }

    #[tokio::test]
    async fn the_end_does_not_wait_for_ever() {
        let server = running(Patience { end: SHORT, ..PATIENT }).await;
        let begun = "POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\nexpect: 100-continue\r\n\r\n";
        let mut stream = server.send(begun).await;
        let mut asked = [0; 25];
        stream.read_exact(&mut asked).await.unwrap();
        server.stop.send(()).unwrap();
        tokio::time::timeout(LONG, server.ended).await.unwrap().unwrap();
    }
}
