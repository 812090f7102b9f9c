use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use uuid::Uuid;

use super::{FormPlace, FormRecord, Step, actions};
use crate::saving::{BothVersions, SaveProblem};
use crate::way_back::{back, keep_back, on_to, way_back};
use crate::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};

/// The form for a new record; its address can fill fields: `?goal_id=…`, and say where to go on: `?back=…`.
pub async fn add<T: FormRecord>(ctx: Ctx, RawQuery(query): RawQuery) -> Answer {
    add_filled::<T>(&ctx, Typed::parse(query.unwrap_or_default().as_bytes())).await
}

/// The form for a new record, filled with this.
///
/// # Errors
/// When the database does not answer.
pub async fn add_filled<T: FormRecord>(ctx: &Ctx, typed: Typed) -> Answer {
    add_filled_below::<T>(ctx, typed, &html! {}).await
}

/// The same, with something above the form that says where its words come from.
///
/// # Errors
/// When the database does not answer.
pub async fn add_filled_below<T: FormRecord>(ctx: &Ctx, mut typed: Typed, above: &Markup) -> Answer {
    typed.set("id", ctx.app.ids.next(ctx.now).to_string());
    Ok(add_page::<T>(ctx, &typed, &Mistakes::none(), above).await?.show(ctx))
}

async fn add_page<T: FormRecord>(
    ctx: &Ctx,
    typed: &Typed,
    mistakes: &Mistakes,
    above: &Markup,
) -> Result<Page, Problem> {
    let choices = T::choices(ctx).await?;
    let title = ctx.say(&format!("{}-add", T::WORDS));
    let form = Form {
        action: ctx.path(&format!("{}/add", T::PATH)),
        save: format!("{}-save-new", T::WORDS),
        cancel: back(typed).map_or_else(|| ctx.path(T::Place::HOME), str::to_owned),
    };
    let body = html! {
        (T::Place::crumbs(ctx, &[]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (title) } p.lede { (ctx.say(&format!("{}-add-lede", T::WORDS))) } }
        (above)
        (form.draw::<T>(ctx, typed, mistakes, &choices))
    };
    Ok(Page::new(title, body))
}

pub async fn save_new<T: FormRecord>(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add::<T>(&ctx, &typed).await {
        Ok(record) => Ok(on_to(&typed, &ctx.path(&record.page()))),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page::<T>(&ctx, &typed, &mistakes, &html! {}).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

fn to(ctx: &Ctx, below: &str) -> Response {
    Redirect::to(&ctx.path(below)).into_response()
}

async fn stored<T: FormRecord>(ctx: &Ctx, id: Uuid) -> Result<T, Problem> {
    T::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub async fn edit<T: FormRecord>(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let record = stored::<T>(&ctx, id).await?;
    let choices = T::choices(&ctx).await?;
    let typed = record.to_form();
    Ok(edit_page(&ctx, &record, &typed, &Mistakes::none(), &choices, &html! {}).show(&ctx))
}

fn edit_page<T: FormRecord>(
    ctx: &Ctx,
    record: &T,
    typed: &Typed,
    mistakes: &Mistakes,
    choices: &T::Choices,
    above: &Markup,
) -> Page {
    let title = ctx.say(&format!("{}-edit", T::WORDS));
    let page = ctx.path(&record.page());
    let own = ctx.path(&format!("{}/{}", T::PATH, record.id()));
    let form = Form {
        action: format!("{own}/edit"),
        save: "form-save".to_owned(),
        cancel: back(typed).map(str::to_owned).or_else(|| way_back(ctx)).unwrap_or_else(|| page.clone()),
    };
    let body = html! {
        (T::Place::crumbs(ctx, &[(page, record.label())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.draw::<T>(ctx, typed, mistakes, choices))
        section.sec {
            h2 { (ctx.say(&format!("{}-remove", T::WORDS))) }
            p.sm.mut { (ctx.say(&format!("{}-remove-hint", T::WORDS))) }
            (button(&format!("{own}/remove"), record.version(), &ctx.say(&format!("{}-remove", T::WORDS))))
        }
    };
    Page::new(title, body)
}

/// A button that sends the version the page was drawn from.
pub fn button(action: &str, version: i64, words: &str) -> Markup {
    html! {
        form.mt3 method="post" action=(action) { input type="hidden" name="version" value=(version); button.btn.alt { (words) } }
    }
}

/// Two small buttons that move a row of a list; `name` tells screen readers which row.
pub fn steps<T: FormRecord>(ctx: &Ctx, id: Uuid, name: &str) -> Markup {
    let address = ctx.path(&format!("{}/{id}/move", T::PATH));
    html! {
        form.inline-form.noprint method="post" action=(address) {
            @for (step, words, arrow) in [("up", "form-move-up", "↑"), ("down", "form-move-down", "↓")] {
                button.btn.alt.sml name="step" value=(step) {
                    span aria-hidden="true" { (arrow) } span.vh { (ctx.text.with(words, [("name", name.into())])) }
                } " "
            }
        }
    }
}

pub async fn save<T: FormRecord>(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change::<T>(&ctx, id, &typed).await {
        Ok(record) => Ok(on_to(&typed, &ctx.path(&record.page()))),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let record = stored::<T>(&ctx, id).await?;
            let choices = T::choices(&ctx).await?;
            Ok(edit_page(&ctx, &record, &typed, &mistakes, &choices, &html! {}).show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let choices = T::choices(&ctx).await?;
            let both = BothVersions {
                stored: T::in_words(&theirs.to_form(), &choices),
                typed: &T::in_words(&typed, &choices),
                by,
                words: T::WORDS,
                keep: ctx.path(&theirs.page()),
            }
            .draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version().to_string());
            Ok(edit_page(&ctx, &*theirs, &typed, &Mistakes::none(), &choices, &both).show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn remove<T: FormRecord>(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let record = actions::remove::<T>(&ctx, id, &typed).await?;
    Ok(to(&ctx, &record.page_above()))
}

pub async fn go<T: FormRecord>(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, typed: Typed) -> Answer {
    let step = if typed.get("step") == "up" { Step::Up } else { Step::Down };
    let record = actions::go::<T>(&ctx, id, step).await?;
    Ok(to(&ctx, &record.page_above()))
}

/// Where a form goes, and the words on its buttons.
struct Form {
    action: String,
    save: String,
    cancel: String,
}

impl Form {
    fn draw<T: FormRecord>(
        &self,
        ctx: &Ctx,
        typed: &Typed,
        mistakes: &Mistakes,
        choices: &T::Choices,
    ) -> Markup {
        let fields = Fields::new(&ctx.text, typed, mistakes);
        html! {
            form method="post" action=(self.action) novalidate {
                (fields.hidden("id")) (fields.hidden("version"))
                (keep_back(ctx, typed))
                section.panel { (T::fields(&ctx.text, &fields, choices)) }
                p.acts { button.btn { (ctx.say(&self.save)) } a.btn.alt href=(self.cancel) { (ctx.say("form-cancel")) } }
            }
        }
    }
}
