//! Cuts delimited text into rows and cells (RFC 4180, read leniently).
//!
//! Written here because the `csv` crate skips blank lines silently, counts only
//! LF as a line, and lets an unclosed quote swallow the rest of the file: an
//! import must account for every line.

use crate::{Refused, dialect::Dialect, grid::Grid};

/// What was odd about the text, for the person to know.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Oddities {
    /// Lines where a quote opens a cell and is never closed; it was read as a plain sign.
    pub unclosed_quotes: Vec<u32>,
}

/// Quote marks noted at most; more say nothing new.
const NOTED: usize = 100;

/// Appends the rows of `text` to `grid`; `first_line` is the line it starts on.
pub(crate) fn split(
    text: &str,
    dialect: Dialect,
    first_line: u32,
    grid: &mut Grid,
) -> Result<Oddities, Refused> {
    let mut splitter = Splitter {
        text,
        bytes: text.as_bytes(),
        at: 0,
        line: first_line,
        delimiter: dialect.delimiter.map(|delimiter| delimiter.byte()),
        quote: dialect.quote.byte(),
        oddities: Oddities::default(),
    };
    while splitter.at < splitter.bytes.len() {
        splitter.record(grid)?;
    }
    Ok(splitter.oddities)
}

struct Splitter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    delimiter: Option<u8>,
    quote: u8,
    oddities: Oddities,
}

impl Splitter<'_> {
    fn record(&mut self, grid: &mut Grid) -> Result<(), Refused> {
        let line = self.line;
        if self.at_line_end() {
            grid.blank(line, line);
            self.skip_line_end();
            return Ok(());
        }
        loop {
            self.cell(grid);
            grid.end_cell(line)?;
            if self.at_delimiter() {
                self.at += 1;
                continue;
            }
            self.skip_line_end();
            return grid.end_record(line);
        }
    }

    fn cell(&mut self, grid: &mut Grid) {
        let start = self.at;
        let mut open = start;
        while matches!(self.byte(open), Some(b' ' | b'\t')) && self.byte(open) != self.delimiter {
            open += 1;
        }
        if self.byte(open) != Some(self.quote) || !self.quoted_cell(open, grid) {
            grid.clear_cell();
            self.at = self.plain_end(start);
            grid.push_str(self.slice(start, self.at));
        }
        grid.unguard_cell();
    }

    /// Reads the cell whose quote opens at `open`. When the quote does not close
    /// in front of a delimiter or line end it was no quote: false, nothing moved.
    fn quoted_cell(&mut self, open: usize, grid: &mut Grid) -> bool {
        let mut at = open + 1;
        let mut from = at;
        let mut lines = 0;
        loop {
            match self.byte(at) {
                None => {
                    if self.oddities.unclosed_quotes.len() < NOTED {
                        self.oddities.unclosed_quotes.push(self.line);
                    }
                    return false;
                }
                Some(b'\r') if self.byte(at + 1) != Some(b'\n') => lines += 1,
                Some(b'\n') => lines += 1,
                Some(byte) if byte == self.quote => {
                    grid.push_str(self.slice(from, at));
                    if self.byte(at + 1) != Some(self.quote) {
                        return self.close_quote(at + 1, lines);
                    }
                    at += 1;
                    from = at;
                }
                Some(_) => {}
            }
            at += 1;
        }
    }

    fn close_quote(&mut self, after: usize, lines: u32) -> bool {
        let mut at = after;
        while self.byte(at) == Some(b' ') {
            at += 1;
        }
        let ends = match self.byte(at) {
            None | Some(b'\n' | b'\r') => true,
            byte => byte == self.delimiter,
        };
        if ends {
            self.at = at;
            self.line += lines;
        }
        ends
    }

    fn plain_end(&self, from: usize) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        rest.iter()
            .position(|&byte| matches!(byte, b'\n' | b'\r') || Some(byte) == self.delimiter)
            .map_or(self.bytes.len(), |length| from + length)
    }

    fn at_delimiter(&self) -> bool {
        self.delimiter.is_some() && self.byte(self.at) == self.delimiter
    }

    fn at_line_end(&self) -> bool {
        matches!(self.byte(self.at), Some(b'\n' | b'\r'))
    }

    fn skip_line_end(&mut self) {
        let length = match (self.byte(self.at), self.byte(self.at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return,
        };
        self.at += length;
        self.line = self.line.saturating_add(1);
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// Cuts are only made beside ASCII signs, so they fall between characters.
    fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or("")
    }
}
