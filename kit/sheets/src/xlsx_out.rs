//! Writes XLSX workbooks row by row, in memory that does not grow with the rows.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use thiserror::Error;

use crate::cell_out::CellOut;

/// Why a workbook cannot be written.
#[derive(Debug, Error)]
pub enum WriteTrouble {
    /// More rows than a sheet can hold (1,048,576 with the header).
    #[error("the sheet is full")]
    Full,
    /// A row was written before any sheet was begun.
    #[error("no sheet was begun")]
    NoSheet,
    /// What the writing library said, such as a full disk.
    #[error("the workbook cannot be written: {0}")]
    Workbook(#[from] XlsxError),
}

/// A finished workbook.
#[derive(Debug)]
pub struct WrittenWorkbook {
    /// The file.
    pub bytes: Vec<u8>,
    /// Texts that were longer than a cell can hold (32,767 characters) and were
    /// cut, with `…` at their end.
    pub shortened: u32,
}

/// A column of a sheet.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    heading: &'a str,
    width: u16,
}

impl<'a> Column<'a> {
    /// A column as wide as its heading asks for, at least 12 characters.
    pub fn new(heading: &'a str) -> Self {
        let letters = heading.chars().count().clamp(8, 36) as u16;
        Self { heading, width: letters + 4 }
    }

    /// Sets the width in characters.
    #[must_use]
    pub fn wide(mut self, characters: u16) -> Self {
        self.width = characters;
        self
    }
}

const LAST_ROW: u32 = 1_048_575;
const LONGEST_TEXT: usize = 32_767;
const LONGEST_NAME: usize = 31;

/// Streams rows into a workbook: bold frozen header with filters, numbers, dates
/// and money as such, texts as texts, never as formulas.
pub struct XlsxWriter {
    workbook: Workbook,
    formats: Formats,
    names: Vec<String>,
    columns: u16,
    next_row: u32,
    shortened: u32,
}

struct Formats {
    heading: Format,
    text: Format,
    date: Format,
    money: Format,
    share: Format,
}

impl Default for XlsxWriter {
    fn default() -> Self {
        Self::new()
    }
}

impl XlsxWriter {
    /// A workbook without sheets.
    pub fn new() -> Self {
        Self {
            workbook: Workbook::new(),
            formats: Formats {
                heading: Format::new().set_bold().set_text_wrap(),
                text: Format::new().set_align(FormatAlign::Top),
                date: Format::new().set_num_format("yyyy-mm-dd"),
                money: Format::new().set_num_format("#,##0.00"),
                share: Format::new().set_num_format("0.0%"),
            },
            names: Vec::new(),
            columns: 0,
            next_row: 0,
            shortened: 0,
        }
    }

    /// Begins a sheet; the rows that follow go there. Signs a sheet name cannot
    /// hold become spaces, and a name that is taken gets a number.
    ///
    /// # Errors
    /// [`WriteTrouble::Workbook`] when no temporary file can be made.
    pub fn sheet(&mut self, name: &str, columns: &[Column<'_>]) -> Result<(), WriteTrouble> {
        self.end_sheet()?;
        let name = self.free_name(name);
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(&name)?;
        sheet.set_freeze_panes(1, 0)?;
        self.names.push(name);
        self.columns = u16::try_from(columns.len()).unwrap_or(u16::MAX);
        for (index, column) in (0_u16..).zip(columns) {
            sheet.set_column_width(index, column.width)?;
            let (heading, _) = fitting(column.heading);
            sheet.write_string_with_format(0, index, heading, &self.formats.heading)?;
        }
        self.next_row = 1;
        Ok(())
    }

    /// Writes one row to the sheet begun last.
    ///
    /// # Errors
    /// [`WriteTrouble`] when the sheet is full, missing, or cannot be written.
    pub fn row(&mut self, cells: &[CellOut<'_>]) -> Result<(), WriteTrouble> {
        let row = self.next_row;
        if row > LAST_ROW {
            return Err(WriteTrouble::Full);
        }
        let last = self.names.len().checked_sub(1).ok_or(WriteTrouble::NoSheet)?;
        let sheet = self.workbook.worksheet_from_index(last)?;
        for (column, cell) in (0_u16..).zip(cells) {
            self.shortened += write(sheet, &self.formats, (row, column), cell)?;
        }
        self.next_row += 1;
        Ok(())
    }

    /// Ends the workbook. One that has no sheet gets an empty one.
    ///
    /// # Errors
    /// [`WriteTrouble::Workbook`] when the file cannot be put together.
    pub fn finish(mut self) -> Result<WrittenWorkbook, WriteTrouble> {
        self.end_sheet()?;
        Ok(WrittenWorkbook { bytes: self.workbook.save_to_buffer()?, shortened: self.shortened })
    }

    fn end_sheet(&mut self) -> Result<(), WriteTrouble> {
        if let Some(last) = self.names.len().checked_sub(1)
            && self.columns > 0
        {
            let sheet = self.workbook.worksheet_from_index(last)?;
            let last_row = self.next_row.saturating_sub(1).max(1);
            sheet.autofilter(0, 0, last_row, self.columns - 1)?;
        }
        Ok(())
    }

    fn free_name(&self, wanted: &str) -> String {
        let allowed = |c: char| !c.is_control() && !"[]:*?/\\".contains(c);
        let plain: String =
            wanted.chars().map(|c| if allowed(c) { c } else { ' ' }).take(LONGEST_NAME).collect();
        let plain = plain.trim().trim_matches('\'').trim().to_owned();
        let plain = if plain.is_empty() { "Sheet".to_owned() } else { plain };
        let taken = |name: &str| {
            let name = name.to_lowercase();
            self.names.iter().any(|other| other.to_lowercase() == name)
        };
        let mut name = plain.clone();
        let mut number = 1;
        while taken(&name) {
            number += 1;
            let end = format!(" {number}");
            let room = LONGEST_NAME - end.len();
            name = plain.chars().take(room).collect::<String>() + &end;
        }
        name
    }
}

/// Writes a cell; 1 when its text had to be cut.
fn write(
    sheet: &mut Worksheet,
    formats: &Formats,
    (row, column): (u32, u16),
    cell: &CellOut<'_>,
) -> Result<u32, XlsxError> {
    match cell {
        CellOut::Empty => {}
        CellOut::Text(text) if text.is_empty() => {}
        CellOut::Text(text) => {
            let (text, cut) = fitting(text);
            sheet.write_string_with_format(row, column, text, &formats.text)?;
            return Ok(u32::from(cut));
        }
        CellOut::Whole(number) => {
            // Beyond 15 digits a spreadsheet's number would lose the last ones.
            if number.unsigned_abs() < 1_000_000_000_000_000 {
                sheet.write_number(row, column, *number as f64)?;
            } else {
                sheet.write_string(row, column, number.to_string())?;
            }
        }
        CellOut::Number(number) => finite(sheet, (row, column), *number, None)?,
        CellOut::Share(share) => finite(sheet, (row, column), *share, Some(&formats.share))?,
        CellOut::Money(cents) => {
            let amount = *cents as f64 / 100.0;
            sheet.write_number_with_format(row, column, amount, &formats.money)?;
        }
        CellOut::Date(date) => match excel_date(*date) {
            Some(day) => {
                sheet.write_datetime_with_format(row, column, day, &formats.date)?;
            }
            None => {
                sheet.write_string(row, column, date.to_string())?;
            }
        },
    }
    Ok(0)
}

/// A number that is none leaves its cell empty.
fn finite(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    number: f64,
    format: Option<&Format>,
) -> Result<(), XlsxError> {
    match format {
        _ if !number.is_finite() => {}
        Some(format) => {
            sheet.write_number_with_format(row, column, number, format)?;
        }
        None => {
            sheet.write_number(row, column, number)?;
        }
    }
    Ok(())
}

/// Spreadsheets count days from 1900; earlier ones stay text.
fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn fitting(text: &str) -> (String, bool) {
    // Excel counts UTF-16 units; bytes bound them from above.
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return (text.to_owned(), false);
    }
    let mut units = 1;
    let mut cut: String = text
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= LONGEST_TEXT
        })
        .collect();
    cut.push('…');
    (cut, true)
}

/// Writes a workbook of one sheet; see [`XlsxWriter`].
///
/// # Errors
/// As [`XlsxWriter`].
pub fn write_xlsx<'a, R>(name: &str, columns: &[Column<'_>], rows: R) -> Result<WrittenWorkbook, WriteTrouble>
where
    R: IntoIterator<Item = Vec<CellOut<'a>>>,
{
    let mut writer = XlsxWriter::new();
    writer.sheet(name, columns)?;
    for row in rows {
        writer.row(&row)?;
    }
    writer.finish()
}
