//! The numbers of a chart as a table.

use std::collections::BTreeMap;

use kit_web::Ctx;
use maud::{Markup, html};

use super::{chart, values};
use crate::numbers::followed::{Group, Point};
use crate::numbers::following::Whole;
use crate::numbers::model::Period;
use crate::rights::EDIT_GOALS;

pub type Row<'a> = (Option<&'a Point>, Vec<Option<&'a Point>>);

/// One row for each period and question: ours, then each comparison.
pub fn rows<'a>(whole: &'a Whole, others: &'a [(String, Vec<Point>)]) -> BTreeMap<(Period, i64), Row<'a>> {
    let mut rows: BTreeMap<(Period, i64), Row> = BTreeMap::new();
    let empty = || (None, vec![None; others.len()]);
    for point in &whole.followed.points {
        rows.entry((point.period, point.question)).or_insert_with(empty).0 = Some(point);
    }
    for (index, (_, points)) in others.iter().enumerate() {
        for point in points {
            rows.entry((point.period, point.question)).or_insert_with(empty).1[index] = Some(point);
        }
    }
    rows
}

/// Period, ours, comparisons: what stands folded under a chart.
pub fn small(ctx: &Ctx, whole: &Whole) -> Markup {
    let text = &ctx.text;
    let others = chart::comparisons(whole);
    let indicator = &whole.followed.indicator;
    let cell = |point: Option<&Point>| {
        point.map_or_else(String::new, |point| values::shown(text, indicator, point.shown))
    };
    html! {
        table.slim {
            thead { tr {
                th scope="col" { (text.say("numbers-column-period")) }
                th.n scope="col" { (chart::own_name(ctx.coalition(), indicator)) }
                @for (name, _) in &others { th.n scope="col" { (name) } }
            } }
            tbody { @for ((period, _), (own, compared)) in rows(whole, &others) { tr {
                th scope="row" { (period.words(text)) }
                td.n { (cell(own)) }
                @for point in compared { td.n { (cell(point)) } }
            } } }
        }
    }
}

/// Everything about each value of our line: how sure, how many answers, what was noted.
pub fn full(ctx: &Ctx, whole: &Whole) -> Markup {
    let text = &ctx.text;
    let followed = &whole.followed;
    let [value, limits, people, note] =
        ["value", "limits", "people", "note"].map(|column| text.say(&format!("numbers-column-{column}")));
    let edits = ctx.holds(&EDIT_GOALS);
    let has = |holds: fn(&Point) -> bool| followed.points.iter().any(holds);
    let (has_limits, has_people, has_notes) = (
        has(|one| one.limits.is_some()),
        has(|one| one.people.is_some()),
        has(|one| !one.note.is_empty()),
    );
    html! {
        table.stack role="table" {
            caption.vh { (text.say("numbers-own-values")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (text.say("numbers-column-period")) }
                th.n role="columnheader" scope="col" { (value) }
                @if has_limits { th role="columnheader" scope="col" { (limits) } }
                @if has_people { th.n role="columnheader" scope="col" { (people) } }
                @if has_notes { th role="columnheader" scope="col" { (note) } }
            } }
            tbody role="rowgroup" { @for point in followed.points.iter().rev() {
                tr role="row" {
                    th role="rowheader" scope="row" {
                        @match (point.reading, edits) {
                            (Some((id, _)), true) => a href=(ctx.path(&format!("/goals/numbers/readings/{id}"))) { (point.period.words(text)) },
                            _ => (point.period.words(text)),
                        }
                        @if point.question > 1 { span.sm.mut.regular { " · " (text.count("numbers-question-number", point.question)) } }
                    }
                    td.n role="cell" data-l=(value) { (values::shown(text, &followed.indicator, point.shown)) }
                    @if has_limits { td role="cell" data-l=(limits) { @if let Some(limits) = values::limits(text, &followed.indicator, point) { (limits) } } }
                    @if has_people { td.n role="cell" data-l=(people) { @if let Some(people) = point.people { (kit_text::decimal(people.millionths(), 0)) } } }
                    @if has_notes { td role="cell" data-l=(note) { (point.note) } }
                }
            } }
        }
    }
}

/// The groups of the newest period with answers and limits.
pub fn groups(ctx: &Ctx, whole: &Whole, groups: &[Group]) -> Markup {
    let text = &ctx.text;
    let [value, limits, people] =
        ["value", "limits", "people"].map(|column| text.say(&format!("numbers-column-{column}")));
    let indicator = &whole.followed.indicator;
    html! {
        table.stack role="table" {
            caption.vh { (text.say("numbers-groups-title")) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (text.say("numbers-column-group")) }
                th.n role="columnheader" scope="col" { (value) }
                th role="columnheader" scope="col" { (limits) }
                th.n role="columnheader" scope="col" { (people) }
            } }
            tbody role="rowgroup" { @for group in groups { tr role="row" {
                th role="rowheader" scope="row" { (group.name) br; span.sm.mut.regular { (group.breakdown) } }
                td.n role="cell" data-l=(value) { (values::shown(text, indicator, group.point.shown)) }
                td role="cell" data-l=(limits) { @if let Some(limits) = values::limits(text, indicator, &group.point) { (limits) } }
                td.n role="cell" data-l=(people) { @if let Some(people) = group.point.people { (kit_text::decimal(people.millionths(), 0)) } }
            } } }
        }
    }
}
