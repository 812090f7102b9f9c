//! The mail with somebody's own link.

use async_trait::async_trait;
use kit_mail::{Block, Delivery, Line};
use kit_store::{Day, Fault, Record};
use kit_web::messages::{Addressed, Message, Words};
use kit_web::{Problem, secret};
use serde::{Deserialize, Serialize};

use super::model::{Pulse, Standing, standing};
use super::store::{self, doors};
use super::voices;
use crate::meetings::{Meeting, MeetingId};

/// The kind a reader can stop.
pub(super) const KIND: &str = "pulse-link";

/// What the mail is made of. The ledger clears it once the mail is written.
#[derive(Serialize, Deserialize)]
pub(super) struct Link {
    pub meeting: MeetingId,
    pub last: Day,
    pub secret: String,
}

pub(super) struct PulseLink;

#[async_trait]
impl Message for PulseLink {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    /// Who takes no mail answers on paper: by telephone it would not be secret.
    fn is_worth_a_call(&self) -> bool {
        false
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let link: Link = serde_json::from_str(&to.notification.payload).map_err(Fault::from)?;
        let scope = to.scope();
        let Some(meeting) = Meeting::find(&scope, link.meeting.0).await? else {
            return Ok(None);
        };
        let habit = store::habit(&scope).await?;
        let pulse = Pulse::find(&scope, meeting.id.0).await?.unwrap_or_else(|| Pulse::of(&meeting, &habit));
        let today = to.app.clock.now().day_in(&to.coalition.zone());
        let is_open = matches!(standing(&pulse, &meeting, &habit, today), Standing::Open(_));
        let is_unused = match doors::pass(&scope, &secret::hash(&link.secret)).await? {
            Some(pass) => !voices::is_spent(&scope, &pass).await?,
            None => false,
        };
        if !is_open || !is_unused {
            return Ok(None);
        }
        let text = &to.text;
        let title = meeting.title.as_str();
        let subject = text.with("pulse-mail-subject", [("title", title.into())]);
        let last = text.with("pulse-mail-until", [("day", text.long_day(link.last).into())]);
        Ok(Some(Words {
            subject: subject.clone(),
            blocks: vec![
                Block::Words(text.with("pulse-mail", [("title", title.into())])),
                Block::Words(text.say("pulse-mail-secret")),
                Block::Words(last.clone()),
            ],
            link: Some((text.say("pulse-answer-now"), to.address(&format!("/pulse/{}", link.secret)))),
            line: Line { words: subject, detail: last },
            ..Words::default()
        }))
    }
}
