use kit_store::jiff::civil::{date, time};
use kit_store::jiff::tz::TimeZone;
use kit_store::{Day, Instant};
use kit_web::{Mistakes, Typed};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn chicago() -> TimeZone {
    TimeZone::get("America/Chicago").unwrap()
}

fn meeting() -> Meeting {
    Meeting::at(MeetingId(Uuid::from_u128(1)), Instant::from_microseconds(0), "America/Chicago")
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    let usual = [("title", "March meeting"), ("day", "2026-03-19"), ("time", "17:30"), ("minutes", "90")];
    let mut typed = Typed::from_pairs(usual);
    for (name, value) in pairs {
        typed.set(name, *value);
    }
    typed
}

fn mistake(pairs: &[(&str, &str)]) -> (String, &'static str) {
    let mistakes = from_form(&meeting(), &typed(pairs)).unwrap_err();
    let first = mistakes.iter().next().unwrap();
    (first.field.clone(), first.key)
}

#[test]
fn a_clock_time_is_a_moment_in_its_zone_in_summer_and_in_winter() {
    let zone = chicago();
    let summer = moment(date(2026, 3, 19), time(17, 30, 0, 0), &zone).unwrap();
    assert_eq!(summer.timestamp().to_string(), "2026-03-19T22:30:00Z");
    let winter = moment(date(2026, 2, 19), time(17, 30, 0, 0), &zone).unwrap();
    assert_eq!(winter.timestamp().to_string(), "2026-02-19T23:30:00Z");
}

#[test]
fn times_that_are_not_on_the_clock_are_told_at_the_field() {
    // In 2026 the clock of Chicago jumps on March 8 and is set back on November 1.
    assert_eq!(
        mistake(&[("day", "2026-03-08"), ("time", "02:30")]),
        ("time".into(), "meetings-time-skipped")
    );
    assert_eq!(
        mistake(&[("day", "2026-11-01"), ("time", "01:30")]),
        ("time".into(), "meetings-time-twice")
    );
    let fine = [("day", "2026-03-08"), ("time", "02:30"), ("time_zone", "America/Phoenix")];
    assert!(from_form(&meeting(), &typed(&fine)).is_ok());
    // The second meeting of this series is the one that does not come.
    let weekly = [("day", "2026-03-01"), ("time", "02:30"), ("rhythm", "weeks"), ("until", "2026-04-01")];
    assert_eq!(mistake(&weekly), ("time".into(), "meetings-time-skipped"));
}

#[test]
fn times_are_read_as_people_write_them_and_nonsense_is_not() {
    let read = |typed: &str| parse_time("time", typed, &mut Mistakes::none());
    for (typed, hour, minute) in [
        ("17:30", 17, 30),
        ("5:30 pm", 17, 30),
        ("5:30 P.M.", 17, 30),
        ("12:05 am", 0, 5),
        ("5pm", 17, 0),
        ("08:15:00", 8, 15),
    ] {
        assert_eq!(read(typed), Some(time(hour, minute, 0, 0)), "{typed}");
    }
    for nonsense in [
        "",
        "5",
        "25:00",
        "17:60",
        "13:00 pm",
        "0:30 am",
        "half past five",
        "17:3",
        "é:30",
        "17:é0",
    ] {
        assert_eq!(read(nonsense), None, "{nonsense}");
    }
}

#[test]
fn zones_have_to_be_known() {
    let mut mistakes = Mistakes::none();
    assert_eq!(parse_zone("z", "america/denver", "America/Chicago", &mut mistakes), "America/Denver");
    assert_eq!(parse_zone("z", "", "America/Chicago", &mut mistakes), "America/Chicago");
    assert!(mistakes.is_empty());
    for nonsense in ["Mars/Olympus", "../../etc/passwd", "CST6CDT5"] {
        parse_zone("z", nonsense, "America/Chicago", &mut mistakes);
    }
    assert!(!mistakes.is_empty());
}

#[test]
fn every_mistake_stands_at_its_field() {
    for (pair, field) in [
        (("title", ""), "title"),
        (("day", ""), "day"),
        (("day", "next week"), "day"),
        (("time", "soon"), "time"),
        (("minutes", "-5"), "minutes"),
        (("minutes", "99999999999999999999"), "minutes"),
        (("remote_link", "javascript:alert(1)"), "remote_link"),
        (("chair_id", "me"), "chair_id"),
    ] {
        assert_eq!(mistake(&[pair]).0, field, "{pair:?}");
    }
    assert_eq!(mistake(&[("rhythm", "weeks"), ("until", "2026-01-01")]).0, "until");
    assert_eq!(mistake(&[("rhythm", "weeks"), ("until", "2026-05-01"), ("every", "many")]).0, "every");
}

#[test]
fn what_was_stored_fills_the_form_and_comes_back_the_same() {
    let (stored, _) =
        from_form(&meeting(), &typed(&[("step_free", "partly"), ("place", "Library")])).unwrap();
    assert_eq!(from_form(&meeting(), &to_form(&stored)).unwrap().0, stored);
}

fn days(every: i64, rhythm: Rhythm, from: Day, until: Day) -> Vec<String> {
    days_of(Repeats { every, rhythm, from, until }).iter().map(ToString::to_string).collect()
}

#[test]
fn series_follow_their_rule() {
    let until = date(2026, 6, 30);
    assert_eq!(
        days(1, Rhythm::NthWeekday, date(2026, 3, 19), until),
        ["2026-03-19", "2026-04-16", "2026-05-21", "2026-06-18"]
    );
    assert_eq!(
        days(2, Rhythm::LastWeekday, date(2026, 1, 30), until),
        ["2026-01-30", "2026-03-27", "2026-05-29"]
    );
    assert_eq!(
        days(2, Rhythm::Weeks, date(2026, 5, 28), until),
        ["2026-05-28", "2026-06-11", "2026-06-25"]
    );
    // Only some months have a fifth Friday.
    assert_eq!(days(1, Rhythm::NthWeekday, date(2026, 1, 30), until), ["2026-01-30", "2026-05-29"]);
}

#[test]
fn calendars_hear_of_another_time_and_not_of_food() {
    let before = meeting();
    let fed = Meeting { food: "Soup".into(), ..before.clone() }.heard_by_calendars(&before);
    assert_eq!(fed.sequence, 0);
    let later = Meeting { minutes: 120, ..before.clone() }.heard_by_calendars(&before);
    assert_eq!(later.sequence, 1);
    assert_eq!(later.called_off().back_on().sequence, 3);
}

proptest! {
    #[test]
    fn a_series_keeps_its_weekday_its_bounds_and_its_order(
        start in 0_i32..3000, length in 1_i32..1200, every in 1_i64..13, rhythm in 0_usize..3,
    ) {
        use kit_store::jiff::Span;
        let from = date(2024, 1, 1).saturating_add(Span::new().days(start));
        let until = from.saturating_add(Span::new().days(length));
        let found = days_of(Repeats { every, rhythm: Rhythm::ALL[rhythm], from, until });
        prop_assert!(found.len() <= super::series::MOST);
        prop_assert!(found.iter().all(|day| day.weekday() == from.weekday() && *day >= from && *day <= until));
        prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]));
        if Rhythm::ALL[rhythm] != Rhythm::LastWeekday { prop_assert_eq!(found.first(), Some(&from)); }
    }

    #[test]
    fn no_text_breaks_the_reading_of_times(typed in "\\PC{0,12}") {
        let _ = parse_time("time", &typed, &mut Mistakes::none());
    }
}

#[test]
fn of_an_hour_that_comes_twice_one_can_choose_which() {
    let zone = zone_named("America/Chicago");
    let (day, half_past_one) = (date(2026, 11, 1), time(1, 30, 0, 0));
    assert_eq!(moment(day, half_past_one, &zone), Err(NoSuchTime::Twice));
    let first = moment_of_turn(day, half_past_one, &zone, Some(Turn::First)).unwrap();
    let second = moment_of_turn(day, half_past_one, &zone, Some(Turn::Second)).unwrap();
    assert_eq!(second.microseconds() - first.microseconds(), 60 * 60 * 1_000_000);
    assert_eq!((turn_of(first, &zone), turn_of(second, &zone)), (Some(Turn::First), Some(Turn::Second)));
    let gap = moment_of_turn(date(2026, 3, 8), time(2, 30, 0, 0), &zone, Some(Turn::First));
    assert_eq!(gap, Err(NoSuchTime::Skipped), "an hour that never comes cannot be chosen");
    let plain = moment_of_turn(day, time(17, 0, 0, 0), &zone, Some(Turn::Second)).unwrap();
    assert_eq!((Ok(plain), turn_of(plain, &zone)), (moment(day, time(17, 0, 0, 0), &zone), None));
}
