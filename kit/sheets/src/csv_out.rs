//! Writes CSV that spreadsheets open with its accents and run nothing of.

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

use crate::cell_out::{CellOut, guarded};

/// Streams rows as CSV: UTF-8 with a mark (Excel needs it for accents), commas,
/// lines ended by CRLF (RFC 4180), texts guarded by [`guarded`].
pub struct CsvWriter<W: Write> {
    csv: Writer<W>,
}

impl<W: Write> CsvWriter<W> {
    /// Begins a file with its header.
    ///
    /// # Errors
    /// What `out` says when it cannot be written to.
    pub fn new(mut out: W, headers: &[&str]) -> io::Result<Self> {
        out.write_all("\u{FEFF}".as_bytes())?;
        let csv = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(out);
        let mut writer = Self { csv };
        for header in headers {
            writer.csv.write_field(guarded(header).as_bytes())?;
        }
        writer.end_row()?;
        Ok(writer)
    }

    /// Writes one row.
    ///
    /// # Errors
    /// What the writer below says.
    pub fn row(&mut self, cells: &[CellOut<'_>]) -> io::Result<()> {
        for cell in cells {
            match cell {
                CellOut::Text(text) => self.csv.write_field(guarded(text).as_bytes())?,
                other => self.csv.write_field(plain(other))?,
            }
        }
        self.end_row()
    }

    /// Writes what is still held back and returns the writer below.
    ///
    /// # Errors
    /// What the writer below says.
    pub fn finish(self) -> io::Result<W> {
        self.csv.into_inner().map_err(|error| error.into_error())
    }

    fn end_row(&mut self) -> io::Result<()> {
        self.csv.write_record(None::<&[u8]>)?;
        Ok(())
    }
}

/// Numbers with a point, money with two digits behind it, dates in ISO form.
fn plain(cell: &CellOut<'_>) -> String {
    match cell {
        CellOut::Empty => String::new(),
        CellOut::Text(text) => text.to_string(),
        CellOut::Whole(number) => number.to_string(),
        CellOut::Number(number) | CellOut::Share(number) => number.to_string(),
        CellOut::Date(date) => date.to_string(),
        CellOut::Money(cents) => {
            let sign = if *cents < 0 { "-" } else { "" };
            let cents = cents.unsigned_abs();
            format!("{sign}{}.{:02}", cents / 100, cents % 100)
        }
    }
}

/// Writes a whole table as CSV; see [`CsvWriter`].
///
/// # Errors
/// Never in practice: memory takes everything.
pub fn write_csv<'a, R>(headers: &[&str], rows: R) -> io::Result<Vec<u8>>
where
    R: IntoIterator<Item = Vec<CellOut<'a>>>,
{
    let mut writer = CsvWriter::new(Vec::new(), headers)?;
    for row in rows {
        writer.row(&row)?;
    }
    writer.finish()
}
