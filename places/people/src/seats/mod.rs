//! Seats: places at the table, sorted by sector, held by an organization or a resident and filled for a term.
//!
//! An empty seat is a record of its own with the reason it is wanted and the next step to fill it.

pub mod model;
pub mod store;

pub use model::{Seat, SeatId, SectorContact};

use kit_store::Migration;
use kit_web::Feature;

const MIGRATIONS: &[Migration] = &[Migration {
    name: "people/seats/0001",
    text: include_str!("migrations/0001_seat.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        migrations: MIGRATIONS,
        keepers: vec![kit_store::keeper::<Seat>(), kit_store::keeper::<SectorContact>()],
        ..Feature::new("seats")
    }
}
