//! One file of a playbook: read by its type, with what it defines and what it names.

use serde::de::DeserializeOwned;

use super::crossing::Names;
use super::folder::Taken;
use super::languages;
use super::mistakes::{Mistakes, What, Wrong};

/// A file of a playbook as a type. What the file does not say is empty.
pub trait Section: DeserializeOwned + Defines {
    const FILE: &'static str;
}

/// What a file defines, what it names elsewhere, and what its type alone cannot forbid.
pub trait Defines {
    /// Tells `names` every id that is defined and every id that is named.
    fn names<'a>(&'a self, _names: &mut Names<'a>) {}

    /// Adds what is wrong besides, each with the id or value it stands at.
    fn wrong(&self, _wrong: &mut Wrong) {}
}

/// Reads a file that may be absent.
pub fn read<S: Section>(texts: &Taken<'_>, found: &mut Mistakes) -> Option<S> {
    let text = texts.text(S::FILE)?;
    languages::read(S::FILE, text, found)
}

/// Reads a file that has to be there.
pub fn needed<S: Section>(texts: &Taken<'_>, found: &mut Mistakes) -> Option<S> {
    if texts.lacks(S::FILE) {
        found.add(S::FILE, 1, What::FileMissing);
    }
    read(texts, found)
}
