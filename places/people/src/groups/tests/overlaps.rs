//! One person holds an office at a time, and two groups that work have two names.

use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::Visitor;
use serde_json::{Value, json};

use super::pages::{group, office, person};
use super::rules::term;
use crate::groups::offices::OfficeId;
use crate::groups::terms::{OfficeTerm, together};
use crate::testing::apps;

const API: &str = "/api/v1/coalitions/testville";
const ADD: &str = "/testville/people/groups/terms/add";

#[test]
fn two_terms_overlap_when_two_people_hold_one_office_on_some_day() {
    let spring = term(1, "2026-01-01", Some("2026-06-30"), None);
    let overlaps = |starts: &str, ends: Option<&str>, left: Option<&str>| {
        let other = term(2, starts, ends, left);
        assert_eq!(spring.overlaps(&other), other.overlaps(&spring), "either way round");
        spring.overlaps(&other)
    };
    assert!(overlaps("2026-06-30", None, None), "the last day belongs to the term");
    assert!(!overlaps("2026-07-01", None, None));
    assert!(overlaps("2025-01-01", None, None), "no end agreed");
    assert!(overlaps("2025-01-01", Some("2026-01-01"), None));
    assert!(!overlaps("2025-01-01", Some("2026-01-01"), Some("2025-12-31")), "given back before");
    assert!(overlaps("2025-01-01", Some("2025-12-31"), Some("2026-02-01")), "held longer than agreed");
    let same_person = OfficeTerm { person_id: spring.person_id, ..term(3, "2026-03-01", None, None) };
    assert!(!spring.overlaps(&same_person));
    let elsewhere = OfficeTerm {
        office_id: OfficeId(Uuid::from_u128(8)),
        ..term(3, "2026-03-01", None, None)
    };
    assert!(!spring.overlaps(&elsewhere));
    let shared = OfficeTerm { is_shared: Some(true), ..term(2, "2026-03-01", None, None) };
    let terms = [shared.clone(), spring.clone()];
    let names = |day: &str| together(&terms, &spring, day.parse().unwrap()).len();
    assert_eq!((names("2026-02-28"), names("2026-03-01")), (0, 1));
    let beside = term(2, "2026-03-01", None, None);
    assert_eq!(beside.stands_against(None, std::slice::from_ref(&spring)), Some(&spring));
    assert_eq!(
        beside.stands_against(Some(&beside), std::slice::from_ref(&spring)),
        None,
        "written before this was asked"
    );
    assert_eq!(shared.stands_against(None, &[spring]), None);
}

async fn terms(visitor: &Visitor) -> Vec<Value> {
    let listed = visitor.get(&format!("{API}/office-terms")).await.value();
    listed["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn two_people_chair_at_once_only_if_it_is_said_that_they_share_the_office() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (denise, rosa) = (person(&coordinator, "Denise").await, person(&coordinator, "Rosa").await);
        let core = group(&coordinator, &[("name", "Core team"), ("kind", "core_team")]).await;
        let chair = office(&coordinator, &core, "chair").await;
        let first = [
            ("office_id", chair.as_str()),
            ("person_id", denise.as_str()),
            ("starts_on", "2025-05-01"),
            ("ends_on", "2026-04-30"),
        ];
        coordinator.post(ADD, &first).await.leads_to();
        assert!(!coordinator.get(ADD).await.page().contains("If somebody else holds it"));
        let second = [
            ("office_id", chair.as_str()),
            ("person_id", rosa.as_str()),
            ("starts_on", "2026-03-01"),
            ("ends_on", "2027-02-28"),
        ];
        let refused = coordinator.post(ADD, &second).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "Denise Ward holds this office from May 1, 2025 until April 30, 2026.",
            "Their term ends the day before this one begins",
            "They hold the office together",
            "2027-02-28",
        ] {
            assert!(refused.body.contains(words), "{words} is missing in {}", refused.body);
        }
        let in_spanish = coordinator.clone().in_spanish().post(ADD, &second).await;
        assert!(in_spanish.body.contains("Denise Ward tiene este cargo desde el"), "{}", in_spanish.body);
        assert_eq!(terms(&coordinator).await.len(), 1);
        let shared = [&second[..], &[("others", "shared")]].concat();
        coordinator.post(ADD, &shared).await.leads_to();
        let page = coordinator.get(&format!("/testville/people/groups/{core}")).await;
        assert!(page.page().contains("Denise Ward") && page.page().contains("Rosa Ward"), "both hold it");
        let of_rosa = terms(&coordinator).await.into_iter().find(|term| term["person_id"] == rosa.as_str());
        let of_rosa = of_rosa.unwrap();
        assert_eq!(of_rosa["is_shared"], true);
        let edit = format!("/testville/people/groups/terms/{}/edit", of_rosa["id"].as_str().unwrap());
        assert!(coordinator.get(&edit).await.page().contains("They hold the office together"));
    }
}

#[tokio::test]
async fn whoever_follows_takes_the_office_over_the_day_after_the_former_term() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (denise, rosa) = (person(&coordinator, "Denise").await, person(&coordinator, "Rosa").await);
        let core = group(&coordinator, &[("name", "Core team"), ("kind", "core_team")]).await;
        let chair = office(&coordinator, &core, "chair").await;
        let of = |person: &str, from: &str, others: &str| json!({ "office_id": chair, "person_id": person, "starts_on": from, "others": others });
        let api = format!("{API}/office-terms");
        let former = coordinator.json(Method::POST, &api, &of(&denise, "2025-05-01", "")).await.value();
        let refused = coordinator.json(Method::POST, &api, &of(&rosa, "2026-03-10", "")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("from May 1, 2025 on, and no end is agreed"), "{}", refused.body);
        let page = coordinator.get(&format!("/testville/people/groups/offices/{chair}")).await;
        let follows = format!("terms/add?office_id={chair}&amp;starts_on=2026-03-10&amp;others=end");
        assert!(page.page().contains(&follows), "{}", page.body);
        let earlier = coordinator.json(Method::POST, &api, &of(&rosa, "2025-05-01", "end")).await;
        assert_eq!(
            earlier.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "a term that begins then cannot end before"
        );
        assert!(earlier.body.contains("End this term before that day"), "{}", earlier.body);
        coordinator.json(Method::POST, &api, &of(&rosa, "2026-03-10", "end")).await.value();
        let one = format!("{api}/{}", former["id"].as_str().unwrap());
        assert_eq!(coordinator.get(&one).await.value()["left_on"], "2026-03-09");
        let renew = format!("/testville/people/groups/terms/{}/renew", former["id"].as_str().unwrap());
        let renewed = coordinator.post(&renew, &[]).await;
        assert_eq!(renewed.status, StatusCode::UNPROCESSABLE_ENTITY, "Rosa holds it now");
        assert_eq!(terms(&coordinator).await.len(), 2);
    }
}

#[tokio::test]
async fn two_groups_that_work_have_two_names() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let add = "/testville/people/groups/add";
        let fields = [("name", "Youth Team"), ("kind", "committee"), ("purpose", "Summer jobs")];
        let first = group(&coordinator, &fields).await;
        let again = [("name", "youth  team"), ("kind", "task_force"), ("purpose", "Summer jobs")];
        let refused = coordinator.post(add, &again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Another group of this name still works"), "{}", refused.body);
        assert!(refused.body.contains("Summer jobs"), "what was typed stays");
        let edit = format!("/testville/people/groups/{first}/edit");
        coordinator.post(&edit, &fields).await.leads_to();
        coordinator.post(&format!("/testville/people/groups/{first}/end"), &[]).await.leads_to();
        group(&coordinator, &again).await;
        let back = coordinator.post(&edit, &fields).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "it would work again beside the other");
    }
}
