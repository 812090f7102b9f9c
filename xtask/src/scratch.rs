//! Folders that live as long as one run.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::interrupt;

/// A folder of our own; dropped, it is removed with all it holds.
pub struct Scratch(PathBuf);

impl Scratch {
    /// Make the folder for `purpose`, such as `postgres`.
    pub fn new(purpose: &str) -> Result<Self> {
        // Not under target/: its parents may be closed to a server's user, and a socket's path must be short.
        let folder = std::env::temp_dir().join(format!("{}{}", prefix(purpose), std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("could not make {}", folder.display()))?;
        Ok(Self(folder))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Folders for `purpose` left behind by runs that were killed. Dropped, they are gone.
    pub fn stale(purpose: &str) -> Result<Vec<Self>> {
        let mut stale = Vec::new();
        for entry in fs::read_dir(std::env::temp_dir())?.flatten() {
            let name = entry.file_name();
            let owner = name.to_str().and_then(|name| name.strip_prefix(&prefix(purpose))?.parse().ok());
            if owner.is_some_and(|owner| !interrupt::is_alive(owner)) {
                stale.push(Self(entry.path()));
            }
        }
        Ok(stale)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("{} could not be removed: {error}", self.0.display());
        }
    }
}

fn prefix(purpose: &str) -> String {
    format!("commonweal-{purpose}-")
}
