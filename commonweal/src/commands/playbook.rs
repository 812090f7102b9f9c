//! `commonweal playbook`: checks a playbook somebody wrote, and brings it to a coalition.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use guide::playbooks;
use guide::playbooks::format::{self, folder::Folder, mistakes::Mistake};
use kit_store::{Allowed, Clock, Db, IdSource};
use kit_text::{Language, Text};
use kit_web::coalition;
use serde_json::json;

use crate::places;
use crate::settings::Flags;

#[derive(Subcommand, Debug)]
pub enum What {
    /// Reads a folder and says every mistake with file and line
    Check(Check),
    /// Puts a playbook on the shelf of a coalition, where its parts are chosen and installed
    Install(Install),
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

#[derive(Args, Debug)]
#[command(
    after_help = "A newer version takes the place of the older one on the shelf; what is installed changes only piece by piece, as somebody chooses."
)]
pub struct Install {
    /// The folder of the playbook
    folder: PathBuf,
    /// The coalition's word in addresses
    #[arg(long, value_name = "SLUG")]
    coalition: String,
    #[command(flatten)]
    flags: Flags,
}

/// A folder that cannot be read at all.
const UNREADABLE: i32 = 2;

pub async fn run(what: What) -> anyhow::Result<()> {
    match what {
        What::Check(asked) => check(&asked),
        What::Install(asked) => install(&asked).await,
    }
}

async fn install(asked: &Install) -> anyhow::Result<()> {
    let folder = Folder::on_disk(&asked.folder)
        .with_context(|| format!("{} cannot be read", asked.folder.display()))?;
    let Ok(playbook) = format::read(&folder) else {
        bail!("there are mistakes in it; commonweal playbook check names each of them")
    };
    let key = playbook.itself.key();
    if playbooks::is_of_product(key) {
        bail!("a playbook that comes with Commonweal has the key {key:?}; give yours another one");
    }
    let decided = asked.flags.decide("commonweal-data")?;
    let db = Db::open(&decided.address)?;
    let now = Clock::System.now();
    kit_store::migrate(&db, &places::migrations(), now).await?;
    let coalition = coalition::by_slug(&db, &asked.coalition)
        .await?
        .with_context(|| format!("there is no coalition {:?}", asked.coalition))?;
    let allowed = Allowed {
        account: None,
        name: "commonweal playbook".to_owned(),
        for_organization: None,
        at: now,
        ids: IdSource::Random,
        batch: None,
    };
    let title = playbook.itself.name.of(coalition.own_language()).to_owned();
    let tx = db.scope(coalition.id).begin().await?;
    let today = now.day_in(&coalition.zone());
    playbooks::put_on_shelf(&tx, &allowed, &playbook, &folder, title, today).await?;
    tx.commit().await?;
    tell!("{key} {} stands on the shelf of {}", playbook.itself.version(), coalition.name);
    Ok(())
}

fn check(asked: &Check) -> anyhow::Result<()> {
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
            let itself = [
                ("key", playbook.itself.key().into()),
                ("version", playbook.itself.version().to_string().into()),
            ];
            tell!("{}", text.with("playbooks-nothing-wrong", itself));
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
