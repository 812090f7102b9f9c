//! Every statement of the numbers.

mod indicators;
mod readings;
mod sources;

pub use indicators::{Named, Spot, all, by_due, indicators_of_goal, names, parts_of};
pub use readings::{
    MOST_AT_ONCE, MOST_READINGS, Place, all_readings, headline_of, headlines_by_due, headlines_of_goal,
    headlines_of_goals, newest_of, one_at, page_of, parts_by_due, parts_of_goals, readings_between,
    readings_of, readings_of_parts,
};
pub use sources::{is_needed, list, source_names, sources_with_own_rule};
