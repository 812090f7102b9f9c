mod parts;

use axum::http::StatusCode;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use people::seats::{Seat, SeatId};

use crate::testing::{apps, store};

const MARCH: &str = "/testville/meetings/2026-03-10";
const MOST_STATEMENTS: u32 = 15;

async fn running(app: &TestApp) -> Visitor {
    let person = PersonId(Uuid::from_u128(1));
    let rosa = Person {
        account_id: Some(account_id(Role::Member)),
        ..Person::named(person, "Rosa", "Test")
    };
    store(app, &rosa).await;
    let seat = Seat {
        is_resident: true,
        representative_id: Some(person),
        ..Seat::empty(SeatId(Uuid::from_u128(1)), "parents")
    };
    store(app, &seat).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    for title in ["Welcome", "Drop box"] {
        coordinator
            .post(&format!("{MARCH}/agenda"), &[("title", title), ("minutes", "20")])
            .await
            .leads_to();
    }
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    coordinator
}

#[tokio::test]
async fn the_page_says_what_is_now_and_goes_on_to_the_next_item() {
    for app in apps().await {
        let coordinator = running(&app).await;
        let page = coordinator.get(MARCH).await;
        assert!(page.page().contains("Item 1 of 2") && page.page().contains("Go to the next item"));
        let timing = page.headers["server-timing"].to_str().unwrap().to_owned();
        let statements: u32 = timing.split("desc=\"").nth(1).unwrap().trim_end_matches('"').parse().unwrap();
        assert!(statements <= MOST_STATEMENTS, "{timing}");
        let start = page.body.find("/meetings/agenda/").unwrap();
        let next: String = page.body[start..].chars().take_while(|letter| *letter != '"').collect();
        coordinator.post(&format!("/testville{next}"), &[]).await.leads_to();
        app.app.clock.advance_minutes(2);
        assert!(coordinator.get(MARCH).await.page().contains("Item 2 of 2, 18 minutes left"));
        app.app.clock.advance_minutes(20);
        assert!(coordinator.get(MARCH).await.page().contains("2 minutes over"));
        coordinator.clone().in_spanish().get(MARCH).await.page();
        let member = app.visitor(Role::Member).await.get(MARCH).await;
        assert!(member.page().contains("I am here") && !member.page().contains("End the meeting"));
    }
}

#[tokio::test]
async fn a_promise_made_in_place_stands_in_the_plan_and_names_the_meeting() {
    for app in apps().await {
        let coordinator = running(&app).await;
        let person = Uuid::from_u128(1).to_string();
        let form = [("what", "Write the rule down"), ("person_id", person.as_str()), ("by", "2026-04-10")];
        coordinator.post(&format!("{MARCH}/promises"), &form).await.leads_to();
        assert!(coordinator.get(MARCH).await.page().contains("Write the rule down"));
        assert!(coordinator.get("/testville/goals/plan").await.page().contains("Write the rule down"));
        let wrong = coordinator
            .post(&format!("{MARCH}/promises"), &[("what", ""), ("by", "2020-01-01")])
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("href=\"#what\"") && wrong.body.contains("href=\"#by\""));
    }
}

#[tokio::test]
async fn every_open_page_hears_of_a_mark() {
    use tokio::time::{Duration, timeout};
    for app in apps().await {
        let coordinator = running(&app).await;
        let meeting = coordinator.get("/api/v1/coalitions/testville/meetings/2026-03-10").await.value();
        let id: Uuid = meeting["id"].as_str().unwrap().parse().unwrap();
        let mut phones: Vec<_> = (0..500).map(|_| app.app.live.listen(app.coalition.id, id)).collect();
        let person = Uuid::from_u128(1).to_string();
        let form = [("person_id", person.as_str()), ("how", "here")];
        coordinator.post(&format!("{MARCH}/attendance"), &form).await.leads_to();
        for phone in &mut phones {
            assert_eq!(timeout(Duration::from_secs(1), phone.next()).await, Ok(Some("attendance".into())));
        }
    }
}
