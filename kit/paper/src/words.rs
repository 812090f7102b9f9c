//! Going through every word of a document: what a typesetter does before it sets them.

use crate::{Block, Document, Level, Run};

impl Document {
    /// Calls `change` with every piece of words, in reading order, and `draw` with every drawing.
    pub fn each_words(&mut self, change: &mut dyn FnMut(&mut String), draw: &mut dyn FnMut(&mut String)) {
        change(&mut self.above);
        change(&mut self.title);
        change(&mut self.author);
        for block in &mut self.blocks {
            block.each_words(change, draw);
        }
        change(&mut self.frame.foot);
    }

    /// Lifts headings so that none stands more than one level below the one before: readers that go from heading to
    /// heading would otherwise miss a level (ISO 14289-1, 7.4.2).
    pub fn close_gaps_between_headings(&mut self) {
        let mut open = 0;
        for block in &mut self.blocks {
            block.close_gaps(&mut open);
        }
    }
}

impl Block {
    fn each_words(&mut self, change: &mut dyn FnMut(&mut String), draw: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Heading { words, .. } => change(words),
            Self::Paragraph { runs, .. } => each_run(runs, change),
            Self::List { items, .. } => items.iter_mut().for_each(|item| each_run(item, change)),
            Self::Facts { facts } => facts.iter_mut().for_each(|fact| {
                change(&mut fact.name);
                each_run(&mut fact.value, change);
            }),
            Self::Table(table) => {
                change(&mut table.caption);
                table.columns.iter_mut().for_each(|column| change(&mut column.heading));
                table.rows.iter_mut().flatten().for_each(|cell| each_run(cell, change));
            }
            Self::Figure(figure) => {
                draw(&mut figure.svg);
                change(&mut figure.description);
                change(&mut figure.caption);
            }
            Self::Signatures { lines } => lines.iter_mut().for_each(|line| {
                change(&mut line.who);
                line.fields.iter_mut().for_each(&mut *change);
            }),
            Self::Choices { words } => words.iter_mut().for_each(change),
            Self::Together { blocks } | Self::Card { blocks } => {
                blocks.iter_mut().for_each(|block| block.each_words(change, draw));
            }
            Self::Lines { .. } | Self::Contents | Self::NewPage => {}
        }
    }

    fn close_gaps(&mut self, open: &mut usize) {
        match self {
            Self::Heading { level, .. } => {
                let depth = (*level as usize).min(*open);
                *level = Level::ALL[depth.min(Level::ALL.len() - 1)];
                *open = depth + 1;
            }
            Self::Together { blocks } | Self::Card { blocks } => {
                blocks.iter_mut().for_each(|block| block.close_gaps(open));
            }
            _ => {}
        }
    }
}

fn each_run(runs: &mut [Run], change: &mut dyn FnMut(&mut String)) {
    for run in runs {
        change(&mut run.words);
        if let Some(note) = &mut run.note {
            change(note);
        }
    }
}
