//! What all pages of People share: the heading, the tabs, the way back, the menu entry.

use kit_store::Fault;
use kit_web::{Ctx, Feature, MenuEntry, Place, place};
use maud::{Markup, html};

use crate::alike;
use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS, SEE_PEOPLE, TAKE_PART};

const DUPLICATES: &str = "/people/duplicates";

static PLACE: Place = Place {
    path: "/people",
    name: "people-menu",
    tabs: &[
        ("/people", "people-tab-members"),
        ("/people/organizations", "people-tab-organizations"),
        ("/people/seats", "people-tab-seats"),
        ("/people/recruiting", "people-tab-recruiting"),
        ("/people/groups", "people-tab-groups"),
        ("/people/agreements", "people-tab-agreements"),
        ("/people/thanks", "people-tab-thanks"),
        (DUPLICATES, "people-tab-duplicates"),
    ],
};

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
        rights: vec![&SEE_PEOPLE, &SEE_CONTACTS, &EDIT_PEOPLE, &TAKE_PART],
        ..Feature::new("people")
    }
}

/// The head of a page: its title, a sentence, and the two buttons of the place for those who may use them.
pub fn head(ctx: &Ctx, title: &str, lede: Option<String>) -> Markup {
    let buttons = html! {
        @if ctx.holds(&EDIT_PEOPLE) {
            a.btn.alt href=(ctx.path("/people/import")) { (ctx.say("people-import")) }
            a.btn href=(ctx.path("/people/add")) { (ctx.say("people-add")) }
        }
    };
    place::head(&ctx.say(title), lede, buttons)
}

/// The head of a page whose own buttons stand beside what they are for: its title and a sentence.
pub fn heading(ctx: &Ctx, title: &str, lede: Option<String>) -> Markup {
    place::head(&ctx.say(title), lede, html! {})
}

/// The tabs, with the one at `current` marked; Duplicates says how many pairs wait.
///
/// # Errors
/// When the database does not answer.
pub async fn draw(ctx: &Ctx, current: &str) -> Result<Markup, Fault> {
    let waiting = if ctx.may_open(DUPLICATES) {
        alike::store::open_pairs(&ctx.scope()).await?
    } else {
        0
    };
    Ok(PLACE.tabs_saying(ctx, current, |path, key| {
        if path == DUPLICATES && waiting > 0 {
            ctx.text.with("people-tab-duplicates-waiting", [("count", waiting.into())])
        } else {
            ctx.say(key)
        }
    }))
}

/// The way back: People, then the pages in between.
pub fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    PLACE.crumbs(ctx, between)
}
