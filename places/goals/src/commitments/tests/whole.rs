use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use super::*;
use crate::commitments::{elements, made};
use crate::testing::apps;

const WHOLE: &str = "/testville/goals/commitments/whole";

#[tokio::test]
async fn a_commitment_and_its_elements_are_written_at_once_or_not_at_all() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = coordinator.get(WHOLE).await;
        assert!(form.page().contains("Nothing is kept before you save") && form.page().contains("Element 3"));
        let (id, organization) = (Uuid::from_u128(0x900).to_string(), STORE.to_string());
        let mut fields = vec![
            ("id", id.as_str()),
            ("rows", "4"),
            ("organization_id", organization.as_str()),
            ("title", "Lock boxes at cost"),
            ("serves", ""),
            ("what_1", "Sell lock boxes"),
            ("metric_1", "boxes sold"),
            ("would_show_1", "A count at the till"),
            ("target_1", "many"),
            ("what_2", "Not ours"),
            ("metric_2", "no"),
            ("leave_out_2", "yes"),
            ("what_4", "Put up posters"),
            ("metric_4", "posters seen"),
        ];
        let refused = coordinator.post(WHOLE, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("href=\"#target_1\""), "{}", refused.body);
        assert!(refused.body.contains("A count at the till") && refused.body.contains("Put up posters"));
        assert!(made::store::list(&app.scope(), Uuid::nil(), 9).await.unwrap().is_empty());
        fields.retain(|(name, _)| *name != "target_1");
        let page = coordinator.post(WHOLE, &fields).await;
        let page = coordinator.get(page.leads_to()).await;
        assert!(page.page().contains("Sell lock boxes") && page.page().contains("Put up posters"));
        assert!(!page.page().contains("Not ours"), "what was left out is not written");
        let twice = coordinator.post(WHOLE, &fields).await;
        assert!(twice.leads_to().ends_with(&id), "sending twice makes one");
        let written = elements::store::list(&app.scope(), Uuid::nil(), 9).await.unwrap();
        assert_eq!(written.len(), 2);
        let element =
            coordinator.get(&format!("/testville/goals/commitment-elements/{}", written[0].id)).await;
        assert!(
            element.page().contains("What would show it") && element.page().contains("A count at the till")
        );
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(WHOLE).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn programs_write_a_commitment_with_its_elements_and_hear_what_is_wrong() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = "/api/v1/coalitions/testville/commitments-whole";
        let whole = |what: &str, count: usize| {
            json!({ "commitment": { "organization_id": STORE, "title": "Lock boxes" },
                "elements": vec![json!({ "what": what, "metric": "boxes", "baseline": "3" }); count] })
        };
        let refused = coordinator.json(Method::POST, address, &whole("", 1)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("what_1"), "{}", refused.body);
        let many = coordinator.json(Method::POST, address, &whole("x", 20)).await;
        assert!(many.body.contains("At most 19"), "{}", many.body);
        let added = coordinator.json(Method::POST, address, &whole("Sell <b>boxes</b>", 2)).await;
        assert_eq!(added.status, StatusCode::OK, "{}", added.body);
        let elements = elements::store::list(&app.scope(), Uuid::nil(), 9).await.unwrap();
        assert_eq!(elements.iter().map(|one| one.position).collect::<Vec<_>>(), [1, 2]);
        assert!(elements.iter().all(|one| one.baseline.is_some()));
    }
}
