//! What all pages of the settings share: the tabs and the way back.

use kit_web::{Ctx, parts};
use maud::{Markup, html};

/// The pages, as tabs: address below the coalition and key of the words.
const TABS: &[(&str, &str)] = &[
    ("/settings", "settings-tab"),
    ("/settings/people", "access-tab"),
    ("/settings/guests", "guests-tab"),
    ("/settings/mails", "mails-tab"),
    ("/settings/keys", "keys-tab"),
    ("/history", "history-tab"),
];

/// The heading of a page with the tabs below it, the one at `current` marked.
pub fn head(ctx: &Ctx, current: &str, title: &str, lede: &str) -> Markup {
    let open = TABS.iter().filter(|(path, _)| ctx.may_open(path));
    let entries: Vec<_> =
        open.map(|(path, words)| (ctx.path(path), ctx.say(words), *path == current)).collect();
    html! {
        div.head { h1 { (ctx.say(title)) } p.lede { (ctx.say(lede)) } }
        (parts::tabs(&ctx.say("settings-tabs-name"), &entries))
    }
}

/// The way back to a page of the settings.
pub fn crumbs(ctx: &Ctx, path: &str, words: &str) -> Markup {
    let settings = (ctx.path("/settings"), ctx.say("settings-title"));
    parts::crumbs(&ctx.text, &[settings, (ctx.path(path), ctx.say(words))])
}

/// The link to "look as somebody else".
pub fn look_as_link(ctx: &Ctx) -> Markup {
    html! { a href={ (ctx.path("/settings")) "#look-as" } { (ctx.say("settings-look-as")) } }
}
