//! The words of a document in reading order, without pages: what tests of places look at.

use crate::{Block, Document, Run, Style, Typesetter, Unprintable};

/// Sets no pages: hands back the words of a document.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainWords;

impl Typesetter for PlainWords {
    fn pdf(&self, document: &Document) -> Result<Vec<u8>, Unprintable> {
        Ok(plain_words(document).into_bytes())
    }
}

/// Every word of a document, a line for each block; cells of a row stand between bars, `[+new+]` words and those that
/// are `[-gone-]` in brackets.
pub fn plain_words(document: &Document) -> String {
    let mut lines = vec![document.above.clone(), format!("# {}", document.title)];
    for block in &document.blocks {
        add(block, &mut lines);
    }
    lines.push(document.frame.foot.clone());
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn add(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading { level, words } => {
            lines.push(format!("{} {words}", "#".repeat(*level as usize + 2)));
        }
        Block::Paragraph { runs, .. } => lines.push(joined(runs)),
        Block::List { items, is_numbered } => {
            let mark = |index: usize| if *is_numbered { format!("{}.", index + 1) } else { "-".to_owned() };
            lines.extend(items.iter().enumerate().map(|(at, item)| format!("{} {}", mark(at), joined(item))));
        }
        Block::Facts { facts } => {
            lines.extend(facts.iter().map(|fact| format!("{}: {}", fact.name, joined(&fact.value))));
        }
        Block::Table(table) => {
            lines.push(table.caption.clone());
            let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
            lines.push(headings.join(" | "));
            let row =
                |row: &Vec<Vec<Run>>| row.iter().map(|cell| joined(cell)).collect::<Vec<_>>().join(" | ");
            lines.extend(table.rows.iter().map(row));
        }
        Block::Figure(figure) => {
            lines.push(format!("[{}]", figure.description));
            lines.push(figure.caption.clone());
        }
        Block::Signatures { lines: signatures } => {
            lines.extend(signatures.iter().map(|line| format!("{}: {}", line.who, line.fields.join(", "))));
        }
        Block::Choices { words } => lines.extend(words.iter().map(|words| format!("[ ] {words}"))),
        Block::Together { blocks } | Block::Card { blocks } => {
            blocks.iter().for_each(|block| add(block, lines));
        }
        Block::Lines { .. } | Block::Contents | Block::NewPage => {}
    }
}

fn joined(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| {
            let words = match run.style {
                Style::New => format!("[+{}+]", run.words),
                Style::Gone => format!("[-{}-]", run.words),
                Style::Plain | Style::Strong | Style::Quiet | Style::Code => run.words.clone(),
            };
            run.note.as_ref().map_or_else(|| words.clone(), |note| format!("{words} ({note})"))
        })
        .collect()
}
