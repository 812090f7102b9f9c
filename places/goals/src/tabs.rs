//! What all pages of Goals share: the heading, the tabs, the way back, the menu entry.

pub use kit_web::place::head;
use kit_web::{Ctx, Feature, MenuEntry, Place};
use maud::Markup;

use crate::rights::{EDIT_GOALS, SEE_GOALS, SEE_SEALED, TAKE_PART};

static PLACE: Place = Place {
    path: "/goals",
    name: "goals-menu",
    tabs: &[
        ("/goals", "goals-tab-all"),
        ("/goals/purpose", "goals-tab-purpose"),
        ("/goals/plan", "goals-tab-plan"),
        ("/goals/numbers", "goals-tab-numbers"),
        ("/goals/done", "goals-tab-done"),
        ("/goals/what-we-have", "goals-tab-have"),
        ("/goals/in-the-way", "goals-tab-in-the-way"),
        ("/goals/who-does-what", "goals-tab-who-does-what"),
    ],
};

/// The menu entry and the words all features of the place use.
pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "goals-place",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        menu: Some(MenuEntry {
            position: 4,
            path: "/goals",
            label: "goals-menu",
            icon: "M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z",
            right: &SEE_GOALS,
        }),
        rights: vec![&SEE_GOALS, &EDIT_GOALS, &TAKE_PART, &SEE_SEALED],
        ..Feature::new("goals-place")
    }
}

/// The tabs, with the one at `current` marked.
pub fn draw(ctx: &Ctx, current: &str) -> Markup {
    PLACE.tabs(ctx, current)
}

/// The way back: Goals, then the pages in between.
pub fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    PLACE.crumbs(ctx, between)
}
