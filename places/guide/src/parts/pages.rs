use kit_web::{Answer, Ctx, Page, Problem};
use maud::{Markup, html};

use super::next_step::next_step;
use super::standing::standings;
use super::{reading, views};
use crate::rights::ANSWER_GUIDE;

pub(super) async fn overview(ctx: Ctx) -> Answer {
    let facts = reading::facts(&ctx).await?;
    let standings = standings(&facts);
    Ok(Page::new(ctx.say("guide-menu"), views::overview(&ctx, &facts, &standings)).show(&ctx))
}

/// The best next step, for Home; nothing for those who answer no questions, and once everything is done.
///
/// # Errors
/// When the database does not answer.
pub async fn home_panel(ctx: &Ctx) -> Result<Markup, Problem> {
    if !ctx.holds(&ANSWER_GUIDE) {
        return Ok(html! {});
    }
    let facts = reading::facts(ctx).await?;
    let standings = standings(&facts);
    Ok(match next_step(&standings) {
        Some(step) => views::home_panel(ctx, &standings, &step),
        None => html! {},
    })
}
