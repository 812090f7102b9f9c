use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::html;
use uuid::Uuid;

use super::actions;
use super::model::{Ending, Goal};
use crate::tabs;

/// How a goal ends: the form.
pub(super) async fn end(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let goal = Goal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let typed = Typed::from_pairs([("ended_on", ctx.today().to_string())]);
    Ok(end_page(&ctx, &goal, &typed, &Mistakes::none()).show(&ctx))
}

fn end_page(ctx: &Ctx, goal: &Goal, typed: &Typed, mistakes: &Mistakes) -> Page {
    let text = &ctx.text;
    let fields = Fields::new(text, typed, mistakes);
    let page = ctx.path(&format!("/goals/{}", goal.id));
    let ways = kit_web::form::words(text, "goals-ending", Ending::ALL.iter().map(|ending| ending.word()));
    let body = html! {
        (tabs::crumbs(ctx, &[(page.clone(), goal.title.clone())]))
        (fields.summary())
        div.head { h1 { (ctx.say("goals-end")) } p.lede { (ctx.say("goals-end-lede")) } }
        form method="post" action={ (page) "/end" } novalidate {
            section.panel {
                (fields.one_of("ended_how", "goals-ended-how", ways))
                (fields.date("ended_on", "goals-ended-on"))
                (fields.lines("ended_why", "goals-ended-why").hint(text.say("goals-ended-why-hint")))
            }
            p.acts { button.btn { (ctx.say("goals-end")) } a.btn.alt href=(page) { (ctx.say("form-cancel")) } }
        }
    };
    Page::new(ctx.say("goals-end"), body)
}

pub(super) async fn save_end(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    match actions::end(&ctx, id, &typed).await {
        Ok(goal) => Ok(Redirect::to(&ctx.path(&format!("/goals/{}", goal.id))).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let goal = Goal::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
            Ok(end_page(&ctx, &goal, &typed, &mistakes).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn take_up(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let goal = actions::take_up(&ctx, id).await?;
    Ok(Redirect::to(&ctx.path(&format!("/goals/{}", goal.id))).into_response())
}
