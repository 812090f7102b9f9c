//! What each file of a feature folder never holds. SQL has a rule of its own, for every file.

use super::{Finding, Source};

pub fn check(source: &Source) -> Vec<Finding> {
    let Some(rust) = source.rust.as_ref().filter(|_| source.path.starts_with("places/")) else {
        return Vec::new();
    };
    let forbidden: &[(&str, &str)] = match role(source) {
        Some("model") => &[
            ("async", "a model is types and pure rules: nothing in it waits"),
            ("maud", "a model knows nothing of HTML"),
        ],
        Some("store") => &[("maud", "a store knows nothing of HTML")],
        _ => &[],
    };
    let found = forbidden.iter().flat_map(|(word, reason)| {
        rust.lines_with_word(word)
            .map(move |line| Finding::fault(source, line, format!("`{word}`: {reason}")))
    });
    found.collect()
}

/// `model` for `model.rs` and for what lies in a folder `model/`.
fn role(source: &Source) -> Option<&'static str> {
    let holds = |role: &str| source.stem() == role || source.folders().any(|folder| folder == role);
    if source.is_test() {
        None
    } else {
        ["model", "store"].into_iter().find(|role| holds(role))
    }
}
