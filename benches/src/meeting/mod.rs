//! One live meeting with many phones: how long until the last of them shows what somebody did, and what was lost.
//!
//! Server and phones share the process and its processors. Each phone does what the script of the page does: it holds a
//! stream of events open and asks for the parts that changed when one comes, once for several that came meanwhile.

mod asker;
mod hall;
mod phone;

use std::time::{Duration, Instant};

use kit_web::connections::{self, Patience};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use self::asker::{Asker, Problem};
use self::hall::{Guest, Hall, chair};
use self::phone::{Phone, Shown, Told};
use crate::host::{self, Size};
use crate::process::{memory, processor_time};

/// Longer than anybody would wait.
const PATIENCE: Duration = Duration::from_secs(60);

pub async fn run(phones: usize, taps: usize) -> Result<(), Box<dyn std::error::Error>> {
    if phones < 3 * taps {
        return Err("there must be at least three phones for each tap".into());
    }
    measure(phones, taps).await.map_err(|problem| problem.to_string().into())
}

async fn measure(phones: usize, taps: usize) -> Result<(), Problem> {
    let folder = tempfile::tempdir()?;
    let size = Size { coalitions: 1, people: u32::try_from(phones)?, changes: 1 };
    let made = host::make(folder.path(), &size).await.map_err(|problem| problem.to_string())?;
    let (app, router) = made;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    tokio::spawn(connections::answer(listener, router, Patience::default(), std::future::pending()));
    let hall = hall::open(&app, &address).await?;
    let mut watch = Watch::of(&hall).await?;
    println!("{phones} phones, {:.0} MiB", memory());
    let (one_by_one, at_once) = hall.guests[..2 * taps].split_at(taps);
    let mut chair = Asker::connect(&address, &chair()).await?;
    let mut rounds = Vec::new();
    for guest in one_by_one {
        rounds.push(watch.mark(&hall, &mut chair, guest).await?);
    }
    print("marked as here, one after the other", &rounds);
    watch.all_marked(&hall, at_once).await?;
    let ballot = hall.open_vote(&mut chair).await?;
    watch.shows_all(|shown| shown.recorded == Some(0)).await?;
    let (one_by_one, at_once) = hall.guests.split_at(taps);
    let mut rounds = Vec::new();
    for guest in one_by_one {
        rounds.push(watch.vote(&hall, &ballot, guest).await?);
    }
    print("votes from phones, one after the other", &rounds);
    watch.all_vote(&hall, &ballot, at_once).await
}

/// All phones, and what they show.
struct Watch {
    told: mpsc::UnboundedReceiver<Told>,
    phones: usize,
    here: usize,
    recorded: usize,
}

/// One act and its way to every phone.
struct Round {
    answered: Duration,
    heard: Vec<Duration>,
    shown: Vec<Duration>,
    lost: usize,
}

impl Watch {
    async fn of(hall: &Hall) -> Result<Self, Problem> {
        let (teller, told) = mpsc::unbounded_channel();
        let (ready, mut all_ready) = mpsc::unbounded_channel();
        for (number, guest) in hall.guests.iter().enumerate() {
            let phone = Phone {
                number,
                address: hall.address.clone(),
                meeting: hall.meeting.clone(),
                cookie: guest.cookie.clone(),
            };
            tokio::spawn(phone.follow(teller.clone(), ready.clone()));
        }
        for _ in &hall.guests {
            all_ready.recv().await.ok_or("a phone could not connect")??;
        }
        Ok(Self { told, phones: hall.guests.len(), here: 0, recorded: 0 })
    }

    async fn mark(&mut self, hall: &Hall, chair: &mut Asker, guest: &Guest) -> Result<Round, Problem> {
        let start = Instant::now();
        let form = format!("person_id={}&how=here", guest.person);
        chair.post(&format!("{}/attendance", hall.meeting), &form).await?;
        self.here += 1;
        let here = self.here;
        Ok(self.round(start, |shown| shown.here.is_some_and(|shown| shown >= here)).await)
    }

    async fn vote(&mut self, hall: &Hall, ballot: &str, guest: &Guest) -> Result<Round, Problem> {
        let mut phone = Asker::connect(&hall.address, &guest.cookie).await?;
        let start = Instant::now();
        vote(&mut phone, hall, ballot, guest).await?;
        self.recorded += 1;
        let recorded = self.recorded;
        Ok(self.round(start, |shown| shown.recorded.is_some_and(|shown| shown >= recorded)).await)
    }

    async fn all_marked(&mut self, hall: &Hall, guests: &[Guest]) -> Result<(), Problem> {
        let start = Instant::now();
        let mut marks = JoinSet::new();
        for guest in guests {
            let (address, path) = (hall.address.clone(), format!("{}/attendance", hall.meeting));
            let form = format!("person_id={}&how=here", guest.person);
            marks.spawn(async move {
                let mut chair = Asker::connect(&address, &chair()).await?;
                chair.post(&path, &form).await.map(drop)
            });
        }
        while let Some(marked) = marks.join_next().await {
            marked??;
        }
        self.here += guests.len();
        let here = self.here;
        self.at_once("marked as here", guests.len(), start, |shown| {
            shown.here.is_some_and(|shown| shown >= here)
        })
        .await;
        Ok(())
    }

    /// The rest of the hall votes at the same moment.
    async fn all_vote(&mut self, hall: &Hall, ballot: &str, guests: &[Guest]) -> Result<(), Problem> {
        let start = Instant::now();
        let mut votes = JoinSet::new();
        for guest in guests {
            let (hall, ballot, guest) = (hall.light(), ballot.to_owned(), guest.clone());
            votes.spawn(async move {
                let mut phone = Asker::connect(&hall.address, &guest.cookie).await?;
                vote(&mut phone, &hall, &ballot, &guest).await
            });
        }
        while let Some(voted) = votes.join_next().await {
            voted??;
        }
        self.recorded += guests.len();
        let recorded = self.recorded;
        self.at_once("votes", guests.len(), start, |shown| {
            shown.recorded.is_some_and(|shown| shown >= recorded)
        })
        .await;
        Ok(())
    }

    async fn at_once(&mut self, what: &str, count: usize, start: Instant, is_it: impl Fn(Shown) -> bool) {
        let answered = start.elapsed();
        let round = self.round(start, is_it).await;
        println!(
            "{count} {what} at once: all answered after {:.0} ms, on the last phone after {:.0} ms, lost on {} phones",
            answered.as_secs_f64() * 1000.0,
            round.shown.iter().max().copied().unwrap_or_default().as_secs_f64() * 1000.0,
            round.lost
        );
    }

    /// Waits until every phone shows it.
    async fn shows_all(&mut self, is_it: impl Fn(Shown) -> bool) -> Result<(), Problem> {
        let round = self.round(Instant::now(), is_it).await;
        if round.lost == 0 { Ok(()) } else { Err("some phones never showed it".into()) }
    }

    /// When each phone heard for the first time since `start`, and when its page first showed it.
    async fn round(&mut self, start: Instant, is_it: impl Fn(Shown) -> bool) -> Round {
        let answered = start.elapsed();
        let (mut heard, mut shown) = (vec![None; self.phones], vec![None; self.phones]);
        let mut open = self.phones;
        while open > 0 {
            let left = PATIENCE.saturating_sub(start.elapsed());
            let Ok(Some(one)) = tokio::time::timeout(left, self.told.recv()).await else {
                break;
            };
            match one {
                Told::Event { phone, at } => {
                    heard[phone] = heard[phone].or(at.checked_duration_since(start));
                }
                Told::Shows { phone, shown: page, at } if shown[phone].is_none() && is_it(page) => {
                    shown[phone] = Some(at.saturating_duration_since(start));
                    open -= 1;
                }
                Told::Shows { .. } => {}
            }
        }
        Round {
            answered,
            heard: heard.into_iter().flatten().collect(),
            shown: shown.into_iter().flatten().collect(),
            lost: open,
        }
    }
}

/// What a tap on the phone does: the ballot goes out, and the page it leads to comes back.
async fn vote(phone: &mut Asker, hall: &Hall, ballot: &str, guest: &Guest) -> Result<(), Problem> {
    phone.post(ballot, &format!("voice={}&answer=agree&reason=", guest.seat)).await?;
    phone.get(&hall.meeting).await.map(drop)
}

fn print(what: &str, rounds: &[Round]) {
    println!("{} {what}, ms     half   19 of 20    worst", rounds.len());
    let line = |name: &str, mut all: Vec<Duration>| {
        all.sort_unstable();
        let at = |share: usize| all[(all.len() - 1) * share / 100].as_secs_f64() * 1000.0;
        println!("{name:<30} {:>8.1}   {:>8.1} {:>8.1}", at(50), at(95), at(100));
    };
    let last = |all: &[Duration]| all.iter().max().copied().unwrap_or_default();
    line("whoever did it has the answer", rounds.iter().map(|round| round.answered).collect());
    line("a phone hears", rounds.iter().flat_map(|round| round.heard.clone()).collect());
    line("a phone shows it", rounds.iter().flat_map(|round| round.shown.clone()).collect());
    line("the last phone shows it", rounds.iter().map(|round| last(&round.shown)).collect());
    println!("pages that never showed it: {}", rounds.iter().map(|round| round.lost).sum::<usize>());
    println!("processor time so far: {:.1} s", processor_time().as_secs_f64());
}
