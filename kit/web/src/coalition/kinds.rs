use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Typed;

kit_store::words! {
    /// The kinds of partnership; the guide suggests different things for each.
    pub enum PartnershipKind {
        Formal => "formal",
        Informal => "informal",
        MultiSector => "multi-sector",
        MultiAgency => "multi-agency",
        CommunityBased => "community-based",
        IssueBased => "issue-based",
    }
}

/// The kinds a coalition is of: at least one, several can hold. Kept as their words with a space between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnershipKinds(String);

kit_store::stored_as!(PartnershipKinds, String);

impl PartnershipKinds {
    /// These kinds, each once and in the order of [`PartnershipKind::ALL`]; nothing for none.
    pub fn of(chosen: &[PartnershipKind]) -> Option<Self> {
        let kinds = PartnershipKind::ALL.iter().filter(|kind| chosen.contains(kind));
        let words: Vec<&str> = kinds.map(|kind| kind.word()).collect();
        (!words.is_empty()).then(|| Self(words.join(" ")))
    }

    /// What was ticked in a field of a form; nothing when none of it is a kind.
    pub fn ticked(typed: &Typed, field: &str) -> Option<Self> {
        let chosen: Vec<PartnershipKind> = typed.all(field).filter_map(PartnershipKind::from_word).collect();
        Self::of(&chosen)
    }

    pub fn iter(&self) -> impl Iterator<Item = PartnershipKind> {
        self.0.split(' ').filter_map(PartnershipKind::from_word)
    }

    pub fn has(&self, kind: PartnershipKind) -> bool {
        self.iter().any(|known| known == kind)
    }

    /// The stored words, for forms and programs.
    pub fn words(&self) -> Vec<String> {
        self.iter().map(|kind| kind.word().to_owned()).collect()
    }
}

impl From<PartnershipKind> for PartnershipKinds {
    fn from(kind: PartnershipKind) -> Self {
        Self(kind.word().to_owned())
    }
}

impl Serialize for PartnershipKinds {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.words().serialize(to)
    }
}

impl<'a> Deserialize<'a> for PartnershipKinds {
    /// Also reads the one word of entries written when a coalition had a single kind.
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            One(PartnershipKind),
            Several(Vec<PartnershipKind>),
        }
        match Written::deserialize(from)? {
            Written::One(kind) => Ok(kind.into()),
            Written::Several(kinds) => {
                Self::of(&kinds).ok_or_else(|| serde::de::Error::custom("no kind of partnership"))
            }
        }
    }
}
