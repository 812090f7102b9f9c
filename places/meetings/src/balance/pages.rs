use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};
use people::sectors::{self, Scheme};

use super::model::{Row, by_group, by_voice, dominant, gini, ratio};
use super::store;
use crate::{tabs, voices};

/// Voices listed below the groups; more would hide them.
const MOST_ROWS: usize = 100;

pub(super) async fn show(ctx: Ctx) -> Answer {
    let scheme = sectors::of(&ctx.scope(), ctx.coalition()).await?;
    let voices = voices::voices(&ctx.scope()).await?;
    let rows = by_voice(&voices, &store::done(&ctx.scope()).await?);
    let title = ctx.say("meetings-tab-balance");
    let body = html! {
        (tabs::crumbs(&ctx, &[]))
        (tabs::head(&title, Some(ctx.say("balance-lede")), html! {}))
        (tabs::draw(&ctx, "/meetings/balance"))
        @if rows.is_empty() { (parts::empty(&ctx.say("balance-none"), None)) }
        @else {
            (warning(&ctx, &rows))
            section.panel aria-labelledby="groups" {
                h2 #groups { (ctx.say("balance-groups")) }
                (table(&ctx, &scheme, &by_group(&rows)))
                p.src { (ctx.say("balance-key")) }
                (evenness(&ctx, &rows))
            }
            section.panel.sec aria-labelledby="each" {
                h2 #each { (ctx.say("balance-each")) }
                (table(&ctx, &scheme, rows.get(..MOST_ROWS.min(rows.len())).unwrap_or_default()))
            }
        }
    };
    Ok(Page::new(title, body).show(&ctx))
}

fn warning(ctx: &Ctx, rows: &[Row]) -> Markup {
    let many = dominant(rows);
    html! {
        @if !many.is_empty() {
            div.note { b { (ctx.say("balance-much")) }
                ul.bul.sm.mt1 { @for row in many { li {
                    (ctx.text.with("balance-much-of", [("name", (&row.name).into()), ("proposed", row.proposed.into()), ("promises", row.promises.into())]))
                } } }
            }
        }
    }
}

fn evenness(ctx: &Ctx, rows: &[Row]) -> Markup {
    let of = |column: fn(&Row) -> i64| gini(&rows.iter().map(column).collect::<Vec<_>>());
    html! {
        @if let Some(gini) = of(|row| row.promises) { p.sm.mt2 { (ctx.text.count("balance-gini-promises", gini)) } }
        @if let Some(gini) = of(|row| row.proposed) { p.sm { (ctx.text.count("balance-gini-proposals", gini)) } }
    }
}

/// Something of a row that is counted.
type Count = fn(&Row) -> i64;

fn table(ctx: &Ctx, scheme: &Scheme, rows: &[Row]) -> Markup {
    let sum = |of: fn(&Row) -> i64| rows.iter().map(of).sum::<i64>();
    let voices = sum(|row| row.voices);
    let columns: [(&str, Count); 3] = [
        ("balance-proposed", |row| row.proposed),
        ("balance-passed", |row| row.passed),
        ("balance-promises", |row| row.promises),
    ];
    let cell = |row: &Row, of: fn(&Row) -> i64| {
        let against = ratio(of(row), sum(of), row.voices, voices);
        html! { (ctx.text.number(of(row))) @if let Some(against) = against { " " span.mut.xs { (ctx.text.count("balance-ratio", against)) } } }
    };
    html! {
        table.stack role="table" {
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (ctx.say("voices-group")) }
                th role="columnheader" scope="col" { (ctx.say("balance-voices")) }
                @for (key, _) in columns { th role="columnheader" scope="col" { (ctx.say(key)) } }
            } }
            tbody role="rowgroup" { @for row in rows {
                tr role="row" {
                    th scope="row" role="rowheader" {
                        @if row.name.is_empty() { (voices::group_name(ctx, scheme, &row.group)) } @else { (row.name) }
                    }
                    td role="cell" data-l=(ctx.say("balance-voices")) { (parts::share(&ctx.text, row.voices, voices)) }
                    @for (key, of) in columns { td role="cell" data-l=(ctx.say(key)) { (cell(row, of)) } }
                }
            } }
        }
    }
}
