use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::paging::{self, AfterName};
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed, parts};
use maud::{Markup, html};
use uuid::Uuid;

use super::crumbs;
use super::readings::After;
use crate::numbers::model::{self, DataSource};
use crate::numbers::views::forms::Form;
use crate::numbers::{actions, store};

/// Sources on one page.
const PAGE: i64 = 50;

/// One page of sources and where the next one starts.
pub async fn page_of(ctx: &Ctx, after: &After) -> Result<(Vec<DataSource>, Option<String>), Problem> {
    let start = ctx.page_start(&after.after, AfterName::start())?;
    let sources = store::list(&ctx.scope(), &start, PAGE + 1).await?;
    let after = |source: &DataSource| {
        AfterName { key: kit_text::sort_key(&source.name), id: source.id.0 }.to_string()
    };
    Ok(paging::cut(sources, PAGE, after))
}

pub async fn list(ctx: Ctx, Query(after): Query<After>) -> Answer {
    let (sources, next) = page_of(&ctx, &after).await?;
    let text = &ctx.text;
    let (address, words) = (ctx.path("/goals/numbers/sources/add"), text.say("numbers-source-add"));
    let title = text.say("numbers-sources-title");
    let body = html! {
        (crumbs(&ctx, None))
        (crate::tabs::head(&title, Some(text.say("numbers-sources-lede")), html! { @if !sources.is_empty() { a.btn href=(address) { (words) } } }))
        div.panel {
            @if sources.is_empty() { (parts::empty(&text.say("numbers-sources-none"), Some((&address, &words)))) }
            @else {
                ul.rows { @for source in &sources { li.r2 {
                    span { a.t href=(ctx.path(&format!("/goals/numbers/sources/{}", source.id))) { (source.name) } br; span.sm.mut { (source.note) } }
                    span.tag { (text.say(&format!("numbers-frequency-{}", source.frequency.word().replace('_', "-")))) }
                } } }
                (parts::next_page(text, next.map(|after| format!("{}?{}", ctx.path("/goals/numbers/sources"), paging::query(&[("after", &after)])))))
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

pub async fn add(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("frequency", "yearly".to_owned()),
        ("policy", model::OF_COALITION.to_owned()),
    ]);
    Ok(page(&ctx, None, &typed, &Mistakes::none(), html! {}).show(&ctx))
}

fn page(ctx: &Ctx, source: Option<&DataSource>, typed: &Typed, mistakes: &Mistakes, above: Markup) -> Page {
    let list = ctx.path("/goals/numbers/sources");
    let action = source.map_or_else(|| format!("{list}/add"), |source| format!("{list}/{}", source.id));
    let title = source.map_or_else(|| ctx.say("numbers-source-add"), |source| source.name.clone());
    let form = Form { ctx, typed, mistakes, action, cancel: list.clone() };
    let body = html! {
        (crate::tabs::crumbs(ctx, &[(ctx.path("/goals/numbers"), ctx.say("numbers-title")), (list, ctx.say("numbers-sources-title"))]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.source("form-save"))
        @if let Some(source) = source {
            form.mt4 method="post" action=(ctx.path(&format!("/goals/numbers/sources/{}/remove", source.id))) {
                button.linkb { (ctx.say("numbers-source-remove")) }
            }
        }
    };
    Page::new(title, body)
}

pub async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add_source(&ctx, &typed).await {
        Ok(_) => Ok(Redirect::to(&ctx.path("/goals/numbers/sources")).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, None, &typed, &mistakes, html! {}).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let source = DataSource::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let typed = model::source_to_form(&source);
    Ok(page(&ctx, Some(&source), &typed, &Mistakes::none(), html! {}).show(&ctx))
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    let list = ctx.path("/goals/numbers/sources");
    match actions::change_source(&ctx, id, &typed).await {
        Ok(_) => Ok(Redirect::to(&list).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let source = DataSource::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
            Ok(page(&ctx, Some(&source), &typed, &mistakes, html! {}).show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::source_to_form(&theirs),
                typed: &typed,
                by,
                words: "numbers-source",
                keep: list,
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(page(&ctx, Some(&theirs), &typed, &Mistakes::none(), both).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn remove(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    actions::remove_source(&ctx, id).await?;
    Ok(Redirect::to(&ctx.path("/goals/numbers/sources")).into_response())
}
