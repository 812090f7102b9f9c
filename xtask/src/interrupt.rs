//! Ctrl-C and its relatives: end what runs now, and let `main` unwind so that everything is put away.

use std::collections::BTreeSet;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

static ASKED_TO_STOP: AtomicBool = AtomicBool::new(false);
static RUNNING: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Start listening for Ctrl-C, a hang-up and a polite request to end.
pub fn listen() -> Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    std::thread::spawn(move || {
        for _ in signals.forever() {
            ASKED_TO_STOP.store(true, Ordering::SeqCst);
            for group in RUNNING.lock().unwrap_or_else(PoisonError::into_inner).iter() {
                end_group(*group);
            }
        }
    });
    Ok(())
}

/// An error once somebody asked to stop.
pub fn check() -> Result<()> {
    if ASKED_TO_STOP.load(Ordering::SeqCst) {
        bail!("Stopped as you asked.");
    }
    Ok(())
}

/// A process group that ends with us; when dropped, what is left of the group is ended too.
pub struct Group(u32);

impl Group {
    /// Watch over a child that was started with `process_group(0)`.
    pub fn of(child: &Child) -> Self {
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).insert(child.id());
        Self(child.id())
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        RUNNING.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
        end_group(self.0);
    }
}

fn end_group(group: u32) {
    signal(&format!("kill -s TERM -- -{group}"));
}

/// Whether a process with this number is alive.
pub fn is_alive(process: u32) -> bool {
    signal(&format!("kill -s 0 {process}"))
}

// The shell's own `kill`: a small Debian has no other, and the system call needs `unsafe`.
fn signal(line: &str) -> bool {
    let quiet = Command::new("sh")
        .args(["-c", line])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    quiet.is_ok_and(|status| status.success())
}
