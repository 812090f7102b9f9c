//! The pages of a link to sign.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use uuid::Uuid;

use super::frame::AgreementPages;
use super::signatures::Signature;
use super::signatures::actions::SignProblem;
use super::signatures::by_link::{self, Opened};
use super::{pages, views};
use crate::organizations;
use kit_web::records::FormPlace;

/// The link, shown once.
pub(super) async fn make(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let (secret, link) = match by_link::make(&ctx, id, &typed).await {
        Ok(made) => made,
        Err(Problem::Mistaken(mistakes)) => {
            return Ok(pages::page(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx));
        }
        Err(problem) => return Err(problem),
    };
    let names = organizations::store::names(&ctx.scope()).await?;
    let address = format!("{}{}", ctx.app.settings.base_url, ctx.path(&format!("/sign/{secret}")));
    let title = ctx.say("agreements-link-title");
    let body = html! {
        (AgreementPages::crumbs(&ctx, &[]))
        div.head { h1 { (title) } p.lede { (ctx.text.with("agreements-link-lede", [("day", ctx.text.long_date(link.until).into())])) } }
        section.panel {
            p { b { (views::name_of(&names, Some(link.party_id))) } }
            p.mt2 { a href=(address) rel="nofollow" { (address) } }
        }
        p.mt4 { a.btn.alt href=(ctx.path(&format!("/people/agreements/{id}"))) { (ctx.say("agreements-link-back")) } }
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// What is to be signed, or what was.
pub(super) async fn show(ctx: Ctx, Path((_, secret)): Path<(String, String)>) -> Answer {
    let opened = by_link::open(&ctx, &ctx.scope(), &secret).await?;
    Ok(page(&ctx, &secret, &opened, &Typed::default(), &Mistakes::none()).await?.show(&ctx))
}

async fn page(
    ctx: &Ctx,
    secret: &str,
    opened: &Opened,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Result<Page, Problem> {
    let names = organizations::store::names(&ctx.scope()).await?;
    if let Some(id) = opened.link.signature_id {
        let signature = Signature::find(&ctx.scope(), id.0).await?.ok_or(Problem::NotFound)?;
        let body = views::receipt(ctx, &signature, &names);
        return Ok(Page::new(ctx.say("agreements-receipt"), body));
    }
    let party = views::name_of(&names, Some(opened.link.party_id));
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let body = html! {
        (fields.summary())
        div.head { h1 { (opened.agreement.title) }
            p.lede { (ctx.text.with("agreements-link-for", [("party", party.into())])) } }
        (views::sheet(ctx, &opened.text))
        section.panel.sec.noprint aria-labelledby="sign" { h2 id="sign" { (ctx.say("agreements-sign")) }
            form method="post" action=(ctx.path(&format!("/sign/{secret}"))) novalidate {
                input type="hidden" name="text_hash" value=(opened.hash);
                (fields.line("name", "agreements-name").hint(ctx.say("agreements-name-hint")).autocomplete("name"))
                (fields.tick("agrees", "agreements-agrees"))
                p.xs.mut { (ctx.text.with("agreements-hash", [("hash", opened.hash.as_str().into())])) }
                button.btn.mt3 { (ctx.say("agreements-sign-now")) }
            }
        }
    };
    Ok(Page::new(opened.agreement.title.clone(), body))
}

pub(super) async fn sign(ctx: Ctx, Path((_, secret)): Path<(String, String)>, typed: Typed) -> Answer {
    match by_link::sign(&ctx, &secret, &typed).await {
        Ok(()) => Ok(Redirect::to(&ctx.path(&format!("/sign/{secret}"))).into_response()),
        Err(SignProblem::Mistakes(mistakes)) => {
            let opened = by_link::open(&ctx, &ctx.scope(), &secret).await?;
            Ok(page(&ctx, &secret, &opened, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(SignProblem::Other(problem)) => Err(problem),
    }
}
