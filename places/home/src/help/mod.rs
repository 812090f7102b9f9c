//! Help for everybody, signed in or not: signing in, privacy, accessibility, the keyboard, leaving.

mod pages;

use kit_web::{Access, Feature, Routes};

pub fn feature() -> Feature {
    Feature {
        routes: Routes::new().get("/help", Access::Public, pages::help),
        texts: Some(kit_text::Source {
            feature: "help",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("help")
    }
}

#[cfg(test)]
mod tests;
