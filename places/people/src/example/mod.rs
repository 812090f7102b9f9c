//! The example coalition: invented people and organizations, so that every page can be looked at with life in it.

mod agreements;
mod file;
mod groups;
mod load;
mod thanks;

pub use load::{Loading, SignIn, load, sign_ins};
