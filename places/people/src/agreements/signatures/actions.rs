use kit_store::{InCoalition, Record, added};
use kit_web::form::{parse_day, parse_words};
use kit_web::uploads::HandedIn;
use kit_web::{Ctx, Mistakes, Problem, Typed};
use uuid::Uuid;

use super::model::{Signature, SignatureId, SignedText, Signing, text_of};
use super::store::{self, Scan};
use crate::agreements::documents::Agreement;
use crate::members::{self, Person};
use crate::organizations::{self, OrganizationId};
use crate::rights::{EDIT_PEOPLE, TAKE_PART};

pub(super) const NAME_LENGTH: usize = 120;

/// How signing can go wrong.
#[derive(Debug)]
pub enum SignProblem {
    Mistakes(Mistakes),
    Other(Problem),
}

impl<T: Into<Problem>> From<T> for SignProblem {
    fn from(problem: T) -> Self {
        Self::Other(problem.into())
    }
}

/// What an agreement says now, with the names of its parties and its hash.
///
/// # Errors
/// When the database does not answer.
pub async fn text_now(on: &impl InCoalition, agreement: &Agreement) -> Result<(SignedText, String), Problem> {
    let names = organizations::store::names(on).await?;
    let text = text_of(agreement, &names);
    let hash = text.hash().map_err(kit_store::Fault::from)?;
    Ok((text, hash))
}

/// Signs on the screen, for the organization chosen: members for the one they speak for, officers for any party.
///
/// # Errors
/// The mistakes in the form; words that changed since the page was drawn are one.
pub async fn sign(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<Signature, SignProblem> {
    let allowed = ctx.may(&TAKE_PART)?;
    let tx = ctx.scope().begin().await?;
    let agreement = Agreement::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let (signed_text, text_hash) = text_now(&tx, &agreement).await?;
    let own = match &ctx.account {
        Some(account) => members::store::person_of_account(&tx, account.id).await?,
        None => None,
    };
    let speaks_for = match own {
        Some(person) => Person::find(&tx, person.0).await?.and_then(|person| person.organization_id),
        None => None,
    };
    let mut mistakes = Mistakes::none();
    let (organization, name) = who_signs(&agreement, typed, &mut mistakes);
    if typed.get("agrees") != "yes" {
        mistakes.add("agrees", "agreements-agrees-missing");
    }
    if typed.get("text_hash") != text_hash {
        mistakes.add("agrees", "agreements-text-changed");
    }
    if organization.is_some() && organization != speaks_for && !ctx.holds(&EDIT_PEOPLE) {
        mistakes.add("organization_id", "agreements-not-yours");
    }
    mistakes.or(()).map_err(SignProblem::Mistakes)?;
    let signature = Signature {
        id: SignatureId(typed.id().unwrap_or_else(|| allowed.new_id())),
        agreement_id: agreement.id,
        organization_id: organization,
        person_id: own,
        name,
        how: Signing::OnScreen,
        signed_at: ctx.now,
        signed_text,
        text_hash,
        file_id: None,
        version: 1,
    };
    if let Some(stored) = Signature::find(&tx, signature.id.0).await? {
        return Ok(stored);
    }
    not_twice(ctx, &tx, &signature).await?;
    added(&tx, &allowed, &signature).await?;
    tx.commit().await?;
    Ok(signature)
}

/// One person signs the same words for a party once, on the screen or on paper.
///
/// # Errors
/// When they did already: the day they signed, at the field of the name.
pub(super) async fn not_twice(
    ctx: &Ctx,
    on: &impl InCoalition,
    signature: &Signature,
) -> Result<(), SignProblem> {
    let below = store::below(on, signature.agreement_id).await?;
    let Some(first) = signature.repeated(&below) else {
        return Ok(());
    };
    let day = first.signed_at.day_in(&ctx.coalition().zone());
    let said = vec![("name", first.name.clone()), ("day", day.to_string())];
    let mut mistakes = Mistakes::none();
    mistakes.add_with("name", "agreements-signed-already", said);
    Err(SignProblem::Mistakes(mistakes))
}

fn who_signs(
    agreement: &Agreement,
    typed: &Typed,
    mistakes: &mut Mistakes,
) -> (Option<OrganizationId>, String) {
    let organization = typed.get("organization_id").parse().ok();
    if !organization.is_some_and(|organization| agreement.has_party(organization)) {
        mistakes.add("organization_id", "agreements-sign-for-missing");
    }
    let name = parse_words("name", typed.get("name"), NAME_LENGTH, mistakes);
    if name.is_empty() {
        mistakes.add("name", "agreements-name-missing");
    }
    (organization, name)
}

/// Keeps the scan of a paper that was signed, with whose signature is on it and the day.
///
/// # Errors
/// The mistakes in the form.
pub async fn keep_paper(ctx: &Ctx, id: Uuid, handed_in: &HandedIn) -> Result<Signature, SignProblem> {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let agreement = Agreement::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let (signed_text, text_hash) = text_now(&tx, &agreement).await?;
    let mut mistakes = Mistakes::none();
    let (organization_id, name) = who_signs(&agreement, &handed_in.typed, &mut mistakes);
    let day = parse_day("signed_on", handed_in.typed.get("signed_on"), &mut mistakes);
    if day.is_some_and(|day| day > ctx.today()) {
        mistakes.add("signed_on", "agreements-signed-on-future");
    }
    let (file_name, kind, bytes) = match handed_in.checked() {
        Ok(file) => file,
        Err(wrong) => {
            wrong.iter().for_each(|mistake| mistakes.add(&mistake.field, mistake.key));
            return Err(SignProblem::Mistakes(mistakes));
        }
    };
    mistakes.or(()).map_err(SignProblem::Mistakes)?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let scan = Scan {
        id: allowed.new_id(),
        name: file_name,
        kind,
        size,
        bytes: bytes.to_vec(),
    };
    let noon = day.and_then(|day| day.at(12, 0, 0, 0).to_zoned(ctx.coalition().zone()).ok());
    let signed_at =
        noon.map_or(ctx.now, |noon| kit_store::Instant::from_microseconds(noon.timestamp().as_microsecond()));
    let signature = Signature {
        id: SignatureId(allowed.new_id()),
        agreement_id: agreement.id,
        organization_id,
        person_id: None,
        name,
        how: Signing::Paper,
        signed_at,
        signed_text,
        text_hash,
        file_id: Some(scan.id),
        version: 1,
    };
    not_twice(ctx, &tx, &signature).await?;
    store::keep(&tx, &scan).await?;
    added(&tx, &allowed, &signature).await?;
    tx.commit().await?;
    Ok(signature)
}
