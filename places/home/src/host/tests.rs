use axum::http::StatusCode;
use kit_web::Role;
use kit_web::testing::NOW;
use uuid::Uuid;

use crate::testing::apps;

/// In these tests the coordinator's account is also the host.
const HOST: Role = Role::Coordinator;

#[tokio::test]
async fn the_host_sees_which_coalitions_there_are_and_nothing_inside() {
    for app in apps().await {
        app.found_coalition("elsewhere").await;
        let host = app.visitor(HOST).await;
        let list = host.get("/host").await;
        for words in ["testville together", "elsewhere together", "6 people can sign in", "href=\"/start\""] {
            assert!(list.page().contains(words), "{words} is missing");
        }
        assert_eq!(host.get("/elsewhere/people/list").await.status, StatusCode::NOT_FOUND);
        assert_eq!(host.get("/host?after=%00").await.status, StatusCode::OK);
        host.in_spanish().get("/host").await.page();
    }
}

#[tokio::test]
async fn nobody_else_sees_the_pages_of_the_host() {
    for app in apps().await {
        for page in ["/host", "/host/outbox"] {
            assert_eq!(app.visitor(Role::Officer).await.get(page).await.status, StatusCode::NOT_FOUND);
            assert_eq!(app.outsider().await.get(page).await.status, StatusCode::NOT_FOUND);
            assert_eq!(app.anonymous().get(page).await.status, StatusCode::SEE_OTHER);
        }
    }
}

#[tokio::test]
async fn without_a_mail_server_the_host_hands_on_the_links() {
    for app in apps().await {
        app.anonymous().post("/sign-in", &[("email", "member@example.org")]).await.page();
        let host = app.visitor(HOST).await;
        let list = host.get("/host/outbox").await;
        assert!(list.page().contains("member@example.org") && list.body.contains("Waiting"));
        let mail = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().remove(0);
        let page = host.get(&format!("/host/outbox/{}", mail.id)).await;
        assert!(page.page().contains("<a href=\"http://localhost/sign-in/"));
        assert_eq!(host.get(&format!("/host/outbox/{}", Uuid::nil())).await.status, StatusCode::NOT_FOUND);
        let officer = app.visitor(Role::Officer).await;
        assert_eq!(officer.get(&format!("/host/outbox/{}", mail.id)).await.status, StatusCode::NOT_FOUND);
        host.in_spanish().get("/host/outbox").await.page();
    }
}

#[tokio::test]
async fn a_mail_that_was_given_up_goes_out_again_when_asked() {
    for app in apps().await {
        app.anonymous().post("/sign-in", &[("email", "member@example.org")]).await.page();
        let mail = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap().remove(0);
        let tx = app.app.db.begin().await.unwrap();
        kit_mail::note_refusal(&tx, mail.id, "mailbox full").await.unwrap();
        tx.commit().await.unwrap();
        assert!(kit_mail::waiting(&app.app.db, NOW).await.unwrap().is_empty());
        let host = app.visitor(HOST).await;
        assert!(host.get("/host/outbox").await.page().contains("Given up"));
        let path = format!("/host/outbox/{}", mail.id);
        assert!(host.get(&path).await.page().contains("mailbox full"));
        assert_eq!(host.post(&format!("{path}/send-again"), &[]).await.leads_to(), path);
        assert_eq!(kit_mail::waiting(&app.app.db, NOW).await.unwrap().len(), 1);
    }
}
