use super::*;
use proptest::prelude::*;

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-6 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

fn limits(estimate: Estimate, value: f64, lower: f64, upper: f64) {
    near(estimate.value, value);
    near(estimate.lower, lower);
    near(estimate.upper, upper);
}

fn rate(events: f64, exposure: f64, level: f64, rule: RateRule) -> Estimate {
    Rate::new(events, exposure).unwrap().estimate(Level::new(level).unwrap(), rule)
}

fn proportion(numerator: f64, denominator: f64, level: f64) -> Estimate {
    Proportion::new(numerator, denominator).unwrap().estimate(Level::new(level).unwrap())
}

#[test]
fn quantiles_have_nine_digits() {
    // Reference values at 30 digits from an arbitrary-precision library.
    for (level, wanted) in [
        (0.5, 0.674489750196082),
        (0.8, 1.2815515655446),
        (0.95, 1.959963984540054),
        (0.998, 3.090232306167814),
        (0.999, 3.290526731491895),
        (0.9999, 3.890591886413124),
    ] {
        let found = quantile::normal(Level::new(level).unwrap());
        assert!((found / wanted - 1.0).abs() < 1e-9, "{found}");
    }
    for (share, events, wanted) in [
        (0.025, 1.0, 0.0253178079842899),
        (0.001, 1.0, 0.00100050033358353),
        (0.975, 2.0, 5.571643390938898),
        (0.025, 5.0, 1.62348639011842),
    ] {
        let found = quantile::half_chi_square(share, events);
        assert!((found / wanted - 1.0).abs() < 1e-9, "{found}");
    }
}

#[test]
fn exact_limits_are_those_of_the_printed_tables() {
    // Garwood's limits as printed to three decimals in tables of Poisson confidence factors.
    for (events, lower, upper) in
        [(1.0, 0.025, 5.572), (10.0, 4.795, 18.390), (20.0, 12.217, 30.888), (50.0, 37.111, 65.919)]
    {
        let found = rate(events, 1.0, 0.95, RateRule::ExactBelowHundred);
        assert_eq!(found.method, Method::ExactPoisson);
        assert!((found.lower - lower).abs() < 6e-4 && (found.upper - upper).abs() < 6e-4, "{found:?}");
    }
}

#[test]
fn newcombe_s_examples_of_wilson_limits() {
    // Newcombe (1998), table I, method 3.
    for (x, n, lower, upper) in [
        (81.0, 263.0, 0.2553, 0.3662),
        (15.0, 148.0, 0.0624, 0.1605),
        (0.0, 20.0, 0.0, 0.1611),
        (1.0, 29.0, 0.0061, 0.1718),
    ] {
        let found = proportion(x, n, 0.95);
        assert!((found.lower - lower).abs() < 6e-5 && (found.upper - upper).abs() < 6e-5, "{found:?}");
    }
}

#[test]
fn the_rule_names_its_method() {
    let method = |events, rule| rate(events, 1000.0, 0.95, rule).method;
    assert_eq!(method(99.0, RateRule::default()), Method::ExactPoisson);
    assert_eq!(method(100.0, RateRule::default()), Method::Byar);
    assert_eq!(method(9.0, RateRule::ExactBelowTen), Method::ExactPoisson);
    assert_eq!(method(10.0, RateRule::ExactBelowTen), Method::Byar);
    assert_eq!(method(5000.0, RateRule::Exact), Method::ExactPoisson);
    assert_eq!(method(1.0, RateRule::Byar), Method::Byar);
    assert_eq!(Method::ALL.map(|method| Method::from_key(method.key())), Method::ALL.map(Some));
    assert_eq!(Method::from_key("guess"), None);
}

#[test]
fn byar_meets_the_exact_limits_as_events_grow() {
    for (events, apart) in [(10.0, 1e-2), (100.0, 5e-4), (1e6, 1e-8)] {
        let exact = rate(events, 1.0, 0.95, RateRule::Exact);
        let byar = rate(events, 1.0, 0.95, RateRule::Byar);
        assert!((byar.lower / exact.lower - 1.0).abs() < apart, "{exact:?} {byar:?}");
        assert!((byar.upper / exact.upper - 1.0).abs() < apart, "{exact:?} {byar:?}");
    }
}

#[test]
fn byar_of_few_events() {
    limits(rate(1.0, 1.0, 0.95, RateRule::Byar), 1.0, 0.013072132901, 5.563755582475);
    limits(rate(1.0, 1.0, 0.998, RateRule::Byar), 1.0, 0.0, 9.362180217908);
}

#[test]
fn none_and_all_have_sensible_limits() {
    let none = proportion(0.0, 40.0, 0.95);
    assert_eq!((none.value, none.lower), (0.0, 0.0));
    assert!(none.upper > 0.05 && none.upper < 0.12, "{none:?}");
    let all = proportion(40.0, 40.0, 0.95);
    assert_eq!((all.value, all.upper), (1.0, 1.0));
    // The mean that gives no event with a chance of 1 in 40.
    limits(rate(0.0, 1.0, 0.95, RateRule::default()), 0.0, 0.0, 40f64.ln());
}

#[test]
fn what_cannot_be_right_is_told_apart() {
    use Problem::*;
    let cases = [
        ((f64::NAN, 1.0), NotANumber(Part::Numerator)),
        ((1.0, f64::INFINITY), NotANumber(Part::Denominator)),
        ((-1.0, 10.0), Negative(Part::Numerator)),
        ((1.0, -10.0), Negative(Part::Denominator)),
        ((0.0, 0.0), ZeroDenominator),
    ];
    for ((x, n), wanted) in cases {
        assert_eq!(Proportion::new(x, n).unwrap_err(), wanted);
        assert_eq!(Rate::new(x, n).unwrap_err(), wanted);
    }
    assert_eq!(Proportion::new(11.0, 10.0).unwrap_err(), NumeratorAboveDenominator);
    assert_eq!(Rate::new(1.5, 10.0).unwrap_err(), NotWhole);
    assert_eq!(Rate::new(1e300, 10.0).unwrap_err(), TooLarge);
    assert!(Rate::new(11.0, 10.0).is_ok());
    assert!(ZeroDenominator.is_not_applicable() && !NotWhole.is_not_applicable());
    for level in [0.0, 0.49, 0.99991, 1.0, 95.0, f64::NAN] {
        assert_eq!(Level::new(level).unwrap_err(), LevelOutside);
    }
}

#[test]
fn per_multiplies_value_and_limits() {
    let found = rate(5.0, 100.0, 0.95, RateRule::ExactBelowTen).per(100_000.0);
    limits(found, 5000.0, 1623.48639011842, 11668.332079322669);
}

proptest! {
    #[test]
    fn proportions_hold_their_value_between_zero_and_one(n in 1u32..2_000_000, share in 0.0f64..=1.0, level in 0.8f64..=0.999) {
        let n = f64::from(n);
        let found = proportion((n * share).round(), n, level);
        prop_assert!(0.0 <= found.lower && found.lower <= found.value, "{:?}", found);
        prop_assert!(found.value <= found.upper && found.upper <= 1.0, "{:?}", found);
    }

    #[test]
    fn rates_hold_their_value(events in 0u32..2000, exposure in 0.01f64..1e9, level in 0.8f64..=0.999) {
        for rule in [RateRule::ExactBelowHundred, RateRule::ExactBelowTen, RateRule::Exact, RateRule::Byar] {
            let found = rate(f64::from(events), exposure, level, rule);
            prop_assert!(0.0 <= found.lower && found.lower <= found.value, "{:?}", found);
            prop_assert!(found.value < found.upper && found.upper.is_finite(), "{:?}", found);
        }
    }

    #[test]
    fn surer_limits_are_wider(events in 1u32..500, more in 0u32..500, low in 0.8f64..0.99, step in 0.001f64..0.009) {
        let (x, n) = (f64::from(events), f64::from(events + more));
        let both = |level| [proportion(x, n, level), rate(x, n, level, RateRule::default())];
        for (narrow, wide) in both(low).into_iter().zip(both(low + step)) {
            prop_assert!(wide.lower < narrow.lower, "{:?} {:?}", narrow, wide);
            prop_assert!(wide.upper > narrow.upper || wide.upper == 1.0, "{:?} {:?}", narrow, wide);
        }
    }

    #[test]
    fn more_people_make_narrower_limits(x in 0u32..300, rest in 0u32..300, times in 2u32..50) {
        prop_assume!(x + rest > 0);
        let (x, n, times) = (f64::from(x), f64::from(x + rest), f64::from(times));
        let width = |found: Estimate| found.upper - found.lower;
        prop_assert!(width(proportion(x * times, n * times, 0.95)) < width(proportion(x, n, 0.95)));
    }

    #[test]
    fn a_proportion_turned_round_has_its_limits_turned_round(x in 0u32..1000, rest in 0u32..1000) {
        prop_assume!(x + rest > 0);
        let n = f64::from(x + rest);
        let (found, turned) = (proportion(f64::from(x), n, 0.95), proportion(f64::from(rest), n, 0.95));
        prop_assert!((found.lower - (1.0 - turned.upper)).abs() < 1e-12);
    }

    #[test]
    fn the_exact_limits_leave_their_share_outside(events in 1u32..99) {
        // Independent of the quantile: sums the Poisson probabilities themselves.
        let found = rate(f64::from(events), 1.0, 0.95, RateRule::default());
        prop_assert!((chance_of_at_most(events, found.upper) - 0.025).abs() < 1e-9);
        prop_assert!((1.0 - chance_of_at_most(events - 1, found.lower) - 0.025).abs() < 1e-9);
    }
}

fn chance_of_at_most(events: u32, mean: f64) -> f64 {
    let mut term = (-mean).exp();
    let mut sum = term;
    for count in 1..=events {
        term *= mean / f64::from(count);
        sum += term;
    }
    sum
}
