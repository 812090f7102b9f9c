//! Lists of indicators: name, newest value, target, small trend, status, when the next is due.

use kit_store::Day;
use kit_web::Ctx;
use maud::{Markup, html};

use super::values;
use crate::numbers::followed::Followed;

/// The table of a list.
pub fn table(ctx: &Ctx, followed: &[Followed], caption: &str) -> Markup {
    let text = &ctx.text;
    let [value, target, trend, status, due] = ["newest", "target", "trend", "status", "due"]
        .map(|column| text.say(&format!("numbers-column-{column}")));
    html! {
        table.stack role="table" {
            caption.vh { (caption) }
            thead role="rowgroup" { tr role="row" {
                th role="columnheader" scope="col" { (text.say("numbers-column-name")) }
                th.n role="columnheader" scope="col" { (value) }
                th.n role="columnheader" scope="col" { (target) }
                th role="columnheader" scope="col" { (trend) }
                th role="columnheader" scope="col" { (status) }
                th role="columnheader" scope="col" { (due) }
            } }
            tbody role="rowgroup" { @for one in followed {
                tr role="row" {
                    th role="rowheader" scope="row" {
                        a.t href=(ctx.path(&format!("/goals/numbers/{}", one.indicator.id))) { (one.indicator.name) }
                        @if let Some((point, _)) = one.newest() { br; span.sm.mut.regular { (point.period.words(text)) } }
                    }
                    td.n role="cell" data-l=(value) { b { (newest(ctx, one)) } }
                    td.n role="cell" data-l=(target) { @if let Some(target) = one.target() { (values::value(text, &one.indicator, target)) } }
                    td role="cell" data-l=(trend) { (values::spark(text, one)) }
                    td role="cell" data-l=(status) { @if let Some(status) = values::status(text, one) { (status) } }
                    td.nw role="cell" data-l=(due) { (due_words(ctx, one.indicator.next_due)) }
                }
            } }
        }
    }
}

/// The newest value with its unit, or what stands in its place.
pub fn newest(ctx: &Ctx, followed: &Followed) -> String {
    match followed.newest() {
        Some((_, value)) => values::value(&ctx.text, &followed.indicator, value),
        None => ctx.say("numbers-no-value"),
    }
}

fn due_words(ctx: &Ctx, due: Option<Day>) -> Markup {
    html! { @if let Some(due) = due {
        @if due < ctx.today() { span.bad-t { (ctx.text.due(due, ctx.today())) } } @else { (ctx.text.date(due, ctx.today())) }
    } }
}
