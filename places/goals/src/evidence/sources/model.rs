use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::forms::parse_link;

kit_store::id!(
    /// Where a statement comes from.
    EvidenceSourceId
);

kit_store::row! {
    /// Where statements come from: a report, a count, a conversation. A file can go with it.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct EvidenceSource {
        pub id: EvidenceSourceId,
        pub title: String,
        /// Who published it and when, in words.
        pub published: String,
        /// An address with http or https.
        pub link: String,
        /// The file that goes with it.
        pub file_id: Option<uuid::Uuid>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;

impl EvidenceSource {
    /// One of which nothing is known yet.
    pub fn blank(id: EvidenceSourceId) -> Self {
        Self {
            id,
            title: String::new(),
            published: String::new(),
            link: String::new(),
            file_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &EvidenceSource, typed: &Typed) -> Result<EvidenceSource, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut source = before.clone();
    source.title = parse_words("title", typed.get("title"), LINE_LENGTH, &mut mistakes);
    if source.title.is_empty() {
        mistakes.add("title", "evidence-source-title-missing");
    }
    source.published = parse_words("published", typed.get("published"), LINE_LENGTH, &mut mistakes);
    source.link = parse_link("link", typed, &mut mistakes);
    mistakes.or(source)
}

/// The form filled with what is stored.
pub fn to_form(source: &EvidenceSource) -> Typed {
    Typed::from_pairs([
        ("id", source.id.to_string()),
        ("version", source.version.to_string()),
        ("title", source.title.clone()),
        ("published", source.published.clone()),
        ("link", source.link.clone()),
    ])
}
