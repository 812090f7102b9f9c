//! Slow and broken connections, over a real socket.

use std::net::SocketAddr;
use std::time::Duration;

use kit_store::Engine;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::connections::{Patience, answer};
use crate::testing::TestApp;
use crate::{Access, Answer, Feature, Routes, Typed};

const LONG: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(50);
const PATIENT: Patience = Patience { head: LONG, piece: LONG, end: LONG };

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
    _app: TestApp,
}

/// A form anybody may send, answered with its words.
fn echo() -> Feature {
    async fn words(typed: Typed) -> Answer {
        Ok(axum::response::IntoResponse::into_response(typed.get("words").to_owned()))
    }
    Feature {
        routes: Routes::new().post("/echo", Access::Public, words),
        ..Feature::new("echo")
    }
}

async fn running(patience: Patience) -> Running {
    let app = TestApp::new(Engine::Lite, vec![echo()]).await;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let told = async move { drop(stopped.await) };
    let ended = tokio::spawn(answer(listener, app.router(), patience, told));
    Running { address, stop, ended, _app: app }
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
    for start in ["POST /echo HTTP/1.1\r\nhost: here\r\nx-slow: ", ""] {
        let answer = rest(server.send(start).await).await;
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
    }
}

#[tokio::test]
async fn who_never_ends_a_body_is_told_so() {
    let server = running(Patience { piece: SHORT, ..PATIENT }).await;
    let slow = "POST /echo HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-length: 9\r\n\r\nwords=";
    let answer = rest(server.send(slow).await).await;
    assert!(
        answer.starts_with("HTTP/1.1 408") && answer.contains("It did not arrive whole"),
        "{answer}"
    );
}

#[tokio::test]
async fn a_request_under_way_is_finished_before_the_end() {
    let server = running(PATIENT).await;
    let begun = "POST /echo HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\nexpect: 100-continue\r\n\r\n";
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
    let begun = "POST /echo HTTP/1.1\r\nhost: here\r\ncontent-length: 9\r\nexpect: 100-continue\r\n\r\n";
    let mut stream = server.send(begun).await;
    let mut asked = [0; 25];
    stream.read_exact(&mut asked).await.unwrap();
    server.stop.send(()).unwrap();
    tokio::time::timeout(LONG, server.ended).await.unwrap().unwrap();
}
