//! `cargo xtask tidy`: the rules of the house that the compiler cannot see.
//!
//! Every rule is a pure function from one file (or from all paths) to findings; only this file reads the disk.

mod arrows;
mod languages;
mod leftovers;
mod machine_paths;
mod names;
mod roles;
mod rust;
mod sizes;
mod sql;
#[cfg(test)]
mod tests;

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use rust::Scan;

/// Folders that hold nothing we wrote.
const NOT_OURS: &[&str] = &[".git", "node_modules", "target", "data"];

/// Every rule that looks at one file.
const RULES: &[fn(&Source) -> Vec<Finding>] = &[
    arrows::check,
    leftovers::check,
    machine_paths::check,
    names::check,
    roles::check,
    sizes::check,
    sql::check,
];

/// One file of the project.
pub struct Source {
    /// From the top of the workspace, with `/` between folders.
    path: String,
    text: String,
    /// Only for `.rs` files.
    rust: Option<Scan>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let rust = path.ends_with(".rs").then(|| rust::scan(text));
        Self { path: path.to_owned(), text: text.to_owned(), rust }
    }

    /// Names of the folders above the file, from the top.
    fn folders(&self) -> impl Iterator<Item = &str> {
        self.path.rsplit_once('/').map_or("", |(folders, _)| folders).split('/')
    }

    /// Name of the file without its last ending: `store` of `places/people/src/roster/store.rs`.
    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// Tests may do what the product may not.
    fn is_test(&self) -> bool {
        self.stem() == "tests"
            || self.stem().ends_with("_tests")
            || self.folders().any(|folder| folder == "tests")
    }
}

/// Something that breaks a rule, or is about to.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    path: String,
    /// From 1.
    line: usize,
    words: String,
    only_warns: bool,
}

impl Finding {
    fn fault(source: &Source, line: usize, words: impl Into<String>) -> Self {
        Self {
            path: source.path.clone(),
            line,
            words: words.into(),
            only_warns: false,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = if self.only_warns { "warning: " } else { "" };
        write!(out, "{}:{}: {weight}{}", self.path, self.line, self.words)
    }
}

/// Read the tree and print what was found; true when nothing breaks a rule.
pub fn run(workspace: &Path) -> Result<bool> {
    let sources = sources(workspace)?;
    let mut findings: Vec<Finding> =
        sources.iter().flat_map(|source| RULES.iter().flat_map(|rule| rule(source))).collect();
    let paths: Vec<&str> = sources.iter().map(|source| source.path.as_str()).collect();
    findings.extend(languages::check(&paths));
    findings.sort_by(|one, other| (&one.path, one.line).cmp(&(&other.path, other.line)));
    for finding in &findings {
        println!("{finding}");
    }
    let faults = findings.iter().filter(|finding| !finding.only_warns).count();
    println!("{} files read: {faults} faults, {} warnings", sources.len(), findings.len() - faults);
    Ok(faults == 0)
}

/// Every file of the project.
///
/// # Errors
/// When the disk cannot be read.
pub fn sources(workspace: &Path) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    read_folder(workspace, "", &mut sources)?;
    Ok(sources)
}

pub use sql::statements;

fn read_folder(workspace: &Path, folder: &str, sources: &mut Vec<Source>) -> Result<()> {
    let full = workspace.join(folder);
    for entry in fs::read_dir(&full).with_context(|| full.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if entry.file_type()?.is_dir() {
            let is_ours = !NOT_OURS.contains(&name.as_str()) && !entry.path().join("CACHEDIR.TAG").exists();
            if is_ours {
                read_folder(workspace, &path, sources)?;
            }
        } else if let Ok(text) = fs::read_to_string(entry.path()) {
            // What is not text, such as a font, has nothing for these rules.
            sources.push(Source::new(&path, &text));
        }
    }
    Ok(())
}
