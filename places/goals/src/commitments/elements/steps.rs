//! A promise made for an element: the form of a promise, cut down to what, who and by when.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use uuid::Uuid;

use super::Element;
use crate::barriers;
use crate::commitments::made::Commitment;
use crate::forms::menus::{or_none, people_menu};
use crate::promises;
use crate::tabs;

pub(super) async fn ask(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(form(&ctx, id, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn form(ctx: &Ctx, id: Uuid, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let element = Element::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let people = or_none(&ctx.text, "barriers-try-choose", people_menu(ctx).await?);
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let page = ctx.path(&format!("/goals/commitment-elements/{id}"));
    let title = ctx.say("commitments-promise");
    let body = html! {
        (tabs::crumbs(ctx, &[(ctx.path("/goals/commitments"), ctx.say("commitments-title")), (page.clone(), element.what)]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("commitments-promise-lede")) } }
        form method="post" action={ (page) "/promise" } novalidate {
            (fields.hidden("id"))
            section.panel {
                (fields.line("what", "commitments-promise-what"))
                (fields.menu("person_id", "barriers-try-person", people))
                (fields.date("by", "barriers-try-by"))
            }
            p.acts { button.btn { (ctx.say("barriers-try-save")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let element = Element::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let commitment =
        Commitment::find(&ctx.scope(), element.commitment_id.0).await?.ok_or(Problem::NotFound)?;
    if let Err(mistakes) = barriers::check_try(&typed) {
        return Ok(form(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx));
    }
    let mut promise = typed.clone();
    promise.set("organization_id", commitment.organization_id.to_string());
    if let Some(goal) = commitment.goal_id {
        promise.set("serves", format!("goal:{goal}"));
    }
    match promises::add_from(&ctx, &promise, Element::KIND, id).await {
        Ok(_) => Ok(Redirect::to(&ctx.path(&format!("/goals/commitment-elements/{id}"))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(form(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
