//! Where records point to a person or an organization.

use kit_store::{Fault, InCoalition, Keeper};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::duplicates::model::Subject;
use crate::members::Person;
use crate::organizations::Organization;
use crate::recruiting::Prospect;
use crate::seats::{Seat, SectorContact};

/// A column of some record that holds the id of a person or an organization.
pub struct Pointer {
    /// What it points to.
    pub to: Subject,
    /// Keeper of the records that hold it.
    pub held_by: fn() -> Box<dyn Keeper>,
    /// The column, which is also the name in the record's JSON form.
    pub column: &'static str,
    pub holds: Holds,
    /// The ids of the records that point to `$2`.
    pub pointing: &'static str,
}

/// What a column that points holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// One id, which stands in no other such column of the record.
    OneApart,
    /// One id; whoever asks may also be who named them.
    One,
    /// A list of ids.
    Several,
}

/// A pointing value with `gone` replaced by `kept`; a list names nobody twice.
pub fn pointed(value: &Json, gone: &Json, kept: &Json) -> Json {
    let now = |one: &Json| if one == gone { kept.clone() } else { one.clone() };
    let Json::Array(several) = value else {
        return now(value);
    };
    let mut all: Vec<Json> = Vec::new();
    for one in several.iter().map(now) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    Json::Array(all)
}

/// Every column that points to a person or an organization. A feature that adds one adds it here, and merging moves it.
/// Of several columns of one kind of record, the weightier stands first: two people who become one do not hold a seat
/// and stand in for themselves.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: Subject::Organization,
        held_by: kit_store::keeper::<Person>,
        column: "organization_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM person WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Organization,
        held_by: kit_store::keeper::<Seat>,
        column: "holder_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND holder_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Seat>,
        column: "representative_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND representative_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Seat>,
        column: "alternate_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND alternate_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Seat>,
        column: "successor_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND successor_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<SectorContact>,
        column: "person_id",
        holds: Holds::OneApart,
        pointing: "SELECT id FROM sector_contact WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Organization,
        held_by: kit_store::keeper::<Prospect>,
        column: "organization_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Prospect>,
        column: "asks_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND asks_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Prospect>,
        column: "nominated_by_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND nominated_by_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Prospect>,
        column: "person_id",
        holds: Holds::One,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND person_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        held_by: kit_store::keeper::<Prospect>,
        column: "knows",
        holds: Holds::Several,
        pointing: "SELECT id FROM prospect WHERE coalition_id = $1 AND replace(knows, $2, '') <> knows ORDER BY id LIMIT 20000",
    },
];

/// The ids of the records that point to `id` through one column.
///
/// # Errors
/// When the database does not answer.
pub async fn pointing_to(on: &impl InCoalition, pointer: &Pointer, id: Uuid) -> Result<Vec<Uuid>, Fault> {
    let found: Vec<(Uuid,)> = match pointer.holds {
        // A list is kept as text, in which an id is found by its digits.
        Holds::Several => on.all(pointer.pointing, &[&on.coalition(), &id.to_string()]).await?,
        Holds::One | Holds::OneApart => on.all(pointer.pointing, &[&on.coalition(), &id]).await?,
    };
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
