//! What besides promises has a day: numbers whose next value is due, and elements of commitments.

mod store;

use kit_store::Day;
use people::members::PersonId;
use uuid::Uuid;

pub use store::{elements_between, until};

kit_store::words! {
    /// What is due.
    pub enum What {
        /// The next value of a number.
        Number => "number",
        /// An element of a commitment nobody found met.
        Element => "element",
    }
}

/// Whose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The day until which something counts as due.
    pub until: Day,
    /// Whether numbers are asked for.
    pub numbers: bool,
    /// Whether the commitments of all organizations are asked for, or only those the person speaks for.
    pub all_commitments: bool,
    pub person: Option<PersonId>,
}

kit_store::row! {
    /// Something that is due.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Due {
        pub what: What,
        pub id: Uuid,
        pub name: String,
        /// The organization that answers for it; empty for a number.
        pub organization: String,
        pub day: Day,
        /// Whether the person asked for speaks for that organization.
        pub is_own: bool,
    }
}

#[cfg(test)]
mod tests;
