//! The meeting that runs, is today or comes next.

use kit_web::Role;

use super::{fill, home_of};
use crate::testing::apps;

#[tokio::test]
async fn a_meeting_is_started_from_home_and_everybody_finds_the_one_that_runs() {
    for app in apps().await {
        let (coordinator, member) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await);
        let now = "/testville/meetings/add?when=now";
        assert!(home_of(&coordinator).await.contains(&format!("href=\"{now}\">Start a meeting")));
        assert!(!home_of(&member).await.contains("Start a meeting"));
        let form = coordinator.get(now).await;
        assert!(form.page().contains("value=\"2026-03-10\"") && form.body.contains("value=\"10:00\""));
        let fields = [("title", "Core team"), ("day", "2026-03-10"), ("time", "18:00"), ("minutes", "60")];
        let meeting = coordinator.post("/testville/meetings/add", &fields).await.leads_to().to_owned();
        assert!(home_of(&coordinator).await.contains(&format!("href=\"{meeting}\">Start a meeting")));
        coordinator.post(&format!("{meeting}/begin"), &[]).await.leads_to();
        assert!(home_of(&member).await.contains(&format!("href=\"{meeting}\">To the meeting")));
    }
}

#[tokio::test]
async fn home_tells_how_many_come_to_the_next_meeting() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("title", "March"), ("day", "2026-03-19"), ("time", "17:30"), ("minutes", "60")];
        let meeting = coordinator.post("/testville/meetings/add", &fields).await.leads_to().to_owned();
        assert!(!home_of(&coordinator).await.contains("have not answered"));
        let whom = [("whom", "everybody"), ("go", "send")];
        coordinator.post(&format!("{meeting}/invitations"), &whom).await.leads_to();
        app.visitor(Role::Member)
            .await
            .post(&format!("{meeting}/coming"), &[("comes", "yes")])
            .await
            .leads_to();
        let home = home_of(&coordinator).await;
        assert!(home.contains("1 come, 0 perhaps, 0 cannot, 3 have not answered"), "{home}");
    }
}
