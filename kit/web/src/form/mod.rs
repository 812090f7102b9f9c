//! Forms: what was typed is kept, mistakes are said at the field and linked from a summary.

mod amount;
mod fields;
mod menus;
mod mistakes;
mod reading;
mod typed;

pub use amount::{dollars, parse_cents};
pub use fields::{Choice, Field, Fields};
pub use menus::{Menus, or_none, words};
pub use mistakes::{Mistake, Mistakes};
pub use reading::{chosen, is_link, parse_day, parse_link, parse_words};
pub use typed::Typed;
pub(crate) use typed::whole;
