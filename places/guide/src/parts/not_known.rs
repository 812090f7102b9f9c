//! What nobody knew when the guide asked, beside the questions after a meeting: there the whole coalition can say.

use kit_web::{Ctx, Problem};
use maud::{Markup, html};
use uuid::Uuid;

use super::replies::{self, ReplyKind};
use super::table::part;
use super::{reading, views};

/// Questions shown at once.
const MOST: usize = 6;

/// The open questions, the longest open first.
pub(super) async fn panel(ctx: Ctx, _pulse: Uuid) -> Result<Markup, Problem> {
    let mut replies = replies::store::all(&ctx.scope()).await?;
    replies.retain(|reply| reply.kind == ReplyKind::Unknown);
    replies.sort_by_key(|reply| reply.replied_on);
    let asked = replies.iter().filter_map(|reply| {
        let part = part(&reply.part)?;
        let question = part.question(&reply.question).filter(|question| !question.is_sealed)?;
        Some((part, question))
    });
    // What somebody wrote in its place meanwhile is not asked again.
    let asked = reading::without_records(&ctx, asked.collect()).await?;
    Ok(html! {
        @if !asked.is_empty() {
            section.panel.mt4 aria-labelledby="not-known" {
                h2 #not-known { (ctx.say("guide-not-known")) }
                p.sm.mut { (ctx.say("guide-not-known-hint")) }
                ul.rows.sm { @for (part, question) in asked.iter().take(MOST) {
                    li { a.t href=(views::address_of(&ctx, part, question.key)) { (ctx.say(&part.words(&format!("{}-ask", question.key)))) } }
                } }
            }
        }
    })
}
