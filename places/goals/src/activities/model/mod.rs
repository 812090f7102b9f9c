//! What an activity is, what it counts as, how much it can move, and how two people judge it.

mod activity;
mod amounts;
mod choices;
mod code;
mod form;
mod judge;
mod score;
mod strength;
mod taking_part;
mod wizard;

pub use activity::{Activity, ActivityId, Medium};
pub use amounts::{typed_count, typed_hundredths};
pub use choices::{Choices, PromiseChoice, Serves, Somebody, StrategyChoice};
pub use code::{Code, Coding};
pub use form::{from_form, to_form};
pub use judge::{JUDGED_FIELDS, Judge, JudgeId, Sight};
pub use score::{Score, ScoreId, judged, settled};
pub use strength::{Duration, Level, Strength, reach_of};
pub use taking_part::{Breakdown, Group, Groups};
pub use wizard::{Aimed, Answers, Brought, Inside, Received};
