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
    counts: Counts,
    took: Duration,
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
        counts: Counts::default(),
        took: Duration::ZERO,
    }
}

fn carry_out(step: Step, options: &Options) -> Result<Report> {
    println!("\n── {} ──", step.name());
    let started = Instant::now();
    let result = match step {
        Step::Format => without_counts(show(&mut cargo(&["fmt", "--all", "--check"]))),
        Step::Clippy => without_counts(show(&mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "-D",
            "warnings",
        ]))),
        Step::Tidy => tidy::run(&crate::workspace()).map(|success| (success, Counts::default())),
        Step::RustTests => run_rust_tests(options),
        Step::Build => browser::build_commonweal().map(|success| (success, Counts::default())),
        Step::Browser => browser::run_tests().map(|finished| with_counts(Runner::Node, &finished)),
    };
    interrupt::check()?;
    let (success, counts) = result.unwrap_or_else(|error| {
        eprintln!("{error:#}");
        (false, Counts::default())
    });
    let outcome = if success { Outcome::Passed } else { Outcome::Failed };
    let report = Report { step, outcome, counts, took: started.elapsed() };
    println!("── {} ──", line_of(&report));
    Ok(report)
}

fn without_counts(finished: Result<Finished>) -> Result<(bool, Counts)> {
    finished.map(|finished| (finished.success, Counts::default()))
}

fn with_counts(runner: Runner, finished: &Finished) -> (bool, Counts) {
    (finished.success, counts::read(runner, &finished.output))
}

/// The Rust tests, with nextest where it is installed, on a PostgreSQL of their own.
fn run_rust_tests(options: &Options) -> Result<(bool, Counts)> {
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
    let logs = Scratch::new("statements")?;
    let finished = show(command.env(statements::LOG, logs.path()))?;
    let (passed, counts) = with_counts(runner, &finished);
    // A test that failed may have kept statements from running; its own words come first.
    let all_ran = !passed || statements::check(&crate::workspace(), logs.path(), cluster.is_some())?;
    Ok((passed && all_ran, counts))
}

fn line_of(report: &Report) -> String {
    let outcome = match report.outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "FAILED",
        Outcome::NotRun => "not run",
    };
    let counts = match report.counts {
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
        sum += report.counts;
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
}
