//! Meetings that are taken out after people were invited.

use kit_web::testing::TestApp;

use super::{MARCH, calendar_of, called, invite_everybody, mails};
use crate::testing::apps;

async fn jobs(app: &TestApp) {
    app.app.runner().run_all().await.unwrap();
}

#[tokio::test]
async fn a_meeting_that_is_taken_out_leaves_the_calendars_of_those_who_were_told() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        assert_eq!(mails(&app, "ana@example.org").await.len(), 1);
        let meeting = coordinator.get("/api/v1/coalitions/testville/meetings/2026-03-19").await.value();
        coordinator.post(&format!("{MARCH}/remove"), &[("version", "1")]).await.leads_to();
        jobs(&app).await;
        let mails_to_ana = mails(&app, "ana@example.org").await;
        let [_, off] = &mails_to_ana[..] else {
            panic!("{} mails", mails_to_ana.len())
        };
        assert!(
            off.subject.contains("March meeting") && off.body.contains("March meeting"),
            "{}",
            off.subject
        );
        let entry = calendar_of(off);
        assert!(entry.contains("METHOD:CANCEL") && entry.contains("STATUS:CANCELLED"), "{entry}");
        assert!(entry.contains(&format!("UID:{}@", meeting["id"].as_str().unwrap())), "{entry}");
        jobs(&app).await;
        assert_eq!(mails(&app, "ana@example.org").await.len(), 2, "nobody hears of it twice");
    }
}

#[tokio::test]
async fn undoing_that_a_meeting_was_called_tells_those_invited_the_next_morning() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        assert_eq!(mails(&app, "ana@example.org").await.len(), 1);
        let tx = app.scope().begin().await.unwrap();
        let meeting = crate::meetings::store::at_address(&tx, "2026-03-19").await.unwrap().unwrap();
        let keeper = app.app.registry.keeper("meeting").unwrap();
        let allowed = kit_store::Allowed {
            account: None,
            name: "Pat".to_owned(),
            for_organization: None,
            at: app.app.clock.now(),
            ids: app.app.ids.clone(),
            batch: None,
        };
        keeper.put_back(&tx, &allowed, meeting.id.0, None).await.unwrap();
        tx.commit().await.unwrap();
        app.pass_a_day().await;
        let mails_to_ana = mails(&app, "ana@example.org").await;
        let off = mails_to_ana.last().unwrap();
        assert!(calendar_of(off).contains("METHOD:CANCEL"));
    }
}

#[tokio::test]
async fn a_meeting_taken_out_before_anybody_was_told_sends_nothing() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        coordinator.post(&format!("{MARCH}/remove"), &[("version", "1")]).await.leads_to();
        jobs(&app).await;
        assert!(mails(&app, "ana@example.org").await.is_empty());
    }
}
