use axum::http::StatusCode;
use kit_store::uuid::Uuid;

use super::{ID, OTHER, number, page, stored, value};
use crate::due::{Asked, until as due_until};
use crate::goals::{Goal, GoalId};
use crate::numbers::Indicator;
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(7));
const DERIVED: &str = "01890000-0000-7000-8000-000000000003";

#[tokio::test]
async fn a_small_group_is_hidden_on_every_page_chart_export_and_answer() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[("name", "Misuse"), ("kind", "proportion")]).await;
        value(&coordinator, ID, &[("period", "2025"), ("numerator", "87"), ("denominator", "1180")]).await;
        let group =
            [("breakdown", "Grade"), ("group", "Grade 13"), ("numerator", "7"), ("denominator", "19")];
        value(
            &coordinator,
            ID,
            &[("id", OTHER), ("period", "2025"), group[0], group[1], group[2], group[3]],
        )
        .await;
        for path in [page(ID), format!("{}/readings", page(ID)), format!("{}/readings.csv", page(ID))] {
            let shown = coordinator.get(&path).await;
            assert!(
                shown.page().contains("Grade 13") && shown.page().contains("hidden to protect small groups"),
                "{path}"
            );
            // 7 of 19 is 36.8 percent, its limits 19.1 and 59.0.
            for secret in ["36.8", "19.1", "59.0", ">19<", ",19,"] {
                assert!(!shown.page().contains(secret), "{secret} is told on {path}");
            }
        }
        let shape = coordinator.get(&format!("/api/v1/coalitions/testville/readings/{OTHER}")).await.value();
        assert_eq!(
            (shape["state"].as_str(), shape["why_hidden"].as_str()),
            (Some("hidden"), Some("small-numbers"))
        );
        for part in ["value", "lower", "upper", "people"] {
            assert!(shape[part].is_null(), "{part}");
        }
        assert_eq!(coordinator.get(&format!("{}/readings.xlsx", page(ID))).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn no_line_crosses_a_changed_question_and_the_chart_says_so() {
    for app in apps().await {
        let coordinator = number(&app, ID, &[("target", "5"), ("target_on", "2028-06-01")]).await;
        for (period, amount, question) in [
            ("2021", "9", "1"),
            ("2022", "8", "1"),
            ("2023", "6", "2"),
            ("2024", "5.8", "2"),
            ("2025", "5.5", "2"),
        ] {
            value(&coordinator, ID, &[("period", period), ("value", amount), ("question", question)]).await;
        }
        let shown = coordinator.get(&page(ID)).await;
        // Two pieces in each of the two sizes.
        assert_eq!(shown.page().matches("<polyline").count(), 4);
        assert!(shown.page().contains("The question changed") && shown.page().contains("question 2"));
        // Compared only since the question changed: from 6 to 5.5.
        assert!(
            shown.page().contains("\u{2212}0.5 points, \u{2212}8.3%"),
            "change is counted within one question"
        );
        assert!(shown.page().contains("down 2 times in a row, now 5.5%"));
        assert!(shown.page().contains("aria-label=\"Line chart. "));
    }
}

#[tokio::test]
async fn changes_from_zero_and_targets_of_zero_are_not_applicable() {
    for app in apps().await {
        let coordinator = number(
            &app,
            ID,
            &[("kind", "count"), ("decimals", "0"), ("target", "0"), ("target_on", "2028-01-01")],
        )
        .await;
        value(&coordinator, ID, &[("period", "2024"), ("value", "0")]).await;
        value(&coordinator, ID, &[("period", "2025"), ("value", "4")]).await;
        let shown = coordinator.get(&page(ID)).await;
        assert!(shown.page().contains("+4, n/a"));
        assert_eq!(shown.page().matches("<dd>n/a</dd>").count(), 1, "percent of a target of zero");
    }
}

#[tokio::test]
async fn a_derived_number_is_computed_and_never_typed() {
    for app in apps().await {
        let coordinator =
            number(&app, ID, &[("name", "Boxes"), ("kind", "count"), ("new_source", "log")]).await;
        number(&app, OTHER, &[("name", "Towns"), ("kind", "count"), ("new_source", "log")]).await;
        for (id, amount) in [(ID, "9"), (OTHER, "4")] {
            value(&coordinator, id, &[("period", "2025"), ("value", amount)]).await;
        }
        store(&app, &Goal::named(GOAL, 1, "Boxes in every town")).await;
        let goal = GOAL.to_string();
        number(
            &app,
            DERIVED,
            &[
                ("name", "Boxes a town"),
                ("goal_id", &goal),
                ("kind", "derived"),
                ("derivation", "ratio"),
                ("parts", ID),
                ("parts", OTHER),
                ("decimals", "2"),
            ],
        )
        .await;
        assert!(coordinator.get(&page(DERIVED)).await.page().contains("2.25"));
        assert!(coordinator.get("/testville/goals").await.page().contains("2.25"));
        assert!(coordinator.get(&format!("/testville/goals/{GOAL}/numbers")).await.page().contains("2.25"));
        assert!(coordinator.get("/testville/goals/numbers").await.page().contains("2.25"));
        assert!(coordinator.get(&format!("{}/readings.csv", page(DERIVED))).await.page().contains("2.25"));
        assert_eq!(coordinator.get(&format!("{}/add", page(DERIVED))).await.status, StatusCode::NOT_FOUND);
        let typed = coordinator
            .post(&format!("{}/add", page(DERIVED)), &[("period", "2025"), ("value", "3")])
            .await;
        assert_ne!(typed.status, StatusCode::SEE_OTHER);
        // A hidden part hides the result.
        value(&coordinator, ID, &[("period", "2024"), ("state", "suppressed")]).await;
        value(&coordinator, OTHER, &[("period", "2024"), ("value", "4")]).await;
        assert!(coordinator.get(&page(DERIVED)).await.page().contains("hidden, a part of it is hidden"));
        // What others are computed from stays; computed ones are no parts.
        assert_eq!(
            coordinator.post(&format!("{}/remove", page(ID)), &[]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let nested = [
            ("name", "X"),
            ("kind", "derived"),
            ("derivation", "sum"),
            ("parts", DERIVED),
            ("parts", ID),
        ];
        assert!(
            coordinator
                .post("/testville/goals/numbers/add", &nested)
                .await
                .body
                .contains("not computed themselves")
        );
        coordinator.post(&format!("{}/remove", page(DERIVED)), &[]).await.leads_to();
        assert!(stored::<Indicator>(&app, DERIVED).await.is_none());
    }
}

#[tokio::test]
async fn a_goal_shows_its_number_and_home_its_trend() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "Fewer students misuse medicine")).await;
        let goal = GOAL.to_string();
        let coordinator = number(
            &app,
            ID,
            &[
                ("goal_id", &goal),
                ("target", "6"),
                ("target_on", "2027-06-01"),
                ("next_due", "2026-03-12"),
            ],
        )
        .await;
        for (period, amount) in [("2023", "9.1"), ("2024", "8.3"), ("2025", "7.4")] {
            value(&coordinator, ID, &[("period", period), ("value", amount), ("next_due", "2026-03-12")])
                .await;
        }
        let on_goal = coordinator.get(&format!("/testville/goals/{GOAL}")).await;
        for words in [
            "On track",
            "down 2 times in a row, now 7.4%",
            "See these numbers as a table",
            "Who is left out",
            "Next number due Mar 12.",
        ] {
            assert!(on_goal.page().contains(words), "{words} is missing");
        }
        let all = coordinator.get("/testville/goals").await;
        for words in ["7.4%", "6.0% by June 2027", "Trend from 9.1% to 7.4%"] {
            assert!(all.page().contains(words), "{words} is missing");
        }
        assert!(
            coordinator
                .get(&format!("/testville/goals/{GOAL}/numbers"))
                .await
                .page()
                .contains(">Misuse<")
        );
        assert!(
            coordinator
                .get("/testville/goals/numbers/list.csv")
                .await
                .page()
                .contains("Misuse,2025,7.4,%,6,")
        );
        let until = kit_store::jiff::civil::date(2026, 3, 12);
        let asked = Asked { until, numbers: true, all_commitments: false, person: None };
        assert_eq!(due_until(&app.scope(), until, &asked).await.unwrap().len(), 1);
    }
}

/// Forty indicators of twenty years: on the list, on the page of their goal, on the list of goals.
#[tokio::test]
async fn many_numbers_of_many_years_take_few_statements() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "Fewer students misuse medicine")).await;
        let goal = GOAL.to_string();
        let id = |index: u128| Uuid::from_u128(0x0189_0000_0000_7000_8000_0000_0000_1000 + index);
        let coordinator = number(&app, &id(0).to_string(), &[("goal_id", &goal)]).await;
        for index in 1..45 {
            number(&app, &id(index).to_string(), &[("name", "One of many"), ("goal_id", &goal)]).await;
        }
        for index in 0..40 {
            let table: String =
                (2006..2026).map(|year| format!("{year}\t{}\n", (year + index as i64) % 50)).collect();
            let table = [("paste", format!("Year\tValue\n{table}")), ("step", "save".to_owned())];
            let fields: Vec<(&str, &str)> =
                table.iter().map(|(name, value)| (*name, value.as_str())).collect();
            coordinator
                .post(&format!("{}/paste", page(&id(index).to_string())), &fields)
                .await
                .leads_to();
        }
        let first = coordinator.get("/testville/goals/numbers").await;
        assert_eq!(first.page().matches("/goals/numbers/01890000").count(), 40);
        let (_, after) = first.page().split_once("?after=").unwrap();
        let (after, _) = after.split_once('"').unwrap();
        let second = coordinator.get(&format!("/testville/goals/numbers?after={after}")).await;
        assert_eq!(second.page().matches("/goals/numbers/01890000").count(), 5);
        let own = page(&id(0).to_string());
        for path in
            ["/testville/goals/numbers", "/testville/goals", &format!("/testville/goals/{GOAL}"), &own]
        {
            let shown = coordinator.get(path).await;
            let timing = shown.headers["server-timing"].to_str().unwrap();
            let statements: u32 =
                timing.split("desc=\"").nth(1).unwrap().trim_end_matches('"').parse().unwrap();
            eprintln!("{path}: {statements} statements, {} bytes", shown.page().len());
            assert!((1..=15).contains(&statements), "{path} took {statements} statements");
        }
    }
}
