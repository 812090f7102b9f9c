//! What is wrong with a playbook: the file, the line, and a plain sentence in either language.

use std::ops::Range;

use kit_text::Text;
use serde::Serialize;
use toml::Spanned;

use super::naming::Thing;
use super::stand_ins::stands_in;

/// Mistakes that are told; whoever mended these runs the check again.
const MOST: usize = 200;

/// A mistake in a file at a line, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub file: String,
    pub line: usize,
    pub what: What,
}

/// The kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    Number,
    NumberFromZero,
    NumberFromOne,
    Text,
    Word,
    List,
    TrueOrFalse,
    /// Fields of its own, in a table or between `{` and `}`.
    Fields,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum What {
    FileMissing,
    /// A name that is none of the files of a playbook.
    FileUnknown,
    FileTooLarge {
        most: usize,
    },
    FolderTooLarge {
        most: usize,
    },
    TooManyFiles {
        most: usize,
    },
    /// No text, or text in another encoding than UTF-8.
    NotText,
    /// A link of the file system, a name that leads out of the folder, a device.
    NotAFile,
    /// TOML that cannot be read for a rarer reason; in the words of the reader.
    Unreadable {
        says: String,
    },
    /// A text without one of its quotation marks.
    Quotes,
    /// A list or a `{ … }` that is not closed, or a comma missing or too many in it.
    Brackets,
    /// A line that is no `field = value`.
    NoValue,
    FieldTwice,
    FieldUnknown {
        field: String,
        known: String,
    },
    WordUnknown {
        word: String,
        known: String,
    },
    /// A field that is always needed, in the words of the handbook: without its language.
    NeededMissing {
        field: String,
    },
    /// A part that is always needed, such as an element of a commitment.
    PartMissing {
        field: String,
    },
    /// Not exactly one of the words that carry a value.
    OneWithValue {
        known: String,
    },
    #[serde(rename = "wanted")]
    Wanted {
        #[serde(rename = "wanted")]
        kind: Wanted,
    },
    TextEmpty,
    TextTooLong {
        most: usize,
    },
    TextUnwritable,
    ListsUneven,
    NoAddress,
    NoId,
    NoShare,
    /// Who commits is named as who verifies.
    VerifiesItself,
    LanguageMissing {
        field: String,
    },
    Twice {
        thing: Thing,
        id: String,
    },
    Nowhere {
        thing: Thing,
        id: String,
    },
    Circle {
        through: String,
    },
    TooMany {
        most: usize,
    },
    FormatUnknown {
        known: u32,
    },
    LanguagesUnknown,
    /// The newest version has no line in the list of changes, or a change names a later version.
    ChangeMissing {
        version: u32,
    },
    SchemeUnknown {
        key: String,
    },
    /// Both a scheme of the product and sectors of its own, or neither.
    SchemeOrSectors,
    FieldMissing {
        field: String,
    },
    FieldNotHere {
        field: String,
    },
    TableUnknown {
        key: String,
    },
    CategoryUnknown {
        key: String,
    },
    /// No rule leads to the category.
    CategoryOutOfReach {
        key: String,
    },
    /// The guide has no such question.
    QuestionUnknown {
        key: String,
    },
    YearsGap {
        year: u32,
    },
    OwnNameMissing,
    /// A strategy serves an objective of another goal.
    NotOfThisGoal {
        id: String,
    },
    /// A first month after the last, a lowest value above the highest.
    WrongOrder,
    /// A scale that has not one sentence for each score from 0 to 4.
    ScaleNotFive,
    MinutesOutOfRange,
    MonthOutOfRange,
    Html,
    Picture,
    LinkElsewhere {
        to: String,
    },
    NotInSubset,
}

impl Mistake {
    /// The sentence, in the language of `text`.
    pub fn words(&self, text: &Text) -> String {
        self.what.words(text)
    }
}

impl What {
    /// The field that is not there.
    pub fn missing_field(&self) -> Option<&str> {
        match self {
            Self::FieldMissing { field } | Self::NeededMissing { field } | Self::PartMissing { field } => {
                Some(field)
            }
            _ => None,
        }
    }

    fn words(&self, text: &Text) -> String {
        let key = |word: &str| format!("playbooks-mistake-{word}");
        let naming =
            |word: &str, name: &'static str, value: String| text.with(&key(word), [(name, value.into())]);
        let thing = |thing: &Thing| text.say(&format!("playbooks-thing-{}", thing.word().replace('_', "-")));
        match self {
            Self::FileTooLarge { most } => naming("file-too-large", "most", (most / 1024).to_string()),
            Self::FolderTooLarge { most } => naming("folder-too-large", "most", (most / 1024).to_string()),
            Self::TooManyFiles { most } => naming("too-many-files", "most", most.to_string()),
            Self::Unreadable { says } => naming("unreadable", "says", says.clone()),
            Self::FieldUnknown { field, known } => text.with(
                &key("field-unknown"),
                [("field", field.clone().into()), ("known", known.clone().into())],
            ),
            Self::WordUnknown { word, known } => text
                .with(&key("word-unknown"), [("word", word.clone().into()), ("known", known.clone().into())]),
            Self::PartMissing { field } => naming("part-missing", "field", field.clone()),
            Self::NeededMissing { field } => naming("needed-missing", "field", field.clone()),
            Self::OneWithValue { known } if known.is_empty() => text.say(&key("one-with-value")),
            Self::OneWithValue { known } => naming("one-with-value-of", "known", known.clone()),
            Self::TextTooLong { most } => naming("text-too-long", "most", most.to_string()),
            Self::LanguageMissing { field } => naming("language-missing", "field", field.clone()),
            Self::Twice { thing: what, id } => {
                text.with(&key("twice"), [("thing", thing(what).into()), ("id", id.clone().into())])
            }
            Self::Nowhere { thing: what, id } => {
                text.with(&key("nowhere"), [("thing", thing(what).into()), ("id", id.clone().into())])
            }
            Self::Circle { through } => naming("circle", "through", through.clone()),
            Self::TooMany { most } => naming("too-many", "most", most.to_string()),
            Self::FormatUnknown { known } => naming("format-unknown", "known", known.to_string()),
            Self::ChangeMissing { version } => naming("change-missing", "version", version.to_string()),
            Self::SchemeUnknown { key } => naming("scheme-unknown", "key", key.clone()),
            Self::FieldMissing { field } => naming("field-missing", "field", field.clone()),
            Self::FieldNotHere { field } => naming("field-not-here", "field", field.clone()),
            Self::TableUnknown { key } => naming("table-unknown", "key", key.clone()),
            Self::CategoryUnknown { key } => naming("category-unknown", "key", key.clone()),
            Self::CategoryOutOfReach { key } => naming("category-out-of-reach", "key", key.clone()),
            Self::QuestionUnknown { key } => naming("question-unknown", "key", key.clone()),
            Self::YearsGap { year } => naming("years-gap", "year", year.to_string()),
            Self::NotOfThisGoal { id } => naming("not-of-this-goal", "id", id.clone()),
            Self::LinkElsewhere { to } => naming("link-elsewhere", "to", to.clone()),
            plain => text.say(&key(plain.plain_word())),
        }
    }

    /// The word of a mistake that says nothing else.
    const fn plain_word(&self) -> &'static str {
        match self {
            Self::FileMissing => "file-missing",
            Self::FileUnknown => "file-unknown",
            Self::NotText => "not-text",
            Self::NotAFile => "not-a-file",
            Self::Quotes => "quotes",
            Self::Brackets => "brackets",
            Self::NoValue => "no-value",
            Self::FieldTwice => "field-twice",
            Self::Wanted { kind } => kind.word(),
            Self::TextEmpty => "text-empty",
            Self::TextUnwritable => "text-unwritable",
            Self::ListsUneven => "lists-uneven",
            Self::NoAddress => "no-address",
            Self::NoId => "no-id",
            Self::NoShare => "no-share",
            Self::VerifiesItself => "verifies-itself",
            Self::LanguagesUnknown => "languages-unknown",
            Self::SchemeOrSectors => "scheme-or-sectors",
            Self::OwnNameMissing => "own-name-missing",
            Self::WrongOrder => "wrong-order",
            Self::ScaleNotFive => "scale-not-five",
            Self::MinutesOutOfRange => "minutes-out-of-range",
            Self::MonthOutOfRange => "month-out-of-range",
            Self::Html => "html",
            Self::Picture => "picture",
            _ => "not-in-subset",
        }
    }
}

impl Wanted {
    /// The word of the sentence that asks for it.
    const fn word(self) -> &'static str {
        match self {
            Self::Number => "wanted-number",
            Self::NumberFromZero => "wanted-number-from-zero",
            Self::NumberFromOne => "wanted-number-from-one",
            Self::Text => "wanted-text",
            Self::Word => "wanted-word",
            Self::List => "wanted-list",
            Self::TrueOrFalse => "wanted-true-or-false",
            Self::Fields => "wanted-fields",
        }
    }
}

/// Mistakes as they are found.
#[derive(Debug, Default)]
pub struct Mistakes {
    found: Vec<Mistake>,
    has_lost_some: bool,
}

impl Mistakes {
    pub fn add(&mut self, file: &str, line: usize, what: What) {
        if self.found.len() < MOST {
            self.found.push(Mistake { file: file.to_owned(), line, what });
        }
    }

    /// Something could not be read at all, with whatever ids it has.
    pub const fn lose_some(&mut self) {
        self.has_lost_some = true;
    }

    /// Whether ids that nothing has may stand in what could not be read.
    pub const fn has_lost_some(&self) -> bool {
        self.has_lost_some
    }

    /// In the order of files and lines.
    pub fn sorted(mut self) -> Vec<Mistake> {
        self.found.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
        self.found
    }
}

/// What is wrong in one file, by place.
#[derive(Default)]
pub struct Wrong(Vec<(Range<usize>, What)>);

impl Wrong {
    /// At a value that knows where it stands. A stand-in has a mistake that is told already.
    pub fn at<T>(&mut self, value: &Spanned<T>, what: What) {
        if is_written(value) {
            self.0.push((value.span(), what));
        }
    }

    /// In the file as a whole.
    pub fn in_file(&mut self, what: What) {
        self.0.push((0..0, what));
    }

    /// Everything found.
    pub fn into_found(self) -> Vec<(Range<usize>, What)> {
        self.0
    }
}

/// Whether somebody wrote the value, and not the reader after a mistake.
pub fn is_written<T>(value: &Spanned<T>) -> bool {
    !stands_in(&value.span())
}

/// The line of a place in a text, counted from 1.
pub fn line_of(text: &str, place: usize) -> usize {
    let before = text.as_bytes().get(..place.min(text.len())).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}
