use std::net::{IpAddr, Ipv4Addr};

use axum::http::{Method, StatusCode, header};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor, account_id};
use serde_json::json;

use super::code_of;
use crate::meetings::store::at_address;
use crate::testing::{Chamber, apps};

const MARCH: &str = "/testville/meetings/2026-03-10";
const API: &str = "/api/v1/coalitions/testville/meetings/2026-03-10";

/// A running meeting with two voices, and its code.
async fn running(app: &TestApp) -> (Chamber, Visitor, String) {
    let chamber = Chamber::with(app, 2, 0).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    let meeting = at_address(&app.scope(), "2026-03-10").await.unwrap().unwrap();
    let code = code_of(&app.app, app.coalition.id, &meeting).await.unwrap();
    (chamber, coordinator, code)
}

/// The phone after the page that let it ask.
fn with_cookie(app: &TestApp, reply: &Reply) -> Visitor {
    let cookie = reply.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("Path=/testville/meetings;") && cookie.contains("HttpOnly"), "{cookie}");
    app.anonymous().with_header("cookie", cookie.split(';').next().unwrap())
}

async fn ask(app: &TestApp, chamber: &Chamber, code: &str) -> Visitor {
    let person = chamber.people[0].to_string();
    let asked = app
        .anonymous()
        .post(&format!("{MARCH}/join/{code}"), &[("person_id", person.as_str())])
        .await;
    assert_eq!(asked.leads_to(), format!("{MARCH}/joined"));
    with_cookie(app, &asked)
}

async fn phone_id(coordinator: &Visitor) -> String {
    let phones = coordinator.get(&format!("{API}/phones")).await.value();
    phones["items"][0]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_phone_asks_waits_and_once_confirmed_takes_part_in_this_meeting_and_nothing_else() {
    for app in apps().await {
        let (chamber, coordinator, code) = running(&app).await;
        let door = app.anonymous().get(&format!("{MARCH}/join/{}", code.to_lowercase())).await;
        assert!(door.page().contains("Person 1") && door.page().contains("Ask to join"));
        let phone = ask(&app, &chamber, &code).await;
        let waits = phone.get(&format!("{MARCH}/joined")).await;
        assert!(waits.page().contains("Wave to whoever runs the meeting"));
        assert_eq!(waits.headers["refresh"], "3");
        assert!(phone.get(MARCH).await.leads_to().starts_with("/sign-in"), "nobody has confirmed it");
        let page = coordinator.get(MARCH).await;
        assert!(page.page().contains("1 phone asks to join") && page.page().contains("It is them"));
        let id = phone_id(&coordinator).await;
        coordinator.post(&format!("{MARCH}/phones/{id}/confirm"), &[]).await.leads_to();
        assert_eq!(phone.get(&format!("{MARCH}/joined")).await.leads_to(), MARCH);
        let page = phone.get(MARCH).await;
        assert!(
            page.page().contains("This phone joined the meeting for Person 1")
                && page.page().contains("I am here")
        );
        assert!(!page.page().contains("End the meeting") && !page.page().contains("<nav class=\"nav\""));
        phone.post(&format!("{MARCH}/here"), &[("how", "here")]).await.leads_to();
        let marks = coordinator.get(&format!("{API}/attendance")).await.value();
        assert_eq!(marks["items"][0]["name"], "Person 1");
        for elsewhere in
            ["/testville", "/testville/meetings", "/testville/people", "/testville/meetings/decisions"]
        {
            assert!(phone.get(elsewhere).await.leads_to().starts_with("/sign-in"), "{elsewhere}");
        }
        for act in ["end", "attendance/all", "phones/1/confirm"] {
            let status = phone.post(&format!("{MARCH}/{act}"), &[]).await.status;
            assert!(matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{act}: {status}");
        }
        assert_eq!(phone.get(&format!("{API}/phones")).await.status, StatusCode::UNAUTHORIZED);
        assert!(
            coordinator
                .in_spanish()
                .get(&format!("{MARCH}/phones"))
                .await
                .page()
                .contains("1 teléfono unido")
        );
    }
}

#[tokio::test]
async fn a_phone_that_is_taken_out_or_whose_meeting_ends_is_out() {
    for app in apps().await {
        let (chamber, coordinator, code) = running(&app).await;
        let phone = ask(&app, &chamber, &code).await;
        let id = phone_id(&coordinator).await;
        coordinator
            .json(Method::POST, &format!("{API}/phones/{id}/confirm"), &json!({}))
            .await
            .value();
        phone.get(MARCH).await.page();
        coordinator.json(Method::DELETE, &format!("{API}/phones/{id}"), &json!({})).await.value();
        assert!(phone.get(MARCH).await.leads_to().starts_with("/sign-in"));
        assert!(
            phone
                .get(&format!("{MARCH}/joined"))
                .await
                .page()
                .contains("This phone is not in the meeting")
        );
        let again = coordinator.post(&format!("{MARCH}/phones/{id}/confirm"), &[]).await.status;
        assert_eq!(again, StatusCode::NOT_FOUND);
        let second = ask(&app, &chamber, &code).await;
        let id = phone_id(&coordinator).await;
        coordinator.post(&format!("{MARCH}/phones/{id}/confirm"), &[]).await.leads_to();
        second.get(MARCH).await.page();
        coordinator.post(&format!("{MARCH}/end"), &[]).await.leads_to();
        assert!(second.get(MARCH).await.leads_to().starts_with("/sign-in"));
        let late = app.anonymous().post(&format!("{MARCH}/join"), &[("code", code.as_str())]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.body.contains("This is not the code of a meeting that is open"));
    }
}

#[tokio::test]
async fn guessing_codes_stops_while_others_still_join() {
    for app in apps().await {
        let (_, _, code) = running(&app).await;
        let guesser = app.anonymous().asking_from(IpAddr::V4(Ipv4Addr::new(192, 168, 1, 66)));
        let join = format!("{MARCH}/join");
        for guess in ["", "AAAAAA", "<script>", "ñandú", &"9".repeat(4000)] {
            let status = guesser.post(&join, &[("code", guess)]).await.status;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{guess}");
        }
        for _ in 0..5 {
            guesser.get(&format!("{MARCH}/join/WRONG2")).await;
        }
        assert_eq!(
            guesser.post(&join, &[("code", code.as_str())]).await.status,
            StatusCode::TOO_MANY_REQUESTS
        );
        let other = app.anonymous().asking_from(IpAddr::V4(Ipv4Addr::new(192, 168, 1, 67)));
        for _ in 0..30 {
            other.post(&join, &[("code", code.as_str())]).await.leads_to();
        }
        let nobody = other.post(&format!("{MARCH}/join/{code}"), &[("person_id", "me")]).await;
        assert!(nobody.body.contains("Choose your name"));
    }
}

#[tokio::test]
async fn ones_own_printed_code_lets_in_at_once_and_one_time() {
    for app in apps().await {
        let (chamber, _, code) = running(&app).await;
        chamber.give_account(&app, 1, account_id(Role::Member)).await;
        let tx = app.app.db.begin().await.unwrap();
        let (own, _) = kit_web::sign_in::code_for(&app.app, &tx, account_id(Role::Member)).await.unwrap();
        tx.commit().await.unwrap();
        let join = format!("{MARCH}/join/{code}");
        let wrong = app.anonymous().post(&join, &[("own_code", "AAAA-BBBB-CCCC")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let joined = app.anonymous().post(&join, &[("own_code", own.as_str())]).await;
        let phone = with_cookie(&app, &joined);
        assert!(phone.get(MARCH).await.page().contains("This phone joined the meeting for Person 2"));
        let again = app.anonymous().post(&join, &[("own_code", own.as_str())]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn a_joined_phone_votes_for_its_own_voice_only() {
    for app in apps().await {
        let (chamber, coordinator, code) = running(&app).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let item = json!({ "proposal_id": proposal });
        let item = coordinator.json(Method::POST, &format!("{API}/agenda"), &item).await.value();
        let decide = format!("{MARCH}/decide/{}", item["id"].as_str().unwrap());
        coordinator.post(&format!("{decide}/open"), &[]).await.leads_to();
        let phone = ask(&app, &chamber, &code).await;
        let id = phone_id(&coordinator).await;
        coordinator.post(&format!("{MARCH}/phones/{id}/confirm"), &[]).await.leads_to();
        assert!(phone.get(MARCH).await.page().contains("Your vote for Person 1"));
        let (own, other) = (chamber.voices[0].to_string(), chamber.voices[1].to_string());
        let vote = format!("{decide}/vote");
        phone.post(&vote, &[("voice", own.as_str()), ("answer", "disagree")]).await.leads_to();
        let theirs = phone.post(&vote, &[("voice", other.as_str()), ("answer", "agree")]).await;
        assert_eq!(theirs.status, StatusCode::UNPROCESSABLE_ENTITY);
        let nowhere = format!("/testville/meetings/proposals/{proposal}/vote");
        let outside = phone.post(&nowhere, &[("voice", own.as_str()), ("answer", "agree")]).await;
        assert!(outside.leads_to().starts_with("/sign-in"));
        let changes = kit_store::changes_of(&app.scope(), "ballot", ballot(&app, proposal).await, 5)
            .await
            .unwrap();
        assert_eq!(changes[0].actor_name, "Person 1");
    }
}

/// A request over a real connection, from a device with this address: the status, where it leads, and the page.
async fn over_the_air(app: &TestApp, from: IpAddr, request: &str, path: &str) -> (String, String, String) {
    use axum::Extension;
    use axum::extract::ConnectInfo;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let peer = ConnectInfo(std::net::SocketAddr::new(from, 40_000));
    let router = super::only_meeting(app.router(), MARCH).layer(Extension(peer));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let host = listener.local_addr().unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, router).await });
    let mut stream = tokio::net::TcpStream::connect(host).await.unwrap();
    let request = format!(
        "{request} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    server.abort();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1).unwrap_or_default().to_owned();
    let location = answer.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or_default();
    (status, location.trim().to_owned(), answer.clone())
}

#[tokio::test]
async fn on_a_local_network_other_devices_find_the_meeting_and_nothing_else() {
    let phone = IpAddr::V4(Ipv4Addr::new(192, 168, 1, 50));
    for app in apps().await {
        let (_, _, code) = running(&app).await;
        let door = format!("{MARCH}/join");
        let (status, _, page) = over_the_air(&app, phone, "GET", &format!("{door}/{code}")).await;
        assert!(status == "200" && page.contains("Who are you?"), "{page}");
        for elsewhere in [
            "/",
            "/sign-in",
            "/testville",
            "/testville/people",
            "/me",
            "/testville/meetings/2026-03-10x",
        ] {
            let (status, to, _) = over_the_air(&app, phone, "GET", elsewhere).await;
            assert_eq!((status.as_str(), to.as_str()), ("303", door.as_str()), "{elsewhere}");
        }
        for (request, path) in
            [("POST", "/sign-in"), ("GET", API), ("DELETE", API), ("POST", "/testville/people/add")]
        {
            assert_eq!(over_the_air(&app, phone, request, path).await.0, "404", "{request} {path}");
        }
        let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert_eq!(over_the_air(&app, here, "GET", "/sign-in").await.0, "200");
    }
}

async fn ballot(app: &TestApp, proposal: Uuid) -> Uuid {
    crate::ballots::store::ballots(&app.scope(), proposal).await.unwrap()[0].id
}
