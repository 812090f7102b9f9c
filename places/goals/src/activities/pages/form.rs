use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Redirect};
use kit_web::saving::{BothVersions, SaveProblem};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};
use people::members;
use people::sectors;
use serde::Deserialize;
use uuid::Uuid;

use super::activity;
use crate::activities::actions;
use crate::activities::model::{self, Activity};
use crate::activities::views::{self, form::ActivityForm};
use crate::tabs;

/// What the address fills in: where the link stood, and the answers a proposal is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Prefilled {
    serves: String,
    promise: String,
    inside: String,
    aimed: String,
    received: String,
    brought: String,
}

pub async fn add(ctx: Ctx, Query(prefilled): Query<Prefilled>) -> Answer {
    let own = match &ctx.account {
        Some(account) => members::store::person_of_account(&ctx.scope(), account.id).await?,
        None => None,
    };
    let typed = Typed::from_pairs([
        ("id", ctx.app.ids.next(ctx.now).to_string()),
        ("happened_on", ctx.today().to_string()),
        ("person_id", own.map(|id| id.to_string()).unwrap_or_default()),
        ("serves", prefilled.serves),
        ("promise_id", prefilled.promise),
        ("inside", prefilled.inside),
        ("aimed", prefilled.aimed),
        ("received", prefilled.received),
        ("brought", prefilled.brought),
    ]);
    Ok(add_page(&ctx, &typed, &Mistakes::none()).await?.show(&ctx))
}

async fn add_page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes) -> Result<Page, Problem> {
    let form = Filled {
        typed,
        mistakes,
        action: ctx.path("/goals/done/add"),
        save_label: "activities-save-new",
        cancel: ctx.path("/goals/done"),
    };
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx)]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        div.head { h1 { (ctx.say("activities-add-title")) } p.lede { (ctx.say("activities-add-lede")) } }
        (form.draw(ctx).await?)
    };
    Ok(Page::new(ctx.say("activities-add-title"), body))
}

/// The form with what it is filled with.
struct Filled<'a> {
    typed: &'a Typed,
    mistakes: &'a Mistakes,
    action: String,
    save_label: &'static str,
    cancel: String,
}

impl Filled<'_> {
    async fn draw(self, ctx: &Ctx) -> Result<Markup, Problem> {
        let choices = actions::choices(ctx).await?;
        let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
        let form = ActivityForm {
            ctx,
            typed: self.typed,
            mistakes: self.mistakes,
            choices: &choices,
            scheme: &scheme,
            action: self.action,
            save_label: self.save_label,
            cancel: self.cancel,
        };
        Ok(form.draw())
    }
}

pub async fn save_new(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(saved) => Ok(Redirect::to(&views::address(&ctx, saved.id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(add_page(&ctx, &typed, &mistakes).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

pub async fn edit(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let activity = activity(&ctx, id).await?;
    actions::allowed_to_change(&ctx, &activity).await?;
    let typed = model::to_form(&activity);
    Ok(edit_page(&ctx, &activity, &typed, &Mistakes::none(), html! {}).await?.show(&ctx))
}

async fn edit_page(
    ctx: &Ctx,
    activity: &Activity,
    typed: &Typed,
    mistakes: &Mistakes,
    above: Markup,
) -> Result<Page, Problem> {
    let back = views::address(ctx, activity.id);
    let form = Filled {
        typed,
        mistakes,
        action: format!("{back}/edit"),
        save_label: "form-save",
        cancel: back.clone(),
    };
    let title = ctx.text.with("activities-edit-title", [("what", (&activity.what).into())]);
    let body = html! {
        (tabs::crumbs(ctx, &[views::crumb(ctx), (back, activity.what.clone())]))
        (Fields::new(&ctx.text, typed, mistakes).summary())
        (above)
        div.head { h1 { (title) } }
        (form.draw(ctx).await?)
    };
    Ok(Page::new(title, body))
}

pub async fn save(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>, mut typed: Typed) -> Answer {
    match actions::change(&ctx, id, &typed).await {
        Ok(saved) => Ok(Redirect::to(&views::address(&ctx, saved.id)).into_response()),
        Err(SaveProblem::Mistakes(mistakes)) => {
            let activity = activity(&ctx, id).await?;
            Ok(edit_page(&ctx, &activity, &typed, &mistakes, html! {}).await?.show_mistakes(&ctx))
        }
        Err(SaveProblem::Meanwhile { theirs, by }) => {
            let both = BothVersions {
                stored: model::to_form(&theirs),
                typed: &typed,
                by,
                words: "activities",
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
