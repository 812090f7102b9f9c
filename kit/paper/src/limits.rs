use thiserror::Error;

use crate::{Block, Document, Run};

/// Which limit a document passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Limit {
    #[error("more than {0} blocks, items and cells")]
    Pieces(usize),
    #[error("more than {0} bytes of words")]
    Words(usize),
    #[error("more than {0} bytes of drawings")]
    Drawings(usize),
    #[error("blocks inside of blocks more than {0} deep")]
    Depth(usize),
    #[error("more than {0} pages")]
    Pages(usize),
}

/// How large a document may be. Setting takes time and memory in proportion.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Blocks, items of lists and cells of tables.
    pub pieces: usize,
    /// Bytes of words.
    pub words: usize,
    /// Bytes of drawings.
    pub drawings: usize,
    /// Blocks inside of blocks.
    pub depth: usize,
    pub pages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            pieces: 60_000,
            words: 4_000_000,
            drawings: 8_000_000,
            depth: 8,
            pages: 500,
        }
    }
}

#[derive(Default)]
struct Measured {
    pieces: usize,
    words: usize,
    drawings: usize,
    depth: usize,
}

impl Limits {
    /// Looks whether a document keeps to the limits that can be seen before it is set: all but the pages.
    ///
    /// # Errors
    /// The first limit it passes.
    pub fn check(&self, document: &Document) -> Result<(), Limit> {
        let mut all = Measured {
            words: document.title.len() + document.above.len(),
            ..Measured::default()
        };
        for block in &document.blocks {
            all.add(block, 1, self.depth);
        }
        let found = [
            (all.depth > self.depth, Limit::Depth(self.depth)),
            (all.pieces > self.pieces, Limit::Pieces(self.pieces)),
            (all.words > self.words, Limit::Words(self.words)),
            (all.drawings > self.drawings, Limit::Drawings(self.drawings)),
        ];
        found
            .into_iter()
            .find(|(is_passed, _)| *is_passed)
            .map_or(Ok(()), |(_, limit)| Err(limit))
    }
}

impl Measured {
    fn add(&mut self, block: &Block, depth: usize, deepest: usize) {
        self.pieces += 1;
        self.depth = self.depth.max(depth);
        match block {
            Block::Heading { words, .. } => self.words += words.len(),
            Block::Paragraph { runs, .. } => self.add_runs(runs),
            Block::List { items, .. } => items.iter().for_each(|item| self.add_item(item)),
            Block::Facts { facts } => facts.iter().for_each(|fact| {
                self.words += fact.name.len();
                self.add_item(&fact.value);
            }),
            Block::Table(table) => {
                self.words += table.caption.len();
                self.words += table.columns.iter().map(|column| column.heading.len()).sum::<usize>();
                table.rows.iter().flatten().for_each(|cell| self.add_item(cell));
            }
            Block::Figure(figure) => {
                self.drawings += figure.svg.len();
                self.words += figure.description.len() + figure.caption.len();
            }
            Block::Signatures { lines } => {
                self.pieces += lines.len();
                self.words += lines.iter().map(|line| line.who.len()).sum::<usize>();
            }
            Block::Choices { words } => {
                self.pieces += words.len();
                self.words += words.iter().map(String::len).sum::<usize>();
            }
            Block::Together { blocks } | Block::Card { blocks } if depth <= deepest => {
                blocks.iter().for_each(|block| self.add(block, depth + 1, deepest));
            }
            Block::Together { .. } | Block::Card { .. } => {}
            Block::Lines { .. } | Block::Contents | Block::NewPage => {}
        }
    }

    fn add_item(&mut self, runs: &[Run]) {
        self.pieces += 1;
        self.add_runs(runs);
    }

    fn add_runs(&mut self, runs: &[Run]) {
        self.words += runs
            .iter()
            .map(|run| run.words.len() + run.note.as_ref().map_or(0, String::len))
            .sum::<usize>();
    }
}
