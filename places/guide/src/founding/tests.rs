use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use proptest::prelude::*;

use super::model::{Counted, Question};
use crate::testing::apps;

const FOUNDING: &str = "/testville/guide/founding";

fn counted() -> impl Strategy<Value = Counted> {
    (any::<bool>(), 0..5_usize, 0..4_usize, 0..5_usize, any::<bool>()).prop_map(
        |(has_problem, reasons, living_with_it, others, has_meeting)| Counted {
            has_problem,
            reasons,
            living_with_it,
            others,
            has_meeting,
        },
    )
}

proptest! {
    #[test]
    fn another_record_never_takes_an_answer_away(before in counted()) {
        let more = Counted {
            has_problem: true,
            reasons: before.reasons + 1,
            living_with_it: before.living_with_it + 1,
            others: before.others + 1,
            has_meeting: true,
        };
        prop_assert!(more.answered() >= before.answered());
        prop_assert_eq!(before.next().is_none(), before.answered() == Question::ALL.len());
    }
}

#[test]
fn questions_lead_forward_and_back() {
    for pair in Question::ALL.windows(2) {
        assert_eq!(pair[0].next(), Some(pair[1]));
        assert_eq!(pair[1].before(), Some(pair[0]));
    }
    assert_eq!((Question::Problem.before(), Question::Meet.next()), (None, None));
    let two = Counted { living_with_it: 2, ..Counted::default() };
    assert!(!two.answers(Question::LivesWithIt), "the question asks for three");
}

/// A field of a page that was filled with an id.
fn hidden(page: &str, name: &str) -> String {
    let start = page
        .find(&format!("name=\"{name}\" value=\""))
        .unwrap_or_else(|| panic!("no field {name}"));
    let rest = &page[start + format!("name=\"{name}\" value=\"").len()..];
    rest.split('"').next().unwrap().to_owned()
}

/// The form of a question as the page drew it, with something typed over.
async fn send(who: &Visitor, question: &str, hidden_fields: &[&str], typed: &[(&str, &str)]) -> String {
    let address = format!("{FOUNDING}/{question}");
    let page = who.get(&address).await.page().to_owned();
    let kept: Vec<_> = hidden_fields.iter().map(|name| (*name, hidden(&page, name))).collect();
    let mut form: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (*name, value.as_str())).collect();
    form.extend(typed);
    let once = who.post(&address, &form).await.leads_to().to_owned();
    // Sent twice it stays one answer; a new record knows its own id.
    if typed.iter().all(|(name, _)| *name != "then") && !question.starts_with("problem") {
        let again = who.post(&address, &form).await;
        assert!(
            again.status == StatusCode::SEE_OTHER
                || again.status == StatusCode::CONFLICT
                || again.status == StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            again.status
        );
    }
    once
}

const LINES: [&str; 6] = ["id_1", "seat_id_1", "id_2", "seat_id_2", "id_3", "seat_id_3"];

async fn first_two(app: &TestApp) {
    let coordinator = app.visitor(Role::Coordinator).await;
    let next = send(
        &coordinator,
        "problem",
        &["purpose_id"],
        &[
            ("words", "Three students were taken to hospital in one spring."),
            ("why_now", "alarming_event"),
            ("why_now_words", "April"),
        ],
    )
    .await;
    assert_eq!(next, format!("{FOUNDING}/alone"));
    let typed = [("reasons", "many_causes"), ("reasons", "whole_community"), ("then", "later")];
    assert_eq!(send(&coordinator, "alone", &["version"], &typed).await, "/testville");
}

#[tokio::test]
async fn half_way_somebody_else_goes_on_a_month_later() {
    for app in apps().await {
        first_two(&app).await;
        for _ in 0..31 {
            app.pass_a_day().await;
        }
        let officer = app.visitor(Role::Officer).await;
        let page = officer.get(FOUNDING).await;
        for words in ["2 of 5 answered", "Go on with question 3"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let typed = [
            ("given_name_1", "Denise"),
            ("family_name_1", "Ward"),
            ("why_them_1", "her son was one of them"),
            ("given_name_2", "Inés"),
            ("given_name_3", "Joe"),
        ];
        assert_eq!(send(&officer, "lives-with-it", &LINES, &typed).await, format!("{FOUNDING}/who-else"));
        let seats = people::seats::store::seats(&app.scope()).await.unwrap();
        assert_eq!(
            seats.iter().filter(|seat| seat.is_resident && seat.is_empty()).count(),
            3,
            "a seat for each, once"
        );
        let board = officer.get("/testville/people/recruiting").await;
        assert!(board.page().contains("Denise Ward"));
        // Coming back: the names are there, one is put right, and nothing else changes.
        let again = officer.get(&format!("{FOUNDING}/lives-with-it")).await;
        assert!(again.page().contains("value=\"Denise\"") && again.body.contains("her son was one of them"));
        let lines = ["id_1", "version_1", "id_2", "version_2", "id_3", "version_3"];
        let typed = [
            ("given_name_1", "Denise"),
            ("family_name_1", "Ward"),
            ("why_them_1", "her son was one of them"),
            ("given_name_2", "Inés María"),
            ("given_name_3", "Joe"),
        ];
        send(&officer, "lives-with-it", &lines, &typed).await;
        let named = people::recruiting::store::named_first(&app.scope(), true, 9).await.unwrap();
        let kept: Vec<_> = named.iter().map(|one| (one.given_name.as_str(), one.version)).collect();
        assert_eq!(kept, [("Denise", 1), ("Inés María", 2), ("Joe", 1)]);
        assert!(named.iter().all(|one| one.sector.is_some() && one.seat_id.is_some()));
        let typed = [("organization_1", "River Clinic"), ("given_name_2", "Sam"), ("sector_2", "schools")];
        let lines = ["id_1", "id_2"];
        assert_eq!(send(&officer, "who-else", &lines, &typed).await, format!("{FOUNDING}/meet"));
        let typed = [
            ("title", "First meeting"),
            ("day", "2030-03-19"),
            ("time", "17:30"),
            ("minutes", "90"),
            ("place", "Library"),
            ("child_care", "in the reading room"),
        ];
        assert_eq!(send(&officer, "meet", &["id"], &typed).await, format!("{FOUNDING}/plan"));
        the_end(&app, &officer).await;
    }
}

/// They tell of the meeting alone, not of each item of its agenda.
async fn the_news_are_short(app: &TestApp) {
    let news = kit_store::latest(&app.scope(), 50).await.unwrap();
    let told = |kind: &str| news.iter().filter(|change| change.subject_kind == kind).count();
    assert_eq!((told("meeting"), told("agenda_item")), (1, 0));
}

/// Everything the path promises is there, for members too.
async fn the_end(app: &TestApp, officer: &Visitor) {
    let member = app.visitor(Role::Member).await;
    let plan = member.get(&format!("{FOUNDING}/plan")).await;
    for words in [
        "Three students were taken to hospital",
        "Something alarming happened. April",
        "It has many causes",
        "Denise Ward",
        "River Clinic",
        "Library",
        "3 empty seats, each with a name",
    ] {
        assert!(plan.page().contains(words), "{words} is missing");
    }
    assert!(
        !plan.page().contains("her son was one of them"),
        "why somebody is asked is not for the plan"
    );
    let invitation = member.get(&format!("{FOUNDING}/invitation")).await;
    for words in ["Will you come?", "¿Vendrá?", "in the reading room", "mailto:?subject="] {
        assert!(invitation.page().contains(words), "{words} is missing");
    }
    let agenda = officer.get("/testville/meetings/2030-03-19").await;
    assert!(agenda.page().contains("Who is missing, and who asks them?"));
    let items: Vec<_> = {
        let meeting = ::meetings::meetings::store::first(&app.scope()).await.unwrap().unwrap();
        ::meetings::agenda::store::of_meeting(&app.scope(), meeting.id).await.unwrap()
    };
    assert_eq!((items.len(), items.iter().map(|item| item.minutes).sum::<i64>()), (7, 90), "one agenda");
    the_news_are_short(app).await;
    let shape = member
        .json(Method::GET, "/api/v1/coalitions/testville/founding", &serde_json::json!(null))
        .await;
    assert_eq!(
        (shape.value()["answered"].clone(), shape.value()["next"].clone()),
        (5.into(), serde_json::Value::Null)
    );
    all_of_it_speaks_spanish(&officer.clone().in_spanish()).await;
}

async fn all_of_it_speaks_spanish(officer: &Visitor) {
    officer.get(&format!("{FOUNDING}/plan")).await.page();
    officer.get(FOUNDING).await.page();
    for question in Question::ALL {
        officer.get(&format!("{FOUNDING}/{}", question.word())).await.page();
    }
}

#[tokio::test]
async fn an_answer_can_be_changed_and_two_at_once_see_both() {
    for app in apps().await {
        first_two(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let typed = [("words", "Four students."), ("version", "2"), ("why_now", "")];
        coordinator.post(&format!("{FOUNDING}/problem"), &typed).await.leads_to();
        let officer = app.visitor(Role::Officer).await;
        let late = [("words", "Five students."), ("version", "2"), ("why_now", "new_funding")];
        let both = officer.post(&format!("{FOUNDING}/problem"), &late).await;
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Four students.", "Five students.", "name=\"version\" value=\"3\""] {
            assert!(both.body.contains(words), "{words} is missing");
        }
        let reasons = officer.get(&format!("{FOUNDING}/alone")).await;
        assert!(reasons.page().contains("value=\"many_causes\" checked"), "other answers stay");
    }
}

#[tokio::test]
async fn wrong_input_gets_a_sentence_at_its_field_and_nothing_is_kept() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let long = "x".repeat(4001);
        let alone = coordinator.get(&format!("{FOUNDING}/alone")).await;
        assert_eq!(alone.leads_to(), format!("{FOUNDING}/problem"), "reasons belong to a problem");
        for (question, typed, field, words) in [
            ("problem", vec![("words", " ")], "words", "Write in a few words"),
            ("problem", vec![("words", long.as_str())], "words", "Use at most 4000 letters"),
            ("alone", vec![("reasons", "because")], "reasons", "Tick at least one reason"),
            ("lives-with-it", vec![], "given_name_1", "Name at least one person"),
            (
                "lives-with-it",
                vec![("given_name_1", "A"), ("why_them_2", "why")],
                "given_name_2",
                "Write a name",
            ),
            (
                "who-else",
                vec![("given_name_3", long.as_str())],
                "given_name_3",
                "Use at most 120 letters",
            ),
            ("meet", vec![("title", "First"), ("minutes", "90")], "day", "Choose a day"),
            (
                "meet",
                vec![("title", "<b>"), ("day", "soon"), ("time", "25:00"), ("minutes", "-1")],
                "minutes",
                "",
            ),
        ] {
            let reply = coordinator.post(&format!("{FOUNDING}/{question}"), &typed).await;
            let expected = StatusCode::UNPROCESSABLE_ENTITY;
            assert_eq!(reply.status, expected, "{question} {typed:?}");
            assert!(reply.body.contains(&format!("href=\"#{field}\"")), "{question}: {field} is not named");
            assert!(reply.body.contains(words), "{question}: {words}");
        }
        let counted = super::facts::facts(&app.scope()).await.unwrap().counted();
        assert_eq!(counted, Counted::default(), "a form is kept whole or not at all");
        assert_eq!(coordinator.get(&format!("{FOUNDING}/else")).await.status, StatusCode::NOT_FOUND);
        let odd = [("words", "<script>alert(1)</script> { $x }")];
        coordinator.post(&format!("{FOUNDING}/problem"), &odd).await.leads_to();
        for page in ["plan", "invitation", "problem"] {
            assert!(!coordinator.get(&format!("{FOUNDING}/{page}")).await.page().contains("<script>alert"));
        }
    }
}

#[tokio::test]
async fn members_see_how_far_it_is_and_change_nothing() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        assert!(member.get(FOUNDING).await.page().contains("0 of 5 answered"));
        assert_eq!(member.get(&format!("{FOUNDING}/problem")).await.status, StatusCode::FORBIDDEN);
        let typed = [("words", "Mine")];
        assert_eq!(member.post(&format!("{FOUNDING}/problem"), &typed).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn the_names_of_a_person_stand_below_their_legend_alone() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        for question in ["lives-with-it", "who-else"] {
            let page = officer.get(&format!("{FOUNDING}/{question}")).await;
            // A legend floats; only what comes right below it is set clear of it.
            assert!(page.page().contains("</legend><div class=\"grid two\">"), "{question} {}", page.body);
        }
    }
}
