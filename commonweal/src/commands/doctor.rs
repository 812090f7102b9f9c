//! `commonweal doctor`: is everything in order, and if not, what to do.

mod checks;
mod sender;

use anyhow::bail;
use serde::Serialize;

use crate::settings::Flags;

#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Name of the key that your mail provider signs with, for the check of DKIM
    #[arg(long, value_name = "NAME")]
    dkim_selector: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// How one thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Ok,
    /// Works, but somebody should look at it.
    Attention,
    /// Commonweal cannot do its work.
    Broken,
}

/// One line of the report.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub what: &'static str,
    pub state: State,
    pub found: String,
    /// What to do about it; empty when all is well.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub advice: String,
}

impl Line {
    fn new(what: &'static str, state: State, found: impl Into<String>, advice: &str) -> Self {
        Self { what, state, found: found.into(), advice: advice.to_owned() }
    }
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let lines = checks::all(&arguments.flags, arguments.dkim_selector.as_deref()).await;
    if arguments.json {
        tell!("{}", serde_json::to_string_pretty(&lines)?);
    } else {
        lines.iter().for_each(print);
    }
    if lines.iter().any(|line| line.state == State::Broken) {
        bail!("Something is broken; the lines above say what to do.");
    }
    Ok(())
}

fn print(line: &Line) {
    let word = match line.state {
        State::Ok => "ok",
        State::Attention => "attention",
        State::Broken => "broken",
    };
    tell!("{word:<10}{:<12}{}", line.what, line.found);
    if !line.advice.is_empty() {
        tell!("{:<22}→ {}", "", line.advice);
    }
}
