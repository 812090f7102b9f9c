//! Messages every place may send without wording them: a ballot link, an invitation to a meeting, a thank-you.

use async_trait::async_trait;
use kit_mail::{Block, Delivery, Line, Notice, notify};
use kit_store::jiff::tz::TimeZone;
use kit_store::{Allowed, Fault, Instant, Tx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Addressed, Message, Words};
use crate::Problem;

/// A vote somebody may cast.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BallotLink {
    /// What is voted on.
    pub title: String,
    pub closes_at: Instant,
    /// The page below the coalition, a one-use secret included where there is one. It is cleared once it is written.
    pub path: String,
}

/// A meeting somebody is invited to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invitation {
    pub title: String,
    pub starts_at: Instant,
    /// Where it is, the telephone line or the link included.
    pub place: String,
    /// The page below the coalition.
    pub path: String,
    /// The entry for the calendar as an iCalendar text, with its METHOD.
    pub calendar: String,
}

/// Thanks for something, in somebody's own words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ThankYou {
    pub words: String,
    /// Who says it.
    pub from: String,
}

/// Tells somebody that they may vote. `event` is the vote: "decision/ID". Call [`kit_mail::withdraw`] with it for those
/// who voted, and for everybody when the vote closes. False for somebody who is on the list for it already.
///
/// # Errors
/// When the database does not answer.
pub async fn ballot_link(
    tx: &Tx,
    allowed: &Allowed,
    event: &str,
    recipient: Uuid,
    ballot: &BallotLink,
) -> Result<bool, Fault> {
    tell(tx, allowed, ("ballot-link", event, "votes"), recipient, ballot).await
}

/// Invites somebody to a meeting. `event` is the meeting with its SEQUENCE, "meeting/ID/0": a new one tells of a change.
///
/// # Errors
/// When the database does not answer.
pub async fn invite(
    tx: &Tx,
    allowed: &Allowed,
    event: &str,
    recipient: Uuid,
    invitation: &Invitation,
) -> Result<bool, Fault> {
    tell(tx, allowed, ("meeting-invitation", event, "invited"), recipient, invitation).await
}

/// Thanks somebody. `event` says for what.
///
/// # Errors
/// When the database does not answer.
pub async fn thank(
    tx: &Tx,
    allowed: &Allowed,
    event: &str,
    recipient: Uuid,
    thanks: &ThankYou,
) -> Result<bool, Fault> {
    tell(tx, allowed, ("thank-you", event, "thanked"), recipient, thanks).await
}

async fn tell(
    tx: &Tx,
    allowed: &Allowed,
    (kind, event, reason): (&str, &str, &str),
    recipient: Uuid,
    content: &impl Serialize,
) -> Result<bool, Fault> {
    let notice = Notice {
        id: allowed.new_id(),
        kind,
        event: event.to_owned(),
        recipient,
        reason,
        payload: serde_json::to_string(content)?,
        send_at: allowed.at,
        now: allowed.at,
    };
    notify(tx, &notice).await
}

pub(crate) fn messages() -> Vec<Box<dyn Message>> {
    vec![Box::new(Ballots), Box::new(Invitations), Box::new(Thanks)]
}

fn content<'a, T: Deserialize<'a>>(to: &'a Addressed<'_>) -> Result<T, Problem> {
    Ok(serde_json::from_str(&to.notification.payload).map_err(Fault::from)?)
}

/// "Thursday, March 19, 5:30 pm", by the coalition's clock.
fn moment(to: &Addressed<'_>, at: Instant) -> String {
    let zone: TimeZone = to.coalition.zone();
    let here = at.timestamp().to_zoned(zone);
    to.text.with(
        "messages-moment",
        [("day", to.text.long_day(here.date()).into()), ("time", to.text.time(here.time()).into())],
    )
}

struct Ballots;

#[async_trait]
impl Message for Ballots {
    fn kind(&self) -> &'static str {
        "ballot-link"
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let ballot: BallotLink = content(to)?;
        if ballot.closes_at <= to.app.clock.now() {
            return Ok(None);
        }
        let text = &to.text;
        let (title, until) = (ballot.title.as_str(), moment(to, ballot.closes_at));
        Ok(Some(Words {
            subject: text.with("messages-ballot-subject", [("title", title.into())]),
            blocks: vec![Block::Words(
                text.with("messages-ballot", [("title", title.into()), ("until", until.as_str().into())]),
            )],
            link: Some((text.say("messages-ballot-open"), to.address(&ballot.path))),
            line: Line {
                words: text.with("messages-ballot-subject", [("title", title.into())]),
                detail: text.with("messages-ballot-until", [("until", until.into())]),
            },
            ..Words::default()
        }))
    }
}

struct Invitations;

#[async_trait]
impl Message for Invitations {
    fn kind(&self) -> &'static str {
        "meeting-invitation"
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let invitation: Invitation = content(to)?;
        if invitation.starts_at <= to.app.clock.now() {
            return Ok(None);
        }
        let text = &to.text;
        let when = moment(to, invitation.starts_at);
        let arguments = [("title", invitation.title.as_str().into()), ("when", when.as_str().into())];
        Ok(Some(Words {
            subject: text.with("messages-invitation-subject", arguments),
            blocks: vec![
                Block::Words(text.with("messages-invitation", [("when", when.as_str().into())])),
                Block::Words(invitation.place),
            ],
            link: Some((text.say("messages-invitation-open"), to.address(&invitation.path))),
            line: Line { words: invitation.title, detail: when },
            calendar: Some(invitation.calendar),
            ..Words::default()
        }))
    }
}

struct Thanks;

#[async_trait]
impl Message for Thanks {
    fn kind(&self) -> &'static str {
        "thank-you"
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let thanks: ThankYou = content(to)?;
        let subject = to.text.with("messages-thanks-subject", [("from", thanks.from.as_str().into())]);
        Ok(Some(Words {
            line: Line { words: subject.clone(), detail: thanks.words.clone() },
            subject,
            blocks: vec![Block::Words(thanks.words), Block::Words(thanks.from)],
            ..Words::default()
        }))
    }
}
