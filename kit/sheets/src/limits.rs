//! How much of a file is read before it is refused.

/// Upper bounds for one file. Every bound is inclusive.
///
/// The defaults let a roster of 100,000 rows through and keep memory small
/// when a file was made to exhaust it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file as handed over, in bytes.
    pub bytes: usize,
    /// Rows of one sheet that hold anything, header included.
    pub rows: u32,
    /// Cells side by side in one row.
    pub columns: u32,
    /// Cells of one sheet in all.
    pub cells: u32,
    /// Length of one cell in characters; 32,767 is what a spreadsheet can hold.
    pub cell_characters: usize,
    /// Sheets of one workbook.
    pub sheets: usize,
    /// Files inside a workbook's archive.
    pub archive_entries: usize,
    /// Size of everything inside a workbook's archive once inflated, in bytes.
    pub inflated_bytes: u64,
    /// How many times larger than its packed size a large archive entry may grow.
    pub inflation_ratio: u64,
    /// Cards of one address book file.
    pub cards: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            rows: 200_000,
            columns: 256,
            cells: 10_000_000,
            cell_characters: 32_767,
            sheets: 100,
            archive_entries: 2_000,
            inflated_bytes: 200 << 20,
            inflation_ratio: 300,
            cards: 50_000,
        }
    }
}
