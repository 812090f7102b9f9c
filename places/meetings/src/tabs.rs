//! What all pages of Meetings share: the heading, the tabs, the way back, the menu entry.

pub use kit_web::place::head;
use kit_web::{Ctx, Feature, MenuEntry, Place};
use maud::Markup;

use crate::rights::{EDIT_RULES, RUN_MEETINGS, SEE_MEETINGS, SPEAK};

static PLACE: Place = Place {
    path: "/meetings",
    name: "meetings-menu",
    tabs: &[
        ("/meetings", "meetings-tab-all"),
        ("/meetings/decisions", "meetings-tab-decisions"),
        ("/meetings/balance", "meetings-tab-balance"),
        ("/meetings/rules", "meetings-tab-rules"),
    ],
};

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

/// The tabs, with the one at `current` marked.
pub fn draw(ctx: &Ctx, current: &str) -> Markup {
    PLACE.tabs(ctx, current)
}

/// The way back: Meetings, then the pages in between.
pub fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    PLACE.crumbs(ctx, between)
}
