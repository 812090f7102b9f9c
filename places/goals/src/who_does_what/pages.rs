use axum::extract::{Path, Query};
use kit_store::Record;
use kit_web::parts::{self, Status as Mark};
use kit_web::{Answer, Ctx, Page, Problem, paging};
use maud::{Markup, html};
use people::organizations::model::CareStage;
use serde::Deserialize;
use uuid::Uuid;

use super::form::Choices;
use super::model::{Cover, OVERLAPS, Served, Service, Side, cover, in_cell, organizations};
use super::way_back::crumb;
use super::{directory, store};
use crate::forms;
use crate::rights::EDIT_GOALS;
use crate::tabs;

/// Services on one page of the list.
const PAGE: i64 = 50;

#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The group or area the matrix is for; all groups when absent.
    #[serde(default)]
    of: String,
    #[serde(default)]
    after: String,
}

pub(super) fn stage_name(ctx: &Ctx, stage: CareStage) -> String {
    ctx.say(&format!("care-stage-{}", stage.word().replace('_', "-")))
}

/// The matrix: areas by stage for a group, or groups by stage for an area.
pub(super) async fn matrix(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let scope = ctx.scope();
    let served = store::served(&scope).await?;
    let services = store::services(&scope).await?;
    let overlap_from = store::overlap_from(&scope).await?;
    let chosen = served.iter().find(|one| one.id.to_string() == asked.of);
    // The rows are whatever was not chosen.
    let rows_of = if chosen.is_some_and(|one| one.side == Side::Area) {
        Side::Population
    } else {
        Side::Area
    };
    let rows: Vec<&Served> = served.iter().filter(|one| one.side == rows_of).collect();
    let buttons = html! {
        @if ctx.holds(&EDIT_GOALS) { a.btn href=(ctx.path("/goals/who-does-what/services/add")) { (ctx.say("services-add")) } }
    };
    let body = html! {
        (tabs::head(&ctx.say("goals-tab-who-does-what"), Some(ctx.say("coverage-lede")), buttons))
        (tabs::draw(&ctx, "/goals/who-does-what"))
        (chooser(&ctx, &served, chosen))
        section.panel aria-labelledby="matrix" {
            h2 #matrix { (ctx.text.with("coverage-title", [("who", chosen.map_or_else(|| ctx.say("coverage-all"), |one| one.name.clone()).into())])) }
            p.sm.mut { (ctx.text.with("coverage-rule", [("from", overlap_from.into())])) }
            @if rows.is_empty() { (parts::empty(&ctx.say("coverage-none"), None)) }
            @else { (table(&ctx, &rows, chosen, &services, overlap_from)) }
            (rule_form(&ctx, overlap_from))
        }
        p.src {
            a href=(ctx.path("/goals/who-does-what/services")) { (ctx.text.count("services-count", services.len())) } " "
            a href=(ctx.path("/goals/who-does-what/services.csv")) { "CSV" } " "
            a href=(ctx.path("/goals/who-does-what/services.xlsx")) { "Excel" }
            @if ctx.holds(&EDIT_GOALS) { " · " a href=(ctx.path(directory::PAGE)) { (ctx.say("directory-link")) } }
        }
        (lists(&ctx, &served))
    };
    Ok(Page::new(ctx.say("goals-tab-who-does-what"), body).show(&ctx))
}

fn chooser(ctx: &Ctx, served: &[Served], chosen: Option<&Served>) -> Markup {
    html! {
        form.filters method="get" action=(ctx.path("/goals/who-does-what")) {
            div.f { label for="of" { (ctx.say("coverage-of")) }
                select #of name="of" {
                    option value="" { (ctx.say("coverage-all")) }
                    @for side in Side::ALL {
                        optgroup label=(ctx.say(&format!("served-{}s", side.word()))) {
                            @for one in served.iter().filter(|one| one.side == *side) {
                                option value=(one.id) selected[chosen.is_some_and(|chosen| chosen.id == one.id)] { (one.name) }
                            }
                        }
                    }
                }
            }
            button.btn.alt { (ctx.say("coverage-show")) }
        }
    }
}

fn table(
    ctx: &Ctx,
    rows: &[&Served],
    chosen: Option<&Served>,
    services: &[Service],
    overlap_from: i64,
) -> Markup {
    let stages: Vec<_> = CareStage::ALL.iter().map(|stage| (*stage, stage_name(ctx, *stage))).collect();
    let of = chosen.map(|one| one.id.to_string()).unwrap_or_default();
    html! {
        div.scroll { table.stack.coverage role="table" {
            caption.vh { (ctx.say("coverage-caption")) }
            thead role="rowgroup" { tr role="row" {
                td role="cell" {}
                @for (_, name) in &stages { th role="columnheader" scope="col" { (name) } }
            } }
            tbody role="rowgroup" { @for row in rows {
                tr role="row" {
                    th role="rowheader" scope="row" { (row.name) @if !row.has_need { br; span.sm.mut.regular { (ctx.say("served-no-need")) } } }
                    @for (stage, name) in &stages {
                        @let count = organizations(&in_cell(services, *stage, row, chosen)).len();
                        @let has_need = row.has_need && chosen.is_none_or(|one| one.has_need);
                        @let address = ctx.path(&format!("/goals/who-does-what/cell?stage={}&row={}&of={of}", stage.word(), row.id));
                        td role="cell" data-l=(name) { a.plain href=(address) { (mark(ctx, cover(count, has_need, overlap_from), count)) } }
                    }
                }
            } }
        } }
    }
}

/// How well a place is covered, with its number.
fn mark(ctx: &Ctx, cover: Cover, count: usize) -> Markup {
    let (shape, word) = match cover {
        Cover::NoNeed => (Mark::Off, "coverage-no-need"),
        Cover::Gap => (Mark::Bad, "coverage-gap"),
        Cover::Thin => (Mark::Watch, "coverage-thin"),
        Cover::Covered => (Mark::Good, "coverage-covered"),
        Cover::Overlap => (Mark::Going, "coverage-overlap"),
    };
    parts::status(shape, &ctx.text.with(word, [("count", count.into())]))
}

fn rule_form(ctx: &Ctx, overlap_from: i64) -> Markup {
    html! {
        @if ctx.holds(&EDIT_GOALS) {
            form.filters.mt3.noprint method="post" action=(ctx.path("/goals/who-does-what/rule")) {
                div.f { label for="overlap_from" { (ctx.say("coverage-rule-from")) }
                    select #overlap_from name="overlap_from" { @for from in OVERLAPS {
                        option value=(from) selected[from == overlap_from] { (ctx.text.number(from)) }
                    } }
                }
                button.btn.alt { (ctx.say("form-save")) }
            }
        }
    }
}

/// The groups and areas, to keep in order.
fn lists(ctx: &Ctx, served: &[Served]) -> Markup {
    let add = ctx.path("/goals/who-does-what/served/add");
    html! {
        div.grid.two.sec { @for side in Side::ALL {
            @let id = format!("list-{}", side.word());
            section.panel aria-labelledby=(id) {
                div.ph {
                    h2 id=(id) { (ctx.say(&format!("served-{}s", side.word()))) }
                    @if ctx.holds(&EDIT_GOALS) { a href={ (add) "?has_need=yes&side=" (side.word()) } { (ctx.say(&format!("served-add-{}", side.word()))) } }
                }
                ul.rows.sm { @for one in served.iter().filter(|one| one.side == *side) {
                    li.r2 {
                        span {
                            @if ctx.holds(&EDIT_GOALS) { a href=(ctx.path(&format!("/goals/who-does-what/served/{}/edit", one.id))) { (one.name) } }
                            @else { (one.name) }
                            @if !one.has_need { span.mut { ", " (ctx.say("served-no-need")) } }
                        }
                        @if ctx.holds(&EDIT_GOALS) { (forms::pages::steps::<Served>(ctx, one.id.0, &one.name)) }
                    }
                } }
            }
        } }
    }
}

/// All services, page by page.
pub(super) async fn services(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let after = ctx.page_start(&asked.after, Uuid::nil())?;
    let services = store::list_services(&ctx.scope(), after, PAGE + 1).await?;
    let (services, next) = paging::cut(services, PAGE, |one| one.id.to_string());
    let choices = Choices::read(&ctx).await?;
    let address = ctx.path("/goals/who-does-what/services");
    let body = html! {
        (tabs::crumbs(&ctx, &[crumb(&ctx)]))
        (tabs::head(&ctx.say("services-all"), None, html! {}))
        section.panel {
            @if services.is_empty() { (parts::empty(&ctx.say("services-none"), None)) }
            (rows(&ctx, services.iter(), &choices))
            (parts::next_page(&ctx.text, next.map(|after| format!("{address}?after={after}"))))
        }
    };
    Ok(Page::new(ctx.say("services-all"), body).show(&ctx))
}

/// Services, one a line.
pub(super) fn rows<'a>(ctx: &Ctx, services: impl Iterator<Item = &'a Service>, choices: &Choices) -> Markup {
    html! {
        ul.rows { @for one in services {
            li {
                a.t href=(ctx.path(&format!("/goals/who-does-what/services/{}", one.id))) { (one.what) } br;
                span.sm.mut {
                    (choices.organization(one.organization_id)) ". " (stage_name(ctx, one.stage)) ". "
                    (choices.served(one.population_id, &ctx.say("services-everybody"))) ", "
                    (choices.served(one.area_id, &ctx.say("services-everywhere"))) ". "
                    @if let Some(people) = one.capacity { (ctx.text.with("services-capacity-is", [("people", ctx.text.number(people).into())])) " " }
                    @if !one.is_active { (ctx.say("services-not-active")) }
                }
            }
        } }
    }
}

/// One service.
pub(super) async fn service(ctx: Ctx, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let service = Service::find(&ctx.scope(), id).await?.ok_or(Problem::NotFound)?;
    let choices = Choices::read(&ctx).await?;
    let edit = ctx.path(&format!("/goals/who-does-what/services/{id}/edit"));
    let organization = ctx.path(&format!("/people/organizations/{}", service.organization_id));
    let buttons = html! { @if ctx.holds(&EDIT_GOALS) { a.btn href=(edit) { (ctx.say("services-edit")) } } };
    let all = (ctx.path("/goals/who-does-what/services"), ctx.say("services-all"));
    let body = html! {
        (tabs::crumbs(&ctx, &[crumb(&ctx), all]))
        (tabs::head(&service.what, None, buttons))
        section.panel {
            (rows(&ctx, std::iter::once(&service), &choices))
            p.mt3 { a href=(organization) { (choices.organization(service.organization_id)) } }
        }
    };
    Ok(Page::new(service.what.clone(), body).show(&ctx))
}
