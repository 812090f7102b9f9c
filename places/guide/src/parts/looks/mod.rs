//! Looking again: a part was read through and still holds, though nothing in it had to be changed.

pub mod actions;
pub mod store;

use kit_store::{Day, Migration};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

kit_store::row! {
    /// When a part was looked at last. Has the id of the part.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Look {
        pub id: Uuid,
        pub part: String,
        /// What the part was called, in the language of whoever looked.
        pub title: String,
        pub looked_on: Day,
        pub version: i64,
    }
}

pub(super) const MIGRATIONS: &[Migration] = &[Migration {
    name: "guide/looks/0001",
    text: include_str!("migrations/0001_look.sql"),
}];
