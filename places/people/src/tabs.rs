//! What all pages of People share: the heading, the tabs, the way back, the menu entry.

use kit_web::{Ctx, Feature, MenuEntry, parts};
use maud::{Markup, html};

use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS, SEE_PEOPLE};

/// The pages of the place, as tabs: address below the coalition and key of the words.
const TABS: &[(&str, &str)] = &[
    ("/people", "people-tab-members"),
    ("/people/organizations", "people-tab-organizations"),
    ("/people/seats", "people-tab-seats"),
    ("/people/recruiting", "people-tab-recruiting"),
    ("/people/duplicates", "people-tab-duplicates"),
];

/// The menu entry and the words all features of the place use.
pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "people",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        menu: Some(MenuEntry {
            position: 3,
            path: "/people",
            label: "people-menu",
            icon: "M7.2 9.4a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM1.8 16.6c.3-2.8 2.4-4.6 5.4-4.6s5.1 1.8 5.4 4.6M13 4a2.7 2.7 0 0 1 0 5.1M14.6 12.3c2 .5 3.3 2 3.6 4.3",
            right: &SEE_PEOPLE,
        }),
        rights: vec![&SEE_PEOPLE, &SEE_CONTACTS, &EDIT_PEOPLE],
        ..Feature::new("people")
    }
}

/// The head of a page: its title, a sentence, and the two buttons of the place for those who may use them.
pub fn head(ctx: &Ctx, title: &str, lede: Option<String>) -> Markup {
    html! {
        div.head.headrow {
            div { h1 { (ctx.say(title)) } @if let Some(lede) = lede { p.lede { (lede) } } }
            @if ctx.holds(&EDIT_PEOPLE) {
                div.acts {
                    a.btn.alt href=(ctx.path("/people/import")) { (ctx.say("people-import")) }
                    a.btn href=(ctx.path("/people/add")) { (ctx.say("people-add")) }
                }
            }
        }
    }
}

/// The tabs, with the one at `current` marked; only those whose pages this visitor may open.
pub fn draw(ctx: &Ctx, current: &str) -> Markup {
    let open = |path: &&(&str, &str)| ctx.may_open(path.0);
    let entries: Vec<_> = TABS
        .iter()
        .filter(open)
        .map(|(path, words)| (ctx.path(path), ctx.say(words), *path == current))
        .collect();
    parts::tabs(&ctx.say("people-menu"), &entries)
}

/// The way back: People, then the pages in between.
pub fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    let mut entries = vec![(ctx.path("/people"), ctx.say("people-menu"))];
    entries.extend_from_slice(between);
    parts::crumbs(&ctx.say("people-way-back"), &entries)
}
