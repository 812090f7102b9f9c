use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use kit_jobs::JobProblem;
use kit_store::Day;
use kit_store::testing::engines;

use crate::testing::TestApp;
use crate::{App, Coalition, Daily, Feature, daily};

type Seen = Arc<Mutex<Vec<String>>>;

/// Notes whom it was done for; does not work the first time.
struct Noting(Seen);

#[async_trait]
impl Daily for Noting {
    fn name(&self) -> &'static str {
        "noting"
    }

    fn hour(&self) -> i8 {
        6
    }

    async fn run(&self, _: &App, coalition: &Coalition, day: Day) -> Result<(), JobProblem> {
        let mut seen = self.0.lock().unwrap();
        seen.push(format!("{} {day}", coalition.slug));
        if seen.len() == 1 {
            Err(JobProblem::Again("not yet".to_owned()))
        } else {
            Ok(())
        }
    }
}

#[tokio::test]
async fn daily_work_is_done_once_a_day_for_each_coalition_and_tried_again_when_it_fails() {
    for engine in engines() {
        let seen = Seen::default();
        let feature = Feature { daily: vec![Box::new(Noting(seen.clone()))], ..Feature::new("noting") };
        let app = TestApp::new(engine, vec![feature]).await;
        assert_eq!(daily::queue_due(&app.app).await.unwrap(), 0, "six o'clock has gone by");
        app.found_coalition("elsewhere").await;
        app.pass_a_day().await;
        assert_eq!(*seen.lock().unwrap(), ["testville 2026-03-11", "elsewhere 2026-03-11"]);
        assert_eq!(daily::queue_due(&app.app).await.unwrap(), 0);
        app.app.clock.advance_minutes(2);
        app.app.runner().run_all().await.unwrap();
        assert_eq!(seen.lock().unwrap().len(), 3, "what did not work is tried again");
        app.pass_a_day().await;
        assert_eq!(seen.lock().unwrap()[3..], ["testville 2026-03-12", "elsewhere 2026-03-12"]);
    }
}
