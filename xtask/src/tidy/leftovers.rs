//! Work somebody meant to come back to.

use super::{Finding, Source};

const LEFTOVERS: &[(&str, &str)] = &[
    ("todo!(", "finish it or leave it out"),
    ("unimplemented!(", "finish it or leave it out"),
    ("#[ignore", "a test that does not run tests nothing"),
];

pub fn check(source: &Source) -> Vec<Finding> {
    let Some(rust) = &source.rust else {
        return Vec::new();
    };
    let found = LEFTOVERS.iter().flat_map(|(piece, reason)| {
        rust.lines_with(piece)
            .map(move |line| Finding::fault(source, line, format!("`{piece}`: {reason}")))
    });
    found.collect()
}
