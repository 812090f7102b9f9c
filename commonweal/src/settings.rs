//! What the person who installs Commonweal decides: on the command line, in the environment, or in one TOML file.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use kit_store::Address;
use serde::Deserialize;

/// Flags win over the environment, the environment over the file, the file over what is built in.
#[derive(Args, Clone, Debug, Default)]
pub struct Flags {
    /// Folder for the database and everything else that is kept
    #[arg(long, env = "COMMONWEAL_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Address to listen on
    #[arg(long, env = "COMMONWEAL_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// PostgreSQL in place of the embedded database: postgres://user:password@host/name
    #[arg(long, env = "COMMONWEAL_DATABASE_URL", value_name = "URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// The address people type, when it is not the one to listen on: https://commonweal.example.org
    #[arg(long, env = "COMMONWEAL_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// Mail server: smtps://user:password@host:465; without one, mails wait in the outbox
    #[arg(long, env = "COMMONWEAL_SMTP_URL", value_name = "URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Sender of mails
    #[arg(long, env = "COMMONWEAL_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Count sign-in tries by the last address in X-Forwarded-For: only behind a web server that sets it
    #[arg(long, env = "COMMONWEAL_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// A TOML file with any of these settings
    #[arg(long, env = "COMMONWEAL_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FileSettings {
    data: Option<PathBuf>,
    listen: Option<String>,
    database_url: Option<String>,
    base_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    #[serde(default)]
    trust_proxy: bool,
}

/// Everything decided.
#[derive(Clone, Debug)]
pub struct Decided {
    pub data: PathBuf,
    pub listen: String,
    pub address: Address,
    pub base_url: Option<String>,
    pub smtp_url: Option<String>,
    pub mail_from: String,
    pub trust_proxy: bool,
}

impl Flags {
    /// Puts flags, environment and file together, and makes the data folder.
    ///
    /// # Errors
    /// When the file cannot be read or the folder not be made.
    pub fn decide(&self, default_data: &str) -> anyhow::Result<Decided> {
        let decided = self.read(default_data)?;
        std::fs::create_dir_all(&decided.data)
            .with_context(|| format!("the folder {} cannot be made", decided.data.display()))?;
        Ok(decided)
    }

    /// Puts flags, environment and file together, and changes nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(&self, default_data: &str) -> anyhow::Result<Decided> {
        let file = self.config.as_deref().map(read_file).transpose()?.unwrap_or_default();
        let data = self.data.clone().or(file.data).unwrap_or_else(|| PathBuf::from(default_data));
        let database_url = self.database_url.clone().or(file.database_url);
        let address =
            database_url.map_or_else(|| Address::File(data.join("commonweal.db")), Address::Postgres);
        Ok(Decided {
            data,
            listen: self.listen.clone().or(file.listen).unwrap_or_else(|| "127.0.0.1:7400".to_owned()),
            address,
            base_url: self.base_url.clone().or(file.base_url).map(|url| url.trim_end_matches('/').to_owned()),
            smtp_url: self.smtp_url.clone().or(file.smtp_url),
            mail_from: self
                .mail_from
                .clone()
                .or(file.mail_from)
                .unwrap_or_else(|| "Commonweal <commonweal@localhost>".to_owned()),
            trust_proxy: self.trust_proxy || file.trust_proxy,
        })
    }
}

fn read_file(path: &Path) -> anyhow::Result<FileSettings> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} is not understood", path.display()))
}
