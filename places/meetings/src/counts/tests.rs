use kit_web::testing::NOW;

use super::{MeetingsCounts, ResidentsSpoke, counted, residents_spoke};
use crate::testing::apps;

#[tokio::test]
async fn nothing_counts_before_the_first_meeting() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        let counts = counted(&app.scope(), today, NOW).await.unwrap();
        assert_eq!(counts, MeetingsCounts::default());
        assert_eq!(residents_spoke(&app.scope()).await.unwrap(), ResidentsSpoke::default());
    }
}

#[tokio::test]
async fn the_example_has_rules_and_meetings_at_which_residents_spoke() {
    for app in apps().await {
        let mut loading = people::example::load(&app.app).await.unwrap();
        goals::example::load(&mut loading).await.unwrap();
        crate::example::load(&mut loading).await.unwrap();
        let today = loading.day(0);
        let id = loading.finish().await.unwrap();
        let scope = app.app.db.scope(id);
        let counts = counted(&scope, today, NOW.plus_days(-365)).await.unwrap();
        assert!(
            counts.rules_in_force() >= 5 && counts.decisions > 0 && counts.meetings_over > 0,
            "{counts:?}"
        );
        let spoke = residents_spoke(&scope).await.unwrap();
        assert!(spoke.meetings <= 4 && spoke.with_residents <= spoke.items, "{spoke:?}");
    }
}
