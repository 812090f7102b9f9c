//! Requests that are too large or make no sense, over a real connection: a clear answer, and the server goes on.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};

use kit_store::Engine;
use kit_store::testing::TestDb;

use crate::support::{Connection, Server, commonweal, sign_in};

const TWO_GIGABYTES: u64 = 2 << 30;
/// So much may be read or lie in buffers on the way before the answer comes.
/// The largest list a form takes is 64 MiB; what is on its way when the refusal arrives comes on top.
const PATIENCE: u64 = 128 << 20;
const PEOPLE: &str = "/api/v1/coalitions/tamarack-together/people";

async fn demo() -> (TestDb, Server) {
    let test = TestDb::new(Engine::Lite, &[]).await;
    let data = match &test.address {
        kit_store::Address::File(file) => file.parent().unwrap().to_owned(),
        kit_store::Address::Postgres(_) => unreachable!("the engine is SQLite"),
    };
    let server = Server::start(commonweal("demo", &data, &test.address), "evaluator");
    (test, server)
}

/// Sends a head and a body without end until an answer comes; the answer and how much was sent by then.
fn flood(host: &str, head: &str, chunked: bool) -> (String, u64) {
    let stream = TcpStream::connect(host).unwrap();
    let (mut reader, mut writer) = (stream.try_clone().unwrap(), stream);
    writer.write_all(head.as_bytes()).unwrap();
    let is_answered = AtomicBool::new(false);
    std::thread::scope(|threads| {
        let answer = threads.spawn(|| {
            let (mut answer, mut piece) = (Vec::new(), [0_u8; 4096]);
            // What came before the connection was closed or reset is the answer.
            while let Ok(read) = reader.read(&mut piece) {
                is_answered.store(true, Ordering::Relaxed);
                answer.extend_from_slice(&piece[..read]);
                if read == 0 {
                    break;
                }
            }
            String::from_utf8_lossy(&answer).into_owned()
        });
        let piece = vec![b'a'; 64 * 1024];
        let mut sent = 0;
        while sent < TWO_GIGABYTES && !is_answered.load(Ordering::Relaxed) {
            let frame = if chunked { format!("{:x}\r\n", piece.len()) } else { String::new() };
            let end: &[u8] = if chunked { b"\r\n" } else { b"" };
            let parts = [frame.as_bytes(), &piece, end].concat();
            match writer.write_all(&parts) {
                Ok(()) => sent += piece.len() as u64,
                Err(problem) => {
                    assert!(matches!(problem.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe));
                    break;
                }
            }
        }
        // Without more to come the server ends its side too.
        let _ = writer.shutdown(std::net::Shutdown::Write);
        (answer.join().unwrap(), sent)
    })
}

#[tokio::test]
async fn two_gigabytes_are_refused_long_before_they_are_read() {
    let (_database, server) = demo().await;
    let cookie = sign_in(&server, "coordinator");
    let uploads = commonweal::places::features();
    let uploads = uploads.iter().flat_map(|feature| feature.routes.declared());
    let uploads: Vec<String> = uploads
        .filter(|route| route.method == axum::http::Method::POST && !route.path.contains("id}"))
        .map(|route| route.path.replace("{coalition}", "tamarack-together").replace("{secret}", "none"))
        .collect();
    assert!(uploads.iter().any(|path| path == PEOPLE) && uploads.iter().any(|path| path == "/sign-in"));
    for path in uploads.iter().filter(|path| !path.starts_with("/me/")) {
        for (chunked, length) in [
            (false, format!("content-length: {TWO_GIGABYTES}")),
            (true, "transfer-encoding: chunked".to_owned()),
        ] {
            let kind = if path.starts_with("/api/") {
                "application/json"
            } else {
                "application/x-www-form-urlencoded"
            };
            let head = format!(
                "POST {path} HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\ncontent-type: {kind}\r\n{length}\r\n\r\n",
                server.host
            );
            let (answer, sent) = flood(&server.host, &head, chunked);
            assert!(sent < PATIENCE, "{path}: {sent} bytes were taken");
            let status = answer.split(' ').nth(1).unwrap_or_default();
            assert!(
                status.starts_with('4') || status.starts_with('3'),
                "{path} chunked {chunked}: {answer:.300}"
            );
            if status == "413" {
                let says_why =
                    ["too large", "too big", "larger than"].iter().any(|words| answer.contains(words));
                assert!(says_why, "{path}: {answer}");
            }
        }
    }
    let mut connection = Connection::open(&server.host);
    assert_eq!(connection.send("GET", "/health", "", "").unwrap().status, 200);
}

#[tokio::test]
async fn nonsense_in_addresses_and_bodies_is_answered_calmly() {
    let (_database, server) = demo().await;
    let cookie = sign_in(&server, "coordinator");
    let many = format!("/tamarack-together/people/list?{}", "a=1&".repeat(10_000));
    let deep = format!("/tamarack-together{}", "/a".repeat(10_000));
    let calm = [
        ("GET", many.as_str(), 200),
        ("GET", deep.as_str(), 404),
        ("GET", "/tamarack-together/people/%FF%FE", 404),
        ("GET", "/tamarack-together/people/%zz", 404),
        ("GET", "/%", 404),
        ("GET", "/..%2f..%2fetc%2fpasswd", 404),
        ("GET", "/assets/..%2f..%2fCargo.toml/x", 404),
        ("GET", "/tamarack-together/people/list?words=%ff%zz&after=%00.%00", 200),
        ("GET", "/tamarack-together/people/not-an-id", 404),
        ("GET", "/tamarack-together/people/00000000-0000-0000-0000-000000000000", 404),
        ("GET", "/api/v1/coalitions/tamarack-together/people/not-an-id", 404),
        ("GET", "/api/v1/coalitions/%00/people", 404),
        ("POST", "/tamarack-together/people/not-an-id/edit", 404),
        ("GET", "/sign-in/%F0%9F%A6%9C%00", 200),
    ];
    let mut connection = Connection::open(&server.host);
    for (method, path, status) in calm {
        let reply = connection.send(method, path, &cookie, "").unwrap();
        assert_eq!(reply.status, status, "{method} {path:.80}: {:.400}", reply.body);
        assert!(!reply.body.contains("Cannot parse") && !reply.body.contains("panicked"), "{path:.80}");
        if path.starts_with("/api/") {
            assert!(reply.head.contains("application/problem+json"), "{path}");
        }
    }
    let nested = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let deep_object = "{\"given_name\":".repeat(30_000);
    for body in [
        nested.as_str(),
        &deep_object,
        "",
        "null",
        "[]",
        "{\"given_name\":{}}",
        "\u{0}",
        "{\"given_name\":\"a\",\"unknown\":1}",
    ] {
        let reply = connection.send("POST", PEOPLE, &cookie, body).unwrap();
        assert_eq!(reply.status, 422, "{body:.60}: {:.300}", reply.body);
        assert!(reply.body.contains("\"errors\":[{\"field\":"), "{body:.60}: {:.300}", reply.body);
    }
}

#[tokio::test]
async fn a_million_parameters_are_refused_and_the_next_request_is_served() {
    let (_database, server) = demo().await;
    let head = format!("GET /sign-in?{} HTTP/1.1\r\nhost: {}\r\n\r\n", "a=1&".repeat(1_000_000), server.host);
    let (answer, _) = flood(&server.host, "", false);
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer:.100}");
    let mut stream = TcpStream::connect(&server.host).unwrap();
    // The server may stop listening in the middle; the answer counts.
    let _ = stream.write_all(head.as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(!String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 5"));
    let body = "a=1&".repeat(1_000_000);
    let mut connection = Connection::open(&server.host);
    // As above; a form of four megabytes may be refused before it is read.
    if let Ok(reply) = connection.send("POST", "/sign-in", "", &body) {
        assert!((400..500).contains(&reply.status), "{}", reply.status);
    }
    let mut connection = Connection::open(&server.host);
    assert_eq!(connection.send("GET", "/sign-in", "", "").unwrap().status, 200);
}
