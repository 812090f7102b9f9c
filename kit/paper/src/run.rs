use kit_text::{Passage, changes};
use serde::{Deserialize, Serialize};

use crate::{Block, Look};

/// How words look within a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    Plain,
    Strong,
    Quiet,
    /// For codes and fingerprints.
    Code,
    /// Was put in since an earlier wording.
    New,
    /// Was taken out since an earlier wording.
    Gone,
}

/// Words that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// May hold ends of lines.
    pub words: String,
    pub style: Style,
    /// Where it leads, with `http:`, `https:` or `mailto:`; nothing else becomes a link.
    pub(crate) link: Option<String>,
    /// A note at the foot of the page: where a statement comes from.
    pub note: Option<String>,
}

impl Run {
    fn new(words: impl Into<String>, style: Style) -> Self {
        Self { words: words.into(), style, link: None, note: None }
    }

    pub fn plain(words: impl Into<String>) -> Self {
        Self::new(words, Style::Plain)
    }

    pub fn strong(words: impl Into<String>) -> Self {
        Self::new(words, Style::Strong)
    }

    pub fn quiet(words: impl Into<String>) -> Self {
        Self::new(words, Style::Quiet)
    }

    pub fn code(words: impl Into<String>) -> Self {
        Self::new(words, Style::Code)
    }

    /// What became of a text, word by word: what is gone is struck, what is new is marked.
    pub fn changed(before: &str, after: &str) -> Vec<Self> {
        let run = |passage| match passage {
            Passage::Kept(words) => Self::plain(words),
            Passage::Gone(words) => Self::new(words, Style::Gone),
            Passage::New(words) => Self::new(words, Style::New),
        };
        changes(before, after).into_iter().map(run).collect()
    }

    /// Words that were not there before.
    pub fn put_in(words: impl Into<String>) -> Self {
        Self::new(words, Style::New)
    }

    /// Words that were there before.
    pub fn taken_out(words: impl Into<String>) -> Self {
        Self::new(words, Style::Gone)
    }

    /// Where it leads, if anywhere.
    pub fn leads_to(&self) -> Option<&str> {
        self.link.as_deref()
    }

    /// Leads to an address of the web or of mail; with any other it stays words.
    #[must_use]
    pub fn linked(mut self, address: &str) -> Self {
        let lower = address.trim().to_ascii_lowercase();
        let is_safe = ["https://", "http://", "mailto:"].iter().any(|start| lower.starts_with(start));
        self.link = is_safe.then(|| address.trim().to_owned());
        self
    }

    #[must_use]
    pub fn noted(mut self, source: impl Into<String>) -> Self {
        self.note = Some(source.into());
        self
    }
}

/// What somebody wrote in a large field, as paragraphs: a blank line begins a new one.
pub fn paragraphs(words: &str) -> Vec<Block> {
    let mut found: Vec<Vec<&str>> = vec![Vec::new()];
    for line in words.lines().map(str::trim_end) {
        match (line.trim().is_empty(), found.last_mut()) {
            (true, _) => found.push(Vec::new()),
            (false, Some(paragraph)) => paragraph.push(line),
            (false, None) => {}
        }
    }
    let paragraph =
        |lines: Vec<&str>| Block::Paragraph { runs: vec![Run::plain(lines.join("\n"))], look: Look::Plain };
    found.into_iter().filter(|lines| !lines.is_empty()).map(paragraph).collect()
}
