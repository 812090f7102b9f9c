//! Signatures: on the screen with a receipt, or on paper with a scan; each keeps exactly what was signed.

pub mod actions;
pub mod by_link;
pub mod model;
pub mod store;

pub use model::{Signature, SignatureId, SignedText, Signing};
