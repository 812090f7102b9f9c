//! Writing records: the row and its history entry in one transaction, never one without the other.

use async_trait::async_trait;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::{
    AccountId, Change, Fault, IdSource, InCoalition, Instant, Pointer, Scope, Tx, Verb, history, together,
};

/// Proof that somebody may do what follows, and who it was. Made by a rights check, a job or the command line.
#[derive(Clone, Debug)]
pub struct Allowed {
    pub account: Option<AccountId>,
    /// The name as printed in the history.
    pub name: String,
    /// The organization the person spoke for.
    pub for_organization: Option<String>,
    pub at: Instant,
    pub ids: IdSource,
    /// Set while one act writes many records.
    pub batch: Option<Uuid>,
}

impl Allowed {
    /// For what happens without a person doing it: the history names the program.
    pub fn by_itself(at: Instant, ids: IdSource) -> Self {
        Self {
            account: None,
            name: "Commonweal".to_owned(),
            for_organization: None,
            at,
            ids,
            batch: None,
        }
    }

    /// The same right, for an act that writes many records and is undone as one.
    pub fn in_batch(&self, batch: Uuid) -> Self {
        Self { batch: Some(batch), ..self.clone() }
    }

    pub fn new_id(&self) -> Uuid {
        self.ids.next(self.at)
    }
}

/// A row that is kept with its history. Its JSON form is its whole content.
pub trait Record: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The word for this kind in the history, in addresses and in the API.
    const KIND: &'static str;

    /// Fields that undoing leaves as they are, because they say who may do what: that is decided anew, never by going
    /// back. A record that comes back comes back without them.
    const DECIDED_ELSEWHERE: &'static [&'static str] = &[];

    fn id(&self) -> Uuid;

    /// How the history calls it: a name, a title.
    fn label(&self) -> String;

    /// Counts changes, so that two people editing at once are noticed.
    fn version(&self) -> i64;
    fn set_version(&mut self, version: i64);

    /// The stored row.
    fn find(on: &impl InCoalition, id: Uuid) -> impl Future<Output = Result<Option<Self>, Fault>> + Send;

    /// Inserts the row, or replaces it whole.
    fn put(&self, tx: &Tx) -> impl Future<Output = Result<(), Fault>> + Send;

    /// Inserts many rows, none of which is there. Kinds that are written by the thousand say how to do it faster.
    fn put_all(tx: &Tx, records: &[Self]) -> impl Future<Output = Result<(), Fault>> + Send {
        together(records.iter().map(|record| record.put(tx)).collect())
    }

    /// Deletes the row.
    fn take_out(tx: &Tx, id: Uuid) -> impl Future<Output = Result<(), Fault>> + Send;
}

/// The part of a [`Record`] that is the same for all: its kind, its id from the field `id` or the one named, and its
/// version from the field `version`.
#[macro_export]
macro_rules! versioned {
    ($kind:literal) => {
        $crate::versioned!($kind, id);
    };
    ($kind:literal, $id:ident) => {
        const KIND: &'static str = $kind;

        fn id(&self) -> $crate::uuid::Uuid {
            self.$id.into()
        }

        fn version(&self) -> i64 {
            self.version
        }

        fn set_version(&mut self, version: i64) {
            self.version = version;
        }
    };
}

/// Stores a new record.
///
/// # Errors
/// [`Fault::Taken`] when its id or another unique key is taken.
pub async fn added<T: Record>(tx: &Tx, allowed: &Allowed, record: &T) -> Result<(), Fault> {
    // Ids come from forms, and `put` would write over a record that is there without a word in its history.
    if T::find(tx, record.id()).await?.is_some() {
        return Err(Fault::Taken(T::KIND.to_owned()));
    }
    insert(tx, allowed, record).await
}

async fn insert<T: Record>(tx: &Tx, allowed: &Allowed, record: &T) -> Result<(), Fault> {
    record.put(tx).await?;
    history::insert(tx, &[added_entry(allowed, record)?]).await
}

fn added_entry<T: Record>(allowed: &Allowed, record: &T) -> Result<Change, Fault> {
    let became = Some(serde_json::to_string(record)?);
    Ok(entry(allowed, record, Verb::Added, None, became))
}

/// Records written at once, each with some kilobytes of history.
const BULK: usize = 500;

/// Stores many new records as part of one batch. Their ids must be fresh ones: they are not looked up.
///
/// # Errors
/// [`Fault::Taken`] when a unique key is taken.
pub async fn added_in_bulk<T: Record>(tx: &Tx, allowed: &Allowed, records: &[T]) -> Result<(), Fault> {
    for some in records.chunks(BULK) {
        T::put_all(tx, some).await?;
        let entries = some.iter().map(|record| added_entry(allowed, record));
        history::insert(tx, &entries.collect::<Result<Vec<_>, _>>()?).await?;
    }
    Ok(())
}

/// Replaces a record by its new state and counts its version up. Nothing is written when nothing changed.
///
/// # Errors
/// When the database does not answer.
pub async fn changed<T: Record>(tx: &Tx, allowed: &Allowed, before: &T, mut after: T) -> Result<T, Fault> {
    after.set_version(before.version());
    let was = serde_json::to_string(before)?;
    if serde_json::to_string(&after)? == was {
        return Ok(after);
    }
    after.set_version(before.version() + 1);
    after.put(tx).await?;
    let became = serde_json::to_string(&after)?;
    history::insert(tx, &[entry(allowed, &after, Verb::Changed, Some(was), Some(became))]).await?;
    Ok(after)
}

/// Deletes a record; its history stays and can bring it back.
///
/// # Errors
/// When the database does not answer.
pub async fn removed<T: Record>(tx: &Tx, allowed: &Allowed, record: &T) -> Result<(), Fault> {
    T::take_out(tx, record.id()).await?;
    let was = Some(serde_json::to_string(record)?);
    history::insert(tx, &[entry(allowed, record, Verb::Removed, was, None)]).await
}

fn entry<T: Record>(
    allowed: &Allowed,
    record: &T,
    verb: Verb,
    was: Option<String>,
    became: Option<String>,
) -> Change {
    Change {
        id: allowed.new_id(),
        at: allowed.at,
        actor_id: allowed.account,
        actor_name: allowed.name.clone(),
        for_organization: allowed.for_organization.clone(),
        subject_kind: T::KIND.to_owned(),
        subject_id: record.id(),
        subject_label: record.label(),
        verb,
        was,
        became,
        batch_id: allowed.batch,
        undoes_id: None,
        undone_by: None,
    }
}

/// What one kind of record can do for undo, without knowing its type.
#[async_trait]
pub trait Keeper: Send + Sync {
    fn kind(&self) -> &'static str;
    /// See [`Record::DECIDED_ELSEWHERE`].
    fn decided_elsewhere(&self) -> &'static [&'static str] {
        &[]
    }
    /// Told once, when the product is put together, which columns point to people and organizations: for a kind whose
    /// taking back writes the records that point.
    fn learn(&mut self, _points_at: &[Pointer]) {}
    async fn current(&self, scope: &Scope, id: Uuid) -> Result<Option<Json>, Fault>;
    async fn current_in(&self, tx: &Tx, id: Uuid) -> Result<Option<Json>, Fault>;
    /// Puts a state back and notes it; `None` removes the record.
    async fn put_back(
        &self,
        tx: &Tx,
        allowed: &Allowed,
        id: Uuid,
        state: Option<Json>,
    ) -> Result<Uuid, Fault>;
}

struct KeeperOf<T>(std::marker::PhantomData<fn() -> T>);

/// The keeper of a kind of record; every feature lists those of its records.
pub fn keeper<T: Record>() -> Box<dyn Keeper> {
    Box::new(KeeperOf::<T>(std::marker::PhantomData))
}

#[async_trait]
impl<T: Record> Keeper for KeeperOf<T> {
    fn kind(&self) -> &'static str {
        T::KIND
    }

    fn decided_elsewhere(&self) -> &'static [&'static str] {
        T::DECIDED_ELSEWHERE
    }

    async fn current(&self, scope: &Scope, id: Uuid) -> Result<Option<Json>, Fault> {
        Ok(T::find(scope, id).await?.map(|record| serde_json::to_value(record)).transpose()?)
    }

    async fn current_in(&self, tx: &Tx, id: Uuid) -> Result<Option<Json>, Fault> {
        Ok(T::find(tx, id).await?.map(|record| serde_json::to_value(record)).transpose()?)
    }

    async fn put_back(
        &self,
        tx: &Tx,
        allowed: &Allowed,
        id: Uuid,
        state: Option<Json>,
    ) -> Result<Uuid, Fault> {
        let current = T::find(tx, id).await?;
        let was = current.as_ref().map(serde_json::to_string).transpose()?;
        let change = match (state, current) {
            (Some(state), current) => {
                let mut record: T = serde_json::from_value(state)?;
                record.set_version(current.as_ref().map_or(record.version(), T::version) + 1);
                record.put(tx).await?;
                let verb = if current.is_some() { Verb::Changed } else { Verb::Added };
                entry(allowed, &record, verb, was, Some(serde_json::to_string(&record)?))
            }
            (None, Some(current)) => {
                T::take_out(tx, id).await?;
                entry(allowed, &current, Verb::Removed, was, None)
            }
            (None, None) => return Err(Fault::Missing("record")),
        };
        let change_id = change.id;
        history::insert(tx, &[change]).await?;
        Ok(change_id)
    }
}

/// Why a change cannot be undone.
#[derive(Debug, thiserror::Error)]
pub enum UndoProblem {
    #[error("already undone")]
    AlreadyUndone,
    /// The contents were erased with a person.
    #[error("the contents of this change were erased")]
    Erased,
    /// All it changed was who may do what, which undoing leaves alone.
    #[error("decided elsewhere")]
    DecidedElsewhere,
    /// These fields were changed again since; undoing would overwrite that.
    #[error("changed since: {0:?}")]
    ChangedSince(Vec<String>),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Applies the inverse of a change as a new change. Only the fields the change touched go back, so that later
/// edits of other fields stay.
///
/// # Errors
/// [`UndoProblem`] in words a person can act on.
pub async fn undo(
    tx: &Tx,
    allowed: &Allowed,
    keeper: &dyn Keeper,
    change: &Change,
) -> Result<(), UndoProblem> {
    if change.undone_by.is_some() {
        return Err(UndoProblem::AlreadyUndone);
    }
    if change.was.is_none() && change.became.is_none() {
        return Err(UndoProblem::Erased);
    }
    let was = object(change.was.as_deref())?;
    let became = object(change.became.as_deref())?;
    let current = keeper.current_in(tx, change.subject_id).await?.and_then(|json| json.as_object().cloned());
    let state = match (was, became, current) {
        (None, Some(became), Some(current)) => match differing(&became, &current) {
            fields if fields.is_empty() => None,
            fields => return Err(UndoProblem::ChangedSince(fields)),
        },
        (Some(was), Some(became), Some(current)) => {
            Some(put_fields_back(&was, &became, current, keeper.decided_elsewhere())?)
        }
        (Some(was), None, None) => Some(Json::Object(brought_back(was, keeper.decided_elsewhere()))),
        _ => return Err(UndoProblem::ChangedSince(Vec::new())),
    };
    let undone_by = keeper.put_back(tx, allowed, change.subject_id, state).await?;
    history::mark_undone(tx, change.id, undone_by).await?;
    Ok(())
}

fn brought_back(mut was: Map<String, Json>, decided_elsewhere: &[&str]) -> Map<String, Json> {
    for field in decided_elsewhere {
        was.insert((*field).to_owned(), Json::Null);
    }
    was
}

fn object(text: Option<&str>) -> Result<Option<Map<String, Json>>, Fault> {
    Ok(text.map(serde_json::from_str::<Map<String, Json>>).transpose()?)
}

fn differing(one: &Map<String, Json>, other: &Map<String, Json>) -> Vec<String> {
    let differs = |field: &&String| *field != "version" && one.get(*field) != other.get(*field);
    one.keys().filter(differs).cloned().collect()
}

fn put_fields_back(
    was: &Map<String, Json>,
    became: &Map<String, Json>,
    mut current: Map<String, Json>,
    decided_elsewhere: &[&str],
) -> Result<Json, UndoProblem> {
    let mut touched = differing(was, became);
    touched.retain(|field| !decided_elsewhere.contains(&field.as_str()));
    if touched.is_empty() {
        return Err(UndoProblem::DecidedElsewhere);
    }
    let moved_on: Vec<String> = touched
        .iter()
        .filter(|field| current.get(*field) != became.get(*field))
        .cloned()
        .collect();
    if !moved_on.is_empty() {
        return Err(UndoProblem::ChangedSince(moved_on));
    }
    for field in touched {
        let value = was.get(&field).cloned().unwrap_or(Json::Null);
        current.insert(field, value);
    }
    Ok(Json::Object(current))
}
