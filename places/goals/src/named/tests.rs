use kit_store::InCoalition;

use super::named;
use crate::testing::apps;

#[tokio::test]
async fn goals_are_named_with_what_belongs_to_them_as_long_as_they_are_worked_for() {
    for app in apps().await {
        let mut loading = people::example::load(&app.app).await.unwrap();
        crate::example::load(&mut loading).await.unwrap();
        let scope = app.app.db.scope(loading.finish().await.unwrap());
        let before = named(&scope).await.unwrap();
        let goal = before.iter().find(|one| one.kind == "goal").unwrap();
        for kind in ["objective", "strategy"] {
            assert!(before.iter().any(|one| one.kind == kind && one.owner == Some(goal.id)), "{kind}");
        }
        assert!(before.iter().any(|one| one.kind == "indicator" && !one.name.is_empty()));
        assert!(before.iter().any(|one| one.kind == "milestone"));

        let tx = scope.begin().await.unwrap();
        let sql =
            "UPDATE goal SET ended_on = by_day, ended_how = 'reached' WHERE coalition_id = $1 AND id = $2";
        tx.execute(sql, &[&scope.coalition(), &goal.id]).await.unwrap();
        tx.commit().await.unwrap();
        let after = named(&scope).await.unwrap();
        assert!(!after.iter().any(|one| one.id == goal.id || one.owner == Some(goal.id)));
    }
}
