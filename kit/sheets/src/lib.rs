//! Tables in and out: reads what people hand over as a roster, and writes CSV,
//! XLSX and vCard.
//!
//! Reading goes `read` (what is it?) → `encoding`, `dialect_detect`, `text_table` for
//! text, `zip_guard`, `workbook` for XLSX, `card_lines`, `card_read`,
//! `card_table` for address books → `grid` (cells, compactly) → `header` (which
//! rows are data) → [`Table`]. Every row of the source is accounted for, and a
//! file that cannot be read is [`Refused`] with a reason that pages put in words.
//! Files too long for memory are read row by row by [`RowStream`].

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod card;
mod card_lines;
mod card_read;
mod card_table;
mod card_write;
mod cell_kind;
mod cell_out;
mod cell_text;
mod csv_out;
mod decoding;
mod dialect;
mod dialect_detect;
mod encoding;
mod grid;
mod header;
mod header_words;
mod limits;
mod packed;
mod read;
mod refused;
mod row_stream;
mod sniff;
mod table;
mod text_table;
mod workbook;
mod workbook_repair;
mod xlsx_out;
mod xml_guard;
mod zip_guard;

#[cfg(test)]
mod tests;

pub use card::{Card, CardAddress, CardKind, CardOrganization, CardTrouble, CardTroubleKind, Cards, Reach};
pub use card_read::read_cards;
pub use card_write::write_cards;
pub use cell_out::{CellOut, guarded, unguarded};
pub use csv_out::{CsvWriter, write_csv};
pub use dialect::{Delimiter, Dialect, Quote};
pub use encoding::Encoding;
pub use header::HeaderChoice;
pub use limits::Limits;
pub use packed::{Packed, is_archive, unpack, unpack_all};
pub use read::{ReadOptions, holds_cards, read_table};
pub use refused::{Found, Refused};
pub use row_stream::{RowStream, StreamProblem, StreamRow};
pub use table::{Account, LeftOut, LeftOutReason, Row, SheetInfo, Source, Table};
pub use xlsx_out::{Column, WriteTrouble, WrittenWorkbook, XlsxWriter, write_xlsx};
