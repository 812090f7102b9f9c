use std::collections::BTreeMap;

use kit_store::{Allowed, Change, Fault, InCoalition, Keeper, Record, Tx, Verb, added, changed, removed};
use kit_web::{Ctx, Problem, Registry};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::fields::{self, Choice, Content, Field, SideBySide};
use super::look::look_again;
use super::model::{Merge, NotSame, Pair, Subject};
use super::store;
use crate::members::{EDIT_PEOPLE, Person};
use crate::organizations::Organization;

/// History entries read of one merge; more records than this never point to one.
const MOST_CHANGES: i64 = 20_000;

/// Why two records are not merged, or a merge not undone.
#[derive(Debug)]
pub enum Refused {
    /// One of the two went into another record in the meantime.
    AlreadyMerged(Box<Merge>),
    /// Both sign in with an account of their own.
    TwoAccounts,
    /// Somebody changed one of the two since they were compared.
    Meanwhile,
    /// The record that stayed went into another one later; that merge is undone first.
    LaterMerge(Box<Merge>),
    Other(Problem),
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

/// Two records that are to become one.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The id of the merge, so that sending a form twice merges once.
    pub id: Uuid,
    pub subject: Subject,
    pub kept: Uuid,
    pub gone: Uuid,
    /// The versions that were compared, kept and gone.
    pub versions: Option<(i64, i64)>,
}

fn keeper<'r>(registry: &'r Registry, kind: &str) -> Result<&'r dyn Keeper, Fault> {
    registry.keeper(kind).ok_or(Fault::Missing("kind of record"))
}

async fn content(tx: &Tx, registry: &Registry, kind: &str, id: Uuid) -> Result<Option<Content>, Fault> {
    let found = keeper(registry, kind)?.current_in(tx, id).await?;
    Ok(found.and_then(|json| json.as_object().cloned()))
}

/// A person or an organization in its JSON form.
async fn current(on: &impl InCoalition, subject: Subject, id: Uuid) -> Result<Option<Content>, Fault> {
    let found = match subject {
        Subject::Person => Person::find(on, id).await?.map(serde_json::to_value),
        Subject::Organization => Organization::find(on, id).await?.map(serde_json::to_value),
    };
    Ok(found.transpose()?.and_then(|json| json.as_object().cloned()))
}

/// Both records as they are now.
///
/// # Errors
/// [`Refused::AlreadyMerged`] when one of them went into another, not found when one was never there.
pub async fn side_by_side(
    on: &impl InCoalition,
    subject: Subject,
    kept: Uuid,
    gone: Uuid,
) -> Result<SideBySide, Refused> {
    if kept == gone {
        return Err(Problem::NotFound.into());
    }
    let mut both = Vec::new();
    for id in [kept, gone] {
        match current(on, subject, id).await? {
            Some(content) => both.push(content),
            None => {
                let merge = store::merge_of_gone(on, subject, id).await?;
                return Err(merge.map_or(Refused::Other(Problem::NotFound), |merge| {
                    Refused::AlreadyMerged(Box::new(merge))
                }));
            }
        }
    }
    let (Some(gone_content), Some(kept_content)) = (both.pop(), both.pop()) else {
        return Err(Problem::NotFound.into());
    };
    let newest = |changes: Vec<Change>| changes.first().map(|change| (change.at, change.id));
    let kept_changed = newest(kit_store::changes_of(on, subject.word(), kept, 1).await?);
    let gone_changed = newest(kit_store::changes_of(on, subject.word(), gone, 1).await?);
    Ok(SideBySide {
        subject,
        kept: kept_content,
        gone: gone_content,
        gone_is_newer: gone_changed > kept_changed,
    })
}

/// Makes one record of two: writes the chosen values, moves everything that points to the record that goes, and takes
/// that one out. All in one transaction and one batch of the history.
///
/// # Errors
/// [`Refused`], in words a page can say.
pub async fn merge(
    ctx: &Ctx,
    wanted: Wanted,
    choice: impl Fn(Field) -> Option<Choice>,
) -> Result<Merge, Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    store::one_at_a_time(&tx, ctx.now).await?;
    if let Some(done) = Merge::find(&tx, wanted.id).await? {
        return Ok(done);
    }
    let both = side_by_side(&tx, wanted.subject, wanted.kept, wanted.gone).await?;
    let version = |content: &Content| fields::value(content, "version").as_i64().unwrap_or_default();
    if wanted
        .versions
        .is_some_and(|versions| versions != (version(&both.kept), version(&both.gone)))
    {
        return Err(Refused::Meanwhile);
    }
    if both.two_accounts() {
        return Err(Refused::TwoAccounts);
    }
    let merged = both.merged(choice);
    let batch = allowed.new_id();
    let together = allowed.in_batch(batch);
    let records = keeper(&ctx.app.registry, wanted.subject.word())?;
    records.put_back(&tx, &together, wanted.gone, None).await?;
    move_pointers(&tx, &together, &ctx.app.registry, wanted).await?;
    let label = label(wanted.subject, &merged);
    records.put_back(&tx, &together, wanted.kept, Some(Json::Object(merged))).await?;
    let merge = Merge {
        id: wanted.id,
        subject: wanted.subject,
        kept_id: wanted.kept,
        gone_id: wanted.gone,
        label,
        batch_id: batch,
        merged_at: ctx.now,
        undone_at: None,
        version: 1,
    };
    added(&tx, &allowed, &merge).await?;
    tx.commit().await?;
    look_again(&ctx.scope(), &allowed).await?;
    Ok(merge)
}

/// How a record is called.
pub fn label(subject: Subject, content: &Content) -> String {
    let part = |name: &str| fields::value(content, name).as_str().unwrap_or_default();
    match subject {
        Subject::Organization => part("name").to_owned(),
        Subject::Person => crate::members::model::full_name(part("given_name"), part("family_name")),
    }
}

/// Each record is written once, however many of its columns point to the record that goes.
async fn move_pointers(tx: &Tx, allowed: &Allowed, registry: &Registry, wanted: Wanted) -> Result<(), Fault> {
    let mut moving: BTreeMap<(&str, Uuid), Vec<&str>> = BTreeMap::new();
    for pointer in store::POINTERS.iter().filter(|pointer| pointer.to == wanted.subject) {
        for id in store::pointing_to(tx, pointer, wanted.gone).await? {
            moving.entry((pointer.kind, id)).or_default().push(pointer.column);
        }
    }
    for ((kind, id), columns) in moving {
        let Some(mut content) = content(tx, registry, kind, id).await? else {
            continue;
        };
        for column in columns {
            content.insert(column.to_owned(), Json::String(wanted.kept.to_string()));
        }
        keeper(registry, kind)?.put_back(tx, allowed, id, Some(Json::Object(content))).await?;
    }
    Ok(())
}

/// Takes a merge back: both records are there again and what pointed to each points to it again. What was changed
/// since on the record that stayed remains there.
///
/// # Errors
/// [`Refused`], in words a page can say.
pub async fn undo(ctx: &Ctx, id: Uuid) -> Result<Merge, Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    store::one_at_a_time(&tx, ctx.now).await?;
    let merge = Merge::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    if merge.is_undone() {
        return Ok(merge);
    }
    if let Some(later) = store::merge_of_gone(&tx, merge.subject, merge.kept_id).await? {
        return Err(Refused::LaterMerge(Box::new(later)));
    }
    let together = allowed.in_batch(allowed.new_id());
    for change in kit_store::changes_of_batch(&tx, merge.batch_id, Uuid::nil(), MOST_CHANGES).await? {
        if let Some(undone_by) = take_back(&tx, &together, &ctx.app.registry, &change).await? {
            kit_store::mark_undone(&tx, change.id, undone_by).await?;
        }
    }
    let undone = changed(&tx, &allowed, &merge, Merge { undone_at: Some(ctx.now), ..merge.clone() }).await?;
    tx.commit().await?;
    look_again(&ctx.scope(), &allowed).await?;
    Ok(undone)
}

/// Takes one change of a merge back, but for the fields that were changed again since.
async fn take_back(
    tx: &Tx,
    allowed: &Allowed,
    registry: &Registry,
    change: &Change,
) -> Result<Option<Uuid>, Fault> {
    let keeper = keeper(registry, &change.subject_kind)?;
    let was = change.was.as_deref().map(serde_json::from_str::<Map<String, Json>>).transpose()?;
    let became = change.became.as_deref().map(serde_json::from_str::<Map<String, Json>>).transpose()?;
    let current = content(tx, registry, &change.subject_kind, change.subject_id).await?;
    let state = match (change.verb, was, became, current) {
        (Verb::Removed, Some(was), None, None) => was,
        (Verb::Changed, Some(was), Some(became), Some(current)) => {
            let mut state = current.clone();
            for (field, before) in &was {
                if became.get(field) != Some(before) && current.get(field) == became.get(field) {
                    state.insert(field.clone(), before.clone());
                }
            }
            state
        }
        // Erased, or removed or brought back by somebody in the meantime.
        _ => return Ok(None),
    };
    let state = follow_merges(tx, &change.subject_kind, state).await?;
    keeper.put_back(tx, allowed, change.subject_id, Some(Json::Object(state))).await.map(Some)
}

/// What a record pointed to may itself have gone into another since.
async fn follow_merges(tx: &Tx, kind: &str, mut state: Content) -> Result<Content, Fault> {
    for pointer in store::POINTERS.iter().filter(|pointer| pointer.kind == kind) {
        let id = state.get(pointer.column).and_then(Json::as_str).and_then(|id| id.parse::<Uuid>().ok());
        if let Some(id) = id {
            let now = where_now(tx, pointer.to, id).await?;
            if now != id && current(tx, pointer.to, id).await?.is_none() {
                state.insert(pointer.column.to_owned(), Json::String(now.to_string()));
            }
        }
    }
    Ok(state)
}

/// The record into which `id` went, after all merges that stand; `id` itself when it never went.
///
/// # Errors
/// When the database does not answer.
pub async fn where_now(on: &impl InCoalition, subject: Subject, id: Uuid) -> Result<Uuid, Fault> {
    let mut now = id;
    while let Some(merge) = store::merge_of_gone(on, subject, now).await? {
        now = merge.kept_id;
        if now == id {
            break;
        }
    }
    Ok(now)
}

/// What was changed on the record that stayed since a merge, newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn edits_since(on: &impl InCoalition, merge: &Merge) -> Result<Vec<Change>, Fault> {
    let changes = kit_store::changes_of(on, merge.subject.word(), merge.kept_id, 100).await?;
    let version = |change: &Change| {
        let became = change.became.as_deref().and_then(|text| serde_json::from_str::<Json>(text).ok());
        became.and_then(|json| json.get("version").and_then(Json::as_i64))
    };
    let of_merge = changes.iter().find(|change| change.batch_id == Some(merge.batch_id)).and_then(version);
    let until = changes.iter().filter(|change| change.undone_by.is_none());
    Ok(until.filter(|change| version(change) > of_merge).cloned().collect())
}

/// Remembers that two records are not the same. Saying it twice changes nothing.
///
/// # Errors
/// Not found when one of them is not there.
pub async fn say_not_same(ctx: &Ctx, pair: Pair) -> Result<NotSame, Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    store::one_at_a_time(&tx, ctx.now).await?;
    if let Some(said) = store::not_same(&tx, pair).await? {
        return Ok(said);
    }
    let both = side_by_side(&tx, pair.subject, pair.first, pair.second).await?;
    let said = NotSame {
        id: allowed.new_id(),
        subject: pair.subject,
        first_id: pair.first,
        second_id: pair.second,
        label: format!("{} · {}", label(pair.subject, &both.kept), label(pair.subject, &both.gone)),
        said_at: ctx.now,
        version: 1,
    };
    added(&tx, &allowed, &said).await?;
    store::forget_likely(&tx, pair).await?;
    tx.commit().await?;
    Ok(said)
}

/// Takes "not the same" back, so that the pair may be offered again.
///
/// # Errors
/// When the database does not answer.
pub async fn offer_again(ctx: &Ctx, id: Uuid) -> Result<(), Refused> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    if let Some(said) = NotSame::find(&tx, id).await? {
        removed(&tx, &allowed, &said).await?;
        tx.commit().await?;
        look_again(&ctx.scope(), &allowed).await?;
    }
    Ok(())
}
