use axum::http::{Method, StatusCode};
use kit_store::testing::engines;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};

async fn apps() -> Vec<TestApp> {
    let mut apps = Vec::new();
    for engine in engines() {
        apps.push(TestApp::new(engine, crate::features()).await);
    }
    apps
}

const ID: &str = "01890000-0000-7000-8000-00000000aaaa";
const MESSY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/example/messy_roster.csv");

async fn send(visitor: &Visitor, id: &str, name: &str, content: &[u8]) -> Reply {
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n{id}\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"paste\"\r\n\r\n\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    visitor
        .send(Method::POST, "/testville/people/import", "multipart/form-data; boundary=edge", body)
        .await
}

#[tokio::test]
async fn a_pasted_list_is_checked_and_saved() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let list = "Name, Organization, Email\nPriya Raman, School District, priya@example.org\n\
                    Danny Reyes, Recovery Allies, danny@example.org\nDenise Ward, , 555-0142 77\n";
        let sent = coordinator.post("/testville/people/import", &[("id", ID), ("paste", list)]).await;
        let page = format!("/testville/people/import/{ID}");
        assert_eq!(sent.leads_to(), format!("{page}/columns"));
        println!("{}", coordinator.get(&format!("{page}/columns")).await.page());
        coordinator.post(&format!("{page}/columns"), &[("go", "check")]).await.leads_to();
        let check = coordinator.get(&page).await;
        println!("{}", check.page());
        for words in [
            "We found 3 people and 2 organizations",
            "Row 4: this looks like a phone number, not an email",
        ] {
            assert!(check.page().contains(words), "{words}");
        }
        coordinator.post(&format!("{page}/save"), &[]).await.leads_to();
        let saved = coordinator.get(&page).await;
        assert!(saved.page().contains("3 people and 2 organizations added"), "{}", saved.page());
        assert!(coordinator.get("/testville/people/list").await.page().contains("Denise Ward"));
    }
}
