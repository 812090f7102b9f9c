//! A phone in the hall: it holds a stream of events open and asks for what changed, once for all that came meanwhile.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

#[derive(Clone)]
pub struct Phone {
    pub number: usize,
    pub address: String,
    pub meeting: String,
    pub cookie: String,
}

/// What a phone knows between its two tasks: the one that listens and the one that asks.
#[derive(Default)]
struct Mind {
    /// Names of the events since it last asked, and the id of the last of them.
    names: Vec<String>,
    last: String,
    /// Where its page says to listen, and the moment the page was loaded.
    live: String,
    since: String,
}

#[derive(Clone, Default)]
struct Shared {
    mind: Arc<Mutex<Mind>>,
    /// Something came.
    heard: Arc<Notify>,
    /// The page says to listen elsewhere: its agenda has another vote.
    elsewhere: Arc<Notify>,
}

impl Shared {
    fn mind(&self) -> MutexGuard<'_, Mind> {
        self.mind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads from a page where to listen; whether that is another place than before.
    fn take(&self, page: &str) -> bool {
        let value = |name: &str| {
            let (_, after) = page.split_once(name)?;
            Some(after.split_once('"')?.0.replace("&amp;", "&"))
        };
        let (Some(live), Some(since)) = (value(" data-live=\""), value(" data-since=\"")) else {
            return false;
        };
        let mut mind = self.mind();
        let is_new = mind.live != live;
        if is_new {
            (mind.live, mind.since) = (live, since);
        }
        is_new
    }

    fn where_to_listen(&self) -> String {
        let mind = self.mind();
        let sign = if mind.live.contains('?') { '&' } else { '?' };
        format!("{}{sign}since={}", mind.live, mind.since)
    }
}

impl Phone {
    pub async fn follow(
        self,
        teller: mpsc::UnboundedSender<Told>,
        ready: mpsc::UnboundedSender<Result<(), String>>,
    ) {
        let shared = Shared::default();
        let stream = match self.load(&shared).await {
            Ok(stream) => stream,
            Err(problem) => {
                // The run ends with the first problem; nobody listens to the others.
                let _ = ready.send(Err(problem.to_string()));
                return;
            }
        };
        let _ = ready.send(Ok(()));
        let looking = tokio::spawn(self.clone().look(shared.clone(), teller.clone()));
        let mut stream = Some(stream);
        while let Some(open) = stream {
            tokio::select! {
                () = self.listen(open, &shared, &teller) => stream = None,
                () = shared.elsewhere.notified() => stream = self.open_events(&shared).await.ok(),
            }
        }
        looking.abort();
    }

    /// The page, then its stream.
    async fn load(&self, shared: &Shared) -> Result<TcpStream, Problem> {
        let page = Asker::connect(&self.address, &self.cookie).await?.get(&self.meeting).await?;
        shared.take(&page.body);
        self.open_events(shared).await
    }

    async fn listen(&self, stream: TcpStream, shared: &Shared, teller: &mpsc::UnboundedSender<Told>) {
        let mut lines = BufReader::new(stream).lines();
        let (mut name, mut id) = (String::new(), String::new());
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(data) = line.strip_prefix("data: ") {
                data.clone_into(&mut name);
            } else if let Some(said) = line.strip_prefix("id: ") {
                said.clone_into(&mut id);
            } else if line.is_empty() && !name.is_empty() {
                let _ = teller.send(Told::Event { phone: self.number, at: Instant::now() });
                let name = std::mem::take(&mut name);
                let mut mind = shared.mind();
                if !mind.names.contains(&name) {
                    mind.names.push(name);
                }
                id.clone_into(&mut mind.last);
                shared.heard.notify_one();
            }
        }
    }

    async fn open_events(&self, shared: &Shared) -> Result<TcpStream, Problem> {
        let mut stream = TcpStream::connect(&self.address).await?;
        let request = asker::head("GET", &self.address, &self.cookie, &shared.where_to_listen(), "\r\n");
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
    async fn look(self, shared: Shared, teller: mpsc::UnboundedSender<Told>) {
        let Ok(mut asker) = Asker::connect(&self.address, &self.cookie).await else {
            return;
        };
        loop {
            shared.heard.notified().await;
            let path = self.question(&shared);
            if let Ok(page) = asker.get(&path).await {
                if shared.take(&page.body) {
                    shared.elsewhere.notify_one();
                }
                let shown = Shown::on(&page.body);
                let _ = teller.send(Told::Shows { phone: self.number, shown, at: Instant::now() });
            } else if let Ok(again) = Asker::connect(&self.address, &self.cookie).await {
                asker = again;
            }
        }
    }

    /// The parts that changed, or the page when anything may have.
    fn question(&self, shared: &Shared) -> String {
        let mut mind = shared.mind();
        let names = std::mem::take(&mut mind.names);
        if mind.last.is_empty() || names.iter().any(|name| name == "everything") {
            return self.meeting.clone();
        }
        format!("{}/parts?changed={}&after={}", self.meeting, names.join(","), mind.last)
    }
}
