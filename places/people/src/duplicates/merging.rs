//! Making one record of two, inside a transaction.

use std::collections::BTreeMap;

use kit_store::{
    Allowed, Change, Fault, Holds, InCoalition, Keeper, Pointer, Record, Tx, added, changed, pointed,
    pointed_ids,
};
use kit_web::Problem;
use serde_json::Value as Json;
use uuid::Uuid;

use super::fields::{self, Choice, Content, Field, SideBySide};
use super::model::{Merge, Subject};
use super::store;
use crate::members::Person;
use crate::organizations::profile::{self, ProfileId};
use crate::organizations::{Organization, OrganizationId};

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
    /// Not there, or not allowed.
    Other(Problem),
    Fault(Fault),
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
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

/// The keeper of a kind of record that a merge may write.
pub fn keeper(points_at: &[Pointer], kind: &str) -> Result<Box<dyn Keeper>, Fault> {
    store::keeper_of(points_at, kind).ok_or(Fault::Missing("kind of record"))
}

/// A record in its JSON form, as it is inside the transaction.
pub async fn content(tx: &Tx, points_at: &[Pointer], kind: &str, id: Uuid) -> Result<Option<Content>, Fault> {
    let found = keeper(points_at, kind)?.current_in(tx, id).await?;
    Ok(found.and_then(|json| json.as_object().cloned()))
}

/// A person or an organization in its JSON form.
///
/// # Errors
/// When the database does not answer.
pub async fn current(on: &impl InCoalition, subject: Subject, id: Uuid) -> Result<Option<Content>, Fault> {
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

/// Writes the chosen values, moves everything that points to the record that goes, and takes that one out: one batch
/// of the history, and one entry outside of it.
///
/// # Errors
/// [`Refused`], in words a page can say.
pub async fn merge(
    tx: &Tx,
    allowed: &Allowed,
    points_at: &[Pointer],
    wanted: Wanted,
    choice: impl Fn(Field) -> Option<Choice>,
) -> Result<Merge, Refused> {
    let both = side_by_side(tx, wanted.subject, wanted.kept, wanted.gone).await?;
    if wanted.versions.is_some_and(|versions| versions != both.versions()) {
        return Err(Refused::Meanwhile);
    }
    if both.two_accounts() {
        return Err(Refused::TwoAccounts);
    }
    let merged = both.merged(choice);
    let merge = Merge {
        id: wanted.id,
        subject: wanted.subject,
        kept_id: wanted.kept,
        gone_id: wanted.gone,
        label: label(wanted.subject, &merged),
        batch_id: allowed.new_id(),
        merged_at: allowed.at,
        undone_at: None,
        version: 1,
    };
    let together = allowed.in_batch(merge.batch_id);
    let records = keeper(points_at, wanted.subject.word())?;
    records.put_back(tx, &together, wanted.gone, None).await?;
    move_pointers(tx, &together, points_at, wanted).await?;
    records.put_back(tx, &together, wanted.kept, Some(Json::Object(merged))).await?;
    profiles_follow(tx, &both, wanted).await?;
    close_earlier(tx, allowed, wanted).await?;
    added(tx, allowed, &merge).await?;
    Ok(merge)
}

/// A record that went before and was brought back by hand from the history: its earlier merge is over.
async fn close_earlier(tx: &Tx, allowed: &Allowed, wanted: Wanted) -> Result<(), Fault> {
    for id in [wanted.kept, wanted.gone] {
        if let Some(earlier) = store::merge_of_gone(tx, wanted.subject, id).await? {
            let over = Merge { undone_at: Some(allowed.at), ..earlier.clone() };
            changed(tx, allowed, &earlier, over).await?;
        }
    }
    Ok(())
}

/// How a record is called.
pub fn label(subject: Subject, content: &Content) -> String {
    let part = |name: &str| fields::value(content, name).as_str().unwrap_or_default();
    match subject {
        Subject::Organization => part("name").to_owned(),
        Subject::Person => kit_text::full_name(part("given_name"), part("family_name")),
    }
}

/// The profile of an organization speaks for the row that stays, as its keeper wanted for the one that goes.
async fn profiles_follow(tx: &Tx, both: &SideBySide, wanted: Wanted) -> Result<(), Fault> {
    let (gone, kept) = (OrganizationId(wanted.gone), OrganizationId(wanted.kept));
    match profile_of(&both.gone).filter(|_| profile_of(&both.kept).is_none()) {
        Some(profile) => profile::store::follow(tx, profile, gone, kept).await,
        None => Ok(()),
    }
}

/// The profile an organization in its JSON form uses; a person uses none.
pub fn profile_of(content: &Content) -> Option<ProfileId> {
    fields::value(content, "profile_id").as_str()?.parse().ok().map(ProfileId)
}

/// Each record is written once, however many of its columns point to the record that goes.
async fn move_pointers(
    tx: &Tx,
    allowed: &Allowed,
    points_at: &[Pointer],
    wanted: Wanted,
) -> Result<(), Fault> {
    let to_subject = points_at.iter().filter(|pointer| pointer.to == wanted.subject.word());
    let mut moving: BTreeMap<(&str, Uuid), Vec<&Pointer>> = BTreeMap::new();
    for pointer in to_subject.clone() {
        for id in pointer.pointing_to(tx, wanted.gone).await? {
            moving.entry((pointer.kind(), id)).or_default().push(pointer);
        }
    }
    let gone = Json::String(wanted.gone.to_string());
    let kept = Json::String(wanted.kept.to_string());
    for ((kind, id), pointers) in moving {
        let Some(mut content) = content(tx, points_at, kind, id).await? else {
            continue;
        };
        let met = content.values().any(|value| *value == kept);
        for column in pointers.iter().map(|pointer| pointer.column) {
            let now = pointed(fields::value(&content, column), &gone, &kept);
            content.insert(column.to_owned(), now);
        }
        let of_kind: Vec<&Pointer> = to_subject.clone().filter(|pointer| pointer.kind() == kind).collect();
        if met {
            clear_repeats(&mut content, &of_kind, &kept);
        }
        let state = (!says_nothing(&content, &of_kind)).then_some(Json::Object(content));
        keeper(points_at, kind)?.put_back(tx, allowed, id, state).await?;
    }
    Ok(())
}

/// Both held columns of one record: the first column keeps the merged one, for nobody is their own alternate.
fn clear_repeats(content: &mut Content, of_kind: &[&Pointer], kept: &Json) {
    let mut seen = false;
    for pointer in of_kind.iter().filter(|pointer| pointer.holds == Holds::OneApart) {
        if content.get(pointer.column) == Some(kept) {
            if seen {
                content.insert(pointer.column.to_owned(), Json::Null);
            }
            seen = true;
        }
    }
}

/// Whether a record of two that differ is now one of somebody with themselves.
fn says_nothing(content: &Content, of_kind: &[&Pointer]) -> bool {
    let of_two = of_kind
        .iter()
        .filter(|pointer| matches!(pointer.holds, Holds::OneOfTwo | Holds::NamedOfTwo));
    let both: Vec<Uuid> =
        of_two.flat_map(|pointer| pointed_ids(fields::value(content, pointer.column))).collect();
    matches!(both.as_slice(), [one, other] if one == other)
}
