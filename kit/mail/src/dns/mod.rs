//! Asking for TXT records, where mail servers look up who may send for a domain: one question, one answer (RFC 1035).
//!
//! A resolver library would be larger than everything else that has to do with mail, for one kind of record that one
//! command asks for. It asks the name server of this machine, which follows aliases and checks what it hands on.

mod message;

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};

use message::{Answer, question, read_answer};

/// How long the name server may take.
const PATIENCE: Duration = Duration::from_secs(3);
/// Lost packets are asked for once more.
const TRIES: usize = 2;
/// The largest answer by UDP we say we take (the size every path carries, RFC 9715).
const LARGEST: usize = 1232;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum DnsProblem {
    #[error("no name server is set in /etc/resolv.conf")]
    NoServer,
    #[error("{0:?} is no name of a domain")]
    Name(String),
    #[error("the name server does not answer")]
    Silent,
    #[error("the name server answers with error {0}")]
    Refused(u8),
    #[error("the answer of the name server is not understood")]
    Garbled,
}

impl From<std::io::Error> for DnsProblem {
    fn from(_: std::io::Error) -> Self {
        Self::Silent
    }
}

/// A name server.
#[derive(Clone, Copy, Debug)]
pub struct NameServer(pub SocketAddr);

impl NameServer {
    /// The first one this machine is set to ask.
    ///
    /// # Errors
    /// [`DnsProblem::NoServer`].
    pub fn of_this_machine() -> Result<Self, DnsProblem> {
        let settings = std::fs::read_to_string("/etc/resolv.conf").map_err(|_| DnsProblem::NoServer)?;
        first_server(&settings)
            .map(|server| Self(SocketAddr::new(server, 53)))
            .ok_or(DnsProblem::NoServer)
    }

    /// The TXT records of a name, each put together from its pieces; none when there is no such name. `number` marks
    /// the question and should be hard to guess.
    ///
    /// # Errors
    /// [`DnsProblem`].
    pub async fn texts(self, name: &str, number: u16) -> Result<Vec<String>, DnsProblem> {
        let question = question(name, number).ok_or_else(|| DnsProblem::Name(name.to_owned()))?;
        for _ in 0..TRIES {
            match tokio::time::timeout(PATIENCE, self.ask(&question)).await {
                Ok(Ok(Answer::Texts(texts))) => return Ok(texts),
                Ok(Ok(Answer::TooLong)) => {
                    let asked = tokio::time::timeout(PATIENCE, self.ask_at_length(&question)).await;
                    return asked.map_err(|_| DnsProblem::Silent)?;
                }
                Ok(Err(DnsProblem::Silent)) | Err(_) => {}
                Ok(Err(problem)) => return Err(problem),
            }
        }
        Err(DnsProblem::Silent)
    }

    async fn ask(self, question: &[u8]) -> Result<Answer, DnsProblem> {
        let any = if self.0.is_ipv4() { "0.0.0.0:0" } else { "[::]:0" };
        let socket = UdpSocket::bind(any).await?;
        // Connected: packets from elsewhere are not even seen.
        socket.connect(self.0).await?;
        socket.send(question).await?;
        let mut bytes = [0_u8; LARGEST];
        loop {
            let length = socket.recv(&mut bytes).await?;
            let answer = bytes.get(..length).unwrap_or_default();
            // What answers another question is dropped, and the right answer awaited.
            if let Some(answer) = read_answer(question, answer) {
                return answer;
            }
        }
    }

    /// The same by TCP, for answers that do not fit into one packet.
    async fn ask_at_length(self, question: &[u8]) -> Result<Vec<String>, DnsProblem> {
        let mut stream = TcpStream::connect(self.0).await?;
        let length = u16::try_from(question.len()).map_err(|_| DnsProblem::Garbled)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(question).await?;
        let length = stream.read_u16().await?;
        let mut answer = vec![0_u8; usize::from(length)];
        stream.read_exact(&mut answer).await?;
        match read_answer(question, &answer) {
            Some(Ok(Answer::Texts(texts))) => Ok(texts),
            Some(Err(problem)) => Err(problem),
            _ => Err(DnsProblem::Garbled),
        }
    }
}

fn first_server(settings: &str) -> Option<IpAddr> {
    let mut lines = settings.lines().map(str::split_whitespace);
    lines.find_map(|mut words| match words.next() {
        Some("nameserver") => words.next()?.parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
