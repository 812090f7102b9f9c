//! Sector schemes: the kinds of people and groups a table needs, and who may speak for each.
//!
//! A scheme is a data file in `schemes/`; the twelve sectors of drug-free community coalitions are one of them.
//! Rules are few and named; evidence is what the person or the coalition stated.

mod model;

pub use model::{Evidence, Gap, Rule, Scheme, Sector, eligible};

use std::sync::LazyLock;

static SCHEMES: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
    let files = [
        include_str!("../../schemes/drug_free.toml"),
        include_str!("../../schemes/grade_level_reading.toml"),
        include_str!("../../schemes/healthy_food.toml"),
        include_str!("../../schemes/simple.toml"),
    ];
    // A broken file would be found by the test of this folder; here it is left out.
    files.into_iter().filter_map(|file| toml::from_str(file).ok()).collect()
});

/// The schemes that come with the product.
pub fn schemes() -> &'static [Scheme] {
    &SCHEMES
}

/// The scheme with this key; an unknown key falls back to the plainest one.
pub fn scheme(key: &str) -> &'static Scheme {
    let known = SCHEMES.iter().find(|scheme| scheme.key == key);
    known.or(SCHEMES.last()).unwrap_or_else(|| unreachable!("the product comes with schemes"))
}

#[cfg(test)]
mod tests;
