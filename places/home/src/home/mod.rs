//! The home page: ten seconds to see what is due, who is missing and what is new.

mod due;
mod line;
mod news;
mod pages;
pub mod record_pages;
mod renewals;
mod reviews;
mod views;

pub use pages::in_words;

use kit_web::access::SEE_COALITION;
use kit_web::{Access, Feature, MenuEntry, Routes};

pub fn feature() -> Feature {
    let see = Access::Holds(&SEE_COALITION);
    Feature {
        routes: Routes::new().get("/{coalition}", see, pages::home).get(
            "/{coalition}/news",
            see,
            pages::news,
        ),
        texts: Some(kit_text::Source {
            feature: "home",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        menu: Some(MenuEntry {
            position: 1,
            path: "",
            label: "home-menu",
            icon: "M3 9.3 10 3.8l7 5.5V16a.8.8 0 0 1-.8.8h-3.7v-5h-5v5H3.8A.8.8 0 0 1 3 16z",
            right: &SEE_COALITION,
        }),
        pages: &[("coalition", "")],
        ..Feature::new("home")
    }
}

#[cfg(test)]
mod due_tests;
#[cfg(test)]
mod tests;
