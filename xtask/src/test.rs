//! `cargo xtask test`: every check there is, one after the other, with one summary at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::command::{Finished, cargo, quietly, show};
use crate::counts::{self, Counts, Runner};
use crate::machine::{self, Uses};
use crate::postgres::Cluster;
use crate::scratch::Scratch;
use crate::{browser, interrupt, statements, tidy};

#[derive(Args)]
pub struct Options {
    /// Run only this step (may be repeated)
    #[arg(long, value_enum)]
    only: Vec<Step>,
    /// Leave out this step (may be repeated)
    #[arg(long, value_enum)]
    skip: Vec<Step>,
    /// Run the Rust tests on SQLite alone
    #[arg(long)]
    without_postgres: bool,
    /// Leave out the test in which a calendar program subscribes
    #[arg(long)]
    without_calendar: bool,
    /// Leave out the tests with a mail server of other people
    #[arg(long)]
    without_mail_server: bool,
    /// Leave out the tests in a browser
    #[arg(long)]
    without_browser: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Step {
    Format,
    Clippy,
    Tidy,
    RustTests,
    Build,
    Browser,
}

const STEPS: [Step; 6] =
    [Step::Format, Step::Clippy, Step::Tidy, Step::RustTests, Step::Build, Step::Browser];

impl Step {
    fn name(self) -> &'static str {
        match self {
            Step::Format => "format",
            Step::Clippy => "clippy",
            Step::Tidy => "tidy",
            Step::RustTests => "rust-tests",
            Step::Build => "build",
            Step::Browser => "browser",
        }
    }
}

impl Options {
    fn wants(&self, step: Step) -> bool {
        let named = self.only.is_empty() || self.only.contains(&step);
        // The browser must not meet yesterday's binary.
        let needed = step == Step::Build && self.only.contains(&Step::Browser);
        let left_out = self.skip.contains(&step) || (step == Step::Browser && self.without_browser);
        (named || needed) && !left_out
    }

    fn uses(&self) -> Uses {
        Uses {
            rust: self.wants(Step::Format) || self.wants(Step::Clippy),
            postgres: self.wants(Step::RustTests) && !self.without_postgres,
            calendar: self.wants(Step::RustTests) && !self.without_calendar,
            mail_server: self.wants(Step::RustTests) && !self.without_mail_server,
            browser: self.wants(Step::Browser),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    NotRun,
}

/// One line of the summary.
struct Report {
    step: Step,
    outcome: Outcome,
    found: Found,
    took: Duration,
}

/// What a step found.
#[derive(Default)]
struct Found {
    success: bool,
    counts: Counts,
    /// What went wrong, a line each; the summary repeats them, because other steps print a lot afterwards.
    faults: Vec<String>,
}

impl Found {
    fn of(success: bool) -> Self {
        Self { success, ..Self::default() }
    }

    fn by_tests(runner: Runner, finished: &Finished) -> Self {
        Self {
            success: finished.success,
            counts: counts::read(runner, &finished.output),
            faults: counts::failures(runner, &finished.output),
        }
    }
}

/// Run the chosen steps; true when every one of them passed.
///
/// # Errors
/// When no step is chosen, the machine lacks something, or somebody asked to stop.
pub fn run(options: &Options) -> Result<bool> {
    if !STEPS.into_iter().any(|step| options.wants(step)) {
        bail!("The options leave no step to run.");
    }
    machine::prepare(options.uses())?;
    let started = Instant::now();
    let mut reports: Vec<Report> = Vec::new();
    for step in STEPS.into_iter().filter(|step| options.wants(*step)) {
        let unbuilt = reports
            .iter()
            .any(|report| report.step == Step::Build && report.outcome != Outcome::Passed);
        let report = if step == Step::Browser && unbuilt {
            not_run(step)
        } else {
            carry_out(step, options)?
        };
        reports.push(report);
    }
    print_summary(&reports, started.elapsed());
    Ok(reports.iter().all(|report| report.outcome == Outcome::Passed))
}

fn not_run(step: Step) -> Report {
    Report {
        step,
        outcome: Outcome::NotRun,
        found: Found::default(),
        took: Duration::ZERO,
    }
}

fn carry_out(step: Step, options: &Options) -> Result<Report> {
    println!("\n── {} ──", step.name());
    let started = Instant::now();
    let result = match step {
        Step::Format => plainly(show(&mut cargo(&["fmt", "--all", "--check"]))),
        Step::Clippy => plainly(show(&mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ]))),
        Step::Tidy => tidy::run(&crate::workspace()).map(Found::of),
        Step::RustTests => run_rust_tests(options),
        Step::Build => browser::build_commonweal().map(Found::of),
        Step::Browser => browser::run_tests().map(|finished| Found::by_tests(Runner::Node, &finished)),
    };
    interrupt::check()?;
    let found = result.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        Found { faults: vec![format!("{error:#}")], ..Found::default() }
    });
    let outcome = if found.success { Outcome::Passed } else { Outcome::Failed };
    let report = Report { step, outcome, found, took: started.elapsed() };
    println!("── {} ──", line_of(&report));
    Ok(report)
}

fn plainly(finished: Result<Finished>) -> Result<Found> {
    finished.map(|finished| Found::of(finished.success))
}

/// The Rust tests, with nextest where it is installed, on a PostgreSQL of their own.
fn run_rust_tests(options: &Options) -> Result<Found> {
    let runner = match quietly(&mut cargo(&["nextest", "--version"]))?.success {
        true => Runner::Nextest,
        false => Runner::CargoTest,
    };
    let mut command = match runner {
        Runner::Nextest => {
            cargo(&["nextest", "run", "--workspace", "--locked", "--no-fail-fast", "--no-tests=pass"])
        }
        _ => cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]),
    };
    let cluster = if options.without_postgres { None } else { Some(Cluster::start()?) };
    match &cluster {
        Some(cluster) => command.env("COMMONWEAL_TEST_POSTGRES", cluster.address()),
        None => command.env_remove("COMMONWEAL_TEST_POSTGRES"),
    };
    // Without them the tests with programs of other people are left out where there are none.
    match options.without_calendar {
        false => command.env("COMMONWEAL_TEST_CALENDAR", "khal"),
        true => command.env_remove("COMMONWEAL_TEST_CALENDAR"),
    };
    match options.without_mail_server {
        false => command.env("COMMONWEAL_TEST_MAIL_SERVER", "aiosmtpd"),
        true => command.env_remove("COMMONWEAL_TEST_MAIL_SERVER"),
    };
    // The same tree is always told the same; a plain `cargo test` goes on searching with new numbers.
    command.env("PROPTEST_RNG_SEED", "20100");
    let logs = Scratch::new("statements")?;
    let finished = show(command.env(statements::LOG, logs.path()))?;
    let mut found = Found::by_tests(runner, &finished);
    // A test that failed may have kept statements from running; its own words come first.
    if found.success {
        found.faults = statements::untested(&crate::workspace(), logs.path(), cluster.is_some())?;
        found.success = found.faults.is_empty();
    }
    Ok(found)
}

fn line_of(report: &Report) -> String {
    let outcome = match report.outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "FAILED",
        Outcome::NotRun => "not run",
    };
    let counts = match report.found.counts {
        Counts { passed: 0, failed: 0 } => String::new(),
        Counts { passed, failed } => format!("  {passed} passed, {failed} failed"),
    };
    format!("{:<12}{outcome:<9}{:>7.1} s{counts}", report.step.name(), report.took.as_secs_f64())
}

fn print_summary(reports: &[Report], took: Duration) {
    println!("\nSummary, {:.1} s in all", took.as_secs_f64());
    let mut sum = Counts::default();
    for report in reports {
        println!("  {}", line_of(report));
        for fault in &report.found.faults {
            println!("    {fault}");
        }
        sum += report.found.counts;
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
}
