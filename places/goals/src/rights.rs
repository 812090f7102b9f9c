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
/// Writing down what shows how a commitment goes; of a commitment of one's own organization too.
pub static BRING_EVIDENCE: Right =
    Right::new("commitments-evidence", &[Role::Coordinator, Role::Officer, Role::Member, Role::Evaluator]);
/// Entering what an independent verifier says of a commitment.
pub static VERIFY_COMMITMENTS: Right =
    Right::new("commitments-verify", &[Role::Coordinator, Role::Officer, Role::Evaluator]);
