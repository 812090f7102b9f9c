use axum::http::{Method, StatusCode};
use goals::purpose::reasons::Reason;
use kit_web::Role;
use kit_web::testing::Visitor;
use proptest::prelude::*;
use serde_json::json;

use super::rule::{Answer, Because, LighterForm, PARTIES, Weighed, Worth, suggest};
use crate::testing::apps;

const PAGE: &str = "/testville/guide/should-we";
const API: &str = "/api/v1/coalitions/testville";

fn weighed() -> impl Strategy<Value = Weighed> {
    let reasons = prop::collection::btree_set(prop::sample::select(Reason::ALL.to_vec()), 0..=4);
    let parties = prop::collection::vec(prop::sample::select(Worth::ALL.to_vec()), 0..8);
    (any::<bool>(), reasons, parties).prop_map(|(has_trigger, reasons, parties)| Weighed {
        has_trigger,
        reasons: reasons.into_iter().collect(),
        parties,
    })
}

proptest! {
    #[test]
    fn an_answer_always_says_why(weighed in weighed()) {
        let suggestion = suggest(&weighed);
        prop_assert_eq!(suggestion.lighter_form.is_some(), suggestion.answer == Answer::Lighter);
        let holds_back = suggestion.because.iter().any(|because| because.holds_back());
        prop_assert_eq!(holds_back, suggestion.answer != Answer::Go);
    }

    #[test]
    fn a_party_that_gains_never_turns_go_into_wait(mut weighed in weighed()) {
        let before = suggest(&weighed).answer;
        weighed.parties.push(Worth::Yes);
        let after = suggest(&weighed).answer;
        prop_assert!(before != Answer::Go || after == Answer::Go);
        weighed.parties.push(Worth::No);
        prop_assert_ne!(suggest(&weighed).answer, Answer::Go);
    }
}

#[test]
fn each_step_of_the_rule() {
    let three = vec![Worth::Yes, Worth::Even, Worth::Yes];
    let some = |has_trigger, reasons: &[Reason], parties: &[Worth]| {
        suggest(&Weighed { has_trigger, reasons: reasons.to_vec(), parties: parties.to_vec() })
    };
    assert_eq!(some(true, &[], &three).lighter_form, Some(LighterForm::JointEvent));
    assert_eq!(some(false, &[], &three).lighter_form, Some(LighterForm::WorkingGroup));
    assert_eq!(some(true, &[Reason::RepeatedWork], &three).lighter_form, Some(LighterForm::Network));
    let go = some(true, &[Reason::RepeatedWork, Reason::ManyCauses], &three);
    assert_eq!(
        (go.answer, go.because),
        (Answer::Go, vec![Because::Reasons(2), Because::Trigger, Because::WorthIt(3)])
    );
    assert_eq!(some(false, &[Reason::ManyCauses], &three).answer, Answer::Wait);
    let two = some(true, &[Reason::ManyCauses], &three[..2]);
    assert!(two.answer == Answer::Wait && two.because.contains(&Because::PartiesMissing(PARTIES - 2)));
    for (worth, because) in [(Worth::Unknown, Because::NotAsked(1)), (Worth::No, Because::NotWorthIt(1))] {
        let one_more = some(true, &[Reason::ManyCauses], &[&three[..], &[worth]].concat());
        assert!(one_more.answer == Answer::Wait && one_more.because.contains(&because));
    }
}

async fn purpose(who: &Visitor) {
    let purpose = [
        ("words", "Three students in one spring"),
        ("why_now", "alarming_event"),
        ("reasons", "many_causes"),
        ("reasons", "whole_community"),
    ];
    who.post("/testville/goals/purpose/add", &purpose).await.leads_to();
}

#[tokio::test]
async fn parties_are_weighed_and_people_decide_otherwise_with_words() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let empty = coordinator.get(PAGE).await;
        for words in ["A lighter form", "A working group", "one group can do it", "Three are a start"] {
            assert!(empty.page().contains(words), "{words} is missing");
        }
        purpose(&coordinator).await;
        for (name, worth) in [("River Clinic", "yes"), ("School District", "unknown")] {
            let organization = json!({"name": name, "kind": "health"});
            let added = coordinator.json(Method::POST, &format!("{API}/organizations"), &organization).await;
            let id = added.value()["id"].as_str().unwrap().to_owned();
            let party = [
                ("organization_id", id.as_str()),
                ("costs", "Two evenings"),
                ("gains", "Fewer calls"),
                ("worth", worth),
            ];
            assert_eq!(coordinator.post(&format!("{PAGE}/parties/add"), &party).await.leads_to(), PAGE);
        }
        let member = app.visitor(Role::Member).await;
        let page = member.get(PAGE).await;
        for words in [
            "River Clinic",
            "Two evenings",
            "1 founding party is missing",
            "1 party was not asked yet",
            "2 of the four reasons hold",
            "Something moves people now",
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let decided = [("own_answer", "go"), ("own_words", "The school says yes in June.")];
        coordinator.post(&format!("{PAGE}/check/add"), &decided).await.leads_to();
        let page = member.get(PAGE).await;
        for words in ["The school says yes in June.", "You decided otherwise", "The rule says: Wait"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let part = member.get("/testville/guide/why").await;
        assert!(part.page().contains("Should we?") && part.body.contains("/testville/guide/should-we"));
        assert!(!member.get("/testville/guide/table").await.page().contains("Should we?"));
        let guide = member.get("/testville/guide").await;
        for page in ["founding", "should-we", "kinds"] {
            assert!(guide.page().contains(&format!("/testville/guide/{page}\"")), "{page} is not linked");
        }
        let shape = member.json(Method::GET, &format!("{API}/should-we"), &json!(null)).await.value();
        assert_eq!((shape["answer"].clone(), shape["suggested"].clone()), (json!("go"), json!("wait")));
        assert_eq!(shape["because"][2]["what"], "parties-missing");
        let again = coordinator.post(&format!("{PAGE}/check/add"), &decided).await;
        assert!(again.body.contains("This was decided in the meantime"), "there is one");
        for page in [PAGE.to_owned(), format!("{PAGE}/check/add"), format!("{PAGE}/parties/add")] {
            coordinator.clone().in_spanish().get(&page).await.page();
        }
    }
}

#[tokio::test]
async fn programs_weigh_too_and_wrong_input_is_named() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let checks = format!("{API}/readiness-checks");
        let wait = json!({"own_answer": "wait", "own_words": "Not yet", "wait_for": "The county agrees", "wait_until": "2030-06-03"});
        let added = coordinator.json(Method::POST, &checks, &wait).await.value();
        let page = coordinator.get(PAGE).await;
        assert!(
            page.page().contains("Look again on June 3, 2030") && page.body.contains("The county agrees")
        );
        let each = format!("{checks}/{}", added["id"].as_str().unwrap());
        assert_eq!(
            coordinator.json(Method::GET, &checks, &json!(null)).await.value()["items"][0]["wait_for"],
            "The county agrees"
        );
        let lighter =
            json!({"version": 1, "own_answer": "lighter", "own_words": "Enough", "lighter_form": "network"});
        assert_eq!(coordinator.json(Method::PUT, &each, &lighter).await.value()["lighter_form"], "network");
        assert_eq!(coordinator.json(Method::PUT, &each, &lighter).await.status, StatusCode::CONFLICT);
        for (wrong, field) in [
            (json!({"own_answer": "maybe", "own_words": "x"}), "own_answer"),
            (json!({"own_answer": "go"}), "own_words"),
            (json!({"own_answer": "wait", "own_words": "x", "wait_until": "2030-06-03"}), "wait_for"),
            (
                json!({"own_answer": "wait", "own_words": "x", "wait_for": "x", "wait_until": "soon"}),
                "wait_until",
            ),
            (json!({"own_answer": "lighter", "own_words": "x", "lighter_form": "club"}), "lighter_form"),
        ] {
            let refused = coordinator.json(Method::PUT, &each, &wrong).await;
            assert_eq!(
                (refused.status, refused.value()["errors"][0]["field"].clone()),
                (StatusCode::UNPROCESSABLE_ENTITY, json!(field))
            );
        }
        let nobody = "01890000-0000-7000-8000-0000000000ff";
        let parties = format!("{API}/readiness-parties");
        for (wrong, field) in [
            (json!({}), "organization_id"),
            (json!({"organization_id": nobody}), "organization_id"),
            (json!({"person_id": nobody}), "person_id"),
            (json!({"organization_id": nobody, "person_id": nobody}), "person_id"),
            (json!({"person_id": nobody, "worth": "much"}), "worth"),
        ] {
            let refused = coordinator.json(Method::POST, &parties, &wrong).await;
            assert_eq!(
                (refused.status, refused.value()["errors"][0]["field"].clone()),
                (StatusCode::UNPROCESSABLE_ENTITY, json!(field)),
                "{wrong}"
            );
        }
        assert_eq!(coordinator.json(Method::GET, &parties, &json!(null)).await.value()["items"], json!([]));
        assert_eq!(coordinator.json(Method::DELETE, &each, &json!(null)).await.status, StatusCode::OK);
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.json(Method::POST, &checks, &wait).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_party_stays_in_the_table_when_its_person_is_gone() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let person = coordinator
            .json(
                Method::POST,
                &format!("{API}/people"),
                &json!({"given_name": "Denise", "family_name": "<Ward>"}),
            )
            .await;
        let id = person.value()["id"].as_str().unwrap().to_owned();
        let party = [("person_id", id.as_str()), ("costs", "<b>nights</b>"), ("worth", "no")];
        coordinator.post(&format!("{PAGE}/parties/add"), &party).await.leads_to();
        let page = coordinator.get(PAGE).await;
        assert!(page.page().contains("Denise &lt;Ward&gt;") && !page.body.contains("<b>nights"));
        let listed = coordinator
            .json(Method::GET, &format!("{API}/readiness-parties"), &json!(null))
            .await
            .value();
        let own = listed["items"][0]["id"].as_str().unwrap().to_owned();
        let edit = coordinator.get(&format!("{PAGE}/parties/{own}/edit")).await;
        assert!(edit.page().contains("Denise &lt;Ward&gt;</option>"));
        coordinator
            .post(&format!("{PAGE}/parties/{own}/remove"), &[("version", "1")])
            .await
            .leads_to();
        assert!(coordinator.get(PAGE).await.page().contains("Three are a start"));
    }
}

#[tokio::test]
async fn a_party_follows_two_organizations_that_become_one() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let mut ids = Vec::new();
        for name in ["River Clinic", "Valley Health"] {
            let organization = json!({"name": name, "kind": "health"});
            let added = coordinator.json(Method::POST, &format!("{API}/organizations"), &organization).await;
            ids.push(added.value()["id"].as_str().unwrap().to_owned());
        }
        let party = [("organization_id", ids[1].as_str()), ("gains", "Fewer calls"), ("worth", "yes")];
        coordinator.post(&format!("{PAGE}/parties/add"), &party).await.leads_to();
        let merge = [
            ("id", "01890000-0000-7000-8000-0000000000aa"),
            ("subject", "organization"),
            ("kept", ids[0].as_str()),
            ("gone", ids[1].as_str()),
        ];
        coordinator.post("/testville/people/duplicates/merge", &merge).await.leads_to();
        let parties = format!("{API}/readiness-parties");
        let listed = coordinator.json(Method::GET, &parties, &json!(null)).await.value();
        assert_eq!(listed["items"][0]["organization_id"], json!(ids[0]), "{listed}");
    }
}
