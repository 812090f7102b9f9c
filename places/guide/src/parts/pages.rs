use kit_web::{Answer, Ctx, Page};

use super::views;

pub(super) async fn overview(ctx: Ctx) -> Answer {
    Ok(Page::new(ctx.say("guide-menu"), views::overview(&ctx)).show(&ctx))
}
