use kit_store::jiff::civil::date;
use kit_store::{AccountId, Day, InCoalition, Record, Tx, added};
use kit_web::saving::SaveProblem;
use kit_web::{Ctx, Mistakes, Problem, Role, Typed};
use people::members::{self, Person};
use people::organizations::{Organization, OrganizationId};
use people::seats::store::organizations_of;
use uuid::Uuid;

use super::model::{self, Judge, Said, Verdict, VerdictId, Verifier};
use crate::commitments::elements::Element;
use crate::commitments::evidence::store::is_shown;
use crate::commitments::made::Commitment;
use crate::rights::VERIFY_COMMITMENTS;

/// Writes down what an independent verifier found. The form brings the id, so that sending it twice makes one.
///
/// # Errors
/// The mistakes in the form: a verifier who belongs to the committing organization, a verdict of something reached that
/// nothing shows, and whoever belongs to the committing organization and wants to write one down.
pub async fn give(ctx: &Ctx, element: Uuid, typed: &Typed) -> Result<Verdict, SaveProblem<Verdict>> {
    let allowed = ctx.may(&VERIFY_COMMITMENTS)?;
    let id = VerdictId(typed.id().unwrap_or_else(|| allowed.new_id()));
    let tx = ctx.scope().begin().await?;
    let element = Element::find(&tx, element).await?.ok_or(Problem::NotFound)?;
    let commitment = Commitment::find(&tx, element.commitment_id.0).await?.ok_or(Problem::NotFound)?;
    if let Some(stored) = Verdict::find(&tx, id.0).await? {
        return Ok(stored);
    }
    let said = model::from_form(typed, commitment.starts_on, ctx.today()).map_err(SaveProblem::Mistakes)?;
    // Whoever belongs to the organization that bound itself writes down no verdict on it, whatever their role.
    if let Some(organization) = own_organization(ctx, &tx, commitment.organization_id).await? {
        let own = [("organization", organization)];
        return Err(named("commitment-verdict-own", own));
    }
    let verifier = independent(ctx, &tx, said.judge, commitment.organization_id).await?;
    if said.verdict.needs_evidence() && !is_shown(&tx, element.id, end_of(&said)).await? {
        return Err(wrong("verdict", "commitment-verdict-nothing-shows-it"));
    }
    let verdict = Verdict::of(id, element.id, verifier, &said);
    added(&tx, &allowed, &verdict).await?;
    tx.commit().await?;
    Ok(verdict)
}

fn wrong(field: &str, key: &'static str) -> SaveProblem<Verdict> {
    SaveProblem::Mistakes(Mistakes::one(field, key))
}

/// A mistake about the verifier that names who it is about.
fn named<const N: usize>(key: &'static str, names: [(&'static str, String); N]) -> SaveProblem<Verdict> {
    let mut mistakes = Mistakes::none();
    mistakes.add_with("verifier", key, names.into());
    SaveProblem::Mistakes(mistakes)
}

/// The last day of the year a verdict speaks of. The form admits no year beyond those of the calendar.
fn end_of(said: &Said) -> Day {
    date(i16::try_from(said.for_year).unwrap_or(said.given_on.year()), 12, 31)
}

/// The name of the organization that bound itself, when the visitor speaks for it.
///
/// # Errors
/// When the database does not answer.
pub async fn own_organization(
    ctx: &Ctx,
    on: &impl InCoalition,
    bound: OrganizationId,
) -> Result<Option<String>, Problem> {
    let Some(person) = members::of_visitor(ctx).await? else {
        return Ok(None);
    };
    if !organizations_of(on, person).await?.contains(&bound) {
        return Ok(None);
    }
    Ok(Organization::find(on, bound.0).await?.map(|organization| organization.name))
}

/// The account and the name of an evaluator who signs in without being a person of the coalition. Of others who are in
/// no list of people nobody knows whom they work for.
///
/// # Errors
/// When the database does not answer.
pub async fn outside(ctx: &Ctx) -> Result<Option<(AccountId, String)>, Problem> {
    if ctx.role() != Some(Role::Evaluator) || members::of_visitor(ctx).await?.is_some() {
        return Ok(None);
    }
    Ok(ctx.account.as_ref().map(|account| (account.id, account.name.clone())))
}

/// The judge as a verifier, or who it is and why it cannot be one.
async fn independent(
    ctx: &Ctx,
    tx: &Tx,
    judge: Judge,
    bound: OrganizationId,
) -> Result<Verifier, SaveProblem<Verdict>> {
    let unknown = || wrong("verifier", "commitment-verdict-verifier-unknown");
    let (name, speaks_for, key) = match judge {
        Judge::Person(id) => {
            let person = Person::find(tx, id.0).await?.ok_or_else(unknown)?;
            let speaks_for = organizations_of(tx, id).await?;
            (person.name(), speaks_for, "commitment-verdict-verifier-belongs")
        }
        Judge::Organization(id) => {
            let organization = Organization::find(tx, id.0).await?.ok_or_else(unknown)?;
            (organization.name, Vec::new(), "commitment-verdict-verifier-is-it")
        }
        Judge::Account(id) => {
            let name = outside(ctx).await?.filter(|(own, _)| *own == id).ok_or_else(unknown)?.1;
            (name, Vec::new(), "commitment-verdict-verifier-belongs")
        }
    };
    if let Some(verifier) = Verifier::independent(judge, &speaks_for, bound) {
        return Ok(verifier);
    }
    let organization = Organization::find(tx, bound.0).await?.map(|one| one.name).unwrap_or_default();
    Err(named(key, [("name", name), ("organization", organization)]))
}
