use axum::http::{Method, StatusCode};
use kit_web::Role;
use people::agreements::documents::{Agreement, AgreementId};
use serde_json::json;

use super::*;
use crate::testing::apps;

#[tokio::test]
async fn a_commitment_names_a_paper_its_organization_is_a_party_of() {
    for app in apps().await {
        fill(&app).await;
        let agreement = |id: u128, title: &str, party: Uuid| Agreement {
            title: title.to_owned(),
            party_ids: kit_store::Words(vec![party.to_string()]),
            ..Agreement::blank(AgreementId(Uuid::from_u128(id)))
        };
        store(&app, &agreement(0x501, "Letter of the store", STORE)).await;
        store(&app, &agreement(0x502, "Letter of the clinic", CLINIC)).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let organization = STORE.to_string();
        let (own, others) = (Uuid::from_u128(0x501).to_string(), Uuid::from_u128(0x502).to_string());
        let serves = format!("goal:{GOAL}");
        let mut fields = vec![
            ("organization_id", organization.as_str()),
            ("title", "Lock boxes at cost"),
            ("serves", serves.as_str()),
            ("agreement_id", others.as_str()),
        ];
        let refused = coordinator.post(&format!("{PAGE}/add"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Hooper Feed is not a party of"), "{}", refused.body);
        assert!(refused.body.contains("Lock boxes at cost"), "nothing typed is lost");
        fields[3].1 = own.as_str();
        let page = coordinator.post(&format!("{PAGE}/add"), &fields).await;
        let page = coordinator.get(page.leads_to()).await;
        for words in ["Letter of the store", "1 party has still to sign", "Nobody wrote down who approved it"]
        {
            assert!(page.page().contains(words), "{words} is missing in {}", page.body);
        }
        let list = coordinator.get(PAGE).await;
        assert!(list.page().contains("Letter of the store") && list.page().contains("No elements yet"));
        for nonsense in [
            [("organization_id", "x"), ("title", "y"), ("serves", ""), ("decision_link", "")],
            [
                ("organization_id", organization.as_str()),
                ("title", ""),
                ("serves", "goal:x"),
                ("decision_link", "javascript:alert(1)"),
            ],
        ] {
            let refused = coordinator.post(&format!("{PAGE}/add"), &nonsense).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let ends = json!({ "organization_id": STORE, "title": "x", "starts_on": "2026-02-02", "ends_on": "2026-02-01" });
        let refused = coordinator.json(Method::POST, "/api/v1/coalitions/testville/commitments", &ends).await;
        assert!(refused.body.contains("before the first one"), "{}", refused.body);
    }
}

/// Takes back what was written last, which is of this kind.
async fn take_back(app: &TestApp, kind: &str) {
    let entry = &kit_store::latest(&app.scope(), 1).await.unwrap()[0];
    assert_eq!(entry.subject_kind, kind);
    let tx = app.scope().begin().await.unwrap();
    let keeper = app.app.registry.keeper(kind).unwrap();
    kit_store::undo(&tx, &crate::testing::allowed(app), keeper, entry).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn records_are_listed_changed_and_taken_out_by_programs_and_brought_back() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let piece =
            add(&coordinator, "commitment-evidence", &evidence(&element, "2026-02-20", "map", "1")).await;
        for kind in ["commitments", "commitment-elements", "commitment-evidence"] {
            let all = format!("/api/v1/coalitions/testville/{kind}");
            let listed = coordinator.get(&all).await.value();
            let id = listed["items"][0]["id"].as_str().unwrap();
            let one = format!("{all}/{id}");
            assert_eq!(coordinator.get(&one).await.value()["id"], json!(id));
            let nobody = app.outsider().await;
            assert_eq!(nobody.get(&one).await.status, StatusCode::NOT_FOUND);
        }
        let piece = format!("/api/v1/coalitions/testville/commitment-evidence/{piece}");
        assert_eq!(coordinator.json(Method::DELETE, &piece, &json!({})).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(&piece).await.status, StatusCode::NOT_FOUND);
        let one = format!("/api/v1/coalitions/testville/commitment-elements/{element}");
        let mut shape = coordinator.get(&one).await.value();
        for field in ["position", "id"] {
            shape.as_object_mut().unwrap().remove(field);
        }
        shape["target"] = json!("a lot");
        let refused = coordinator.json(Method::PUT, &one, &shape).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        shape["target"] = json!("250");
        assert_eq!(coordinator.json(Method::PUT, &one, &shape).await.status, StatusCode::OK);
        let late = coordinator.json(Method::PUT, &one, &shape).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "the version was of before the change");
        let commitments = coordinator.get("/api/v1/coalitions/testville/commitments").await.value();
        let id = commitments["items"][0]["id"].as_str().unwrap();
        let address = format!("/api/v1/coalitions/testville/commitments/{id}");
        assert_eq!(coordinator.json(Method::DELETE, &address, &json!({})).await.status, StatusCode::OK);
        let page = format!("/testville/goals/commitment-elements/{element}");
        assert_eq!(coordinator.get(&page).await.status, StatusCode::NOT_FOUND);
        take_back(&app, "commitment").await;
        assert!(
            coordinator.get(&page).await.page().contains("250\u{a0}boxes"),
            "its elements came back with it"
        );
    }
}

#[tokio::test]
async fn organizations_that_become_one_take_their_commitments_along() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let by_clinic = json!({ "verdict": "on_track", "for_year": 2026, "given_on": "2026-03-09", "reason": "Fine.",
            "verifier_organization_id": CLINIC });
        let verdicts = format!("commitment-elements/{element}/verdicts");
        add(&coordinator, &verdicts, &by_clinic).await;
        take_back(&app, "commitment_verdict").await;
        let said = format!("/api/v1/coalitions/testville/{verdicts}");
        assert_eq!(coordinator.get(&said).await.value(), json!([]), "the history takes a slip back");
        add(&coordinator, &verdicts, &by_clinic).await;
        let (id, kept, gone) = (Uuid::from_u128(0xaa).to_string(), CLINIC.to_string(), STORE.to_string());
        let fields = [("id", id.as_str()), ("subject", "organization"), ("kept", &kept), ("gone", &gone)];
        coordinator.post("/testville/people/duplicates/merge", &fields).await.leads_to();
        let listed = coordinator.get("/api/v1/coalitions/testville/commitments").await.value();
        assert_eq!(listed["items"][0]["organization_id"], json!(CLINIC));
        let said = coordinator.get(&said).await.value();
        assert_eq!(said[0]["is_independent_today"], json!(false), "it judged itself, as one sees now");
    }
}
