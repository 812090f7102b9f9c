use proptest::prelude::*;

use super::*;

#[test]
fn published_rules_of_coalitions_give_their_numbers() {
    let percent: Share = "75%".parse().unwrap();
    assert_eq!(Bar::AtLeast(percent).least(12), 9, "75 percent of voting organizations");
    assert_eq!(Bar::AtLeast(Share::TWO_THIRDS).least(10), 7, "two thirds of a steering committee");
    assert_eq!(Bar::MoreThan(Share::HALF).least(20), 11, "more than half of eligible voters");
    assert_eq!(Bar::MoreThan(Share::HALF).least(21), 11);
    assert_eq!(Bar::AtLeast(Share::HALF).least(20), 10);
    assert_eq!(Bar::Number(NonZeroU64::new(6).unwrap()).least(40), 6);
}

#[test]
fn nothing_reaches_no_bar() {
    assert_eq!(Bar::AtLeast(Share::TWO_THIRDS).least(0), 1);
    assert!(!Bar::AtLeast(Share::TWO_THIRDS).can_be_met(0));
}

#[test]
fn rules_that_can_never_be_met_are_seen() {
    assert!(!Bar::MoreThan(Share::ALL).can_be_met(1_000));
    assert!(Bar::AtLeast(Share::ALL).can_be_met(1_000));
    assert!(!Bar::Number(NonZeroU64::new(30).unwrap()).can_be_met(26));
}

#[test]
fn shares_are_read_as_people_write_them() {
    let read = |text: &str| text.parse::<Share>().map(|share| share.to_string());
    assert_eq!(read("2/3"), Ok("2/3".into()));
    assert_eq!(read(" 4 / 6 "), Ok("2/3".into()));
    assert_eq!(read("75 %"), Ok("3/4".into()));
    assert_eq!(read("66.7%"), Ok("667/1000".into()));
    assert_eq!(read("66,7 %"), Ok("667/1000".into()));
    assert_eq!(read("100%"), Ok("1/1".into()));
    for unclear in [
        "",
        "two thirds",
        "2/",
        "/3",
        "75",
        "-1%",
        "7.5.5%",
        "1e2%",
        "99999999999/2",
        ".5%",
        "1.%%",
        "é%",
    ] {
        assert_eq!(read(unclear), Err(ShareProblem::Unclear), "{unclear}");
    }
    for outside in ["0/3", "4/3", "0%", "101%", "1/0"] {
        assert_eq!(read(outside), Err(ShareProblem::OutOfRange), "{outside}");
    }
}

#[test]
fn bars_travel_as_words() {
    let text = serde_json::to_string(&Bar::AtLeast(Share::TWO_THIRDS)).unwrap();
    assert_eq!(text, r#"{"at-least":"2/3"}"#);
    assert_eq!(serde_json::from_str::<Bar>(&text).unwrap(), Bar::AtLeast(Share::TWO_THIRDS));
    assert!(serde_json::from_str::<Bar>(r#"{"at-least":"5/3"}"#).is_err());
    assert!(serde_json::from_str::<Bar>(r#"{"number":0}"#).is_err());
}

proptest! {
    #[test]
    fn the_least_number_reaches_the_share_and_one_less_does_not(
        whole in 1_u32..1_000, part in 1_u32..1_000, of in 1_u64..100_000,
    ) {
        prop_assume!(part <= whole);
        let share = Share::new(part, whole).unwrap();
        let (part, whole) = (u64::from(part), u64::from(whole));
        let at_least = Bar::AtLeast(share).least(of);
        prop_assert!(at_least * whole >= part * of);
        prop_assert!((at_least - 1) * whole < part * of);
        let more_than = Bar::MoreThan(share).least(of);
        prop_assert!(more_than * whole > part * of);
        prop_assert!((more_than - 1) * whole <= part * of);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,30}") {
        if let Ok(share) = text.parse::<Share>() {
            prop_assert_eq!(share.to_string().parse::<Share>(), Ok(share));
        }
    }
}
