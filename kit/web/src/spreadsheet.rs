//! A list as a file that opens in a spreadsheet.

use crate::{Answer, Ctx, Problem};
use axum::http::header;
use axum::response::IntoResponse;
use kit_sheets::{CellOut, Column};
use kit_store::Fault;

/// Rows read at once.
pub const BATCH: i64 = 2000;
/// The largest list that is written at once; more than any coalition has members.
pub const MOST: usize = 200_000;

/// Comma-separated; `columns` are keys of words, `name` is part of the file's name.
///
/// # Errors
/// When the file cannot be written.
pub fn csv<'a>(
    ctx: &Ctx,
    name: &str,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<CellOut<'a>>>,
) -> Answer {
    let headings: Vec<String> = columns.iter().map(|key| ctx.say(key)).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let bytes = kit_sheets::write_csv(&headings, rows).map_err(broken)?;
    file(ctx, name, "csv", "text/csv; charset=utf-8", bytes)
}

/// A workbook with one sheet of this title; otherwise as [`csv`].
///
/// # Errors
/// When the file cannot be written.
pub fn xlsx<'a>(
    ctx: &Ctx,
    name: &str,
    title: &str,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<CellOut<'a>>>,
) -> Answer {
    let headings: Vec<String> = columns.iter().map(|key| ctx.say(key)).collect();
    let columns: Vec<Column> = headings.iter().map(|heading| Column::new(heading)).collect();
    let written = kit_sheets::write_xlsx(title, &columns, rows).map_err(broken)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    file(ctx, name, "xlsx", kind, written.bytes)
}

fn file(ctx: &Ctx, name: &str, ending: &str, kind: &'static str, bytes: Vec<u8>) -> Answer {
    let name = format!("{}-{name}-{}.{ending}", ctx.coalition().slug, ctx.today());
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

fn broken(error: impl std::fmt::Display) -> Problem {
    Problem::Broken(Fault::Io(std::io::Error::other(error.to_string())))
}
