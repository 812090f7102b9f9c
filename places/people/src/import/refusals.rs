//! Why a file or a row was refused, in words.

use kit_sheets::{Found, Refused};
use kit_text::Text;

use super::model::Refusal;

/// Why a file cannot be read, with its name and, where there is one, the line.
pub fn file(text: &Text, name: &str, refused: &Refused) -> String {
    let name = if name.is_empty() { text.say("import-pasted") } else { name.to_owned() };
    let number = |number: u64| text.number(i64::try_from(number).unwrap_or(i64::MAX));
    let say = |key: &str| text.with(key, [("file", name.clone().into())]);
    let limited = |key: &str, limit: u64| {
        text.with(key, [("file", name.clone().into()), ("limit", number(limit).into())])
    };
    let at = |key: &str, line: u32, limit: u64| {
        text.with(
            key,
            [
                ("file", name.clone().into()),
                ("line", number(line.into()).into()),
                ("limit", number(limit).into()),
            ],
        )
    };
    match refused {
        Refused::TooLarge { limit, .. } => limited("import-refused-too-large", (*limit as u64) >> 20),
        Refused::TooManyRows { limit } => limited("import-refused-too-many-rows", (*limit).into()),
        Refused::TooManyColumns { line, limit } => {
            at("import-refused-too-many-columns", *line, (*limit).into())
        }
        Refused::TooManyCells { limit } => limited("import-refused-too-many-cells", (*limit).into()),
        Refused::TooManySheets { limit } => limited("import-refused-too-many-sheets", *limit as u64),
        Refused::TooManyCards { limit } => limited("import-refused-too-many-cards", (*limit).into()),
        Refused::CellTooLong { line, limit, .. } => at("import-refused-cell-too-long", *line, *limit as u64),
        Refused::NoRows => say("import-refused-no-rows"),
        Refused::NotATable { found } => {
            let what = text.say(&format!("import-found-{}", found_word(*found)));
            text.with("import-refused-not-a-table", [("file", name.clone().into()), ("what", what.into())])
        }
        Refused::NulByte { line } => at("import-refused-nul-byte", *line, 0),
        Refused::UnknownEncoding { .. } => say("import-refused-encoding"),
        Refused::ZipBomb { .. } | Refused::TooManyEntries { .. } => say("import-refused-zip-bomb"),
        Refused::EncryptedWorkbook => say("import-refused-encrypted"),
        Refused::Truncated => say("import-refused-truncated"),
        Refused::DamagedWorkbook { part, .. } => {
            text.with("import-refused-damaged", [("file", name.clone().into()), ("part", part.into())])
        }
        Refused::NoSuchSheet { name: sheet } => text
            .with("import-refused-no-such-sheet", [("file", name.clone().into()), ("sheet", sheet.into())]),
    }
}

const fn found_word(found: Found) -> &'static str {
    match found {
        Found::Pdf => "pdf",
        Found::Picture => "picture",
        Found::Document => "document",
        Found::Archive => "archive",
        Found::WebPage => "web-page",
        Found::Calendar => "calendar",
        Found::OldWorkbook => "old-workbook",
        Found::OpenDocument => "open-document",
        Found::Binary => "binary",
    }
}

/// Why a row cannot be taken, with the cell.
pub fn row(text: &Text, refusal: &Refusal) -> String {
    let key = format!("import-row-refused-{}", refusal.reason.word().replace('_', "-"));
    text.with(
        &key,
        [("column", refusal.column.as_str().into()), ("value", refusal.value.as_str().into())],
    )
}
