//! The weekly note: on Monday the four blocks of Home, as each reader would see them, in their language, at the hour the
//! coalition or the reader chose.
//!
//! What else somebody wants to hear of by the week stands in it as lines. Nobody gets one that would be empty.

mod compose;
mod hour;
mod store;

pub use compose::{KIND, words_for};
pub use hour::{USUAL_HOUR, WeeklyNoteTime, hour_of, keep_hour};

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_mail::{Delivery, Notice, ledger, notify};
use kit_store::jiff::civil::Weekday;
use kit_store::{Day, Migration};
use kit_web::coalition::zone_named;
use kit_web::messages::{self, Addressed, Message, Words};
use kit_web::{App, Coalition, Daily, Feature, Problem};

const MIGRATIONS: &[Migration] = &[Migration {
    name: "home/weekly_note/0001",
    text: include_str!("migrations/0001_weekly_note_time.sql"),
}];

pub fn feature() -> Feature {
    Feature {
        migrations: MIGRATIONS,
        keepers: vec![kit_store::keeper::<WeeklyNoteTime>()],
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

    /// Before every hour at which somebody may want it.
    fn hour(&self) -> i8 {
        0
    }

    async fn run(&self, app: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        if day.weekday() == Weekday::Monday {
            Ok(queue(app, coalition, day, GoesOut::AtItsHour).await?)
        } else {
            Ok(())
        }
    }
}

/// When a note goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesOut {
    /// At the hour the reader or the coalition chose.
    AtItsHour,
    /// Whatever the hour.
    Now,
}

/// Puts everybody who can sign in on the list for the note of a week; once, however often it is asked.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(
    app: &App,
    coalition: &Coalition,
    day: Day,
    goes_out: GoesOut,
) -> Result<(), kit_store::Fault> {
    let scope = app.db.scope(coalition.id);
    let readers = messages::everybody(app, &scope).await?;
    let now = app.clock.now();
    let week = day.iso_week_date();
    let event = format!("weekly-note/{}-W{:02}", week.year(), week.week());
    let usual = hour::at_hour(day, hour_of(&scope).await?, &coalition.zone(), now);
    let own_hours = ledger::note_hours(&scope).await?;
    let tx = scope.begin().await?;
    for reader in readers.iter().filter(|reader| reader.role.is_some()) {
        let own = own_hours.iter().find(|(id, ..)| *id == reader.id);
        let send_at = own.map_or(usual, |(_, hour, zone)| {
            let zone = zone.as_deref().map_or_else(|| coalition.zone(), zone_named);
            hour::at_hour(day, *hour, &zone, now)
        });
        let notice = Notice {
            id: app.ids.next(now),
            kind: KIND,
            event: event.clone(),
            recipient: reader.id,
            reason: "reads",
            payload: "{}".to_owned(),
            send_at: if goes_out == GoesOut::Now { now } else { send_at },
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
