//! The beginning of what was sent, kept with it: the page about its columns need not read a large file again.

use kit_sheets::{Delimiter, Source, Table};
use serde::{Deserialize, Serialize};

/// Rows shown as they are read.
const PREVIEW: usize = 5;
/// Rows in which examples are looked for.
const LOOKED_AT: usize = 200;
const PREVIEW_LETTERS: usize = 60;
const EXAMPLE_LETTERS: usize = 40;

/// What was found in a file, as far as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub form: Form,
    /// Line of the headings; 0 for an address book, none when there are none.
    pub header_line: Option<u32>,
    pub headers: Vec<String>,
    pub rows: i64,
    /// Rows that are blank, titles or totals.
    pub left_out: i64,
    /// The line and the cells of the first rows.
    pub preview: Vec<(u32, Vec<String>)>,
    /// The first three different cells of each column.
    pub examples: Vec<String>,
}

/// What kind of file it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    Text {
        encoding: String,
        /// "comma", "semicolon", "tab", "pipe" or "none"
        delimiter: String,
    },
    Workbook {
        sheets: Vec<Sheet>,
        chosen: usize,
    },
    Cards,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    pub readable: bool,
}

impl Head {
    /// Name of the sheet that was read, of a workbook.
    pub fn sheet(&self) -> Option<&str> {
        match &self.form {
            Form::Workbook { sheets, chosen } => sheets.get(*chosen).map(|sheet| sheet.name.as_str()),
            Form::Text { .. } | Form::Cards => None,
        }
    }

    pub fn of(table: &Table) -> Self {
        let account = table.account();
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let first = table.rows().take(PREVIEW);
        let cells = |row: kit_sheets::Row<'_>| {
            (0..table.width()).map(|column| short(row.cell(column), PREVIEW_LETTERS)).collect()
        };
        Self {
            form: form(table.source()),
            header_line: table.header_line(),
            headers: (0..table.width())
                .map(|column| table.headers().get(column).cloned().unwrap_or_default())
                .collect(),
            rows: count(account.rows),
            left_out: count(account.left_out),
            preview: first.map(|row| (row.line(), cells(row))).collect(),
            examples: (0..table.width()).map(|column| examples(table, column)).collect(),
        }
    }
}

fn form(source: &Source) -> Form {
    match source {
        Source::Text { encoding, dialect, .. } => Form::Text {
            encoding: encoding.name().to_owned(),
            delimiter: match dialect.delimiter {
                None => "none",
                Some(Delimiter::Comma) => "comma",
                Some(Delimiter::Semicolon) => "semicolon",
                Some(Delimiter::Tab) => "tab",
                Some(Delimiter::Pipe) => "pipe",
            }
            .to_owned(),
        },
        Source::Workbook { sheets, chosen } => Form::Workbook {
            sheets: sheets
                .iter()
                .map(|sheet| Sheet { name: sheet.name.clone(), readable: sheet.refused.is_none() })
                .collect(),
            chosen: *chosen,
        },
        Source::Cards { .. } => Form::Cards,
    }
}

fn examples(table: &Table, column: usize) -> String {
    let mut seen: Vec<String> = Vec::new();
    for row in table.rows().take(LOOKED_AT) {
        let cell = short(row.cell(column), EXAMPLE_LETTERS);
        if !cell.is_empty() && !seen.contains(&cell) {
            seen.push(cell);
        }
        if seen.len() == 3 {
            break;
        }
    }
    seen.join(" · ")
}

fn short(cell: &str, most: usize) -> String {
    let words = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let visible: String = words.chars().filter(|letter| !letter.is_control()).take(most).collect();
    if words.chars().count() > most { format!("{visible}…") } else { visible }
}
