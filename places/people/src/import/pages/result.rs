//! Last step: what was saved, what was not taken, and the way back.

use kit_web::{Answer, Ctx, Page, parts};
use maud::{Markup, html};

use super::{Tense, account, address, crumbs, name, people_and_organizations};
use crate::import::model::{CheckedRow, RosterImport, Stage, Tally};
use crate::import::{refusals, store};
use kit_web::paging;

/// Rows on one page.
const PAGE: i64 = 50;

pub(super) async fn show(ctx: &Ctx, import: &RosterImport, after: &str) -> Answer {
    let after = after.parse().unwrap_or(-1);
    let rows = store::rows(&ctx.scope(), import.id, None, after, PAGE + 1).await?;
    let (rows, next) =
        paging::cut(rows, PAGE, |row| format!("{}?after={}", address(ctx, import.id), row.number));
    let tally = import.tally();
    let undone = import.stage == Stage::Undone;
    let title = if undone {
        ctx.say("import-undone-title")
    } else {
        ctx.say("import-saved-title")
    };
    let body = html! {
        (crumbs(ctx))
        div.head { h1 { (title) } p.lede { (lede(ctx, import, &tally)) } @if !undone { (account(&ctx.text, &tally.ends, Tense::After)) } }
        p { a.btn href=(ctx.path("/people")) { (ctx.say("import-see-people")) } " " a.btn.alt href=(ctx.path("/people/list")) { (ctx.say("import-see-list")) } }
        @if undone { (kept(ctx, &tally)) }
        @if !rows.is_empty() { (not_taken(ctx, &rows)) }
        (parts::next_page(&ctx.text, next))
        @if !undone {
            section.sec { h2 { (ctx.say("import-undo-title")) } p.sm.mut { (ctx.say("import-undo-hint")) }
                form.mt3 method="post" action={ (address(ctx, import.id)) "/undo" } { button.btn.alt { (ctx.say("import-undo")) } } }
        }
    };
    Ok(Page::new(title, body).show(ctx))
}

fn lede(ctx: &Ctx, import: &RosterImport, tally: &Tally) -> String {
    let text = &ctx.text;
    if import.stage == Stage::Undone {
        return text.count("import-undone-lede", tally.taken_back);
    }
    let mut added = people_and_organizations(text, tally.people_added, tally.organizations_added);
    if tally.prospects_added > 0 {
        let to_ask = text.count("import-prospects", tally.prospects_added);
        added = text.with("import-both", [("people", added.into()), ("organizations", to_ask.into())]);
    }
    let changed = text.count("import-changed", tally.changed);
    text.with(
        "import-saved-lede",
        [("name", name(text, import).into()), ("added", added.into()), ("changed", changed.into())],
    )
}

fn kept(ctx: &Ctx, tally: &Tally) -> Markup {
    html! {
        @if !tally.kept.is_empty() {
            section.sec.panel { h2 { (ctx.say("import-kept-title")) } p.sm.mut { (ctx.say("import-kept-hint")) }
                ul.rows.mt3 { @for one in &tally.kept { li {
                    @match ctx.app.registry.page_of(&one.kind, one.id) {
                        Some(page) => { a href=(ctx.path(&page)) { (one.name) } }
                        None => { (one.name) }
                    }
                } } }
            }
        }
    }
}

fn not_taken(ctx: &Ctx, rows: &[CheckedRow]) -> Markup {
    html! {
        section.sec.panel { h2 { (ctx.say("import-not-taken")) }
            ul.rows.mt3 { @for row in rows { li {
                b { (ctx.text.with("import-row-number", [("row", row.first_line.into())])) } " "
                @if let Some(refusal) = &row.entry.refusal { (refusals::row(&ctx.text, refusal)) }
                @if let Some(reason) = row.entry.left_out { (ctx.say(&format!("import-left-out-{}", reason.word().replace('_', "-")))) }
                @if !row.entry.cells.is_empty() { br; span.sm.mut { (row.entry.cells) } }
            } } }
        }
    }
}
