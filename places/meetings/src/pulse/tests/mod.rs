use axum::http::{Method, StatusCode};
use kit_store::{InCoalition, Reads, Record};
use kit_web::Role;
use kit_web::messages::write_due;
use kit_web::testing::{Reply, TestApp, Visitor, account_id};
use serde_json::json;

use super::model::{Degree, Question, Sheet};
use super::put_sheet;
use super::store;
use crate::testing::{Chamber, apps};

mod over_time;

const MARCH: &str = "/testville/meetings/2026-03-10";
const PULSE: &str = "/testville/meetings/2026-03-10/pulse";

/// A meeting that began and ended on March 10.
async fn held(app: &TestApp) -> Visitor {
    let coordinator = app.visitor(Role::Coordinator).await;
    let form = [("title", "March meeting"), ("day", "2026-03-10"), ("time", "09:30"), ("minutes", "60")];
    coordinator.post("/testville/meetings/add", &form).await.leads_to();
    coordinator.post(&format!("{MARCH}/begin"), &[]).await.leads_to();
    coordinator.post(&format!("{MARCH}/end"), &[]).await.leads_to();
    coordinator
}

/// The word a form brings, from the page that holds it.
fn word_of(page: &Reply) -> String {
    let (_, after) = page.body.split_once("name=\"sheet\" value=\"").unwrap();
    after.split('"').next().unwrap().to_owned()
}

/// The form shown again, with what was wrong and nothing lost.
fn refused(reply: &Reply) -> &str {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!reply.body.contains(kit_text::MISSING), "{}", reply.body);
    &reply.body
}

/// A phone nobody knows answers by the code on the wall.
async fn answer(app: &TestApp, door: &str, form: &[(&str, &str)]) {
    let stranger = app.anonymous();
    let page = stranger.get(door).await;
    let cookie = page.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    stranger.with_header("cookie", &cookie).post(door, form).await.leads_to();
}

fn all_five(degree: &'static str, line: &'static str) -> Vec<(&'static str, &'static str)> {
    Question::ALL
        .iter()
        .map(|question| (question.word(), degree))
        .chain([("line", line)])
        .collect()
}

async fn door_of(coordinator: &Visitor) -> String {
    let page = coordinator.get(PULSE).await;
    let (_, after) = page.page().split_once("http://localhost/testville/pulse/").unwrap();
    format!("/testville/pulse/{}", after.split('<').next().unwrap())
}

#[tokio::test]
async fn nothing_shows_before_five_answered_and_then_only_five_at_a_time() {
    for app in apps().await {
        let coordinator = held(&app).await;
        let door = door_of(&coordinator).await;
        let member = app.visitor(Role::Member).await;
        for degree in ["fully", "fully", "mostly", "not_at_all"] {
            answer(&app, &door, &all_five(degree, "Line 0")).await;
        }
        let page = member.get(PULSE).await;
        assert!(page.page().contains("4 people answered."));
        assert!(!page.body.contains("Line 0") && !page.body.contains("What people said"));
        let api = member.get("/api/v1/coalitions/testville/meetings/2026-03-10/pulse").await.value();
        assert_eq!(api["counted"], 0);
        assert_eq!(api["questions"][0]["counts"], json!([0, 0, 0, 0, 0]));

        answer(&app, &door, &all_five("partly", "")).await;
        let page = member.get(PULSE).await;
        assert!(page.page().contains("5 of them show.") && page.body.contains("Line 0"));
        assert!(page.body.contains("60%"), "three of five said mostly or fully");

        answer(&app, &door, &all_five("not_at_all", "Only me")).await;
        let page = member.get(PULSE).await;
        assert!(page.page().contains("One waits for others"));
        assert!(page.body.contains("60%") && !page.body.contains("Only me"));
        for file in ["/testville/meetings/pulse.csv", "/api/v1/coalitions/testville/pulses"] {
            let file = member.get(file).await;
            assert_eq!(file.status, StatusCode::OK);
            assert!(file.body.contains("60") && !file.body.contains("Only me"));
        }
        assert!(member.clone().in_spanish().get(PULSE).await.page().contains("de cinco en cinco"));
        let on_meeting = coordinator.get(MARCH).await;
        assert!(on_meeting.page().contains("Check-in after the meeting"));
    }
}

#[tokio::test]
async fn a_question_few_answered_stays_hidden_while_others_show() {
    for app in apps().await {
        let door = door_of(&held(&app).await).await;
        let member = app.visitor(Role::Member).await;
        for place in 0..5 {
            let mut form = vec![("worth", "fully")];
            if place < 4 {
                form.push(("heard", "not_at_all"));
            }
            answer(&app, &door, &form).await;
        }
        let api = member.get("/api/v1/coalitions/testville/meetings/2026-03-10/pulse").await.value();
        assert_eq!(api["questions"][0]["counts"], json!([0, 0, 0, 0, 5]));
        assert_eq!(api["questions"][1]["counts"], json!([0, 0, 0, 0, 0]));
        assert!(member.get(PULSE).await.page().contains("too few"));
    }
}

#[tokio::test]
async fn the_same_form_counts_once_and_nonsense_is_told_at_its_field() {
    for app in apps().await {
        held(&app).await;
        let member = app.visitor(Role::Member).await;
        let word = word_of(&member.get(&format!("{PULSE}/answer")).await);
        let form = [("sheet", word.as_str()), ("worth", "fully")];
        for _ in 0..2 {
            member.post(&format!("{PULSE}/answer"), &form).await.leads_to();
        }
        assert!(member.get(PULSE).await.page().contains("One person answered."));
        assert!(member.get(&format!("{PULSE}/answer")).await.page().contains("You have answered already"));
        // Neither a form opened anew nor a program of theirs gives somebody a second voice.
        member
            .post(&format!("{PULSE}/answer"), &[("sheet", &"x".repeat(30)), ("worth", "fully")])
            .await
            .leads_to();
        let sheets = "/api/v1/coalitions/testville/meetings/2026-03-10/pulse/sheets";
        let sheet = json!({ "sheet": "another-word-drawn-by-lot", "heard": "mostly" });
        assert_eq!(member.json(Method::POST, sheets, &sheet).await.value()["is_new"], false);
        assert!(member.get(PULSE).await.page().contains("One person answered."));

        let hostile = "<script>alert(1)</script>";
        let form = [("sheet", word.as_str()), ("worth", "11"), ("line", hostile)];
        let page = member.post(&format!("{PULSE}/answer"), &form).await;
        assert!(
            refused(&page).contains("Choose one of the five answers") && page.body.contains("&lt;script&gt;")
        );
        let empty = member.post(&format!("{PULSE}/answer"), &[("sheet", word.as_str())]).await;
        assert!(refused(&empty).contains("Answer at least one question"));
        let long = "x".repeat(400);
        let long = member.post(&format!("{PULSE}/answer"), &[("worth", "fully"), ("line", &long)]).await;
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn the_code_on_the_wall_lets_anybody_answer_until_the_check_in_closes() {
    for app in apps().await {
        let coordinator = held(&app).await;
        let door = door_of(&coordinator).await;
        let stranger = app.anonymous();
        let page = stranger.get(&door).await;
        assert!(page.page().contains("Was it worth your time?"));
        let form = [("worth", "mostly")];
        let unknown = stranger.post(&door, &form).await;
        assert!(refused(&unknown).contains("We cannot tell whether this phone has answered"));
        assert!(
            unknown.body.contains("value=\"mostly\" checked") || unknown.body.contains("checked"),
            "kept"
        );
        let cookie = page.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let guest = stranger.clone().with_header("cookie", &cookie);
        let to = guest.post(&door, &form).await.leads_to().to_owned();
        assert!(guest.get(&to).await.page().contains("Thank you, your answers are in"));
        assert!(guest.get(&door).await.page().contains("This phone has answered"));
        guest.post(&door, &[("worth", "not_at_all")]).await.leads_to();
        let api = "/api/v1/coalitions/testville/meetings/2026-03-10/pulse";
        assert_eq!(
            coordinator.get(api).await.value()["sheets"],
            1,
            "the second answer of a phone counts for nothing"
        );
        assert_eq!(guest.get("/testville/pulse/nothing").await.status, StatusCode::NOT_FOUND);

        coordinator.post(PULSE, &[("asked", "no")]).await.leads_to();
        assert!(stranger.get(&door).await.page().contains("not open now"));
        let late = stranger.with_header("cookie", "phone=twenty-letters-and-more").post(&door, &form).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        let saved = coordinator.post(PULSE, &[("asked", "yes"), ("closes_on", "2026-03-09")]).await;
        assert!(refused(&saved).contains("cannot end before the meeting"));
    }
}

#[tokio::test]
async fn everybody_who_was_there_gets_one_link_that_works_once() {
    for app in apps().await {
        let coordinator = held(&app).await;
        let chamber = Chamber::with(&app, 0, 3).await;
        for (person, email) in chamber.people.iter().take(2).zip(["one@example.org", "two@example.org"]) {
            let tx = app.scope().begin().await.unwrap();
            let one = people::members::Person::find(&tx, person.0).await.unwrap().unwrap();
            let contact = people::contact::ContactBy::Email;
            let with_mail = people::members::Person { email: Some(email.to_owned()), contact, ..one };
            with_mail.put(&tx).await.unwrap();
            tx.commit().await.unwrap();
        }
        for person in chamber.people.iter().take(2) {
            let form = [("person_id", person.0.to_string()), ("how", "here".to_owned())];
            let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            coordinator.post(&format!("{MARCH}/attendance"), &form).await.leads_to();
        }
        let look = coordinator.get(&format!("{PULSE}/send")).await;
        assert!(look.page().contains("2 people will get this") && !look.body.contains("Person 3"));
        let sent = coordinator.post(&format!("{PULSE}/send"), &[]).await.leads_to().to_owned();
        assert!(coordinator.get(&sent).await.page().contains("2 links are on their way"));
        let again = coordinator.post(&format!("{PULSE}/send"), &[]).await.leads_to().to_owned();
        assert!(coordinator.get(&again).await.page().contains("has a link already"));

        write_due(&app.app).await.unwrap();
        let mails: Vec<(String,)> =
            app.app.db.all("SELECT body FROM mail ORDER BY to_address", &[]).await.unwrap();
        assert_eq!(mails.len(), 2);
        let links: Vec<&str> = mails
            .iter()
            .map(|(body,)| body.split("http://localhost").nth(1).unwrap().split_whitespace().next().unwrap())
            .collect();
        assert_ne!(links[0], links[1], "each has a link of their own");
        let guest = app.anonymous();
        let link = links[0];
        assert!(guest.get(link).await.page().contains("Were you heard?"));
        guest.post(link, &[("worth", "fully")]).await.leads_to();
        guest.post(link, &[("worth", "not_at_all")]).await.leads_to();
        assert!(guest.get(link).await.page().contains("Thank you"));
        assert!(coordinator.get(PULSE).await.page().contains("One person answered."));

        // The other one answers signed in: then their link is spent, and the first one's voice is as well.
        for (place, page) in [(0, "You have answered already"), (1, "Was it worth your time?")] {
            chamber.give_account(&app, place, account_id(Role::Member)).await;
            let member = app.visitor(Role::Member).await;
            let form = member.get(&format!("{PULSE}/answer")).await;
            assert!(form.page().contains(page), "{place}");
            if place == 1 {
                let word = word_of(&form);
                member
                    .post(&format!("{PULSE}/answer"), &[("sheet", word.as_str()), ("worth", "fully")])
                    .await
                    .leads_to();
            }
            let tx = app.scope().begin().await.unwrap();
            let person = people::members::Person::find(&tx, chamber.people[place].0).await.unwrap().unwrap();
            people::members::Person { account_id: None, ..person }.put(&tx).await.unwrap();
            tx.commit().await.unwrap();
        }
        let other = links[1];
        assert!(guest.get(other).await.page().contains("Thank you"));
        guest.post(other, &[("worth", "not_at_all")]).await.leads_to();
        assert!(coordinator.get(PULSE).await.page().contains("2 people answered."));
    }
}

#[tokio::test]
async fn paper_is_written_down_and_the_history_knows_that_and_nothing_more() {
    for app in apps().await {
        let coordinator = held(&app).await;
        assert!(
            coordinator
                .get(&format!("{PULSE}/sheet"))
                .await
                .page()
                .contains("Mark one box in each row")
        );
        let guessed =
            coordinator.post(&format!("{PULSE}/paper"), &[("sheet", "1"), ("worth", "fully")]).await;
        assert!(refused(&guessed).contains("This form lost its place"));
        for place in 0..2 {
            let page = coordinator.get(&format!("{PULSE}/paper")).await;
            let word = word_of(&page);
            let line = format!("Paper {place}");
            let form = [("sheet", word.as_str()), ("moving", "partly"), ("line", line.as_str())];
            let next = coordinator.post(&format!("{PULSE}/paper"), &form).await.leads_to().to_owned();
            assert!(coordinator.get(&next).await.page().contains("Saved."));
        }
        assert!(coordinator.get(PULSE).await.page().contains("2 sheets came on paper."));
        let changes: Vec<(String, Option<String>)> = app
            .scope()
            .all(
                "SELECT subject_kind, CAST(became AS text) FROM change WHERE coalition_id = $1",
                &[&app.scope().coalition()],
            )
            .await
            .unwrap();
        assert!(changes.iter().any(|(kind, _)| kind == "pulse"));
        assert!(
            changes
                .iter()
                .all(|(_, became)| !became.as_deref().unwrap_or_default().contains("Paper 0"))
        );
    }
}

#[tokio::test]
async fn rows_of_the_box_tell_neither_who_nor_when() {
    for app in apps().await {
        held(&app).await;
        let meeting: Vec<(kit_store::uuid::Uuid,)> = app
            .scope()
            .all("SELECT id FROM meeting WHERE coalition_id = $1", &[&app.scope().coalition()])
            .await
            .unwrap();
        let pulse = super::model::PulseId(meeting[0].0);
        let tx = app.scope().begin().await.unwrap();
        for number in 0..12_u8 {
            let line = char::from(b'a' + number).to_string();
            put_sheet(&tx, pulse, Sheet { answers: vec![(Question::Worth, Degree::Fully)], line })
                .await
                .unwrap();
        }
        let waiting = store::waiting_sheets(&tx, pulse).await.unwrap();
        assert_eq!(waiting.len(), 2, "the last two of twelve wait");
        assert_eq!(store::sheets(&tx, pulse).await.unwrap(), (12, 10));
        let ids: Vec<_> = waiting.iter().map(|sheet| sheet.id).collect();
        assert!(ids.iter().all(|id| id.get_version_num() == 4), "made by lot, not by the clock");
        let columns = kit_store::tables_of(&app.app.registry.migrations);
        for table in
            columns.iter().filter(|table| table.name == "pulse_answer" || table.name == "pulse_sheet")
        {
            for column in &table.columns {
                assert!(
                    ["coalition_id", "id", "pulse_id", "question", "answer", "line", "is_counted"]
                        .contains(&column.name.as_str()),
                    "{} could lead to somebody",
                    column.name
                );
            }
        }
    }
}

#[tokio::test]
async fn it_is_asked_by_default_and_can_be_off_or_longer() {
    for app in apps().await {
        let coordinator = held(&app).await;
        assert!(coordinator.get(PULSE).await.page().contains("Open until Tuesday, March 17"));
        let habit = "/testville/meetings/pulse/habit";
        for wrong in ["0", "61", "many", "-3", "99999999999999999999"] {
            let page = coordinator.post(habit, &[("asked", "yes"), ("days", wrong)]).await;
            assert!(refused(&page).contains("number of days from 1 to 60") && page.body.contains(wrong));
        }
        coordinator.post(habit, &[("asked", "no"), ("days", "14")]).await.leads_to();
        assert!(coordinator.get(PULSE).await.page().contains("Not asked after this meeting"));
        let api = "/api/v1/coalitions/testville";
        let told = coordinator.get(&format!("{api}/pulse-habit")).await.value();
        assert_eq!(told, json!({ "asked": false, "days": 14 }));
        let body = json!({ "asked": true, "closes_on": "2026-04-01" });
        let set = coordinator.json(Method::PUT, &format!("{api}/meetings/2026-03-10/pulse"), &body).await;
        assert_eq!(set.value()["standing"], "open");
        assert_eq!(set.value()["closes_on"], "2026-04-01");
        coordinator
            .json(Method::PUT, &format!("{api}/pulse-habit"), &json!({ "asked": true, "days": 30 }))
            .await
            .value();
        let sheet = json!({ "sheet": "a-word-of-my-own-drawn-by-lot", "heard": "mostly" });
        let address = format!("{api}/meetings/2026-03-10/pulse/sheets");
        assert_eq!(coordinator.json(Method::POST, &address, &sheet).await.value()["is_new"], true);
        assert_eq!(coordinator.json(Method::POST, &address, &sheet).await.value()["is_new"], false);
    }
}
