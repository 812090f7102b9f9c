use kit_web::Role;
use proptest::prelude::*;

use super::model::{Row, by_group, dominant, gini, ratio};
use crate::testing::{Chamber, apps};
use crate::voices::Group;

fn row(group: Group, proposed: i64, promises: i64) -> Row {
    Row { group, name: "A".to_owned(), voices: 1, proposed, passed: 0, promises }
}

#[test]
fn shares_are_set_beside_the_share_of_voices() {
    assert_eq!(ratio(6, 12, 7, 28), Some(200), "half of everything with a quarter of the voices");
    assert_eq!(ratio(0, 0, 7, 28), None);
}

#[test]
fn the_gini_of_known_shares() {
    assert_eq!(gini(&[5, 5, 5, 5]), Some(0));
    assert_eq!(gini(&[0, 0, 0, 8]), Some(75), "the most that four can differ");
    assert_eq!(gini(&[1, 2, 3, 4]), Some(25));
    assert_eq!(gini(&[0, 0]), None);
    assert_eq!(gini(&[]), None);
}

proptest! {
    #[test]
    fn a_gini_lies_between_nothing_and_all_in_any_order(mut values in prop::collection::vec(0_i64..1000, 1..30)) {
        let before = gini(&values);
        values.reverse();
        prop_assert_eq!(before, gini(&values));
        prop_assert!(before.is_none_or(|gini| (0..100).contains(&gini)));
    }
}

#[test]
fn one_voice_with_most_of_it_is_told_and_few_things_tell_nothing() {
    let rows = [row(Group::Residents, 0, 5), row(Group::Business, 0, 4), row(Group::Business, 0, 1)];
    assert_eq!(dominant(&rows).len(), 1);
    assert!(dominant(&[row(Group::Residents, 3, 0), row(Group::Business, 0, 0)]).is_empty());
    let groups = by_group(&rows);
    assert_eq!((groups.len(), groups[1].voices, groups[1].promises), (2, 2, 5));
}

#[tokio::test]
async fn the_page_shows_groups_and_voices() {
    for app in apps().await {
        let visitor = app.visitor(Role::Member).await;
        assert!(visitor.get("/testville/meetings/balance").await.page().contains("once seats are filled"));
        Chamber::with(&app, 1, 2).await;
        let page = visitor.get("/testville/meetings/balance").await;
        assert!(page.page().contains("Resident seats") && page.body.contains("Organization 2"));
        assert!(
            visitor
                .clone()
                .in_spanish()
                .get("/testville/meetings/balance")
                .await
                .page()
                .contains("Voz por voz")
        );
        let api = visitor.get("/api/v1/coalitions/testville/balance").await.value();
        assert_eq!(api["voices"].as_array().unwrap().len(), 3);
    }
}
