//! What one may see and do in the place; the features share these rights.

use kit_web::access::EVERYBODY_HERE;
use kit_web::{Right, Role};

/// Names, organizations, seats and parts.
pub static SEE_PEOPLE: Right = Right::new("people-see", EVERYBODY_HERE);
/// Telephone numbers, mail addresses, access needs and notes.
pub static SEE_CONTACTS: Right = Right::new("people-contacts", &[Role::Coordinator, Role::Officer]);
/// Adding and changing people, organizations and seats.
pub static EDIT_PEOPLE: Right = Right::new("people-edit", &[Role::Coordinator, Role::Officer]);
