//! Every statement of the product was run by a test, on both engines.
//!
//! While `COMMONWEAL_STATEMENT_LOG` names a folder, the store notes what it runs: a line for each statement and engine,
//! `sqlite` or `postgres`, a tab, and the text with its white space folded. Here these lines are held against the
//! statements that stand in the sources.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::tidy::{self, Source};

/// What names the folder of the logs.
pub const LOG: &str = "COMMONWEAL_STATEMENT_LOG";

/// As the store calls them.
const SQLITE: &str = "sqlite";
const POSTGRES: &str = "postgres";

/// How many lines above a statement its `Sql::pair(` may stand.
const PAIR_ABOVE: usize = 12;

/// A statement in the sources.
#[derive(Debug, PartialEq, Eq)]
struct Statement {
    path: String,
    line: usize,
    /// White space folded.
    text: String,
    /// One of two texts, each for one engine.
    is_paired: bool,
    /// The engine whose own folder it stands in.
    only: Option<&'static str>,
}

/// Print the statements that no test ran, and where; true when there are none.
///
/// # Errors
/// When the logs or the sources cannot be read.
pub fn check(workspace: &Path, logs: &Path) -> Result<bool> {
    let untested = untested(workspace, logs, true)?;
    untested.iter().for_each(|line| println!("{line}"));
    Ok(untested.is_empty())
}

/// The statements that no test ran, one line each.
///
/// # Errors
/// When the logs or the sources cannot be read.
pub fn untested(workspace: &Path, logs: &Path, with_postgres: bool) -> Result<Vec<String>> {
    let ran = read_logs(logs)?;
    let engines: &[&str] = if with_postgres { &[SQLITE, POSTGRES] } else { &[SQLITE] };
    let statements: Vec<Statement> = tidy::sources(workspace)?.iter().flat_map(statements_of).collect();
    let mut lines = Vec::new();
    for statement in &statements {
        let missing = missing(statement, &ran, engines);
        if !missing.is_empty() {
            let engines = missing.join(" and ");
            lines.push(format!("{}:{}: no test ran this on {engines}", statement.path, statement.line));
        }
    }
    println!("{} statements in the sources, {} of them not fully tested", statements.len(), lines.len());
    Ok(lines)
}

fn read_logs(folder: &Path) -> Result<HashSet<String>> {
    let mut ran = HashSet::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        // A killed process may leave half a line, which then matches nothing.
        let bytes = fs::read(entry?.path())?;
        ran.extend(String::from_utf8_lossy(&bytes).lines().map(str::to_owned));
    }
    Ok(ran)
}

fn statements_of(source: &Source) -> Vec<Statement> {
    let Some(literals) = tidy::statements(source) else {
        return Vec::new();
    };
    let code: Vec<&str> = literals.code.lines().collect();
    literals
        .found
        .iter()
        .map(|literal| {
            let above = literal.line.saturating_sub(PAIR_ABOVE)..literal.line.min(code.len());
            let since_pair = code[above].iter().rev().take_while(|line| !line.contains(';'));
            Statement {
                path: literals.path.to_owned(),
                line: literal.line,
                text: literal.text.split_whitespace().collect::<Vec<_>>().join(" "),
                is_paired: since_pair.into_iter().any(|line| line.contains("Sql::pair(")),
                only: [SQLITE, POSTGRES]
                    .into_iter()
                    .find(|engine| literals.path.starts_with(&format!("kit/store/src/{engine}/"))),
            }
        })
        .collect()
}

/// The engines on which a statement should have run and did not.
fn missing<'a>(statement: &Statement, ran: &HashSet<String>, engines: &[&'a str]) -> Vec<&'a str> {
    let has_run = |engine: &str| ran.contains(&format!("{engine}\t{}", statement.text));
    if statement.is_paired && [SQLITE, POSTGRES].into_iter().any(has_run) {
        return Vec::new();
    }
    // Without PostgreSQL the text that is for it alone cannot have run.
    if statement.is_paired && engines.len() == 1 {
        return Vec::new();
    }
    let needed = engines.iter().copied().filter(|engine| statement.only.is_none_or(|only| only == *engine));
    needed.filter(|engine| !has_run(engine)).collect()
}

#[cfg(test)]
mod tests;
