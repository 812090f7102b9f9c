//! Where records point to a person or an organization.

use kit_store::{Fault, InCoalition};
use uuid::Uuid;

use crate::duplicates::model::Subject;

/// A column of some record that holds the id of a person or an organization.
pub struct Pointer {
    /// What it points to.
    pub to: Subject,
    /// The kind of record that holds it, and the column, which is also the name in its JSON form.
    pub kind: &'static str,
    pub column: &'static str,
    /// The ids of the records that point to `$2`.
    pub pointing: &'static str,
}

/// Every column that points to a person or an organization. A feature that adds one adds it here, and merging moves it.
pub const POINTERS: &[Pointer] = &[
    Pointer {
        to: Subject::Organization,
        kind: "person",
        column: "organization_id",
        pointing: "SELECT id FROM person WHERE coalition_id = $1 AND organization_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Organization,
        kind: "seat",
        column: "holder_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND holder_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        kind: "seat",
        column: "representative_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND representative_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        kind: "seat",
        column: "alternate_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND alternate_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        kind: "seat",
        column: "successor_id",
        pointing: "SELECT id FROM seat WHERE coalition_id = $1 AND successor_id = $2 ORDER BY id LIMIT 20000",
    },
    Pointer {
        to: Subject::Person,
        kind: "sector-contact",
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
