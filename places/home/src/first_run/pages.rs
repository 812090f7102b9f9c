use axum::http::Method;
use axum::response::{IntoResponse, Redirect};
use kit_store::CoalitionId;
use kit_web::{Answer, Ctx, Mistakes, Page, Problem, Typed, Visit};

use super::actions::{self, FoundProblem};
use super::model;
use super::views;

pub(super) async fn start(visit: Visit) -> Answer {
    let body = views::start(&visit, &Typed::default(), &Mistakes::none());
    Ok(Page::new(visit.say("start-title"), body).show(&visit))
}

fn blank(visit: &Visit) -> Result<Typed, Problem> {
    let account = visit.account.as_ref().ok_or(Problem::SignInFirst)?;
    let id = CoalitionId(visit.app.ids.next(visit.now));
    Ok(model::blank(account, id, visit.language()))
}

fn founding_page(visit: &Visit, typed: &Typed, mistakes: &Mistakes) -> Page {
    Page::new(visit.say("start-found-title"), views::founding(visit, typed, mistakes))
}

pub(super) async fn ask(visit: Visit) -> Answer {
    Ok(founding_page(&visit, &blank(&visit)?, &Mistakes::none()).show(&visit))
}

/// A list waits in the founding form, then goes on to the import.
pub(super) fn with_list(visit: &Visit, list: &str) -> Answer {
    let mut form = blank(visit)?;
    form.set("pasted", list);
    Ok(founding_page(visit, &form, &Mistakes::none()).show(visit))
}

pub(super) async fn found(visit: Visit, typed: Typed) -> Answer {
    let coalition = match actions::found(&visit, &typed).await {
        Ok(coalition) => coalition,
        Err(FoundProblem::Mistakes(mistakes)) => {
            return Ok(founding_page(&visit, &typed, &mistakes).show_mistakes(&visit));
        }
        Err(FoundProblem::Other(problem)) => return Err(problem),
    };
    let list = typed.get("pasted");
    if list.is_empty() || !can_import(&visit) {
        return Ok(Redirect::to(&format!("/{}", coalition.slug)).into_response());
    }
    let body = views::send_list(&visit, &coalition, list);
    Ok(Page::new(visit.say("start-founded-title"), body).show(&visit))
}

fn can_import(visit: &Visit) -> bool {
    let takes =
        |route: &kit_web::Route| route.path == "/{coalition}/people/import" && route.method == Method::POST;
    visit.app.registry.routes.iter().any(takes)
}

pub(super) async fn look_around(visit: Visit) -> Answer {
    let slug = actions::look_around(&visit).await?;
    Ok(Redirect::to(&format!("/{slug}")).into_response())
}

pub(super) async fn clear_example(ctx: Ctx) -> Answer {
    actions::clear_example(&ctx).await?;
    Ok(Redirect::to("/start").into_response())
}
