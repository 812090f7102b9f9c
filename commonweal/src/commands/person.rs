//! `commonweal person`: a copy of what is known of somebody, or being forgotten.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use home::keep::privacy;
use kit_store::{Allowed, IdSource, Scope};
use kit_web::{Coalition, coalition};
use people::members::Person;

use super::opened::{self, Opened, now};
use crate::places;
use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    /// Writes everything a coalition knows of a person
    Export {
        #[command(flatten)]
        who: Who,
        /// The file to write; without it, the terminal
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Forgets a person; what they did for the coalition stays, without their name
    Erase {
        #[command(flatten)]
        who: Who,
        /// Do it; without this, only say whom it would be
        #[arg(long)]
        yes: bool,
    },
}

#[derive(clap::Args, Debug)]
struct Who {
    /// The word that stands for the coalition in addresses
    slug: String,
    /// The person's email address, or the id at the end of their page's address
    person: String,
    #[command(flatten)]
    flags: Flags,
}

/// The person, and where they are.
struct Found {
    opened: Opened,
    coalition: Coalition,
    scope: Scope,
    person: Person,
}

async fn find(who: &Who) -> anyhow::Result<Found> {
    let opened = opened::open(&who.flags).await?;
    let coalition = coalition::by_slug(&opened.db, &who.slug).await?;
    let coalition = coalition.with_context(|| format!("There is no coalition \"{}\" here.", who.slug))?;
    let scope = opened.db.scope(coalition.id);
    let person = privacy::person_called(&scope, &who.person).await?.with_context(|| {
        format!("Nobody in {} has this id or email address, or several people have it.", coalition.name)
    })?;
    Ok(Found { opened, coalition, scope, person })
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    match &arguments.what {
        What::Export { who, out } => export(&find(who).await?, out.as_ref()).await,
        What::Erase { who, yes } => erase(&find(who).await?, *yes).await,
    }
}

async fn export(found: &Found, out: Option<&PathBuf>) -> anyhow::Result<()> {
    let copy =
        privacy::copy_of(&found.scope, &found.opened.steps, &found.person, privacy::Reader::Oneself, now())
            .await?;
    let text = serde_json::to_string_pretty(&copy)?;
    let Some(out) = out else {
        tell!("{text}");
        return Ok(());
    };
    if out.exists() {
        bail!("{} is there already.", out.display());
    }
    std::fs::write(out, text).with_context(|| format!("{} cannot be written", out.display()))?;
    tell!("{}: everything about {}", out.display(), found.person.name());
    Ok(())
}

async fn erase(found: &Found, is_sure: bool) -> anyhow::Result<()> {
    let (name, here) = (found.person.name(), &found.coalition.name);
    if !is_sure {
        bail!("This would forget {name} in {here}, for good. Say --yes to do it.");
    }
    let allowed = Allowed::by_itself(now(), IdSource::Random);
    let texts = Arc::new(places::texts()?);
    let instead = texts.in_language(found.coalition.own_language()).say("keep-someone-who-left");
    privacy::erase(&found.scope, &places::registry(), &found.person, &allowed, &instead).await?;
    tell!("{name} is forgotten in {here}. Older backups still know them.");
    Ok(())
}
