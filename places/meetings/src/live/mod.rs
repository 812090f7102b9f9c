//! The page of one meeting: before it what it takes to come, while it runs what is now, afterwards what came of it.

mod pages;
mod views;

use kit_web::{Access, Feature, Routes};

use crate::rights::SEE_MEETINGS;

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_MEETINGS);
    Feature {
        routes: Routes::new().get("/{coalition}/meetings/{id}", see, pages::show),
        texts: Some(kit_text::Source {
            feature: "live",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("live")
    }
}
