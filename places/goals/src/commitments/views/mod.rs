//! What the pages of commitments draw.

mod element;
mod list;
mod one;

pub use element::ElementPage;
pub use list::{due, list, take_along};
pub use one::one;
