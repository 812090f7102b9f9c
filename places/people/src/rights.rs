//! What one may see and do in the place; the features share these rights.

use kit_web::access::EVERYBODY_HERE;
use kit_web::{Right, Role};

/// Names, organizations, seats and parts.
pub static SEE_PEOPLE: Right = Right::new("people-see", EVERYBODY_HERE);
/// Telephone numbers, mail addresses, access needs and notes.
pub static SEE_CONTACTS: Right = Right::new("people-contacts", &[Role::Coordinator, Role::Officer]);
/// Signing agreements for the organization one speaks for, and stating one's own interests.
pub static TAKE_PART: Right =
    Right::new("people-take-part", &[Role::Coordinator, Role::Officer, Role::Member]);
/// Adding and changing people, organizations and seats.
pub static EDIT_PEOPLE: Right = Right::new("people-edit", &[Role::Coordinator, Role::Officer]);
