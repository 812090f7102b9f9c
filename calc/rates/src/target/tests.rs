use super::*;
use crate::trend::{Point, Polarity};
use proptest::prelude::*;

fn near(found: Option<f64>, wanted: f64) {
    assert!(found.is_some_and(|found| (found - wanted).abs() < 1e-9), "{found:?} is not {wanted}");
}

#[test]
fn scorecard_columns() {
    near(variance(90.0, 100.0), -0.10);
    near(percent_of_target(90.0, 100.0), 90.0);
    near(Change::between(80.0, 90.0).percent, 12.5);
    for nothing in [0.0, -5.0, f64::NAN] {
        assert_eq!((variance(90.0, nothing), percent_of_target(90.0, nothing)), (None, None));
        assert_eq!(Change::between(nothing, 90.0).percent, None);
    }
    assert_eq!(Change::between(0.0, 90.0).points, 90.0);
}

#[test]
fn a_change_has_points_and_percent() {
    let found = Change::between(9.1, 7.4);
    assert!((found.points - -1.7).abs() < 1e-9);
    near(found.percent, -18.681_318_681);
}

#[test]
fn targets_may_be_told_from_the_own_baseline() {
    assert_eq!(Target::Value(6.0).value(None), Some(6.0));
    assert_eq!(Target::Share(-0.2).value(Some(50.0)), Some(40.0));
    assert_eq!(Target::Points(-3.0).value(Some(9.5)), Some(6.5));
    assert_eq!((Target::Share(-0.2).value(None), Target::Points(1.0).value(None)), (None, None));
}

fn point(at: f64, value: f64) -> Point {
    Point { at, value }
}

#[test]
fn standing_on_the_way_down() {
    // From 10 in year 0 to 6 in year 4: a point a year.
    let way = Way::new(point(0.0, 10.0), point(4.0, 6.0)).unwrap();
    assert_eq!(way.expected(2.0), 8.0);
    assert_eq!((way.expected(-3.0), way.expected(9.0)), (10.0, 6.0));
    let standing = |at, value| way.standing(point(at, value), Polarity::LowerIsBetter);
    assert_eq!(standing(2.0, 7.5), Some(Standing::OnTrack));
    assert_eq!(standing(2.0, 8.0), Some(Standing::OnTrack));
    assert_eq!(standing(2.0, 8.1), Some(Standing::Watch));
    assert_eq!(standing(2.0, 9.0), Some(Standing::Watch));
    assert_eq!(standing(2.0, 9.1), Some(Standing::Behind));
    assert_eq!(standing(1.0, 5.9), Some(Standing::Reached));
    assert_eq!(standing(6.0, 6.1), Some(Standing::Watch));
    assert_eq!(standing(6.0, 8.5), Some(Standing::Behind));
    assert_eq!((standing(0.0, 5.0), standing(f64::NAN, 5.0)), (None, None));
}

#[test]
fn standing_where_nothing_may_get_worse() {
    let way = Way::new(point(0.0, 90.0), point(4.0, 90.0)).unwrap();
    let standing = |value| way.standing(point(1.0, value), Polarity::HigherIsBetter);
    assert_eq!(standing(90.0), Some(Standing::Reached));
    assert_eq!(standing(89.0), Some(Standing::Behind));
}

#[test]
fn a_way_leads_forward() {
    assert_eq!(Way::new(point(4.0, 1.0), point(4.0, 2.0)), None);
    assert_eq!(Way::new(point(0.0, f64::NAN), point(4.0, 2.0)), None);
}

proptest! {
    #[test]
    fn decimals_on_the_line_are_on_track(from in 1i32..1000, to in 1i32..1000, due in 1i32..40, at in 1i32..40) {
        prop_assume!(at < due && from != to);
        let [from, to, due, at] = [from, to, due * 10, at * 10].map(|number| f64::from(number) / 10.0);
        let polarity = if to > from { Polarity::HigherIsBetter } else { Polarity::LowerIsBetter };
        let way = Way::new(point(0.0, from), point(due, to)).unwrap();
        let on_line = point(at, from + (to - from) / due * at);
        prop_assert_eq!(way.standing(on_line, polarity), Some(Standing::OnTrack));
    }

    #[test]
    fn a_better_reading_never_stands_worse(from in 0.0f64..100.0, to in 0.0f64..100.0, at in 0.1f64..9.0, value in 0.0f64..100.0, more in 0.0f64..50.0) {
        let way = Way::new(point(0.0, from), point(5.0, to)).unwrap();
        let order = |value| match way.standing(point(at, value), Polarity::HigherIsBetter) {
            Some(Standing::Reached) => 3, Some(Standing::OnTrack) => 2, Some(Standing::Watch) => 1, _ => 0,
        };
        prop_assert!(order(value + more) >= order(value));
    }
}
