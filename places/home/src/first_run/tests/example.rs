//! The example coalition: how it comes and goes.

use super::*;

async fn rows(app: &TestApp) -> Vec<i64> {
    let scope = app.scope();
    let count = |sql: &'static str| {
        let scope = scope.clone();
        async move { scope.one::<(i64,)>(sql, &[&scope.coalition()]).await.unwrap().0 }
    };
    vec![
        count("SELECT count(*) FROM person WHERE coalition_id = $1").await,
        count("SELECT count(*) FROM standing WHERE coalition_id = $1").await,
        count("SELECT count(*) FROM change WHERE coalition_id = $1").await,
        count("SELECT count(*) FROM search_word WHERE coalition_id = $1").await,
    ]
}

#[tokio::test]
async fn the_example_comes_goes_and_comes_back_and_leaves_others_untouched() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        host.post("/testville/people/add", &[("given_name", "Ines")]).await.leads_to();
        host.get("/testville").await.page();
        let before = rows(&app).await;
        for _ in 0..2 {
            assert_eq!(host.post("/start/look", &[]).await.leads_to(), "/tamarack-together");
            let home = host.get("/tamarack-together").await;
            assert!(
                home.page().contains("Clear the example") && home.page().contains("Round table by sector.")
            );
            let example = coalition::by_slug(&app.app.db, "tamarack-together").await.unwrap().unwrap();
            assert_eq!(host.post("/tamarack-together/clear-example", &[]).await.leads_to(), "/start");
            assert_eq!(host.get("/tamarack-together").await.status, StatusCode::NOT_FOUND);
            let scope = app.app.db.scope(example.id);
            assert!(kit_store::latest(&scope, 5).await.unwrap().is_empty(), "its history is gone");
            let rosa = account::account_by_email(&app.app.db, "rosa@example.org").await.unwrap();
            assert!(rosa.is_none(), "an invented person can no longer sign in");
        }
        assert_eq!(rows(&app).await, before);
        assert!(account::account_by_email(&app.app.db, "officer@example.org").await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_real_coalition_is_never_cleared() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        assert_eq!(host.post("/testville/clear-example", &[]).await.status, StatusCode::NOT_FOUND);
        assert!(!host.get("/testville").await.page().contains("Clear the example"));
        host.post("/start/look", &[]).await.leads_to();
        let officer = app.visitor(Role::Officer).await;
        let refused = officer.post("/tamarack-together/clear-example", &[]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert!(coalition::by_slug(&app.app.db, "tamarack-together").await.unwrap().is_some());
    }
}
