use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::Reply;
use serde_json::json;

use super::*;
use crate::testing::apps;

async fn send(visitor: &Visitor, id: &str, bytes: &[u8]) -> Reply {
    let head = b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../till.pdf\"\r\n\r\n";
    let body = [&head[..], bytes, b"\r\n--edge--\r\n"].concat();
    let address = format!("/testville/goals/commitment-evidence/{id}/file");
    visitor.send(Method::POST, &address, "multipart/form-data; boundary=edge", body).await
}

#[tokio::test]
async fn people_of_the_organization_bring_evidence_of_their_own_and_change_no_other() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let member = app.visitor(Role::Member).await;
        let page = member.get(&format!("/testville/goals/commitment-elements/{element}")).await;
        assert!(page.page().contains("Bring evidence") && !page.page().contains("/verify"));
        let mut piece = evidence(&element, "2026-02-20", "partner_numbers", "1,200");
        piece["brought_by_id"] = json!(NADIA);
        let own = add(&member, "commitment-evidence", &piece).await;
        let stored = member
            .get(&format!("/api/v1/coalitions/testville/commitment-evidence/{own}"))
            .await
            .value();
        assert_eq!(stored["brought_by_id"], json!(DALE), "members bring what they send themselves");
        let of_others =
            add(&coordinator, "commitment-evidence", &evidence(&element, "2026-02-21", "site_visit", ""))
                .await;
        let edit = format!("/testville/goals/commitment-evidence/{of_others}/edit");
        assert_eq!(member.get(&edit).await.status, StatusCode::FORBIDDEN);
        let delete = format!("/api/v1/coalitions/testville/commitment-evidence/{of_others}");
        assert_eq!(member.json(Method::DELETE, &delete, &json!({})).await.status, StatusCode::FORBIDDEN);
        assert_eq!(send(&member, &of_others, b"%PDF-1.7 x").await.status, StatusCode::FORBIDDEN);
        assert!(
            member
                .get(&format!("/testville/goals/commitment-evidence/{own}/edit"))
                .await
                .page()
                .contains("1200")
        );
        send(&member, &own, b"%PDF-1.7 x").await.leads_to();
        let shown = member.get(&format!("/testville/goals/commitment-evidence/{own}")).await;
        assert!(
            shown.page().contains("till.pdf") && shown.page().contains("Dale Hooper"),
            "{}",
            shown.body
        );
        let refused = send(&member, &own, b"MZ\x90\0").await;
        assert!(refused.body.contains("Only PDF"));
        let page = coordinator.get(&format!("/testville/goals/commitment-elements/{element}")).await;
        assert!(page.page().contains("From the organization itself"));
    }
}

#[tokio::test]
async fn evidence_is_of_a_day_that_was_and_nothing_given_has_no_value() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let address = "/api/v1/coalitions/testville/commitment-evidence";
        for (piece, words) in [
            (evidence(&element, "2026-03-11", "map", ""), "still to come"),
            (evidence(&element, "2026-02-30", "map", ""), "shown_on"),
            (evidence(&element, "2026-02-20", "gossip", ""), "Choose the kind"),
            (evidence(&element, "2026-02-20", "none_given", "3"), "there is no value"),
            (evidence(&element, "2026-02-20", "map", "many"), "value"),
            (evidence(&Uuid::nil().to_string(), "2026-02-20", "map", ""), "from the list"),
        ] {
            let refused = coordinator.json(Method::POST, address, &piece).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{piece}");
            assert!(refused.body.contains(words), "{words}: {}", refused.body);
        }
        let form =
            format!("/testville/goals/commitment-evidence/add?element_id={element}&shown_on=2026-03-10");
        let form = coordinator.get(&form).await;
        assert!(form.page().contains("Hooper Feed: Sell lock boxes") && form.page().contains("2026-03-10"));
        for page in ["goals/commitments/add", "goals/commitment-elements/add"] {
            coordinator.get(&format!("/testville/{page}")).await.page();
        }
        let remove = format!("/testville/goals/commitment-elements/{element}/remove");
        coordinator.post(&remove, &[("version", "1")]).await.leads_to();
    }
}
