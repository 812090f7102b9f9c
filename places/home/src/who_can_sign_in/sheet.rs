//! The sheet of paper with a sign-in code: big letters, both languages, what to do in four steps.

use kit_text::{Language, Text};
use kit_web::{Ctx, Page};
use maud::{Markup, html};

use super::actions::Printed;
use crate::settings::tabs;

/// The page that is shown once, right after the code was made: it can never be shown again.
pub fn page(ctx: &Ctx, printed: &Printed) -> Page {
    let own = Language::from_tag(&printed.account.language).unwrap_or_default();
    let back = ctx.path("/settings/people");
    let body = html! {
        (tabs::crumbs(ctx, "/settings/people", "access-tab"))
        div.head.noprint {
            h1 { (ctx.text.with("access-sheet-title", [("name", (&printed.account.name).into())])) }
            p.lede { (ctx.say("access-sheet-lede")) }
        }
        div.sheet.code-sheet {
            (half(ctx, &ctx.text.in_language(own), printed))
            hr;
            (half(ctx, &ctx.text.in_language(own.other()), printed))
        }
        p.acts { a.btn href=(back) { (ctx.say("access-sheet-done")) } }
    };
    Page::new(ctx.say("access-sheet"), body)
}

fn half(ctx: &Ctx, text: &Text, printed: &Printed) -> Markup {
    let coalition = ctx.coalition();
    let until = printed.until.day_in(&coalition.zone());
    let address = format!("{}/sign-in", ctx.app.settings.base_url);
    html! {
        section.keep lang=(text.language().tag()) {
            h2 { (coalition.name) }
            p.mt2 { (text.with("access-sheet-for", [("name", (&printed.account.name).into())])) }
            p.code-big translate="no" { (printed.code) }
            ol.how {
                li { (text.say("access-sheet-open")) " " b.nw { (address) } }
                li { (text.say("access-sheet-find")) }
                li { (text.say("access-sheet-type")) }
                li { (text.say("access-sheet-press")) }
            }
            p.mt4 { (text.with("access-sheet-until", [("day", text.long_date(until).into())])) }
            @if let Some(phone) = &coalition.help_phone { p { (text.with("shell-phone", [("phone", phone.into())])) } }
        }
    }
}
