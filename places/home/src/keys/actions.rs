use kit_store::Fault;
use kit_web::access::RUN_COALITION;
use kit_web::account::{self, ApiKey, HostKey};
use kit_web::form::parse_words;
use kit_web::{Ctx, Mistakes, Problem, Typed, Visit, secret};
use uuid::Uuid;

/// Letters before every key, so that scanners for leaked secrets can recognize one.
const MARK: &str = "commonweal_";
const NAME_LENGTH: usize = 80;

/// Why no key was made.
#[derive(Debug)]
pub enum KeyProblem {
    Mistakes(Mistakes),
    Other(Problem),
}

impl From<Fault> for KeyProblem {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl From<Problem> for KeyProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

/// Makes a key; the secret to show once. Nothing when the same form made its key before.
///
/// # Errors
/// A missing name.
pub async fn make(ctx: &Ctx, typed: &Typed) -> Result<Option<String>, KeyProblem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let name = name_of(typed)?;
    let account = ctx.account.as_ref().ok_or(Problem::SignInFirst)?;
    let key = ApiKey {
        id: typed.id().unwrap_or_else(|| allowed.new_id()),
        coalition_id: ctx.coalition().id,
        account_id: account.id,
        name,
        may_write: typed.get("may_write") == "yes",
        created_at: ctx.now,
        used_at: None,
    };
    let tx = ctx.scope().begin().await?;
    let known = account::api_keys_of(&tx, key.coalition_id).await?;
    if known.iter().any(|known| known.id == key.id) {
        return Ok(None);
    }
    let shown = new_secret();
    account::insert_api_key(&tx, &secret::hash(&shown), &key).await?;
    tx.commit().await?;
    Ok(Some(shown))
}

fn name_of(typed: &Typed) -> Result<String, KeyProblem> {
    let mut mistakes = Mistakes::none();
    let name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if name.is_empty() {
        mistakes.add("name", "keys-name-missing");
    }
    mistakes.or(name).map_err(KeyProblem::Mistakes)
}

fn new_secret() -> String {
    format!("{MARK}{}", secret::for_link())
}

/// Makes a key of the host; the secret to show once. Nothing when the same form made its key before.
///
/// # Errors
/// A missing name.
pub async fn make_for_host(visit: &Visit, typed: &Typed) -> Result<Option<String>, KeyProblem> {
    let host = visit.account.as_ref().filter(|account| account.is_host).ok_or(Problem::NotFound)?;
    let key = HostKey {
        id: typed.id().unwrap_or_else(|| visit.app.ids.next(visit.now)),
        account_id: host.id,
        name: name_of(typed)?,
        created_at: visit.now,
        used_at: None,
    };
    let tx = visit.app.db.begin().await?;
    if account::host_keys(&tx).await?.iter().any(|known| known.id == key.id) {
        return Ok(None);
    }
    let shown = new_secret();
    account::insert_host_key(&tx, &secret::hash(&shown), &key).await?;
    tx.commit().await?;
    Ok(Some(shown))
}

/// Makes a key of the host stop working, for good.
///
/// # Errors
/// When the database does not answer.
pub async fn revoke_for_host(visit: &Visit, id: Uuid) -> Result<(), Problem> {
    let tx = visit.app.db.begin().await?;
    account::revoke_host_key(&tx, id, visit.now).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes a key stop working, for good.
///
/// # Errors
/// When the visitor may not.
pub async fn revoke(ctx: &Ctx, id: Uuid) -> Result<(), Problem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    account::revoke_api_key(&tx, ctx.coalition().id, id, ctx.now).await?;
    tx.commit().await?;
    Ok(())
}
