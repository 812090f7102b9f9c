//! Events between processes: what one tells, the pages of the others hear too.

use std::borrow::Cow;
use std::time::Duration;

use kit_store::{CoalitionId, Db, Engine, Reads};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::{Live, News};
use crate::App;

/// How long it waits before it connects again.
const PAUSE: Duration = Duration::from_secs(1);

/// A part of a record changed.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Event {
    pub coalition: Uuid,
    pub record: Uuid,
    pub part: String,
    pub id: String,
}

/// An event with the process it comes from.
#[derive(Serialize, Deserialize)]
struct Call<'a> {
    from: Cow<'a, str>,
    event: Event,
}

/// Passes events on to the other processes on the database and hears theirs, as long as the process runs. With the
/// embedded engine there are no others, and it ends at once.
pub async fn follow_others(app: App) {
    if app.db.engine() == Engine::Lite {
        return;
    }
    let (sender, events) = mpsc::unbounded_channel();
    if app.live.to_others.set(sender).is_err() {
        return;
    }
    let own_name = &app.live.own_name;
    tokio::join!(pass_on(&app.db, own_name, events), hear(&app.db, own_name, &app.live));
}

async fn pass_on(db: &Db, own_name: &str, mut events: mpsc::UnboundedReceiver<Event>) {
    while let Some(event) = events.recv().await {
        let call = Call { from: own_name.into(), event };
        let Ok(words) = serde_json::to_string(&call) else {
            continue;
        };
        // While the database is away nobody can change anything; who was cut off looks at everything again.
        if let Err(fault) = db.call_out(&words).await {
            tracing::warn!(%fault, "an event did not reach the other processes");
        }
    }
}

async fn hear(db: &Db, own_name: &str, live: &Live) {
    let mut was_cut_off = false;
    loop {
        match db.hear().await {
            Ok(None) => return,
            Ok(Some(mut calls)) => {
                if was_cut_off {
                    live.tell_all_here();
                }
                while let Some(words) = calls.next().await {
                    tell(own_name, live, &words);
                }
            }
            Err(fault) => tracing::warn!(%fault, "the other processes cannot be heard"),
        }
        was_cut_off = true;
        tokio::time::sleep(PAUSE).await;
    }
}

fn tell(own_name: &str, live: &Live, words: &str) {
    match serde_json::from_str::<Call<'_>>(words) {
        Ok(call) if call.from == own_name => {}
        Ok(Call { event, .. }) if is_one_line(&event.part) && is_one_line(&event.id) => {
            let news = News { part: Cow::Owned(event.part), id: event.id.into() };
            live.tell_here((CoalitionId(event.coalition), event.record), news);
        }
        Ok(_) => tracing::warn!("a call from another process was of more than one line"),
        Err(problem) => tracing::warn!(%problem, "a call from another process was not understood"),
    }
}

/// What a stream of events can pass on as it is.
fn is_one_line(words: &str) -> bool {
    !words.contains(char::is_control)
}
