use axum::http::StatusCode;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};

use crate::testing::apps;

const GUESTS: &str = "/testville/settings/guests";
const LIST: &str = "/testville/people/list";
const ANA: &str = "01890000-0000-7000-8000-00000000000a";

/// Makes a link to a page; the path of the link.
async fn make(coordinator: &Visitor, page: &str) -> String {
    let fields = [("label", "Mayor Lund"), ("page", page), ("days", "7")];
    let made = coordinator.post(GUESTS, &fields).await;
    let start = made.page().find("http://localhost/g/").unwrap() + "http://localhost".len();
    made.body[start..].split('<').next().unwrap().to_owned()
}

/// Somebody without an account who pressed the button.
async fn enter(app: &TestApp, link: &str, page: &str) -> Visitor {
    let nobody = app.anonymous();
    let pressed = nobody.post(link, &[]).await;
    assert_eq!(pressed.leads_to(), page);
    let cookie = pressed.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.contains(&format!("Path={page};")) && cookie.contains("HttpOnly"), "{cookie}");
    nobody.with_header("cookie", cookie.split(';').next().unwrap())
}

async fn add_ana(coordinator: &Visitor) {
    let fields = [("id", ANA), ("given_name", "Ana"), ("email", "ana@example.org"), ("phone", "555-0142")];
    coordinator.post("/testville/people/add", &fields).await.leads_to();
}

#[tokio::test]
async fn a_guest_sees_the_page_of_the_link_without_contacts_and_nothing_else() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        add_ana(&coordinator).await;
        app.found_coalition("elsewhere").await;
        let link = make(&coordinator, &format!("http://localhost{LIST}?words=a")).await;
        let guest = enter(&app, &link, LIST).await;
        let page = guest.get(LIST).await;
        assert!(page.page().contains("Ana") && page.body.contains("You see this page as a guest"));
        assert!(!page.body.contains("555-0142") && !page.body.contains("ana@example.org"));
        assert!(!page.body.contains("id=\"menu\""), "a guest has no menu");
        let person = format!("/testville/people/{ANA}");
        for other in [
            "/testville",
            &person,
            "/testville/people/list.csv",
            GUESTS,
            "/me",
            "/elsewhere/people/list",
        ] {
            assert_eq!(guest.get(other).await.status, StatusCode::SEE_OTHER, "{other}");
        }
        let program = guest.get("/api/v1/coalitions/testville/people").await;
        assert_eq!(program.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn a_guest_sees_below_the_page_and_changes_nothing() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        add_ana(&coordinator).await;
        let page = format!("/testville/people/{ANA}");
        let guest = enter(&app, &make(&coordinator, &page).await, &page).await;
        assert!(guest.get(&page).await.page().contains("Ana"));
        assert_ne!(guest.get(&format!("{page}/edit")).await.status, StatusCode::OK);
        let sent = guest.post(&format!("{page}/edit"), &[("given_name", "Eva"), ("version", "1")]).await;
        assert!(sent.leads_to().starts_with("/sign-in"));
        assert!(guest.get(&page).await.page().contains("Ana"));
        let outsider = app.outsider().await;
        assert_eq!(outsider.get(&page).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn opening_a_link_shows_a_button_and_an_old_link_says_so() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let link = make(&coordinator, LIST).await;
        let opened = app.anonymous().in_spanish().get(&link).await;
        assert!(opened.page().contains("Mirar la página") && opened.headers.get("set-cookie").is_none());
        let guest = enter(&app, &link, LIST).await;
        app.app.clock.advance_minutes(7 * 24 * 60);
        assert_eq!(guest.get(LIST).await.status, StatusCode::SEE_OTHER);
        assert!(app.anonymous().get(&link).await.page().contains("This link no longer works"));
        assert_eq!(app.anonymous().post(&link, &[]).await.leads_to(), link);
    }
}

#[tokio::test]
async fn a_link_taken_back_stops_at_once() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let guest = enter(&app, &make(&coordinator, LIST).await, LIST).await;
        guest.get(LIST).await.page();
        let list = coordinator.get(GUESTS).await;
        let start = list.page().find(&format!("{GUESTS}/")).unwrap();
        let revoke = list.body[start..].split('"').next().unwrap().to_owned();
        coordinator.post(&revoke, &[]).await.leads_to();
        assert_eq!(guest.get(LIST).await.status, StatusCode::SEE_OTHER);
        assert!(!coordinator.get(GUESTS).await.page().contains("Mayor Lund"));
        assert_eq!(app.visitor(Role::Officer).await.post(&revoke, &[]).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn only_pages_that_members_see_can_be_shown() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let wrong = [
            "",
            "/testville",
            "/testville/",
            "/testville/settings",
            "/testville/people/list.csv",
            "/elsewhere/people/list",
            "https://evil.example/testville/people/list",
            "/testville/people/../settings",
            "/testville/people/a b; Path=/",
            "/testville/nothing/there/is",
        ];
        for page in wrong {
            let fields = [("label", "Mayor Lund"), ("page", page), ("days", "7")];
            let reply = coordinator.post(GUESTS, &fields).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
            assert!(reply.body.contains("href=\"#page\""), "{page}");
        }
        let nothing = coordinator.post(GUESTS, &[("page", LIST)]).await;
        assert!(nothing.body.contains("href=\"#label\"") && nothing.body.contains("href=\"#days\""));
        coordinator.in_spanish().get(GUESTS).await.page();
    }
}
