//! Mails that come back later. A mail server takes a mail, finds that it cannot deliver it, and sends a report to the
//! sender (RFC 3464). The report holds the head of the mail, and its Message-ID the id of our mail.

use kit_store::{Db, Fault, Instant};
use uuid::Uuid;

use crate::smtp::is_about_the_mail;
use crate::{Mail, State, ledger, store};

/// Longest report that is read, in bytes; servers send the mail along with it.
pub const LONGEST_REPORT: usize = 1_000_000;
/// Letters kept of what the server said.
const LONGEST_REASON: usize = 300;
/// Message-IDs looked up: that of the report, and that of the mail.
const MOST_IDS: usize = 5;

/// What a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    pub mails: Vec<Uuid>,
    /// Such as `5.1.1` (RFC 3463).
    pub status: String,
    pub why: String,
}

impl Report {
    /// Reads a report that a mail was given up; nothing for other mails, such as one that says it is only late.
    pub fn read(report: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(report.get(..LONGEST_REPORT).unwrap_or(report));
        let lines = unfolded(&text);
        let is_report = lines.iter().take_while(|line| !line.is_empty()).any(|line| {
            value(line, "content-type").is_some_and(|kind| {
                let kind = kind.to_ascii_lowercase();
                kind.starts_with("multipart/report") && kind.contains("delivery-status")
            })
        });
        let all = |name: &'static str| lines.iter().filter_map(move |line| value(line, name));
        let was_given_up = all("action").any(|action| action.eq_ignore_ascii_case("failed"));
        let status = all("status").find(|status| status.starts_with("5."))?.to_owned();
        if !is_report || !was_given_up {
            return None;
        }
        let said = all("diagnostic-code").next().unwrap_or(&status);
        let said = said.split_once(';').map_or(said, |(_, words)| words).trim();
        let letters = said.chars().filter(|letter| !letter.is_control());
        Some(Self {
            mails: all("message-id").filter_map(id_in).take(MOST_IDS).collect(),
            why: letters.take(LONGEST_REASON).collect(),
            status,
        })
    }
}

/// Lines of heads, those that go on in the next line put together.
fn unfolded(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        match lines.last_mut() {
            Some(last) if !last.is_empty() && line.starts_with([' ', '\t']) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => lines.push(line.trim_end().to_owned()),
        }
    }
    lines
}

fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (found, value) = line.split_once(':')?;
    found.eq_ignore_ascii_case(name).then_some(value.trim())
}

/// The id before the `@`, as [`crate::Smtp`] writes it.
fn id_in(message_id: &str) -> Option<Uuid> {
    message_id.trim_start_matches('<').split_once('@')?.0.parse().ok()
}

/// Notes what a report says, and gives the address it is about; nothing when it is no report about a mail of ours.
/// Later mails to an address that is not there are held.
///
/// # Errors
/// When the database does not answer.
pub async fn came_back(db: &Db, report: &[u8], now: Instant) -> Result<Option<String>, Fault> {
    let Some(report) = Report::read(report) else {
        return Ok(None);
    };
    for id in &report.mails {
        if let Some(mail) = store::mail(db, *id).await? {
            return note(db, mail, &report, now).await;
        }
    }
    Ok(None)
}

async fn note(db: &Db, mail: Mail, report: &Report, now: Instant) -> Result<Option<String>, Fault> {
    let (Some(coalition), Some(id)) = (mail.coalition_id, mail.notification_id) else {
        return Ok(None);
    };
    let became = if is_about_the_mail(&report.status) { State::Refused } else { State::Bounced };
    let tx = db.scope(coalition).begin().await?;
    let is_new = ledger::settle(&tx, id, (State::Sent, became), Some(&report.why), None, now).await?;
    if is_new
        && became == State::Bounced
        && let Some(notification) = ledger::find(&tx, id).await?
    {
        ledger::hold(&tx, notification.recipient_id, &mail.to_address, &report.why).await?;
    }
    tx.commit().await?;
    Ok(Some(mail.to_address))
}
