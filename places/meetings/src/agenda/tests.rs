use axum::http::{Method, StatusCode};
use goals::promises::{Promise, PromiseId};
use kit_store::Instant;
use kit_store::uuid::Uuid;
use kit_web::testing::{TestApp, Visitor};
use kit_web::{Role, Typed};
use people::members::{Person, PersonId};
use proptest::prelude::*;
use serde_json::json;

use super::model::{
    AgendaItem, AgendaItemId, ItemState, Paper, Step, current, from_form, moved, planned_times, to_form,
};
use crate::meetings::MeetingId;
use crate::testing::{apps, store};

fn item(id: u128, minutes: i64) -> AgendaItem {
    AgendaItem {
        title: format!("Item {id}"),
        minutes,
        ..AgendaItem::of(MeetingId(Uuid::from_u128(1)), AgendaItemId(Uuid::from_u128(id)))
    }
}

#[test]
fn items_follow_each_other_on_the_clock() {
    let start = Instant::from_microseconds(0);
    let times = planned_times(&[item(1, 10), item(2, 15), item(3, 5)], start);
    assert_eq!(times, [start, start.plus_minutes(10), start.plus_minutes(25)]);
}

#[test]
fn the_meeting_is_at_the_item_it_came_to_last_or_at_the_first_open_one() {
    let mut items = vec![item(1, 5), item(2, 5), item(3, 5)];
    assert_eq!(current(&items).unwrap().id, items[0].id);
    items[0].state = ItemState::Done;
    assert_eq!(current(&items).unwrap().id, items[1].id);
    items[2].began_at = Some(Instant::from_microseconds(9));
    assert_eq!(current(&items).unwrap().id, items[2].id);
    items.iter_mut().for_each(|item| item.state = ItemState::Carried);
    assert!(current(&items).is_none());
}

#[test]
fn papers_are_read_line_by_line_and_only_links_are_links() {
    let typed = |papers: &str| Typed::from_pairs([("title", "Numbers"), ("papers", papers)]);
    let read = |papers: &str| from_form(&item(1, 5), &typed(papers));
    let papers = read("Winter returns https://example.org/a.pdf\n\nSign-up list").unwrap().papers;
    let first = Paper {
        title: "Winter returns".into(),
        link: "https://example.org/a.pdf".into(),
        file_id: None,
    };
    assert_eq!(
        papers.0,
        [first, Paper { title: "Sign-up list".into(), link: String::new(), file_id: None }]
    );
    for nonsense in ["x javascript://alert(1)", "x ftp://example.org"] {
        assert!(read(nonsense).is_err(), "{nonsense}");
    }
    assert!(read(&"paper\n".repeat(13)).is_err());
    let stored = read("Winter returns https://example.org/a.pdf").unwrap();
    assert_eq!(from_form(&item(1, 5), &to_form(&stored)).unwrap().papers, stored.papers);
}

proptest! {
    #[test]
    fn moving_loses_no_item_and_back_is_where_it_was(count in 1_usize..8, which in 0_usize..8) {
        let items: Vec<_> = (1..=count).map(|id| item(id as u128, 5)).collect();
        let id = items[which % count].id;
        let down = moved(items.clone(), id, Step::Down);
        prop_assert_eq!(down.len(), items.len());
        if which % count + 1 < count {
            prop_assert_eq!(moved(down, id, Step::Up), items);
        } else {
            prop_assert_eq!(down, items);
        }
    }
}

const MARCH: &str = "/testville/meetings/2026-03-19";

async fn call(coordinator: &Visitor, day: &str) {
    let form = [("title", "Our meeting"), ("day", day), ("time", "17:30"), ("minutes", "30")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
}

async fn put_on(coordinator: &Visitor, title: &str, minutes: &str) {
    let form = [("title", title), ("minutes", minutes), ("kind", "decide")];
    coordinator.post(&format!("{MARCH}/agenda"), &form).await.leads_to();
}

#[tokio::test]
async fn an_agenda_is_written_put_in_order_and_walked_through() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        call(&coordinator, "2026-03-19").await;
        put_on(&coordinator, "Welcome", "10").await;
        put_on(&coordinator, "Drop box", "25").await;
        let plan = coordinator.get(&format!("{MARCH}/agenda")).await;
        assert!(plan.page().contains("The items take 35 minutes, but the meeting only 30 minutes."));
        assert!(plan.page().contains("5:40 pm"));
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/agenda";
        let items = coordinator.get(api).await.value();
        let second = items["items"][1]["id"].as_str().unwrap().to_owned();
        let own = format!("/testville/meetings/agenda/{second}");
        coordinator.post(&format!("{own}/move"), &[("step", "up")]).await.leads_to();
        assert_eq!(coordinator.get(api).await.value()["items"][0]["title"], "Drop box");
        assert!(coordinator.get(&format!("{own}/edit")).await.page().contains("Take the item out"));
        let change = [("title", "Drop <box>"), ("minutes", "20"), ("version", "2")];
        coordinator.post(&format!("{own}/edit"), &change).await.leads_to();
        let late = coordinator.post(&format!("{own}/edit"), &[("title", "Box"), ("version", "2")]).await;
        assert!(late.body.contains("Drop &lt;box&gt;") && late.status == StatusCode::UNPROCESSABLE_ENTITY);
        let wrong = coordinator.post(&format!("{own}/edit"), &[("title", ""), ("minutes", "a lot")]).await;
        assert!(wrong.body.contains("href=\"#title\"") && wrong.body.contains("href=\"#minutes\""));
        coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
        coordinator.post(&format!("{own}/now"), &[]).await.leads_to();
        coordinator.post(&format!("{own}/state"), &[("state", "done")]).await.leads_to();
        assert_eq!(coordinator.get(api).await.value()["items"][0]["state"], "done");
        assert!(coordinator.get(&own).await.leads_to().ends_with("2026-03-19#agenda"));
        coordinator.post(&format!("{own}/remove"), &[]).await.leads_to();
    }
}

async fn promise(app: &TestApp) {
    let person = PersonId(Uuid::from_u128(70));
    store(app, &Person::named(person, "Ellen", "Voss")).await;
    let promise = Promise {
        person_id: Some(person),
        by: Some("2026-03-12".parse().unwrap()),
        ..Promise::idea(PromiseId(Uuid::from_u128(71)), "Order the bags")
    };
    store(app, &promise).await;
}

#[tokio::test]
async fn what_was_left_open_and_what_was_promised_is_carried_with_one_button() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        call(&coordinator, "2026-03-19").await;
        put_on(&coordinator, "Finished", "10").await;
        put_on(&coordinator, "Bylaws", "20").await;
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/agenda";
        let first = coordinator.get(api).await.value()["items"][0]["id"].as_str().unwrap().to_owned();
        coordinator
            .post(&format!("/testville/meetings/agenda/{first}/state"), &[("state", "done")])
            .await
            .leads_to();
        promise(&app).await;
        call(&coordinator, "2026-04-16").await;
        let april = "/testville/meetings/2026-04-16";
        let plan = coordinator.get(&format!("{april}/agenda")).await;
        assert!(plan.page().contains("1 item of Our meeting was not finished."));
        assert!(plan.page().contains("1 promise is open."));
        for _ in 0..2 {
            coordinator.post(&format!("{april}/carry-forward"), &[]).await.leads_to();
        }
        let carried =
            coordinator.get("/api/v1/coalitions/testville/meetings/2026-04-16/agenda").await.value();
        let titles: Vec<_> = carried["items"].as_array().unwrap().iter().map(|item| &item["title"]).collect();
        assert_eq!(titles, [&json!("Bylaws"), &json!("What became of our promises")]);
        assert!(carried["items"][1]["details"].as_str().unwrap().contains("Ellen Voss: Order the bags"));
        assert_eq!(coordinator.get(api).await.value()["items"][1]["state"], "carried");
    }
}

#[tokio::test]
async fn programs_write_agendas_and_members_only_read_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        call(&coordinator, "2026-03-19").await;
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/agenda";
        let new = json!({ "title": "Numbers", "papers": [{ "title": "Returns", "link": "https://example.org/r" }] });
        let item = coordinator.json(Method::POST, api, &new).await.value();
        assert_eq!(item["papers"][0]["title"], "Returns");
        let one = format!("/api/v1/coalitions/testville/agenda-items/{}", item["id"].as_str().unwrap());
        assert_eq!(coordinator.get(&one).await.value()["minutes"], 10);
        let longer = json!({ "title": "Numbers", "minutes": 20, "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &longer).await.value()["minutes"], 20);
        let nobody = json!({ "title": "Numbers", "owner_id": Uuid::from_u128(5) });
        let refused = coordinator.json(Method::POST, api, &nobody).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(api).await.value()["items"].as_array().unwrap().len(), 1);
        assert_eq!(member.json(Method::POST, api, &new).await.status, StatusCode::FORBIDDEN);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_paper_handed_in_as_a_file_is_read_by_members_and_stays_when_the_item_is_changed() {
    const MARCH: &str = "/testville/meetings/2026-03-10";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
        coordinator.post("/testville/meetings/add", &form).await.leads_to();
        let api = "/api/v1/coalitions/testville/meetings/2026-03-10/agenda";
        let item = coordinator.json(Method::POST, api, &json!({ "title": "Numbers" })).await.value();
        let own = format!("/testville/meetings/agenda/{}", item["id"].as_str().unwrap());
        let files = format!("{own}/files");
        let form = |content: &str| {
            format!(
                "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"../Winter returns.txt\"\r\n\r\n{content}\r\n--x--\r\n"
            )
        };
        let upload = |content: &str| {
            let body = form(content).into_bytes();
            coordinator.send(Method::POST, &files, "multipart/form-data; boundary=x", body)
        };
        let wrong = upload("\u{1}\u{2}").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("href=\"#file\""));
        upload("412 pounds").await.leads_to();
        let page = coordinator.get(&format!("{own}/edit")).await;
        assert!(page.page().contains("Winter-returns.txt") && page.page().contains("Take the file out"));
        let changed = [("title", "Numbers of the winter"), ("papers", "Sign-up list")];
        coordinator.post(&format!("{own}/edit"), &changed).await.leads_to();
        let member = app.visitor(Role::Member).await;
        let page = member.get(&format!("{MARCH}/packet")).await;
        let start = page.page().find("/papers/").unwrap();
        let file: String = page.body[start..].chars().take_while(|letter| *letter != '"').collect();
        let read = member.get(&format!("{MARCH}{file}")).await;
        assert_eq!((read.status, read.body.as_str()), (StatusCode::OK, "412 pounds"));
        assert!(read.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        let elsewhere = file.replace("/papers/", "");
        let out = coordinator.post(&format!("{own}/files/{elsewhere}/remove"), &[]).await;
        out.leads_to();
        assert!(!member.get(&format!("{MARCH}/packet")).await.page().contains("Winter-returns"));
        assert_eq!(member.get(&format!("{MARCH}{file}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn what_can_be_celebrated_stays_the_last_item_until_somebody_takes_it_out() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let kept = coordinator.post("/testville/goals/plan/add", &[("what", "Bring the scale")]).await;
        let kept = kept.leads_to().to_owned();
        coordinator
            .post(&format!("{kept}/keep"), &[("proof", "It stands there")])
            .await
            .leads_to();
        call(&coordinator, "2026-03-19").await;
        let api = "/api/v1/coalitions/testville/meetings/2026-03-19/agenda";
        let titles = async || {
            let items = coordinator.get(api).await.value()["items"].as_array().unwrap().clone();
            items.iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        put_on(&coordinator, "Welcome", "10").await;
        put_on(&coordinator, "Drop box", "25").await;
        assert_eq!(titles().await, ["Welcome", "Drop box", "What we can celebrate"]);
        let items = coordinator.get(api).await.value();
        assert!(items["items"][2]["details"].as_str().unwrap().contains("Promise kept: Bring the scale"));
        let item = items["items"][2]["id"].as_str().unwrap();
        coordinator
            .post(&format!("/testville/meetings/agenda/{item}/remove"), &[])
            .await
            .leads_to();
        put_on(&coordinator, "Closing", "5").await;
        assert_eq!(titles().await, ["Welcome", "Drop box", "Closing"], "what was taken out stays out");
        let april = "/testville/meetings/2026-04-16";
        call(&coordinator, "2026-04-16").await;
        coordinator.post(&format!("{april}/carry-forward"), &[]).await.leads_to();
        let carried =
            coordinator.get("/api/v1/coalitions/testville/meetings/2026-04-16/agenda").await.value();
        let last = carried["items"].as_array().unwrap().last().unwrap().clone();
        // The promise was kept before the meeting of March, so it is no news any more.
        assert_ne!(last["title"], "What we can celebrate");
    }
}
