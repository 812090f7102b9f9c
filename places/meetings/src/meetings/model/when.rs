//! A day and a clock time in a time zone, and the times that are not on the clock.

use kit_store::jiff::civil::{Date, Time};
use kit_store::jiff::tz::{AmbiguousOffset, TimeZone};
use kit_store::{Day, Instant};
use kit_web::Mistakes;

/// Why a clock time names no single moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchTime {
    /// The clock jumps over it that night.
    #[error("the clock jumps over this time")]
    Skipped,
    /// The clock is set back that night and shows it two times.
    #[error("this time comes two times")]
    Twice,
    #[error("out of range")]
    OutOfRange,
}

kit_store::words! {
    /// Which of the two, on a night the clock is set back.
    pub enum Turn {
        /// Before it is set back.
        First => "first",
        Second => "second",
    }
}

/// The moment a clock shows a time, where it may show it two times: with `turn` that one of the two.
///
/// # Errors
/// On nights the clock changes, times that do not come, and without `turn` those that come two times.
pub fn moment_of_turn(
    day: Day,
    time: Time,
    zone: &TimeZone,
    turn: Option<Turn>,
) -> Result<Instant, NoSuchTime> {
    let shown = zone.to_ambiguous_zoned(Date::to_datetime(day, time));
    let zoned = match (shown.offset(), turn) {
        (AmbiguousOffset::Fold { .. }, Some(Turn::First)) => shown.earlier(),
        (AmbiguousOffset::Fold { .. }, Some(Turn::Second)) => shown.later(),
        _ => return moment(day, time, zone),
    };
    let zoned = zoned.map_err(|_| NoSuchTime::OutOfRange)?;
    Ok(Instant::from_microseconds(zoned.timestamp().as_microsecond()))
}

/// Which of the two times a moment is, where the clock shows its time two times that night.
pub fn turn_of(at: Instant, zone: &TimeZone) -> Option<Turn> {
    let zoned = at.timestamp().to_zoned(zone.clone());
    match zone.to_ambiguous_zoned(zoned.datetime()).offset() {
        AmbiguousOffset::Fold { before, .. } if before == zoned.offset() => Some(Turn::First),
        AmbiguousOffset::Fold { .. } => Some(Turn::Second),
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Gap { .. } => None,
    }
}

/// The moment a clock shows `time` on `day` in a zone.
///
/// # Errors
/// On nights the clock changes, times that do not come or come two times.
pub fn moment(day: Day, time: Time, zone: &TimeZone) -> Result<Instant, NoSuchTime> {
    let shown = zone.to_ambiguous_zoned(Date::to_datetime(day, time));
    match shown.offset() {
        AmbiguousOffset::Unambiguous { .. } => {}
        AmbiguousOffset::Gap { .. } => return Err(NoSuchTime::Skipped),
        AmbiguousOffset::Fold { .. } => return Err(NoSuchTime::Twice),
    }
    let zoned = shown.unambiguous().map_err(|_| NoSuchTime::OutOfRange)?;
    Ok(Instant::from_microseconds(zoned.timestamp().as_microsecond()))
}

/// A zone by its IANA name; UTC for a name nobody knows.
pub fn zone_named(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// `17:30` as browsers send it.
pub fn clock_time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A time of day: `17:30`, as browsers send it, or `5:30 pm`, as people write it.
pub fn parse_time(field: &str, typed: &str, mistakes: &mut Mistakes) -> Option<Time> {
    let time = read_time(typed);
    if time.is_none() {
        mistakes.add(field, "meetings-time-wrong");
    }
    time
}

fn read_time(typed: &str) -> Option<Time> {
    let plain: String = typed.to_lowercase().chars().filter(|letter| !matches!(letter, ' ' | '.')).collect();
    let (clock, half) = match (plain.strip_suffix("am"), plain.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (plain.as_str(), None),
    };
    let (hour, minute) = match clock.split_once(':') {
        Some((hour, minute)) => (hour, minute.get(..2).filter(|_| minute.len() == 2 || minute.len() == 5)?),
        // "5 pm" is a time, "5" is not.
        None if half.is_some() => (clock, "0"),
        None => return None,
    };
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

/// The name of a time zone as the time zone database writes it; an empty field means `usual`.
pub fn parse_zone(field: &str, typed: &str, usual: &str, mistakes: &mut Mistakes) -> String {
    let typed = if typed.is_empty() { usual } else { typed };
    let zone = TimeZone::get(&typed.replace(' ', "_"));
    match zone.ok().and_then(|zone| zone.iana_name().map(str::to_owned)) {
        Some(name) => name,
        None => {
            mistakes.add(field, "meetings-zone-unknown");
            usual.to_owned()
        }
    }
}
