//! `commonweal playbook`: checks a playbook somebody wrote.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, Subcommand};
use guide::playbooks::format::{self, folder::Folder, mistakes::Mistake};
use kit_text::{Language, Text};
use serde_json::json;

use crate::places;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Reads a folder and says every mistake with file and line
    Check(Check),
}

#[derive(Args, Debug)]
#[command(after_help = "Exit codes: 0 nothing is wrong, 1 there are mistakes, 2 the folder cannot be read.")]
pub struct Check {
    /// The folder of the playbook
    folder: PathBuf,
    /// Prints one JSON object
    #[arg(long)]
    json: bool,
    /// Says it in Spanish
    #[arg(long)]
    spanish: bool,
}

/// A folder that cannot be read at all.
const UNREADABLE: i32 = 2;

pub fn run(what: What) -> anyhow::Result<()> {
    let What::Check(asked) = what;
    let folder = match Folder::on_disk(&asked.folder) {
        Ok(folder) => folder,
        Err(problem) => {
            eprintln!("{} cannot be read: {problem}", asked.folder.display());
            // No server, no database, nothing open: leaving at once loses nothing.
            std::process::exit(UNREADABLE)
        }
    };
    let language = if asked.spanish { Language::Spanish } else { Language::English };
    let text = Arc::new(places::texts()?).in_language(language);
    let read = format::read(&folder);
    let mistakes = read.as_ref().err().map(Vec::as_slice).unwrap_or_default();
    if asked.json {
        tell!("{}", as_json(&text, mistakes));
    } else {
        for mistake in mistakes {
            let file = asked.folder.join(&mistake.file);
            tell!("{}:{}: {}", file.display(), mistake.line, mistake.words(&text));
        }
        if let Ok(playbook) = &read {
            tell!("{} {}: nothing is wrong", playbook.itself.key(), playbook.itself.version());
        }
    }
    if mistakes.is_empty() {
        return Ok(());
    }
    std::process::exit(1)
}

fn as_json(text: &Text, mistakes: &[Mistake]) -> serde_json::Value {
    let one = |mistake: &Mistake| {
        json!({
            "file": mistake.file,
            "line": mistake.line,
            "what": mistake.what,
            "words": mistake.words(text),
        })
    };
    json!({ "correct": mistakes.is_empty(), "mistakes": mistakes.iter().map(one).collect::<Vec<_>>() })
}
