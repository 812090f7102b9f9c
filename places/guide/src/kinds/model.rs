use std::sync::LazyLock;

use kit_text::Language;
use kit_web::coalition::{PartnershipKind, PartnershipKinds};
use serde::Deserialize;

/// What one kind of partnership means and suggests.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub key: PartnershipKind,
    means_en: String,
    means_es: String,
    pub suggests: Vec<Suggestion>,
}

/// Something a kind suggests, and the page on which it is named.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// Below the coalition: `/people/agreements`.
    pub page: String,
    en: String,
    es: String,
}

#[derive(Deserialize)]
struct File {
    kind: Vec<Kind>,
}

impl Kind {
    pub fn means(&self, language: Language) -> &str {
        match language {
            Language::English => &self.means_en,
            Language::Spanish => &self.means_es,
        }
    }
}

impl Suggestion {
    pub fn words(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Spanish => &self.es,
        }
    }
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    // A broken file is found by the test of this folder; here it suggests nothing.
    toml::from_str::<File>(include_str!("kinds.toml"))
        .map(|file| file.kind)
        .unwrap_or_default()
});

/// The table, in the order of the file.
pub fn kinds() -> &'static [Kind] {
    &KINDS
}

/// What the kinds of a coalition suggest for one page, each with the kind that suggests it.
pub fn suggested_for(page: &str, own: &PartnershipKinds) -> Vec<(PartnershipKind, &'static Suggestion)> {
    let holding = kinds().iter().filter(|kind| own.has(kind.key));
    let of_page = |kind: &'static Kind| {
        let own = kind.suggests.iter().filter(|suggestion| suggestion.page == page);
        own.map(|suggestion| (kind.key, suggestion)).collect::<Vec<_>>()
    };
    holding.flat_map(of_page).collect()
}
