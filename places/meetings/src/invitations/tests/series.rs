//! Invitations to all meetings of a series at once.

use kit_web::Role;
use kit_web::testing::TestApp;
use serde_json::json;

use super::{fill, mails};
use crate::testing::apps;

const FIRST: &str = "/testville/meetings/2026-03-19";

async fn pass_days(app: &TestApp, days: usize) {
    for _ in 0..days {
        app.pass_a_day().await;
    }
}

#[tokio::test]
async fn one_list_for_a_whole_series_and_each_mail_comes_two_weeks_before_its_meeting() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = [
            ("title", "Table"),
            ("day", "2026-03-19"),
            ("time", "17:30"),
            ("minutes", "90"),
            ("rhythm", "weeks"),
            ("every", "4"),
            ("until", "2026-06-01"),
        ];
        coordinator.post("/testville/meetings/add", &form).await.leads_to();
        let page = coordinator.get(&format!("{FIRST}/invitations")).await;
        assert!(page.page().contains("Also to all later meetings of this series"));
        let sent = [("whom", "everybody"), ("series", "yes"), ("go", "send")];
        let told = coordinator.post(&format!("{FIRST}/invitations"), &sent).await;
        assert!(told.leads_to().ends_with("?told=3"));
        assert_eq!(mails(&app, "ana@example.org").await.len(), 1, "only the first one goes out now");
        let later = "/api/v1/coalitions/testville/meetings/2026-04-16/invitations";
        assert_eq!(coordinator.get(later).await.value()["items"].as_array().unwrap().len(), 3);
        pass_days(&app, 20).await;
        assert_eq!(mails(&app, "ana@example.org").await.len(), 1, "three weeks before is too early");
        pass_days(&app, 5).await;
        let all = mails(&app, "ana@example.org").await;
        assert!(all.len() == 2 && all[1].body.contains("16"), "{}", all[1].body);
        let again = json!({ "whom": "everybody", "series": true });
        let first = "/api/v1/coalitions/testville/meetings/2026-04-16/invitations";
        let told = coordinator.json(axum::http::Method::POST, first, &again).await.value();
        assert_eq!(told["told"], 0, "nobody is invited twice");
    }
}
