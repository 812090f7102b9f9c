use kit_web::form::{parse_link, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use super::frequency::Frequency;
use crate::numbers::small_numbers::Policy;

kit_store::id!(
    /// Where readings come from.
    SourceId
);

kit_store::row! {
    /// Where readings come from: a survey, a register, our own counting.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct DataSource {
        pub id: SourceId,
        /// "County student survey"
        pub name: String,
        pub link: String,
        pub note: String,
        pub frequency: Frequency,
        /// How small a group may be before its values are hidden; none follows the coalition.
        pub policy: Option<Policy>,
        pub version: i64,
    }
}

impl DataSource {
    pub fn named(id: SourceId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            link: String::new(),
            note: String::new(),
            frequency: Frequency::Yearly,
            policy: None,
            version: 1,
        }
    }
}

/// The word of a form and of programs for a source that follows the coalition's rule for small numbers.
pub const OF_COALITION: &str = "coalition";

/// Longest name and note, in letters.
pub(super) const NAME_LENGTH: usize = 160;
pub(super) const NOTE_LENGTH: usize = 4000;

/// Reads the form of a source.
///
/// # Errors
/// A missing name, a link that is not one, a text that is too long.
pub fn source_from_form(before: &DataSource, typed: &Typed) -> Result<DataSource, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut source = before.clone();
    source.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if source.name.is_empty() {
        mistakes.add("name", "numbers-source-name-missing");
    }
    source.link = parse_link("link", typed, &mut mistakes);
    source.note = parse_words("note", typed.get("note"), NOTE_LENGTH, &mut mistakes);
    source.frequency = Frequency::from_word(typed.get("frequency")).unwrap_or(before.frequency);
    source.policy = match typed.get("policy") {
        "" => before.policy,
        OF_COALITION => None,
        word => Policy::from_word(word).or_else(|| {
            mistakes.add("policy", "small-numbers-unknown");
            before.policy
        }),
    };
    mistakes.or(source)
}

/// The form filled with what is stored.
pub fn source_to_form(source: &DataSource) -> Typed {
    Typed::from_pairs([
        ("id", source.id.to_string()),
        ("version", source.version.to_string()),
        ("name", source.name.clone()),
        ("link", source.link.clone()),
        ("note", source.note.clone()),
        ("frequency", source.frequency.word().to_owned()),
        ("policy", source.policy.map_or(OF_COALITION, Policy::word).to_owned()),
    ])
}
