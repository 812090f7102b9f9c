//! How commitments stand: elements with what shows them and what was said of them last, of one year or up to today.

pub mod model;
mod reading;
mod store;

pub use model::{Asked, Counted, ElementStanding, Listed, Standing, Tally};
pub use reading::read;
pub use store::{InPanel, first_start, in_panel};
