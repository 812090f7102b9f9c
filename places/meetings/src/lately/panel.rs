use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::{MEETINGS, model, store};
use crate::attendance::strip;
use crate::rights::SEE_MEETINGS;

/// How a person came to the latest meetings, on their page: the marks, and each meeting in words. Nothing while none of
/// them counts.
pub(super) async fn of_a_person(ctx: Ctx, person: Uuid) -> Result<Markup, Problem> {
    if !ctx.holds(&SEE_MEETINGS) {
        return Ok(html! {});
    }
    let scope = ctx.scope();
    let held = store::held(&scope, MEETINGS).await?;
    let own = model::by_subject(&held, store::of_people(&scope, &held, &[person]).await?);
    let Some(lately) = own.into_iter().find(|own| !own.came.is_empty()) else {
        return Ok(html! {});
    };
    Ok(html! {
        section.panel.mt5 aria-labelledby="lately" {
            h2 id="lately" { (ctx.say("lately-column")) }
            p.mt2 { (strip::counted(&ctx.text, &lately.presences())) }
            ul.rows.mt2 { @for (meeting, presence) in lately.came.iter().rev() {
                li.r2 {
                    a href=(ctx.path(&format!("/meetings/{}", meeting.address))) { (meeting.title) span.vh { ", " (ctx.text.date(meeting.day(), ctx.today())) } }
                    span.sm { (ctx.text.date(meeting.day(), ctx.today())) ", " (strip::name(&ctx.text, *presence)) }
                }
            } }
        }
    })
}
