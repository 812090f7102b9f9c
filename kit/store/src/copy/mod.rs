//! Copying tables row by row, as the migrations describe them: for archives, backups and moving between engines.
//!
//! A row is a JSON object, column by column: an id and a day as text, a moment, a number and a flag as themselves,
//! a number with a fraction as text so that nothing is rounded, bytes in hexadecimal, JSON columns as the text they
//! are. What one engine hands out, the other takes, and hands out again just the same.

mod cell;
mod ids;
mod statement;
mod trace;

#[cfg(test)]
mod tests;

use serde_json::{Map, Value as Json};
use uuid::Uuid;

pub use ids::NewIds;
pub use trace::{Trace, forget, rows_naming};

use crate::{CoalitionId, Column, Fault, Reads, Row, Table, Tx, Value};
use cell::Cell;

/// A row as JSON, by the names of its columns.
pub type CopiedRow = Map<String, Json>;

/// At most `most` rows in the order of their keys, those after the row `after`: of one coalition, or of all.
///
/// # Errors
/// [`Fault::Shape`] when the table does not belong to coalitions and one is asked for, or the row has no key.
pub async fn rows_after(
    on: &impl Reads,
    table: &Table,
    of: Option<CoalitionId>,
    after: Option<&CopiedRow>,
    most: i64,
) -> Result<Vec<CopiedRow>, Fault> {
    if of.is_some() && !table.belongs_to_coalition() {
        return Err(Fault::Shape(format!("{} does not belong to coalitions", table.name)));
    }
    let text = statement::select(table, of.is_some(), after.is_some());
    let mut cells = Vec::new();
    if let Some(coalition) = of {
        cells.push(Cell::Uuid(Some(coalition.0)));
    }
    if let Some(after) = after {
        for name in statement::key_below(table, of.is_some()) {
            cells.push(cell_of(table, after, name)?);
        }
    }
    cells.push(Cell::Number(Some(most)));
    let mut rows = Vec::new();
    on.visit(text, &values(&cells), &mut |row| {
        rows.push(copied(table, row)?);
        Ok(())
    })
    .await?;
    Ok(rows)
}

/// The row whose column `id` is this: of a table that is keyed by it.
///
/// # Errors
/// When the database does not answer.
pub async fn row_with_id(on: &impl Reads, table: &Table, id: Uuid) -> Result<Option<CopiedRow>, Fault> {
    let mut found = None;
    on.visit(statement::select_by_id(table), &[&id], &mut |row| {
        found = Some(copied(table, row)?);
        Ok(())
    })
    .await?;
    Ok(found)
}

fn copied(table: &Table, row: &Row) -> Result<CopiedRow, Fault> {
    let columns = table.columns.iter().enumerate();
    columns
        .map(|(index, column)| match Cell::read(column.kind, row, index) {
            Ok(cell) => Ok((column.name.clone(), cell.to_json())),
            Err(Fault::Shape(why)) => Err(unreadable(table, row, &column.name, &why)),
            Err(fault) => Err(fault),
        })
        .collect()
}

/// Which value cannot be read: its table and column, and the key of its row as far as that can be read.
fn unreadable(table: &Table, row: &Row, column: &str, why: &str) -> Fault {
    let is_key = |name: &String| table.key.contains(name);
    let read = |(index, column): (usize, &Column)| {
        let cell = Cell::read(column.kind, row, index).ok()?;
        Some(format!("{} {}", column.name, cell.to_json()))
    };
    let key = table.columns.iter().enumerate().filter(|(_, column)| is_key(&column.name));
    let key: Vec<String> = key.filter_map(read).collect();
    Fault::Shape(format!("{}.{column} in the row with {}: {why}", table.name, key.join(", ")))
}

/// How many rows there are: of one coalition, or of all.
///
/// # Errors
/// When the database does not answer.
pub async fn count(on: &impl Reads, table: &Table, of: Option<CoalitionId>) -> Result<i64, Fault> {
    let text = statement::count(table, of.is_some());
    let cells: Vec<Cell> = of.into_iter().map(|coalition| Cell::Uuid(Some(coalition.0))).collect();
    let mut counted = 0;
    on.visit(text, &values(&cells), &mut |row| {
        counted = row.get(0)?;
        Ok(())
    })
    .await?;
    Ok(counted)
}

/// Inserts a copied row.
///
/// # Errors
/// [`Fault::Shape`] when the row is not one of this table, [`Fault::Taken`] when its key is there already.
pub async fn put(tx: &Tx, table: &Table, row: &CopiedRow) -> Result<(), Fault> {
    let cells = cells_of(table, row)?;
    tx.execute(statement::insert(table), &values(&cells)).await?;
    Ok(())
}

/// Whether a row could be one of this table: its columns and no others, each of its kind.
///
/// # Errors
/// [`Fault::Shape`] with the column that does not fit.
pub fn check(table: &Table, row: &CopiedRow) -> Result<(), Fault> {
    cells_of(table, row).map(drop)
}

fn cells_of(table: &Table, row: &CopiedRow) -> Result<Vec<Cell>, Fault> {
    let is_known = |name: &&String| table.columns.iter().any(|column| column.name == **name);
    if let Some(stranger) = row.keys().find(|name| !is_known(name)) {
        return Err(Fault::Shape(format!("{} has no column {stranger}", table.name)));
    }
    table.columns.iter().map(|column| cell_of(table, row, &column.name)).collect()
}

fn cell_of(table: &Table, row: &CopiedRow, name: &str) -> Result<Cell, Fault> {
    let misfit = || Fault::Shape(format!("{}.{name} does not fit", table.name));
    let column = table.columns.iter().find(|column| column.name == name).ok_or_else(misfit)?;
    row.get(name).and_then(|json| Cell::from_json(column.kind, json)).ok_or_else(misfit)
}

fn values(cells: &[Cell]) -> Vec<&dyn Value> {
    cells.iter().map(Cell::as_value).collect()
}
