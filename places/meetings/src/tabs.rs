//! What all pages of Meetings share: the heading, the tabs, the way back, the menu entry.

use kit_web::{Ctx, Feature, MenuEntry, parts};
use maud::{Markup, html};

use crate::rights::{EDIT_RULES, RUN_MEETINGS, SEE_MEETINGS, SPEAK};

/// The pages of the place, as tabs: address below the coalition and key of the words. A tab shows once its page exists.
const TABS: &[(&str, &str)] = &[
    ("/meetings", "meetings-tab-all"),
    ("/meetings/decisions", "meetings-tab-decisions"),
    ("/meetings/balance", "meetings-tab-balance"),
    ("/meetings/rules", "meetings-tab-rules"),
];

/// The menu entry and the words all features of the place use.
pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "meetings-place",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        menu: Some(MenuEntry {
            position: 5,
            path: "/meetings",
            label: "meetings-menu",
            icon: "M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3M13 3v3",
            right: &SEE_MEETINGS,
        }),
        rights: vec![&SEE_MEETINGS, &RUN_MEETINGS, &SPEAK, &EDIT_RULES],
        ..Feature::new("meetings-place")
    }
}

/// The head of a page: its title, a sentence, and the buttons that belong to the page.
pub fn head(title: &str, lede: Option<String>, buttons: Markup) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (title) } @if let Some(lede) = lede { p.lede { (lede) } } }
            div.acts { (buttons) }
        }
    }
}

/// The tabs, with the one at `current` marked; only those whose pages exist and this visitor may open.
pub fn draw(ctx: &Ctx, current: &str) -> Markup {
    let entries: Vec<_> = TABS
        .iter()
        .filter(|(path, _)| ctx.may_open(path))
        .map(|(path, words)| (ctx.path(path), ctx.say(words), *path == current))
        .collect();
    parts::tabs(&ctx.say("meetings-menu"), &entries)
}

/// The way back: Meetings, then the pages in between.
pub fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    let mut entries = vec![(ctx.path("/meetings"), ctx.say("meetings-menu"))];
    entries.extend_from_slice(between);
    parts::crumbs(&ctx.say("meetings-way-back"), &entries)
}
