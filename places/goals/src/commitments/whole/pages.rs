use axum::response::{IntoResponse, Redirect};
use kit_web::records::{FormPlace, FormRecord};
use kit_web::saving::SaveProblem;
use kit_web::{Answer, Ctx, Fields, Mistakes, Page, Problem, Typed};
use maud::{Markup, html};

use super::actions;
use super::model::{FIELDS, name, rows};
use crate::commitments::made::Commitment;
use crate::commitments::place::Commitments;

const PAGE: &str = "/goals/commitments/whole";

/// The empty form.
pub(super) async fn ask(ctx: Ctx) -> Answer {
    ask_filled(&ctx, Typed::default(), &html! {}).await
}

/// The form filled with this, below something that says where its words come from.
///
/// # Errors
/// When the database does not answer.
pub async fn ask_filled(ctx: &Ctx, mut typed: Typed, above: &Markup) -> Answer {
    typed.set("id", ctx.app.ids.next(ctx.now).to_string());
    Ok(page(ctx, &typed, &Mistakes::none(), above).await?.show(ctx))
}

pub(super) async fn save(ctx: Ctx, typed: Typed) -> Answer {
    match actions::add(&ctx, &typed).await {
        Ok(commitment) => {
            let page = ctx.path(&format!("/goals/commitments/{}", commitment.id));
            Ok(Redirect::to(&page).into_response())
        }
        Err(SaveProblem::Mistakes(mistakes)) => {
            Ok(page(&ctx, &typed, &mistakes, &html! {}).await?.show_mistakes(&ctx))
        }
        Err(problem) => Err(problem.plain()),
    }
}

async fn page(ctx: &Ctx, typed: &Typed, mistakes: &Mistakes, above: &Markup) -> Result<Page, Problem> {
    let menus = Commitment::choices(ctx).await?;
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let title = ctx.say("commitments-whole");
    let count = rows(typed);
    let names: Vec<Row> = (1..=count).map(Row::of).collect();
    let body = html! {
        (Commitments::crumbs(ctx, &[]))
        (fields.summary())
        div.head { h1 { (title) } p.lede { (ctx.say("commitments-whole-lede")) } }
        (above)
        form method="post" action=(ctx.path(PAGE)) novalidate {
            (fields.hidden("id"))
            input type="hidden" name="rows" value=(count);
            section.panel { (Commitment::fields(&ctx.text, &fields, &menus)) }
            @for (number, row) in (1_usize..).zip(&names) { (row.draw(ctx, &fields, number)) }
            p.acts { button.btn { (ctx.say("commitments-whole-save")) }
                a.btn.alt href=(ctx.path("/goals/commitments")) { (ctx.say("form-cancel")) } }
        }
    };
    Ok(Page::new(title, body))
}

/// The names of the fields of one row.
struct Row {
    fields: [String; 8],
    leave_out: String,
}

impl Row {
    fn of(row: usize) -> Self {
        Self {
            fields: FIELDS.map(|field| name(field, row)),
            leave_out: name("leave_out", row),
        }
    }

    fn draw<'a>(&'a self, ctx: &Ctx, fields: &Fields<'a>, number: usize) -> Markup {
        let text = &ctx.text;
        let [what, metric, would_show, unit, baseline, target, due_on, indicator] = &self.fields;
        html! {
            fieldset.panel.sec {
                legend.t { (text.count("commitments-whole-nth", number)) }
                (fields.hidden(indicator))
                (fields.line(what, "commitment-element-what"))
                (fields.line(metric, "commitment-element-metric"))
                (fields.line(would_show, "commitment-element-would-show").optional(text))
                (fields.line(unit, "commitment-element-unit").optional(text))
                (fields.line(baseline, "commitment-element-baseline").optional(text))
                (fields.line(target, "commitment-element-target").optional(text))
                (fields.date(due_on, "commitment-element-due-on").optional(text))
                (fields.tick(&self.leave_out, "commitments-whole-leave-out"))
            }
        }
    }
}
