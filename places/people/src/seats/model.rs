use kit_store::Day;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::members::PersonId;
use crate::organizations::OrganizationId;

kit_store::id!(
    /// A seat at the table.
    SeatId
);

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Seat {
        pub id: SeatId,
        /// Key in the coalition's sector scheme.
        pub sector: String,
        /// Empty: the name of the sector.
        pub label: String,
        /// Kept for somebody who lives with the issue. The role is public; the reason for it is not.
        pub is_resident: bool,
        /// The organization that holds it; none for residents.
        pub holder_id: Option<OrganizationId>,
        pub representative_id: Option<PersonId>,
        pub alternate_id: Option<PersonId>,
        /// Who could take over.
        pub successor_id: Option<PersonId>,
        pub term_start: Option<Day>,
        pub term_end: Option<Day>,
        /// Why the seat is wanted or still empty.
        pub wanted: String,
        /// What happens next to fill it.
        pub next_step: String,
        pub version: i64,
    }
}

impl Seat {
    /// A seat nobody sits on yet.
    pub fn empty(id: SeatId, sector: &str) -> Self {
        Self {
            id,
            sector: sector.to_owned(),
            label: String::new(),
            is_resident: false,
            holder_id: None,
            representative_id: None,
            alternate_id: None,
            successor_id: None,
            term_start: None,
            term_end: None,
            wanted: String::new(),
            next_step: String::new(),
            version: 1,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.representative_id.is_none()
    }
}

kit_store::row! {
    /// Who keeps in touch with the people of a sector.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct SectorContact {
        pub id: Uuid,
        pub sector: String,
        pub person_id: PersonId,
        pub version: i64,
    }
}
