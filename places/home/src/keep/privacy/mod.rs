//! What a person may ask for: a copy of what is known of them, and to be forgotten.

mod actions;
mod pages;
mod store;

#[cfg(test)]
mod tests;

pub use actions::{CopyOf, Reader, copy_of, erase, person_called};

use kit_web::access::{RUN_COALITION, SEE_COALITION};
use kit_web::{Access, Routes};

pub(super) fn routes() -> Routes {
    // The pages themselves let only coordinators and the person through.
    let see = Access::Holds(&SEE_COALITION);
    Routes::new()
        .get("/{coalition}/privacy/{id}", see, pages::show)
        .get("/{coalition}/privacy/{id}/copy.json", see, pages::copy)
        .post("/{coalition}/privacy/{id}/erase", Access::Holds(&RUN_COALITION), pages::erase)
}
