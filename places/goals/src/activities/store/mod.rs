//! Every statement about activities: the records, their lists, their sums, and what a form offers.

mod choices;
mod judges;
mod lists;
pub mod own_tables;
pub mod people;
mod records;
mod scores;
mod sums;

pub use choices::{choices, filter_choices, places};
pub use judges::{MOST_SEALED, judge, sealed};
pub use lists::{Filter, LAST, Listed, Names, Spot, for_export, key_events, list, names_of, of_goal};
pub use records::POINTERS;
pub use scores::{Dispute, Waiting, disputes, judgements, score_of, settled_scores, waiting, waiting_count};
pub use sums::{
    Contribution, FunderRow, by_funder, by_goal, by_place, by_sector, by_strategy, changes_by_day,
};
