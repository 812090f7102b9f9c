//! What many pages ask for at the same time, because of one event, is loaded once.
//!
//! Whoever asks brings the id of the event they heard. What was loaded before that event was known here does not serve
//! them; what began to load afterwards does, because an event is told after its commit. An id this process never heard
//! of, told by another one a moment ago, counts as heard now.

use std::any::Any;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use kit_store::CoalitionId;
use tokio::sync::Mutex as Turn;
use tokio::time::Instant;

use super::Live;

/// Events known by their id; whoever brings an older one is served anew.
const KNOWN: usize = 256;
/// Nothing serves for longer: some of what a page shows changes without an event, as names and clocks do.
const LONGEST: Duration = Duration::from_secs(2);
/// What nobody asked for so long is forgotten.
const FORGOTTEN: Duration = Duration::from_secs(10);

#[derive(Clone, Default)]
pub(super) struct Kept {
    heard: Arc<Mutex<Heard>>,
    shelves: Arc<Mutex<HashMap<Name, Shelf>>>,
}

type Name = (CoalitionId, String);

/// The latest events in the order they became known here.
#[derive(Default)]
struct Heard {
    /// How many there were.
    count: u64,
    latest: VecDeque<Box<str>>,
}

impl Heard {
    /// Which one it was, counted from 1; one that is new counts as heard now.
    fn number_of(&mut self, id: &str) -> u64 {
        if let Some(back) = self.latest.iter().rev().position(|known| **known == *id) {
            return self.count - u64::try_from(back).unwrap_or(self.count);
        }
        if self.latest.len() == KNOWN {
            self.latest.pop_front();
        }
        self.latest.push_back(id.into());
        self.count += 1;
        self.count
    }
}

struct Shelf {
    used: Instant,
    /// Whoever holds it loads; the others wait for what comes.
    turn: Arc<Turn<Option<Loaded>>>,
}

struct Loaded {
    /// Events known when loading began.
    after: u64,
    at: Instant,
    what: Arc<dyn Any + Send + Sync>,
}

impl Kept {
    pub fn hear(&self, id: &str) -> u64 {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).number_of(id)
    }

    fn heard_so_far(&self) -> u64 {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).count
    }

    fn turn_at(&self, name: Name) -> Arc<Turn<Option<Loaded>>> {
        let now = Instant::now();
        let mut shelves = self.shelves.lock().unwrap_or_else(PoisonError::into_inner);
        shelves.retain(|_, shelf| now.duration_since(shelf.used) < FORGOTTEN);
        let shelf = shelves.entry(name).or_insert_with(|| Shelf { used: now, turn: Arc::default() });
        shelf.used = now;
        Arc::clone(&shelf.turn)
    }
}

impl Live {
    /// What the open pages of `name` show alike, whoever looks, as it was after the event with the id `after` or later;
    /// `load` reads it, once for all who ask while it is being read. It must not depend on who asks.
    ///
    /// # Errors
    /// When `load` fails; the next one tries again.
    pub async fn kept<T, Fault>(
        &self,
        (coalition, name): (CoalitionId, &str),
        after: &str,
        load: impl Future<Output = Result<T, Fault>>,
    ) -> Result<Arc<T>, Fault>
    where
        T: Send + Sync + 'static,
    {
        let wanted = self.kept.hear(after);
        let turn = self.kept.turn_at((coalition, name.to_owned()));
        let mut turn = turn.lock().await;
        let serves = |loaded: &&Loaded| loaded.after >= wanted && loaded.at.elapsed() < LONGEST;
        if let Some(loaded) = turn.as_ref().filter(serves)
            && let Ok(what) = Arc::clone(&loaded.what).downcast()
        {
            return Ok(what);
        }
        let (after, at) = (self.kept.heard_so_far(), Instant::now());
        let what = Arc::new(load.await?);
        *turn = Some(Loaded { after, at, what: what.clone() });
        Ok(what)
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicU64, Ordering};

    use futures::future::join_all;
    use uuid::Uuid;

    use super::*;

    const HERE: CoalitionId = CoalitionId(Uuid::from_u128(1));

    /// Counts how often it was loaded.
    #[derive(Default)]
    struct Book(AtomicU64);

    impl Book {
        async fn read(&self, live: &Live, after: &str) -> u64 {
            let load = async {
                tokio::task::yield_now().await;
                Ok::<_, Infallible>(self.0.fetch_add(1, Ordering::Relaxed) + 1)
            };
            let Ok(read) = live.kept((HERE, "book"), after, load).await;
            *read
        }
    }

    fn id_of_latest(live: &Live) -> String {
        format!("{}.{}", live.own_name, live.told.load(Ordering::Relaxed) - 1)
    }

    #[tokio::test]
    async fn five_hundred_who_heard_of_one_event_load_once() {
        let (live, book) = (Live::default(), Book::default());
        live.tell(HERE, Uuid::from_u128(2), "votes");
        let id = id_of_latest(&live);
        let read = join_all((0..500).map(|_| book.read(&live, &id))).await;
        assert_eq!(read, vec![1; 500]);
    }

    #[tokio::test]
    async fn what_was_loaded_before_an_event_serves_nobody_who_heard_it() {
        let (live, book) = (Live::default(), Book::default());
        live.tell(HERE, Uuid::from_u128(2), "votes");
        let first = id_of_latest(&live);
        assert_eq!(book.read(&live, &first).await, 1);
        live.tell(HERE, Uuid::from_u128(2), "votes");
        assert_eq!(book.read(&live, &id_of_latest(&live)).await, 2);
        assert_eq!(book.read(&live, &first).await, 2, "whoever is late sees the newer one");
    }

    #[tokio::test]
    async fn an_event_of_another_process_that_was_not_heard_yet_loads_anew_and_once() {
        let (live, book) = (Live::default(), Book::default());
        assert_eq!(book.read(&live, "elsewhere.1").await, 1);
        assert_eq!(book.read(&live, "elsewhere.2").await, 2);
        assert_eq!(book.read(&live, "elsewhere.2").await, 2);
        live.kept.hear("elsewhere.2");
        assert_eq!(book.read(&live, "elsewhere.2").await, 2, "hearing of it again changes nothing");
    }

    #[tokio::test]
    async fn an_event_forgotten_long_ago_loads_anew_and_the_known_ones_stay_few() {
        let (live, book) = (Live::default(), Book::default());
        assert_eq!(book.read(&live, "first").await, 1);
        (0..KNOWN).for_each(|_| live.tell(HERE, Uuid::from_u128(2), "votes"));
        assert_eq!(book.read(&live, "first").await, 2);
        assert_eq!(live.kept.heard.lock().unwrap().latest.len(), KNOWN);
    }

    #[tokio::test]
    async fn nothing_serves_for_long_and_what_nobody_asks_for_is_forgotten() {
        let (live, book) = (Live::default(), Book::default());
        assert_eq!(book.read(&live, "one").await, 1);
        let turn = Arc::clone(&live.kept.shelves.lock().unwrap()[&(HERE, "book".to_owned())].turn);
        turn.lock().await.as_mut().unwrap().at -= LONGEST;
        assert_eq!(book.read(&live, "one").await, 2);
        live.kept.shelves.lock().unwrap().get_mut(&(HERE, "book".to_owned())).unwrap().used -= FORGOTTEN;
        let Ok(other) = live.kept((HERE, "other"), "one", async { Ok::<_, Infallible>(7_u8) }).await;
        assert_eq!((*other, live.kept.shelves.lock().unwrap().len()), (7, 1));
    }

    #[tokio::test]
    async fn a_load_that_fails_is_tried_again() {
        let (live, book) = (Live::default(), Book::default());
        let failed = live.kept((HERE, "book"), "one", async { Err::<u64, _>("away") }).await;
        assert_eq!(failed, Err("away"));
        assert_eq!(book.read(&live, "one").await, 1);
    }
}
