//! The weekly note: on Monday morning the four blocks of Home, as each reader would see them, in their language.
//!
//! What else somebody wants to hear of by the week stands in it as lines. Nobody gets one that would be empty.

mod compose;

pub use compose::{KIND, words_for};

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_mail::{Delivery, Notice, notify};
use kit_store::Day;
use kit_store::jiff::civil::Weekday;
use kit_web::messages::{self, Addressed, Message, Words};
use kit_web::{App, Coalition, Daily, Feature, Problem};

pub fn feature() -> Feature {
    Feature {
        texts: Some(kit_text::Source {
            feature: "weekly-note",
            english: include_str!("text.en.ftl"),
            spanish: include_str!("text.es.ftl"),
        }),
        daily: vec![Box::new(Mondays)],
        messages: vec![Box::new(WeeklyNote)],
        ..Feature::new("weekly-note")
    }
}

struct Mondays;

#[async_trait]
impl Daily for Mondays {
    fn name(&self) -> &'static str {
        "weekly-notes"
    }

    fn hour(&self) -> i8 {
        7
    }

    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        if day.weekday() == Weekday::Monday {
            Ok(queue(app, coalition, day).await?)
        } else {
            Ok(())
        }
    }
}

/// Puts everybody who can sign in on the list for the note of a week; once, however often it is asked.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(app: &App, coalition: &Coalition, day: Day) -> Result<(), kit_store::Fault> {
    let scope = app.db.scope(coalition.id);
    let readers = messages::everybody(app, &scope).await?;
    let now = app.clock.now();
    let week = day.iso_week_date();
    let event = format!("weekly-note/{}-W{:02}", week.year(), week.week());
    let tx = scope.begin().await?;
    for reader in readers.iter().filter(|reader| reader.role.is_some()) {
        let notice = Notice {
            id: app.ids.next(now),
            kind: KIND,
            event: event.clone(),
            recipient: reader.id,
            reason: "reads",
            payload: "{}".to_owned(),
            send_at: now,
            now,
        };
        notify(&tx, &notice).await?;
    }
    tx.commit().await
}

/// The note as a kind of message.
pub struct WeeklyNote;

#[async_trait]
impl Message for WeeklyNote {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn choices(&self) -> &'static [Delivery] {
        &[Delivery::Weekly, Delivery::Never]
    }

    fn is_worth_a_call(&self) -> bool {
        false
    }

    fn needs_account(&self) -> bool {
        true
    }

    async fn words(&self, to: &Addressed<'_>) -> Result<Option<Words>, Problem> {
        let Some(ctx) = &to.ctx else {
            return Ok(None);
        };
        let mut words = words_for(ctx).await?;
        let (also, settles) = compose::also(to).await?;
        words.blocks.extend(also);
        words.settles = settles;
        words.link = Some((to.text.say("weekly-note-open"), to.address("")));
        Ok(compose::says_something(&words).then_some(words))
    }
}

#[cfg(test)]
mod tests;
