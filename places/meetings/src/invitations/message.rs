//! What an invited person reads, with the entry for their calendar.

use async_trait::async_trait;
use kit_mail::{Block, Delivery, Line, ledger};
use kit_store::{Allowed, Fault, Instant, Record, changed};
use kit_text::Text;
use kit_web::messages::{Addressed, Message, Words};
use kit_web::{Coalition, Ctx, Problem};
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use super::model::{Invitation, InvitationId, Tells, tells};
use super::{moved, store};
use crate::calendar::event::{Shown, access_facts};
use crate::calendar::write::Party;
use crate::meetings::views::when_in;
use crate::meetings::{Meeting, MeetingId};

/// The kind of message.
pub const KIND: &str = "meeting-invitation";

/// What a message is about. It is worded when it goes out, so that it says what is so then.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum About {
    /// An invitation, a newer one, or that the meeting is called off.
    Meeting {
        meeting: MeetingId,
        invitation: InvitationId,
        /// Opens the page on which one answers.
        secret: String,
    },
    /// Taken off the list of a meeting that goes on.
    TakenOff { meeting: MeetingId },
    /// The meeting was taken out altogether; this is what it was, called off.
    TakenOut { meeting: Box<Meeting> },
}

/// The message as the ledger knows it.
pub struct Invitations;

#[async_trait]
impl Message for Invitations {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let about: About = serde_json::from_str(&to.notification.payload).map_err(Fault::from)?;
        if to.ctx.as_ref().is_some_and(|ctx| !ctx.may_open("/meetings/{id}")) {
            return Ok(None);
        }
        match about {
            About::Meeting { meeting, invitation, secret } => invited(to, meeting, invitation, &secret).await,
            About::TakenOff { meeting } => taken_off(to, meeting).await,
            About::TakenOut { meeting } => taken_out(to, &meeting).await,
        }
    }
}

fn party(to: &Addressed<'_>) -> Party {
    Party {
        name: to.recipient.name.clone(),
        email: to.recipient.email.clone().unwrap_or_default(),
    }
}

async fn invited(
    to: &Addressed<'_>,
    meeting: MeetingId,
    invitation: InvitationId,
    secret: &str,
) -> Result<Option<Words>, Problem> {
    let scope = to.scope();
    let now = to.app.clock.now();
    let here = store::of_person(&scope, meeting, PersonId(to.recipient.id)).await?;
    let meeting = Meeting::find(&scope, meeting.0).await?;
    let (Some(meeting), Some(here)) = (meeting, here.filter(|here| here.id == invitation)) else {
        return Ok(None);
    };
    let Some(told) = tells(&meeting, now) else {
        return Ok(None);
    };
    let (first, end) = here.events();
    let is_news = here.comes.is_none() && !ledger::has_heard(&scope, to.recipient.id, (&first, &end)).await?;
    let mut words = words(&to.text, to.coalition, now, &meeting, (told, is_news));
    words.calendar = Some(Shown::in_mail(to).invitation(&meeting, party(to)));
    if here.is_behind(&meeting) {
        now_told(to, &here, &meeting).await?;
    }
    if told == Tells::Comes {
        let former = moved::former(&scope, &meeting, &here).await?;
        if let Some((comes, former)) = here.comes.zip(former) {
            let question = former.to_who_answered((&to.text, to.coalition, now), comes);
            words.blocks.push(Block::Words(question));
        }
        let answer = to.address(&format!("/invitation/{secret}"));
        words.link = Some((to.text.say("invitations-mail-answer"), answer));
    }
    Ok(Some(words))
}

/// A mail that waited says what is so by now: its reader needs no second one about the change.
async fn now_told(to: &Addressed<'_>, before: &Invitation, meeting: &Meeting) -> Result<(), Fault> {
    let tx = to.scope().begin().await?;
    let after = Invitation { told_sequence: meeting.sequence, ..before.clone() };
    let allowed = Allowed::by_itself(to.app.clock.now(), to.app.ids.clone());
    // In a batch of its own: it is no news for the others.
    changed(&tx, &allowed.in_batch(allowed.new_id()), before, after).await?;
    tx.commit().await
}

async fn taken_off(to: &Addressed<'_>, meeting: MeetingId) -> Result<Option<Words>, Problem> {
    let scope = to.scope();
    let now = to.app.clock.now();
    // Whoever is on the list again by now needs to hear nothing.
    let here = store::of_person(&scope, meeting, PersonId(to.recipient.id)).await?;
    let meeting = Meeting::find(&scope, meeting.0).await?;
    let Some(meeting) = meeting.filter(|meeting| here.is_none() && tells(meeting, now).is_some()) else {
        return Ok(None);
    };
    let mut words = without_you(&to.text, to.coalition, now, &meeting);
    words.calendar = Some(Shown::in_mail(to).without(&meeting, party(to)));
    Ok(Some(words))
}

/// A meeting that was brought back by now takes place.
async fn taken_out(to: &Addressed<'_>, meeting: &Meeting) -> Result<Option<Words>, Problem> {
    let now = to.app.clock.now();
    let is_back = Meeting::find(&to.scope(), meeting.id.0).await?.is_some();
    if is_back || tells(meeting, now).is_none() {
        return Ok(None);
    }
    let mut words = words(&to.text, to.coalition, now, meeting, (Tells::CalledOff, false));
    words.calendar = Some(Shown::in_mail(to).invitation(meeting, party(to)));
    Ok(Some(words))
}

/// What an invitation says to the visitor, before it goes out. `is_news` as in what the invited read.
pub fn as_seen(ctx: &Ctx, meeting: &Meeting, told: Tells, is_news: bool) -> Words {
    words(&ctx.text, ctx.coalition(), ctx.now, meeting, (told, is_news))
}

/// What somebody taken off the list reads, before it goes out.
pub fn as_seen_without(ctx: &Ctx, meeting: &Meeting) -> Words {
    without_you(&ctx.text, ctx.coalition(), ctx.now, meeting)
}

/// `is_news`: the reader has not heard of the meeting before, so nothing changed for them.
fn words(
    text: &Text,
    coalition: &Coalition,
    now: Instant,
    meeting: &Meeting,
    (told, is_news): (Tells, bool),
) -> Words {
    let when = when_in(text, coalition, now, (meeting.starts_at, &meeting.time_zone));
    let arguments = || [("title", meeting.title.as_str().into()), ("when", when.as_str().into())];
    let (subject, blocks) = match told {
        Tells::CalledOff => {
            let off = text.with("invitations-mail-off", arguments());
            (text.with("invitations-mail-off-subject", arguments()), vec![Block::Words(off)])
        }
        Tells::Comes if !is_news => {
            let mut blocks = vec![Block::Words(text.with("invitations-mail-changed", arguments()))];
            blocks.extend(facts(text, meeting));
            (text.with("invitations-mail-changed-subject", arguments()), blocks)
        }
        Tells::Comes => {
            let mut blocks = vec![Block::Words(text.with("invitations-mail", arguments()))];
            blocks.extend(facts(text, meeting));
            (text.with("invitations-mail-subject", arguments()), blocks)
        }
    };
    Words {
        line: Line { words: subject.clone(), detail: meeting.place.clone() },
        subject,
        blocks,
        ..Words::default()
    }
}

fn without_you(text: &Text, coalition: &Coalition, now: Instant, meeting: &Meeting) -> Words {
    let when = when_in(text, coalition, now, (meeting.starts_at, &meeting.time_zone));
    let arguments = || [("title", meeting.title.as_str().into()), ("when", when.as_str().into())];
    let subject = text.with("invitations-mail-taken-off-subject", arguments());
    Words {
        line: Line { words: subject.clone(), detail: String::new() },
        subject,
        blocks: vec![Block::Words(text.with("invitations-mail-taken-off", arguments()))],
        ..Words::default()
    }
}

/// Where it is, how to join from afar, what it is about, what it takes to come; what is not known is left out.
fn facts(text: &Text, meeting: &Meeting) -> Vec<Block> {
    let named = |key: &str, value: &str| format!("{}: {value}", text.say(key));
    let place: Vec<&str> = [meeting.place.as_str(), meeting.street.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut lines = Vec::new();
    if !place.is_empty() {
        lines.push(named("meetings-place", &place.join(", ")));
    }
    if !meeting.remote_link.is_empty() {
        lines.push(named("meetings-remote-link", &meeting.remote_link));
    }
    if !meeting.dial_in.is_empty() {
        lines.push(named("meetings-dial-in", &meeting.dial_in));
    }
    lines.extend(access_facts(text, meeting));
    let about = (!meeting.about.is_empty()).then(|| Block::Words(meeting.about.clone()));
    let lines: Vec<Line> = lines.into_iter().map(|words| Line { words, detail: String::new() }).collect();
    let facts = (!lines.is_empty()).then(|| Block::Lines {
        heading: text.say("invitations-mail-facts"),
        lines,
        none: String::new(),
    });
    about.into_iter().chain(facts).collect()
}
