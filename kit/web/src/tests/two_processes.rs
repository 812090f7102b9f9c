//! Two processes on one PostgreSQL database.

use std::time::Duration;

use kit_store::Reads;
use kit_store::testing::engines;
use tokio::time::timeout;
use uuid::Uuid;

use crate::live::{self, Listener};
use crate::testing::TestApp;

/// Long enough for a slow computer; nothing waits for so long when it works.
const PATIENCE: Duration = Duration::from_secs(30);

/// Tells again and again until it is heard: the other process may still be connecting.
async fn heard(teller: &TestApp, record: Uuid, listener: &mut Listener) -> String {
    let hear = async {
        loop {
            teller.app.live.tell(teller.coalition.id, record, "attendance");
            if let Ok(Some(part)) = timeout(Duration::from_millis(200), listener.next()).await {
                return part.into_owned();
            }
        }
    };
    timeout(PATIENCE, hear).await.unwrap()
}

#[tokio::test]
async fn what_one_process_tells_an_open_page_of_the_other_hears_also_after_the_connection_was_lost() {
    for engine in engines() {
        let one = TestApp::new(engine, Vec::new()).await;
        let other = one.second_process(Vec::new());
        for app in [&one, &other] {
            tokio::spawn(live::follow_others(app.app.clone()));
        }
        let record = Uuid::from_u128(7);
        if one.app.db.file().is_some() {
            // The embedded engine has one process: there is nobody to tell, and it ends.
            live::follow_others(one.app.clone()).await;
            continue;
        }
        let mut own_page = one.app.live.listen(one.coalition.id, record);
        let mut page = other.app.live.listen(one.coalition.id, record);
        assert_eq!(heard(&one, record, &mut page).await, "attendance");
        assert_eq!(own_page.next().await, Some("attendance".into()));
        let mut elsewhere = other.app.live.listen(one.coalition.id, Uuid::from_u128(8));
        assert_eq!(heard(&one, record, &mut page).await, "attendance");
        assert!(timeout(Duration::ZERO, elsewhere.next()).await.is_err(), "other pages hear nothing");
        let cut: Vec<(bool,)> = one
            .app
            .db
            .all(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE query = 'LISTEN \"commonweal_' || md5(current_schema()) || '\"'",
                &[],
            )
            .await
            .unwrap();
        assert_eq!(cut, [(true,), (true,)]);
        let everything = async { while page.next().await != Some("everything".into()) {} };
        timeout(PATIENCE, everything).await.unwrap();
        assert_eq!(heard(&one, record, &mut page).await, "attendance", "it goes on after it was cut off");
    }
}

#[tokio::test]
async fn nonsense_from_elsewhere_is_passed_over() {
    for engine in engines() {
        let app = TestApp::new(engine, Vec::new()).await;
        if app.app.db.file().is_some() {
            continue;
        }
        let other = app.second_process(Vec::new());
        tokio::spawn(live::follow_others(app.app.clone()));
        tokio::spawn(live::follow_others(other.app.clone()));
        let mut page = app.app.live.listen(app.coalition.id, Uuid::from_u128(7));
        assert_eq!(heard(&other, Uuid::from_u128(7), &mut page).await, "attendance");
        for nonsense in ["", "{}", "{\"from\":1}", "\u{1F4A5}"] {
            other.app.db.call_out(nonsense).await.unwrap();
        }
        assert_eq!(heard(&other, Uuid::from_u128(7), &mut page).await, "attendance");
    }
}
