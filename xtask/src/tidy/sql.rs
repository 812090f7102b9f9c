//! SQL lives in `store.rs` and in `store/`, in the kit's store, in migrations and in tests; nowhere else.

use super::rust::Literal;
use super::{Finding, Source};

/// How a statement starts. Words on the screen are not in capitals.
const STARTS: &[&str] = &["SELECT ", "INSERT INTO ", "INSERT OR ", "UPDATE ", "DELETE FROM ", "WITH "];

pub fn check(source: &Source) -> Vec<Finding> {
    let Some(rust) = source.rust.as_ref().filter(|_| !may_hold_sql(source)) else {
        return Vec::new();
    };
    let statements = rust.literals.iter().filter(|literal| is_statement(&literal.text));
    statements
        .map(|literal| Finding::fault(source, literal.line, "SQL belongs in this feature's store.rs"))
        .collect()
}

/// The statements of a file of the product.
pub struct Statements<'a> {
    pub path: &'a str,
    /// The code around them, line for line, without what stands in quotes.
    pub code: &'a str,
    pub found: Vec<&'a Literal>,
}

/// The statements of a file; none for files that are no store of the product.
pub fn statements(source: &Source) -> Option<Statements<'_>> {
    let is_product = source.path.starts_with("kit/") || source.path.starts_with("places/");
    let rust = source.rust.as_ref().filter(|_| is_product && may_hold_sql(source) && !source.is_test())?;
    // What has holes is put together while the product runs, of parts that are tested where they are made.
    let found = rust
        .literals
        .iter()
        .filter(|literal| is_statement(&literal.text) && !literal.text.contains('{'));
    Some(Statements { path: &source.path, code: &rust.code, found: found.collect() })
}

fn may_hold_sql(source: &Source) -> bool {
    source.stem() == "store"
        || source.stem() == "migrations"
        || source.path.starts_with("kit/store/")
        || source.path.starts_with("benches/")
        || source.folders().any(|folder| folder == "store" || folder == "migrations")
        || source.is_test()
}

fn is_statement(literal: &str) -> bool {
    // A line that ends in a backslash, as in "\<newline> SELECT …", only joins lines.
    let words = literal.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
    let words = words.split_whitespace().take(3).collect::<Vec<_>>().join(" ") + " ";
    STARTS.iter().any(|start| words.len() > start.len() && words.starts_with(start))
}
