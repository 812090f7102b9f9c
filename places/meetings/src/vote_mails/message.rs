//! What those who vote read: that they may, that it ends soon, what came of it.

use async_trait::async_trait;
use kit_mail::{Block, Delivery, Line};
use kit_store::{Fault, Instant, Record};
use kit_text::Text;
use kit_web::messages::{Addressed, Message, Words};
use kit_web::{Coalition, Ctx, Problem};
use people::members::PersonId;
use uuid::Uuid;

use super::actions::voters;
use super::kinds::{About, BALLOT_LINK, BALLOT_REMINDER, Tells, VOTE_RESULT};
use crate::ballots::Vote;
use crate::ballots::counting::Outcome;
use crate::decisions::Decision;
use crate::meetings::views::when_in;
use crate::proposals::Proposal;

/// A ballot link, or the reminder of one.
pub struct Ballots {
    pub kind: &'static str,
}

#[async_trait]
impl Message for Ballots {
    fn kind(&self) -> &'static str {
        self.kind
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let about: About = serde_json::from_str(&to.notification.payload).map_err(Fault::from)?;
        let Some((proposal, vote)) = found(to, about.proposal).await? else {
            return Ok(None);
        };
        let now = to.app.clock.now();
        let today = now.day_in(&to.coalition.zone());
        if !vote.is_open(now) || !votes(to, &vote, today, Tells::Open).await? {
            return Ok(None);
        }
        let mut words = ballot(&to.text, to.coalition, now, self.kind, &proposal);
        let page = match &to.ctx {
            Some(_) => format!("/meetings/proposals/{}", proposal.id),
            None => format!("/ballot/{}", about.secret),
        };
        words.link = Some((to.text.say("vote-mails-open"), to.address(&page)));
        if let Some(phone) = &to.coalition.help_phone {
            let call = to.text.with("vote-mails-call", [("phone", phone.as_str().into())]);
            words.blocks.push(Block::Words(call));
        }
        Ok(Some(words))
    }
}

/// Thanks with the result.
pub struct Results;

#[async_trait]
impl Message for Results {
    fn kind(&self) -> &'static str {
        VOTE_RESULT
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    fn is_worth_a_call(&self) -> bool {
        false
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let about: About = serde_json::from_str(&to.notification.payload).map_err(Fault::from)?;
        let Some((proposal, vote)) = found(to, about.proposal).await? else {
            return Ok(None);
        };
        let decision = Decision::find(&to.scope(), proposal.id.0).await?;
        let today = to.app.clock.now().day_in(&to.coalition.zone());
        let (Some(decision), true) = (decision, votes(to, &vote, today, Tells::Result).await?) else {
            return Ok(None);
        };
        let mut words = result(&to.text, &proposal, decision.outcome);
        if to.ctx.is_some() {
            let page = to.address(&format!("/meetings/decisions/{}", proposal.id));
            words.link = Some((to.text.say("vote-mails-open-result"), page));
        }
        Ok(Some(words))
    }
}

/// The proposal and its vote, if the reader may see them.
async fn found(to: &Addressed<'_>, id: Uuid) -> Result<Option<(Proposal, Vote)>, Problem> {
    if to.ctx.as_ref().is_some_and(|ctx| !ctx.may_open("/meetings/proposals/{id}")) {
        return Ok(None);
    }
    let scope = to.scope();
    let proposal = Proposal::find(&scope, id).await?;
    Ok(proposal.zip(Vote::find(&scope, id).await?))
}

/// Whether the reader is still among those it is for.
async fn votes(
    to: &Addressed<'_>,
    vote: &Vote,
    today: kit_store::Day,
    tells: Tells,
) -> Result<bool, Problem> {
    let voters = voters(&to.scope(), vote, today, tells).await?;
    Ok(voters.contains_key(&PersonId(to.recipient.id)))
}

/// What the mail says to the visitor, before it goes out.
///
/// # Errors
/// When the database does not answer.
pub async fn as_seen(ctx: &Ctx, proposal: &Proposal, tells: Tells) -> Result<Words, Problem> {
    match tells {
        Tells::Open => Ok(ballot(&ctx.text, ctx.coalition(), ctx.now, BALLOT_LINK, proposal)),
        Tells::Result => {
            let decision = Decision::find(&ctx.scope(), proposal.id.0).await?.ok_or(Problem::NotFound)?;
            Ok(result(&ctx.text, proposal, decision.outcome))
        }
    }
}

fn ballot(text: &Text, coalition: &Coalition, now: Instant, kind: &str, proposal: &Proposal) -> Words {
    let title = proposal.title.as_str();
    let until = proposal.closes_at.map(|end| when_in(text, coalition, now, (end, &coalition.time_zone)));
    let (subject, said) = match kind {
        BALLOT_REMINDER => ("vote-mails-reminder-subject", "vote-mails-reminder"),
        _ => ("vote-mails-subject", "vote-mails-words"),
    };
    let until_words = match &until {
        Some(until) => text.with("vote-mails-until", [("until", until.as_str().into())]),
        None => text.say("vote-mails-no-end"),
    };
    let secret = proposal.is_secret.then(|| Block::Words(text.say("vote-mails-secret")));
    let subject = text.with(subject, [("title", title.into())]);
    let first = text.with(said, [("title", title.into())]);
    let words = format!("{first} {until_words}");
    let as_written = Block::Words(proposal.words.clone());
    Words {
        line: Line { words: subject.clone(), detail: until_words },
        subject,
        blocks: [Block::Words(words), as_written].into_iter().chain(secret).collect(),
        ..Words::default()
    }
}

fn result(text: &Text, proposal: &Proposal, outcome: Outcome) -> Words {
    let title = proposal.title.as_str();
    let outcome = text.say(&format!("decisions-outcome-{}", outcome.word().replace('_', "-")));
    let subject = text.with(
        "vote-mails-result-subject",
        [("title", title.into()), ("outcome", outcome.as_str().into())],
    );
    Words {
        line: Line { words: subject.clone(), detail: String::new() },
        subject,
        blocks: vec![Block::Words(
            text.with("vote-mails-result", [("title", title.into()), ("outcome", outcome.as_str().into())]),
        )],
        ..Words::default()
    }
}
