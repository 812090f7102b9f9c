use axum::response::{IntoResponse, Redirect};
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::model::{EarlierRow, rows_of};
use crate::decisions::views;
use crate::tabs;

const COLUMNS: [&str; 5] = [
    "decisions-column-day",
    "decisions-column-decision",
    "decisions-column-outcome",
    "decisions-earlier-how",
    "decisions-earlier-noted-as",
];

/// The page to paste an old register.
pub async fn ask(ctx: Ctx) -> Answer {
    let typed = Typed::from_pairs([("id", ctx.app.ids.next(ctx.now).to_string())]);
    Ok(page(&ctx, &typed, &Mistakes::none(), None).show(&ctx))
}

/// Shows how the rows are read; the second press keeps them.
pub async fn save(ctx: Ctx, typed: Typed) -> Answer {
    if typed.get("step") == "keep" {
        return match super::keep(&ctx, &typed).await {
            Ok(_) => Ok(Redirect::to(&ctx.path("/meetings/decisions")).into_response()),
            Err(Problem::Mistaken(mistakes)) => Ok(page(&ctx, &typed, &mistakes, None).show_mistakes(&ctx)),
            Err(problem) => Err(problem),
        };
    }
    match rows_of(typed.get("register"), ctx.today()) {
        Ok(rows) => Ok(page(&ctx, &typed, &Mistakes::none(), Some(&rows)).show(&ctx)),
        Err(mistakes) => Ok(page(&ctx, &typed, &mistakes, None).show_mistakes(&ctx)),
    }
}

fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, rows: Option<&[EarlierRow]>) -> Page {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("decisions-earlier-title");
    let back = ctx.path("/meetings/decisions");
    let body = html! {
        (tabs::crumbs(ctx, &[(back.clone(), ctx.say("meetings-tab-decisions"))]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("decisions-earlier-lede")) } }
        form method="post" action=(ctx.path("/meetings/decisions/earlier")) novalidate {
            (fields.hidden("id"))
            @if let Some(rows) = rows {
                (preview(ctx, rows))
                input type="hidden" name="register" value=(typed.get("register"));
                p.acts {
                    button.btn name="step" value="keep" { (ctx.text.count("decisions-earlier-keep", rows.len())) }
                    a.btn.alt href=(ctx.path("/meetings/decisions/earlier")) { (ctx.say("decisions-earlier-again")) }
                }
            } @else {
                section.panel {
                    (fields.lines("register", "decisions-earlier-register").hint(ctx.say("decisions-earlier-hint")))
                }
                p.acts { button.btn name="step" value="check" { (ctx.say("decisions-earlier-check")) } a.btn.alt href=(back) { (ctx.say("form-cancel")) } }
            }
        }
    };
    Page::new(title, body)
}

/// Every row as it was read.
fn preview(ctx: &Ctx, rows: &[EarlierRow]) -> Markup {
    html! {
        section.panel {
            h2 { (ctx.text.count("decisions-earlier-rows", rows.len())) }
            p.sm.mut { (ctx.say("decisions-earlier-order")) }
            table.stack.mt3 role="table" {
                thead role="rowgroup" { tr role="row" { @for key in COLUMNS { th role="columnheader" scope="col" { (ctx.say(key)) } } } }
                tbody role="rowgroup" { @for row in rows {
                    tr role="row" {
                        td role="cell" data-l=(ctx.say(COLUMNS[0])) { (ctx.text.long_date(row.decided_on)) }
                        th scope="row" role="rowheader" { (row.title) }
                        td role="cell" data-l=(ctx.say(COLUMNS[2])) { (views::outcome(ctx, row.outcome)) }
                        td role="cell" data-l=(ctx.say(COLUMNS[3])) { (row.how) }
                        td role="cell" data-l=(ctx.say(COLUMNS[4])) { (row.noted_as) }
                    }
                } }
            }
        }
    }
}
