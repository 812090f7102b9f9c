use kit_web::coalition::PartnershipKind;
use serde::Deserialize;
use toml::Spanned;

use crate::playbooks::format::mistakes::{What, Wrong, is_written};
use crate::playbooks::format::naming::Key;
use crate::playbooks::format::section::{Defines, Section};
use crate::playbooks::format::words::{Address, Line, Name, Plain};

/// The format this product reads.
const FORMAT: u32 = 1;
/// The languages of a playbook: all the product speaks.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// `playbook.toml`: what the playbook is, whose, and what changed with each version.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Itself {
    format: Spanned<u32>,
    key: Spanned<Key>,
    version: Spanned<u32>,
    pub name: Name,
    /// What it is, in one sentence.
    pub about: Line,
    languages: Spanned<Vec<String>>,
    /// Who wrote it.
    pub publisher: Plain,
    /// Where what it says comes from.
    pub source: Plain,
    pub source_link: Option<Address>,
    pub licence: Plain,
    /// Kinds of partnership it suits; none: all of them.
    #[serde(default)]
    pub kinds: Vec<PartnershipKind>,
    #[serde(default, rename = "change")]
    pub editions: Vec<Edition>,
}

/// What changed with a version.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    version: Spanned<u32>,
    pub what: Line,
}

impl Itself {
    /// The word of the playbook in addresses.
    pub fn key(&self) -> &str {
        self.key.get_ref().as_str()
    }

    pub fn version(&self) -> u32 {
        *self.version.get_ref()
    }
}

impl Edition {
    pub fn version(&self) -> u32 {
        *self.version.get_ref()
    }
}

impl Section for Itself {
    const FILE: &'static str = "playbook.toml";
}

impl Defines for Itself {
    fn wrong(&self, wrong: &mut Wrong) {
        if *self.format.get_ref() != FORMAT {
            wrong.at(&self.format, What::FormatUnknown { known: FORMAT });
        }
        let mut spoken: Vec<&str> = self.languages.get_ref().iter().map(String::as_str).collect();
        spoken.sort_unstable();
        if spoken != LANGUAGES {
            wrong.at(&self.languages, What::LanguagesUnknown);
        }
        if !is_written(&self.version) {
            return;
        }
        if self.version() == 0 || !self.editions.iter().any(|edition| edition.version() == self.version()) {
            wrong.at(&self.version, What::ChangeMissing { version: self.version() });
        }
        for edition in self.editions.iter().filter(|edition| edition.version() > self.version()) {
            wrong.at(&edition.version, What::ChangeMissing { version: self.version() });
        }
    }
}
