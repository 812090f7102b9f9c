use kit_store::{
    Allowed, CoalitionId, Fault, Record, added, added_in_bulk, changes_of, erase_coalition, tables_of,
};
use kit_web::account::{self, Account};
use kit_web::coalition::{self, Coalition};
use kit_web::{Ctx, Mistakes, Problem, Role, Typed, Visit};
use people::example;
use people::members::{Person, PersonId};
use people::seats::{Seat, SeatId};
use people::sectors::{self, Sector};

use super::model::{self, Founding};
use super::store;

/// The word in the addresses of the example coalition.
const EXAMPLE_SLUG: &str = "tamarack-together";

/// How founding can go wrong.
#[derive(Debug)]
pub enum FoundProblem {
    Mistakes(Mistakes),
    Other(Problem),
}

impl From<Fault> for FoundProblem {
    fn from(fault: Fault) -> Self {
        Self::Other(fault.into())
    }
}

impl From<Problem> for FoundProblem {
    fn from(problem: Problem) -> Self {
        Self::Other(problem)
    }
}

/// Founds a coalition with the founder as its coordinator and first person, and an empty seat for each sector if wished. The form brings the id, so that sending it
/// twice founds one.
///
/// # Errors
/// The mistakes in the form.
pub async fn found(visit: &Visit, typed: &Typed) -> Result<Coalition, FoundProblem> {
    let account = visit.account.as_ref().ok_or(Problem::SignInFirst)?;
    let id = CoalitionId(typed.id().unwrap_or_else(|| visit.app.ids.next(visit.now)));
    if let Some(founded) = founded_before(visit, id, account).await? {
        return Ok(founded);
    }
    let founding =
        model::from_form(typed, id, account, visit.language(), visit.now).map_err(FoundProblem::Mistakes)?;
    let taken = what_is_taken(visit, &founding).await?;
    if !taken.is_empty() {
        // The address may be taken by this very form, sent twice at once and founded since we looked.
        return match founded_before(visit, id, account).await? {
            Some(founded) => Ok(founded),
            None => Err(FoundProblem::Mistakes(taken)),
        };
    }
    match store_founding(visit, &founding).await {
        Ok(()) => Ok(founding.coalition),
        // Somebody was quicker: the same form sent twice, or another coalition with this address.
        Err(Fault::Taken(_)) => match founded_before(visit, id, account).await? {
            Some(founded) => Ok(founded),
            None => Err(FoundProblem::Mistakes(Mistakes::one("slug", "start-slug-taken"))),
        },
        Err(fault) => Err(fault.into()),
    }
}

/// The coalition with this id, if this account founded it; somebody else's is not there.
async fn founded_before(
    visit: &Visit,
    id: CoalitionId,
    account: &Account,
) -> Result<Option<Coalition>, Problem> {
    let Some(found) = Coalition::find(&visit.app.db.scope(id), id.0).await? else {
        return Ok(None);
    };
    match account::standing(&visit.app.db, id, account.id).await? {
        Some(_) => Ok(Some(found)),
        None => Err(Problem::NotFound),
    }
}

/// What is wrong with a form, as far as one can tell without looking whether its address is taken.
///
/// # Errors
/// When nobody is signed in.
pub fn mistakes(visit: &Visit, typed: &Typed) -> Result<Mistakes, Problem> {
    let account = visit.account.as_ref().ok_or(Problem::SignInFirst)?;
    let id = CoalitionId(visit.app.ids.next(visit.now));
    let read = model::from_form(typed, id, account, visit.language(), visit.now);
    Ok(read.err().unwrap_or_default())
}

async fn what_is_taken(visit: &Visit, founding: &Founding) -> Result<Mistakes, Fault> {
    let mut mistakes = Mistakes::none();
    if coalition::by_slug(&visit.app.db, &founding.coalition.slug).await?.is_some() {
        mistakes.add("slug", "start-slug-taken");
    }
    if let Some(email) = &founding.account.email {
        let other = account::account_by_email(&visit.app.db, email).await?;
        if other.is_some_and(|other| other.id != founding.account.id) {
            mistakes.add("own_email", "start-own-email-taken");
        }
    }
    Ok(mistakes)
}

async fn store_founding(visit: &Visit, founding: &Founding) -> Result<(), Fault> {
    let coalition = &founding.coalition;
    let mut allowed = visit.as_author();
    allowed.name.clone_from(&founding.account.name);
    let tx = visit.app.db.begin().await?.in_coalition(coalition.id);
    added(&tx, &allowed, coalition).await?;
    // The same form sent twice at once: the second waits for the first, then finds its entry here.
    if changes_of(&tx, Coalition::KIND, coalition.id.0, 2).await?.len() > 1 {
        return Err(Fault::Taken("coalition".to_owned()));
    }
    account::update_account(&tx, &founding.account).await?;
    account::put_standing(&tx, coalition.id, founding.account.id, Role::Coordinator, None).await?;
    let today = visit.now.day_in(&coalition.zone());
    let id = PersonId(allowed.new_id());
    let founder = Person {
        account_id: Some(founding.account.id),
        email: founding.account.email.clone(),
        joined_on: Some(today),
        last_seen_on: Some(today),
        ..Person::named(id, &founding.given_name, &founding.family_name)
    };
    added(&tx, &allowed, &founder).await?;
    if founding.with_seats {
        let quietly = allowed.in_batch(allowed.new_id());
        added_in_bulk(&tx, &quietly, &empty_seats(coalition, &quietly)).await?;
    }
    tx.commit().await
}

/// One empty seat for each sector of the scheme, so that the first table shows who is missing.
fn empty_seats(coalition: &Coalition, allowed: &Allowed) -> Vec<Seat> {
    let seat = |sector: &Sector| Seat::empty(SeatId(allowed.new_id()), &sector.key);
    sectors::scheme(&coalition.sector_scheme).sectors.iter().map(seat).collect()
}

/// Lets the visitor walk around the example coalition as its coordinator; loads it first if it is not there.
///
/// # Errors
/// When the database does not answer.
pub async fn look_around(visit: &Visit) -> Result<String, Problem> {
    let account = visit.account.as_ref().ok_or(Problem::SignInFirst)?;
    let db = &visit.app.db;
    if coalition::by_slug(db, EXAMPLE_SLUG).await?.is_none() {
        match crate::example::load(&visit.app).await {
            // Two tabs at once: the other one loaded it.
            Ok(_) | Err(Fault::Taken(_)) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    let example = coalition::by_slug(db, EXAMPLE_SLUG).await?;
    let example = example.filter(|coalition| coalition.is_example).ok_or(Problem::NotFound)?;
    if account::standing(db, example.id, account.id).await?.is_none() {
        let tx = db.begin().await?;
        account::put_standing(&tx, example.id, account.id, Role::Coordinator, None).await?;
        tx.commit().await?;
    }
    Ok(example.slug)
}

/// Takes the example coalition out of the database, with everything in it and the invented people who could sign in.
///
/// # Errors
/// [`Problem::NotFound`] for a real coalition.
pub async fn clear_example(ctx: &Ctx) -> Result<(), Problem> {
    if !ctx.is_host() || !ctx.coalition().is_example {
        return Err(Problem::NotFound);
    }
    let app = &ctx.app;
    let invented = example::sign_ins(app).await?;
    let tx = ctx.scope().begin().await?;
    erase_coalition(&tx, &tables_of(&app.registry.migrations)).await?;
    Coalition::take_out(&tx, ctx.coalition().id.0).await?;
    for person in invented {
        if account::coalitions_of(&tx, person.account).await?.is_empty() {
            store::delete_account(&tx, person.account).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
