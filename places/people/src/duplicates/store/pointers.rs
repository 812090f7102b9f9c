//! Where the records of the place point to a person or an organization.

use kit_store::{Holds, Keeper, Pointer};

use crate::members::Person;
use crate::organizations::Organization;
use crate::recruiting::Prospect;
use crate::seats::{Seat, SectorContact};

/// Every column of the place that points to a person or an organization. Of several columns of one kind of record, the
/// weightier stands first: two people who become one do not hold a seat and stand in for themselves.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Person>,
        column: "organization_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM person WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Seat>,
        column: "holder_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND holder_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Seat>,
        column: "representative_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND representative_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Seat>,
        column: "alternate_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND alternate_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Seat>,
        column: "successor_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND successor_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<SectorContact>,
        column: "person_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM sector_contact WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "organization",
        held_by: kit_store::keeper::<Prospect>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Prospect>,
        column: "asks_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND asks_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Prospect>,
        column: "nominated_by_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND nominated_by_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Prospect>,
        column: "person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: "person",
        held_by: kit_store::keeper::<Prospect>,
        column: "knows",
        holds: Holds::Several,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND replace(knows, $2, '') <> knows ORDER BY id LIMIT 20000",
    },
];

/// The keeper of a kind of record that a merge may write: the two that merge, and those that point to them.
pub fn keeper_of(points_at: &[Pointer], kind: &str) -> Option<Box<dyn Keeper>> {
    let merging: [fn() -> Box<dyn Keeper>; 2] =
        [kit_store::keeper::<Person>, kit_store::keeper::<Organization>];
    let pointing = points_at.iter().map(|pointer| pointer.held_by);
    merging
        .into_iter()
        .chain(pointing)
        .map(|keeper| keeper())
        .find(|keeper| keeper.kind() == kind)
}
