use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::TestApp;
use people::organizations::model::CareStage;
use people::organizations::{Organization, OrganizationId};
use proptest::prelude::*;
use serde_json::json;

use super::model::{Cover, Served, ServedId, Service, ServiceId, Side, cover, in_cell, organizations};
use crate::testing::{apps, store};

const YOUTH: ServedId = ServedId(Uuid::from_u128(1));
const PINE_FLAT: ServedId = ServedId(Uuid::from_u128(2));
const CLINIC: OrganizationId = OrganizationId(Uuid::from_u128(3));
const SCHOOLS: OrganizationId = OrganizationId(Uuid::from_u128(4));

fn served(id: ServedId, side: Side, name: &str) -> Served {
    Served {
        id,
        side,
        position: 1,
        name: name.to_owned(),
        has_need: true,
        version: 1,
    }
}

fn service(number: u128, organization_id: OrganizationId, population_id: Option<ServedId>) -> Service {
    Service {
        id: ServiceId(Uuid::from_u128(number)),
        organization_id,
        what: format!("Service {number}"),
        stage: CareStage::Treatment,
        population_id,
        area_id: None,
        capacity: Some(1200),
        is_active: true,
        version: 1,
    }
}

async fn matrix(app: &TestApp) {
    store(app, &Organization::named(CLINIC, "County Clinic")).await;
    store(app, &Organization::named(SCHOOLS, "School District")).await;
    store(app, &served(YOUTH, Side::Population, "Youth")).await;
    store(app, &served(PINE_FLAT, Side::Area, "Pine <b>Flat")).await;
    store(app, &service(11, CLINIC, None)).await;
    store(app, &service(12, SCHOOLS, Some(YOUTH))).await;
}

#[test]
fn the_rule_says_what_a_number_means() {
    assert_eq!(cover(0, true, 3), Cover::Gap);
    assert_eq!(cover(0, false, 3), Cover::NoNeed);
    assert_eq!(cover(1, true, 3), Cover::Thin);
    assert_eq!(cover(2, true, 3), Cover::Covered);
    assert_eq!(cover(3, true, 3), Cover::Overlap);
    assert_eq!(cover(2, true, 2), Cover::Overlap);
}

proptest! {
    #[test]
    fn an_organization_counts_once_and_only_while_active(actives in prop::collection::vec((0_u128..4, any::<bool>()), 0..20)) {
        let services: Vec<_> = actives
            .iter()
            .zip(0..)
            .map(|((organization, is_active), number)| Service {
                is_active: *is_active,
                ..service(number, OrganizationId(Uuid::from_u128(*organization)), None)
            })
            .collect();
        let area = served(PINE_FLAT, Side::Area, "Pine Flat");
        let here = in_cell(&services, CareStage::Treatment, &area, None);
        let distinct: std::collections::HashSet<_> =
            actives.iter().filter(|(_, is_active)| *is_active).map(|(organization, _)| organization).collect();
        prop_assert_eq!(organizations(&here).len(), distinct.len());
        prop_assert!(in_cell(&services, CareStage::Recovery, &area, None).is_empty());
    }
}

#[tokio::test]
async fn the_matrix_counts_and_the_rule_can_be_changed() {
    for app in apps().await {
        matrix(&app).await;
        let member = app.visitor(Role::Member).await;
        let page = member.get("/testville/goals/who-does-what").await;
        assert!(page.page().contains("Pine &lt;b&gt;Flat"));
        assert_eq!(page.page().matches("0, gap").count(), 6);
        let for_youth = member.get(&format!("/testville/goals/who-does-what?of={YOUTH}")).await;
        assert!(for_youth.page().contains("Who helps Youth"));
        let in_area = member.get(&format!("/testville/goals/who-does-what?of={PINE_FLAT}")).await;
        assert!(in_area.page().contains("Youth") && !in_area.page().contains("2, overlap"));
        let coordinator = app.visitor(Role::Coordinator).await;
        let rule = "/testville/goals/who-does-what/rule";
        let reply = coordinator.post(rule, &[("overlap_from", "99")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for from in ["4", "2"] {
            coordinator.post(rule, &[("overlap_from", from)]).await.leads_to();
        }
        let page = coordinator.get("/testville/goals/who-does-what").await;
        assert!(page.page().contains("2, overlap"));
        assert_eq!(member.post(rule, &[("overlap_from", "2")]).await.status, StatusCode::FORBIDDEN);
        let csv = member.get("/testville/goals/who-does-what/services.csv").await;
        assert!(csv.body.contains("County Clinic,Service 11"));
        assert_eq!(member.get("/testville/goals/who-does-what/services.xlsx").await.status, StatusCode::OK);
        assert!(
            member
                .get("/testville/goals/who-does-what/services")
                .await
                .page()
                .contains("School District")
        );
    }
}

#[tokio::test]
async fn two_in_one_place_are_introduced_each_in_their_language() {
    for app in apps().await {
        matrix(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let clinic = CLINIC.to_string();
        let rosa = [
            ("given_name", "Rosa"),
            ("family_name", "Delgado"),
            ("organization_id", clinic.as_str()),
            ("languages", "es"),
        ];
        coordinator.post("/testville/people/add", &rosa).await.leads_to();
        let cell = format!("/testville/goals/who-does-what/cell?stage=treatment&row={PINE_FLAT}&of={YOUTH}");
        let page = coordinator.get(&cell).await;
        assert!(
            page.page().contains("2 organizations work here.") && page.page().contains("Introduce these two")
        );
        let ask = format!(
            "/testville/goals/who-does-what/introduce?first={CLINIC}&second={SCHOOLS}&stage=treatment"
        );
        let page = coordinator.get(&ask).await;
        assert!(page.page().contains("Hola,") && page.page().contains("Dear"));
        let schools = SCHOOLS.to_string();
        let fields = [("first", clinic.as_str()), ("second", schools.as_str()), ("stage", "treatment")];
        coordinator.post("/testville/goals/who-does-what/introduce", &fields).await.leads_to();
        let all = "/api/v1/coalitions/testville/introductions";
        assert_eq!(coordinator.get(all).await.value()["items"][0]["made_on"], "2026-03-10");
        let own = json!({ "first_id": CLINIC.0, "second_id": CLINIC.0, "stage": "treatment" });
        assert_eq!(coordinator.json(Method::POST, all, &own).await.status, StatusCode::NOT_FOUND);
        for nonsense in ["cell?stage=none", "introduce?first=x", "cell?stage=treatment&row=1"] {
            let reply = coordinator.get(&format!("/testville/goals/who-does-what/{nonsense}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{nonsense}");
        }
    }
}

#[tokio::test]
async fn services_are_added_changed_and_refused() {
    for app in apps().await {
        matrix(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await.in_spanish();
        let add = "/testville/goals/who-does-what/services/add";
        assert!(coordinator.get(add).await.page().contains("County Clinic"));
        let wrong = [("organization_id", ""), ("stage", "moon"), ("capacity", "-5"), ("area_id", "x")];
        let reply = coordinator.post(add, &wrong).await;
        for field in ["organization_id", "what", "stage", "capacity", "area_id"] {
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let (clinic, youth) = (CLINIC.to_string(), YOUTH.to_string());
        let other_side = [
            ("organization_id", clinic.as_str()),
            ("what", "Help"),
            ("stage", "recovery"),
            ("area_id", &youth),
        ];
        assert!(coordinator.post(add, &other_side).await.body.contains("href=\"#area_id\""));
        let all = "/api/v1/coalitions/testville/services";
        let new =
            json!({ "organization_id": CLINIC.0, "what": "Help", "stage": "recovery", "is_active": true });
        let added = coordinator.json(Method::POST, all, &new).await.value();
        let id = added["id"].as_str().unwrap();
        let page = coordinator.get(&format!("/testville/goals/who-does-what/services/{id}")).await;
        assert!(page.page().contains("En todas partes"));
        let removed = coordinator.json(Method::DELETE, &format!("{all}/{id}"), &json!({})).await;
        assert_eq!(removed.status, StatusCode::OK);
        let served = "/api/v1/coalitions/testville/served";
        assert_eq!(coordinator.get(served).await.value()["items"].as_array().unwrap().len(), 2);
        let one = format!("{served}/{YOUTH}");
        let reply = coordinator.json(Method::PUT, &one, &json!({ "side": "moon" })).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
    }
}
