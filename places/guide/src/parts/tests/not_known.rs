//! What nobody knew stands beside the check-in until somebody answers, wherever they do.

use axum::http::Method;
use kit_web::Role;
use serde_json::json;

use crate::testing::apps;

#[tokio::test]
async fn a_question_nobody_knew_stands_beside_the_check_in_until_a_record_answers() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let meeting = [("title", "Our meeting"), ("day", "2026-03-09"), ("time", "17:30"), ("minutes", "60")];
        coordinator.post("/testville/meetings/add", &meeting).await.leads_to();
        let check_in = "/testville/meetings/2026-03-09/pulse";
        for address in ["have/projects", "money/spend", "change/loses"] {
            let reply = format!("/testville/guide/{address}/reply");
            coordinator.post(&reply, &[("kind", "unknown")]).await.leads_to();
        }
        let member = app.visitor(Role::Member).await;
        let page = member.get(check_in).await;
        assert!(page.page().contains("href=\"/testville/guide/have/projects\""), "{}", page.body);
        assert!(page.body.contains("What will we spend this year and later?"));
        assert!(!page.body.contains("guide/change/loses"), "who may push back is for the core team");

        // Written in its own place, not in the guide.
        let project = json!({ "what": "Community garden", "lesson": "Begin with food" });
        let address = "/api/v1/coalitions/testville/community-projects";
        coordinator.json(Method::POST, address, &project).await.value();
        let page = member.get(check_in).await;
        assert!(!page.page().contains("guide/have/projects"), "{}", page.body);

        // Answered in the guide.
        member.post("/testville/guide/money/spend", &[("words", "About 40,000")]).await.leads_to();
        let page = member.get(check_in).await;
        assert!(!page.page().contains("id=\"not-known\""), "{}", page.body);
    }
}
