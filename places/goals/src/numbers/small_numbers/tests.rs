use axum::http::{Method, StatusCode};
use calc_rates::suppress::{self, Release, Released, ReleasedCell};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use proptest::prelude::*;
use serde_json::json;

use super::{Policy, Register, Registered, Rule, Shown, Sights, Told, Way, WhyHidden};
use crate::numbers::model::{Amount, IndicatorId, Kind, Period, Reading, ReadingId, State};
use crate::numbers::tests::{ID, number, page, value};
use crate::testing::apps;

const RULE: &str = "/testville/goals/numbers/small";
const API: &str = "/api/v1/coalitions/testville/small-numbers";

/// A reading of a breakdown, of counted people; without a breakdown, of everybody.
fn counted(number: u128, breakdown: &str, count: i64, of: i64) -> Reading {
    Reading {
        breakdown: breakdown.to_owned(),
        group: if breakdown.is_empty() {
            String::new()
        } else {
            format!("{breakdown} {number}")
        },
        state: State::Number,
        numerator: Some(Amount::from_whole(count)),
        denominator: Some(Amount::from_whole(of)),
        value: Amount::from_number(100.0 * count as f64 / of as f64),
        ..Reading::empty(
            ReadingId(Uuid::from_u128(number)),
            IndicatorId(Uuid::from_u128(1)),
            Period::year(2025),
        )
    }
}

fn rule(policy: Policy) -> Rule {
    Rule { policy, kind: Kind::Proportion }
}

fn is_hidden(sights: &Sights, reading: &Reading) -> bool {
    sights.of(reading).shown == Shown::Hidden(WhyHidden::SmallNumbers)
}

#[test]
fn a_second_group_is_hidden_with_the_small_one_and_says_the_same() {
    let readings = [
        counted(1, "", 300, 1180),
        counted(2, "Grade", 200, 700),
        counted(3, "Grade", 95, 463),
        counted(4, "Grade", 5, 17),
        counted(5, "Language", 180, 1000),
        counted(6, "Language", 120, 180),
    ];
    let sights = Sights::new(rule(Policy::FewerThanTwenty), &readings);
    let hidden: Vec<bool> = readings.iter().map(|reading| is_hidden(&sights, reading)).collect();
    assert_eq!(hidden, [false, false, true, true, false, false]);
    for reading in &readings[2..4] {
        assert!(sights.of(reading).people.is_none() && sights.of(reading).limits.is_none());
    }
}

#[test]
fn a_total_from_another_breakdown_protects_as_well() {
    // Nobody wrote down everybody's value, but languages add up to what grades add up to.
    let readings = [
        counted(2, "Grade", 200, 700),
        counted(3, "Grade", 95, 463),
        counted(4, "Grade", 5, 17),
        counted(5, "Language", 180, 1000),
        counted(6, "Language", 120, 180),
    ];
    let sights = Sights::new(rule(Policy::FewerThanTwenty), &readings);
    let hidden = readings.iter().filter(|reading| is_hidden(&sights, reading)).count();
    assert!(hidden >= 2 && is_hidden(&sights, &readings[2]), "{hidden} hidden");
}

#[test]
fn percents_near_the_ends_are_told_in_bands_where_the_rule_says_so() {
    let near = counted(1, "", 39, 40);
    let sight = Sights::new(rule(Policy::FifteenOrFewer), [&near]).of(&near);
    assert_eq!(sight.shown, Shown::Near(suppress::Told::MoreThan(95.0)));
    assert!(sight.limits.is_none());
    let rate = Rule { policy: Policy::FifteenOrFewer, kind: Kind::Rate };
    assert!(Sights::new(rate, [&near]).of(&near).shown.value().is_some(), "a rate is no percent");
    let percent_only = Sights::new(rule(Policy::PercentBands), [&near]).of(&near);
    assert_eq!(percent_only.people, None);
}

#[test]
fn counts_of_people_are_judged_by_rules_for_counts() {
    let deaths = Reading {
        numerator: None,
        denominator: None,
        value: Some(Amount::from_whole(4)),
        ..counted(1, "", 1, 1)
    };
    let hides = |policy| {
        Sights::new(Rule { policy, kind: Kind::Count }, [&deaths])
            .of(&deaths)
            .shown
            .value()
            .is_none()
    };
    assert!(hides(Policy::FewerThanTen) && hides(Policy::FewerThanEleven));
    assert!(!hides(Policy::FewerThanTwenty) && !hides(Policy::None));
    assert!(hides(Policy::PercentBands), "counts are never told under this rule");
}

#[test]
fn what_was_not_judged_is_hidden() {
    let reading = counted(1, "", 300, 1180);
    assert!(is_hidden(&Sights::default(), &reading));
}

proptest! {
    /// Somebody who knows the rule, sees everything shown and subtracts cannot narrow a hidden count further than
    /// everybody's count alone does.
    #[test]
    fn a_hidden_count_stays_anything_the_rule_hides(
        parts in proptest::collection::vec(0_i64..60, 2..7),
        cut in 0_usize..6,
        eleven: bool,
    ) {
        let policy = if eleven { Policy::FewerThanEleven } else { Policy::FewerThanTen };
        let most = if eleven { 10 } else { 9 };
        let total: i64 = parts.iter().sum();
        // The same people once more, in two groups.
        let first: i64 = parts.iter().take(cut.min(parts.len() - 1) + 1).sum();
        let all: Vec<(&str, Vec<i64>)> = vec![("Grade", parts.clone()), ("Language", vec![first, total - first])];
        let of = 1_000;
        let mut readings = vec![counted(1, "", total, of * 100)];
        for (breakdown, counts) in &all {
            for count in counts {
                readings.push(counted(readings.len() as u128 + 1, breakdown, *count, of));
            }
        }
        let sights = Sights::new(rule(policy), &readings);
        let total_shown = !is_hidden(&sights, &readings[0]);
        prop_assert_eq!(total_shown, total == 0 || total > most);
        let mut known_total = total_shown;
        for (breakdown, counts) in &all {
            let own: Vec<&Reading> = readings.iter().filter(|one| one.breakdown == *breakdown).collect();
            for (one, count) in own.iter().zip(counts) {
                prop_assert!(*count == 0 || *count > most || is_hidden(&sights, one), "{} is small", count);
            }
            // A breakdown that is shown altogether tells the total.
            known_total |= own.iter().all(|one| !is_hidden(&sights, one));
        }
        for breakdown in ["Grade", "Language"] {
            let hidden: Vec<i64> = readings
                .iter()
                .filter(|one| one.breakdown == breakdown && is_hidden(&sights, one))
                .filter_map(|one| one.numerator.and_then(Amount::whole))
                .collect();
            if !known_total || hidden.iter().all(|count| *count > most) {
                continue;
            }
            let others = hidden.len() as i64 - 1;
            let together: i64 = hidden.iter().sum();
            let nonzero = readings
                .iter()
                .filter(|one| one.breakdown == breakdown && one.numerator > Some(Amount::ZERO))
                .count() as i64;
            // From everybody's count and the zeros alone.
            let by_total = total - (nonzero - 1);
            prop_assert!(others >= 1, "a lone hidden count is the difference");
            prop_assert!(together - others >= most.min(by_total), "{:?} of {}", hidden, total);
        }
    }
}

async fn with_groups(app: &TestApp) -> Visitor {
    let coordinator = number(app, ID, &[("kind", "proportion")]).await;
    value(&coordinator, ID, &[("period", "2025"), ("numerator", "300"), ("denominator", "1180")]).await;
    for (group, count, of) in [("Nine", "200", "700"), ("Ten", "97", "462"), ("Eleven", "3", "18")] {
        let fields = [
            ("period", "2025"),
            ("breakdown", "Grade"),
            ("group", group),
            ("numerator", count),
            ("denominator", of),
        ];
        value(&coordinator, ID, &fields).await;
    }
    coordinator
}

#[tokio::test]
async fn groups_that_would_give_a_small_one_away_are_hidden_everywhere() {
    for app in apps().await {
        let coordinator = with_groups(&app).await;
        for path in [page(ID), format!("{}/readings", page(ID)), format!("{}/readings.csv", page(ID))] {
            let shown = coordinator.get(&path).await;
            assert!(
                shown.page().contains("28.6") || shown.page().contains("28.57"),
                "200 of 700 is shown on {path}"
            );
            // 97 of 462 and 3 of 18.
            for secret in ["21.0%", "20.99", "16.7", "16.66", ">462<", ",462,", ">18<", ",18,"] {
                assert!(!shown.page().contains(secret), "{secret} is told on {path}");
            }
            assert!(shown.page().contains("hidden to protect small groups"));
        }
        let readings = format!("/api/v1/coalitions/testville/numbers/{ID}/readings");
        let listed = coordinator.get(&readings).await.value();
        let hidden = listed["items"].as_array().unwrap().iter().filter(|one| one["state"] == "hidden");
        let why: Vec<_> = hidden.map(|one| one["why_hidden"].as_str().unwrap().to_owned()).collect();
        assert_eq!(why, ["small-numbers", "small-numbers"]);
        for item in listed["items"].as_array().unwrap() {
            let one = format!("/api/v1/coalitions/testville/readings/{}", item["id"].as_str().unwrap());
            assert_eq!(coordinator.get(&one).await.value()["state"], item["state"], "alone as in the list");
        }
    }
}

#[tokio::test]
async fn the_rule_is_chosen_seen_by_all_and_holds_at_once() {
    for app in apps().await {
        let coordinator = with_groups(&app).await;
        let member = app.visitor(Role::Member).await;
        assert!(member.get("/testville/goals/numbers").await.page().contains(RULE));
        let seen = member.get(RULE).await;
        assert!(seen.page().contains("Groups under 20 answers are not shown."));
        assert!(
            seen.page().contains("7 of 19 students is hidden") && !seen.page().contains("Save this rule")
        );
        let refused = member.post(RULE, &[("policy", "none")]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        for nonsense in ["", "below_0", "'; DROP TABLE reading; --"] {
            let wrong = coordinator.post(RULE, &[("policy", nonsense), ("version", "0")]).await;
            assert!(wrong.body.contains("Choose one of the rules."), "{nonsense}");
        }
        coordinator.post(RULE, &[("policy", "none"), ("version", "0")]).await.leads_to();
        assert!(member.get(&page(ID)).await.page().contains("16.7%"), "nothing is hidden now");
        coordinator.post(RULE, &[("policy", "fewer_than_10"), ("version", "1")]).await.leads_to();
        assert!(!member.get(&page(ID)).await.page().contains("16.7%"));
        let late = coordinator.post(RULE, &[("policy", "none"), ("version", "1")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let shape = member.get(API).await.value();
        assert_eq!(shape, json!({ "policy": "fewer_than_10", "version": 2 }));
    }
}

#[tokio::test]
async fn a_source_keeps_its_own_rule_or_follows_the_coalition() {
    for app in apps().await {
        let coordinator = with_groups(&app).await;
        let sources = "/api/v1/coalitions/testville/sources";
        let source = coordinator.get(sources).await.value()["items"][0].clone();
        assert_eq!(source["policy"], "coalition");
        let one = format!("{sources}/{}", source["id"].as_str().unwrap());
        let own = json!({ "name": "Survey", "policy": "none", "version": source["version"] });
        assert_eq!(coordinator.json(Method::PUT, &one, &own).await.value()["policy"], "none");
        assert!(coordinator.get(&page(ID)).await.page().contains("16.7%"));
        assert!(coordinator.get(RULE).await.page().contains("Survey"));
        let unknown = json!({ "name": "Survey", "policy": "below_0", "version": 2 });
        let refused = coordinator.json(Method::PUT, &one, &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let follows = json!({ "name": "Survey", "policy": "coalition", "version": 2 });
        assert_eq!(coordinator.json(Method::PUT, &one, &follows).await.value()["policy"], "coalition");
        assert!(!coordinator.get(&page(ID)).await.page().contains("16.7%"));
        let chosen = json!({ "policy": "below_5_of_30" });
        assert_eq!(coordinator.json(Method::PUT, API, &chosen).await.value()["policy"], "below_5_of_30");
        let refused = coordinator.json(Method::PUT, API, &json!({ "policy": "all" })).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[test]
fn what_an_earlier_release_told_gives_nothing_away_later() {
    let readings = [
        counted(1, "", 300, 1000),
        counted(2, "Grade", 200, 700),
        counted(3, "Grade", 95, 285),
        counted(4, "Grade", 5, 15),
    ];
    let rule = rule(Policy::FewerThanTwenty);
    let alone = Sights::new(rule, &readings);
    assert!(!is_hidden(&alone, &readings[1]) && is_hidden(&alone, &readings[2]));
    let told = |reading: &Reading, group: Released| ReleasedCell {
        labels: vec![reading.breakdown.clone(), reading.group.clone()],
        count: None,
        group: Some(group),
    };
    let earlier = Release {
        cells: vec![
            told(&readings[0], Released::Number(1000)),
            told(&readings[1], Released::Hidden { small: false }),
            told(&readings[2], Released::Number(285)),
            told(&readings[3], Released::Hidden { small: true }),
        ],
        sums: vec![suppress::Sum { total: 0, parts: vec![1, 2, 3] }],
    };
    let registered = |release: &Release| {
        Register::new(vec![Registered {
            id: Uuid::from_u128(9),
            indicator_id: readings[0].indicator_id,
            period: readings[0].period,
            question: 1,
            way: Way::Export,
            released_at: kit_web::testing::NOW,
            released_by: "Pat".to_owned(),
            told: Told::of(release),
        }])
    };
    let later = Sights::checked(rule, &readings, &registered(&earlier));
    assert!(is_hidden(&later, &readings[1]), "700 with 285 and 1,000 would tell the fifteen");
    let mut corrected = earlier;
    corrected.cells[2].group = Some(Released::Number(300));
    let later = Sights::checked(rule, &readings, &registered(&corrected));
    assert_eq!(later.of(&readings[1]), alone.of(&readings[1]), "other numbers are another table");
}

#[tokio::test]
async fn a_table_that_leaves_the_house_is_remembered_once() {
    for app in apps().await {
        let coordinator = with_groups(&app).await;
        assert!(coordinator.get(RULE).await.page().contains("Nothing yet."));
        let first = coordinator.get(&format!("{}/readings.csv", page(ID))).await.body;
        for _ in 0..2 {
            assert_eq!(coordinator.get(&format!("{}/readings.csv", page(ID))).await.body, first);
            coordinator
                .get(&format!("/api/v1/coalitions/testville/numbers/{ID}/readings"))
                .await
                .value();
        }
        let shown = coordinator.get(RULE).await;
        assert_eq!(shown.page().matches("file for ").count(), 1);
        assert!(!app.visitor(Role::Member).await.get(RULE).await.page().contains("What left the house"));
    }
}

#[test]
fn few_events_are_hidden_and_somewhat_more_are_marked_as_unstable() {
    let deaths = |number: u128, group: &str, count: i64| Reading {
        value: Amount::from_number(count as f64 / 10.0),
        ..counted(number, group, count, 1_000_000)
    };
    let rule = Rule { policy: Policy::UnstableRates, kind: Kind::Rate };
    let shown = |count: i64| {
        let reading = deaths(1, "", count);
        Sights::new(rule, [&reading]).of(&reading).shown
    };
    assert_eq!(shown(9), Shown::Hidden(WhyHidden::SmallNumbers));
    assert_eq!(shown(10), Shown::Unstable(Amount::from_whole(1)));
    assert_eq!(shown(20), Shown::Unstable(Amount::from_whole(2)));
    assert!(matches!(shown(21), Shown::Value(_)));
    assert!(matches!(shown(0), Shown::Unstable(_) | Shown::Value(_)));
}
