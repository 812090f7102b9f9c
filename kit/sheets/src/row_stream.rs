//! Reads delimited text of any length row by row.

use std::cell::Cell;
use std::io::{self, Cursor, Read};
use std::rc::Rc;

use csv::{ByteRecord, StringRecord};
use thiserror::Error;

use crate::decoding::Decoding;
use crate::dialect::{self, Dialect, Quote};
use crate::{Encoding, Refused, dialect_detect, encoding, sniff};

/// The beginning of a file, from which encoding and delimiter are found.
const HEAD: usize = 256 * 1024;
/// One row is never longer, in bytes. A quote that never closes would otherwise swallow the file.
const LONGEST_ROW: u64 = 4 << 20;
/// As many as a spreadsheet has.
const MOST_COLUMNS: usize = 16_384;

/// Why a stream of rows cannot be read on.
#[derive(Debug, Error)]
pub enum StreamProblem {
    /// The file as a whole is no table.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The file could not be read.
    #[error("reading stopped: {0}")]
    Io(#[from] io::Error),
    /// One row is longer than 4 MB; most often a quote opens and never closes.
    #[error("the row after row {after} never ends: does a quote open there that never closes?")]
    EndlessRow {
        /// Rows before it, the header not counted.
        after: u64,
    },
    /// A row holds more cells than the header, so its values may stand under wrong headers.
    #[error("row {row} has {cells} cells, the header has {columns}")]
    WiderThanHeader {
        /// Counted from 1 below the header.
        row: u64,
        /// Cells up to the last that holds anything.
        cells: usize,
        /// Cells of the header.
        columns: usize,
    },
}

/// One row of a [`RowStream`].
#[derive(Clone, Copy, Debug)]
pub struct StreamRow<'a>(&'a StringRecord);

impl<'a> StreamRow<'a> {
    /// The cell at a position; empty where the row is shorter.
    pub fn cell(self, at: usize) -> &'a str {
        self.0.get(at).unwrap_or("")
    }

    /// The cells that are there, from left to right.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        self.0.iter()
    }
}

/// Rows of a delimited text, one at a time; memory stays the same however long the text is.
///
/// Encoding, delimiter and quote are found from the first 256 KB. The header is the first row that is not blank.
/// Blank rows are passed over.
pub struct RowStream {
    reader: csv::Reader<Box<dyn Read>>,
    /// Bytes read since the last row, shared with the reader's source.
    since_row: Rc<Cell<u64>>,
    headers: Vec<String>,
    record: StringRecord,
    rows: u64,
}

impl RowStream {
    /// Begins to read and takes the header.
    ///
    /// # Errors
    /// [`StreamProblem::Refused`] for anything that is no delimited text, has no rows or too many columns.
    pub fn open(mut input: impl Read + 'static) -> Result<Self, StreamProblem> {
        let mut head = Vec::new();
        input.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
        if let sniff::Kind::Other(found) = sniff::kind(&head) {
            return Err(Refused::NotATable { found }.into());
        }
        let begun = Begun::look(&head)?;
        let body = Cursor::new(head.split_off(begun.mark)).chain(input);
        let text: Box<dyn Read> = if begun.encoding == Encoding::UTF_8 {
            Box::new(body)
        } else {
            Box::new(Decoding::new(body, begun.encoding.decoder()))
        };
        let since_row = Rc::new(Cell::new(0));
        let text: Box<dyn Read> = Box::new(Counted { input: text, since_row: Rc::clone(&since_row) });
        let quote = if begun.dialect.quote == Quote::Single { b'\'' } else { b'"' };
        let delimiter = begun.dialect.delimiter.map_or(b',', |delimiter| delimiter.sign() as u8);
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quote(quote)
            .delimiter(delimiter)
            .from_reader(text);
        let record = StringRecord::new();
        let mut stream = Self { reader, since_row, headers: Vec::new(), record, rows: 0 };
        stream.take_header(begun.separator_line).map_err(|problem| match problem {
            // Without a quote, only columns make a header that long.
            StreamProblem::EndlessRow { .. } if !begun.quotes_header => too_wide(),
            problem => problem,
        })?;
        Ok(stream)
    }

    /// Headers, from left to right.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// The next row; none after the last.
    ///
    /// # Errors
    /// [`StreamProblem`] names the row.
    pub fn next_row(&mut self) -> Result<Option<StreamRow<'_>>, StreamProblem> {
        loop {
            if !self.advance()? {
                return Ok(None);
            }
            if self.record.iter().any(|cell| !cell.trim().is_empty()) {
                break;
            }
        }
        self.rows += 1;
        let columns = self.headers.len();
        if self.record.len() > columns {
            let filled = self.record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
            let cells = filled.last().map_or(0, |(at, _)| at + 1);
            if cells > columns {
                return Err(StreamProblem::WiderThanHeader { row: self.rows, cells, columns });
            }
        }
        Ok(Some(StreamRow(&self.record)))
    }

    /// Rows given so far, the header not counted.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    fn take_header(&mut self, after_separator_line: bool) -> Result<(), StreamProblem> {
        if after_separator_line {
            self.advance()?;
        }
        while self.advance()? {
            if self.record.len() > MOST_COLUMNS {
                return Err(too_wide());
            }
            if self.record.iter().any(|cell| !cell.trim().is_empty()) {
                self.headers = self.record.iter().map(|cell| cell.trim().to_owned()).collect();
                return Ok(());
            }
        }
        Err(Refused::NoRows.into())
    }

    /// Reads one record; false at the end.
    fn advance(&mut self) -> Result<bool, StreamProblem> {
        self.since_row.set(0);
        let mut bytes: ByteRecord = std::mem::take(&mut self.record).into_byte_record();
        let read = self.reader.read_byte_record(&mut bytes);
        self.record = StringRecord::from_byte_record(bytes)
            .unwrap_or_else(|problem| StringRecord::from_byte_record_lossy(problem.into_byte_record()));
        match read {
            Ok(more) => Ok(more),
            Err(_) if self.since_row.get() > LONGEST_ROW => {
                Err(StreamProblem::EndlessRow { after: self.rows })
            }
            Err(problem) => Err(StreamProblem::Io(problem.into())),
        }
    }
}

/// What the beginning of a file tells.
struct Begun {
    encoding: Encoding,
    /// Length of the byte order mark.
    mark: usize,
    dialect: Dialect,
    /// The first line is Excel's `sep=;`.
    separator_line: bool,
    /// Whether a quote stands in the first line.
    quotes_header: bool,
}

fn too_wide() -> StreamProblem {
    Refused::TooManyColumns { line: 1, limit: MOST_COLUMNS as u32 }.into()
}

impl Begun {
    fn look(head: &[u8]) -> Result<Self, Refused> {
        // A character cut in two at the end of the head says nothing about the encoding.
        let whole = match std::str::from_utf8(head) {
            Err(problem) if problem.error_len().is_none() => &head[..problem.valid_up_to()],
            _ => head,
        };
        let decoded = encoding::decode(whole, None);
        if decoded.text.trim().is_empty() {
            return Err(Refused::NoRows);
        }
        if let Some(sniff::TextKind::Other(found)) = sniff::text(&decoded.text) {
            return Err(Refused::NotATable { found });
        }
        sniff::refuse_binary(&decoded.text, decoded.replaced)?;
        let named = dialect::separator_line(&decoded.text);
        Ok(Self {
            encoding: decoded.encoding,
            mark: if decoded.marked { decoded.encoding.mark_length() } else { 0 },
            dialect: dialect_detect::detect(&decoded.text, named),
            separator_line: named.is_some(),
            quotes_header: decoded.text.lines().next().is_some_and(|line| line.contains(['"', '\''])),
        })
    }
}

/// Counts what is read, and stops when one row takes too much.
struct Counted {
    input: Box<dyn Read>,
    since_row: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.since_row.get() > LONGEST_ROW {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "one row is too long"));
        }
        let read = self.input.read(out)?;
        self.since_row.set(self.since_row.get() + read as u64);
        Ok(read)
    }
}
