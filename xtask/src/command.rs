//! Running other programs: their words reach the screen as they come, and are kept for counting.

use std::io::{IsTerminal, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result};

use crate::interrupt;

/// How a program ended, and everything it said.
pub struct Finished {
    pub success: bool,
    pub output: String,
}

/// Whether a person reads along on a terminal, so that colors help.
pub fn in_color() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("CI").is_none()
}

/// `cargo` with these arguments, run from the top of the workspace.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(crate::workspace());
    if in_color() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// Run a program and show what it says.
pub fn show(command: &mut Command) -> Result<Finished> {
    run(command, std::io::stdout, std::io::stderr)
}

/// Run a program without showing what it says.
pub fn quietly(command: &mut Command) -> Result<Finished> {
    run(command, std::io::sink, std::io::sink)
}

fn run<Out, Err>(command: &mut Command, stdout: fn() -> Out, stderr: fn() -> Err) -> Result<Finished>
where
    Out: Write + 'static,
    Err: Write + 'static,
{
    interrupt::check()?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .process_group(0)
        .spawn()
        .with_context(|| format!("could not start {}", command.get_program().to_string_lossy()))?;
    let group = interrupt::Group::of(&child);
    let kept = Arc::new(Mutex::new(Vec::new()));
    let copies: Vec<JoinHandle<()>> = [
        child.stdout.take().map(|from| copy(from, stdout, &kept)),
        child.stderr.take().map(|from| copy(from, stderr, &kept)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let status = child.wait()?;
    // A grandchild left behind would hold the pipes open for ever.
    drop(group);
    for copy in copies {
        // A copy that panicked lost words on the screen, not the outcome.
        let _ = copy.join();
    }
    interrupt::check()?;
    let output = String::from_utf8_lossy(&kept.lock().unwrap_or_else(PoisonError::into_inner)).into_owned();
    Ok(Finished { success: status.success(), output })
}

fn copy<From, To>(mut from: From, to: fn() -> To, kept: &Arc<Mutex<Vec<u8>>>) -> JoinHandle<()>
where
    From: Read + Send + 'static,
    To: Write + 'static,
{
    let kept = Arc::clone(kept);
    std::thread::spawn(move || {
        let mut to = to();
        let mut chunk = [0; 8192];
        while let Ok(length) = from.read(&mut chunk) {
            if length == 0 {
                break;
            }
            kept.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(&chunk[..length]);
            // Showing is best effort: the reader of our own output may have gone.
            let _ = to.write_all(&chunk[..length]).and_then(|()| to.flush());
        }
    })
}
