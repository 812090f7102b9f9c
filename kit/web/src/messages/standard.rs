//! The message every place may send without wording it: a thank-you.

use async_trait::async_trait;
use kit_mail::{Block, Delivery, Line, Notice, notify};
use kit_store::{Allowed, Fault, Tx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Addressed, Message, Words};
use crate::Problem;

/// Thanks for something, in somebody's own words.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ThankYou {
    pub words: String,
    /// Who says it.
    pub from: String,
}

/// Thanks somebody. `event` says for what. False for somebody who was thanked for it already.
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
    let notice = Notice {
        id: allowed.new_id(),
        kind: "thank-you",
        event: event.to_owned(),
        recipient,
        reason: "thanked",
        payload: serde_json::to_string(thanks)?,
        send_at: allowed.at,
        now: allowed.at,
    };
    notify(tx, &notice).await
}

pub(crate) fn messages() -> Vec<Box<dyn Message>> {
    vec![Box::new(Thanks)]
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
        let thanks: ThankYou = serde_json::from_str(&to.notification.payload).map_err(Fault::from)?;
        let subject = to.text.with("messages-thanks-subject", [("from", thanks.from.as_str().into())]);
        Ok(Some(Words {
            line: Line { words: subject.clone(), detail: thanks.words.clone() },
            subject,
            blocks: vec![Block::Words(thanks.words), Block::Words(thanks.from)],
            ..Words::default()
        }))
    }
}
