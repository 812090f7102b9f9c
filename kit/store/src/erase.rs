//! Taking a whole coalition out of the database.

use crate::{Engine, Fault, InCoalition, Reads, Table, Tx};

/// Deletes every row that belongs to the coalition of this transaction, its history included. `tables` are all tables
/// of the product; rows of the host and of other coalitions stay.
///
/// # Errors
/// When the database does not answer.
pub async fn erase_coalition(tx: &Tx, tables: &[Table]) -> Result<(), Fault> {
    let id = tx.coalition().0;
    // Names come from our own migrations and the id is a number, so nothing a person typed can get in here.
    let id = match tx.engine() {
        Engine::Lite => format!("x'{}'", id.simple()),
        Engine::Postgres => format!("'{id}'"),
    };
    let belongs = |table: &&Table| table.columns.iter().any(|column| column.name == "coalition_id");
    let deletions = tables.iter().filter(belongs);
    let text: String = deletions
        .map(|table| format!("DELETE FROM {} WHERE coalition_id = {id};\n", table.name))
        .collect();
    tx.batch(&text).await
}
