use kit_store::Day;
use kit_web::{Mistakes, Typed};
use proptest::prelude::*;

use crate::activities::model::*;
use crate::activities::pages::period::Period;
use crate::goals::ChangeStrategy;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn blank() -> Activity {
    Activity::named(ActivityId(uuid::Uuid::from_u128(1)), "", day("2026-03-10"), Coding::Development)
}

fn read(fields: &[(&str, &str)]) -> Result<Activity, Mistakes> {
    let mut typed =
        Typed::from_pairs([("what", "Something"), ("happened_on", "2026-03-01"), ("coding", "service")]);
    for (name, value) in fields {
        typed.push(name, *value);
    }
    // The last word about a field counts, as in a form it would be the only one.
    for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with("group_")) {
        typed.set(name, *value);
    }
    from_form(&blank(), &typed, &Choices::default(), day("2026-03-10"))
}

#[test]
fn four_answers_propose_a_code() {
    use {Aimed::*, Brought::*, Inside::*, Received::*};
    let all = |inside, aimed, received, brought| {
        Answers {
            inside: Some(inside),
            aimed: Some(aimed),
            received: Some(received),
            brought: Some(brought),
        }
        .proposal()
    };
    for (proposed, wanted) in [
        (all(Prepared, Aimed::No, Nobody, Nothing), Some(Coding::Development)),
        (all(WeChanged, Aimed::No, Nobody, Nothing), Some(Coding::Organization)),
        (all(Inside::No, Asked, Community, Press), Some(Coding::Action)),
        (all(Inside::No, Happened, Nobody, Nothing), Some(Coding::Change)),
        // A new program's first instance is both.
        (all(Inside::No, Happened, Community, Nothing), Some(Coding::ChangeAndService)),
        (all(Inside::No, Aimed::No, Community, Gains), Some(Coding::Service)),
        (all(Inside::No, Aimed::No, Others, Gains), Some(Coding::Dissemination)),
        (all(Inside::No, Aimed::No, Nobody, Gains), Some(Coding::Resources)),
        (all(Inside::No, Aimed::No, Nobody, Press), Some(Coding::Media)),
        (all(Inside::No, Aimed::No, Nobody, Nothing), None),
        (Answers::default().proposal(), None),
    ] {
        assert_eq!(proposed, wanted);
    }
    assert_eq!(Coding::ChangeAndService.codes(), [Code::Change, Code::Service]);
}

#[test]
fn the_intensity_follows_from_what_was_chosen_and_cannot_be_typed() {
    let score = |fields: &[(&str, &str)]| read(fields).unwrap().intensity;
    let ongoing = [
        ("duration", "ongoing"),
        ("reach", "medium"),
        ("change_strategy", "policies"),
        ("intensity", "0.3"),
    ];
    assert!((score(&ongoing).unwrap() - 0.85).abs() < 1e-12);
    let counted = [
        ("duration", "once"),
        ("change_strategy", "information"),
        ("reached", "60"),
        ("population", "1,000"),
    ];
    assert!((score(&counted).unwrap() - (0.1 + 0.55 + 0.1) / 3.0).abs() < 1e-12);
    let five = [
        ("duration", "ongoing"),
        ("reach", "high"),
        ("change_strategy", "access"),
        ("goal_fit", "medium"),
        ("target_fit", "low"),
    ];
    assert!((score(&five).unwrap() - 0.73).abs() < 1e-12);
    assert_eq!(score(&[("duration", "ongoing"), ("reach", "high")]), None);
    // Counting people outweighs an estimate of the reach.
    let activity = read(&[("reach", "high"), ("reached", "5"), ("population", "100")]).unwrap();
    assert_eq!(activity.reach, Some(Level::Low));
    let weights: Vec<f64> = read(&five).unwrap().strength().weights().collect();
    assert_eq!(weights, [1.0, 1.0, 1.0, 0.55, 0.1]);
}

#[test]
fn what_cannot_be_is_said_at_its_field() {
    for (fields, field, key) in [
        (&[("what", "")][..], "what", "activities-what-missing"),
        (&[("happened_on", "")], "happened_on", "activities-happened-on-missing"),
        (&[("happened_on", "2026-03-11")], "happened_on", "activities-happened-on-coming"),
        (&[("happened_on", "1800-01-01")], "happened_on", "form-day-wrong"),
        (&[("until_on", "2026-02-01")], "until_on", "activities-until-on-before"),
        (&[("coding", "")], "inside", "activities-coding-missing"),
        (&[("coding", "nonsense")], "inside", "activities-coding-missing"),
        (&[("people", "-3")], "people", "activities-count-wrong"),
        (&[("people", "twelve")], "people", "activities-count-wrong"),
        (&[("people", "1e9")], "people", "activities-count-wrong"),
        (&[("people", "99999999999999999999")], "people", "activities-count-wrong"),
        (&[("people", "3"), ("newcomers", "4")], "newcomers", "activities-more-new-than-people"),
        (&[("population", "0"), ("reached", "0")], "population", "activities-population-nobody"),
        (&[("population", "10"), ("reached", "11")], "reached", "activities-reached-too-many"),
        (&[("goal_fit", "low")], "target_fit", "activities-fit-alone"),
        (&[("gained_cents", "1.005")], "gained_cents", "activities-money-wrong"),
        (&[("gained_hours", "NaN")], "gained_hours", "activities-hours-wrong"),
        (
            &[("person_id", "00000000-0000-0000-0000-000000000001")],
            "person_id",
            "activities-person-unknown",
        ),
        (&[("sector", "made up")], "sector", "activities-sector-unknown"),
    ] {
        let mistakes = read(fields).unwrap_err();
        let found: Vec<(&str, &str)> =
            mistakes.iter().map(|mistake| (mistake.field.as_str(), mistake.key)).collect();
        assert!(found.contains(&(field, key)), "{fields:?}: {found:?}");
    }
    let amounts =
        read(&[("gained_cents", "$3,400.50"), ("gained_hours", "1,5"), ("people", "1,200")]).unwrap();
    assert_eq!((amounts.gained_cents, amounts.gained_hours), (Some(340_050), Some(150)));
    assert_eq!(amounts.people, Some(1200));
}

#[test]
fn groups_add_up_to_both_totals_or_the_sentence_says_which() {
    let row = |by, name, people, newcomers| {
        [("group_by", by), ("group_name", name), ("group_people", people), ("group_new", newcomers)]
    };
    let fields = |rows: &[[(&'static str, &'static str); 4]]| {
        let totals = [("people", "42"), ("newcomers", "10")];
        totals.into_iter().chain(rows.iter().flatten().copied()).collect::<Vec<_>>()
    };
    let young = row("age", "Under 18", "30", "10");
    assert_eq!(read(&fields(&[young, row("age", "Older", "12", "0")])).unwrap().groups.0.len(), 2);
    let wrong = [
        (fields(&[young]), "activities-groups-unequal", "age", "30", "42"),
        (
            fields(&[young, row("age", "Older", "12", "3")]),
            "activities-groups-new-unequal",
            "age",
            "13",
            "10",
        ),
        (
            fields(&[young, row("age", "Older", "12", "0"), row("language", "Spanish", "41", "10")]),
            "activities-groups-unequal",
            "language",
            "41",
            "42",
        ),
    ];
    for (fields, key, by, found, total) in wrong {
        let mistakes = read(&fields).unwrap_err();
        let mistake = mistakes.iter().next().unwrap();
        let said: Vec<&str> = mistake.arguments.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!((mistake.key, said), (key, vec![by, found, total]));
    }
}

#[test]
fn a_form_filled_from_an_entry_reads_back_the_same() {
    let activity = read(&[
        ("people", "3"),
        ("newcomers", "1"),
        ("group_by", "part"),
        ("group_name", "Parents"),
        ("group_people", "3"),
        ("group_new", "1"),
        ("duration", "once"),
        ("change_strategy", "skills"),
        ("reach", "low"),
        ("gained_cents", "12.30"),
        ("story", "Two lines\nof it"),
        ("categories", "evaluation_form.told"),
        ("is_key_event", "yes"),
        ("inside", "no"),
        ("aimed", "asked"),
    ])
    .unwrap();
    let again = from_form(&activity, &to_form(&activity), &Choices::default(), day("2026-03-10"));
    assert_eq!(again.unwrap(), activity);
}

#[test]
fn a_period_is_always_a_period() {
    let today = day("2026-03-10");
    let usual = Period { from: day("2023-03-10"), until: today };
    assert_eq!(Period::asked("", "", today), usual);
    assert_eq!(Period::asked("nonsense", "9999-99-99", today), usual);
    let turned = Period::asked("2026-02-01", "2026-01-01", today);
    assert_eq!(turned, Period { from: day("2026-01-01"), until: day("2026-02-01") });
}

proptest! {
    /// Whatever is typed, reading ends, and an entry that comes out is scored between 0.1 and 1.
    #[test]
    fn nothing_typed_breaks_the_form(values in proptest::collection::vec(".{0,12}", 14)) {
        let names = ["people", "newcomers", "group_by", "group_name", "group_people", "group_new", "reached", "population",
            "gained_cents", "gained_hours", "happened_on", "until_on", "serves", "categories"];
        let fields: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
        if let Ok(activity) = read(&fields) {
            prop_assert!(activity.people.unwrap_or(0) >= activity.newcomers.unwrap_or(0));
            prop_assert!(activity.intensity.is_none_or(|score| (0.1..=1.0).contains(&score)));
        }
    }

    /// Groups made by splitting the totals are taken; one person more in any of them is refused.
    #[test]
    fn split_totals_add_up(parts in proptest::collection::vec((0_u32..500, 0_u32..500), 1..6), at in 0_usize..6) {
        let rows: Vec<(u32, u32)> = parts.iter().map(|(people, new)| (people + new, *new)).collect();
        let (people, new) = rows.iter().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
        let fields = |rows: &[(u32, u32)]| {
            let mut typed = Typed::from_pairs([("what", "x"), ("happened_on", "2026-03-01"), ("coding", "service")]);
            typed.push("people", people.to_string());
            typed.push("newcomers", new.to_string());
            for (people, new) in rows {
                for (name, value) in [("group_by", "age".to_owned()), ("group_name", "g".to_owned()),
                    ("group_people", people.to_string()), ("group_new", new.to_string())] {
                    typed.push(name, value);
                }
            }
            typed
        };
        let read = |typed: &Typed| from_form(&blank(), typed, &Choices::default(), day("2026-03-10"));
        prop_assert!(read(&fields(&rows)).is_ok());
        let mut more = rows.clone();
        let at = at % more.len();
        more[at].0 += 1;
        prop_assert!(read(&fields(&more)).is_err());
    }
}

#[test]
fn every_change_strategy_has_a_weight() {
    for way in ChangeStrategy::ALL {
        let strength = Strength {
            duration: Some(Duration::Once),
            reach: Some(Level::Low),
            strategy: Some(*way),
            fit: None,
        };
        let score = strength.score().unwrap();
        let individual = matches!(way, ChangeStrategy::Information | ChangeStrategy::Skills);
        assert_eq!(score < 0.11, individual, "{way:?}");
    }
}
