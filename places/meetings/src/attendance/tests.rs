use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor, account_id};
use people::members::{Person, PersonId};
use people::seats::{Seat, SeatId};
use serde_json::json;

use crate::testing::{apps, store};

const MARCH: &str = "/testville/meetings/2026-03-10";

fn id(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}

/// Three residents with a seat each, one of them with the account of the member, and a meeting this morning.
async fn prepare(app: &TestApp) -> Visitor {
    for (number, given) in [(1, "Rosa"), (2, "Denise"), (3, "Tom")] {
        let person = PersonId(Uuid::from_u128(number));
        let account = (number == 3).then(|| account_id(Role::Member));
        store(app, &Person { account_id: account, ..Person::named(person, given, "Test") }).await;
        let seat = Seat {
            is_resident: number == 1,
            representative_id: Some(person),
            ..Seat::empty(SeatId(Uuid::from_u128(number)), "parents")
        };
        store(app, &seat).await;
    }
    let coordinator = app.visitor(Role::Coordinator).await;
    let form = [("title", "Short meeting"), ("day", "2026-03-10"), ("time", "10:00"), ("minutes", "60")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    coordinator
}

async fn mark(visitor: &Visitor, person: u128, how: &str) -> StatusCode {
    let form = [("person_id", id(person)), ("how", how.to_owned())];
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visitor.post(&format!("{MARCH}/attendance"), &form).await.status
}

#[tokio::test]
async fn marks_make_enough_people_and_lose_them_again_in_words() {
    for app in apps().await {
        let coordinator = prepare(&app).await;
        let list = format!("{MARCH}/attendance");
        assert!(coordinator.get(&list).await.page().contains("Not enough yet"));
        coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
        mark(&coordinator, 1, "here").await;
        app.app.clock.advance_minutes(7);
        mark(&coordinator, 2, "online").await;
        let page = coordinator.get(&list).await;
        assert!(page.page().contains("Enough people from 10:07 am"));
        assert!(page.page().contains("2 needed, with 1 resident"));
        assert!(page.page().contains("came 10:07 am"));
        app.app.clock.advance_minutes(20);
        mark(&coordinator, 1, "away").await;
        assert!(coordinator.get(&list).await.page().contains("No longer enough from 10:27 am"));
        let quorum = coordinator.get("/api/v1/coalitions/testville/meetings/2026-03-10/quorum").await.value();
        assert_eq!((&quorum["enough"], &quorum["voices_here"]), (&json!(false), &json!(1)));
        assert_eq!(quorum["changes"].as_array().unwrap().len(), 2);
        assert!(coordinator.in_spanish().get(&list).await.page().contains("Sin cuórum desde las"));
    }
}

#[tokio::test]
async fn an_entry_that_waited_counts_from_when_it_was_made_and_never_from_before_the_meeting() {
    for app in apps().await {
        let coordinator = prepare(&app).await;
        coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
        let made = app.app.clock.now().plus_minutes(3).microseconds().to_string();
        app.app.clock.advance_minutes(30);
        let rosa = id(1);
        let late = [("person_id", rosa.as_str()), ("how", "here"), ("at", made.as_str())];
        coordinator.post(&format!("{MARCH}/attendance"), &late).await.leads_to();
        let tom = id(3);
        let odd = [("person_id", tom.as_str()), ("how", "here"), ("at", "-99999999999999999")];
        coordinator.post(&format!("{MARCH}/attendance"), &odd).await.leads_to();
        let marks = coordinator
            .get("/api/v1/coalitions/testville/meetings/2026-03-10/attendance")
            .await
            .value();
        assert_eq!(marks["items"][0]["came_at"], "2026-03-10T10:03:00-05:00");
        assert_eq!(marks["items"][1]["came_at"], "2026-03-10T10:00:00-05:00");
    }
}

#[tokio::test]
async fn a_signed_sheet_is_written_down_with_times_and_wrong_times_are_told() {
    for app in apps().await {
        let coordinator = prepare(&app).await;
        let all = format!("{MARCH}/attendance/all");
        let fields = |left: &'static str| {
            vec![
                ("person_id".to_owned(), id(1)),
                (format!("how-{}", id(1)), "here".to_owned()),
                (format!("came-{}", id(1)), "10:20".to_owned()),
                (format!("left-{}", id(1)), left.to_owned()),
                ("person_id".to_owned(), id(2)),
                (format!("how-{}", id(2)), "excused".to_owned()),
            ]
        };
        let send = |left: &'static str| {
            let (coordinator, all, fields) = (coordinator.clone(), all.clone(), fields(left));
            async move {
                let pairs: Vec<_> =
                    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                coordinator.post(&all, &pairs).await
            }
        };
        let wrong = send("10:10").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Choose a time after they came") && wrong.body.contains("10:20"));
        send("10:45").await.leads_to();
        let page = coordinator.get(&format!("{MARCH}/attendance")).await;
        assert!(page.page().contains("came 10:20 am") && page.page().contains("left 10:45 am"));
        assert!(coordinator.get(&all).await.page().contains("10:45"));
        assert!(coordinator.get(&format!("{MARCH}/sheet")).await.page().contains("Signature"));
    }
}

#[tokio::test]
async fn visitors_are_added_once_and_taken_back() {
    for app in apps().await {
        let coordinator = prepare(&app).await;
        let own = id(50);
        let visitor = [("id", own.as_str()), ("name", "<b>Walt</b>")];
        for _ in 0..2 {
            coordinator.post(&format!("{MARCH}/attendance/visitor"), &visitor).await.leads_to();
        }
        let page = coordinator.get(&format!("{MARCH}/attendance")).await;
        assert_eq!(page.page().matches("&lt;b&gt;Walt&lt;/b&gt;</b>").count(), 1);
        let nameless = coordinator.post(&format!("{MARCH}/attendance/visitor"), &[("name", " ")]).await;
        assert!(nameless.body.contains("Write the name"));
        coordinator.post(&format!("{MARCH}/attendance/take-back"), &visitor).await.leads_to();
        assert!(!coordinator.get(&format!("{MARCH}/attendance")).await.page().contains("Walt"));
    }
}

/// The same phone, with the cookie it was given.
fn with_phone(visitor: &Visitor, given: &Reply) -> Visitor {
    let cookie = given.headers["set-cookie"].to_str().unwrap();
    assert!(
        cookie.starts_with("phone=") && cookie.contains("Path=/testville; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
    visitor.clone().with_header("cookie", cookie.split(';').next().unwrap())
}

#[tokio::test]
async fn the_code_on_the_wall_opens_a_door_for_each_name_once() {
    for app in apps().await {
        let coordinator = prepare(&app).await;
        let screen = coordinator.get(&format!("{MARCH}/screen")).await;
        let start = screen.page().find("/door/").unwrap();
        let word: String = screen.body[start + 6..].chars().take(14).collect();
        assert_eq!(coordinator.get(&format!("{MARCH}/screen")).await.page().matches(&word).count(), 1);
        let anybody = app.anonymous();
        let door = format!("{MARCH}/door/{word}");
        let opened = anybody.get(&door).await;
        assert!(opened.page().contains("Rosa Test"));
        let (rosa, tom) = (id(1), id(2));
        let (form, other) = ([("person_id", rosa.as_str())], [("person_id", tom.as_str())]);
        let refused = anybody.post(&door, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("We cannot tell whether this phone has answered"));
        let phone = with_phone(&anybody, &opened);
        assert!(phone.post(&door, &form).await.page().contains("Welcome, Rosa Test"));
        assert!(phone.post(&door, &form).await.page().contains("Welcome, Rosa Test"), "sent twice");
        assert!(phone.get(&door).await.page().contains("It said that Rosa Test is here."));
        let second = phone.post(&door, &other).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("Each phone answers for one person"));
        assert!(!anybody.get(&door).await.page().contains("Rosa Test"));
        let elsewhere = with_phone(&anybody, &anybody.get(&door).await);
        let taken = elsewhere.post(&door, &form).await;
        assert!(taken.body.contains("Somebody has chosen this name already"), "{}", taken.body);
        let marks = coordinator.get("/api/v1/coalitions/testville/meetings/2026-03-10/attendance").await;
        assert_eq!(marks.value()["items"].as_array().unwrap().len(), 1, "{}", marks.body);
        coordinator
            .post(&format!("{MARCH}/attendance"), &[("person_id", rosa.as_str()), ("how", "away")])
            .await
            .leads_to();
        assert!(phone.get(&door).await.page().contains("Rosa Test</option>"), "the mark was a slip");
        let wrong = format!("{MARCH}/door/AAAA-BBBB-CCCC");
        assert_eq!(anybody.get(&wrong).await.status, StatusCode::NOT_FOUND);
        assert_eq!(anybody.post(&wrong, &form).await.status, StatusCode::NOT_FOUND);
        let member = app.visitor(Role::Member).await;
        member.post(&format!("{MARCH}/here"), &[]).await.leads_to();
        assert!(!anybody.get(&door).await.page().contains("Tom Test"));
        coordinator.post(&format!("{MARCH}/end"), &[]).await.leads_to();
        assert_eq!(anybody.get(&door).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_mark_and_only_those_who_run_meetings_do() {
    for app in apps().await {
        let coordinator = prepare(&app).await;
        let api = "/api/v1/coalitions/testville/meetings/2026-03-10/attendance";
        let here = json!({ "person_id": id(1), "how": "here" });
        assert_eq!(coordinator.json(Method::POST, api, &here).await.value()["name"], "Rosa Test");
        for nonsense in [
            json!({ "person_id": id(1), "how": "asleep" }),
            json!({ "person_id": "me", "how": "here" }),
        ] {
            assert_eq!(
                coordinator.json(Method::POST, api, &nonsense).await.status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        assert_eq!(mark(&coordinator, 77, "here").await, StatusCode::NOT_FOUND);
        assert_eq!(mark(&app.visitor(Role::Member).await, 1, "here").await, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn two_who_became_one_are_one_at_the_meeting_too() {
    use super::model::{Attendance, AttendanceId, How};
    for app in apps().await {
        let coordinator = prepare(&app).await;
        coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
        mark(&coordinator, 1, "here").await;
        let meeting = crate::meetings::store::at_address(&app.scope(), "2026-03-10").await.unwrap().unwrap();
        // As merging two people leaves it: another mark that now names the same person.
        let person = Some(PersonId(Uuid::from_u128(1)));
        let second = Attendance::of(meeting.id, AttendanceId(Uuid::from_u128(90)), person, "Rosa T.");
        store(&app, &second.marked(How::Online, app.app.clock.now())).await;
        let api = "/api/v1/coalitions/testville/meetings/2026-03-10/attendance";
        assert_eq!(coordinator.get(api).await.value()["items"].as_array().unwrap().len(), 1);
        app.app.clock.advance_minutes(5);
        mark(&coordinator, 1, "away").await;
        let marks = coordinator.get(api).await.value();
        assert_eq!(marks["items"].as_array().unwrap().len(), 1);
        assert_eq!(marks["items"][0]["how"], "away");
    }
}
