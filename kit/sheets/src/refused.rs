//! Why a file was refused, as data; pages put it into words.

use thiserror::Error;

/// What a file turned out to be instead of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// A PDF document.
    Pdf,
    /// A picture (PNG, JPEG, GIF, WebP, BMP, TIFF).
    Picture,
    /// A word processor document or presentation.
    Document,
    /// An archive that holds no workbook.
    Archive,
    /// A web page, as some systems save under a spreadsheet's name.
    WebPage,
    /// A calendar (iCalendar).
    Calendar,
    /// A workbook in the binary format before 2007 (`.xls`) or `.xlsb`.
    OldWorkbook,
    /// An OpenDocument spreadsheet (`.ods`).
    OpenDocument,
    /// Bytes that are no text.
    Binary,
}

/// Why a file cannot be read. `line` counts from 1 as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refused {
    /// The file is larger than [`crate::Limits::bytes`].
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// Bound it broke.
        limit: usize,
    },
    /// More rows than [`crate::Limits::rows`].
    #[error("more than {limit} rows")]
    TooManyRows {
        /// Bound it broke.
        limit: u32,
    },
    /// More cells in one row than [`crate::Limits::columns`].
    #[error("row {line} has more than {limit} columns")]
    TooManyColumns {
        /// Row in the source.
        line: u32,
        /// Bound it broke.
        limit: u32,
    },
    /// More cells in all than [`crate::Limits::cells`], or more text than can be indexed.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// Bound it broke.
        limit: u32,
    },
    /// More sheets than [`crate::Limits::sheets`].
    #[error("more than {limit} sheets")]
    TooManySheets {
        /// Bound it broke.
        limit: usize,
    },
    /// More cards than [`crate::Limits::cards`].
    #[error("more than {limit} cards")]
    TooManyCards {
        /// Bound it broke.
        limit: u32,
    },
    /// One cell is longer than [`crate::Limits::cell_characters`].
    #[error("row {line}, column {column}: the cell is longer than {limit} characters")]
    CellTooLong {
        /// Row in the source.
        line: u32,
        /// Column, counted from 1.
        column: u32,
        /// Bound it broke.
        limit: usize,
    },
    /// The file is empty, or nothing but blank lines.
    #[error("the file holds no rows")]
    NoRows,
    /// The file is something else than a table.
    #[error("the file is not a table but {found:?}")]
    NotATable {
        /// What it is.
        found: Found,
    },
    /// A zero byte, which no text file holds.
    #[error("line {line} holds a zero byte")]
    NulByte {
        /// Line in the source.
        line: u32,
    },
    /// The name given for an encoding is not known.
    #[error("unknown encoding {label:?}")]
    UnknownEncoding {
        /// Name that was given.
        label: String,
    },
    /// The archive inflates to far more than a workbook needs.
    #[error("the workbook inflates to more than {limit} bytes or grows too fast in {entry:?}")]
    ZipBomb {
        /// File inside the archive.
        entry: String,
        /// Bound on the inflated size, in bytes.
        limit: u64,
    },
    /// The archive holds more files than [`crate::Limits::archive_entries`].
    #[error("the workbook's archive holds more than {limit} files")]
    TooManyEntries {
        /// Bound it broke.
        limit: usize,
    },
    /// The workbook asks for a password.
    #[error("the workbook is protected by a password")]
    EncryptedWorkbook,
    /// The file ends before its end: a download or copy that broke off.
    #[error("the workbook is cut off")]
    Truncated,
    /// A part of the workbook contradicts the format.
    #[error("the workbook is damaged in {part}: {reason}")]
    DamagedWorkbook {
        /// Sheet name or file inside the archive.
        part: String,
        /// What the reading library said; for the log, not for the page.
        reason: String,
    },
    /// The workbook has no sheet of this name.
    #[error("no sheet is named {name:?}")]
    NoSuchSheet {
        /// Name that was asked for.
        name: String,
    },
}
