//! Where records point to a person or an organization.

use kit_store::{Fault, InCoalition, Keeper};
use uuid::Uuid;

use crate::duplicates::model::Subject;
use crate::members::Person;
use crate::organizations::Organization;
use crate::seats::{Seat, SectorContact};

/// A column of some record that holds the id of a person or an organization.
pub struct Pointer {
    /// What it points to.
    pub to: Subject,
    /// Keeper of the records that hold it.
    pub held_by: fn() -> Box<dyn Keeper>,
    /// The column, which is also the name in the record's JSON form.
    pub column: &'static str,
    /// The ids of the records that point to `$2`.
    pub pointing: &'static str,
}

/// Every column that points to a person or an organization. A feature that adds one adds it here, and merging moves it.
/// Of several columns of one kind of record, the weightier stands first: two people who become one do not hold a seat
/// and stand in for themselves.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: Subject::Organization,
        held_by: kit_store::keeper::<Person>,
        column: "organization_id",
        pointing: "SELECT id FROM person WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Organization,
        held_by: kit_store::keeper::<Seat>,
        column: "holder_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND holder_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Seat>,
        column: "representative_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND representative_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Seat>,
        column: "alternate_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND alternate_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Seat>,
        column: "successor_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND successor_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<SectorContact>,
        column: "person_id",
        pointing: "SELECT id FROM sector_contact WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
];

/// The ids of the records that point to `id` through one column.
///
/// # Errors
/// When the database does not answer.
pub async fn pointing_to(on: &impl InCoalition, pointer: &Pointer, id: Uuid) -> Result<Vec<Uuid>, Fault> {
    let found: Vec<(Uuid,)> = on.all(pointer.pointing, &[&on.coalition(), &id]).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// The keeper of a kind of record that a merge may write: the two that merge, and those that point to them.
pub fn keeper_of(kind: &str) -> Option<Box<dyn Keeper>> {
    let merging: [fn() -> Box<dyn Keeper>; 2] =
        [kit_store::keeper::<Person>, kit_store::keeper::<Organization>];
    let pointing = POINTERS.iter().map(|pointer| pointer.held_by);
    merging
        .into_iter()
        .chain(pointing)
        .map(|keeper| keeper())
        .find(|keeper| keeper.kind() == kind)
}
