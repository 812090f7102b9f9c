use std::io::Write;

use axum::extract::{FromRequest, Multipart, Path, Query, Request};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, paging, parts};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{self, Refused};
use super::model::{Survey, SurveyId, SurveyMeasure};
use super::problem;
use super::{PAGE, form, store};
use super::{seen, views};
use crate::numbers::store as numbers;
use crate::tabs;

/// Surveys on one page.
const ON_A_PAGE: i64 = 30;

#[derive(Default, Deserialize)]
pub struct After {
    #[serde(default)]
    after: String,
}

fn crumbs(ctx: &Ctx, survey: Option<&Survey>) -> Markup {
    let mut between = vec![
        (ctx.path("/goals/numbers"), ctx.say("numbers-title")),
        (ctx.path(PAGE), ctx.say("surveys-title")),
    ];
    between.extend(survey.map(|survey| (address(ctx, survey.id), survey.name.clone())));
    tabs::crumbs(ctx, &between)
}

fn address(ctx: &Ctx, id: impl std::fmt::Display) -> String {
    ctx.path(&format!("{PAGE}/{id}"))
}

fn to_survey(ctx: &Ctx, id: SurveyId) -> axum::response::Response {
    Redirect::to(&address(ctx, id)).into_response()
}

pub async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let before = after.after.parse().unwrap_or(Uuid::max());
    let surveys = store::surveys(&ctx.scope(), before, ON_A_PAGE + 1).await?;
    let (surveys, next) = paging::cut(surveys, ON_A_PAGE, |survey| survey.id);
    surveys.iter().for_each(|survey| actions::forget_in_time(&ctx, survey));
    let (add, words) = (ctx.path("/goals/numbers/surveys/add"), ctx.say("surveys-add"));
    let body = html! {
        (crumbs(&ctx, None))
        (tabs::head(&ctx.say("surveys-title"), Some(ctx.say("surveys-lede")), html! {
            @if !surveys.is_empty() { a.btn href=(add) { (words) } }
        }))
        div.panel {
            @if surveys.is_empty() { (parts::empty(&ctx.say("surveys-none"), Some((&add, &words)))) }
            ul.rows { @for survey in &surveys { li.r2 {
                a.t href=(address(&ctx, survey.id)) { (survey.name) }
                span.sm.mut { (survey.period.words(&ctx.text)) }
            } } }
            (parts::next_page(&ctx.text, next.map(|after| format!("{}?after={after}", ctx.path(PAGE)))))
        }
    };
    Ok(Page::new(ctx.say("surveys-title"), body).show(&ctx))
}

async fn form_page(
    ctx: &Ctx,
    survey: Option<&Survey>,
    typed: &Typed,
    mistakes: &Mistakes,
    refused: &[String],
) -> Result<Page, Problem> {
    let sources = numbers::source_names(&ctx.scope()).await?;
    let title = ctx.say(if survey.is_some() { "surveys-edit" } else { "surveys-add" });
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let action =
        survey.map_or_else(|| address(ctx, "add"), |survey| format!("{}/edit", address(ctx, survey.id)));
    let cancel = survey.map_or_else(|| ctx.path(PAGE), |survey| address(ctx, survey.id));
    let body = html! {
        (crumbs(ctx, survey))
        (fields.summary())
        (views::refused(ctx, refused))
        div.head { h1 { (title) } p.lede { (ctx.say("surveys-add-lede")) } }
        form method="post" action=(action) enctype=[survey.is_none().then_some("multipart/form-data")] novalidate {
            (fields.hidden("id")) (fields.hidden("version"))
            section.panel { (views::survey_fields(ctx, &fields, survey, &sources)) }
            p.acts { button.btn { (ctx.say("surveys-save")) } a.btn.alt href=(cancel) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub async fn add(ctx: Ctx) -> Answer {
    let id = ctx.app.ids.next(ctx.now).to_string();
    let year = ctx.today().year().to_string();
    let typed = Typed::from_pairs([("id", id), ("period", year)]);
    Ok(form_page(&ctx, None, &typed, &Mistakes::none(), &[]).await?.show(&ctx))
}

/// Receives the form with the file, which goes to the disk piece by piece.
async fn receive(ctx: &Ctx, request: Request) -> Result<(Typed, SurveyId, bool), Problem> {
    let mut form = Multipart::from_request(request, &()).await.map_err(|_| Problem::NotFound)?;
    let mut typed = Typed::default();
    let mut id = SurveyId(ctx.app.ids.next(ctx.now));
    let mut has_file = false;
    while let Some(mut field) = form.next_field().await.map_err(|_| Problem::TooLarge)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name != "file" {
            typed.push(&name, field.text().await.map_err(|_| Problem::TooLarge)?);
            id = typed.id().map_or(id, SurveyId);
            continue;
        }
        if Survey::find(&ctx.scope(), id.0).await?.is_some() {
            // Sent twice: the first file stays.
            continue;
        }
        let broken = |problem: std::io::Error| kit_store::Fault::Shape(problem.to_string());
        let file = actions::file_of(ctx, id);
        let mut writing = file.create().map_err(broken)?;
        loop {
            let Ok(chunk) = field.chunk().await else {
                file.delete().map_err(broken)?;
                return Err(Problem::TooLarge);
            };
            let Some(chunk) = chunk else { break };
            has_file |= !chunk.is_empty();
            writing.write_all(&chunk).map_err(broken)?;
        }
    }
    Ok((typed, id, has_file))
}

pub async fn send(ctx: Ctx, request: Request) -> Answer {
    let (typed, id, has_file) = receive(&ctx, request).await?;
    if Survey::find(&ctx.scope(), id.0).await?.is_some() {
        return Ok(to_survey(&ctx, id));
    }
    let file = actions::file_of(&ctx, id);
    let columns = if has_file { file.columns() } else { Ok(Vec::new()) };
    let added = match columns {
        Ok(_) if !has_file => Err(Refused::Mistakes(Mistakes::one("file", "surveys-file-missing"))),
        Ok(columns) => actions::add(&ctx, Survey::of_file(id, columns), &typed).await,
        Err(unusable) => Err(Refused::File(unusable)),
    };
    if added.is_ok() {
        return Ok(Redirect::to(&format!("{}/edit", address(&ctx, id))).into_response());
    }
    actions::forget_file(&ctx, id)?;
    match added {
        Err(Refused::Mistakes(mistakes)) => {
            Ok(form_page(&ctx, None, &typed, &mistakes, &[]).await?.show_mistakes(&ctx))
        }
        Err(Refused::File(unusable)) => {
            let refused = problem::sentences(&ctx.text, &unusable);
            Ok(form_page(&ctx, None, &typed, &Mistakes::none(), &refused).await?.show_mistakes(&ctx))
        }
        Err(Refused::Other(problem)) => Err(problem),
        Ok(_) => Ok(to_survey(&ctx, id)),
    }
}

async fn survey_of(ctx: &Ctx, id: Uuid) -> Result<Survey, Problem> {
    Survey::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = survey_of(&ctx, id).await?;
    actions::forget_in_time(&ctx, &survey);
    let measures = seen::of_survey(&ctx, &survey).await?;
    let has_file = actions::file_of(&ctx, survey.id).is_there();
    let own = address(&ctx, survey.id);
    let body = html! {
        (crumbs(&ctx, None))
        (tabs::head(&survey.name, Some(survey.period.words(&ctx.text)), html! {
            a.btn.alt href={ (own) "/edit" } { (ctx.say("surveys-edit")) }
            @if has_file { a.btn href={ (own) "/measures/add" } { (ctx.say("surveys-measure-add")) } }
        }))
        (views::about_the_file(&ctx, &survey, has_file, &own))
        @if measures.is_empty() {
            div.panel.mt5 { (parts::empty(&ctx.say("surveys-no-measures"), None)) }
        }
        @for measured in &measures { (views::measure(&ctx, &survey, measured)) }
        form.mt4 method="post" action={ (own) "/remove" } { button.linkb { (ctx.say("surveys-remove")) } }
    };
    Ok(Page::new(survey.name.clone(), body).show(&ctx))
}

pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = survey_of(&ctx, id).await?;
    let typed = form::of_survey(&survey);
    Ok(form_page(&ctx, Some(&survey), &typed, &Mistakes::none(), &[]).await?.show(&ctx))
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let (mistakes, refused) = match actions::change(&ctx, id, &typed).await {
        Ok(survey) => return Ok(to_survey(&ctx, survey.id)),
        Err(Refused::Mistakes(mistakes)) => (mistakes, Vec::new()),
        Err(Refused::File(unusable)) => (Mistakes::none(), problem::sentences(&ctx.text, &unusable)),
        Err(Refused::Other(problem)) => return Err(problem),
    };
    let survey = survey_of(&ctx, id).await?;
    Ok(form_page(&ctx, Some(&survey), &typed, &mistakes, &refused).await?.show_mistakes(&ctx))
}

pub async fn forget(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = survey_of(&ctx, id).await?;
    actions::forget_file(&ctx, survey.id)?;
    Ok(to_survey(&ctx, survey.id))
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = actions::remove::<Survey>(&ctx, id).await?;
    actions::forget_file(&ctx, survey.id)?;
    Ok(Redirect::to(&ctx.path(PAGE)).into_response())
}

async fn measure_page(
    ctx: &Ctx,
    survey: &Survey,
    typed: &Typed,
    mistakes: &Mistakes,
    refused: &[String],
) -> Result<Page, Problem> {
    let indicators = numbers::names(&ctx.scope()).await?;
    let title = ctx.say("surveys-measure-add");
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let own = address(ctx, survey.id);
    let body = html! {
        (crumbs(ctx, Some(survey)))
        (fields.summary())
        (views::refused(ctx, refused))
        div.head { h1 { (title) } p.lede { (ctx.say("surveys-measure-lede")) } }
        form method="post" action={ (own) "/measures/add" } novalidate {
            (fields.hidden("id"))
            (views::measure_fields(ctx, &fields, survey, &indicators))
            p.acts { button.btn { (ctx.say("surveys-measure-save")) } a.btn.alt href=(own) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

pub async fn add_measure(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let survey = survey_of(&ctx, id).await?;
    let typed =
        Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string()), ("kind", "past_use".to_owned())]);
    Ok(measure_page(&ctx, &survey, &typed, &Mistakes::none(), &[]).await?.show(&ctx))
}

pub async fn save_measure(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let survey = survey_of(&ctx, id).await?;
    let (mistakes, refused) = match actions::measure(&ctx, &survey, &typed).await {
        Ok(()) => return Ok(to_survey(&ctx, survey.id)),
        Err(Refused::Mistakes(mistakes)) => (mistakes, Vec::new()),
        Err(Refused::File(unusable)) => (Mistakes::none(), problem::sentences(&ctx.text, &unusable)),
        Err(Refused::Other(problem)) => return Err(problem),
    };
    Ok(measure_page(&ctx, &survey, &typed, &mistakes, &refused).await?.show_mistakes(&ctx))
}

pub async fn take(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (measure, _) = actions::take(&ctx, id).await?;
    let indicator = measure.indicator_id.ok_or(Problem::NotFound)?;
    Ok(Redirect::to(&ctx.path(&format!("/goals/numbers/{indicator}"))).into_response())
}

pub async fn remove_measure(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let measure = actions::remove::<SurveyMeasure>(&ctx, id).await?;
    Ok(to_survey(&ctx, measure.survey_id))
}
