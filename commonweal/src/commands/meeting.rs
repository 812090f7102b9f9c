//! `commonweal meeting --lan`: one meeting for everybody's phone, by the local network alone.

use anyhow::bail;
use clap::Args;
use kit_store::{AccountId, Record};
use kit_web::account::{self, PersonHere};
use kit_web::{App, Coalition, Problem, coalition};
use meetings::joining::code_of;
use meetings::meetings::model::State;
use meetings::meetings::{Meeting, store};
use meetings::rights::RUN_MEETINGS;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use super::{local_network, opened, serve};
use crate::settings::Flags;

/// Where it listens unless told otherwise.
const EVERYWHERE: &str = "0.0.0.0:7400";
/// A planned meeting that nobody began counts as the next one for so long.
const LATE_HOURS: i64 = 12;
/// Sign-in links printed for those who may run the meeting, and the minutes they work.
const MOST_LINKS: usize = 5;
const LINK_MINUTES: i64 = 12 * 60;

#[derive(Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    flags: Flags,
    /// Answer the phones on the local network; without it only this computer
    #[arg(long)]
    lan: bool,
    /// The meeting: its id, its address such as 2026-03-19, or the next one
    #[arg(long, default_value = "next", value_name = "ID|next")]
    meeting: String,
    /// The coalition, where the data holds several: the word in its addresses
    #[arg(long, value_name = "WORD")]
    coalition: Option<String>,
}

/// Serves the meeting until the process is told to stop.
///
/// # Errors
/// When there is no data, no such meeting, or the address is taken.
pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let mut flags = arguments.flags.clone();
    drop(opened::open(&flags).await?);
    if arguments.lan && flags.listen.is_none() {
        flags.listen = Some(EVERYWHERE.to_owned());
    }
    let running = serve::start(&flags, opened::DATA).await?;
    let (here, meeting) = find(&running.app, arguments).await?;
    let page = format!("/{}/meetings/{}", here.slug, meeting.address);
    announce(&running, &here, &meeting, &page).await?;
    running.with_one_meeting(&page).await;
    Ok(())
}

/// The meeting that was named, or of all that come next the one under way or the first.
async fn find(app: &App, arguments: &Arguments) -> anyhow::Result<(Coalition, Meeting)> {
    let mut found: Vec<(Coalition, Meeting)> = Vec::new();
    let mut after = String::new();
    loop {
        let page = coalition::list(&app.db, &after).await?;
        let Some(last) = page.last() else { break };
        after = last.slug.clone();
        for here in page {
            let is_meant = arguments.coalition.as_ref().is_none_or(|word| *word == here.slug);
            if let (true, Some(meeting)) = (is_meant, of_coalition(app, &here, &arguments.meeting).await?) {
                found.push((here, meeting));
            }
        }
    }
    let is_next = arguments.meeting == "next";
    found.sort_by_key(|(_, meeting)| (meeting.state != State::Running, meeting.starts_at));
    if found.len() > 1 && !is_next {
        bail!(
            "Several coalitions have a meeting called {}. Name one with --coalition.",
            arguments.meeting
        );
    }
    match found.into_iter().next() {
        Some(found) => Ok(found),
        None if is_next => bail!("No meeting is planned. Add one first, or name one with --meeting."),
        None => bail!("There is no meeting called {}.", arguments.meeting),
    }
}

async fn of_coalition(app: &App, here: &Coalition, called: &str) -> anyhow::Result<Option<Meeting>> {
    let scope = app.db.scope(here.id);
    if called != "next" {
        return Ok(store::at_address(&scope, called).await?);
    }
    let since = app.clock.now().plus_minutes(-LATE_HOURS * 60);
    let next = store::coming(&scope, since, None, None, 1).await?;
    match next.first() {
        Some(next) => Ok(Meeting::find(&scope, next.id.0).await?),
        None => Ok(None),
    }
}

async fn announce(
    running: &serve::Running,
    here: &Coalition,
    meeting: &Meeting,
    page: &str,
) -> anyhow::Result<()> {
    let app = &running.app;
    let base = &app.settings.base_url;
    let code = code_of(app, here.id, meeting).await.map_err(no_code)?;
    tell!(
        "{}, {}, {}",
        meeting.title,
        meeting.local(meeting.starts_at).strftime("%Y-%m-%d %H:%M"),
        here.name
    );
    tell!("Commonweal is running at {base}");
    tell!("Phones in the same network open {base} and type the code {code}, or scan this:\n");
    let join = format!("{base}{page}/join/{code}");
    if let Ok(drawn) = QrCode::new(join.as_bytes()) {
        // Terminals are dark: what is printed is the light part.
        let drawn =
            drawn.render::<Dense1x2>().dark_color(Dense1x2::Dark).light_color(Dense1x2::Light).build();
        tell!("{drawn}\n");
    }
    tell!("  {join}");
    for other in local_network::addresses().iter().filter(|address| !base.contains(&address.to_string())) {
        tell!("  If that does not answer: http://{other}:{}", running.port()?);
    }
    links(running, here, meeting, page).await?;
    tell!("\nWhat travels between the phones and this computer is not encrypted: use a network of your own.");
    tell!("Everything is kept in {}. Stop with Ctrl+C.", app.settings.data.display());
    Ok(())
}

/// Why there is no code for the phones, in a sentence; what the database said goes into the log.
fn no_code(problem: Problem) -> anyhow::Error {
    if let Problem::Broken(fault) = problem {
        tracing::error!(%fault, "the code of the meeting could not be made");
    }
    anyhow::anyhow!("The code for the phones could not be made. Is the data folder full, or only to be read?")
}

/// One-use links for those who may run the meeting, to be opened on this computer: they never travel by air.
async fn links(
    running: &serve::Running,
    here: &Coalition,
    meeting: &Meeting,
    page: &str,
) -> anyhow::Result<()> {
    let app = &running.app;
    let mut may_run: Vec<PersonHere> = Vec::new();
    let mut after = AccountId(kit_store::uuid::Uuid::nil());
    loop {
        let people = account::people_here(&app.db, here.id, after).await?;
        let Some(last) = people.last() else { break };
        after = last.account_id;
        may_run.extend(people.into_iter().filter(|person| RUN_MEETINGS.is_held_by(Some(person.role))));
    }
    tell!("\nTo run it, open one of these on this computer (each works once, for twelve hours):");
    for person in may_run.iter().take(MOST_LINKS) {
        let tx = app.db.begin().await?;
        let link = kit_web::sign_in::link_for(app, &tx, person.account_id, Some(LINK_MINUTES)).await?;
        tx.commit().await?;
        let here = format!("http://localhost:{}", running.port()?);
        let link = link.replacen(&app.settings.base_url, &here, 1);
        tell!("  {:<20} {link}?next={page}", person.name);
    }
    if may_run.is_empty() {
        tell!("  Nobody in {} may run the meeting {} yet.", here.name, meeting.title);
    }
    Ok(())
}
