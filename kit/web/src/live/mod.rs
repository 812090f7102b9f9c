//! Pages that follow: whoever has one open hears at once that something on it changed.
//!
//! An event only says which part changed; the page then asks for that part like any other visitor, so that rights and
//! language need no second place. Hundreds ask at once then: what they all see is loaded once ([`Live::kept`]). Events
//! reach the pages served by this process, and by the other processes on the same PostgreSQL database
//! ([`follow_others`]).

mod kept;
mod others;
mod recent;

pub use others::follow_others;

use std::borrow::Cow;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::future::select_all;
use futures::stream;
use kit_store::CoalitionId;
use tokio::sync::broadcast::{self, error::RecvError};
use tokio::sync::mpsc;
use tokio::time::{Instant, timeout_at};
use uuid::Uuid;

use crate::secret;

/// Events a slow listener may fall behind before it is told to look at everything again.
const KEPT: usize = 64;
/// A stream ends after this long and the browser opens it anew, which checks again who may listen.
const LONGEST: Duration = Duration::from_secs(5 * 60);
/// A sign of life this often keeps proxies from closing the connection.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// What a listener is told that missed something: every part may have changed.
const EVERYTHING: &str = "everything";

type Subject = (CoalitionId, Uuid);
/// The part of a page that changed.
pub type Part = Cow<'static, str>;

/// An event on its way to the open pages.
#[derive(Clone)]
struct News {
    part: Part,
    /// The same in every process.
    id: Arc<str>,
}

/// Who listens to what; cheap to clone.
#[derive(Clone)]
pub struct Live {
    /// Tells the events of this process from those of others.
    own_name: Arc<str>,
    told: Arc<AtomicU64>,
    kept: kept::Kept,
    recent: recent::Recent,
    subjects: Arc<Mutex<HashMap<Subject, broadcast::Sender<News>>>>,
    /// Set while events also go to other processes.
    to_others: Arc<OnceLock<mpsc::UnboundedSender<others::Event>>>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            // Not from the ids of the application: each process needs another one.
            own_name: secret::for_link().into(),
            told: Arc::default(),
            kept: kept::Kept::default(),
            recent: recent::Recent::default(),
            subjects: Arc::default(),
            to_others: Arc::default(),
        }
    }
}

impl Live {
    /// Tells every open page of a record that a part of it changed. Call it after the commit.
    pub fn tell(&self, coalition: CoalitionId, record: Uuid, part: &'static str) {
        let number = self.told.fetch_add(1, Ordering::Relaxed);
        let id = format!("{}.{number}", self.own_name);
        if let Some(others) = self.to_others.get() {
            let event =
                others::Event { coalition: coalition.0, record, part: part.to_owned(), id: id.clone() };
            // It fails only when the program ends.
            let _ = others.send(event);
        }
        self.tell_here((coalition, record), News { part: Cow::Borrowed(part), id: id.into() });
    }

    /// Tells the pages served by this process.
    fn tell_here(&self, subject: Subject, news: News) {
        // First of all, so that whoever asks because of it is not shown what was loaded before.
        self.kept.hear(&news.id);
        self.recent.remember(subject);
        let mut subjects = self.subjects.lock().unwrap_or_else(PoisonError::into_inner);
        let nobody_listens = subjects.get(&subject).is_some_and(|sender| sender.send(news).is_err());
        if nobody_listens {
            subjects.remove(&subject);
        }
    }

    /// Every page served by this process is to look at everything again.
    fn tell_all_here(&self) {
        self.recent.forget();
        let subjects = self.subjects.lock().unwrap_or_else(PoisonError::into_inner);
        for sender in subjects.values() {
            // Whoever listens no more needs to hear nothing.
            let _ = sender.send(News::everything());
        }
    }

    /// Hears what happens to a record from now on.
    pub fn listen(&self, coalition: CoalitionId, record: Uuid) -> Listener {
        let mut subjects = self.subjects.lock().unwrap_or_else(PoisonError::into_inner);
        // Records nobody looks at any more leave no trace, also when nothing happens to them again.
        subjects.retain(|_, sender| sender.receiver_count() > 0);
        let sender = subjects.entry((coalition, record)).or_insert_with(|| broadcast::channel(KEPT).0);
        let receiver = sender.subscribe();
        Listener {
            subjects: vec![(coalition, record)],
            receivers: vec![receiver],
            missed: false,
        }
    }

    /// Now, for a page that is about to be loaded and will listen afterwards: it brings these words when it does.
    #[must_use]
    pub fn moment(&self) -> String {
        format!("{}.{}", self.own_name, self.recent.count())
    }

    /// Whoever was loaded at the moment `since` and missed something before this listener stood is told so first.
    #[must_use]
    pub fn since(&self, listener: Listener, since: &str) -> Listener {
        let here = since.rsplit_once('.').filter(|(process, _)| **process == *self.own_name);
        let missed = match here.and_then(|(_, count)| count.parse().ok()) {
            Some(count) => self.recent.since(count, &listener.subjects),
            // Another process, or this one before it was started anew: nobody knows what came in between.
            None => true,
        };
        Listener { missed, ..listener }
    }
}

impl News {
    fn everything() -> Self {
        Self { part: Cow::Borrowed(EVERYTHING), id: Arc::default() }
    }
}

/// One open page, which may show several records.
pub struct Listener {
    subjects: Vec<Subject>,
    receivers: Vec<broadcast::Receiver<News>>,
    /// Whether something happened before it began to listen.
    missed: bool,
}

impl Listener {
    /// The same page hearing of another record too.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.subjects.extend(other.subjects);
        self.receivers.extend(other.receivers);
        self.missed |= other.missed;
        self
    }

    /// The next part that changed; none when the program ends.
    pub async fn next(&mut self) -> Option<Part> {
        Some(self.news().await?.part)
    }

    async fn news(&mut self) -> Option<News> {
        if std::mem::take(&mut self.missed) {
            return Some(News::everything());
        }
        let heard = select_all(self.receivers.iter_mut().map(|receiver| Box::pin(receiver.recv()))).await.0;
        match heard {
            Ok(news) => Some(news),
            Err(RecvError::Lagged(_)) => Some(News::everything()),
            Err(RecvError::Closed) => None,
        }
    }

    /// The answer that stays open and tells a browser what changed, as server-sent events named `changed`. Each has an
    /// id; whoever asks [`Live::kept`] with it sees at least what the event was about.
    pub fn answer(self) -> Response {
        let until = Instant::now() + LONGEST;
        let events = stream::unfold(self, move |mut listener| async move {
            let news = timeout_at(until, listener.news()).await.ok().flatten()?;
            let event = Event::default().event("changed").id(&*news.id).data(news.part);
            Some((Ok::<_, Infallible>(event), listener))
        });
        Sse::new(events).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE)).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn everybody_who_looks_hears_and_nobody_else() {
        let live = Live::default();
        let here = CoalitionId(Uuid::from_u128(1));
        let (one, other) = (Uuid::from_u128(2), Uuid::from_u128(3));
        let mut listeners = [live.listen(here, one), live.listen(here, one)];
        let mut elsewhere = live.listen(CoalitionId(Uuid::from_u128(9)), one);
        live.tell(here, other, "votes");
        live.tell(here, one, "attendance");
        for listener in &mut listeners {
            assert_eq!(listener.next().await, Some("attendance".into()));
        }
        assert!(elsewhere.receivers[0].try_recv().is_err());
    }

    #[tokio::test]
    async fn a_page_of_two_records_hears_of_both() {
        let live = Live::default();
        let here = CoalitionId(Uuid::from_u128(1));
        let (meeting, vote) = (Uuid::from_u128(2), Uuid::from_u128(3));
        let mut page = live.listen(here, meeting).and(live.listen(here, vote));
        live.tell(here, vote, "votes");
        assert_eq!(page.next().await, Some("votes".into()));
        live.tell(here, meeting, "notes");
        assert_eq!(page.next().await, Some("notes".into()));
    }

    #[tokio::test]
    async fn who_fell_behind_looks_at_everything_again() {
        let live = Live::default();
        let (here, record) = (CoalitionId(Uuid::from_u128(1)), Uuid::from_u128(2));
        let mut slow = live.listen(here, record);
        (0..=KEPT).for_each(|_| live.tell(here, record, "notes"));
        assert_eq!(slow.next().await, Some(EVERYTHING.into()));
    }

    #[test]
    fn what_nobody_looks_at_is_forgotten() {
        let live = Live::default();
        let here = CoalitionId(Uuid::from_u128(1));
        drop(live.listen(here, Uuid::from_u128(2)));
        drop(live.listen(here, Uuid::from_u128(3)));
        live.tell(here, Uuid::from_u128(3), "notes");
        assert!(live.subjects.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn what_happened_between_the_page_and_its_stream_is_told_first() {
        let live = Live::default();
        let (here, record, other) = (CoalitionId(Uuid::from_u128(1)), Uuid::from_u128(2), Uuid::from_u128(3));
        let loaded = live.moment();
        live.tell(here, other, "votes");
        let nothing = live.since(live.listen(here, record), &loaded);
        assert!(!nothing.missed, "nobody is disturbed by what happens elsewhere");
        live.tell(here, record, "notes");
        let mut page = live.since(live.listen(here, other).and(live.listen(here, record)), &loaded);
        assert_eq!(page.next().await.as_deref(), Some(EVERYTHING));
        live.tell(here, record, "votes");
        assert_eq!(page.next().await.as_deref(), Some("votes"));
        assert!(!live.since(live.listen(here, record), &live.moment()).missed);
    }

    #[test]
    fn a_page_from_another_process_or_from_long_ago_looks_at_everything() {
        let live = Live::default();
        let (here, record) = (CoalitionId(Uuid::from_u128(1)), Uuid::from_u128(2));
        let long_ago = live.moment();
        for since in ["", ".", "elsewhere.0", "0", &format!("{}.x", live.own_name)] {
            assert!(live.since(live.listen(here, record), since).missed, "{since}");
        }
        (0..=recent::KEPT).for_each(|_| live.tell(here, Uuid::from_u128(9), "votes"));
        assert!(live.since(live.listen(here, record), &long_ago).missed);
        let now = live.moment();
        live.tell_all_here();
        assert!(live.since(live.listen(here, record), &now).missed, "the connection to others was cut");
    }
}
