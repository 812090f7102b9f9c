use kit_web::testing::TestApp;

use super::{MARCH, called, change, invite_everybody, mails};
use crate::testing::apps;

/// In how many rows of the list somebody does not know of the change.
async fn behind(app: &TestApp) -> usize {
    let coordinator = app.visitor(kit_web::Role::Coordinator).await;
    let list = coordinator.get(&format!("{MARCH}/invitations")).await;
    list.page().matches("Does not know of the change").count()
}

#[tokio::test]
async fn a_mail_that_waited_tells_of_the_change_and_no_second_one_is_asked_for() {
    for app in apps().await {
        let coordinator = called(&app).await;
        app.app.clock.advance_minutes(12 * 60);
        invite_everybody(&coordinator).await;
        change(&coordinator, "time", "18:00").await;
        assert_eq!(behind(&app).await, 3, "it is ten in the evening, and nothing went out yet");
        app.app.clock.advance_minutes(10 * 60);
        let in_the_morning = mails(&app, "ana@example.org").await;
        assert!(in_the_morning[0].subject.contains("6:00"), "{}", in_the_morning[0].subject);
        assert_eq!(behind(&app).await, 1, "whoever is called by telephone");
    }
}
