//! Reads a table from whatever a person hands over.

use crate::{
    Delimiter, Dialect, Encoding, HeaderChoice, LeftOut, LeftOutReason, Limits, Refused, Source, Table,
    card_read, card_table, dialect, dialect_detect,
    encoding::{self, Decoded},
    grid::Grid,
    sniff::{self, Kind},
    text_table, workbook, zip_guard,
};

/// What a person chose where the guess was wrong; the default guesses everything.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadOptions<'a> {
    /// Sheet of a workbook, by its name.
    pub sheet: Option<&'a str>,
    /// Encoding of a text.
    pub encoding: Option<Encoding>,
    /// Delimiter of a text.
    pub delimiter: Option<Delimiter>,
    /// Where the header stands.
    pub header: HeaderChoice,
    /// How much is read at most.
    pub limits: Limits,
}

/// Reads a table from `bytes`: an XLSX workbook, an address book of vCards, or
/// delimited text. The content decides, never a file name.
///
/// Every row of the source is the header, a row, or left out with a reason; see
/// [`Table::account`].
///
/// # Errors
/// [`Refused`] says why the file as a whole cannot be read.
pub fn read_table(bytes: &[u8], options: ReadOptions<'_>) -> Result<Table, Refused> {
    if bytes.len() > options.limits.bytes {
        return Err(Refused::TooLarge { bytes: bytes.len(), limit: options.limits.bytes });
    }
    match sniff::kind(bytes) {
        Kind::Zip => read_workbook(bytes, options),
        Kind::Encrypted => Err(Refused::EncryptedWorkbook),
        Kind::Other(found) => Err(Refused::NotATable { found }),
        Kind::Text => read_text(bytes, options),
    }
}

fn read_workbook(bytes: &[u8], options: ReadOptions<'_>) -> Result<Table, Refused> {
    let inspected = zip_guard::inspect(bytes, &options.limits)?;
    sniff::archive(&inspected.names)?;
    let opened = workbook::read(bytes, inspected.merges, options.sheet, &options.limits)?;
    let source = Source::Workbook { sheets: opened.sheets, chosen: opened.chosen };
    Table::assemble(source, opened.grid, options.header, Vec::new())
}

fn read_text(bytes: &[u8], options: ReadOptions<'_>) -> Result<Table, Refused> {
    let decoded = encoding::decode(bytes, options.encoding);
    // Old editors end a file with Ctrl-Z.
    let text = decoded.text.trim_end_matches('\u{1A}');
    if text.trim().is_empty() && !text.contains('\0') {
        return Err(Refused::NoRows);
    }
    if let Some(found) = sniff::text(text) {
        return match found {
            sniff::TextKind::Cards => read_cards(text, decoded.encoding, &options),
            sniff::TextKind::Other(found) => Err(Refused::NotATable { found }),
        };
    }
    sniff::refuse_binary(text, decoded.replaced)?;
    read_delimited(text, &decoded, &options)
}

fn read_delimited(text: &str, decoded: &Decoded<'_>, options: &ReadOptions<'_>) -> Result<Table, Refused> {
    let mut left_out = Vec::new();
    let mut body = text;
    let mut first_line = 1;
    let named = dialect::separator_line(text);
    if named.is_some() {
        body = text.split_once(['\n', '\r']).map_or("", |(line, rest)| {
            let crlf = text.as_bytes().get(line.len()) == Some(&b'\r');
            rest.strip_prefix('\n').filter(|_| crlf).unwrap_or(rest)
        });
        first_line = 2;
        left_out.push(LeftOut::lines(1, 1, LeftOutReason::SeparatorLine));
    }
    let dialect: Dialect = dialect_detect::detect(body, options.delimiter.or(named));
    let mut grid = Grid::new(options.limits);
    let oddities = text_table::split(body, dialect, first_line, &mut grid)?;
    let source = Source::Text {
        encoding: decoded.encoding,
        marked: decoded.marked,
        replaced: decoded.replaced,
        dialect,
        unclosed_quotes: oddities.unclosed_quotes,
    };
    Table::assemble(source, grid, options.header, left_out)
}

fn read_cards(text: &str, encoding: Encoding, options: &ReadOptions<'_>) -> Result<Table, Refused> {
    let cards = card_read::read_text(text, &options.limits)?;
    card_table::table(&cards, encoding, &options.limits)
}

/// Whether `bytes` are an address book of vCards.
pub fn holds_cards(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes);
    sniff::kind(bytes) == Kind::Text
        && matches!(sniff::text(&encoding::decode(head, None).text), Some(sniff::TextKind::Cards))
}
