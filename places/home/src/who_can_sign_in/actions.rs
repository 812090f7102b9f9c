use kit_mail::Mail;
use kit_store::{AccountId, Allowed, Fault, Instant, Record, Tx, added, changed, removed};
use kit_text::Language;
use kit_web::access::RUN_COALITION;
use kit_web::account::{self, Account};
use kit_web::{Ctx, Mistakes, Problem, Role, Typed, sign_in};
use people::members::Person;
use people::organizations::Organization;
use uuid::Uuid;

use super::model::{self, Given, SignIn};
use super::store;

/// Minutes an invitation works: a week, because people look into their mail when they can.
const INVITATION_MINUTES: i64 = 7 * 24 * 60;
/// Invitations of one coalition in 15 minutes: a whole table, but no flood.
const MOST_INVITATIONS: u32 = 60;

/// Why access stays as it is.
#[derive(Debug)]
pub enum AccessProblem {
    Mistakes(Mistakes),
    Other(Problem),
}

impl From<Fault> for AccessProblem {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl From<Problem> for AccessProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

fn mistake<T>(field: &str, key: &'static str) -> Result<T, AccessProblem> {
    Err(AccessProblem::Mistakes(Mistakes::one(field, key)))
}

/// A code to be printed, whose it is, and the moment it stops working.
#[derive(Debug)]
pub struct Printed {
    pub account: Account,
    pub code: String,
    pub until: Instant,
}

/// Gives a person of the roster access. The code to print, when the invitation did not go by mail.
///
/// # Errors
/// Mistakes in the form, an address that signs in somebody else, or the last coordinator losing the role.
pub async fn give(ctx: &Ctx, person: Uuid, typed: &Typed) -> Result<Option<Printed>, AccessProblem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let given = model::from_form(typed).map_err(AccessProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    store::wait_for_turn(&tx).await?;
    let person = Person::find(&tx, person).await?.ok_or(Problem::NotFound)?;
    let account = account_for(ctx, &tx, &person, &given).await?;
    let speaks_for = organization_name(&tx, &person).await?;
    set_role(&tx, &allowed, &account, given.role, speaks_for).await?;
    let linked = Person {
        account_id: Some(account.id),
        email: person.email.clone().or_else(|| account.email.clone()),
        ..person.clone()
    };
    changed(&tx, &allowed, &person, linked).await?;
    let printed = match given.email {
        Some(_) => {
            invite(ctx, &tx, &account, "access-mail-subject", "access-mail").await?;
            None
        }
        None => Some(code(ctx, &tx, account).await?),
    };
    tx.commit().await?;
    Ok(printed)
}

/// The account that signs this person in: found by the address, the one the person has, or a new one.
async fn account_for(ctx: &Ctx, tx: &Tx, person: &Person, given: &Given) -> Result<Account, AccessProblem> {
    let known = match person.account_id {
        Some(id) => account::account(tx, id).await?,
        None => None,
    };
    let by_email = match &given.email {
        Some(email) => account::account_by_email(tx, email).await?,
        None => None,
    };
    match (by_email, known, &given.email) {
        (Some(found), known, _) => {
            let owner = people::members::store::person_of_account(tx, found.id).await?;
            if owner.is_some_and(|owner| owner != person.id) {
                return mistake("email", "access-email-of-another");
            }
            refuse_second_sign_in(tx, known.filter(|known| known.id != found.id)).await?;
            Ok(found)
        }
        (None, Some(known), None) => Ok(known),
        (None, Some(known), Some(email)) if known.email.is_none() && is_ours_alone(tx, &known).await? => {
            // Somebody who used a printed code now has an address; they stay the same account.
            let account = Account { email: Some(email.clone()), ..known };
            account::update_account(tx, &account).await?;
            Ok(account)
        }
        (None, known, email) => {
            refuse_second_sign_in(tx, known).await?;
            new_account(ctx, tx, person, email.clone(), given.language).await
        }
    }
}

/// One person signs in one way: whoever has another access loses it first.
async fn refuse_second_sign_in(tx: &Tx, other: Option<Account>) -> Result<(), AccessProblem> {
    match other {
        Some(other) if SignIn::find(tx, other.id.0).await?.is_some() => {
            mistake("email", "access-has-another-address")
        }
        _ => Ok(()),
    }
}

async fn new_account(
    ctx: &Ctx,
    tx: &Tx,
    person: &Person,
    email: Option<String>,
    language: Language,
) -> Result<Account, AccessProblem> {
    let account = Account {
        id: AccountId(ctx.app.ids.next(ctx.now)),
        email,
        name: person.name(),
        language: language.tag().to_owned(),
        is_host: false,
    };
    account::insert_account(tx, &account, ctx.now).await?;
    Ok(account)
}

async fn organization_name(tx: &Tx, person: &Person) -> Result<Option<String>, Fault> {
    match person.organization_id {
        Some(id) => Ok(Organization::find(tx, id.0).await?.map(|organization| organization.name)),
        None => Ok(None),
    }
}

/// Gives an account a role, in place of the one it had.
async fn set_role(
    tx: &Tx,
    allowed: &Allowed,
    account: &Account,
    role: Role,
    speaks_for: Option<String>,
) -> Result<(), AccessProblem> {
    let before = SignIn::find(tx, account.id.0).await?;
    let after = SignIn {
        account_id: account.id,
        name: account.name.clone(),
        role: role.word().to_owned(),
        speaks_for,
        version: 1,
    };
    match before {
        None => added(tx, allowed, &after).await?,
        Some(before) => {
            if before.role() == Some(Role::Coordinator) && role != Role::Coordinator {
                refuse_without_coordinator(tx).await?;
            }
            changed(tx, allowed, &before, after).await?;
        }
    }
    Ok(())
}

async fn refuse_without_coordinator(tx: &Tx) -> Result<(), AccessProblem> {
    if store::count_coordinators(tx).await? <= 1 {
        return mistake("role", "access-last-coordinator");
    }
    Ok(())
}

/// Changes the role of somebody who can sign in.
///
/// # Errors
/// A missing role, or the last coordinator losing it.
pub async fn change_role(ctx: &Ctx, account: AccountId, typed: &Typed) -> Result<(), AccessProblem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let mut mistakes = Mistakes::none();
    let role = model::role_of(typed, &mut mistakes);
    mistakes.or(()).map_err(AccessProblem::Mistakes)?;
    let tx = ctx.scope().begin().await?;
    store::wait_for_turn(&tx).await?;
    let before = SignIn::find(&tx, account.0).await?.ok_or(Problem::NotFound)?;
    let account = account::account(&tx, account).await?.ok_or(Problem::NotFound)?;
    set_role(&tx, &allowed, &account, role, before.speaks_for).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes somebody's access to this coalition away. Their other coalitions and their sessions stay.
///
/// # Errors
/// When it is the last coordinator.
pub async fn take_away(ctx: &Ctx, account: AccountId) -> Result<(), AccessProblem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    store::wait_for_turn(&tx).await?;
    let before = SignIn::find(&tx, account.0).await?.ok_or(Problem::NotFound)?;
    if before.role() == Some(Role::Coordinator) {
        refuse_without_coordinator(&tx).await?;
    }
    removed(&tx, &allowed, &before).await?;
    tx.commit().await?;
    Ok(())
}

/// Mails a new sign-in link to somebody who can sign in here.
///
/// # Errors
/// When there is no address to send it to.
pub async fn send_link(ctx: &Ctx, account: AccountId) -> Result<(), AccessProblem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    let account = account_here(&tx, account).await?;
    invite(ctx, &tx, &account, "access-link-subject", "access-link").await?;
    tx.commit().await?;
    Ok(())
}

/// Makes a new code for somebody without a mail address; the old one stops working.
///
/// # Errors
/// When the account has an address or belongs elsewhere too.
pub async fn new_code(ctx: &Ctx, account: AccountId) -> Result<Printed, AccessProblem> {
    ctx.may(&RUN_COALITION)?;
    let tx = ctx.scope().begin().await?;
    let account = account_here(&tx, account).await?;
    let printed = code(ctx, &tx, account).await?;
    tx.commit().await?;
    Ok(printed)
}

async fn account_here(tx: &Tx, account: AccountId) -> Result<Account, AccessProblem> {
    SignIn::find(tx, account.0).await?.ok_or(Problem::NotFound)?;
    Ok(account::account(tx, account).await?.ok_or(Problem::NotFound)?)
}

/// Whether a coordinator of this coalition may make passes for the account: it opens nothing beyond it.
pub async fn is_ours_alone(on: &impl kit_store::InCoalition, account: &Account) -> Result<bool, Fault> {
    Ok(!account.is_host && !store::is_elsewhere(on, account.id).await?)
}

async fn code(ctx: &Ctx, tx: &Tx, account: Account) -> Result<Printed, AccessProblem> {
    if account.email.is_some() || !is_ours_alone(tx, &account).await? {
        return mistake("way", "access-no-code");
    }
    let (code, until) = sign_in::code_for(&ctx.app, tx, account.id).await?;
    Ok(Printed { account, code, until })
}

/// Writes the mail with the one-use link, in the person's language.
async fn invite(
    ctx: &Ctx,
    tx: &Tx,
    account: &Account,
    subject: &'static str,
    body: &'static str,
) -> Result<(), AccessProblem> {
    let Some(email) = account.email.clone() else {
        return mistake("email", "access-email-missing");
    };
    let coalition = ctx.coalition();
    if !ctx.app.limiter.allows(&format!("invite {}", coalition.id), MOST_INVITATIONS, ctx.now) {
        return Err(Problem::TooMany.into());
    }
    let link = sign_in::link_for(&ctx.app, tx, account.id, Some(INVITATION_MINUTES)).await?;
    let words = ctx.text.in_language(Language::from_tag(&account.language).unwrap_or_default());
    let by = ctx.account.as_ref().map_or("", |account| account.name.as_str());
    let subject = words.with(subject, [("coalition", (&coalition.name).into())]);
    let body = words.with(
        body,
        [
            ("name", (&account.name).into()),
            ("by", by.into()),
            ("coalition", (&coalition.name).into()),
            ("link", format!("{link}?next=/{}", coalition.slug).into()),
        ],
    );
    let mail = Mail::plain(ctx.app.ids.next(ctx.now), email, subject, body, ctx.now);
    kit_mail::insert_mail(tx, &mail).await?;
    Ok(())
}
