//! Answers that were given before the meeting was moved.

use axum::http::Method;
use kit_web::Role;
use serde_json::json;

use super::{FORM, MARCH, calendar_of, called, change, invite_everybody, link_in, mails};
use crate::testing::apps;

const LIST: &str = "/testville/meetings/2026-03-19/invitations";
const API: &str = "/api/v1/coalitions/testville/meetings/2026-03-19/invitations";

#[tokio::test]
async fn an_answer_from_before_the_meeting_was_moved_stands_and_says_so() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let link = link_in(&mails(&app, "ana@example.org").await[0]);
        let anybody = app.anonymous();
        anybody.post(&link, &[("comes", "yes")]).await.leads_to();
        app.app.clock.advance_minutes(5);
        change(&coordinator, "title", "Spring meeting").await;
        let same = coordinator.get(LIST).await;
        assert!(same.page().contains("1 come") && !same.body.contains("former"), "{}", same.body);
        app.app.clock.advance_minutes(5);
        change(&coordinator, "time", "18:00").await;
        let list = coordinator.get(LIST).await;
        for words in [
            "1 come, 0 perhaps",
            "1 of these answers was given for a former time or place.",
            "Answered for the former time: Thursday, March 19, 5:30",
        ] {
            assert!(list.page().contains(words), "{words} is missing in {}", list.body);
        }
        assert!(coordinator.get(MARCH).await.page().contains("1 of these answers was given for a former"));
        let sheet = coordinator.get(&format!("{LIST}.csv")).await;
        assert!(sheet.body.contains("Answered for the former time"), "{}", sheet.body);
        let listed = coordinator.get(API).await.value();
        let items = listed["items"].as_array().unwrap();
        let former: Vec<_> = items.iter().filter(|one| !one["answered_for_former"].is_null()).collect();
        assert_eq!(former.len(), 1, "{listed}");
        assert_eq!(former[0]["answered_for_former"]["starts_at"], "2026-03-19T22:30:00Z");
        assert_eq!(former[0]["comes"], "yes", "the answer is not thrown away");
        let asked = anybody.get(&link).await;
        let question = "You answered “I will come” for the former time: Thursday, March 19, 5:30";
        assert!(asked.page().contains(question), "{}", asked.body);
        assert!(asked.page().contains("Does the new one suit you?"));
        assert!(!asked.body.contains("aria-pressed=\"true\"") && !asked.body.contains("You said:"));
        anybody.in_spanish().get(&link).await.page();
        // The same answer again is one for the new time.
        app.anonymous().post(&link, &[("comes", "yes")]).await.leads_to();
        let list = coordinator.get(LIST).await;
        assert!(list.page().contains("1 come") && !list.body.contains("former"), "{}", list.body);
    }
}

#[tokio::test]
async fn who_is_told_that_it_moved_is_asked_whether_the_new_time_suits() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let link = link_in(&mails(&app, "ana@example.org").await[0]);
        app.anonymous().post(&link, &[("comes", "yes")]).await.leads_to();
        let tanya = app.visitor(Role::Member).await;
        tanya.post(&format!("{MARCH}/coming"), &[("comes", "perhaps")]).await.leads_to();
        app.app.clock.advance_minutes(5);
        let moved: Vec<(&str, &str)> = FORM
            .iter()
            .map(|(name, value)| match *name {
                "time" => ("time", "18:00"),
                "place" => ("place", "Hill School"),
                name => (name, *value),
            })
            .collect();
        coordinator.post(&format!("{MARCH}/edit"), &moved).await.leads_to();
        coordinator.post(&format!("{LIST}/tell"), &[]).await.leads_to();
        let mail = mails(&app, "ana@example.org").await.remove(1);
        assert!(
            mail.body.contains("Usted respondió «Iré» para la fecha, la hora y el lugar de antes"),
            "{}",
            mail.body
        );
        assert!(mail.body.contains("Elk Ridge Library"), "{}", mail.body);
        assert!(calendar_of(&mail).contains("SEQUENCE:1"));
        let own = tanya.get(MARCH).await;
        assert!(
            own.page().contains("You answered “Perhaps” for the former time and place"),
            "{}",
            own.body
        );
        let nobody_else = app.visitor(Role::Evaluator).await.get(MARCH).await;
        assert!(!nobody_else.page().contains("You answered"));
        // Moved back, the answers are for what is so again.
        app.app.clock.advance_minutes(5);
        coordinator.post(&format!("{MARCH}/edit"), FORM).await.leads_to();
        assert!(!tanya.get(MARCH).await.page().contains("You answered"));
        assert!(!coordinator.get(LIST).await.page().contains("former"));
    }
}

#[tokio::test]
async fn an_answer_written_down_after_the_move_is_for_the_new_time() {
    for app in apps().await {
        let coordinator = called(&app).await;
        invite_everybody(&coordinator).await;
        let listed = coordinator.get(API).await.value();
        let hal = listed["items"][1]["id"].as_str().unwrap().to_owned();
        let said = json!({ "comes": "no" });
        let one = format!("{API}/{hal}");
        coordinator.json(Method::PUT, &one, &said).await.value();
        app.app.clock.advance_minutes(5);
        change(&coordinator, "day", "2026-03-20").await;
        let moved = API.replace("2026-03-19", "2026-03-20");
        let listed = coordinator.get(&moved).await.value();
        let place = &listed["items"][1]["answered_for_former"]["place"];
        assert_eq!(place, "Elk Ridge Library", "{listed}");
        let one = format!("{moved}/{hal}");
        let saved = coordinator.json(Method::PUT, &one, &said).await.value();
        assert!(saved["answered_for_former"].is_null(), "{saved}");
        assert!(coordinator.get(&moved).await.value()["items"][1]["answered_for_former"].is_null());
    }
}
