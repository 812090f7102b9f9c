//! What one may see and do in the place; the features share these rights.

use kit_web::access::EVERYBODY_HERE;
use kit_web::{Right, Role};

/// Goals, numbers, promises and what was done.
pub static SEE_GOALS: Right = Right::new("goals-see", EVERYBODY_HERE);
/// Adding and changing goals, strategies, numbers and what is written about them.
pub static EDIT_GOALS: Right = Right::new("goals-edit", &[Role::Coordinator, Role::Officer]);
/// Promising something, saying how one's own promises go, and logging what was done.
pub static TAKE_PART: Right =
    Right::new("goals-take-part", &[Role::Coordinator, Role::Officer, Role::Member]);
/// Notes of the core team: opposition, power, private notes on barriers.
pub static SEE_SEALED: Right = Right::new("goals-sealed", &[Role::Coordinator, Role::Officer]);
/// Judging what an entry of "What we did" counts as, without seeing the first judgement.
pub static SCORE_ACTIVITIES: Right =
    Right::new("goals-score", &[Role::Coordinator, Role::Officer, Role::Evaluator]);
