//! Words on the screen come in both languages.

use super::Finding;

const BOTH: [&str; 2] = ["text.en.ftl", "text.es.ftl"];

/// Look at all paths of the project.
pub fn check(paths: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in paths {
        for (here, other) in [(BOTH[0], BOTH[1]), (BOTH[1], BOTH[0])] {
            let Some(folder) = path.strip_suffix(here) else {
                continue;
            };
            let twin = format!("{folder}{other}");
            if !paths.contains(&twin.as_str()) {
                let words = format!("there is no {other} beside it");
                findings.push(Finding { path: (*path).to_owned(), line: 1, words, only_warns: false });
            }
        }
    }
    findings
}
