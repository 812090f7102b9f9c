use uuid::Uuid;

use crate as kit_store;

kit_store::row! {
    /// A record as a list of many kinds names it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Named {
        pub kind: String,
        pub id: Uuid,
        /// What it is known by: its name, its title, its key.
        pub name: String,
        /// The record it belongs to, for kinds that belong to one.
        pub owner: Option<Uuid>,
    }
}
