//! Promises kept, organization by organization: what was kept comes first, what was not is said plainly.

use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};

use super::store::{self, KeptBy};
use super::{plan, views};
use crate::tabs;

pub(super) async fn show(ctx: Ctx) -> Answer {
    let kept = store::by_organization(&ctx.scope(), ctx.today(), None).await?;
    let count = store::counts(&ctx.scope(), ctx.today(), None).await?;
    let body = html! {
        (tabs::head(&ctx.say("promises-title"), Some(plan::sentence(&ctx, count)), plan::add_button(&ctx, None)))
        (tabs::draw(&ctx, "/goals/plan"))
        (views::view_links(&ctx, "/goals/plan/organizations"))
        section.panel.mt4 aria-labelledby="kept" {
            h2 #kept { (ctx.say("promises-organizations-title")) }
            @if kept.is_empty() { (parts::empty(&ctx.say("promises-organizations-empty"), None)) } @else { (table(&ctx, &kept)) }
            p.src { (ctx.say("promises-organizations-rule")) }
        }
    };
    Ok(Page::new(ctx.say("promises-organizations-title"), body).show(&ctx))
}

fn table(ctx: &Ctx, kept: &[KeptBy]) -> Markup {
    let [who, word, ahead] =
        ["promises-column-organization", "promises-column-word", "promises-column-ahead"]
            .map(|key| ctx.say(key));
    html! {
        table.stack role="table" {
            caption.vh { (ctx.say("promises-organizations-title")) }
            thead role="rowgroup" { tr role="row" { @for heading in [&who, &word, &ahead] { th role="columnheader" scope="col" { (heading) } } } }
            tbody role="rowgroup" { @for one in kept {
                tr role="row" {
                    th role="rowheader" scope="row" { (name(ctx, one)) }
                    td role="cell" data-l=(word) { (words(ctx, one)) @if one.kept > 0 { (bar(one)) } }
                    td.num role="cell" data-l=(ahead) { (ctx.text.number(one.ahead)) }
                }
            } }
        }
    }
}

fn name(ctx: &Ctx, one: &KeptBy) -> Markup {
    html! {
        @match (&one.name, one.id) {
            (Some(name), Some(id)) => a.t.plain href=(ctx.path(&format!("/goals/plan?show=all&whose=organization:{id}"))) { (name) },
            _ => (ctx.say("promises-organizations-none")),
        }
    }
}

/// "Kept 9 of 11, 1 carried over". What was not kept is counted by itself; nobody is told "0 of 1".
pub(super) fn words(ctx: &Ctx, one: &KeptBy) -> String {
    let text = &ctx.text;
    let mut said = match (one.kept, one.came_due()) {
        (_, 0) => vec![text.say("promises-nothing-due-yet")],
        (0, _) => Vec::new(),
        (kept, due) => vec![text.with("promises-kept-of", [("kept", kept.into()), ("due", due.into())])],
    };
    for (count, key) in [
        (one.late, "promises-late-of"),
        (one.let_go, "promises-let-go-of"),
        (one.carried, "promises-carried-of"),
    ] {
        if count > 0 {
            said.push(text.count(key, count));
        }
    }
    said.join(", ")
}

fn bar(one: &KeptBy) -> Markup {
    parts::bar(kit_text::percent_of(one.kept, one.came_due()).unwrap_or_default(), None)
}
