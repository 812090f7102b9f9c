//! All SQL of the feature.

mod decided;
mod likely;
mod pointers;

pub use decided::{
    latest_merges, latest_not_same, merge_of_gone, merged_into, merges_with, not_same, not_same_with,
    pairs_not_same,
};
pub use likely::{
    Listed, Look, Waiting, forget_likely, last_look, list, note_look, one_at_a_time, reasons_of, records,
    replace_likely, waiting,
};
pub use pointers::{POINTERS, keeper_of};
