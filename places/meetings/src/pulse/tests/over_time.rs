//! How answers add up, and how they go from meeting to meeting.

use kit_store::testing::engines;
use kit_web::Role;
use kit_web::testing::TestApp;
use proptest::prelude::*;

use super::{all_five, answer, door_of, held};
use crate::pulse::model::{Counted, Spread, count_in};
use crate::pulse::store::WaitingSheet;

#[tokio::test]
async fn the_trend_shows_meetings_with_enough_answers_and_filters_them() {
    for engine in engines() {
        let app = TestApp::new(engine, crate::testing::features()).await;
        let member = app.visitor(Role::Member).await;
        assert!(member.get("/testville/meetings/pulse").await.page().contains("once five have answered"));
        let door = door_of(&held(&app).await).await;
        for _ in 0..5 {
            answer(&app, &door, &all_five("fully", "")).await;
        }
        let page = member.get("/testville/meetings/pulse").await;
        assert!(page.page().contains("March meeting") && page.body.contains("100%"));
        let nobody = "group=01890000-0000-7000-8000-0000000000ff";
        let none = member.get(&format!("/testville/meetings/pulse?{nobody}")).await;
        assert!(none.page().contains("No meeting here has five answers yet"));
        for nonsense in ["?group=x&before=y&question=z", "?series=%00&before=1.2"] {
            member.get(&format!("/testville/meetings/pulse{nonsense}")).await.page();
        }
        let file = member.get("/testville/meetings/pulse.xlsx").await;
        assert_eq!(&file.bytes[..2], b"PK");
    }
}

#[test]
fn a_spread_tells_how_many_were_good() {
    let mut spread = Spread::default();
    for (degree, count) in [(1, 2), (4, 1), (5, 3), (9, 7), (0, 7)] {
        spread.add(degree, count);
    }
    assert_eq!((spread.answers(), spread.good(), spread.percent()), (6, 4, Some(67)));
    assert_eq!(Spread::default().percent(), None);
}

proptest! {
    /// However answers come, what shows grows only by five or more at once.
    #[test]
    fn what_shows_never_grows_by_fewer_than_five(sheets in 0_usize..60) {
        let mut shown = 0;
        let mut waiting: Vec<WaitingSheet> = Vec::new();
        for _ in 0..sheets {
            waiting.push(WaitingSheet::new(String::new()));
            count_in(&mut waiting);
            let counted = waiting.iter_mut().filter_map(|sheet| sheet.counted().then_some(())).count();
            prop_assert!(counted == 0 || counted >= 5);
            shown += counted;
            waiting.retain_mut(|sheet| !*sheet.counted());
        }
        prop_assert_eq!(shown, sheets / 5 * 5);
        prop_assert!(waiting.len() < 5);
    }
}
