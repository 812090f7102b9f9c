use axum::http::StatusCode;
use kit_web::Role;

use crate::goals::{Goal, GoalId};
use crate::testing::{apps, store};

#[tokio::test]
async fn all_goals_lead_to_each_goal_and_say_its_sentence() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let empty = coordinator.get("/testville/goals").await;
        assert!(empty.page().contains("What should be different, for whom, by when?"));
        let id = GoalId(uuid::Uuid::from_u128(7));
        let goal = Goal {
            change: "misuse falls from 9.1% to 6.0%.".to_owned(),
            by: "2027-06-01".parse().ok(),
            ..Goal::named(id, 1, "Fewer students misuse medicine")
        };
        store(&app, &goal).await;
        let all = coordinator.get("/testville/goals").await;
        assert!(all.page().contains(&format!("href=\"/testville/goals/{id}\"")));
        assert!(all.page().contains("By June 2027, misuse falls from 9.1% to 6.0%."));
        let page = coordinator.get(&format!("/testville/goals/{id}")).await;
        for words in ["Goal 1 of 1", "Nobody leads it yet.", "aria-current=\"page\">Overview"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let spanish = coordinator.clone().in_spanish().get(&format!("/testville/goals/{id}")).await;
        assert!(spanish.page().contains("Meta 1 de 1"));
        let nowhere = coordinator.get(&format!("/testville/goals/{}", uuid::Uuid::from_u128(8))).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    }
}
