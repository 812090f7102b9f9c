//! Which statements ran: a count for each request, and in test runs a log that shows every statement
//! of the product was executed on both engines.

use std::cell::Cell;
use std::collections::HashSet;
use std::io::Write;
use std::sync::{LazyLock, Mutex};

tokio::task_local! {
    static COUNT: Cell<u32>;
}

/// Runs `work` and counts its statements; [`statements_so_far`] tells the count inside.
pub async fn count_statements<F: Future>(work: F) -> F::Output {
    COUNT.scope(Cell::new(0), work).await
}

/// Statements run so far within [`count_statements`]; 0 outside of it.
pub fn statements_so_far() -> u32 {
    COUNT.try_with(Cell::get).unwrap_or_default()
}

/// Engine and address of each statement noted so far, and the file they are noted in.
type Log = Mutex<(HashSet<(&'static str, usize)>, std::fs::File)>;

static LOG: LazyLock<Option<Log>> = LazyLock::new(|| {
    let folder = std::env::var_os("COMMONWEAL_STATEMENT_LOG")?;
    let path = std::path::Path::new(&folder).join(format!("{}.log", std::process::id()));
    let file = std::fs::OpenOptions::new().create(true).append(true).open(path).ok()?;
    Some(Mutex::new((HashSet::new(), file)))
});

/// Notes one execution. The log holds, line by line, the engine and the statement with its white space folded.
pub(crate) fn note(engine: &'static str, text: &'static str) {
    let _ = COUNT.try_with(|count| count.set(count.get() + 1));
    tracing::trace!(number = statements_so_far(), text, "statement");
    let Some(log) = LOG.as_ref() else { return };
    let Ok(mut log) = log.lock() else { return };
    if log.0.insert((engine, text.as_ptr() as usize)) {
        let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(log.1, "{engine}\t{folded}");
    }
}
