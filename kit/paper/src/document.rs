use serde::{Deserialize, Deserializer, Serialize};

use crate::{Block, Fact, Figure, Level, Look, Run, SignatureLine, Table, paragraphs};

/// The size of the sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 8.5 by 11 inches.
    Letter,
    /// 11 by 8.5 inches, for wide drawings.
    LetterAcross,
}

/// A day of the calendar, from the caller: a document has no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayMade {
    pub year: i16,
    /// From 1.
    pub month: i8,
    /// From 1.
    pub day: i8,
}

/// The words around the text of every page, in the language of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// At the foot of each page: the coalition and the day of printing.
    pub foot: String,
    /// "Page {page} of {pages}", with these two marks where the numbers stand.
    pub page_of: String,
    /// The heading of a table of contents.
    pub contents: String,
    /// What is said at the end when letters had to be left out because no font has them; they print as a box.
    pub missing_letters: String,
    /// Above a page on which a row of a table goes on: "{name}, continued", with the mark where its name stands. Documents
    /// that were put away earlier have none.
    #[serde(default)]
    pub goes_on: String,
}

/// BCP 47 tag of a language the product speaks: `en`, `es`.
pub type LanguageTag = &'static str;

/// Documents are set in the languages of the product alone.
fn known_language<'de, D: Deserializer<'de>>(reader: D) -> Result<&'static str, D::Error> {
    let tag = String::deserialize(reader)?;
    Ok(kit_text::Language::from_tag(&tag).unwrap_or_default().tag())
}

/// A document to print. The title is its first heading; the blocks follow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// A line above the title, like the name of the coalition; empty for none.
    pub above: String,
    #[serde(deserialize_with = "known_language")]
    pub language: LanguageTag,
    /// Who publishes it.
    pub author: String,
    pub made_on: DayMade,
    pub paper: Paper,
    pub frame: Frame,
    pub blocks: Vec<Block>,
}

impl Document {
    pub fn push(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }

    pub fn heading(&mut self, level: Level, words: impl Into<String>) -> &mut Self {
        self.push(Block::Heading { level, words: words.into() })
    }

    /// A paragraph of plain words; nothing for none.
    pub fn say(&mut self, words: impl Into<String>) -> &mut Self {
        let words = words.into();
        if words.is_empty() {
            self
        } else {
            self.runs(Look::Plain, vec![Run::plain(words)])
        }
    }

    /// A paragraph that stands back: a remark, a place, a time.
    pub fn remark(&mut self, words: impl Into<String>) -> &mut Self {
        self.runs(Look::Quiet, vec![Run::plain(words)])
    }

    pub fn runs(&mut self, look: Look, runs: Vec<Run>) -> &mut Self {
        self.push(Block::Paragraph { runs, look })
    }

    /// What somebody wrote in a large field: a blank line begins a paragraph, other ends of lines are kept.
    pub fn written(&mut self, words: &str) -> &mut Self {
        self.blocks.extend(paragraphs(words));
        self
    }

    pub fn bullets(&mut self, items: Vec<Vec<Run>>) -> &mut Self {
        if !items.is_empty() {
            self.push(Block::List { items, is_numbered: false });
        }
        self
    }

    /// Pairs of a name and a value; nothing for none.
    pub fn facts(&mut self, facts: Vec<Fact>) -> &mut Self {
        if !facts.is_empty() {
            self.push(Block::Facts { facts });
        }
        self
    }

    pub fn table(&mut self, table: Table) -> &mut Self {
        self.push(Block::Table(table))
    }

    pub fn figure(&mut self, figure: Figure) -> &mut Self {
        self.push(Block::Figure(figure))
    }

    pub fn signatures(&mut self, lines: Vec<SignatureLine>) -> &mut Self {
        self.push(Block::Signatures { lines })
    }

    pub fn new_page(&mut self) -> &mut Self {
        self.push(Block::NewPage)
    }
}
