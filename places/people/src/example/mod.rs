//! The example coalition: invented people and organizations, so that every page can be looked at with life in it.

mod agreements;
mod file;
mod groups;
mod load;
mod prospects;
mod sign_ins;
mod thanks;

pub use load::{Loading, load};
pub use sign_ins::{SignIn, sign_ins};
