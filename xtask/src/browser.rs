//! The browser tests and the pictures of pages: Node drives Chromium, in `tests/browser`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::{Finished, cargo, in_color, show};
use crate::machine::{self, Uses};
use crate::scratch::Scratch;

const PURPOSE: &str = "browser";

/// Build the debug binary that the browser tests start.
pub fn build_commonweal() -> Result<bool> {
    // The whole workspace is named so that dependencies keep the features they had in the Rust tests.
    Ok(show(&mut cargo(&["build", "--workspace", "--bin", "commonweal", "--locked"]))?.success)
}

/// Run every `*.test.mjs`.
pub fn run_tests() -> Result<Finished> {
    let folder = folder();
    install_modules(&folder)?;
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    run_node(&folder, |node| node.args(["--test", "--test-reporter=spec"]).args(files))
}

/// Build, start the demo and photograph its pages into `target/shots`.
pub fn take_shots(pages: &[String]) -> Result<bool> {
    machine::prepare(Uses { browser: true, ..Uses::default() })?;
    if !build_commonweal()? {
        return Ok(false);
    }
    let folder = folder();
    install_modules(&folder)?;
    let shots = crate::workspace().join("target/shots");
    fs::create_dir_all(&shots)?;
    Ok(run_node(&folder, |node| node.arg("shots.mjs").arg(shots).args(pages))?.success)
}

fn folder() -> PathBuf {
    crate::workspace().join("tests/browser")
}

/// Run Node with the arguments that `prepare` adds. Profiles and demo data go where a broken-off run leaves nothing.
fn run_node(folder: &Path, prepare: impl FnOnce(&mut Command) -> &mut Command) -> Result<Finished> {
    drop(Scratch::stale(PURPOSE)?);
    let scratch = Scratch::new(PURPOSE)?;
    let mut command = Command::new("node");
    command.current_dir(folder).env("TMPDIR", scratch.path());
    command
        .env("COMMONWEAL_BINARY", binary()?)
        .env("COMMONWEAL_CHROMIUM", machine::chromium());
    if in_color() {
        command.env("FORCE_COLOR", "1");
    }
    show(prepare(&mut command))
}

/// `commonweal` lies beside this very program, wherever cargo's target folder is. A set `COMMONWEAL_BINARY` wins.
fn binary() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("COMMONWEAL_BINARY") {
        return Ok(PathBuf::from(named));
    }
    let own = std::env::current_exe()?;
    let binary = own.parent().context("this program lies in no folder")?.join("commonweal");
    if !binary.is_file() {
        bail!("commonweal is not built yet: cargo xtask test --only build");
    }
    Ok(binary)
}

/// `npm ci`, once for each state of the lock file.
fn install_modules(folder: &Path) -> Result<()> {
    let wanted = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the browser driver …");
    if !show(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))?.success {
        bail!("npm could not install what tests/browser/package-lock.json names");
    }
    Ok(fs::write(stamp, wanted)?)
}
