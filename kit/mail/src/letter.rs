//! What a mail says, once in plain text and once in HTML: the same words in the same order, no pictures, no styles.

use maud::{DOCTYPE, Markup, html};

/// The words of a mail, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    pub subject: String,
    /// "Hello Rosa,"
    pub greeting: String,
    pub blocks: Vec<Block>,
    /// The one thing to open: words and address.
    pub link: Option<(String, String)>,
    /// Why this came and from whom.
    pub because: String,
    /// How to stop mails of this kind: words and address.
    pub stop: Option<(String, String)>,
}

/// A part of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Words(String),
    /// A heading, then lines, or the sentence that says there are none.
    Lines {
        heading: String,
        lines: Vec<Line>,
        none: String,
    },
}

/// One line of a list, with a quieter second part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub words: String,
    /// Empty for none.
    pub detail: String,
}

impl Letter {
    /// As plain text.
    pub fn text(&self) -> String {
        let mut parts = vec![self.greeting.clone()];
        parts.extend(self.blocks.iter().map(Block::text));
        parts.extend(self.link.iter().map(|(words, address)| format!("{words}:\n{address}")));
        parts.push("--".to_owned());
        let stop = self.stop.iter().map(|(words, address)| format!("{words}:\n{address}"));
        parts.push(std::iter::once(self.because.clone()).chain(stop).collect::<Vec<_>>().join("\n"));
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n") + "\n"
    }

    /// As HTML; `language` is its tag.
    pub fn html(&self, language: &str) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(language) {
                head { meta charset="utf-8"; title { (self.subject) } }
                body {
                    p { (self.greeting) }
                    @for block in &self.blocks { (block.html()) }
                    @if let Some((words, address)) = &self.link { p { a href=(address) { (words) } } }
                    hr;
                    p { small { (self.because) @if let Some((words, address)) = &self.stop { " " a href=(address) { (words) } } } }
                }
            }
        };
        page.into_string()
    }
}

impl Block {
    fn text(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Lines { heading, lines, none } if lines.is_empty() => format!("{heading}\n{none}"),
            Self::Lines { heading, lines, .. } => {
                let lines = lines.iter().map(|line| format!("* {}", line.text()));
                std::iter::once(heading.clone()).chain(lines).collect::<Vec<_>>().join("\n")
            }
        }
    }

    fn html(&self) -> Markup {
        html! {
            @match self {
                Self::Words(words) => @for paragraph in words.split("\n\n") { (lines_of(paragraph)) },
                Self::Lines { heading, lines, none } => {
                    h2 { (heading) }
                    @if lines.is_empty() { p { (none) } } @else {
                        ul { @for line in lines { li { (line.words) @if !line.detail.is_empty() { br; small { (line.detail) } } } } }
                    }
                }
            }
        }
    }
}

/// A paragraph whose lines stay as they were typed.
fn lines_of(paragraph: &str) -> Markup {
    html! { p { @for (place, line) in paragraph.lines().enumerate() { @if place > 0 { br; } (line) } } }
}

impl Line {
    fn text(&self) -> String {
        if self.detail.is_empty() {
            self.words.clone()
        } else {
            format!("{} ({})", self.words, self.detail)
        }
    }
}
