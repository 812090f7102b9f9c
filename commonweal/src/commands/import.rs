//! `commonweal import roster`: a list from a file into a coalition, the same way the pages do it.

use std::path::PathBuf;

use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use kit_store::{Clock, Db};
use kit_text::{Language, Text};
use kit_web::{App, Settings, coalition};
use people::import::model::{CheckedRow, Choices, Stage, Verdict};
use people::import::read::Meaning;
use people::import::{Author, Desk, ImportId, ImportProblem, RosterImport, actions, refusals, store};
use serde_json::{Value, json};

use crate::places;
use crate::settings::Flags;

#[derive(Subcommand, Debug)]
pub enum What {
    /// People and organizations, as CSV, XLSX or vCard
    Roster(Roster),
}

#[derive(Args, Debug)]
pub struct Roster {
    /// The list
    file: PathBuf,
    /// The coalition's word in addresses
    #[arg(long, value_name = "SLUG")]
    coalition: String,
    /// Only tells what would happen
    #[arg(long)]
    dry_run: bool,
    /// Prints one JSON object
    #[arg(long)]
    json: bool,
    /// What a column means, where the guess is wrong: "Header=email"; repeat for more
    #[arg(long = "column", value_name = "HEADER=MEANING")]
    columns: Vec<String>,
    /// Which rows are members: "Coalition=1"
    #[arg(long, value_name = "HEADER=VALUE")]
    member_if: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Rows read at once for the report.
const PAGE: i64 = 2_000;

pub async fn run(what: What) -> anyhow::Result<()> {
    let What::Roster(roster) = what;
    let app = open(&roster.flags).await?;
    let text = app.texts.in_language(Language::English);
    let content =
        std::fs::read(&roster.file).with_context(|| format!("{} cannot be read", roster.file.display()))?;
    let name = roster
        .file
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let coalition = coalition::by_slug(&app.db, &roster.coalition)
        .await?
        .with_context(|| format!("there is no coalition {:?}", roster.coalition))?;
    let author = Author {
        account: None,
        name: "commonweal import".to_owned(),
        for_organization: None,
    };
    let desk = Desk::for_author(&app, &coalition, author, kit_jobs::Progress::unseen()).await?;
    let id = ImportId(app.ids.next(app.clock.now()));
    let begun = actions::begin(&desk, id, &name, &content).await;
    drop(content);
    let import = match begun {
        Err(ImportProblem::Refused(refused)) => bail!("{}", refusals::file(&text, &name, &refused)),
        begun => begun?,
    };
    let checked = check(&app, &desk, import, &roster).await;
    let checked = match checked {
        Ok(checked) => checked,
        Err(problem) => {
            // Nothing of a list that could not be checked stays behind.
            let import = actions::find(&desk, id).await?;
            actions::discard(&desk, &import).await.ok();
            return Err(problem);
        }
    };
    let report = report(&desk, &text, &checked).await?;
    let done = if roster.dry_run {
        actions::discard(&desk, &checked).await?;
        checked
    } else {
        finish(&app, &desk, actions::save(&desk, checked).await?).await?
    };
    print(&roster, &done, report)
}

async fn open(flags: &Flags) -> anyhow::Result<App> {
    let decided = flags.decide("commonweal-data")?;
    let db = Db::open(&decided.address)?;
    kit_store::migrate(&db, &places::migrations(), Clock::System.now()).await?;
    let settings = Settings {
        base_url: decided.base_url.clone().unwrap_or_default(),
        data: decided.data.clone(),
        sends_mail: false,
        sender: decided.mail_from.clone(),
        plain_http: true,
        trusts_proxy: false,
    };
    Ok(places::application(db, settings)?.0)
}

async fn check(
    app: &App,
    desk: &Desk,
    import: RosterImport,
    roster: &Roster,
) -> anyhow::Result<RosterImport> {
    let table = actions::table(desk, &import).await?;
    let mut choices = import.choices().unwrap_or_default();
    for column in &roster.columns {
        let (header, meaning) = column.split_once('=').context("write --column \"Header=meaning\"")?;
        let known = Meaning::ALL.iter().map(|meaning| meaning.word()).collect::<Vec<_>>().join(", ");
        let meaning =
            Meaning::from_word(meaning).with_context(|| format!("{meaning:?} is none of: {known}"))?;
        set(&mut choices, table.headers(), header, meaning)?;
    }
    if let Some(member_if) = &roster.member_if {
        let (header, value) = member_if.split_once('=').context("write --member-if \"Header=value\"")?;
        set(&mut choices, table.headers(), header, Meaning::MemberFlag)?;
        value.clone_into(&mut choices.member_value);
    }
    drop(table);
    if !actions::names_somebody(&choices.columns) {
        bail!(
            "no column holds names; say which with --column \"Header=full_name\" or \"Header=organization\""
        );
    }
    finish(app, desk, actions::check(desk, import, &choices).await?).await
}

fn set(choices: &mut Choices, headers: &[String], header: &str, meaning: Meaning) -> anyhow::Result<()> {
    let place = headers.iter().position(|known| known.eq_ignore_ascii_case(header.trim()));
    let place =
        place.with_context(|| format!("there is no column {header:?}; there are: {}", headers.join(", ")))?;
    if let Some(column) = choices.columns.get_mut(place) {
        *column = meaning;
    }
    Ok(())
}

/// Long lists are worked on by jobs, which this process runs itself unless a server is quicker.
async fn finish(app: &App, desk: &Desk, import: RosterImport) -> anyhow::Result<RosterImport> {
    let working = |stage| matches!(stage, Stage::Checking | Stage::Saving);
    let begun_at = import.stage;
    let mut import = import;
    while working(import.stage) {
        if app.runner().run_all().await? == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        }
        import = actions::find(desk, import.id).await?;
    }
    match (begun_at, import.stage) {
        (Stage::Checking, Stage::Columns) | (Stage::Saving, Stage::Checked) => {
            let job = kit_jobs::of_subject(&desk.scope, import.id.0).await?;
            bail!("{}", job.and_then(|job| job.problem).unwrap_or_else(|| "it did not work".to_owned()))
        }
        _ => Ok(import),
    }
}

/// How many rows have each verdict, and every row that is not taken.
struct Report {
    counts: std::collections::HashMap<Verdict, i64>,
    refused: Vec<Value>,
    left_out: Vec<Value>,
}

async fn report(desk: &Desk, text: &Text, import: &RosterImport) -> anyhow::Result<Report> {
    let counts = store::counts(&desk.scope, import.id).await?;
    let mut report = Report { counts, refused: Vec::new(), left_out: Vec::new() };
    for verdict in [Verdict::Refused, Verdict::LeftOut] {
        let mut after = -1;
        loop {
            let rows = store::rows(&desk.scope, import.id, Some(verdict), after, PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = last.number;
            rows.iter().for_each(|row| report.add(text, row));
        }
    }
    Ok(report)
}

impl Report {
    fn add(&mut self, text: &Text, row: &CheckedRow) {
        if let Some(refusal) = &row.entry.refusal {
            self.refused.push(json!({
                "line": row.first_line,
                "reason": refusal.reason.word(),
                "words": refusals::row(text, refusal),
                "column": refusal.column,
                "value": refusal.value,
            }));
        }
        if let Some(reason) = row.entry.left_out {
            self.left_out.push(json!({
                "first_line": row.first_line,
                "last_line": row.last_line,
                "reason": reason.word(),
            }));
        }
    }

    fn count(&self, verdict: Verdict) -> i64 {
        self.counts.get(&verdict).copied().unwrap_or_default()
    }
}

fn print(roster: &Roster, import: &RosterImport, report: Report) -> anyhow::Result<()> {
    let tally = import.tally();
    let saved = import.stage == Stage::Saved;
    if roster.json {
        let object = json!({
            "saved": saved,
            "import": saved.then_some(import.id),
            "rows": tally.rows_in,
            "header": tally.header,
            "read": tally.rows,
            "people": tally.people,
            "organizations": tally.organizations,
            "new": report.count(Verdict::New),
            "updated": report.count(Verdict::Update),
            "same": report.count(Verdict::Same),
            "duplicates": report.count(Verdict::Duplicate),
            "refused": report.refused,
            "left_out": report.left_out,
            "left_out_rows": tally.left_out,
            "people_added": tally.people_added,
            "organizations_added": tally.organizations_added,
            "prospects_added": tally.prospects_added,
            "changed": tally.changed,
        });
        tell!("{object}");
        return Ok(());
    }
    tell!(
        "{} rows: {} with headings, {} read, {} left out",
        tally.rows_in,
        tally.header,
        tally.rows,
        tally.left_out
    );
    for (words, verdict) in [
        ("new", Verdict::New),
        ("here already, with something to add", Verdict::Update),
        ("here already", Verdict::Same),
        ("likely duplicates", Verdict::Duplicate),
        ("cannot be taken", Verdict::Refused),
        ("left out", Verdict::LeftOut),
    ] {
        tell!("  {:>7} {words}", report.count(verdict));
    }
    for refused in &report.refused {
        tell!("row {}: {}", refused["line"], refused["words"].as_str().unwrap_or_default());
    }
    if saved {
        tell!(
            "{} people and {} organizations added, {} brought up to date",
            tally.people_added,
            tally.organizations_added,
            tally.changed
        );
    } else {
        tell!("Nothing was saved: this was a dry run");
    }
    Ok(())
}
