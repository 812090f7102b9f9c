//! What other pages show of "What we did".

use kit_web::{Ctx, Problem, parts};
use maud::{Markup, html};

use super::{blind, store, views};
use crate::goals::GoalId;
use crate::rights::TAKE_PART;

/// What was done for a goal: the last five entries and how many there are.
///
/// # Errors
/// When the database does not answer.
pub async fn of_goal(ctx: &Ctx, goal: GoalId) -> Result<Markup, Problem> {
    let entries = store::of_goal(&ctx.scope(), goal, blind::usual(ctx)).await?;
    let add = ctx.path(&format!("/goals/done/add?serves=goal:{goal}"));
    let words = ctx.say("activities-add");
    let button = ctx.holds(&TAKE_PART).then_some((add.as_str(), words.as_str()));
    let all = ctx.path(&format!("/goals/done?goal={goal}"));
    Ok(html! {
        section.panel aria-labelledby="done" {
            div.ph { h2 id="done" { (ctx.say("goals-tab-done")) }
                @if !entries.is_empty() { a href=(all) { (ctx.say("activities-all-of-them")) } } }
            @if entries.is_empty() { (parts::empty(&ctx.say("activities-none-of-goal"), button)) }
            @else {
                ul.rows { @for entry in &entries {
                    li.r2 {
                        div { a.t href=(views::address(ctx, entry.id)) { (entry.what) }
                            div.sm.mut { (ctx.text.date(entry.happened_on, ctx.today()))
                                @let who = entry.who();
                                @if !who.is_empty() { " · " (who) } } }
                        div { (views::code(ctx, entry.id, entry.coding, entry.is_sealed)) }
                    }
                } }
                @if let Some((address, words)) = button { p.mt3.noprint { a href=(address) { (words) } } }
            }
        }
    })
}
