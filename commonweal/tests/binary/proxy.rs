//! Tries are counted by who is connected; what a header says counts only where the host trusts a proxy.

use std::io::{Read, Write};
use std::net::TcpStream;

use kit_store::testing::TestDb;
use kit_store::{Address, Engine};

use crate::support::{Server, commonweal};

/// Wrong codes that one address may try.
const TRIES: u8 = 10;

async fn serve(flags: &[&str]) -> (TestDb, Server) {
    let test = TestDb::new(Engine::Lite, &[]).await;
    let Address::File(file) = &test.address else {
        unreachable!("the engine is SQLite")
    };
    let mut process = commonweal("serve", file.parent().unwrap(), &test.address);
    process.args(flags).env_remove("COMMONWEAL_TRUST_PROXY");
    let server = Server::start(process, "http://");
    (test, server)
}

/// The status of a wrong code, sent with a header that names another visitor.
fn try_code(server: &Server, visitor: u8) -> String {
    let mut stream = TcpStream::connect(&server.host).unwrap();
    let request = format!(
        "POST /sign-in/code HTTP/1.1\r\nhost: {}\r\nx-forwarded-for: 198.51.100.1, 192.0.2.{visitor}\r\n\
         connection: close\r\ncontent-length: 19\r\n\r\ncode=2222-2222-2222",
        server.host
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.split(' ').nth(1).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_header_of_ones_own_gives_no_more_tries() {
    let (_database, server) = serve(&[]).await;
    let answers: Vec<String> = (0..=TRIES).map(|visitor| try_code(&server, visitor)).collect();
    assert!(answers[..usize::from(TRIES)].iter().all(|status| status == "422"), "{answers:?}");
    assert_eq!(answers[usize::from(TRIES)], "429");
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_visitor_has_tries_of_their_own() {
    let (_database, server) = serve(&["--trust-proxy"]).await;
    for visitor in 0..=TRIES {
        assert_eq!(try_code(&server, visitor), "422");
    }
    let one: Vec<String> = (0..TRIES).map(|_| try_code(&server, 1)).collect();
    assert_eq!(one.last().map(String::as_str), Some("429"), "{one:?}");
}
