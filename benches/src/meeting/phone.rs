//! A phone in the hall: it holds a stream of events open and asks for what changed, once for all that came meanwhile.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::{Notify, mpsc};

use super::asker::{self, Asker, Problem};

/// What a phone tells.
pub enum Told {
    /// Something came.
    Event { phone: usize, at: Instant },
    /// Its page shows so many voices here and so many votes recorded.
    Shows { phone: usize, shown: Shown, at: Instant },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub here: Option<usize>,
    pub recorded: Option<usize>,
}

impl Shown {
    fn on(page: &str) -> Self {
        let here = page.split_once("<span class=\"big\">").and_then(|(_, after)| number(after));
        let recorded = page.split_once(" recorded</span>").and_then(|(before, _)| {
            let words = before.rsplit('>').next()?;
            number(words)
        });
        Self { here, recorded }
    }
}

fn number(words: &str) -> Option<usize> {
    words.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

pub struct Phone {
    pub number: usize,
    pub address: String,
    pub meeting: String,
    pub cookie: String,
}

/// Names of the events since the phone last asked, and the id of the last of them.
type Heard = Arc<(Mutex<(Vec<String>, String)>, Notify)>;

impl Phone {
    pub async fn follow(
        self,
        teller: mpsc::UnboundedSender<Told>,
        ready: mpsc::UnboundedSender<Result<(), String>>,
    ) {
        let stream = match self.open_events().await {
            Ok(stream) => stream,
            Err(problem) => {
                // The run ends with the first problem; nobody listens to the others.
                let _ = ready.send(Err(problem.to_string()));
                return;
            }
        };
        let _ = ready.send(Ok(()));
        let phone = self.number;
        let heard = Heard::default();
        let looking = tokio::spawn(self.look(Arc::clone(&heard), teller.clone()));
        let mut lines = BufReader::new(stream).lines();
        let (mut name, mut id) = (String::new(), String::new());
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(data) = line.strip_prefix("data: ") {
                data.clone_into(&mut name);
            } else if let Some(said) = line.strip_prefix("id: ") {
                said.clone_into(&mut id);
            } else if line.is_empty() && !name.is_empty() {
                let _ = teller.send(Told::Event { phone, at: Instant::now() });
                let mut news = heard.0.lock().unwrap_or_else(PoisonError::into_inner);
                let name = std::mem::take(&mut name);
                if !news.0.contains(&name) {
                    news.0.push(name);
                }
                id.clone_into(&mut news.1);
                heard.1.notify_one();
            }
        }
        looking.abort();
    }

    async fn open_events(&self) -> Result<TcpStream, Problem> {
        let mut stream = TcpStream::connect(&self.address).await?;
        let path = format!("{}/events", self.meeting);
        let request = asker::head("GET", &self.address, &self.cookie, &path, "\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut answer = [0_u8; 16];
        stream.read_exact(&mut answer).await?;
        if answer.starts_with(b"HTTP/1.1 200") {
            Ok(stream)
        } else {
            Err(String::from_utf8_lossy(&answer).into_owned().into())
        }
    }

    /// Asks for what changed whenever something came, on a connection that stays open as a browser's does.
    async fn look(self, heard: Heard, teller: mpsc::UnboundedSender<Told>) {
        let Ok(mut asker) = Asker::connect(&self.address, &self.cookie).await else {
            return;
        };
        loop {
            heard.1.notified().await;
            let (names, last) = {
                let mut news = heard.0.lock().unwrap_or_else(PoisonError::into_inner);
                (std::mem::take(&mut news.0), news.1.clone())
            };
            let path = format!("{}/parts?changed={}&after={last}", self.meeting, names.join(","));
            if let Ok(page) = asker.get(&path).await {
                let shown = Shown::on(&page.body);
                let _ = teller.send(Told::Shows { phone: self.number, shown, at: Instant::now() });
            } else if let Ok(again) = Asker::connect(&self.address, &self.cookie).await {
                asker = again;
            }
        }
    }
}
