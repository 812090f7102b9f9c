use kit_web::Role;
use kit_web::testing::NOW;

use super::counted;
use crate::testing::apps;

#[tokio::test]
async fn nothing_is_there_before_anybody_is() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        assert_eq!(counted(&app.scope(), today).await.unwrap(), super::PeopleCounts::default());
    }
}

#[tokio::test]
async fn a_person_to_ask_is_an_invitation_once_somebody_asks_by_a_day() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        let coordinator = app.visitor(Role::Coordinator).await;
        let gloria =
            [("given_name", "Gloria"), ("family_name", "Reyes"), ("where_found", "At the laundromat")];
        coordinator.post("/testville/people/recruiting/add", &gloria).await.leads_to();
        let counts = counted(&app.scope(), today).await.unwrap();
        assert_eq!((counts.prospects, counts.prospects_found, counts.invitations), (1, 1, 0));
    }
}

#[tokio::test]
async fn the_example_has_something_of_everything_that_is_counted() {
    for app in apps().await {
        let loading = crate::example::load(&app.app).await.unwrap();
        let today = loading.day(0);
        let id = loading.finish().await.unwrap();
        let counts = counted(&app.app.db.scope(id), today).await.unwrap();
        assert!(counts.people > 20 && counts.organizations > 5, "{counts:?}");
        assert!(counts.empty_seats > 0 && counts.empty_seats_planned <= counts.empty_seats, "{counts:?}");
        assert!(counts.prospects >= counts.prospects_with_asker, "{counts:?}");
        assert!(counts.groups >= counts.groups_with_lead && counts.core_team > 0, "{counts:?}");
    }
}
