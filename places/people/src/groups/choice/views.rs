use kit_web::{Ctx, paging};
use maud::{Markup, html};

use super::model::ShapeChoice;
use crate::groups::frame::{change_link, heading};
use crate::groups::shape::rules::{Speaks, Suggestion};
use crate::groups::views::kind_name;
use crate::rights::EDIT_PEOPLE;

/// The form, filled with a shape and with what the answers say for it.
pub fn address(ctx: &Ctx, suggestion: &Suggestion) -> String {
    let reasons = suggestion.reasons.iter().filter(|rule| rule.speaks == Speaks::For);
    let reasons: Vec<String> = reasons.map(|rule| ctx.say(&rule.reason())).collect();
    let query = paging::query(&[
        ("shape", suggestion.shape.word()),
        ("chosen_on", &ctx.today().to_string()),
        ("reasons", &reasons.join("\n")),
    ]);
    ctx.path(&format!("/people/groups/choices/add?{query}"))
}

/// What was chosen so far, the latest first.
pub fn panel(ctx: &Ctx, choices: &[ShapeChoice]) -> Markup {
    let add = ctx.path(&format!("/people/groups/choices/add?chosen_on={}", ctx.today()));
    html! {
        @if !choices.is_empty() || ctx.holds(&EDIT_PEOPLE) {
            section.panel.sec aria-labelledby="chosen" {
                (heading(ctx, "chosen", "shape-choice-title", Some((add, "shape-choice-add"))))
                @if choices.is_empty() { p.sm.mut { (ctx.say("shape-choice-none")) } }
                ul.rows { @for choice in choices { (row(ctx, choice)) } }
            }
        }
    }
}

fn row(ctx: &Ctx, choice: &ShapeChoice) -> Markup {
    let name = kind_name(&ctx.text, choice.shape);
    let facts = [
        ("who", choice.chosen_by.as_str().into()),
        ("day", ctx.text.long_date(choice.chosen_on).into()),
    ];
    html! {
        li {
            div.r2 { b { (name) } (change_link(ctx, "/people/groups/choices", choice.id, &name)) }
            p.sm.mut { (ctx.text.with("shape-choice-by-whom", facts)) }
            p.sm.pre { (choice.reasons) }
            p.src { a href=(ctx.path(&format!("/history/shape_choice/{}", choice.id))) { (ctx.say("groups-what-changed")) } }
        }
    }
}
