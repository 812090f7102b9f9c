use super::named;
use crate::testing::apps;

#[tokio::test]
async fn groups_and_their_offices_are_named_and_offices_say_whose_they_are() {
    for app in apps().await {
        assert_eq!(named(&app.scope()).await.unwrap(), Vec::new());
        let loading = crate::example::load(&app.app).await.unwrap();
        let scope = app.app.db.scope(loading.finish().await.unwrap());
        let named = named(&scope).await.unwrap();
        let groups = crate::groups::bodies::store::all(&scope).await.unwrap();
        for group in &groups {
            assert!(
                named
                    .iter()
                    .any(|one| one.kind == "group" && one.id == group.id.0 && one.name == group.name)
            );
        }
        let mut offices = named.iter().filter(|one| one.kind == "office").peekable();
        assert!(offices.peek().is_some());
        assert!(
            offices
                .all(|one| !one.name.is_empty() && groups.iter().any(|group| one.owner == Some(group.id.0)))
        );
    }
}
