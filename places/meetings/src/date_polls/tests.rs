use axum::http::{Method, StatusCode};
use kit_store::Instant;
use kit_store::uuid::Uuid;
use kit_web::testing::{NOW, Visitor};
use kit_web::{Role, Typed};
use people::members::{Person, PersonId};
use proptest::prelude::*;
use serde_json::json;

use super::model::{
    Answers, DatePollId, Fits, Options, PollAnswer, PollAnswerId, Way, best, from_form, tally,
};
use crate::testing::{apps, store};

fn answer(fits: &[(i64, Fits)]) -> PollAnswer {
    PollAnswer {
        id: PollAnswerId(Uuid::nil()),
        poll_id: DatePollId(Uuid::nil()),
        person_id: None,
        name: String::new(),
        way: Way::Paper,
        entered_by: String::new(),
        answers: Answers(fits.iter().map(|(at, fits)| (Instant::from_microseconds(*at), *fits)).collect()),
        version: 1,
    }
}

#[test]
fn the_day_most_people_could_come_is_best_and_ties_go_to_yes_then_to_the_earliest() {
    use Fits::{IfNeedBe, No, Yes};
    let options = Options([1, 2, 3].map(Instant::from_microseconds).to_vec());
    let found = |answers: &[PollAnswer]| best(&tally(&options, answers)).map(|best| best.at.microseconds());
    assert_eq!(found(&[]), None);
    assert_eq!(found(&[answer(&[(1, No)])]), None);
    assert_eq!(found(&[answer(&[(1, Yes), (2, IfNeedBe)]), answer(&[(1, No), (2, IfNeedBe)])]), Some(2));
    assert_eq!(found(&[answer(&[(1, IfNeedBe), (2, Yes)])]), Some(2));
    assert_eq!(found(&[answer(&[(3, Yes), (2, Yes)])]), Some(2));
}

#[test]
fn lines_that_are_no_day_and_time_are_named() {
    let read = |options: &str| {
        let typed = Typed::from_pairs([("title", "May"), ("minutes", "60"), ("options", options)]);
        from_form(DatePollId(Uuid::nil()), "America/Chicago", NOW, &typed)
    };
    let poll = read("2026-05-14 17:30\n2026-05-12 5:30 pm\n2026-05-14 17:30").unwrap();
    assert_eq!(poll.options.0.len(), 2);
    assert!(poll.options.0.is_sorted());
    for wrong in ["", "2026-05-14 17:30", "soon\n2026-05-14 17:30", "2026-11-01 01:30\n2026-05-14 17:30"] {
        let mistakes = read(wrong).unwrap_err();
        assert!(mistakes.iter().all(|mistake| mistake.field == "options"), "{wrong}");
    }
    let over = read("2026-03-09 17:30\n2026-05-12 17:30\n2026-05-14 17:30").unwrap_err();
    assert!(
        over.iter().all(|mistake| mistake.key == "date-polls-option-past"),
        "yesterday suits nobody"
    );
}

proptest! {
    #[test]
    fn everybody_is_counted_once_for_each_day(answers in prop::collection::vec(prop::collection::vec(0_usize..3, 3), 0..20)) {
        let options = Options([1, 2, 3].map(Instant::from_microseconds).to_vec());
        let answers: Vec<_> = answers
            .iter()
            .map(|fits| answer(&[(1, Fits::ALL[fits[0]]), (2, Fits::ALL[fits[1]]), (3, Fits::ALL[fits[2]])]))
            .collect();
        let tallies = tally(&options, &answers);
        prop_assert!(tallies.iter().all(|tally| tally.yes + tally.if_need_be + tally.no == answers.len()));
        if let Some(best) = best(&tallies) {
            prop_assert!(tallies.iter().all(|other| other.yes + other.if_need_be <= best.yes + best.if_need_be));
        }
    }

    #[test]
    fn no_text_breaks_the_reading(options in "\\PC{0,60}") {
        let typed = Typed::from_pairs([("title", "x"), ("minutes", "60"), ("options", options.as_str())]);
        let _ = from_form(DatePollId(Uuid::nil()), "America/Chicago", NOW, &typed);
    }
}

const POLLS: &str = "/testville/meetings/polls";
const FIRST: &str = "at-1778797800000000";

async fn ask(coordinator: &Visitor) -> String {
    let form = [
        ("title", "May meeting"),
        ("minutes", "90"),
        ("options", "2026-05-14 17:30\n2026-05-21 17:30"),
    ];
    coordinator.post(&format!("{POLLS}/add"), &form).await.leads_to().to_owned()
}

#[tokio::test]
async fn answers_on_screen_by_link_and_by_telephone_are_one_count_and_a_day_makes_the_meeting() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(POLLS).await.page().contains("No poll yet"));
        assert!(coordinator.get(&format!("{POLLS}/add")).await.page().contains("17:30"));
        let poll = ask(&coordinator).await;
        let member = app.visitor(Role::Member).await;
        for fits in ["no", "yes"] {
            member.post(&format!("{poll}/answer"), &[(FIRST, fits)]).await.leads_to();
        }
        store(&app, &Person::named(PersonId(Uuid::from_u128(7)), "Rosa", "Test")).await;
        let rosa = Uuid::from_u128(7).to_string();
        let by_phone = [("person_id", rosa.as_str()), ("way", "telephone"), (FIRST, "if_need_be")];
        for _ in 0..2 {
            coordinator.post(&format!("{poll}/answer-for"), &by_phone).await.leads_to();
        }
        let page = coordinator.get(&poll).await;
        assert!(page.page().contains("by telephone, written down by coordinator"));
        let start = page.body.find("/testville/date-poll/").unwrap();
        let link: String = page.body[start..].chars().take_while(|letter| *letter != '<').collect();
        let anybody = app.anonymous();
        assert!(anybody.get(&link).await.page().contains("May meeting"));
        let nameless = anybody.post(&link, &[(FIRST, "yes")]).await;
        assert!(nameless.body.contains("href=\"#name\""));
        anybody.post(&link, &[("name", "<i>Walt</i>"), (FIRST, "yes")]).await.page();
        let page = coordinator.get(&poll).await;
        assert!(page.page().contains("3 answers") && page.page().contains("&lt;i&gt;Walt"));
        assert!(page.page().contains("Most people could come"));
        let at = FIRST.trim_start_matches("at-");
        let meeting = coordinator.post(&format!("{poll}/choose"), &[("at", at)]).await.leads_to().to_owned();
        assert_eq!(meeting, "/testville/meetings/2026-05-14/edit");
        assert!(coordinator.get(&meeting).await.page().contains("May meeting"));
        assert_eq!(
            member.post(&format!("{poll}/answer"), &[(FIRST, "no")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert!(anybody.get(&link).await.page().contains("A day was chosen"));
        assert!(coordinator.in_spanish().get(&poll).await.page().contains("A la reunión"));
        assert_eq!(anybody.get("/testville/date-poll/AAAA").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn programs_ask_and_answer() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let api = "/api/v1/coalitions/testville/date-polls";
        let new =
            json!({ "title": "May", "minutes": 60, "options": ["2026-05-14 17:30", "2026-05-21 17:30"] });
        let poll = coordinator.json(Method::POST, api, &new).await.value();
        let one = format!("{api}/{}", poll["id"].as_str().unwrap());
        let answer = json!({ "answers": [{ "at": poll["options"][1]["at"], "fits": "yes" }] });
        let member = app.visitor(Role::Member).await;
        let answered = member.json(Method::PUT, &format!("{one}/answer"), &answer).await.value();
        assert_eq!(answered["options"][1]["yes"], 1);
        let nonsense = json!({ "answers": [{ "at": "soon", "fits": "yes" }] });
        let refused = member.json(Method::PUT, &format!("{one}/answer"), &nonsense).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(member.json(Method::POST, api, &new).await.status, StatusCode::FORBIDDEN);
        assert_eq!(coordinator.get(api).await.value()["items"].as_array().unwrap().len(), 1);
        assert_eq!(coordinator.get(&one).await.value()["state"], "open");
    }
}
