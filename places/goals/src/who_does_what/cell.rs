//! One place of the matrix: who works there, and the offer to introduce two of them to each other.

use axum::extract::Query;
use kit_store::Record;
use kit_web::{Answer, Ctx, Page, Problem, parts};
use maud::{Markup, html};
use people::organizations::OrganizationId;
use people::organizations::model::CareStage;
use serde::Deserialize;
use uuid::Uuid;

use super::form::Choices;
use super::model::{Served, in_cell, organizations};
use super::way_back::crumb;
use super::{pages, store};
use crate::rights::EDIT_GOALS;
use crate::tabs;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Place {
    #[serde(default)]
    stage: String,
    #[serde(default)]
    row: String,
    #[serde(default)]
    of: String,
}

async fn served(ctx: &Ctx, id: &str) -> Result<Option<Served>, Problem> {
    match id.parse::<Uuid>() {
        Ok(id) => Ok(Served::find(&ctx.scope(), id).await?),
        Err(_) => Ok(None),
    }
}

pub(super) async fn show(ctx: Ctx, Query(place): Query<Place>) -> Answer {
    let stage = CareStage::from_word(&place.stage).ok_or(Problem::NotFound)?;
    let row = served(&ctx, &place.row).await?.ok_or(Problem::NotFound)?;
    let chosen = served(&ctx, &place.of).await?;
    let services = store::services(&ctx.scope()).await?;
    let here = in_cell(&services, stage, &row, chosen.as_ref());
    let organizations = organizations(&here);
    let choices = Choices::read(&ctx).await?;
    let title = match &chosen {
        Some(chosen) => format!("{}: {}, {}", pages::stage_name(&ctx, stage), row.name, chosen.name),
        None => format!("{}: {}", pages::stage_name(&ctx, stage), row.name),
    };
    let body = html! {
        (tabs::crumbs(&ctx, &[crumb(&ctx)]))
        (tabs::head(&title, Some(ctx.text.count("coverage-organizations", organizations.len())), html! {}))
        section.panel {
            @if here.is_empty() { (parts::empty(&ctx.say("coverage-cell-none"), None)) }
            (pages::rows(&ctx, here.into_iter(), &choices))
        }
        @if organizations.len() > 1 && ctx.holds(&EDIT_GOALS) { (offer(&ctx, stage, &organizations, &choices)) }
    };
    Ok(Page::new(title, body).show(&ctx))
}

/// Which two to introduce.
fn offer(ctx: &Ctx, stage: CareStage, organizations: &[OrganizationId], choices: &Choices) -> Markup {
    let menu = |name: &str, words: &str, selected: usize| {
        html! {
            div.f { label for=(name) { (ctx.say(words)) }
                select id=(name) name=(name) { @for (index, id) in organizations.iter().enumerate() {
                    option value=(id) selected[index == selected] { (choices.organization(*id)) }
                } }
            }
        }
    };
    html! {
        section.panel.sec aria-labelledby="introduce" {
            h2 #introduce { (ctx.say("introductions-offer")) }
            p.mut { (ctx.say("introductions-offer-why")) }
            form.filters.mt3 method="get" action=(ctx.path("/goals/who-does-what/introduce")) {
                input type="hidden" name="stage" value=(stage.word());
                (menu("first", "introductions-first", 0))
                (menu("second", "introductions-second", 1))
                button.btn { (ctx.say("introductions-these")) }
            }
        }
    }
}
