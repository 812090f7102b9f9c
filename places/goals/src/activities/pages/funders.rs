//! The same entries in the categories of each funder.

use std::borrow::Cow;

use axum::extract::Query;
use calc_rates::breadth;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Typed};
use maud::{Markup, html};
use serde::Deserialize;

use super::period::Period;
use crate::activities::crosswalk::Table;
use crate::activities::store::{self, FunderRow};
use crate::activities::{blind, own_tables, views};
use crate::tabs;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    table: String,
    from: String,
    until: String,
}

pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Answer {
    let period = Period::asked(&asked.from, &asked.until, ctx.today());
    let sight = blind::sight(&ctx).await?;
    let sealed = blind::sealed_from(&ctx, sight).await?;
    let rows = store::by_funder(&ctx.scope(), period.from, period.until, sight).await?;
    let known = own_tables::of(&ctx.scope()).await?;
    let table = known.iter().find(|table| table.key == asked.table).or(known.first());
    let body = html! {
        (tabs::head(&ctx.say("activities-funders-title"), Some(ctx.say("activities-funders-lede")), html! {}))
        (tabs::draw(&ctx, "/goals/done"))
        (views::other_pages(&ctx, "/goals/done/funders"))
        @if let Some(table) = table {
            (period.form(&ctx, "/goals/done/funders", menu(&ctx, &known, table)))
            (views::not_counted(&ctx, &sealed))
            (sorted(&ctx, table, &rows, period))
        }
    };
    Ok(Page::new(ctx.say("activities-funders-title"), body).show(&ctx))
}

fn menu(ctx: &Ctx, known: &[Cow<'static, Table>], table: &Table) -> Markup {
    let typed = Typed::from_pairs([("table", table.key.as_str())]);
    let none = Mistakes::none();
    let fields = Fields::new(&ctx.text, &typed, &none);
    let choices = known.iter().map(|table| (table.key.clone(), table.name(ctx.language()).to_owned()));
    html! { (fields.menu("table", "activities-funders-table", choices.collect())) }
}

/// What one category holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub entries: i64,
    pub people: i64,
}

/// What each category of a table holds, in the table's order, and what fits none of them.
pub fn count(table: &Table, rows: &[FunderRow]) -> (Vec<Held>, Held) {
    let mut held = vec![Held::default(); table.categories.len()];
    let mut outside = Held::default();
    for row in rows {
        let sorted = table.sort(row.coding, row.change_strategy, &row.categories);
        let places = table.categories.iter().zip(held.iter_mut());
        let fitting = places.filter(|(category, _)| sorted.iter().any(|one| one.key == category.key));
        let chosen: Vec<&mut Held> = if sorted.is_empty() {
            vec![&mut outside]
        } else {
            fitting.map(|(_, held)| held).collect()
        };
        for held in chosen {
            held.entries += row.entries;
            held.people += row.people.unwrap_or(0);
        }
    }
    (held, outside)
}

fn sorted(ctx: &Ctx, table: &Table, rows: &[FunderRow], period: Period) -> Markup {
    let text = &ctx.text;
    let (held, outside) = count(table, rows);
    let most = held.iter().map(|held| held.entries).max().unwrap_or(0).max(1);
    let [entries, people] =
        ["activities-funders-entries", "activities-funders-people"].map(|key| text.say(key));
    html! {
        section.panel {
            h2 { (table.name(ctx.language())) }
            p.src { (table.about(ctx.language())) " " (period.words(ctx)) "." }
            @if table.counts_breadth { (broad(ctx, &held)) }
            table.stack.mt3 role="table" {
                caption.vh { (table.name(ctx.language())) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (text.say("activities-funders-category")) }
                    th.n role="columnheader" scope="col" { (entries) }
                    th.narrow-hide role="columnheader" scope="col" { span.vh { (entries) } }
                    th.n role="columnheader" scope="col" { (people) }
                } }
                tbody role="rowgroup" {
                    @for (category, held) in table.categories.iter().zip(&held) {
                        tr role="row" {
                            th role="rowheader" scope="row" { (category.name(ctx.language())) }
                            td.n role="cell" data-l=(entries) { (text.number(held.entries)) }
                            td.bar-cell.narrow-hide role="cell" { (views::bars::length(held.entries, most)) }
                            td.n role="cell" data-l=(people) { (text.number(held.people)) }
                        }
                    }
                    tr role="row" {
                        th.mut role="rowheader" scope="row" { (text.say("activities-funders-outside")) }
                        td.n role="cell" data-l=(entries) { (text.number(outside.entries)) }
                        td.narrow-hide role="cell" {}
                        td.n role="cell" data-l=(people) { (text.number(outside.people)) }
                    }
                }
            }
        }
    }
}

/// How many of the seven strategies were used, beside the published benchmark.
fn broad(ctx: &Ctx, held: &[Held]) -> Markup {
    let counts = held.iter().map(|held| u32::try_from(held.entries).unwrap_or(u32::MAX));
    let Ok(used) = breadth::Activities::try_from(counts.collect::<Vec<u32>>()) else {
        return html! {};
    };
    let is_broad = if breadth::is_broad(&used) { "yes" } else { "no" };
    html! {
        p.mt2 { b { (ctx.text.with("activities-funders-breadth", [("used", breadth::kinds_used(&used).into()), ("broad", is_broad.into())])) } }
        p.src { (ctx.say("activities-funders-breadth-hint")) }
    }
}
