//! The example coalition as a whole: every place adds its part in one transaction; then its first mails are written.

use kit_mail::{QuietHours, Reader, ledger};
use kit_store::{Allowed, Answer, CoalitionId, Fault, Record, Scope, added};
use kit_web::messages::{self, Recipient, ThankYou};
use kit_web::{App, Coalition};

use crate::weekly_note::{self, GoesOut};

/// Loads the example coalition.
///
/// # Errors
/// When the database does not answer, or the example is there already ([`Fault::Taken`]).
pub fn load(app: &App) -> Answer<'_, CoalitionId> {
    Box::pin(async move {
        let mut loading = people::example::load(app).await?;
        goals::example::load(&mut loading).await?;
        meetings::example::load(&mut loading).await?;
        guide::example::load(&mut loading).await?;
        let id = loading.finish().await?;
        first_mails(app, &app.db.scope(id)).await?;
        Ok(id)
    })
}

/// A weekly note for everybody who can sign in, and thanks to somebody who is reached by telephone.
async fn first_mails(app: &App, scope: &Scope) -> Result<(), Fault> {
    let now = app.clock.now();
    let Some(coalition) = Coalition::find(scope, kit_store::InCoalition::coalition(scope).0).await? else {
        return Ok(());
    };
    let people = messages::everybody(app, scope).await?;
    let allowed = Allowed {
        account: None,
        name: "Rosa Delgado".to_owned(),
        for_organization: None,
        at: now,
        ids: app.ids.clone(),
        batch: None,
    };
    let tx = scope.begin().await?;
    if let Some(person) = people.iter().find(|person| !person.takes_mail && person.phone.is_some()) {
        let thanks = ThankYou {
            words: "For driving the take-back bags to all four sites.".to_owned(),
            from: allowed.name.clone(),
        };
        messages::thank(&tx, &allowed, "thanks/example", person.id, &thanks).await?;
    }
    let id = coalition.id.0;
    // When the note goes out was set long ago, and is no news.
    added(
        &tx,
        &allowed.clone().in_batch(allowed.new_id()),
        &weekly_note::WeeklyNoteTime { id, hour: weekly_note::USUAL_HOUR, version: 1 },
    )
    .await?;
    tx.commit().await?;
    weekly_note::queue(app, &coalition, now.day_in(&coalition.zone()), GoesOut::Now).await?;
    // Whatever the hour at which somebody looks around, the notes are there.
    keep_quiet(scope, &people, QuietHours::new(0, 0).unwrap_or(QuietHours::USUAL)).await?;
    messages::write_due(app).await?;
    keep_quiet(scope, &people, QuietHours::USUAL).await
}

async fn keep_quiet(scope: &Scope, people: &[Recipient], hours: QuietHours) -> Result<(), Fault> {
    let tx = scope.begin().await?;
    for person in people.iter().filter(|person| person.role.is_some()) {
        let reader = Reader {
            quiet_from: hours.from(),
            quiet_to: hours.to(),
            ..Reader::usual(person.id)
        };
        ledger::put_reader(&tx, &reader).await?;
    }
    tx.commit().await
}
