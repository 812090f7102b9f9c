//! Playbooks: complete starting sets for a kind of coalition, as folders of TOML and Markdown that anybody can write.

pub mod format;
pub mod known;

use kit_web::Feature;

/// The feature.
pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "playbooks",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        ..Feature::new("playbooks")
    }
}

#[cfg(test)]
mod tests;
