//! Names that say nothing about what is inside.

use super::{Finding, Source};

const EMPTY_NAMES: &[&str] = &["util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"];

pub fn check(source: &Source) -> Vec<Finding> {
    let parts = source.folders().chain([source.stem()]);
    let empty = parts.filter(|part| EMPTY_NAMES.contains(part));
    empty
        .map(|part| Finding::fault(source, 1, format!("`{part}` says nothing: name it after what it holds")))
        .collect()
}
