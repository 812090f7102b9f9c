use kit_web::{Answer, Ctx, Page, Problem, Visit};
use maud::{Markup, html};
use uuid::Uuid;

use super::next_step::next_step;
use super::remembered::{self, Step};
use super::standing::{Stand, done, standings};
use super::table::parts;
use super::{reading, views};
use crate::rights::ANSWER_GUIDE;

pub(super) async fn overview(ctx: Ctx) -> Answer {
    let facts = reading::facts(&ctx).await?;
    let standings = standings(&facts);
    remembered::remember_done(&ctx, done(&standings));
    let body = html! {
        (views::overview(&ctx, &facts, &standings))
        (ctx.panels("/guide", ctx.coalition().id.0).await?)
    };
    Ok(Page::new(ctx.say("guide-menu"), body).show(&ctx))
}

/// "7 of 12" beside the menu entry, as it was worked out last.
pub(super) fn menu_note(visit: &Visit) -> Option<String> {
    let (done, of) = (remembered::done(visit)?, parts().count());
    Some(visit.text.with("guide-menu-note", [("done", done.into()), ("of", of.into())]))
}

/// The best next step, for Home; nothing for those who answer no questions, and once everything is done. `newest` is the
/// newest entry of the history: as long as it is the same, so is the step.
///
/// # Errors
/// When the database does not answer.
pub async fn home_panel(ctx: &Ctx, newest: Option<Uuid>) -> Result<Markup, Problem> {
    if !ctx.holds(&ANSWER_GUIDE) {
        return Ok(html! {});
    }
    let step = match remembered::step(ctx, newest) {
        Some(step) => step,
        None => {
            let facts = reading::facts(ctx).await?;
            let standings = standings(&facts);
            let step = next_step(&standings).map(|step| Step {
                part: step.standing.part.key,
                question: step.question.map(|question| question.key),
                minutes: step.minutes,
                is_again: step.is_again,
                is_begun: step.standing.stand != Stand::NotStarted,
                done: done(&standings),
            });
            remembered::remember(ctx, newest, step, done(&standings));
            step
        }
    };
    Ok(step.map_or_else(|| html! {}, |step| views::home_panel(ctx, step)))
}
