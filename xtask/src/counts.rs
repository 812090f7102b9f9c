//! How many tests passed and failed, read from what the test runners print.

#[cfg(test)]
mod tests;

use std::ops::AddAssign;

/// Tests that passed and tests that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Whose closing lines to read. A failed test's own words may hold those of another runner.
#[derive(Debug, Clone, Copy)]
pub enum Runner {
    Nextest,
    CargoTest,
    Node,
}

/// Add up the closing lines of a test runner; `cargo test` prints one for each test binary.
pub fn read(runner: Runner, output: &str) -> Counts {
    let mut sum = Counts::default();
    for line in output.lines() {
        let line = without_color(line);
        let counts = match runner {
            Runner::Nextest => of_nextest(&line),
            Runner::CargoTest => of_cargo_test(&line),
            Runner::Node => of_node(&line),
        };
        sum += counts.unwrap_or_default();
    }
    sum
}

/// More names than this help nobody.
const MOST_FAILURES: usize = 50;

/// The lines that name failed tests, each once.
pub fn failures(runner: Runner, output: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in output.lines() {
        let line = without_color(line);
        let line = line.trim();
        let names_one = match runner {
            Runner::Nextest => line.starts_with("FAIL [") || line.starts_with("TIMEOUT ["),
            Runner::CargoTest => line.starts_with("test ") && line.ends_with("... FAILED"),
            Runner::Node => line.starts_with("\u{2716} ") && line != "\u{2716} failing tests:",
        };
        if names_one && found.len() < MOST_FAILURES && !found.iter().any(|known| known == line) {
            found.push(line.to_owned());
        }
    }
    found
}

/// `Summary [ 0.5s] 12 tests run: 11 passed, 1 timed out`.
fn of_nextest(line: &str) -> Option<Counts> {
    let tallies = line.trim().strip_prefix("Summary [")?.split_once(" run: ")?.1;
    Some(of_tallies(tallies))
}

/// `test result: ok. 3 passed; 0 failed; 1 ignored`.
fn of_cargo_test(line: &str) -> Option<Counts> {
    let tallies = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    Some(of_tallies(tallies))
}

fn of_tallies(tallies: &str) -> Counts {
    let mut counts = Counts::default();
    for tally in tallies.split([',', ';']) {
        let Some((number, outcome)) = tally.trim().split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<u64>() else {
            continue;
        };
        // nextest adds remarks: "10 passed (1 leaky)".
        match outcome.split_once(" (").map_or(outcome, |(plain, _)| plain) {
            "passed" => counts.passed += number,
            "failed" | "exec failed" | "timed out" => counts.failed += number,
            _ => {}
        }
    }
    counts
}

/// `ℹ pass 12`, or `# pass 12` from an older Node.
fn of_node(line: &str) -> Option<Counts> {
    let tally = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))?;
    let (outcome, number) = tally.split_once(' ')?;
    let number = number.trim().parse().ok()?;
    match outcome {
        "pass" => Some(Counts { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Counts { passed: 0, failed: number }),
        _ => None,
    }
}

fn without_color(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        rest = after.split_once('m').map_or("", |(_, after)| after);
    }
    plain + rest
}
