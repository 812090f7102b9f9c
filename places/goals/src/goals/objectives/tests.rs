use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use proptest::prelude::*;
use serde_json::json;

use super::amount::Amount;
use super::model::{Gap, Objective, ObjectiveId, gaps};
use crate::goals::{Goal, GoalId};
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(7));

fn whole() -> Objective {
    Objective {
        by: "2027-06-01".parse().ok(),
        who: "families".to_owned(),
        what: "a locked place for medicine".to_owned(),
        from_value: "31%".to_owned(),
        to_value: "60%".to_owned(),
        ..Objective::of(GOAL, ObjectiveId(Uuid::from_u128(8)))
    }
}

fn between(from: &str, to: &str) -> Vec<Gap> {
    gaps(&Objective { from_value: from.to_owned(), to_value: to.to_owned(), ..whole() })
}

#[test]
fn a_whole_objective_lacks_nothing_and_an_empty_one_everything() {
    assert_eq!(gaps(&whole()), []);
    let empty = Objective::of(GOAL, whole().id);
    assert_eq!(gaps(&empty), [Gap::By, Gap::Who, Gap::What, Gap::From, Gap::To]);
}

#[test]
fn values_are_compared_however_people_write_them() {
    assert_eq!(between("9,1 %", "about 6.0 percent"), []);
    assert_eq!(between("480 lb", "2,400 lb"), []);
    assert_eq!(between("some", "60%"), [Gap::FromHasNoNumber]);
    assert_eq!(between("12%", "0.08"), [Gap::UnitsDiffer]);
    assert_eq!(between("9.1%", "9,1%"), [Gap::NothingChanges]);
    assert_eq!(between("12%", "120%"), [Gap::OverHundred]);
    assert_eq!(between("0.12%", "0.06%"), [Gap::LooksLikeFraction]);
}

#[test]
fn numbers_are_read_with_either_decimal_mark() {
    let value = |written: &str| Amount::read(written).map(|amount| amount.value);
    for (written, expected) in [
        ("9.1", 9.1),
        ("9,1%", 9.1),
        ("2,400 lb", 2400.0),
        ("1.234.567", 1_234_567.0),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("0,125", 0.125),
        ("$3.50", 3.5),
        ("-4", -4.0),
        ("12.", 12.0),
    ] {
        assert_eq!(value(written), Some(expected), "{written}");
    }
    assert_eq!(value("none"), None);
    assert_eq!(value(&"9".repeat(400)), None);
}

proptest! {
    #[test]
    fn no_writing_breaks_the_reader(written in "\\PC{0,40}") {
        if let Some(amount) = Amount::read(&written) {
            prop_assert!(amount.value.is_finite());
        }
    }

    #[test]
    fn point_and_comma_read_alike(whole in 0_u32..1000, tenth in 0_u32..100) {
        let point = Amount::read(&format!("{whole}.{tenth:02}%"));
        prop_assert_eq!(point, Amount::read(&format!("{whole},{tenth:02} %")));
        prop_assert_eq!(point.map(|amount| amount.is_percent), Some(true));
    }
}

const ID: &str = "00000000-0000-0000-0000-000000000008";

#[tokio::test]
async fn a_form_in_the_shape_of_a_sentence_saves_what_there_is() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "Fewer students misuse medicine")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = coordinator.get(&format!("/testville/goals/objectives/add?goal_id={GOAL}")).await;
        assert!(form.page().contains(&format!("value=\"{GOAL}\" selected")));
        let goal = GOAL.to_string();
        let fields = [("id", ID), ("goal_id", goal.as_str()), ("who", "families"), ("what", "a <b>lock</b>")];
        for _ in 0..2 {
            let sent = coordinator.post("/testville/goals/objectives/add", &fields).await;
            assert_eq!(sent.leads_to(), format!("/testville/goals/objectives/{ID}"));
        }
        let changes = kit_store::changes_of(&app.scope(), "objective", ID.parse().unwrap(), 9).await.unwrap();
        assert_eq!(changes.len(), 1, "sending twice makes one");
        let edit = format!("/testville/goals/objectives/{ID}/edit");
        assert!(coordinator.get(&edit).await.page().contains("a &lt;b&gt;lock&lt;/b&gt;"));
    }
}

#[tokio::test]
async fn what_cannot_be_is_said_at_the_field() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "A")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let strange = Uuid::from_u128(99).to_string();
        let fields = [("goal_id", "the first"), ("by", "1800-01-01"), ("from_value", "0,12")];
        let reply = coordinator.post("/testville/goals/objectives/add", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "Choose a goal from the list",
            "href=\"#by\"",
            "Write who will have what",
            "value=\"0,12\"",
        ] {
            assert!(reply.body.contains(words), "{words} is missing");
        }
        let elsewhere = [("goal_id", strange.as_str()), ("who", "families")];
        let reply = coordinator.post("/testville/goals/objectives/add", &elsewhere).await;
        assert!(reply.body.contains("Choose a goal from the list"));
        let member = app.visitor(Role::Member).await;
        let refused = member.post("/testville/goals/objectives/add", &elsewhere).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn programs_add_page_through_and_remove_objectives() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "A")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let all = "/api/v1/coalitions/testville/objectives";
        for number in 0..52 {
            let body = json!({ "goal_id": GOAL, "who": format!("group {number}"), "from_value": "12%", "to_value": "0.06" });
            assert_eq!(coordinator.json(Method::POST, all, &body).await.status, StatusCode::OK);
        }
        let first = coordinator.get(all).await.value();
        assert_eq!(first["items"].as_array().map(Vec::len), Some(50));
        let next = first["next"].as_str().unwrap_or_default();
        let second = coordinator.get(&format!("{all}?after={next}")).await.value();
        let last = &second["items"][1];
        assert_eq!(last["position"], 52);
        assert_eq!(last["gaps"], json!(["by", "what", "units_differ"]));
        let one = format!("{all}/{}", last["id"].as_str().unwrap_or_default());
        let change = json!({ "goal_id": GOAL, "who": "everybody", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.value()["who"], "everybody");
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.status, StatusCode::CONFLICT);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(&one).await.status, StatusCode::NOT_FOUND);
        let wrong = coordinator.json(Method::POST, all, &json!({ "who": "x", "by": "31/12/2027" })).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn the_question_for_the_beginning_is_asked_until_it_is_answered() {
    for app in apps().await {
        store(&app, &Goal::named(GOAL, 1, "Medicine leaves homes")).await;
        let question = "Which share of families locks medicine today?";
        let asked = Objective {
            from_value: String::new(),
            baseline_question: Some(question.to_owned()),
            ..whole()
        };
        store(&app, &asked).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let own = format!("/testville/goals/objectives/{}", asked.id);
        for page in [format!("/testville/goals/{GOAL}"), own.clone()] {
            let page = coordinator.get(&page).await;
            assert!(
                page.page().contains(question) && page.page().contains("/edit#from_value"),
                "{}",
                page.body
            );
        }
        let member = app.visitor(Role::Member).await.get(&own).await;
        assert!(member.page().contains(question) && !member.page().contains("/edit#from_value"));
        let edit = coordinator.get(&format!("{own}/edit")).await;
        assert!(edit.page().contains(question), "the form asks it");
        let goal = GOAL.to_string();
        let fields = [("goal_id", goal.as_str()), ("what", "a locked place"), ("from_value", "31%")];
        coordinator.post(&format!("{own}/edit"), &fields).await.leads_to();
        assert!(!coordinator.get(&own).await.page().contains(question), "answered");
        let told = coordinator.get(&format!("/api/v1/coalitions/testville/objectives/{}", asked.id)).await;
        assert_eq!(told.value()["baseline_question"], question);
    }
}
