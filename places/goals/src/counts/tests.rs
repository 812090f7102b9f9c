use kit_web::Role;
use kit_web::testing::NOW;

use super::{GoalsCounts, counted};
use crate::testing::apps;

#[tokio::test]
async fn nothing_counts_before_anything_is_written() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        assert_eq!(counted(&app.scope(), today).await.unwrap(), GoalsCounts::default());
    }
}

#[tokio::test]
async fn a_barrier_counts_by_its_kind_unless_nobody_knows() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        let coordinator = app.visitor(Role::Coordinator).await;
        let turf = [("kind", "turf"), ("presence", "present"), ("words", "Two agencies guard their boxes")];
        coordinator.post("/testville/goals/barriers/add", &turf).await.leads_to();
        let unknown = [("kind", "money"), ("presence", "not_known")];
        coordinator.post("/testville/goals/barriers/add", &unknown).await.leads_to();
        let counts = counted(&app.scope(), today).await.unwrap();
        assert_eq!(
            (
                counts.barriers.turf,
                counts.barriers.money,
                counts.barriers.barriers_present,
                counts.barriers.barriers_tried
            ),
            (1, 0, 1, 0)
        );
    }
}

#[tokio::test]
async fn a_goal_is_complete_with_whom_how_much_when_and_who_leads() {
    for app in apps().await {
        let mut loading = people::example::load(&app.app).await.unwrap();
        crate::example::load(&mut loading).await.unwrap();
        let today = loading.day(0);
        let id = loading.finish().await.unwrap();
        let counts = counted(&app.app.db.scope(id), today).await.unwrap();
        assert!(counts.aims.goals > 0 && counts.aims.goals_complete <= counts.aims.goals, "{counts:?}");
        assert!(counts.aims.goals_with_number >= counts.aims.goals_with_followed_number, "{counts:?}");
        assert!(
            counts.barriers.barriers_present >= counts.barriers.barriers_tried
                && counts.barriers.barriers_tried > 0,
            "{counts:?}"
        );
        assert!(
            counts.purpose.visions > 0
                && counts.purpose.missions > 0
                && counts.known.leaders >= counts.known.leaders_known,
            "{counts:?}"
        );
    }
}
