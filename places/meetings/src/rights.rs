//! What one may see and do in the place; the features share these rights.

use kit_web::access::EVERYBODY_HERE;
use kit_web::{Right, Role};

/// Meetings, minutes, proposals, results and rules.
pub static SEE_MEETINGS: Right = Right::new("meetings-see", EVERYBODY_HERE);
/// Calling meetings, writing agendas, marking who is here, taking minutes, entering paper and telephone votes.
pub static RUN_MEETINGS: Right = Right::new("meetings-run", &[Role::Coordinator, Role::Officer]);
/// Answering date polls, proposing, commenting, voting with one's own voice.
pub static SPEAK: Right = Right::new("meetings-speak", &[Role::Coordinator, Role::Officer, Role::Member]);
/// Changing the rules by which the coalition decides.
pub static EDIT_RULES: Right = Right::new("meetings-rules", &[Role::Coordinator, Role::Officer]);
