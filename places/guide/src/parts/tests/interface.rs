use axum::http::Method;
use kit_web::Role;
use serde_json::json;

use crate::testing::apps;

const GUIDE: &str = "/api/v1/coalitions/testville/guide";

#[tokio::test]
async fn programs_see_the_twelve_parts_and_reply() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let guide = member.get(GUIDE).await.value();
        assert_eq!(guide["parts"].as_array().unwrap().len(), 12);
        assert_eq!((&guide["done"], &guide["next_part"]), (&json!(0), &json!("why")));
        let spend = format!("{GUIDE}/replies/money/spend");
        assert_eq!(member.get(&spend).await.status.as_u16(), 404);
        let said = json!({ "kind": "words", "words": "About 40,000 a year" });
        let reply = member.json(Method::PUT, &spend, &said).await.value();
        assert_eq!(reply["version"], json!(1));
        let stale = json!({ "kind": "words", "words": "Less", "version": 7 });
        assert_eq!(member.json(Method::PUT, &spend, &stale).await.status.as_u16(), 409);
        assert_eq!(
            member.get(&format!("{GUIDE}/replies")).await.value()["items"].as_array().unwrap().len(),
            1
        );
        let guide = member.get(GUIDE).await.value();
        assert_eq!(guide["parts"][7]["answered"], json!(1));
        let gone = member.json(Method::DELETE, &spend, &json!({})).await.value();
        assert_eq!(gone["words"], json!("About 40,000 a year"));
    }
}

#[tokio::test]
async fn words_where_a_record_belongs_and_marks_out_of_range_are_refused() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let words = json!({ "kind": "words", "words": "A second copy" });
        let refused = member.json(Method::PUT, &format!("{GUIDE}/replies/have/leaders"), &words).await;
        assert_eq!(refused.status.as_u16(), 404);
        let marks = json!({ "kind": "words", "marks": { "how": 6 } });
        let refused = member.json(Method::PUT, &format!("{GUIDE}/replies/keep/thanked"), &marks).await;
        assert_eq!(refused.status.as_u16(), 422);
        let odd = json!({ "kind": "maybe" });
        let refused = member.json(Method::PUT, &format!("{GUIDE}/replies/keep/thanked"), &odd).await;
        assert_eq!(refused.status.as_u16(), 422);
        let marks = json!({ "kind": "words", "marks": { "how": 2 } });
        member.json(Method::PUT, &format!("{GUIDE}/replies/keep/thanked"), &marks).await.value();
        let looked = member.json(Method::PUT, &format!("{GUIDE}/looks/keep"), &json!({})).await.value();
        assert_eq!(looked["looked_on"], json!("2026-03-10"));
    }
}

#[tokio::test]
async fn programs_of_members_do_not_hear_how_many_may_push_back() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let guide = member.get(GUIDE).await.value();
        let change = &guide["parts"][11];
        assert_eq!(change["needs"], json!([]));
        assert_eq!(change["questions"][0]["records"], json!(null));
        let nothing = json!({ "kind": "nothing" });
        let refused = member.json(Method::PUT, &format!("{GUIDE}/replies/change/loses"), &nothing).await;
        assert_eq!(refused.status.as_u16(), 403);
    }
}
