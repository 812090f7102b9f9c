use std::collections::{BTreeMap, BTreeSet};

use kit_store::copy::{self, CopiedRow, Trace};
use kit_store::{
    AccountId, Allowed, Fault, InCoalition, Instant, Kind, Migration, Record, Scope, Table, Tx, removed,
    scrub,
};
use kit_web::Registry;
use kit_web::account::{self, Account};
use people::members::{self, Person, PersonId};
use people::organizations::profile::{self, Profile};
use people::{duplicates, import, recruiting};
use serde::Serialize;
use serde_json::Value as Json;

use super::store;
use crate::keep::archive::coalition_tables;

/// Entries of a person's history that are looked through for earlier names and addresses.
const HISTORY: i64 = 10_000;

/// Everything that is known of a person in one coalition, as they get it.
#[derive(Debug, Serialize)]
pub struct CopyOf {
    pub made_at: String,
    pub coalition: String,
    pub account: Option<OwnAccount>,
    /// By the name of the table: the record itself, seats, history and whatever else names the person.
    pub records: BTreeMap<String, Vec<CopiedRow>>,
}

/// The account of a person, as they get it.
#[derive(Debug, Serialize)]
pub struct OwnAccount {
    pub name: String,
    pub email: Option<String>,
    pub language: String,
    pub devices: Vec<Device>,
}

/// Where the person is signed in.
#[derive(Debug, Serialize)]
pub struct Device {
    pub name: String,
    pub since: String,
    pub last_seen: String,
}

fn moment(at: Instant) -> String {
    format!("{:.0}", at.timestamp())
}

/// The person with this id or, where only one has it, this mail address.
///
/// # Errors
/// When the database does not answer.
pub async fn person_called(on: &impl InCoalition, id_or_email: &str) -> Result<Option<Person>, Fault> {
    if let Ok(id) = id_or_email.parse() {
        return here_or_removed(on, id).await;
    }
    match members::store::with_email(on, &id_or_email.to_lowercase()).await?.as_slice() {
        [(id,)] => Person::find(on, id.0).await,
        _ => Ok(None),
    }
}

/// The person with this id: as they are, or as they were when their record was removed. Whoever was forgotten is not
/// found.
///
/// # Errors
/// When the database does not answer.
pub async fn here_or_removed(on: &impl InCoalition, id: uuid::Uuid) -> Result<Option<Person>, Fault> {
    if let Some(person) = Person::find(on, id).await? {
        return Ok(Some(person));
    }
    let last = kit_store::changes_of(on, Person::KIND, id, 1).await?;
    let was = last.into_iter().next().and_then(|change| change.was);
    Ok(was.and_then(|was| serde_json::from_str(&was).ok()))
}

/// A copy of everything that names the person, as of one moment.
///
/// # Errors
/// When the database does not answer.
pub async fn copy_of(
    scope: &Scope,
    steps: &[Migration],
    person: &Person,
    reader: Reader,
    now: Instant,
) -> Result<CopyOf, Fault> {
    let tx = scope.db().at_one_moment().await?.in_coalition(scope.coalition());
    let account = match person.account_id {
        Some(id) => account::account(&tx, id).await?,
        None => None,
    };
    let account = match account {
        Some(account) => Some(own_account(&tx, account, now).await?),
        None => None,
    };
    let trace = Trace { ids: ids_of(person), ..Trace::default() };
    let mut records = BTreeMap::new();
    for table in coalition_tables(steps) {
        let mut rows = copy::rows_naming(&tx, &table, tx.coalition(), &trace).await?;
        rows.iter_mut().for_each(|row| keep_to_oneself(&table, row, person.id));
        if reader == Reader::Coordinator {
            rows.iter_mut().for_each(without_tie);
        }
        if !rows.is_empty() {
            records.insert(table.name, rows);
        }
    }
    Ok(CopyOf {
        made_at: moment(now),
        coalition: scope.coalition().to_string(),
        account,
        records,
    })
}

async fn own_account(on: &impl InCoalition, account: Account, now: Instant) -> Result<OwnAccount, Fault> {
    let sessions = account::sessions_of(on, account.id, now).await?;
    let device = |session: account::Session| Device {
        name: session.device,
        since: moment(session.created_at),
        last_seen: moment(session.seen_at),
    };
    Ok(OwnAccount {
        name: account.name,
        email: account.email,
        language: account.language,
        devices: sessions.into_iter().map(device).collect(),
    })
}

fn ids_of(person: &Person) -> Vec<uuid::Uuid> {
    [Some(person.id.0), person.account_id.map(|account| account.0)]
        .into_iter()
        .flatten()
        .collect()
}

/// Leaves out what is of no use to a reader, and what an act by the person says about somebody else.
/// Who reads a copy of what is known about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The person, or the host who hands it to them.
    Oneself,
    Coordinator,
}

/// How somebody is tied to the issue is for the person alone, also in the states the history keeps.
fn without_tie(row: &mut CopiedRow) {
    for field in ["tie", "tie_told"] {
        row.remove(field);
    }
    for state in ["was", "became"] {
        let Some(Json::String(text)) = row.get(state) else {
            continue;
        };
        let Ok(Json::Object(mut fields)) = serde_json::from_str::<Json>(text) else {
            continue;
        };
        fields.retain(|field, _| !matches!(field.as_str(), "tie" | "tie_told"));
        row.insert(state.to_owned(), Json::String(Json::Object(fields).to_string()));
    }
}

fn keep_to_oneself(table: &Table, row: &mut CopiedRow, person: PersonId) {
    for column in table.columns.iter().filter(|column| column.kind == Kind::Bytes) {
        row.remove(&column.name);
    }
    let own = person.to_string();
    if table.name == "change" && row.get("subject_id").and_then(Json::as_str) != Some(&own) {
        for column in ["was", "became", "subject_label"] {
            row.remove(column);
        }
    }
}

/// Forgets a person: the record goes, their name leaves every text and the history, seats and tasks are free again.
/// What they did stays, done by `instead`. The account goes with its last coalition.
///
/// # Errors
/// When the database does not answer; nothing happened then.
pub async fn erase(
    scope: &Scope,
    product: &Registry,
    person: &Person,
    allowed: &Allowed,
    instead: &str,
) -> Result<(), Fault> {
    let tx = scope.begin().await?;
    let account = match person.account_id {
        Some(id) => account::account(&tx, id).await?,
        None => None,
    };
    let trace = trace_of(&tx, person, account.as_ref()).await?;
    duplicates::forget_person(&tx, person.id, instead).await?;
    recruiting::forget_person(&tx, person.id, &trace.names, instead).await?;
    import::forget_person(&tx, &trace.names).await?;
    let quietly = allowed.in_batch(allowed.new_id());
    duplicates::forget_pointers(&tx, &quietly, &product.points_at, person.id, instead).await?;
    forget_record(&tx, person, allowed, instead).await?;
    forget_mails(&tx, person, account.as_ref()).await?;
    for table in coalition_tables(&product.migrations) {
        copy::forget(&tx, &table, tx.coalition(), &trace, instead).await?;
    }
    match account {
        Some(account) => end_sign_in(tx, &account, instead).await,
        None => tx.commit().await,
    }
}

/// The record, which may have been removed before, with its history; what the person did stays, done by `instead`.
async fn forget_record(tx: &Tx, person: &Person, allowed: &Allowed, instead: &str) -> Result<(), Fault> {
    if Person::find(tx, person.id.0).await?.is_some() {
        removed(tx, allowed, person).await?;
    }
    scrub(tx, Person::KIND, person.id.0, instead).await?;
    match person.account_id {
        Some(id) => store::rename_author(tx, id, instead).await,
        None => Ok(()),
    }
}

/// What was written to the person from here.
async fn forget_mails(tx: &Tx, person: &Person, account: Option<&Account>) -> Result<(), Fault> {
    let addresses = [person.email.as_deref(), account.and_then(|account| account.email.as_deref())];
    for email in addresses.into_iter().flatten() {
        store::delete_mails(tx, email).await?;
    }
    Ok(())
}

/// The account of somebody who is forgotten here is signed out; it goes when it belongs to no other coalition.
async fn end_sign_in(tx: Tx, account: &Account, instead: &str) -> Result<(), Fault> {
    let stays = account.is_host || store::stands_elsewhere(&tx, account.id).await?;
    account::delete_sessions_of(&tx, account.id).await?;
    store::delete_keys(&tx, account.id).await?;
    if stays {
        return tx.commit().await;
    }
    store::delete_account(&tx, account.id, account.email.as_deref()).await?;
    forget_profiles(tx.of_host(), account.id, instead).await?.commit().await
}

/// What an account that goes kept for organizations: nobody could open it any more, and it tells of who kept it.
async fn forget_profiles(tx: Tx, account: AccountId, instead: &str) -> Result<Tx, Fault> {
    loop {
        let page = profile::store::of_account(&tx, account).await?;
        if page.is_empty() {
            break;
        }
        for profile in page {
            Profile::take_out(&tx, profile.id.0).await?;
            scrub(&tx, Profile::KIND, profile.id.0, instead).await?;
        }
    }
    store::rename_author(&tx, account, instead).await?;
    Ok(tx)
}

/// By what the person is or was known, without what somebody else here is known by too.
async fn trace_of(on: &impl InCoalition, person: &Person, account: Option<&Account>) -> Result<Trace, Fault> {
    let (mut words, mut names) = (BTreeSet::new(), BTreeSet::new());
    for state in states_of(on, person).await? {
        if let Some(email) = &state.email
            && !members::store::shares_email(on, person.id, email).await?
        {
            words.insert(email.clone());
        }
        if let Some(phone) = &state.phone
            && !members::store::shares_phone(on, person.id, phone).await?
        {
            words.insert(phone.clone());
        }
        if !members::store::has_namesake(on, &state).await? {
            words.extend(names_of(&state));
            names.insert([state.given_name.clone(), state.family_name.clone()]);
        }
    }
    if let Some(email) = account.and_then(|account| account.email.clone())
        && !members::store::shares_email(on, person.id, &email).await?
    {
        words.insert(email);
    }
    // The longest first: a mail address must not be taken apart by a name in it.
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    Ok(Trace { ids: ids_of(person), words, names: names.into_iter().collect() })
}

/// The person as they are, and as the history remembers them and the records that went into theirs.
async fn states_of(on: &impl InCoalition, person: &Person) -> Result<Vec<Person>, Fault> {
    let mut states = vec![person.clone()];
    for id in duplicates::records_in_one(on, person.id).await? {
        let changes = kit_store::changes_of(on, Person::KIND, id, HISTORY).await?;
        let texts = changes.iter().flat_map(|change| [&change.was, &change.became]).flatten();
        // An entry of an older shape that no longer reads as a person is forgotten with the rest, by its id.
        states.extend(texts.filter_map(|text| serde_json::from_str::<Person>(text).ok()));
    }
    Ok(states)
}

/// The ways a full name is written. A name of one word is left out: it is a part of other words, and somebody else's
/// name too.
fn names_of(person: &Person) -> impl Iterator<Item = String> {
    let (given, family) = (&person.given_name, &person.family_name);
    let reversed = [format!("{family}, {given}"), format!("{family} {given}")];
    let is_full = !given.trim().is_empty() && !family.trim().is_empty();
    [person.name_with_title(), person.name()]
        .into_iter()
        .chain(reversed)
        .filter(move |_| is_full)
}

/// Whether the account is that of the person.
pub(super) fn is_oneself(person: &Person, account: Option<AccountId>) -> bool {
    account.is_some() && person.account_id == account
}
