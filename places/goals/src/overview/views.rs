use kit_web::Ctx;
use maud::{Markup, html};

use super::panels::Standing;
use crate::goals::Goal;
use crate::goals::model;

/// One line for each goal: name, value and target, small trend, status word. A goal without a number says its
/// sentence instead.
pub fn goal_lines(ctx: &Ctx, goals: &[Goal], standings: &[Standing]) -> Markup {
    html! {
        ul.rows { @for goal in goals {
            @let standing = standings.iter().find(|standing| standing.goal == goal.id);
            li.gr {
                div {
                    a.t href=(ctx.path(&format!("/goals/{}", goal.id))) { (goal.title) }
                    div.sm.mut { @match standing {
                        Some(standing) => {
                            b.num.strong { (standing.value) } (ctx.text.with("overview-target", [("target", standing.target.as_str().into())]))
                        },
                        None => (model::sentence(goal, &ctx.text).unwrap_or_else(|| ctx.say("overview-no-number"))),
                    } }
                }
                @if let Some(standing) = standing {
                    div.gs { (standing.trend) }
                    div.gst { (standing.status) }
                }
            }
        } }
        @if !standings.is_empty() { p.src { (ctx.say("overview-dotted-line")) } }
    }
}
