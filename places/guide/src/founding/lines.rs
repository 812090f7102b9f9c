//! Lines of names in one form: each field carries the number of its line.

use kit_web::{Mistakes, Typed};
use uuid::Uuid;

/// The fields of a line.
const FIELDS: &[&str] = &[
    "id",
    "version",
    "seat_id",
    "given_name",
    "family_name",
    "organization",
    "sector",
    "why_them",
];
/// Those that say something about somebody.
const SAYING: &[&str] = &["given_name", "family_name", "organization", "why_them"];

/// The name of a field in a line.
pub fn field(name: &str, line: usize) -> String {
    format!("{name}_{line}")
}

/// What was typed into one line, with the names of the fields as the place knows them.
pub struct Line {
    /// From 1.
    pub number: usize,
    pub typed: Typed,
}

impl Line {
    /// Whether it was filled from a stored record.
    pub fn is_stored(&self) -> bool {
        self.typed.version().is_some()
    }

    pub fn id(&self) -> Option<Uuid> {
        self.typed.id()
    }
}

/// The lines that say something, or that stand for a stored record. At most `most`.
pub fn read(typed: &Typed, most: usize) -> Vec<Line> {
    let line = |number: usize| {
        let sent = FIELDS.iter().filter(|name| typed.has(&field(name, number)));
        let pairs = sent.map(|name| (*name, typed.get(&field(name, number)).to_owned()));
        Line { number, typed: Typed::from_pairs(pairs) }
    };
    let says = |line: &Line| line.is_stored() || SAYING.iter().any(|name| !line.typed.get(name).is_empty());
    (1..=most).map(line).filter(says).collect()
}

/// Puts a line into a form.
pub fn put(form: &mut Typed, number: usize, line: &Typed) {
    for name in FIELDS {
        form.set(&field(name, number), line.get(name));
    }
}

/// The mistakes of one line, each at its field.
pub fn mistakes_of(number: usize, mistakes: &Mistakes, all: &mut Mistakes) {
    for mistake in mistakes.iter() {
        all.add_with(&field(&mistake.field, number), mistake.key, mistake.arguments.clone());
    }
}
