use super::*;

fn attributes(duration: Duration, reach: Step, strategy: Strategy) -> Attributes {
    Attributes { duration, reach, strategy, fit: None }
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
}

#[test]
fn scores_of_the_published_weights() {
    use Duration::*;
    near(attributes(Ongoing, Step::Middle, Strategy::Policies).score(), 0.85);
    near(attributes(OneTime, Step::Low, Strategy::InformationAndSkills).score(), 0.10);
    near(attributes(MoreThanOnce, Step::High, Strategy::InformationAndSkills).score(), 0.55);
    let fit = Some(Fit { goal: Step::Middle, target: Step::Low });
    near(Attributes { fit, ..attributes(Ongoing, Step::High, Strategy::Access) }.score(), 0.73);
}

#[test]
fn sums_and_their_classes() {
    use Duration::*;
    let lowest = attributes(OneTime, Step::Low, Strategy::InformationAndSkills);
    let highest = attributes(Ongoing, Step::High, Strategy::Policies);
    assert_eq!((lowest.sum(), lowest.class()), (0.3, Step::Low));
    assert_eq!((highest.sum(), highest.class()), (3.0, Step::High));
    // Exactly on a bound is neither below 1.2 nor above 2.1.
    let low_bound = attributes(OneTime, Step::Low, Strategy::Access);
    let high_bound = attributes(Ongoing, Step::High, Strategy::InformationAndSkills);
    assert_eq!((low_bound.sum(), low_bound.class()), (1.2, Step::Middle));
    assert_eq!((high_bound.sum(), high_bound.class()), (2.1, Step::Middle));
    assert_eq!(attributes(MoreThanOnce, Step::Middle, Strategy::Consequences).class(), Step::Middle);
}

#[test]
fn reach_is_cut_at_five_and_twenty_percent() {
    for (reached, population, step) in [
        (0, 100, Step::Low),
        (5, 100, Step::Low),
        (51, 1000, Step::Middle),
        (20, 100, Step::Middle),
        (201, 1000, Step::High),
        (100, 100, Step::High),
        (300, 100, Step::High),
    ] {
        assert_eq!(reach(reached, population), Some(step), "{reached} of {population}");
    }
    assert_eq!(reach(0, 0), None);
}

#[test]
fn doses_multiply_and_add() {
    let dose = Dose::new(0.5, 0.1).unwrap();
    near(dose.share(), 0.05);
    near(total_dose(&[dose, Dose::new(0.2, 0.05).unwrap()]), 0.06);
    for (reach, strength) in [(1.1, 0.1), (0.5, -0.1), (f64::NAN, 0.1)] {
        assert_eq!(Dose::new(reach, strength), None);
    }
}
