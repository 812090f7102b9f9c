use axum::extract::{Path, Request};
use axum::http::header;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::api::{Body, json_answer};
use kit_web::records::FormPlace;
use kit_web::saving;
use kit_web::uploads::HandedIn;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed};
use maud::html;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::documents::Agreement;
use super::frame::{AgreementPages, views as view_links};
use super::renewals::{standing_of, standings};
use super::signatures::actions::{self, SignProblem};
use super::signatures::{Signature, store};
use super::{versions as wordings, views};
use crate::organizations;
use crate::rights::EDIT_PEOPLE;
use crate::tabs;

pub(super) async fn list(ctx: Ctx) -> Answer {
    let all = standings(&ctx.scope(), ctx.today()).await?;
    let names = organizations::store::names(&ctx.scope()).await?;
    let body = html! {
        (tabs::heading(&ctx, "people-tab-agreements", Some(ctx.say("agreements-lede"))))
        (tabs::draw(&ctx, "/people/agreements").await?)
        (view_links(&ctx, "/people/agreements"))
        (views::to_renew(&ctx, &all))
        (views::list(&ctx, &all, &names))
        (ctx.panels("/people/agreements", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(ctx.say("people-tab-agreements"), body).show(&ctx))
}

async fn stored<T: Record>(ctx: &Ctx, id: Uuid) -> Result<T, Problem> {
    T::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Ok(page(&ctx, id, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

pub(super) async fn page(ctx: &Ctx, id: Uuid, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let agreement: Agreement = stored(ctx, id).await?;
    let (standing, hash) = standing_of(&ctx.scope(), &agreement, ctx.today()).await?;
    let (text, _) = actions::text_now(&ctx.scope(), &agreement).await?;
    let signatures = store::below(&ctx.scope(), agreement.id).await?;
    let names = organizations::store::names(&ctx.scope()).await?;
    let shown = views::Shown { ctx, agreement: &agreement, names: &names, hash: &hash };
    let body = html! {
        (AgreementPages::crumbs(ctx, &[]))
        (kit_web::Fields::new(&ctx.text, typed, mistakes).summary())
        (shown.head(standing))
        (views::sheet(ctx, &text))
        (ctx.panels(Agreement::KIND, id).await?)
        (shown.signatures(&signatures))
        (shown.sign_form(typed, mistakes))
        (shown.link_form(typed, mistakes))
        (shown.paper_form(typed, mistakes))
        p.src { a href=(ctx.path(&format!("/people/agreements/{id}/versions"))) { (ctx.say("agreements-versions")) } }
        p.mt3 { (ctx.pdf_link(&ctx.path(&format!("/people/agreements/{id}/pdf")))) }
    };
    Ok(Page::new(agreement.title.clone(), body))
}

pub(super) async fn sign(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::sign(&ctx, id, &typed).await {
        Ok(signature) => to_receipt(&ctx, &signature),
        Err(SignProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SignProblem::Other(problem)) => Err(problem),
    }
}

pub(super) async fn paper(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, request: Request) -> Answer {
    let handed_in = HandedIn::read(request).await?;
    match actions::keep_paper(&ctx, id, &handed_in).await {
        Ok(signature) => to_receipt(&ctx, &signature),
        Err(SignProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, id, &handed_in.typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SignProblem::Other(problem)) => Err(problem),
    }
}

fn to_receipt(ctx: &Ctx, signature: &Signature) -> Answer {
    let receipt = ctx.path(&format!("/people/agreements/signatures/{}", signature.id));
    Ok(Redirect::to(&receipt).into_response())
}

/// The next term of an agreement. Its days are words too, so its parties sign again.
pub(super) async fn renew(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let allowed = ctx.may(&EDIT_PEOPLE)?;
    let today = ctx.today();
    saving::adjust(&ctx, &allowed, id, |agreement: Agreement| agreement.renewed(today)).await?;
    Ok(Redirect::to(&ctx.path(&format!("/people/agreements/{id}"))).into_response())
}

/// What somebody signed, to print and to keep.
pub(super) async fn receipt(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let signature: Signature = stored(&ctx, id).await?;
    let agreement = Agreement::find(&ctx.scope(), signature.agreement_id.0).await?;
    let names = organizations::store::names(&ctx.scope()).await?;
    let body = html! {
        (AgreementPages::crumbs(&ctx, &agreement.map(|one| (ctx.path(&format!("/people/agreements/{}", one.id)), one.title)).into_iter().collect::<Vec<_>>()))
        (views::receipt(&ctx, &signature, &names))
    };
    Ok(Page::new(ctx.say("agreements-receipt"), body).show(&ctx))
}

/// Every wording with what changed in it.
pub(super) async fn versions(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let agreement: Agreement = stored(&ctx, id).await?;
    let wordings = wordings::of(&ctx.scope(), &agreement).await?;
    let own = (ctx.path(&format!("/people/agreements/{id}")), agreement.title.clone());
    let body = html! {
        (AgreementPages::crumbs(&ctx, &[own]))
        div.head { h1 { (ctx.say("agreements-versions")) } p.lede { (agreement.title) } }
        (views::versions(&ctx, &wordings))
    };
    Ok(Page::new(ctx.say("agreements-versions"), body).show(&ctx))
}

/// A scan, always to be saved and never to be run inside our pages.
pub(super) async fn download(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let scan = store::scan(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, scan.kind.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", scan.name)),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, scan.bytes).into_response())
}

/// A signature as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct SignatureShape {
    id: Uuid,
    agreement_id: Uuid,
    organization_id: Option<Uuid>,
    name: String,
    /// One of: on_screen, paper.
    how: String,
    /// Microseconds since 1970 began, in UTC.
    signed_at: i64,
    /// SHA-256 of what was signed, in hexadecimal digits.
    text_hash: String,
}

/// A signature on the screen.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewSignature {
    /// Your own id makes signing repeatable; left out, one is made.
    id: Option<Uuid>,
    /// The party the signature is for.
    organization_id: Option<Uuid>,
    name: String,
    /// The hash of the words that are signed, as the page of the agreement says it.
    text_hash: String,
}

impl From<Signature> for SignatureShape {
    fn from(signature: Signature) -> Self {
        Self {
            id: signature.id.0,
            agreement_id: signature.agreement_id.0,
            organization_id: signature.organization_id.map(|id| id.0),
            name: signature.name,
            how: signature.how.word().to_owned(),
            signed_at: signature.signed_at.microseconds(),
            text_hash: signature.text_hash,
        }
    }
}

pub(super) async fn list_signatures(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let agreement: Agreement = stored(&ctx, id).await?;
    let signatures = store::below(&ctx.scope(), agreement.id).await?;
    Ok(json_answer(&signatures.into_iter().map(SignatureShape::from).collect::<Vec<_>>()))
}

pub(super) async fn sign_by_program(
    ctx: Ctx,
    Path((_, id)): Path<(String, Uuid)>,
    Body(new): Body<NewSignature>,
) -> Answer {
    let written = kit_web::records::api::written::<Uuid>;
    let typed = Typed::from_pairs([
        ("id", written(new.id)),
        ("organization_id", written(new.organization_id)),
        ("name", new.name),
        ("text_hash", new.text_hash),
        ("agrees", "yes".to_owned()),
    ]);
    match actions::sign(&ctx, id, &typed).await {
        Ok(signature) => Ok(json_answer(&SignatureShape::from(signature))),
        Err(SignProblem::Mistakes(mistakes)) => Err(Problem::Mistaken(mistakes)),
        Err(SignProblem::Other(problem)) => Err(problem),
    }
}
