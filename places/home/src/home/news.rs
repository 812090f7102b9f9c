//! What is new, in words, made from the history.

use kit_store::jiff::SignedDuration;
use kit_store::{AccountId, Change, Instant, Verb};
use kit_web::Ctx;
use people::sectors::Scheme;
use serde_json::Value;
use uuid::Uuid;

use super::record_pages::{Shown, shown};

/// Kinds of record that stand for an act: how it ended says more than that it began.
const ACTS: &[&str] = &["import", "merge"];

/// A record changed within this time after it was added is still the news that it was added.
const STILL_THE_SAME: SignedDuration = SignedDuration::from_hours(48);

/// One line of news.
#[derive(Clone, Debug)]
pub struct Item {
    pub words: String,
    /// Who and when.
    pub detail: String,
    pub address: Option<String>,
}

/// The changes this visitor may hear of, one line for each record: somebody who edits a person five times is one
/// piece of news, and a person added and edited within two days is somebody who joined.
pub fn items(ctx: &Ctx, scheme: &Scheme, changes: &[Change]) -> Vec<Item> {
    let mut seen: Vec<Uuid> = Vec::new();
    let mut items = Vec::new();
    for change in changes.iter().filter(|change| change.undone_by.is_none()) {
        let shown = shown(ctx, &change.subject_kind, change.subject_id);
        if seen.contains(&change.subject_id) || shown == Shown::Hidden {
            continue;
        }
        seen.push(change.subject_id);
        let verb = if is_gone(change) { Verb::Removed } else { first_verb(changes, change) };
        items.push(item(ctx, scheme, change, verb, shown));
    }
    items
}

/// Those after `since`, not made by `reader`: they know what they did.
pub fn since(changes: Vec<Change>, since: Instant, reader: Option<AccountId>) -> Vec<Change> {
    let is_news =
        |change: &Change| change.at > since && (change.actor_id.is_none() || change.actor_id != reader);
    changes.into_iter().filter(is_news).collect()
}

fn is_gone(change: &Change) -> bool {
    change.verb == Verb::Removed
}

fn first_verb(changes: &[Change], newest: &Change) -> Verb {
    let was_added = changes.iter().any(|change| {
        change.subject_id == newest.subject_id
            && change.verb == Verb::Added
            && change.undone_by.is_none()
            && newest.at.timestamp().duration_since(change.at.timestamp()) <= STILL_THE_SAME
    });
    let is_act = ACTS.contains(&newest.subject_kind.as_str());
    if was_added && !is_act { Verb::Added } else { newest.verb }
}

/// The status a record reached with this change, if it has one: that a promise was kept says more than that it changed.
fn status_reached(change: &Change) -> Option<String> {
    let status = |json: Option<&str>| {
        let record: Value = serde_json::from_str(json?).ok()?;
        Some(record.get("status")?.as_str()?.to_owned())
    };
    let became = status(change.became.as_deref())?;
    (status(change.was.as_deref()).as_ref() != Some(&became)).then_some(became)
}

fn item(ctx: &Ctx, scheme: &Scheme, change: &Change, verb: Verb, shown: Shown) -> Item {
    let text = &ctx.text;
    let kind = change.subject_kind.replace('_', "-");
    let label = match change.subject_label.as_str() {
        // Records without a name are called what they are: an office, a time of the weekly note.
        "" => &text.say(&format!("history-kind-{kind}")),
        // The history calls seats without a name of their own by the key of their sector.
        own => scheme.sector_name(own, text.language()),
    };
    let became = status_reached(change).map(|status| format!("news-{kind}-{}", status.replace('_', "-")));
    let own = format!("news-{kind}-{}", verb.word());
    let known = became.into_iter().chain([own]).find(|key| text.has(key));
    let key = known.unwrap_or_else(|| format!("news-{}", verb.word()));
    let when = text.ago(change.at.day_in(&ctx.coalition().zone()), ctx.today());
    let detail = if change.actor_name.is_empty() {
        when
    } else {
        text.with("home-who-when", [("who", (&change.actor_name).into()), ("when", when.into())])
    };
    let address = match shown {
        Shown::At(address) if !is_gone(change) => Some(address),
        _ => None,
    };
    Item { words: text.with(&key, [("label", label.into())]), detail, address }
}
