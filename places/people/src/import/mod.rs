//! Import: a list as it comes (pasted, CSV, XLSX, an address book) becomes people and organizations.
//!
//! Three steps: what was sent is kept and its columns are guessed; every row is checked and gets a verdict before
//! anything is written; what was decided is saved in one transaction that can be undone as a whole, later too.
//! Every row of the file is accounted for: taken, the same as somebody, refused with the reason, or left out with
//! the reason. `read` is pure; `check` compares with the roster; `save` and `undo` write. Long lists are worked on
//! by jobs.

pub mod actions;
mod asking;
mod cards;
mod check;
mod desk;
mod ends;
mod entry;
mod fill;
mod forgetting;
mod head;
mod jobs;
mod matching;
pub mod model;
mod pages;
pub mod read;
mod reading;
pub mod refusals;
mod save;
mod spelling;
mod steps;
pub mod store;
mod undo;
mod verdict;

pub use desk::{Author, Desk, ImportProblem};
pub use forgetting::forget_person;
use jobs::workers;
pub use model::{Choices, ImportId, RosterImport};

use kit_store::Migration;
use kit_web::{Access, Feature, Routes};

use crate::rights::{EDIT_PEOPLE, SEE_CONTACTS};

const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "people/import/0001",
        text: include_str!("migrations/0001_import.sql"),
    },
    Migration {
        name: "people/import/0002",
        text: include_str!("migrations/0002_head.sql"),
    },
];

/// Largest file, in bytes; what surrounds it in the form is small.
pub const FILE_LIMIT: usize = 64 << 20;
const SENT_LIMIT: usize = FILE_LIMIT + (1 << 20);
/// Fifty rows with their decisions and answers fit many times.
const ROWS_LIMIT: usize = 2 << 20;

pub fn feature() -> Feature {
    let edit = Access::Holds(&EDIT_PEOPLE);
    let contacts = Access::Holds(&SEE_CONTACTS);
    let routes = Routes::new()
        .get("/{coalition}/people/import", edit, pages::start::show)
        .upload("/{coalition}/people/import", edit, SENT_LIMIT, pages::start::send)
        .get("/{coalition}/people/import/{id}", edit, pages::rows::show)
        .get("/{coalition}/people/import/{id}/columns", edit, pages::columns::show)
        .post("/{coalition}/people/import/{id}/columns", edit, pages::columns::choose)
        .upload("/{coalition}/people/import/{id}/rows", edit, ROWS_LIMIT, pages::rows::decide)
        .post("/{coalition}/people/import/{id}/save", edit, pages::rows::save)
        .post("/{coalition}/people/import/{id}/undo", edit, pages::rows::undo)
        .post("/{coalition}/people/import/{id}/discard", edit, pages::rows::discard)
        .get("/{coalition}/people/list.vcf", contacts, cards::everybody)
        .get("/{coalition}/people/{id}/card.vcf", contacts, cards::one);
    Feature {
        routes,
        migrations: MIGRATIONS,
        texts: Some(kit_text::Source {
            feature: "import",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        // No keeper: putting only the import's own row back would leave what it wrote; its page undoes all of it.
        pages: &[("import", "/people/import/{id}")],
        workers: Some(workers),
        ..Feature::new("import")
    }
}

#[cfg(test)]
mod tests;
