use kit_web::Role;
use kit_web::testing::NOW;

use super::{Kind, went_well};
use crate::testing::apps;

#[tokio::test]
async fn a_promise_that_was_kept_is_worth_celebrating_until_it_was() {
    for app in apps().await {
        let today = NOW.day_in(&app.coalition.zone());
        assert_eq!(went_well(&app.scope(), today).await.unwrap(), []);
        let officer = app.visitor(Role::Officer).await;
        let promise = officer.post("/testville/goals/plan/add", &[("what", "Bring the scale")]).await;
        let promise = promise.leads_to().to_owned();
        officer
            .post(&format!("{promise}/keep"), &[("proof", "It stands at the library")])
            .await
            .leads_to();
        let found = went_well(&app.scope(), today).await.unwrap();
        assert_eq!((found[0].kind, found[0].name.as_str()), (Kind::Promise, "Bring the scale"), "{found:?}");
        let tomorrow = today.tomorrow().unwrap();
        assert_eq!(went_well(&app.scope(), tomorrow).await.unwrap(), [], "kept before");
        let supper = [
            ("what_for", "Supper for everybody who carried boxes"),
            ("way", "celebration"),
            ("thanked_on", &today.to_string()),
        ];
        officer.post("/testville/people/thanks/given/add", &supper).await.leads_to();
        assert_eq!(went_well(&app.scope(), today).await.unwrap(), []);
    }
}

#[tokio::test]
async fn the_example_can_be_asked_what_went_well() {
    for app in apps().await {
        let mut loading = people::example::load(&app.app).await.unwrap();
        crate::example::load(&mut loading).await.unwrap();
        let long_ago = loading.day(-700);
        let id = loading.finish().await.unwrap();
        let found = went_well(&app.app.db.scope(id), long_ago).await.unwrap();
        assert!(found.len() <= 9 && found.iter().all(|one| !one.name.is_empty()), "{found:?}");
    }
}
