use calc_rates::target::Standing;
use calc_rates::trend::Direction;

use crate::numbers::followed::{self, Followed};
use crate::numbers::following;
use crate::testing::apps;

/// The example tells one story whichever day it is loaded.
#[tokio::test]
async fn the_example_stands_as_its_story_says() {
    for app in apps().await {
        for days in [0, 100, 257, 300] {
            app.app.clock.advance_minutes(days * 24 * 60);
            let mut loading = people::example::load(&app.app).await.unwrap();
            crate::example::load(&mut loading).await.unwrap();
            let found = following::of_goals(&loading.tx).await.unwrap();
            // The number taken from the survey has no target yet.
            let stands: Vec<Standing> = found.iter().filter_map(Followed::standing).collect();
            let told = [Standing::OnTrack, Standing::OnTrack, Standing::Behind, Standing::Watch];
            assert_eq!(stands, told, "{days} days on");
            let misuse = &found[0];
            let trend = misuse.trend().unwrap();
            assert_eq!((trend.direction, trend.periods), (Direction::Down, 4));
            let whole = following::whole(&loading.tx, misuse.indicator.clone()).await.unwrap();
            let groups = followed::newest_groups(whole.followed.rule, &whole.readings, &whole.register);
            let names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
            let last = ["English at home", "Spanish at home", "Another language at home"];
            assert_eq!(names, [&["Grade 8", "Grade 10", "Grade 12"][..], &last].concat());
            assert!(groups[5].point.shown.value().is_none(), "17 answers are hidden");
            let everybody = misuse.newest().map(|(_, value)| value);
            assert_eq!(followed::left_behind(&groups, everybody, misuse.polarity()), Some(4));
        }
    }
}
