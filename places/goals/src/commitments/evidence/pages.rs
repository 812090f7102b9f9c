use axum::extract::Path;
use kit_store::Record;
use kit_web::records::FormPlace;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use people::members::Person;
use uuid::Uuid;

use super::model::Shown;
use super::own;
use crate::commitments::elements::Element;
use crate::commitments::place::Commitments;
use crate::commitments::words::{amount, kind_name};
use crate::evidence::sources::EvidenceSource;
use crate::evidence::{file_form, files};
use crate::views::history_link;

pub(super) async fn one(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    Ok(page(&ctx, id, &Mistakes::none()).await?.show(&ctx))
}

/// A piece of evidence with its file; `mistakes` are those of the form for a file.
///
/// # Errors
/// [`Problem::NotFound`] when there is none here.
pub(super) async fn page(ctx: &Ctx, id: Uuid, mistakes: &Mistakes) -> Result<Page, Problem> {
    let scope = ctx.scope();
    let shown = Shown::find(&scope, id).await?.ok_or(Problem::NotFound)?;
    let element = Element::find(&scope, shown.element_id.0).await?.ok_or(Problem::NotFound)?;
    let title = kind_name(&ctx.text, shown.kind);
    let above = ctx.path(&format!("/goals/commitment-elements/{}", element.id));
    let may_change = own::may_change(ctx, &shown).await?;
    let change = ctx.path(&format!("/goals/commitment-evidence/{id}/edit"));
    let typed = Typed::default();
    let body = html! {
        (Commitments::crumbs(ctx, &[(above, element.what.clone())]))
        (Fields::new(&ctx.text, &typed, mistakes).summary())
        div.head.headrow {
            div { h1 { (title) } p.lede { (element.what) } }
            div.acts { @if may_change { a.btn.alt href=(change) { (ctx.say("goals-change-it")) } } }
        }
        section.panel {
            (facts(ctx, &shown, &element).await?)
            @if may_change { (file_form(ctx, &format!("/goals/commitment-evidence/{id}/file"), mistakes)) }
        }
        (history_link(ctx, &shown))
    };
    Ok(Page::new(title, body))
}

async fn facts(ctx: &Ctx, shown: &Shown, element: &Element) -> Result<Markup, Problem> {
    let scope = ctx.scope();
    let person = match shown.brought_by_id {
        Some(person) => Person::find(&scope, person.0).await?.map(|person| person.name()),
        None => None,
    };
    let source = match shown.source_id {
        Some(source) => EvidenceSource::find(&scope, source.0).await?,
        None => None,
    };
    let file = match shown.file_id {
        Some(file) => files::store::line(&scope, file).await?,
        None => None,
    };
    let say = |key: &str| ctx.say(key);
    Ok(html! {
        p.pre { (shown.words) }
        dl.sl.fields.mt4 {
            (parts::fact(&say("commitment-evidence-shown-on"), html! { (ctx.text.long_date(shown.shown_on)) }))
            @if let Some(value) = shown.value { (parts::fact(&say("commitment-evidence-value"), html! { (amount(value, &element.unit)) })) }
            (parts::fact(&say("commitment-evidence-brought-by-id"), html! { (person.unwrap_or_else(|| say("commitment-evidence-brought-by-id-none"))) }))
            @if let Some(source) = source {
                (parts::fact(&say("commitment-evidence-source-id"), html! { a href=(ctx.path(&format!("/goals/evidence/sources/{}", source.id))) { (source.title) } }))
            }
            @if !shown.link.is_empty() {
                (parts::fact(&say("commitment-evidence-link"), html! { a href=(shown.link) rel="noopener noreferrer nofollow" { (shown.link) } }))
            }
            @if let Some(file) = file {
                (parts::fact(&say("commitments-file"), html! { a href=(ctx.path(&format!("/goals/evidence/files/{}", file.id))) { (file.name) }
                    span.mut { " " (ctx.text.with("evidence-file-size", [("size", (file.size / 1024 + 1).into())])) } }))
            }
        }
    })
}
