use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_store::Record;
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::way_back::on_to;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::sectors;
use serde::Deserialize;
use uuid::Uuid;

use super::actor::ActsOn;
use super::fields::PromiseForm;
use super::form;
use super::model::Promise;
use super::{actions, one, store, views};
use crate::tabs;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct For {
    /// `goal:ID` or `strategy:ID`, chosen beforehand by where the link stood.
    #[serde(default)]
    serves: String,
    #[serde(default)]
    person_id: String,
    #[serde(default)]
    organization_id: String,
}

pub(super) async fn promise(ctx: &Ctx, id: Uuid) -> Result<Promise, Problem> {
    Promise::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)
}

pub(super) async fn show(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let promise = promise(&ctx, id).await?;
    let body = one::page(&ctx, &promise, None).await?;
    Ok(Page::new(promise.what.clone(), body).show(&ctx))
}

pub(super) async fn add(ctx: Ctx, Query(asked): Query<For>) -> Answer {
    let actor = actions::actor(&ctx).await?;
    // Who cannot promise for others most likely promises something themselves.
    let person = actor.person.filter(|_| actor.acts_on == ActsOn::Own);
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("serves", asked.serves),
        ("person_id", person.map_or(asked.person_id, |id| id.to_string())),
        ("organization_id", asked.organization_id),
    ]);
    Ok(add_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let form = Filled {
        typed,
        mistakes,
        promise: None,
        action: ctx.path("/goals/plan/add"),
        cancel: ctx.path("/goals/plan"),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx)]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (ctx.say("promises-add-title")) } p.lede { (ctx.say("promises-add-lede")) } }
        (form.draw(ctx).await?)
    };
    Ok(Page::new(ctx.say("promises-add-title"), body))
}

/// The form with what it is filled with.
struct Filled<'a> {
    typed: &'a Typed,
    mistakes: &'a Mistakes,
    /// None for a new one.
    promise: Option<&'a Promise>,
    action: String,
    cancel: String,
}

impl Filled<'_> {
    async fn draw(self, ctx: &Ctx) -> Result<Markup, Problem> {
        let choices = store::choices(&ctx.scope()).await?;
        let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
        let form = PromiseForm {
            ctx,
            typed: self.typed,
            mistakes: self.mistakes,
            choices: &choices,
            scheme: &scheme,
            actor: actions::actor(ctx).await?,
            id: self.promise.map(|promise| promise.id),
            has_day: self.promise.is_some_and(|promise| promise.by.is_some()),
            action: self.action,
            save_label: if self.promise.is_some() { "form-save" } else { "promises-save-new" },
            cancel: self.cancel,
        };
        Ok(form.draw())
    }
}

pub(super) async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(id) => Ok(on_to(&typed, &views::address(&ctx, id))),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub(super) async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let promise = promise(&ctx, id).await?;
    if !actions::actor(&ctx).await?.may_act_on(&promise) {
        return Err(Problem::NotAllowed);
    }
    let typed = form::to_form(&promise);
    Ok(edit_page(&ctx, &promise, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    promise: &Promise,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
) -> Result<Page, Problem> {
    let back = views::address(ctx, promise.id);
    let form = Filled {
        typed,
        mistakes,
        promise: Some(promise),
        action: format!("{back}/edit"),
        cancel: back.clone(),
    };
    let title = ctx.text.with("promises-edit-title", [("what", (&promise.what).into())]);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back.clone(), promise.what.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) }
            @if let Some(by) = promise.by {
                p.lede { (ctx.text.with("promises-by-stays", [("day", ctx.text.long_date(by).into())])) " "
                    @if !promise.is_over() { a href={ (back) "/carry-over" } { (ctx.say("promises-carry-over")) } } }
            }
        }
        (form.draw(ctx).await?)
    };
    Ok(Page::new(title, body))
}

pub(super) async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(saved) => Ok(Redirect::to(&views::address(&ctx, saved.id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let promise = promise(&ctx, id).await?;
            Ok(edit_page(&ctx, &promise, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let choices = store::choices(&ctx.scope()).await?;
            let readable = one::readable(&ctx, &typed, &choices);
            let both = BothVersions {
                stored: one::readable(&ctx, &form::to_form(&theirs), &choices),
                typed: &readable,
                by,
                words: "promises",
                keep: views::address(&ctx, theirs.id),
            };
            let both = both.draw(&ctx);
            // Sending again decides for one's own words.
            typed.set("version", theirs.version.to_string());
            Ok(edit_page(&ctx, &theirs, &typed, &Mistakes::none(), both).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}
