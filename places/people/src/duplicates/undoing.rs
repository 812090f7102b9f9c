//! Taking a merge back, inside a transaction.

use async_trait::async_trait;
use kit_store::{
    Allowed, Change, Fault, InCoalition, Keeper, Pointer, Record, Scope, Tx, Verb, pointed, pointed_ids,
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::fields::{self, Content};
use super::merging::{Refused, content, current, keeper, profile_of};
use super::model::{Merge, Subject};
use super::store;
use crate::organizations::OrganizationId;
use crate::organizations::profile;

/// History entries read of one merge; more records than this never point to one.
const MOST_CHANGES: i64 = 20_000;

/// Whose sign-in a person is.
const ACCOUNT: &str = "account_id";

/// Both records are there again and what pointed to each points to it again. What was changed since on the record that
/// stayed remains there. Gives the history entry that tells of it.
///
/// # Errors
/// [`Refused`], in words a page can say.
pub async fn undo(tx: &Tx, allowed: &Allowed, points_at: &[Pointer], merge: &Merge) -> Result<Uuid, Refused> {
    if let Some(later) = store::merge_of_gone(tx, merge.subject, merge.kept_id).await? {
        return Err(Refused::LaterMerge(Box::new(later)));
    }
    let together = allowed.in_batch(allowed.new_id());
    let stayed = current(tx, merge.subject, merge.kept_id).await?.unwrap_or_default();
    let account = fields::value(&stayed, ACCOUNT).clone();
    for change in kit_store::changes_of_batch(tx, merge.batch_id, Uuid::nil(), MOST_CHANGES).await? {
        if let Some(undone_by) = take_back(tx, &together, points_at, &change, &account).await? {
            kit_store::mark_undone(tx, change.id, undone_by).await?;
        }
    }
    profile_returns(tx, merge).await?;
    let undone = Merge { undone_at: Some(allowed.at), ..merge.clone() };
    let state = serde_json::to_value(undone).map_err(Fault::from)?;
    let merges = kit_store::keeper::<Merge>();
    Ok(merges.put_back(tx, allowed, merge.id, Some(state)).await?)
}

/// The profile that spoke for the row that went speaks for it again.
async fn profile_returns(tx: &Tx, merge: &Merge) -> Result<(), Fault> {
    let back = current(tx, merge.subject, merge.gone_id).await?;
    let stayed = current(tx, merge.subject, merge.kept_id).await?;
    let [back, stayed] = [back, stayed].map(|content| content.as_ref().and_then(profile_of));
    match back.filter(|profile| stayed != Some(*profile)) {
        Some(profile) => {
            let (from, to) = (OrganizationId(merge.kept_id), OrganizationId(merge.gone_id));
            profile::store::follow(tx, profile, from, to).await
        }
        None => Ok(()),
    }
}

/// Takes one change of a merge back, but for the fields that were changed again since. A record that comes back gets
/// only the account that is still on the one that stayed.
async fn take_back(
    tx: &Tx,
    allowed: &Allowed,
    points_at: &[Pointer],
    change: &Change,
    account: &Json,
) -> Result<Option<Uuid>, Fault> {
    let state =
        |text: &Option<String>| text.as_deref().map(serde_json::from_str::<Map<String, Json>>).transpose();
    let (was, became) = (state(&change.was)?, state(&change.became)?);
    let current = content(tx, points_at, &change.subject_kind, change.subject_id).await?;
    let state = match (change.verb, was, became, current) {
        (Verb::Removed, Some(mut was), None, None) => {
            if was.get(ACCOUNT).is_some_and(|earlier| earlier != account) {
                was.insert(ACCOUNT.to_owned(), Json::Null);
            }
            was
        }
        (Verb::Changed, Some(was), Some(became), Some(mut current)) => {
            for (field, before) in was {
                if became.get(&field) != Some(&before) && current.get(&field) == became.get(&field) {
                    current.insert(field, before);
                }
            }
            current
        }
        // Erased, or removed or brought back by somebody in the meantime.
        _ => return Ok(None),
    };
    let state = follow_merges(tx, points_at, &change.subject_kind, state).await?;
    let keeper = keeper(points_at, &change.subject_kind)?;
    keeper.put_back(tx, allowed, change.subject_id, Some(Json::Object(state))).await.map(Some)
}

/// What a record pointed to may itself have gone into another since.
async fn follow_merges(
    tx: &Tx,
    points_at: &[Pointer],
    kind: &str,
    mut state: Content,
) -> Result<Content, Fault> {
    for pointer in points_at.iter().filter(|pointer| pointer.kind() == kind) {
        let before = fields::value(&state, pointer.column).clone();
        let mut after = before.clone();
        let Some(subject) = Subject::from_word(pointer.to) else {
            continue;
        };
        for id in pointed_ids(&before) {
            if current(tx, subject, id).await?.is_none() {
                let now = where_now(tx, subject, id).await?;
                let [gone, kept] = [id, now].map(|id| Json::String(id.to_string()));
                after = pointed(&after, &gone, &kept);
            }
        }
        if after != before {
            state.insert(pointer.column.to_owned(), after);
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
    // Merges cannot go round in a circle; the bound only guards against a damaged table.
    for _ in 0..100 {
        match store::merge_of_gone(on, subject, now).await? {
            Some(merge) => now = merge.kept_id,
            None => break,
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
    let of_merge = changes.iter().find(|change| change.batch_id == Some(merge.batch_id));
    let undone_by = of_merge.and_then(|change| change.undone_by);
    let of_undo = changes.iter().find(|change| Some(change.id) == undone_by);
    let (after, before) = (of_merge.and_then(version), of_undo.and_then(version));
    let since = |change: &&Change| {
        let version = version(change);
        version > after && before.is_none_or(|before| version < Some(before)) && change.undone_by.is_none()
    };
    Ok(changes.iter().filter(since).cloned().collect())
}

/// Lets the history undo a merge whole: taking back its entry is taking back the merge.
#[derive(Default)]
pub struct MergeKeeper {
    points_at: Vec<Pointer>,
}

#[async_trait]
impl Keeper for MergeKeeper {
    fn kind(&self) -> &'static str {
        Merge::KIND
    }

    fn learn(&mut self, points_at: &[Pointer]) {
        self.points_at = points_at.to_vec();
    }

    async fn current(&self, scope: &Scope, id: Uuid) -> Result<Option<Json>, Fault> {
        kit_store::keeper::<Merge>().current(scope, id).await
    }

    async fn current_in(&self, tx: &Tx, id: Uuid) -> Result<Option<Json>, Fault> {
        kit_store::keeper::<Merge>().current_in(tx, id).await
    }

    async fn put_back(
        &self,
        tx: &Tx,
        allowed: &Allowed,
        id: Uuid,
        state: Option<Json>,
    ) -> Result<Uuid, Fault> {
        let merge = Merge::find(tx, id).await?.ok_or(Fault::Missing("merge"))?;
        // A merge that was undone is made anew by comparing, never by turning its record back.
        if state.is_some() || merge.is_undone() {
            return Err(Fault::Taken("merge".to_owned()));
        }
        undo(tx, allowed, &self.points_at, &merge).await.map_err(|refused| match refused {
            Refused::Fault(fault) => fault,
            _ => Fault::Taken("merge".to_owned()),
        })
    }
}
