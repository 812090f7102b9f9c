use axum::http::{Method, StatusCode};
use kit_store::Day;
use kit_store::uuid::Uuid;
use kit_web::{Role, Typed};
use proptest::prelude::*;
use serde_json::json;

use super::hourly_values::{HourlyValue, HourlyValueId, in_force};
use super::hours::model::from_form;
use super::hours::{PaidBy, VolunteerHours, VolunteerHoursId};
use crate::testing::apps;

const PAGES: &str = "/testville/people/thanks";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn value(number: u128, from: &str, cents: i64) -> HourlyValue {
    HourlyValue {
        from_on: day(from),
        cents,
        ..HourlyValue::blank(HourlyValueId(Uuid::from_u128(number)))
    }
}

fn hours(minutes: i64, on: &str) -> VolunteerHours {
    VolunteerHours {
        minutes,
        worked_on: day(on),
        ..VolunteerHours::blank(VolunteerHoursId(Uuid::from_u128(1)))
    }
}

#[test]
fn an_hour_is_worth_what_was_said_for_its_day_unless_it_has_a_rate_of_its_own() {
    let values = [value(1, "2025-01-01", 3180), value(2, "2026-01-01", 3349)];
    assert_eq!(hours(90, "2025-06-01").worth(&values), Some(4770));
    assert_eq!(hours(60, "2026-01-01").worth(&values), Some(3349));
    assert_eq!(hours(60, "2024-12-31").worth(&values), None, "nobody said what an hour was worth then");
    let own = VolunteerHours { rate_cents: Some(6500), ..hours(30, "2025-06-01") };
    assert_eq!(own.worth(&values), Some(3250));
    let paid = VolunteerHours { paid_by: PaidBy::PublicMoney, ..own };
    assert_eq!(paid.worth(&values), None, "time a grant pays for is no gift");
    assert_eq!(in_force(&values, day("2025-12-31")).map(|value| value.cents), Some(3180));
}

fn minutes_of(time: &str) -> Option<i64> {
    let typed = Typed::from_pairs([
        ("person_id", Uuid::from_u128(1).to_string()),
        ("worked_on", "2026-03-01".to_owned()),
        ("time", time.to_owned()),
        ("what", "Table".to_owned()),
    ]);
    from_form(&hours(1, "2026-01-01"), &typed).ok().map(|given| given.minutes)
}

#[test]
fn time_is_read_as_people_write_it() {
    for (typed, minutes) in [
        ("2", 120),
        ("2.5", 150),
        ("2,5", 150),
        ("0.25", 15),
        ("2:30", 150),
        ("45 min", 45),
        ("3 h", 180),
        (".5", 30),
    ] {
        assert_eq!(minutes_of(typed), Some(minutes), "{typed}");
    }
    for nonsense in [
        "",
        "0",
        "-1",
        "25",
        "24:01",
        "2:75",
        "2.345",
        "all day",
        "9999999999999999999",
        "1e3",
        "٣",
        ":",
    ] {
        assert_eq!(minutes_of(nonsense), None, "{nonsense}");
    }
}

proptest! {
    #[test]
    fn any_time_that_is_accepted_is_at_most_a_day(typed in "\\PC{0,12}") {
        prop_assert!(minutes_of(&typed).is_none_or(|minutes| (1..=1440).contains(&minutes)));
    }
}

#[tokio::test]
async fn whoever_is_thanked_no_longer_waits() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        officer
            .post(
                "/testville/people/add",
                &[("given_name", "Ana"), ("family_name", "Flores"), ("class", "voting"), ("contact", "none")],
            )
            .await;
        let people = officer.get("/api/v1/coalitions/testville/people").await.value();
        let ana = people["items"][0]["id"].as_str().unwrap().to_owned();
        let worked = [
            ("person_id", ana.as_str()),
            ("worked_on", "2026-03-01"),
            ("time", "2:30"),
            ("what", "Staffed the table"),
            ("paid_by", "nobody"),
        ];
        officer
            .post(
                &format!("{PAGES}/values/add"),
                &[("amount", "30"), ("from_on", "2025-01-01"), ("source", "State")],
            )
            .await;
        let saved = officer.post(&format!("{PAGES}/hours/add"), &worked).await;
        assert_eq!(saved.leads_to(), "/testville/people/thanks/hours", "{}", saved.body);
        let before = officer.get(PAGES).await;
        assert!(
            before.page().contains("2 h 30 min") && before.body.contains("worth $75"),
            "{}",
            before.body
        );
        assert!(before.body.contains("1 person waits"));
        officer
            .post(
                &format!("{PAGES}/given/add"),
                &[
                    ("person_id", ana.as_str()),
                    ("what_for", "The table"),
                    ("thanked_on", "2026-03-02"),
                    ("way", "card"),
                ],
            )
            .await;
        let after = officer.get(PAGES).await;
        assert!(after.page().contains("Everybody was thanked") && after.body.contains("The table"));
        let page = officer.get(&format!("/testville/people/{ana}")).await;
        assert!(page.page().contains("The table"), "it stands on her own page");
        let listed = officer.get(&format!("{PAGES}/given")).await;
        assert!(listed.page().contains("A card, letter or mail"));
        let file = officer.get(&format!("{PAGES}/hours.csv")).await;
        assert!(
            file.body.contains("Staffed the table")
                && file.body.contains("$75")
                && file.body.contains("State")
        );
        let hours = officer.get(&format!("{PAGES}/hours")).await;
        assert!(hours.page().contains("2 h 30 min"));
    }
}

#[tokio::test]
async fn mistakes_are_said_at_the_field_and_nothing_typed_is_lost() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await.in_spanish();
        let page = officer
            .post(
                &format!("{PAGES}/given/add"),
                &[("what_for", ""), ("thanked_on", "ayer"), ("way", "shout"), ("person_id", "nobody")],
            )
            .await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            page.body.contains("Escriba por qué se agradece") && page.body.contains("Elija cómo se dijo")
        );
        let page = officer
            .post(&format!("{PAGES}/hours/add"), &[("time", "mucho"), ("what", "Mesa"), ("rate", "50")])
            .await;
        assert!(page.body.contains("Escriba el tiempo como") && page.body.contains("ningún financiador"));
        assert!(page.body.contains("value=\"mucho\""));
        let member = app.visitor(Role::Member).await;
        let other = officer.get("/api/v1/coalitions/testville/people").await.value();
        assert!(other["items"].as_array().unwrap().is_empty());
        let foreign = member
            .post(
                &format!("{PAGES}/hours/add"),
                &[
                    ("person_id", "00000000-0000-0000-0000-000000000009"),
                    ("time", "2"),
                    ("what", "x"),
                    ("worked_on", "2026-03-01"),
                ],
            )
            .await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN, "members write down their own hours only");
    }
}

#[tokio::test]
async fn programs_write_and_read_all_three() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        for (path, body) in [
            (
                "thank-yous",
                json!({"what_for": "Supper", "thanked_on": "2026-03-01", "way": "celebration"}),
            ),
            ("hourly-values", json!({"from_on": "2026-01-01", "cents": 3349, "source": "State"})),
        ] {
            let address = format!("/api/v1/coalitions/testville/{path}");
            let added = officer.json(Method::POST, &address, &body).await;
            assert!(added.status.is_success(), "{}", added.body);
            let all = officer.get(&address).await.value();
            assert_eq!(all["items"].as_array().unwrap().len(), 1);
            let id = all["items"][0]["id"].as_str().unwrap().to_owned();
            let removed = officer.json(Method::DELETE, &format!("{address}/{id}"), &json!({})).await;
            assert!(removed.status.is_success(), "{}", removed.body);
        }
        let wrong = json!({"minutes": -5, "what": "x", "worked_on": "2026-03-01", "paid_by": "nobody"});
        let wrong = officer.json(Method::POST, "/api/v1/coalitions/testville/volunteer-hours", &wrong).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn the_page_of_an_organization_leads_to_a_thank_you_to_it() {
    let id = Uuid::from_u128(0x55).to_string();
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("id", id.as_str()), ("name", "Elk Ridge Pharmacy")];
        coordinator.post("/testville/people/organizations/add", &fields).await.leads_to();
        let organization = format!("/testville/people/organizations/{id}");
        let form = format!("{PAGES}/given/add?organization_id={id}");
        assert!(coordinator.get(&organization).await.page().contains(&form));
        let filled = coordinator.get(&form).await;
        assert!(filled.page().contains(&format!("value=\"{id}\" selected")), "the organization is chosen");
        let evaluator = app.visitor(Role::Evaluator).await;
        assert!(!evaluator.get(&organization).await.page().contains(&form), "readers thank nobody here");
    }
}
