//! A mail server for tests: SMTP over a real connection, with the order of commands checked (RFC 5321, 4.1.4).

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A mail as the server took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub to: String,
    /// Headers and body, lines ended by `\n`.
    pub text: String,
}

/// Listens until dropped. Readers whose address begins with `nobody` are unknown, with `full` have no room now, with
/// `policy` are refused for what their server thinks of ours; senders that begin with `stranger` are refused, and so are mails that hold the word `forbidden`.
pub struct MailServer {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    listening: JoinHandle<()>,
}

impl MailServer {
    /// # Panics
    /// When there is no free port: the test cannot go on.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap_or_else(|problem| panic!("{problem}"));
        let address = listener.local_addr().unwrap_or_else(|problem| panic!("{problem}"));
        let received = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&received);
        let listening = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, Arc::clone(&kept)));
            }
        });
        Self { address, received, listening }
    }

    /// Where it is; it asks for the password `secret`.
    pub fn url(&self) -> String {
        format!("smtp://commonweal:secret@{}", self.address)
    }

    /// Every mail it took, in order.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().map(|received| received.clone()).unwrap_or_default()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// `\0commonweal\0secret`, as AUTH PLAIN sends it (RFC 4616).
const PASSWORD: &str = "AGNvbW1vbndlYWwAc2VjcmV0";

/// Where a conversation stands.
#[derive(Default)]
struct Talk {
    let_in: bool,
    from: Option<String>,
    to: Option<String>,
}

async fn talk(stream: TcpStream, received: Arc<Mutex<Vec<Received>>>) {
    let mut stream = BufReader::new(stream);
    let mut talk = Talk::default();
    let mut answer = "220 test server".to_owned();
    loop {
        if stream.get_mut().write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or_default() == 0 {
            return;
        }
        let line = line.trim_end();
        if line.eq_ignore_ascii_case("DATA") && talk.to.is_some() {
            if stream.get_mut().write_all(b"354 go on\r\n").await.is_err() {
                return;
            }
            let Some(text) = read_text(&mut stream).await else {
                return;
            };
            answer = talk.take(text, &received);
        } else {
            answer = talk.answer(line);
        }
    }
}

/// The mail up to the line with a single dot; dots that were doubled on the way are single again.
async fn read_text(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut text = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end_matches(['\r', '\n']);
        if line == "." {
            return Some(text);
        }
        text.push_str(line.strip_prefix('.').unwrap_or(line));
        text.push('\n');
    }
}

impl Talk {
    fn answer(&mut self, line: &str) -> String {
        let (verb, rest) = line.split_once([' ', ':']).unwrap_or((line, ""));
        let address =
            || line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inner, _)| inner);
        let answer = match (verb.to_ascii_uppercase().as_str(), address()) {
            ("EHLO", _) => "250-test server\r\n250-8BITMIME\r\n250 AUTH PLAIN",
            ("AUTH", _) if rest == format!("PLAIN {PASSWORD}") => {
                self.let_in = true;
                "235 welcome"
            }
            ("AUTH", _) => "535 5.7.8 wrong password",
            ("MAIL", Some(_)) if !self.let_in => "530 5.7.0 sign in first",
            ("MAIL", Some(from)) if from.starts_with("stranger") => "550 5.7.1 you may not send as this",
            ("MAIL", Some(from)) if self.from.is_none() => {
                self.from = Some(from.to_owned());
                "250 fine"
            }
            ("RCPT", Some(to)) if self.from.is_some() => match to {
                to if to.starts_with("nobody") => "550 5.1.1 no such mailbox",
                to if to.starts_with("policy") => "550 5.7.1 not from your network",
                to if to.starts_with("full") => "452 4.2.2 mailbox full",
                to => {
                    self.to = Some(to.to_owned());
                    "250 fine"
                }
            },
            ("RSET", _) => {
                (self.from, self.to) = (None, None);
                "250 forgotten"
            }
            ("NOOP", _) => "250 still here",
            ("QUIT", _) => "221 good-bye",
            _ => "503 5.5.1 not now",
        };
        answer.to_owned()
    }

    fn take(&mut self, text: String, received: &Mutex<Vec<Received>>) -> String {
        let (Some(from), Some(to)) = (self.from.take(), self.to.take()) else {
            return "503 5.5.1 not now".to_owned();
        };
        if text.contains("forbidden") {
            return "554 5.6.0 not this mail".to_owned();
        }
        match received.lock() {
            Ok(mut received) => received.push(Received { from, to, text }),
            Err(_) => return "451 4.3.0 try later".to_owned(),
        }
        "250 taken".to_owned()
    }
}
