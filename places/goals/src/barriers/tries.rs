//! Trying something about a barrier: the form of a promise, cut down to what, who and by when.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use people::members;
use uuid::Uuid;

use super::model::Barrier;
use super::{actions, views};
use crate::tabs;

pub(super) async fn ask(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(form(&ctx, id, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn form(ctx: &Ctx, id: Uuid, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let barrier = Barrier::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let people = members::store::names(&ctx.scope()).await?;
    let nobody = (String::new(), ctx.say("barriers-try-choose"));
    let people = people
        .iter()
        .map(|(id, given, family)| (id.to_string(), kit_text::full_name(given, family)));
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let page = views::address(ctx, barrier.id);
    let name = views::name(ctx, &barrier);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (page.clone(), name)]))
        (fields.summary())
        div.head { h1 { (ctx.say("barriers-try")) } p.lede { (ctx.say(&views::guide_key(barrier.kind))) } }
        form method="post" action={ (page) "/try" } novalidate {
            (fields.hidden("id"))
            section.panel {
                (fields.line("what", "barriers-try-what").hint(ctx.say("barriers-try-what-hint")))
                (fields.menu("person_id", "barriers-try-person", std::iter::once(nobody).chain(people).collect()))
                (fields.date("by", "barriers-try-by"))
            }
            p.acts { button.btn { (ctx.say("barriers-try-save")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(ctx.say("barriers-try"), body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::add_try(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path(&format!("/goals/barriers/{id}"))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(form(&ctx, id, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
