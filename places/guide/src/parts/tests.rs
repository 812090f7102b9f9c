use kit_web::Role;

use crate::testing::apps;

#[tokio::test]
async fn everybody_here_reads_the_guide() {
    for app in apps().await {
        let resident = app.visitor(Role::Member).await;
        let page = resident.get("/testville/guide").await;
        assert!(page.page().contains("Twelve parts, in any order."));
    }
}
