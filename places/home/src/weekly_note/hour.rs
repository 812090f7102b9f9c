//! When the weekly note goes out: at the coalition's hour, or at the one a reader chose.

use kit_store::jiff::civil::time;
use kit_store::jiff::tz::TimeZone;
use kit_store::{Day, Fault, InCoalition, Instant, Record, added, changed};
use kit_web::access::RUN_COALITION;
use kit_web::{Ctx, Problem};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The hour of coalitions that chose none.
pub const USUAL_HOUR: i64 = 8;

kit_store::row! {
    /// The hour of a coalition; has its id.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct WeeklyNoteTime {
        pub id: Uuid,
        /// From 0 to 23, by the clock of the coalition.
        pub hour: i64,
        pub version: i64,
    }
}

/// The hour of a coalition.
///
/// # Errors
/// When the database does not answer.
pub async fn hour_of(on: &impl InCoalition) -> Result<i64, Fault> {
    let chosen = WeeklyNoteTime::find(on, on.coalition().0).await?;
    Ok(chosen.map_or(USUAL_HOUR, |chosen| chosen.hour))
}

/// Keeps the hour, from 0 to 23, at which the note of the coalition goes out.
///
/// # Errors
/// When the visitor does not run the coalition.
pub async fn keep_hour(ctx: &Ctx, hour: i64) -> Result<(), Problem> {
    let allowed = ctx.may(&RUN_COALITION)?;
    let id = ctx.coalition().id.0;
    let tx = ctx.scope().begin().await?;
    match WeeklyNoteTime::find(&tx, id).await? {
        Some(before) => {
            changed(&tx, &allowed, &before, WeeklyNoteTime { hour, ..before.clone() }).await?;
        }
        None => added(&tx, &allowed, &WeeklyNoteTime { id, hour, version: 1 }).await?,
    }
    Ok(tx.commit().await?)
}

/// The moment at which it is this hour on a day.
pub fn at_hour(day: Day, hour: i64, zone: &TimeZone, now: Instant) -> Instant {
    let hour = i8::try_from(hour).unwrap_or_default().clamp(0, 23);
    let here = day.to_datetime(time(hour, 0, 0, 0)).to_zoned(zone.clone());
    here.map_or(now, |here| Instant::from_microseconds(here.timestamp().as_microsecond()))
}
