//! Ids of a playbook and what they can stand for.

use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::words::read_text;

/// An id as it is written, with its place.
pub type Id = Spanned<Key>;

/// Small letters, digits and `_`, beginning with a letter; at most 60.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_text(from)
    }
}

#[derive(Debug, thiserror::Error)]
#[error("an id is made of small letters, digits and _, begins with a letter and has at most 60 of them")]
pub struct NoKey;

impl TryFrom<String> for Key {
    type Error = NoKey;

    fn try_from(text: String) -> Result<Self, NoKey> {
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if begins && text.len() <= 60 && text.bytes().all(plain) {
            Ok(Self(text))
        } else {
            Err(NoKey)
        }
    }
}

impl Key {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

kit_store::words! {
    /// What an id can stand for.
    pub enum Thing {
        Sector => "sector",
        Group => "group",
        Office => "office",
        Goal => "goal",
        Objective => "objective",
        Strategy => "strategy",
        Indicator => "indicator",
        Series => "series",
        Phase => "phase",
        Milestone => "milestone",
        Table => "table",
        Category => "category",
        Agreement => "agreement",
        Report => "report",
        ReportSection => "report_section",
        Scale => "scale",
        Question => "question",
        Factor => "factor",
        AgendaItem => "agenda_item",
        Evidence => "evidence",
        Step => "step",
        Commitment => "commitment",
        Element => "element",
    }
}
