use std::path::Path;
use std::time::Duration;

use home::keep::backup::verify_database;
use kit_mail::dns::NameServer;
use kit_mail::{Smtp, SmtpProblem};
use kit_store::{Address, Db, Instant};

use super::{Line, State, sender};
use crate::commands::opened::{DATA, now};
use crate::places;
use crate::settings::{Decided, Flags};

/// Free space below which somebody should look, and below which writing may fail, in megabytes.
const LITTLE_SPACE: u64 = 1024;
const NO_SPACE: u64 = 50;

/// Every check, in the order a host would repair things.
pub async fn all(flags: &Flags, dkim_selector: Option<&str>) -> Vec<Line> {
    let decided = match flags.read(DATA) {
        Ok(decided) => decided,
        Err(problem) => {
            let found = format!("{problem:#}");
            return vec![Line::new(
                "settings",
                State::Broken,
                found,
                "Correct the file named with --config.",
            )];
        }
    };
    let mut lines = vec![Line::new("settings", State::Ok, settings_words(&decided), "")];
    lines.push(folder(&decided.data));
    lines.push(space(&decided.data).await);
    lines.push(database(&decided).await);
    lines.extend(mail(&decided, dkim_selector).await);
    lines.push(address(&decided));
    lines.push(clock(now(), &decided));
    lines
}

fn settings_words(decided: &Decided) -> String {
    let engine = match decided.address {
        Address::File(_) => "embedded SQLite",
        Address::Postgres(_) => "PostgreSQL",
    };
    format!("{engine}, data in {}, listening on {}", decided.data.display(), decided.listen)
}

fn folder(data: &Path) -> Line {
    let found = data.display().to_string();
    if !data.exists() {
        let advice = "Start `commonweal serve` once, or name the folder with --data.";
        return Line::new("folder", State::Attention, format!("{found} is not there yet"), advice);
    }
    match tempfile::NamedTempFile::new_in(data) {
        Ok(_) => Line::new("folder", State::Ok, format!("{found} can be written"), ""),
        Err(problem) => {
            let advice = "Give the folder to the user who runs Commonweal.";
            Line::new("folder", State::Broken, format!("{found}: {problem}"), advice)
        }
    }
}

/// Asks `df`, which every system this runs on has; the standard library does not tell.
async fn space(data: &Path) -> Line {
    let nearest = data.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    let asked = tokio::process::Command::new("df").arg("-Pk").arg(nearest).output().await;
    let megabytes = asked.ok().and_then(|output| free_megabytes(&String::from_utf8_lossy(&output.stdout)));
    let Some(free) = megabytes else {
        return Line::new(
            "space",
            State::Attention,
            "not known",
            "Look at the free space of the disk yourself.",
        );
    };
    let found = format!("{free} MB free");
    match free {
        0..NO_SPACE => Line::new("space", State::Broken, found, "Make room: nothing can be saved any more."),
        NO_SPACE..LITTLE_SPACE => {
            Line::new("space", State::Attention, found, "Make room, or move old backups elsewhere.")
        }
        _ => Line::new("space", State::Ok, found, ""),
    }
}

/// The fourth column of the second line, in kilobytes.
fn free_megabytes(output: &str) -> Option<u64> {
    let kilobytes: u64 = output.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(kilobytes / 1024)
}

async fn database(decided: &Decided) -> Line {
    if let Address::File(file) = &decided.address
        && !file.exists()
    {
        return Line::new(
            "database",
            State::Attention,
            "there is none yet",
            "Start `commonweal serve` once.",
        );
    }
    let advice = "Start PostgreSQL, or correct --database-url.";
    let db = match Db::open(&decided.address) {
        Ok(db) => db,
        Err(fault) => return Line::new("database", State::Broken, fault.to_string(), advice),
    };
    if let Err(fault) = db.answers().await {
        return Line::new("database", State::Broken, fault.to_string(), advice);
    }
    let steps = places::migrations();
    match kit_store::pending(&db, &steps).await {
        Err(fault) => {
            let advice = "Start the Commonweal that wrote the data, or restore a backup.";
            return Line::new("database", State::Broken, fault.to_string(), advice);
        }
        Ok(open) if !open.is_empty() => {
            let found = format!("{} steps behind this version", open.len());
            let advice = "Start `commonweal serve` once: it keeps a copy and brings the data up to date.";
            return Line::new("database", State::Attention, found, advice);
        }
        Ok(_) => {}
    }
    let advice = "Restore the latest backup into an empty folder: commonweal restore FILE --data DIR";
    match verify_database(&db, &steps).await {
        Ok(looked) if looked.damages.is_empty() => Line::new(
            "database",
            State::Ok,
            format!("whole, {} rows in {} tables", looked.rows, looked.tables),
            "",
        ),
        Ok(looked) => Line::new("database", State::Broken, looked.damages.join("; "), advice),
        Err(fault) => Line::new("database", State::Broken, fault.to_string(), advice),
    }
}

/// The mail server, and what others find out about the sender. Without a mail server there is no sender.
async fn mail(decided: &Decided, dkim_selector: Option<&str>) -> Vec<Line> {
    let Some(url) = &decided.smtp_url else {
        let advice = "Name a mail server with --smtp-url; until then the host reads mails in the outbox.";
        return vec![Line::new("mail", State::Attention, "no mail server, mails wait in the outbox", advice)];
    };
    let advice = "Correct --smtp-url or --mail-from: smtps://user:password@host:465";
    let smtp = match Smtp::new(url, &decided.mail_from) {
        Ok(smtp) => smtp,
        Err(problem) => return vec![Line::new("mail", State::Broken, problem.to_string(), advice)],
    };
    let mut lines = vec![mail_server(&smtp).await];
    lines.extend(sender::all(NameServer::of_this_machine(), smtp.sender_domain(), dkim_selector).await);
    lines
}

/// Connects, encrypts and signs in, as sending does.
async fn mail_server(smtp: &Smtp) -> Line {
    let advice = "Correct --smtp-url: smtps://user:password@host:465";
    match tokio::time::timeout(Duration::from_secs(10), smtp.connect()).await {
        Ok(Ok(session)) => {
            session.close().await;
            if smtp.is_private() {
                return Line::new("mail", State::Ok, "the mail server answers and lets us in", "");
            }
            let advice = "Write smtps://… or smtp://…?tls=required, so that nobody on the way reads along.";
            Line::new(
                "mail",
                State::Attention,
                "the mail server answers, and the line is not encrypted",
                advice,
            )
        }
        Ok(Err(problem)) => {
            let advice = about_encryption(&problem).unwrap_or(advice);
            Line::new("mail", State::Broken, problem.to_string(), advice)
        }
        Err(_) => Line::new("mail", State::Broken, "the mail server does not answer", advice),
    }
}

/// What to do when no encrypted line came to be.
fn about_encryption(problem: &SmtpProblem) -> Option<&'static str> {
    match problem {
        SmtpProblem::NoEncryption => {
            Some("Ask your provider for the port with encryption: smtps://…:465 or smtp://…:587?tls=required")
        }
        SmtpProblem::UnknownAuthority => Some(
            "Add the certificate of its authority to those of this computer, or name the file in SSL_CERT_FILE.",
        ),
        SmtpProblem::OtherName => Some("Write the name the certificate is made out to in --smtp-url."),
        SmtpProblem::Expired => Some("Ask whoever runs the mail server to renew its certificate."),
        SmtpProblem::Certificate(_) => Some(
            "Give the server a certificate that an authority signed; one that signed itself is not taken.",
        ),
        _ => None,
    }
}

fn address(decided: &Decided) -> Line {
    let Some(url) = &decided.base_url else {
        let own = ["127.", "localhost", "[::1]"].iter().any(|start| decided.listen.starts_with(start));
        if own {
            return Line::new(
                "address",
                State::Ok,
                format!("http://{} on this machine only", decided.listen),
                "",
            );
        }
        let advice = "Say which address people type: --base-url https://…";
        return Line::new(
            "address",
            State::Attention,
            format!("open to the network at {}", decided.listen),
            advice,
        );
    };
    let plain = url
        .strip_prefix("http://")
        .is_some_and(|host| !["localhost", "127.", "[::1]"].iter().any(|start| host.starts_with(start)));
    if plain {
        let advice = "Put a web server with a certificate in front and set --base-url https://…";
        let found = format!("{url}: whoever listens on the way can read along");
        return Line::new("address", State::Attention, found, advice);
    }
    Line::new("address", State::Ok, url.clone(), "")
}

/// January 1, 2026, before which no Commonweal was made.
const EARLIEST: Instant = Instant::from_microseconds(1_767_225_600_000_000);

fn clock(now: Instant, decided: &Decided) -> Line {
    let found = format!("{:.0}", now.timestamp());
    let newest_file = || -> Option<i64> {
        let Address::File(file) = &decided.address else {
            return None;
        };
        let changed = std::fs::metadata(file).ok()?.modified().ok()?;
        let since = changed.duration_since(std::time::SystemTime::UNIX_EPOCH).ok()?;
        i64::try_from(since.as_micros()).ok()
    };
    let behind_data = newest_file().is_some_and(|changed| changed > now.plus_minutes(5).microseconds());
    if now < EARLIEST || behind_data {
        let advice = "Set the clock of this machine; sign-in links and deadlines go by it.";
        return Line::new("clock", State::Broken, format!("{found}, which is in the past"), advice);
    }
    Line::new("clock", State::Ok, found, "")
}
