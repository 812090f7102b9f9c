use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use serde_json::json;

use crate::testing::{Chamber, apps, store};

const MARCH: &str = "/testville/meetings/2026-03-10";
const API: &str = "/api/v1/coalitions/testville/meetings/2026-03-10";

/// A running meeting with one item, notes on it, and one promise; everything typed tries to be more than words.
async fn meeting(app: &TestApp) -> Visitor {
    let chair = Person {
        account_id: Some(account_id(Role::Member)),
        ..Person::named(PersonId(Uuid::from_u128(1)), "Chair #panic()", "*Bold*")
    };
    store(app, &chair).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    let chair = chair.id.to_string();
    let form = [
        ("title", "Short <b>meeting</b>"),
        ("day", "2026-03-10"),
        ("time", "10:00"),
        ("minutes", "60"),
        ("place", "Library"),
        ("chair_id", chair.as_str()),
    ];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    let item =
        json!({ "title": "Drop box", "papers": [{ "title": "Offer", "link": "https://example.org/offer" }] });
    let item = coordinator.json(Method::POST, &format!("{API}/agenda"), &item).await.value();
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    let notes = format!("{MARCH}/notes/{}", item["id"].as_str().unwrap());
    coordinator
        .post(&notes, &[("base", ""), ("words", "First line\nsecond\n\nNew paragraph")])
        .await
        .leads_to();
    let promise = [
        ("id", "0190163d-8694-739b-aea5-966c26f8ad90"),
        ("what", "Ask the clinic"),
        ("person_id", chair.as_str()),
        ("by", "2026-03-31"),
    ];
    coordinator.post(&format!("{MARCH}/promises"), &promise).await.leads_to();
    coordinator
}

#[tokio::test]
async fn minutes_on_paper_say_what_their_page_says_and_leave_room_to_sign() {
    for app in apps().await {
        let coordinator = meeting(&app).await;
        let link = coordinator.get(&format!("{MARCH}/minutes")).await;
        assert!(link.page().contains(&format!("href=\"{MARCH}/minutes/pdf\"")));
        let minutes = coordinator.get(&format!("{MARCH}/minutes/pdf")).await;
        assert_eq!(minutes.headers["content-type"], "application/pdf");
        let words = minutes.page();
        for expected in [
            "testville together\n# Minutes: Short <b>meeting</b>\n",
            "Where: Library",
            "Chair: Chair #panic() *Bold*",
            "State: Draft, not approved yet",
            "## Who was there",
            "## 1. Drop box\nFirst line\nsecond\nNew paragraph\n",
            "Ask the clinic | Chair #panic() *Bold* | Mar 31",
            "## Signatures\nChair: Chair #panic() *Bold*: Signature, Date",
            "testville together, printed March 10, 2026",
        ] {
            assert!(words.contains(expected), "{expected}\n in \n{words}");
        }
        let how = [("approved_on", "2026-03-10"), ("approved_how", "by consent")];
        coordinator.post(&format!("{MARCH}/minutes/approve"), &how).await.leads_to();
        let approved = coordinator.get(&format!("{MARCH}/minutes/pdf")).await;
        assert!(
            approved.page().contains("State: Approved on March 10, 2026, by consent"),
            "{}",
            approved.body
        );
        let spanish = coordinator.in_spanish().get(&format!("{MARCH}/minutes/pdf")).await;
        assert!(spanish.page().contains("## Firmas\nPreside: Chair"), "{}", spanish.body);
    }
}

#[tokio::test]
async fn the_packet_tells_the_agenda_with_its_papers_and_the_sheet_keeps_its_code_from_members() {
    for app in apps().await {
        let coordinator = meeting(&app).await;
        let packet = coordinator.get(&format!("{MARCH}/packet/pdf")).await;
        for expected in [
            "# Packet: Short",
            "Time | Item | Whose",
            "Drop box\nDiscuss, 10 minutes\nTo read before: Offer",
        ] {
            assert!(packet.page().contains(expected), "{expected}\n in \n{}", packet.body);
        }
        let sheet = format!("{MARCH}/sheet/pdf");
        let for_all = coordinator.get(&sheet).await;
        assert!(
            for_all.page().contains("/door/") && for_all.page().contains("Visitor |  | "),
            "{}",
            for_all.body
        );
        let member = app.visitor(Role::Member).await;
        assert!(!member.get(&sheet).await.page().contains("/door/"));
        assert_eq!(app.outsider().await.get(&sheet).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            coordinator.get("/testville/meetings/1999-01-01/minutes/pdf").await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn programs_get_the_same_bytes_and_no_more_than_a_person_may_see() {
    for app in apps().await {
        let coordinator = meeting(&app).await;
        for paper in ["minutes", "packet", "sheet"] {
            let shown = coordinator.get(&format!("{MARCH}/{paper}/pdf")).await;
            let told = coordinator.get(&format!("{API}/{paper}.pdf")).await;
            assert_eq!(told.headers["content-type"], "application/pdf");
            assert_eq!((told.status, &told.body), (StatusCode::OK, &shown.body), "{paper}");
            let refused = app.outsider().await.get(&format!("{API}/{paper}.pdf")).await;
            assert_eq!(refused.status, StatusCode::NOT_FOUND);
            assert_eq!(refused.headers["content-type"], "application/problem+json");
        }
        let chamber = Chamber::with(&app, 1, 1).await;
        let open = opened(&app, &chamber, &[]).await;
        let ballots = open.replace("/testville/meetings/", "/api/v1/coalitions/testville/");
        let ballots = ballots.replace("/paper/pdf", "/ballots.pdf");
        assert_eq!(coordinator.get(&ballots).await.body, coordinator.get(&open).await.body);
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(&ballots).await.status, StatusCode::FORBIDDEN);
    }
}

/// Where the ballots of a vote are that was just opened.
async fn opened(app: &TestApp, chamber: &Chamber, more: &[(&str, &str)]) -> String {
    let page = format!("/testville/meetings/proposals/{}", chamber.proposal(app, more).await);
    let coordinator = app.visitor(Role::Coordinator).await;
    coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
    format!("{page}/paper/pdf")
}

#[tokio::test]
async fn ballots_name_the_voices_of_an_open_vote_and_nobody_in_a_secret_one() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 1).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let open = opened(&app, &chamber, &[]).await;
        let words = coordinator.get(&open).await;
        for expected in [
            "3 ballots are printed",
            "Person 1",
            "Organization 3",
            "[ ] Agree",
            "Answer | First count | Second count",
            "Counted by",
        ] {
            assert!(words.page().contains(expected), "{expected}\n in \n{}", words.body);
        }
        let secret = opened(&app, &chamber, &[("is_secret", "yes")]).await;
        let words = coordinator.get(&secret).await;
        assert_eq!(words.page().matches("Mark one:").count(), 3);
        assert!(
            !words.page().contains("Person 1") && !words.page().contains("Organization 3"),
            "{}",
            words.body
        );
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(&open).await.status, StatusCode::FORBIDDEN);
    }
}
