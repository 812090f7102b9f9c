use kit_store::jiff::civil::date;
use kit_store::uuid::Uuid;

use super::{Kind, MOST_OF_A_KIND, all};
use crate::goals::{Goal, GoalId, Strategy, StrategyId};
use crate::testing::{apps, store};
use crate::what_we_have::networks::{CommunityNetwork, CommunityNetworkId};

#[tokio::test]
async fn a_coalition_that_wrote_nothing_has_nothing_to_tell() {
    for app in apps().await {
        let told = all(&app.scope(), date(2026, 3, 10)).await.unwrap();
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].kind, told[0].number, told[0].cents), (Kind::Open, Some(0), None));
    }
}

#[tokio::test]
async fn records_are_told_by_the_names_of_their_fields_and_never_without_bound() {
    for app in apps().await {
        let goal = GoalId(Uuid::from_u128(7));
        store(&app, &Goal::named(goal, 1, "Fewer pills")).await;
        store(&app, &Strategy::named(StrategyId(Uuid::from_u128(9)), goal, "Lend locks")).await;
        for number in 1..=MOST_OF_A_KIND + 3 {
            let id = CommunityNetworkId(Uuid::from_u128(u128::try_from(number).unwrap() + 100));
            let network = CommunityNetwork {
                position: number,
                name: format!("Network {number}"),
                word_travels: "After church".to_owned(),
                ..CommunityNetwork::blank(id)
            };
            store(&app, &network).await;
        }
        let told = all(&app.scope(), date(2026, 3, 10)).await.unwrap();
        let strategy = told.iter().find(|one| one.kind == Kind::Strategy).unwrap();
        assert_eq!((strategy.get("name"), strategy.goal_id), ("Lend locks", Some(goal.0)));
        assert_eq!(strategy.get("word_travels"), "");
        let networks: Vec<_> = told.iter().filter(|one| one.kind == Kind::CommunityNetwork).collect();
        assert_eq!(i64::try_from(networks.len()).unwrap(), MOST_OF_A_KIND);
        assert_eq!((networks[1].get("name"), networks[1].get("word_travels")), ("Network 2", "After church"));
    }
}
