//! One live meeting with many phones: how long until the last of them shows what somebody tapped, and what was lost.
//!
//! Server and phones share the process and its processors. Each phone does what the script of the page does: it holds a
//! stream of events open and asks for the page again when one comes, once for several that came meanwhile.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kit_store::{CoalitionId, Reads, Record};
use kit_web::App;
use kit_web::connections::{self, Patience};
use people::members::PersonId;
use people::seats::{Seat, SeatId};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use uuid::Uuid;

use crate::host::{self, SLUG, Size, TOKEN};
use crate::process::memory;

type Problem = Box<dyn std::error::Error + Send + Sync>;

/// Longer than anybody would wait.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a phone tells: something came, or its page shows so many people here.
enum Told {
    Event { phone: usize, at: Instant },
    Shows { phone: usize, here: usize, at: Instant },
}

pub async fn run(phones: usize, taps: usize) -> Result<(), Box<dyn std::error::Error>> {
    let people = u32::try_from(2 * taps)?;
    let folder = tempfile::tempdir()?;
    let size = Size { coalitions: 1, people, changes: 1 };
    let (app, router) = host::make(folder.path(), &size).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    tokio::spawn(connections::answer(listener, router, Patience::default(), std::future::pending()));
    let speakers = seats(&app, 2 * taps).await?;
    let meeting = begin(&app, &address).await.map_err(|problem| problem.to_string())?;
    let (teller, mut told) = mpsc::unbounded_channel();
    let (ready, mut all_ready) = mpsc::unbounded_channel();
    for phone in 0..phones {
        tokio::spawn(phone_of(phone, address.clone(), meeting.clone(), teller.clone(), ready.clone()));
    }
    for _ in 0..phones {
        all_ready.recv().await.ok_or("a phone could not connect")??;
    }
    println!("{phones} phones, {:.0} MiB", memory());
    let (one_by_one, at_once) = speakers.split_at(taps);
    let mut asker = Asker::connect(&address).await.map_err(|problem| problem.to_string())?;
    let mut rounds = Vec::new();
    for (done, speaker) in one_by_one.iter().enumerate() {
        rounds.push(tap(&mut asker, &meeting, *speaker, done + 1, phones, &mut told).await?);
    }
    print(&rounds);
    burst(&address, &meeting, at_once, (taps, phones), &mut told).await
}

/// Residents who speak for themselves, as many as there will be taps.
async fn seats(app: &App, most: usize) -> Result<Vec<PersonId>, Box<dyn std::error::Error>> {
    let (coalition,): (Uuid,) = app.db.one("SELECT id FROM coalition WHERE slug = $1", &[&SLUG]).await?;
    let scope = app.db.scope(CoalitionId(coalition));
    let people = people::members::store::names(&scope).await?;
    let speakers: Vec<PersonId> = people.into_iter().map(|(id, ..)| id).take(most).collect();
    let tx = scope.begin().await?;
    for speaker in &speakers {
        let seat = Seat {
            is_resident: true,
            representative_id: Some(*speaker),
            ..Seat::empty(SeatId(app.ids.next(app.clock.now())), "parents")
        };
        seat.put(&tx).await?;
    }
    tx.commit().await?;
    Ok(speakers)
}

/// Calls a meeting and begins it; the address of its page.
async fn begin(app: &App, address: &str) -> Result<String, Problem> {
    let today = app.clock.now().timestamp().to_zoned(jiff::tz::TimeZone::get("America/Chicago")?).date();
    let mut asker = Asker::connect(address).await?;
    let form = format!("title=Load&day={today}&time=17%3A30&minutes=90");
    let added = asker.post(&format!("/{SLUG}/meetings/add"), &form).await?;
    let page = added
        .lines()
        .find_map(|line| line.strip_prefix("location: "))
        .ok_or("no meeting was made")?;
    let page = page.trim().to_owned();
    asker.post(&format!("{page}/begin"), "").await?;
    Ok(page)
}

/// One tap and its way to every phone.
struct Round {
    answered: Duration,
    last_event: Duration,
    last_page: Duration,
    lost: usize,
}

async fn tap(
    asker: &mut Asker,
    meeting: &str,
    speaker: PersonId,
    here: usize,
    phones: usize,
    told: &mut mpsc::UnboundedReceiver<Told>,
) -> Result<Round, Box<dyn std::error::Error>> {
    let start = Instant::now();
    let form = format!("person_id={speaker}&how=here");
    asker
        .post(&format!("{meeting}/attendance"), &form)
        .await
        .map_err(|problem| problem.to_string())?;
    let answered = start.elapsed();
    let (events, pages) = wait(start, here, phones, told).await;
    Ok(Round {
        answered,
        last_event: last(&events, start),
        last_page: last(&pages, start),
        lost: pages.iter().filter(|at| at.is_none()).count(),
    })
}

/// When each phone heard for the first time since `start`, and when its page first showed `here` people.
async fn wait(
    start: Instant,
    here: usize,
    phones: usize,
    told: &mut mpsc::UnboundedReceiver<Told>,
) -> (Vec<Option<Instant>>, Vec<Option<Instant>>) {
    let (mut events, mut pages) = (vec![None; phones], vec![None; phones]);
    let mut open = phones;
    while open > 0 {
        let left = PATIENCE.saturating_sub(start.elapsed());
        let Ok(Some(one)) = tokio::time::timeout(left, told.recv()).await else {
            break;
        };
        match one {
            Told::Event { phone, at } => events[phone] = events[phone].or(Some(at)),
            Told::Shows { phone, here: shown, at } if shown >= here && pages[phone].is_none() => {
                pages[phone] = Some(at);
                open -= 1;
            }
            Told::Shows { .. } => {}
        }
    }
    (events, pages)
}

fn last(moments: &[Option<Instant>], start: Instant) -> Duration {
    let latest = moments.iter().flatten().max();
    latest.map_or(Duration::ZERO, |at| at.saturating_duration_since(start))
}

fn print(rounds: &[Round]) {
    println!("{} taps one after the other, ms     half   19 of 20    worst", rounds.len());
    let line = |name: &str, pick: fn(&Round) -> Duration| {
        let mut all: Vec<Duration> = rounds.iter().map(pick).collect();
        all.sort_unstable();
        let at = |share: usize| all[(all.len() - 1) * share / 100].as_secs_f64() * 1000.0;
        println!("{name:<30} {:>8.1}   {:>8.1} {:>8.1}", at(50), at(95), at(100));
    };
    line("whoever tapped has the answer", |round| round.answered);
    line("the last phone hears", |round| round.last_event);
    line("the last phone shows it", |round| round.last_page);
    println!("pages that never showed it: {}", rounds.iter().map(|round| round.lost).sum::<usize>());
}

/// Everybody taps at once.
async fn burst(
    address: &str,
    meeting: &str,
    speakers: &[PersonId],
    (before, phones): (usize, usize),
    told: &mut mpsc::UnboundedReceiver<Told>,
) -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let mut taps = tokio::task::JoinSet::new();
    for speaker in speakers {
        let (address, path, form) = (
            address.to_owned(),
            format!("{meeting}/attendance"),
            format!("person_id={speaker}&how=here"),
        );
        taps.spawn(async move { Asker::connect(&address).await?.post(&path, &form).await.map(drop) });
    }
    while let Some(tapped) = taps.join_next().await {
        tapped?.map_err(|problem| problem.to_string())?;
    }
    let answered = start.elapsed();
    let (_, pages) = wait(start, before + speakers.len(), phones, told).await;
    println!(
        "{} taps at once: all answered after {:.0} ms, on the last phone after {:.0} ms, lost on {} phones",
        speakers.len(),
        answered.as_secs_f64() * 1000.0,
        last(&pages, start).as_secs_f64() * 1000.0,
        pages.iter().filter(|at| at.is_none()).count()
    );
    Ok(())
}

/// A phone: follows the events and asks for the page.
async fn phone_of(
    phone: usize,
    address: String,
    meeting: String,
    teller: mpsc::UnboundedSender<Told>,
    ready: mpsc::UnboundedSender<Result<(), String>>,
) {
    let (heard, hears) = watch::channel(0_u64);
    let heard = Arc::new(heard);
    let stream = match open_events(&address, &meeting).await {
        Ok(stream) => stream,
        Err(problem) => {
            // The run ends with the first problem; nobody listens to the others.
            let _ = ready.send(Err(problem.to_string()));
            return;
        }
    };
    let _ = ready.send(Ok(()));
    let looking = tokio::spawn(look(phone, address, meeting, hears, teller.clone()));
    let mut lines = BufReader::new(stream).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        if line.starts_with("event: changed") {
            let _ = teller.send(Told::Event { phone, at: Instant::now() });
            heard.send_modify(|events| *events += 1);
        }
    }
    looking.abort();
}

async fn open_events(address: &str, meeting: &str) -> Result<TcpStream, Problem> {
    let mut stream = TcpStream::connect(address).await?;
    stream
        .write_all(head("GET", address, &format!("{meeting}/events"), "\r\n").as_bytes())
        .await?;
    let mut answer = [0_u8; 16];
    stream.read_exact(&mut answer).await?;
    if answer.starts_with(b"HTTP/1.1 200") {
        Ok(stream)
    } else {
        Err(String::from_utf8_lossy(&answer).into_owned().into())
    }
}

/// Asks for the page whenever something came, once for all that came meanwhile.
async fn look(
    phone: usize,
    address: String,
    meeting: String,
    mut hears: watch::Receiver<u64>,
    teller: mpsc::UnboundedSender<Told>,
) {
    while hears.changed().await.is_ok() {
        let page = async { Asker::connect(&address).await?.get(&meeting).await };
        let shown = page.await.ok().and_then(|page| here_on(&page));
        if let Some(here) = shown {
            let _ = teller.send(Told::Shows { phone, here, at: Instant::now() });
        }
    }
}

/// How many voices are here, by the large number of the page.
fn here_on(page: &str) -> Option<usize> {
    let (_, after) = page.split_once("<span class=\"big\">")?;
    after.split('<').next()?.parse().ok()
}

fn head(method: &str, address: &str, path: &str, rest: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={TOKEN}\r\n{rest}")
}

/// A connection on which pages are asked for, one after the other.
struct Asker {
    address: String,
    stream: TcpStream,
}

impl Asker {
    async fn connect(address: &str) -> Result<Self, Problem> {
        Ok(Self {
            address: address.to_owned(),
            stream: TcpStream::connect(address).await?,
        })
    }

    async fn get(&mut self, path: &str) -> Result<String, Problem> {
        let request = head("GET", &self.address, path, "\r\n");
        self.ask(&request).await
    }

    async fn post(&mut self, path: &str, form: &str) -> Result<String, Problem> {
        let length = form.len();
        let rest = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
        );
        let request = head("POST", &self.address, path, &rest);
        self.ask(&request).await
    }

    /// Head and body of the answer.
    async fn ask(&mut self, request: &str) -> Result<String, Problem> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::with_capacity(64 * 1024);
        loop {
            if self.stream.read_buf(&mut answer).await? == 0 {
                return Err("the server closed the connection".into());
            }
            if let Some(end) = end_of(&answer)?.filter(|end| answer.len() >= *end) {
                answer.truncate(end);
                return Ok(String::from_utf8_lossy(&answer).into_owned());
            }
        }
    }
}

/// Where the answer ends, once its head is there.
fn end_of(answer: &[u8]) -> Result<Option<usize>, Problem> {
    let Some(head) = answer.windows(4).position(|four| four == b"\r\n\r\n") else {
        return Ok(None);
    };
    let text = String::from_utf8_lossy(&answer[..head]).to_lowercase();
    if !text.starts_with("http/1.1 200") && !text.starts_with("http/1.1 303") {
        return Err(text.into());
    }
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    Ok(Some(head + 4 + length.unwrap_or(0)))
}
