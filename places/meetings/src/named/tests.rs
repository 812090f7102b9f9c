use super::named;
use crate::testing::apps;

#[tokio::test]
async fn versions_of_the_rules_are_there_and_a_first_meeting_with_an_agenda_is_not() {
    for app in apps().await {
        assert_eq!(named(&app.scope()).await.unwrap(), Vec::new());
        let mut loading = people::example::load(&app.app).await.unwrap();
        goals::example::load(&mut loading).await.unwrap();
        crate::example::load(&mut loading).await.unwrap();
        let scope = app.app.db.scope(loading.finish().await.unwrap());
        let versions = crate::rules::store::versions(&scope).await.unwrap();
        let ids: Vec<_> = named(&scope).await.unwrap().into_iter().map(|one| (one.kind, one.id)).collect();
        let expected: Vec<_> = versions.iter().map(|version| ("rules".to_owned(), version.id.0)).collect();
        assert_eq!(ids, expected);
    }
}
