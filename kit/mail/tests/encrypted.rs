//! Lines to a mail server whose certificate only its own authority signed.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use kit_mail::{Smtp, SmtpProblem};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

const FROM: &str = "Tamarack <hello@example.org>";

/// A server that offers STARTTLS and lets anybody in, for one conversation after the other.
struct Server {
    address: SocketAddr,
    authority: CertificateDer<'static>,
}

impl Server {
    /// With a certificate made out to `name`, by an authority nobody knows.
    fn start(name: &str, until_year: i32) -> Self {
        let authority_key = KeyPair::generate().unwrap();
        let mut authority = CertificateParams::new(Vec::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority_certificate = authority.self_signed(&authority_key).unwrap();
        let authority = Issuer::new(authority, authority_key);
        let key = KeyPair::generate().unwrap();
        let mut own = CertificateParams::new(vec![name.to_owned()]).unwrap();
        own.not_after = date_time_ymd(until_year, 1, 1);
        let own = own.signed_by(&key, &authority).unwrap();
        Self {
            address: serve(own.der().clone(), &key),
            authority: authority_certificate.der().clone(),
        }
    }

    /// With the certificate of an authority that shows it as its own.
    fn by_itself() -> Self {
        let key = KeyPair::generate().unwrap();
        let mut own = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        own.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let own = own.self_signed(&key).unwrap();
        Self { address: serve(own.der().clone(), &key), authority: own.der().clone() }
    }

    async fn connect(&self, trusted: &[CertificateDer<'static>]) -> Result<(), SmtpProblem> {
        let url = format!("smtp://localhost:{}?tls=required", self.address.port());
        let smtp = Smtp::trusting(&url, FROM, || trusted.to_vec()).unwrap();
        let session = smtp.connect().await?;
        session.close().await;
        Ok(())
    }
}

/// Shows a certificate to whoever asks for encryption.
fn serve(certificate: CertificateDer<'static>, key: &KeyPair) -> SocketAddr {
    let secret = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], secret)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let config = Arc::new(config);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A client that does not believe us hangs up in the middle.
            let mut plain = stream;
            if plain.write_all(b"220 test server\r\n").is_ok() && offers(&mut plain) {
                let encrypted = ServerConnection::new(Arc::clone(&config)).unwrap();
                talk(&mut StreamOwned::new(encrypted, plain));
            }
        }
    });
    address
}

/// The conversation up to STARTTLS, byte by byte: what follows is not ours to read.
fn offers(stream: &mut (impl Read + Write)) -> bool {
    let mut line = Vec::new();
    let mut byte = [0];
    while stream.read(&mut byte).is_ok_and(|read| read == 1) {
        line.push(byte[0]);
        if byte[0] != b'\n' {
            continue;
        }
        let is_last = line.starts_with(b"STARTTLS");
        let answer: &[u8] = if is_last { b"220 go on\r\n" } else { b"250-test server\r\n250 STARTTLS\r\n" };
        if stream.write_all(answer).is_err() || is_last {
            return is_last;
        }
        line.clear();
    }
    false
}

fn talk(stream: &mut (impl Read + Write)) {
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    while stream.read_line(&mut line).is_ok_and(|read| read > 0) {
        let answer = if line.starts_with("QUIT") {
            "221 good-bye\r\n"
        } else {
            "250 test server\r\n"
        };
        if stream.get_mut().write_all(answer.as_bytes()).is_err() {
            return;
        }
        line.clear();
    }
}

#[tokio::test]
async fn a_server_of_an_authority_of_this_computer_is_believed_and_of_nobody_not() {
    let server = Server::start("localhost", 4000);
    let own = [server.authority.clone()];
    server.connect(&own).await.unwrap();
    assert!(matches!(server.connect(&[]).await, Err(SmtpProblem::UnknownAuthority)));
    let broken = [CertificateDer::from(b"no certificate".to_vec()), server.authority.clone()];
    server.connect(&broken).await.unwrap();
}

#[tokio::test]
async fn a_certificate_for_another_name_or_another_time_is_refused_in_words() {
    let elsewhere = Server::start("mail.elsewhere.example", 4000);
    let refused = elsewhere.connect(std::slice::from_ref(&elsewhere.authority)).await.unwrap_err();
    assert!(matches!(refused, SmtpProblem::OtherName), "{refused:?}");
    assert!(refused.to_string().contains("made out to another name"));
    let old = Server::start("localhost", 2001);
    let refused = old.connect(std::slice::from_ref(&old.authority)).await.unwrap_err();
    assert!(matches!(refused, SmtpProblem::Expired), "{refused:?}");
}

#[tokio::test]
async fn a_certificate_that_signed_itself_is_refused_in_words() {
    let server = Server::by_itself();
    for trusted in [vec![], vec![server.authority.clone()]] {
        let refused = server.connect(&trusted).await.unwrap_err();
        let is_told = refused.to_string().starts_with("the certificate of the mail server is");
        assert!(is_told && !matches!(refused, SmtpProblem::Server(_)), "{refused:?}");
    }
}
