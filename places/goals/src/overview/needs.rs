//! What a goal needs, summed up from its open promises, and what its activities brought so far.

use kit_web::{Ctx, Problem, parts};
use maud::{Markup, html};

use super::store::{self, Needing, Needs};
use crate::goals::Goal;

/// Promises named on the panel.
const MOST: i64 = 3;

/// The panel; without any need it says where one is written down.
///
/// # Errors
/// When the database does not answer.
pub async fn panel(ctx: &Ctx, goal: &Goal) -> Result<Markup, Problem> {
    let needs = store::needs(&ctx.scope(), goal.id).await?;
    let named = match needs.promises {
        0 => Vec::new(),
        _ => store::needing(&ctx.scope(), goal.id, MOST).await?,
    };
    Ok(html! {
        section.panel aria-labelledby="needs" {
            h2 id="needs" { (ctx.say("overview-needs-title")) }
            @if needs == Needs::default() { (parts::empty(&ctx.say("overview-needs-none"), None)) } @else {
                (sums(ctx, &needs))
                @if !named.is_empty() { ul.rows.sm.mt3 { @for one in &named { (row(ctx, one)) } } }
                @let more = needs.promises - MOST;
                @if more > 0 { p.src { a href=(ctx.path(&format!("/goals/{}/plan", goal.id))) { (ctx.text.count("overview-needs-more", more)) } } }
            }
        }
    })
}

fn sums(ctx: &Ctx, needs: &Needs) -> Markup {
    let money = |cents: i64| ctx.text.money(cents);
    let line = |key: &str, value: String| html! { li.r2 { span { (ctx.say(key)) } b.num { (value) } } };
    html! {
        ul.rows.sm {
            @if needs.needed_cents > 0 { (line("overview-needs-money", money(needs.needed_cents))) }
            @if needs.given_cents > 0 { (line("overview-needs-given", money(needs.given_cents))) }
            @if needs.goods_cents > 0 { (line("overview-needs-goods", money(needs.goods_cents))) }
            @if needs.given_hours > 0 { (line("overview-needs-hours", ctx.text.number(needs.given_hours / 100))) }
        }
    }
}

fn row(ctx: &Ctx, one: &Needing) -> Markup {
    html! {
        li {
            div.r2 { a href=(ctx.path(&format!("/goals/promises/{}", one.id))) { (one.what) }
                @if let Some(cents) = one.needs_cents { span.num { (ctx.text.money(cents)) } } }
            @if !one.needs.is_empty() { span.mut { (one.needs) } }
        }
    }
}
