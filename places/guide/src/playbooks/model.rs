use std::collections::BTreeMap;

use kit_store::Day;
use kit_text::Language;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::format::folder::Folder;

kit_store::id!(
    /// An installed playbook.
    PlaybookId
);

kit_store::id!(
    /// What a playbook wrote.
    PieceId
);

kit_store::id!(
    /// A playbook a coalition brought along.
    OfferedId
);

/// The files of a playbook by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<String, String>);

kit_store::stored_as_json!(Texts);

impl Texts {
    /// The files as they would lie in a folder.
    pub fn folder(&self) -> Folder {
        Folder::of_texts(self.0.iter().map(|(name, text)| (name.as_str(), text.as_str())))
    }
}

kit_store::row! {
    /// A playbook a coalition installed: which, in which version, with its whole text as it was then.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Installed {
        pub id: PlaybookId,
        pub key: String,
        /// The version of the playbook.
        pub number: i64,
        /// How it is called, in the language of the coalition.
        pub title: String,
        /// The language its pieces were written in.
        pub language: String,
        pub files: Texts,
        pub installed_on: Day,
        /// The batch of the last act that wrote records for it.
        pub last_batch_id: Option<Uuid>,
        pub version: i64,
    }
}

impl Installed {
    pub fn language(&self) -> Language {
        if self.language == Language::Spanish.tag() {
            Language::Spanish
        } else {
            Language::English
        }
    }
}

kit_store::row! {
    /// A piece of an installed playbook and the record it became.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct WrittenPiece {
        pub id: PieceId,
        pub playbook_id: PlaybookId,
        /// "goal.main"
        pub piece: String,
        pub name: String,
        pub record_kind: String,
        pub record_id: Uuid,
        pub version: i64,
    }
}

kit_store::row! {
    /// A playbook a coalition brought along, for its shelf.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Offered {
        pub id: OfferedId,
        pub key: String,
        pub number: i64,
        pub title: String,
        pub files: Texts,
        pub brought_on: Day,
        pub version: i64,
    }
}
