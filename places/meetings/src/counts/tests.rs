use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::testing::NOW;

use super::{MeetingsCounts, ResidentsSpoke, counted, residents_spoke};
use crate::agenda::model::{Paper, Papers};
use crate::agenda::{AgendaItem, AgendaItemId};
use crate::meetings::{Meeting, MeetingId};
use crate::testing::{apps, store};

#[tokio::test]
async fn nothing_counts_before_the_first_meeting() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        let counts = counted(&app.scope(), today, NOW, "/guide/checkup").await.unwrap();
        assert_eq!(counts, MeetingsCounts::default());
        assert_eq!(residents_spoke(&app.scope()).await.unwrap(), ResidentsSpoke::default());
    }
}

#[tokio::test]
async fn an_item_with_a_paper_counts_once_its_meeting_was_held() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        let id = MeetingId(Uuid::from_u128(1));
        let meeting = Meeting { title: "March".to_owned(), ..Meeting::at(id, NOW.plus_days(-9), "UTC") };
        store(&app, &meeting).await;
        let papers = [
            ("http://localhost/testville/guide/checkup", 2),
            ("http://localhost/guide/checkup/look", 3),
        ];
        for (address, number) in papers {
            let paper = Paper { title: "Check-up".to_owned(), link: address.to_owned(), file_id: None };
            let item = AgendaItem {
                title: "Check-up".to_owned(),
                papers: Papers(vec![paper]),
                ..AgendaItem::of(id, AgendaItemId(Uuid::from_u128(number)))
            };
            store(&app, &item).await;
        }
        let scope = app.scope();
        let with_paper = async || {
            let counts = counted(&scope, today, NOW.plus_days(-30), "/guide/checkup").await.unwrap();
            counts.with_paper
        };
        assert_eq!(with_paper().await, 0, "it is still to come");
        let tx = scope.begin().await.unwrap();
        meeting.ended(NOW.plus_days(-9)).put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(with_paper().await, 1, "only the item whose paper is the part itself");
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
        let counts = counted(&scope, today, NOW.plus_days(-365), "/guide/checkup").await.unwrap();
        assert!(
            counts.rules_in_force() >= 5 && counts.decisions > 0 && counts.meetings_over > 0,
            "{counts:?}"
        );
        let spoke = residents_spoke(&scope).await.unwrap();
        assert!(spoke.meetings <= 4 && spoke.with_residents <= spoke.items, "{spoke:?}");
    }
}
