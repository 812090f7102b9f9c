//! The form of a meeting.

use kit_store::jiff::civil::Time;
use kit_store::jiff::tz::TimeZone;
use kit_store::{Day, Instant};
use kit_web::form::{chosen, parse_day, parse_link, parse_words};
use kit_web::{Mistakes, Typed};

use super::meeting::{Meeting, StepFree};
use super::series::{Repeats, Rhythm, days_of};
use super::when::{NoSuchTime, Turn, clock_time, moment_of_turn, parse_time, parse_zone, turn_of};

kit_store::words! {
    /// Which meetings of a series a change is for.
    pub enum Which {
        One => "one",
        /// This one and all that come after it.
        Coming => "coming",
    }
}

const LINE_LENGTH: usize = 300;
const TEXT_LENGTH: usize = 4000;
/// A day and a night; longer ones are several meetings.
const MOST_MINUTES: i64 = 24 * 60;
const MOST_EVERY: i64 = 12;

/// Reads the form of a meeting, and for a new one the rule by which it comes again.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Meeting, typed: &Typed) -> Result<(Meeting, Option<Repeats>), Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut meeting = before.clone();
    meeting.title = parse_words("title", typed.get("title"), LINE_LENGTH, &mut mistakes);
    if meeting.title.is_empty() {
        mistakes.add("title", "meetings-title-missing");
    }
    let day = parse_day("day", typed.get("day"), &mut mistakes);
    if typed.get("day").is_empty() {
        mistakes.add("day", "meetings-day-missing");
    }
    let time = parse_time("time", typed.get("time"), &mut mistakes);
    meeting.time_zone = parse_zone("time_zone", typed.get("time_zone"), &before.time_zone, &mut mistakes);
    meeting.minutes = parse_minutes(typed, &mut mistakes);
    let repeats = day.and_then(|day| parse_repeats(day, typed, &mut mistakes));
    if let (Some(day), Some(time)) = (day, time) {
        let turn = Turn::from_word(typed.get("turn"));
        meeting.starts_at = starts_at(&meeting, (day, time, turn), repeats, &mut mistakes);
    }
    people_and_place(&mut meeting, typed, &mut mistakes);
    mistakes.or((meeting, repeats))
}

fn parse_minutes(typed: &Typed, mistakes: &mut Mistakes) -> i64 {
    match typed.get("minutes").parse::<i64>() {
        Ok(minutes) if (5..=MOST_MINUTES).contains(&minutes) => minutes,
        _ => {
            mistakes.add("minutes", "meetings-minutes-wrong");
            0
        }
    }
}

/// The moment of the first day; every day of a series has to have that time on its clock.
fn starts_at(
    meeting: &Meeting,
    (day, time, turn): (Day, Time, Option<Turn>),
    repeats: Option<Repeats>,
    mistakes: &mut Mistakes,
) -> Instant {
    let zone = meeting.zone();
    let days = repeats.map_or_else(|| vec![day], days_of);
    for day in &days {
        if let Err(problem) = moment_of_turn(*day, time, &zone, turn) {
            mistakes.add_with("time", no_such_time(problem), said(*day, time, &zone));
            break;
        }
    }
    moment_of_turn(day, time, &zone, turn).unwrap_or(meeting.starts_at)
}

fn no_such_time(problem: NoSuchTime) -> &'static str {
    match problem {
        NoSuchTime::Skipped => "meetings-time-skipped",
        NoSuchTime::Twice => "meetings-time-twice",
        NoSuchTime::OutOfRange => "form-day-wrong",
    }
}

fn said(day: Day, time: Time, zone: &TimeZone) -> Vec<(&'static str, String)> {
    vec![
        ("time", clock_time(time)),
        ("day", day.to_string()),
        ("zone", zone.iana_name().unwrap_or_default().to_owned()),
    ]
}

fn parse_repeats(from: Day, typed: &Typed, mistakes: &mut Mistakes) -> Option<Repeats> {
    let rhythm = Rhythm::from_word(typed.get("rhythm"))?;
    let every = match typed.get("every") {
        "" => 1,
        number => number.parse().ok().filter(|every| (1..=MOST_EVERY).contains(every)).unwrap_or_else(|| {
            mistakes.add("every", "meetings-every-wrong");
            1
        }),
    };
    let until = parse_day("until", typed.get("until"), mistakes);
    match until {
        Some(until) if until > from => Some(Repeats { every, rhythm, from, until }),
        Some(_) => {
            mistakes.add("until", "meetings-until-before");
            None
        }
        None => {
            mistakes.add("until", "meetings-until-missing");
            None
        }
    }
}

fn people_and_place(meeting: &mut Meeting, typed: &Typed, mistakes: &mut Mistakes) {
    let mut line = |field: &str| parse_words(field, typed.get(field), LINE_LENGTH, mistakes);
    meeting.place = line("place");
    meeting.street = line("street");
    meeting.transit = line("transit");
    meeting.hours = line("hours");
    meeting.child_care = line("child_care");
    meeting.food = line("food");
    meeting.interpreter = line("interpreter");
    meeting.dial_in = line("dial_in");
    meeting.remote_link = parse_link("remote_link", typed, mistakes);
    meeting.about = parse_words("about", typed.get("about"), TEXT_LENGTH, mistakes);
    meeting.step_free = StepFree::from_word(typed.get("step_free"));
    meeting.chair_id = chosen("chair_id", "meetings-person-unknown", typed, mistakes);
    meeting.notes_by_id = chosen("notes_by_id", "meetings-person-unknown", typed, mistakes);
    meeting.group_id = chosen("group_id", "meetings-group-unknown", typed, mistakes);
}

/// The form filled with what is stored.
pub fn to_form(meeting: &Meeting) -> Typed {
    let id = |id: Option<String>| id.unwrap_or_default();
    let starts = meeting.local(meeting.starts_at);
    let turn = turn_of(meeting.starts_at, &meeting.zone());
    Typed::from_pairs([
        ("id", meeting.id.to_string()),
        ("version", meeting.version.to_string()),
        ("title", meeting.title.clone()),
        ("day", starts.date().to_string()),
        ("time", clock_time(starts.time())),
        ("turn", turn.map_or("", Turn::word).to_owned()),
        ("time_zone", meeting.time_zone.clone()),
        ("minutes", meeting.minutes.to_string()),
        ("chair_id", id(meeting.chair_id.map(|id| id.to_string()))),
        ("notes_by_id", id(meeting.notes_by_id.map(|id| id.to_string()))),
        ("group_id", id(meeting.group_id.map(|id| id.to_string()))),
        ("place", meeting.place.clone()),
        ("street", meeting.street.clone()),
        ("step_free", id(meeting.step_free.map(|word| word.word().to_owned()))),
        ("transit", meeting.transit.clone()),
        ("hours", meeting.hours.clone()),
        ("child_care", meeting.child_care.clone()),
        ("food", meeting.food.clone()),
        ("interpreter", meeting.interpreter.clone()),
        ("remote_link", meeting.remote_link.clone()),
        ("dial_in", meeting.dial_in.clone()),
        ("about", meeting.about.clone()),
    ])
}
