//! Reminders: two days before a promise is due, whoever made it hears of it, once, by mail or telephone.
//!
//! Looked at again when it is sent: nothing goes out for what is kept, let go, carried over or handed over since. A
//! promise carried over to another day is reminded of before that day.

mod store;

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_mail::{Block, Delivery, Line, Notice, notify};
use kit_store::jiff::Span;
use kit_store::{Day, Fault, Record};
use kit_web::messages::{Addressed, Message, Words};
use kit_web::{App, Coalition, Daily, Feature, Problem};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::promises::model::Standing;
use crate::promises::{Promise, PromiseId};

const KIND: &str = "promise-reminder";
const DAYS_BEFORE: i64 = 2;

pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "reminders",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        daily: vec![Box::new(Morning)],
        messages: vec![Box::new(Reminder)],
        ..Feature::new("reminders")
    }
}

/// What a reminder is about.
#[derive(Serialize, Deserialize)]
struct About {
    promise: PromiseId,
    by: Day,
}

/// Looks every morning what is due in two days.
struct Morning;

#[async_trait]
impl Daily for Morning {
    fn name(&self) -> &'static str {
        "promise-reminders"
    }

    fn hour(&self) -> i8 {
        9
    }

    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        let by = day.saturating_add(Span::new().days(DAYS_BEFORE));
        let now = app.clock.now();
        let tx = app.db.scope(coalition.id).begin().await?;
        for (promise, recipient) in store::due_on(&tx, by).await? {
            let notice = Notice {
                id: app.ids.next(now),
                kind: KIND,
                event: format!("promise/{promise}/{by}"),
                recipient,
                reason: "promised",
                payload: serde_json::to_string(&About { promise, by }).map_err(Fault::from)?,
                send_at: now,
                now,
            };
            notify(&tx, &notice).await?;
        }
        Ok(tx.commit().await?)
    }
}

struct Reminder;

#[async_trait]
impl Message for Reminder {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn usual(&self) -> Delivery {
        Delivery::AtOnce
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let about: About = serde_json::from_str(&to.notification.payload).map_err(Fault::from)?;
        let promise = Promise::find(&to.scope(), about.promise.0).await?;
        let may_see = to.ctx.as_ref().is_none_or(|ctx| ctx.may_open("/goals/promises/{id}"));
        let promise = promise.filter(|promise| may_see && is_still_due(promise, &about, to.recipient.id));
        Ok(promise.map(|promise| words(to, &promise, about.by)))
    }
}

/// Whether it is still open, by the same day and promised by the same person.
fn is_still_due(promise: &Promise, about: &About, recipient: Uuid) -> bool {
    promise.standing() == Standing::Open
        && promise.by == Some(about.by)
        && promise.person_id.is_some_and(|person| person.0 == recipient)
}

fn words(to: &Addressed<'_>, promise: &Promise, by: Day) -> Words {
    let text = &to.text;
    let (what, day) = (promise.what.as_str(), text.long_day(by));
    let link = to
        .ctx
        .as_ref()
        .map(|_| (text.say("reminders-open"), to.address(&format!("/goals/promises/{}", promise.id))));
    Words {
        subject: text.with("reminders-subject", [("what", what.into()), ("day", day.as_str().into())]),
        blocks: vec![
            Block::Words(text.with("reminders-words", [("what", what.into()), ("day", day.as_str().into())])),
            Block::Words(text.say("reminders-or")),
        ],
        link,
        line: Line { words: what.to_owned(), detail: day },
        ..Words::default()
    }
}

#[cfg(test)]
mod tests;
