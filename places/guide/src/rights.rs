//! What one may see and do in the place; the features share these rights.

use kit_web::access::EVERYBODY_HERE;
use kit_web::{Right, Role};

/// The twelve parts, what each still needs, and the plan.
pub static SEE_GUIDE: Right = Right::new("guide-see", EVERYBODY_HERE);
/// Answering questions of the guide; what an answer writes needs the right of its place as well.
pub static ANSWER_GUIDE: Right =
    Right::new("guide-answer", &[Role::Coordinator, Role::Officer, Role::Member]);
/// Founding papers, handing parts to others, frozen copies of the plan.
pub static RUN_GUIDE: Right = Right::new("guide-run", &[Role::Coordinator, Role::Officer]);
