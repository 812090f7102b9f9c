use uuid::Uuid;

use crate::testing::{TestDb, engines};
use crate::*;

#[tokio::test]
async fn a_record_is_found_by_the_beginnings_of_its_words_and_only_in_its_coalition() {
    let steps = migrations();
    for engine in engines() {
        let test = TestDb::new(engine, steps).await;
        let (here, there) = (CoalitionId(Uuid::from_u128(1)), CoalitionId(Uuid::from_u128(2)));
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        for (coalition, number, name) in
            [(here, 1, "ana ruiz"), (here, 2, "ana calderon"), (there, 3, "ana ruiz")]
        {
            let tx = test.db.scope(coalition).begin().await.unwrap();
            search::index(&tx, "person", Uuid::from_u128(number), name, "", &words(name))
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        let scope = test.db.scope(here);
        let found = |typed: &str| {
            let (scope, typed) = (scope.clone(), words(typed));
            async move {
                let found = search::find(&scope, &typed).await.unwrap();
                found.into_iter().map(|one| one.label).collect::<Vec<_>>()
            }
        };
        assert_eq!(found("an").await, ["ana calderon", "ana ruiz"]);
        assert_eq!(found("ru ana").await, ["ana ruiz"]);
        assert_eq!(found("na").await, Vec::<String>::new());
        let tx = scope.begin().await.unwrap();
        search::forget(&tx, "person", Uuid::from_u128(1)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found("ruiz").await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn two_common_words_that_rarely_meet_are_found_together() {
    for engine in engines() {
        let test = TestDb::new(engine, migrations()).await;
        let scope = test.db.scope(CoalitionId(Uuid::from_u128(1)));
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let named = |number: u128, name: &str| search::Findable {
            id: Uuid::from_u128(number),
            label: name.to_owned(),
            detail: "",
            words: words(name),
        };
        let mut known: Vec<_> = (0..3000)
            .map(|number| named(number, if number % 2 == 0 { "maria aguilar" } else { "lopez juan" }))
            .collect();
        known.push(named(9000, "zoe maria lopez"));
        let tx = scope.begin().await.unwrap();
        search::index_new(&tx, "person", &known).await.unwrap();
        tx.commit().await.unwrap();
        let found = search::find(&scope, &words("maria lop")).await.unwrap();
        assert_eq!(found.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["zoe maria lopez"]);
        assert_eq!(search::find(&scope, &words("maria aguilar")).await.unwrap().len(), 50);
        assert_eq!(search::find(&scope, &words("maria lopez zoe m l z")).await.unwrap().len(), 1);
        assert_eq!(search::find(&scope, &words("maria juan")).await.unwrap(), []);
        assert_eq!(search::find(&scope, &words("\"],null[ zo' lopez")).await.unwrap(), []);
    }
}
