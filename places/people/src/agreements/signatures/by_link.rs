//! Signing by a link: for somebody without an account, for one party, once.

use kit_store::jiff::Span;
use kit_store::{Allowed, InCoalition, Record, added};
use kit_web::form::parse_words;
use kit_web::{Ctx, Mistakes, Problem, Typed, secret};
use uuid::Uuid;

use super::actions::{NAME_LENGTH, SignProblem, not_twice, text_now};
use super::model::{Signature, SignatureId, SignedText, Signing};
use super::store::{self, SigningLink};
use crate::agreements::documents::Agreement;
use crate::organizations::OrganizationId;
use crate::rights::EDIT_PEOPLE;

/// Days a link works.
const DAYS: i64 = 30;

/// Makes a link for one party; its secret, to show once.
///
/// # Errors
/// A party that is none of the agreement's.
pub async fn make(ctx: &Ctx, id: Uuid, typed: &Typed) -> Result<(String, SigningLink), Problem> {
    ctx.may(&EDIT_PEOPLE)?;
    let tx = ctx.scope().begin().await?;
    let agreement = Agreement::find(&tx, id).await?.ok_or(Problem::NotFound)?;
    let party: Option<OrganizationId> = typed.get("party_id").parse().ok();
    let party_id = party
        .filter(|party| agreement.has_party(*party))
        .ok_or_else(|| Problem::Mistaken(Mistakes::one("party_id", "agreements-sign-for-missing")))?;
    let link = SigningLink {
        agreement_id: agreement.id,
        party_id,
        until: ctx.today().saturating_add(Span::new().days(DAYS)),
        signature_id: None,
    };
    let secret = secret::for_link();
    store::keep_link(&tx, &secret::hash(&secret), &link).await?;
    tx.commit().await?;
    Ok((secret, link))
}

/// What a link opens.
#[derive(Clone, Debug)]
pub struct Opened {
    pub link: SigningLink,
    pub agreement: Agreement,
    pub text: SignedText,
    pub hash: String,
}

/// The agreement a link opens; a link that was used opens it still, for its receipt.
///
/// # Errors
/// When no link has this secret, or its agreement or party is gone.
pub async fn open(ctx: &Ctx, on: &impl InCoalition, secret: &str) -> Result<Opened, Problem> {
    let link = store::link(on, &secret::hash(secret)).await?.ok_or(Problem::NotFound)?;
    let agreement = Agreement::find(on, link.agreement_id.0).await?.ok_or(Problem::NotFound)?;
    let is_over = link.signature_id.is_none() && ctx.today() > link.until;
    if is_over || !agreement.has_party(link.party_id) {
        return Err(Problem::NotFound);
    }
    let (text, hash) = text_now(on, &agreement).await?;
    Ok(Opened { link, agreement, text, hash })
}

/// Signs the words as they are now. A link that was used gives what was signed with it.
///
/// # Errors
/// The mistakes in the form; words that changed since the page was drawn are one.
pub async fn sign(ctx: &Ctx, secret: &str, typed: &Typed) -> Result<(), SignProblem> {
    let tx = ctx.scope().begin().await?;
    let opened = open(ctx, &tx, secret).await?;
    if opened.link.signature_id.is_some() {
        return Ok(());
    }
    let mut mistakes = Mistakes::none();
    let name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if name.is_empty() {
        mistakes.add("name", "agreements-name-missing");
    }
    if typed.get("agrees") != "yes" {
        mistakes.add("agrees", "agreements-agrees-missing");
    }
    if typed.get("text_hash") != opened.hash {
        mistakes.add("agrees", "agreements-text-changed");
    }
    let name = mistakes.or(name).map_err(SignProblem::Mistakes)?;
    let allowed = Allowed { name: name.clone(), ..ctx.as_author() };
    let signature = Signature {
        id: SignatureId(allowed.new_id()),
        agreement_id: opened.agreement.id,
        organization_id: Some(opened.link.party_id),
        person_id: None,
        name,
        how: Signing::OnScreen,
        signed_at: ctx.now,
        signed_text: opened.text,
        text_hash: opened.hash,
        file_id: None,
        version: 1,
    };
    not_twice(ctx, &tx, &signature).await?;
    if store::spend_link(&tx, &secret::hash(secret), signature.id).await? {
        added(&tx, &allowed, &signature).await?;
        tx.commit().await?;
    }
    Ok(())
}
