use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::Visitor;
use serde_json::json;

use crate::testing::apps;

const MARCH: [(&str, &str); 5] = [
    ("title", "March meeting"),
    ("day", "2026-03-19"),
    ("time", "17:30"),
    ("minutes", "90"),
    ("place", "Elk Ridge Library"),
];

async fn call(visitor: &Visitor, pairs: &[(&str, &str)]) -> String {
    let mut form = MARCH.to_vec();
    for (name, value) in pairs {
        form.retain(|(known, _)| known != name);
        form.push((name, value));
    }
    visitor.post("/testville/meetings/add", &form).await.leads_to().to_owned()
}

#[tokio::test]
async fn a_meeting_is_called_shown_begun_ended_and_called_off() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get("/testville/meetings").await.page().contains("No meeting yet"));
        assert!(coordinator.get("/testville/meetings/add").await.page().contains("America/Chicago"));
        let address = call(&coordinator, &[]).await;
        assert_eq!(address, "/testville/meetings/2026-03-19");
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("Thursday, March 19, 5:30 pm, 1 hour 30 min."));
        assert!(page.page().contains("6 things people need to know"));
        assert!(coordinator.clone().in_spanish().get(&address).await.page().contains("Aún sin decir"));
        assert_eq!(call(&coordinator, &[]).await, "/testville/meetings/2026-03-19-2");
        coordinator.post(&format!("{address}/begin"), &[]).await.leads_to();
        assert!(coordinator.get(&address).await.page().contains("In progress, 0 minutes"));
        coordinator.post(&format!("{address}/end"), &[]).await.leads_to();
        coordinator.post("/testville/meetings/2026-03-19-2/call-off", &[]).await.leads_to();
        let list = coordinator.get("/testville/meetings").await;
        assert!(list.page().contains("Called off") && list.page().contains("Over"));
        assert!(!list.page().contains("Coming up"));
        coordinator.post("/testville/meetings/2026-03-19-2/put-back-on", &[]).await.leads_to();
        assert!(coordinator.get("/testville/meetings").await.page().contains("Coming up"));
        assert!(coordinator.get(&format!("{address}-2/edit")).await.page().contains("Call it off"));
        coordinator.post(&format!("{address}-2/remove"), &[("version", "1")]).await;
        coordinator.post(&format!("{address}-2/remove"), &[("version", "3")]).await.leads_to();
        assert_eq!(coordinator.get(&format!("{address}-2")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_only_takes_part_reads_and_calls_no_meeting() {
    for app in apps().await {
        let address = call(&app.visitor(Role::Coordinator).await, &[]).await;
        let member = app.visitor(Role::Member).await;
        assert!(!member.get(&address).await.page().contains("Begin the meeting"));
        let refused = member.post("/testville/meetings/add", &MARCH).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(app.outsider().await.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_night_the_clock_changes_gets_a_message_and_nothing_typed_is_lost() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = [("title", "Night <watch>"), ("day", "2026-03-08"), ("time", "02:30"), ("minutes", "60")];
        let reply = coordinator.post("/testville/meetings/add", &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.body.contains("href=\"#time\"") && reply.body.contains("jumps over it"));
        assert!(reply.body.contains("Night &lt;watch&gt;"));
        let said = "2:30 am does not come on March 8, 2026";
        assert!(reply.body.contains(said), "as people say it: {}", reply.body);
        let reply = coordinator.clone().in_spanish().post("/testville/meetings/add", &form).await;
        assert!(reply.body.contains("no existe el 8 de marzo de 2026"), "{}", reply.body);
    }
}

#[tokio::test]
async fn a_series_is_called_at_once_and_changed_from_one_meeting_on() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let series = [("rhythm", "nth_weekday"), ("until", "2026-06-30")];
        let first = call(&coordinator, &series).await;
        let listed = coordinator.get("/api/v1/coalitions/testville/meetings").await.value();
        let days: Vec<&str> = listed["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["address"].as_str().unwrap())
            .collect();
        assert_eq!(days, ["2026-03-19", "2026-04-16", "2026-05-21", "2026-06-18"]);
        assert!(coordinator.get(&format!("{first}/edit")).await.page().contains("all that come after it"));
        let april = "/testville/meetings/2026-04-16/edit";
        let mut form = MARCH.to_vec();
        form.retain(|(name, _)| !matches!(*name, "day" | "time"));
        form.extend([("day", "2026-04-17"), ("time", "18:00"), ("which", "coming"), ("version", "1")]);
        let moved = coordinator.post(april, &form).await.leads_to().to_owned();
        assert_eq!(moved, "/testville/meetings/2026-04-17");
        let listed = coordinator.get("/api/v1/coalitions/testville/meetings").await.value();
        let starts: Vec<&str> = listed["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["starts_at"].as_str().unwrap())
            .collect();
        assert_eq!(
            starts,
            [
                "2026-03-19T17:30:00-05:00",
                "2026-04-17T18:00:00-05:00",
                "2026-05-22T18:00:00-05:00",
                "2026-06-19T18:00:00-05:00",
            ]
        );
    }
}

#[tokio::test]
async fn two_people_who_change_a_meeting_at_once_both_see_both() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let address = call(&coordinator, &[]).await;
        let change = |place: &'static str| {
            let mut form = MARCH.to_vec();
            form.retain(|(name, _)| *name != "place");
            form.extend([("place", place), ("version", "1")]);
            form
        };
        let edit = format!("{address}/edit");
        coordinator.post(&edit, &change("Grange hall")).await.leads_to();
        let late = coordinator.post(&edit, &change("School gym")).await;
        assert!(late.body.contains("Grange hall") && late.body.contains("School gym"));
    }
}

#[tokio::test]
async fn programs_call_change_and_remove_meetings() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let all = "/api/v1/coalitions/testville/meetings";
        let new = json!({ "title": "Core team", "day": "2026-03-12", "time": "08:00", "minutes": 45 });
        let meeting = coordinator.json(Method::POST, all, &new).await.value();
        let one = format!("{all}/{}", meeting["id"].as_str().unwrap());
        assert_eq!(meeting["starts_at"], "2026-03-12T08:00:00-05:00");
        let page = format!("/testville/meetings/{}", meeting["id"].as_str().unwrap());
        assert_eq!(coordinator.get(&page).await.leads_to(), "/testville/meetings/2026-03-12");
        let nonsense = json!({ "title": "", "day": "someday", "time": "25:00", "minutes": 0 });
        let refused = coordinator.json(Method::POST, all, &nonsense).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.value()["errors"].as_array().unwrap().len(), 4);
        let nobody = json!({ "title": "x", "day": "2026-03-12", "time": "08:00", "minutes": 45, "group_id": meeting["id"] });
        let refused = coordinator.json(Method::POST, all, &nobody).await;
        assert_eq!(refused.value()["errors"][0]["field"], "group_id");
        let longer = json!({ "title": "Core team", "day": "2026-03-12", "time": "08:00", "minutes": 60, "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &longer).await.value()["sequence"], 1);
        let state = format!("{one}/state");
        assert_eq!(
            coordinator.json(Method::PUT, &state, &json!({ "state": "over" })).await.value()["state"],
            "over"
        );
        let odd = coordinator.json(Method::PUT, &state, &json!({ "state": "sleeping" })).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
        let past = coordinator.get(&format!("{all}?part=past")).await.value();
        assert_eq!(past["items"][0]["title"], "Core team");
        let nowhere = coordinator.get(&format!("{all}?after=nonsense")).await;
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn whoever_calls_a_meeting_in_the_hour_that_comes_twice_says_which_and_calendars_agree() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = vec![("title", "Night watch"), ("day", "2026-11-01"), ("time", "1:30"), ("minutes", "60")];
        let asked = coordinator.post("/testville/meetings/add", &form).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            asked.body.contains("comes two times") && asked.body.contains("name=\"turn\""),
            "{}",
            asked.body
        );
        let said: Vec<(&str, &str)> = form.iter().copied().chain([("turn", "second")]).collect();
        let page = coordinator.post("/testville/meetings/add", &said).await.leads_to().to_owned();
        assert!(coordinator.get(&page).await.page().contains("the second time"));
        let entry = coordinator.get(&format!("{page}/invitation.ics")).await;
        assert!(entry.body.contains("DTSTART:20261101T073000Z"), "{}", entry.body);
        let edit = coordinator.get(&format!("{page}/edit")).await;
        assert!(edit.page().contains("value=\"second\" checked"), "{}", edit.body);
    }
}
