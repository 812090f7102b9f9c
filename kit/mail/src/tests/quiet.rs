use kit_store::Instant;
use kit_store::jiff::Zoned;
use kit_store::jiff::tz::TimeZone;
use proptest::prelude::*;

use crate::QuietHours;

fn at(text: &str) -> Instant {
    let zoned: Zoned = text.parse().unwrap();
    Instant::from_microseconds(zoned.timestamp().as_microsecond())
}

fn chicago() -> TimeZone {
    TimeZone::get("America/Chicago").unwrap()
}

#[test]
fn a_mail_of_the_evening_waits_until_the_morning() {
    let morning = at("2026-03-11T08:00[America/Chicago]");
    for quiet in ["2026-03-10T21:00[America/Chicago]", "2026-03-11T07:59[America/Chicago]"] {
        assert_eq!(QuietHours::USUAL.first_moment(at(quiet), &chicago()), morning, "{quiet}");
    }
    for awake in ["2026-03-11T08:00[America/Chicago]", "2026-03-11T20:59[America/Chicago]"] {
        assert_eq!(QuietHours::USUAL.first_moment(at(awake), &chicago()), at(awake), "{awake}");
    }
}

#[test]
fn quiet_hours_follow_the_readers_clock_across_daylight_saving() {
    let night = at("2026-03-07T23:00[America/Chicago]");
    let morning = QuietHours::USUAL.first_moment(night, &chicago());
    assert_eq!(morning, at("2026-03-08T08:00[America/Chicago]"));
    assert_eq!(morning.microseconds() - night.microseconds(), 8 * 3_600_000_000, "an hour was left out");
}

#[test]
fn hours_that_are_none_are_refused_and_the_same_hour_twice_means_never_quiet() {
    assert_eq!((QuietHours::new(-1, 8), QuietHours::new(21, 24)), (None, None));
    let never = QuietHours::new(5, 5).unwrap();
    let night = at("2026-03-11T05:30[America/Chicago]");
    assert_eq!(never.first_moment(night, &chicago()), night);
}

proptest! {
    #[test]
    fn a_mail_goes_out_within_a_day_and_never_in_quiet_hours(
        from in 0_i64..24, to in 0_i64..24, minute in 0_i64..600_000,
    ) {
        let now = Instant::from_microseconds(1_760_000_000_000_000).plus_minutes(minute);
        let hours = QuietHours::new(from, to).unwrap();
        let first = hours.first_moment(now, &chicago());
        prop_assert!(first >= now && first <= now.plus_minutes(25 * 60));
        prop_assert_eq!(hours.first_moment(first, &chicago()), first);
    }
}
