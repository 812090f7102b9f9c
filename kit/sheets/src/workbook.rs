//! Reads the sheets of an XLSX workbook.

use std::{
    collections::{BTreeMap, HashMap},
    io::Cursor,
};

use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::{Limits, Refused, SheetInfo, cell_text, grid::Grid, workbook_repair};

/// A workbook with one of its sheets read.
pub(crate) struct Opened {
    pub sheets: Vec<SheetInfo>,
    pub chosen: usize,
    pub grid: Grid,
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the `wanted` sheet, or the first visible one that holds a table of two
/// rows and columns, or else the one that holds most. `bytes` passed the guard,
/// which saw whether any cells are merged.
pub(crate) fn read(
    bytes: &[u8],
    merges: bool,
    wanted: Option<&str>,
    limits: &Limits,
) -> Result<Opened, Refused> {
    let mut book = open(bytes)?;
    let sheets = book.sheets_metadata().to_vec();
    if sheets.len() > limits.sheets {
        return Err(Refused::TooManySheets { limit: limits.sheets });
    }
    let mut infos = Vec::new();
    let mut best: Option<(u64, usize, Grid)> = None;
    let mut repaired: Option<Vec<u8>> = None;
    for sheet in sheets.iter().filter(|s| s.typ == SheetType::WorkSheet) {
        let result = match read_sheet(&mut book, &sheet.name, merges, limits) {
            Err(Trouble::Number) => {
                if repaired.is_none() {
                    repaired = Some(workbook_repair::trim_values(bytes)?);
                }
                let bytes = repaired.as_deref().unwrap_or_default();
                read_sheet(&mut open(bytes)?, &sheet.name, merges, limits)
            }
            other => other,
        };
        let mut info = SheetInfo {
            name: sheet.name.clone(),
            rows: 0,
            columns: 0,
            merged: 0,
            hidden: sheet.visible != SheetVisible::Visible,
            refused: None,
        };
        match result {
            Ok(read) => {
                (info.rows, info.columns, info.merged) = (read.rows, read.columns, read.merged);
                let weight = weight(&info, wanted);
                if best.as_ref().is_none_or(|(most, ..)| weight > *most) {
                    best = Some((weight, infos.len(), read.grid));
                }
            }
            Err(trouble) => info.refused = Some(trouble.refused(&sheet.name)),
        }
        infos.push(info);
    }
    choose(infos, best, wanted)
}

fn choose(
    sheets: Vec<SheetInfo>,
    best: Option<(u64, usize, Grid)>,
    wanted: Option<&str>,
) -> Result<Opened, Refused> {
    if let Some(name) = wanted {
        match sheets.iter().find(|sheet| sheet.name == name) {
            None => {
                return Err(Refused::NoSuchSheet { name: name.to_owned() });
            }
            Some(SheetInfo { refused: Some(refused), .. }) => return Err(refused.clone()),
            Some(_) => {}
        }
    }
    match best {
        Some((_, chosen, grid)) => Ok(Opened { sheets, chosen, grid }),
        None => {
            let refused = sheets.into_iter().find_map(|sheet| sheet.refused);
            Err(refused.unwrap_or(Refused::NoRows))
        }
    }
}

/// How much a sheet deserves to be the one that is read.
fn weight(info: &SheetInfo, wanted: Option<&str>) -> u64 {
    if wanted == Some(info.name.as_str()) {
        return u64::MAX;
    }
    let cells = u64::from(info.rows) * u64::from(info.columns);
    match (info.hidden, info.rows >= 2 && info.columns >= 2) {
        (false, true) => 1 << 50,
        (false, false) => (1 << 40) + cells,
        (true, _) => cells,
    }
}

fn open(bytes: &[u8]) -> Result<Book<'_>, Refused> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| Trouble::from(error).refused("workbook"))
}

struct SheetRead {
    grid: Grid,
    rows: u32,
    columns: u32,
    merged: u32,
}

/// Why a sheet was not read.
enum Trouble {
    /// A cell holds a number that calamine cannot read, such as `<v> 41</v>`.
    Number,
    Refused(Refused),
    Xlsx(XlsxError),
}

impl From<XlsxError> for Trouble {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::ParseFloat(_) => Self::Number,
            XlsxError::Password => Self::Refused(Refused::EncryptedWorkbook),
            other => Self::Xlsx(other),
        }
    }
}

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl Trouble {
    fn refused(self, part: &str) -> Refused {
        let reason = match self {
            Self::Refused(refused) => return refused,
            Self::Number => "a cell holds no number where one is declared".to_owned(),
            Self::Xlsx(error) => error.to_string(),
        };
        Refused::DamagedWorkbook { part: part.to_owned(), reason }
    }
}

fn read_sheet(book: &mut Book<'_>, name: &str, merges: bool, limits: &Limits) -> Result<SheetRead, Trouble> {
    let merges = if merges { book.merge_cells_by_sheet_name(name)? } else { Vec::new() };
    let mut rows = RowsWriter::new(limits, &merges);
    let mut reader = book.worksheet_cells_reader(name)?;
    let padding: Vec<Option<usize>> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref())
        .map(|format| format.and_then(|format| cell_text::zero_padding(&format.format_code)))
        .collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let padded = padding.get(style).copied().flatten();
        let text = cell_text::text(cell.get_value(), padded);
        rows.cell(row, column, text)?;
    }
    rows.end_row()?;
    Ok(SheetRead {
        rows: rows.bottom,
        columns: rows.right,
        merged: u32::try_from(merges.len()).unwrap_or(u32::MAX),
        grid: rows.grid,
    })
}

/// Collects cells into rows; rows and columns come in counted from 0.
struct RowsWriter {
    grid: Grid,
    columns: u32,
    row: u32,
    cells: Vec<(u32, String)>,
    /// Cells merged downwards, by their first row: column and last row.
    starts: HashMap<u32, Vec<(u32, u32)>>,
    /// Merged cells that still reach further down: last row and text by column.
    reaching: BTreeMap<u32, (u32, String)>,
    bottom: u32,
    right: u32,
}

impl RowsWriter {
    fn new(limits: &Limits, merges: &[Dimensions]) -> Self {
        let mut starts: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
        for merge in merges {
            let one_column = merge.start.1 == merge.end.1;
            if one_column && merge.start.0 < merge.end.0 && merge.start.1 < limits.columns {
                let start = starts.entry(merge.start.0).or_default();
                start.push((merge.start.1, merge.end.0));
            }
        }
        Self {
            grid: Grid::new(*limits),
            columns: limits.columns,
            row: 0,
            cells: Vec::new(),
            starts,
            reaching: BTreeMap::new(),
            bottom: 0,
            right: 0,
        }
    }

    fn cell(&mut self, row: u32, column: u32, text: String) -> Result<(), Refused> {
        if text.is_empty() {
            return Ok(());
        }
        if row < self.row {
            return Err(Refused::DamagedWorkbook {
                part: format!("row {}", row + 1),
                reason: "rows are out of order".to_owned(),
            });
        }
        if row > self.row {
            self.end_row()?;
            self.row = row;
        }
        if column >= self.columns {
            return Err(Refused::TooManyColumns { line: row + 1, limit: self.columns });
        }
        self.cells.push((column, text));
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refused> {
        if self.cells.is_empty() {
            return Ok(());
        }
        // Stable, so that of two values for one cell the last one counts.
        self.cells.sort_by_key(|(column, _)| *column);
        self.fill_merged();
        let line = self.row + 1;
        if line > self.bottom + 1 {
            self.grid.blank(self.bottom + 1, line - 1);
        }
        let mut next = 0;
        for (place, (column, text)) in self.cells.iter().enumerate() {
            if self.cells.get(place + 1).is_some_and(|(other, _)| other == column) {
                continue;
            }
            while next < *column {
                self.grid.end_cell(line)?;
                next += 1;
            }
            self.grid.push_str(text);
            self.grid.end_cell(line)?;
            next += 1;
        }
        self.cells.clear();
        self.bottom = line;
        self.right = self.right.max(next);
        self.grid.end_record(line)
    }

    /// A cell merged over several rows says the same of each of them.
    fn fill_merged(&mut self) {
        let row = self.row;
        self.reaching.retain(|_, (last, _)| *last >= row);
        for (column, (_, text)) in &self.reaching {
            let place = self.cells.partition_point(|(other, _)| other < column);
            if self.cells.get(place).is_none_or(|(other, _)| other != column) {
                self.cells.insert(place, (*column, text.clone()));
            }
        }
        for (column, last) in self.starts.remove(&row).unwrap_or_default() {
            if let Some((_, text)) = self.cells.iter().rfind(|(other, _)| *other == column) {
                self.reaching.insert(column, (last, text.clone()));
            }
        }
    }
}
