use kit_web::Ctx;
use maud::{Markup, html};

pub(super) fn overview(ctx: &Ctx) -> Markup {
    html! {
        div.head {
            h1 { (ctx.say("guide-menu")) }
            p.lede { (ctx.say("guide-lede")) }
        }
    }
}
