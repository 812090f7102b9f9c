//! Tables of funders that a coalition took over, beside those that come with the product.

use std::borrow::Cow;

use kit_store::{Fault, InCoalition, Record, Tx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::activities::crosswalk::{Table, tables};

kit_store::id!(
    /// A table of a funder.
    CrosswalkTableId
);

kit_store::row! {
    /// One funder's way of sorting, as a record of the coalition.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct CrosswalkTable {
        pub id: CrosswalkTableId,
        pub table_key: String,
        pub name: String,
        /// The table itself, in the shape of the files of the product.
        pub content: Table,
        pub version: i64,
    }
}

/// Tables of one coalition; nobody reports to more funders.
const MOST: i64 = 40;

impl Record for CrosswalkTable {
    kit_store::versioned!("crosswalk_table");

    fn label(&self) -> String {
        self.name.clone()
    }

    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        on.optional(
            "SELECT id, table_key, name, content, version FROM crosswalk_table WHERE coalition_id = $1 AND id = $2",
            &[&on.coalition(), &id],
        )
        .await
    }

    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        tx.execute(
            "INSERT INTO crosswalk_table (coalition_id, id, table_key, name, content, version)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (coalition_id, id) DO UPDATE SET table_key = excluded.table_key, name = excluded.name,
                content = excluded.content, version = excluded.version",
            &[&tx.coalition(), &self.id, &self.table_key, &self.name, &self.content, &self.version],
        )
        .await?;
        Ok(())
    }

    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute(
            "DELETE FROM crosswalk_table WHERE coalition_id = $1 AND id = $2",
            &[&tx.coalition(), &id],
        )
        .await?;
        Ok(())
    }
}

/// The tables the coalition took over. At most 40.
///
/// # Errors
/// When the database does not answer.
pub async fn own(on: &impl InCoalition) -> Result<Vec<CrosswalkTable>, Fault> {
    on.all(
        "SELECT id, table_key, name, content, version FROM crosswalk_table
         WHERE coalition_id = $1 ORDER BY table_key, id LIMIT $2",
        &[&on.coalition(), &MOST],
    )
    .await
}

/// Every table of the coalition: the product's first, then its own.
///
/// # Errors
/// When the database does not answer.
pub async fn of(on: &impl InCoalition) -> Result<Vec<Cow<'static, Table>>, Fault> {
    let own = own(on).await?.into_iter().map(|one| Cow::Owned(one.content));
    Ok(tables().iter().map(Cow::Borrowed).chain(own).collect())
}
