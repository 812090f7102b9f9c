use super::*;
use proptest::prelude::*;

fn trend(values: &[f64]) -> (Direction, usize) {
    let found = Trend::of(values).unwrap();
    (found.direction, found.periods)
}

#[test]
fn periods_are_counted_and_a_tie_ends_them() {
    assert_eq!(trend(&[10.0, 12.0, 13.0]), (Direction::Up, 2));
    assert_eq!(trend(&[10.0, 12.0, 13.0, 13.0]), (Direction::Same, 1));
    assert_eq!(trend(&[10.0, 12.0, 13.0, 13.0, 13.0]), (Direction::Same, 2));
    assert_eq!(trend(&[13.0, 13.0, 12.0]), (Direction::Down, 1));
    assert_eq!(trend(&[8.2, 8.9, 9.6, 9.3, 9.1, 8.3, 7.4]), (Direction::Down, 4));
    assert_eq!((Trend::of(&[]), Trend::of(&[1.0])), (None, None));
}

#[test]
fn better_depends_on_what_is_counted() {
    let falling = Trend { direction: Direction::Down, periods: 4 };
    assert_eq!(falling.meaning(Polarity::LowerIsBetter), Meaning::Better);
    assert_eq!(falling.meaning(Polarity::HigherIsBetter), Meaning::Worse);
    let level = Trend { direction: Direction::Same, periods: 1 };
    assert_eq!(level.meaning(Polarity::LowerIsBetter), Meaning::Unchanged);
}

/// Norris: a certified linear regression of the National Institute of Standards and Technology, as (time, value).
const NORRIS: [(f64, f64); 36] = [
    (0.2, 0.1),
    (337.4, 338.8),
    (118.2, 118.1),
    (884.6, 888.0),
    (10.1, 9.2),
    (226.5, 228.1),
    (666.3, 668.5),
    (996.3, 998.5),
    (448.6, 449.1),
    (777.0, 778.9),
    (558.2, 559.2),
    (0.4, 0.3),
    (0.6, 0.1),
    (775.5, 778.1),
    (666.9, 668.8),
    (338.0, 339.3),
    (447.5, 448.9),
    (11.6, 10.8),
    (556.0, 557.7),
    (228.1, 228.3),
    (995.8, 998.0),
    (887.6, 888.8),
    (120.2, 119.6),
    (0.3, 0.3),
    (0.3, 0.6),
    (556.8, 557.6),
    (339.1, 339.3),
    (887.2, 888.0),
    (999.0, 998.5),
    (779.0, 778.9),
    (11.1, 10.2),
    (118.3, 117.6),
    (229.2, 228.9),
    (669.1, 668.4),
    (448.9, 449.2),
    (0.5, 0.2),
];

#[test]
fn a_line_has_its_certified_slope() {
    let points = NORRIS.map(|(at, value)| Point { at, value });
    let line = Line::forecast(&points, 36).unwrap();
    assert!((line.slope() - 1.002_116_818_020_45).abs() < 1e-12, "{line:?}");
    assert!((line.at(0.0) - -0.262_323_073_774_029).abs() < 1e-10, "{line:?}");
    assert_eq!(line.points(), 36);
}

#[test]
fn a_forecast_looks_only_at_the_newest_points() {
    let point = |at: f64, value: f64| Point { at, value };
    let points = [point(0.0, 90.0), point(1.0, 10.0), point(2.0, 9.0), point(3.0, 8.0), point(4.0, 7.0)];
    let line = Line::forecast(&points, 4).unwrap();
    assert!((line.at(5.0) - 6.0).abs() < 1e-12);
    assert!((line.meets(3.0).unwrap() - 8.0).abs() < 1e-12);
    // Two points always lie on a line, so they foretell nothing.
    assert_eq!(Line::forecast(&points[..2], 5), None);
    assert_eq!(Line::forecast(&[point(1.0, 2.0); 5], 5), None);
    assert_eq!(Line::forecast(&[point(f64::NAN, 2.0); 5], 5), None);
    let level = Line::forecast(&[point(1.0, 4.0), point(2.0, 4.0), point(3.0, 4.0)], 0).unwrap();
    assert_eq!((level.at(9.0), level.meets(5.0)), (4.0, None));
}

proptest! {
    #[test]
    fn points_on_a_line_give_that_line(start in -100.0f64..100.0, slope in -5.0f64..5.0, count in 3usize..30, day in 0.0f64..40_000.0) {
        let points: Vec<Point> = (0..count).map(|step| f64::from(step as u32))
            .map(|step| Point { at: day + step, value: start + slope * step }).collect();
        let line = Line::forecast(&points, Line::USUAL).unwrap();
        prop_assert!((line.slope() - slope).abs() < 1e-8);
        prop_assert!((line.at(day) - start).abs() < 1e-6);
    }

    #[test]
    fn a_trend_never_reaches_beyond_the_readings(values in prop::collection::vec(0u8..5, 2..30)) {
        let values: Vec<f64> = values.into_iter().map(f64::from).collect();
        let found = Trend::of(&values).unwrap();
        prop_assert!(found.periods >= 1 && found.periods < values.len());
    }
}
