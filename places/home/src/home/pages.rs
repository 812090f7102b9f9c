use kit_web::{Answer, Ctx, Page};
use maud::html;

pub(super) async fn home(ctx: Ctx) -> Answer {
    let text = &ctx.text;
    let name = ctx.account.as_ref().map_or("", |account| account.name.as_str());
    let given = name.split_whitespace().next().unwrap_or_default();
    let body = html! {
        div.head { h1 { (text.with("home-greeting", [("name", given.into())])) }
            p.lede { (text.long_day(ctx.today())) } }
    };
    Ok(Page::new(text.say("home-menu"), body).show(&ctx))
}
