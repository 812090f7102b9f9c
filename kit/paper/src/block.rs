use serde::{Deserialize, Serialize};

use crate::{Run, Table};

/// How deep a heading stands. The title of the document stands above all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Section,
    Part,
    Detail,
}

impl Level {
    pub const ALL: [Self; 3] = [Self::Section, Self::Part, Self::Detail];
}

/// How much a paragraph stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// The first words of a document, larger.
    Lead,
    Plain,
    /// Stands back: smaller and gray.
    Quiet,
    /// In a box: what one must not miss.
    Note,
}

/// A name with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub name: String,
    pub value: Vec<Run>,
}

impl Fact {
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: vec![Run::plain(value)] }
    }
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// As pages show it; colors that are names of the style sheet become those of print.
    pub svg: String,
    /// The same facts in full sentences, for those who do not see the drawing.
    pub description: String,
    /// Below the drawing; empty for none.
    pub caption: String,
    /// Which part of the width of the text it takes, in percent; at most 100.
    pub width: u8,
}

impl Figure {
    /// As wide as the text.
    pub fn new(svg: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            svg: svg.into(),
            description: description.into(),
            caption: String::new(),
            width: 100,
        }
    }

    #[must_use]
    pub fn captioned(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    #[must_use]
    pub fn percent_wide(mut self, width: u8) -> Self {
        self.width = width.min(100);
        self
    }
}

/// Room for somebody to sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureLine {
    /// Whose signature: "For River Valley Clinic"
    pub who: String,
    /// Written below the line: "Name", "Date"
    pub fields: Vec<String>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Heading {
        level: Level,
        words: String,
    },
    Paragraph {
        runs: Vec<Run>,
        look: Look,
    },
    List {
        items: Vec<Vec<Run>>,
        is_numbered: bool,
    },
    Facts {
        facts: Vec<Fact>,
    },
    Table(Table),
    Figure(Figure),
    Signatures {
        lines: Vec<SignatureLine>,
    },
    /// Answers with an empty box before each, to be marked with a pen.
    Choices {
        words: Vec<String>,
    },
    /// Empty lines to write on.
    Lines {
        count: u8,
    },
    /// The headings of sections and parts with their pages.
    Contents,
    /// Stays on one page.
    Together {
        blocks: Vec<Block>,
    },
    /// In a frame, on one page, to be cut out.
    Card {
        blocks: Vec<Block>,
    },
    NewPage,
}
