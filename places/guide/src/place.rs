//! What all pages of the Guide share: the heading, the way back, the menu entry.

use kit_web::{Ctx, Feature, MenuEntry, Place};
use maud::Markup;

use crate::rights::{ANSWER_GUIDE, RUN_GUIDE, SEE_GUIDE};

static PLACE: Place = Place { path: "/guide", name: "guide-menu", tabs: &[] };

/// The menu entry and the words all features of the place use.
pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "guide-place",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        menu: Some(MenuEntry {
            position: 2,
            path: "/guide",
            label: "guide-menu",
            icon: "M4.5 16.5h6a3 3 0 0 0 0-6h-2a3 3 0 0 1 0-6h6M12.6 2.4l2.2 2.1-2.2 2.1",
            right: &SEE_GUIDE,
        }),
        rights: vec![&SEE_GUIDE, &ANSWER_GUIDE, &RUN_GUIDE],
        ..Feature::new("guide-place")
    }
}

/// The way back: Guide, then the pages in between.
pub fn crumbs(ctx: &Ctx, between: &[(String, String)]) -> Markup {
    PLACE.crumbs(ctx, between)
}
