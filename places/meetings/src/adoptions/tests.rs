use axum::http::{Method as Http, StatusCode};
use kit_store::Record;
use kit_web::testing::{TestApp, Visitor};
use kit_web::{Mistakes, Role, Typed};
use people::seats::Seat;
use serde_json::json;
use uuid::Uuid;

use super::model::{Adoptable, Adopts, parse_adopts};
use super::store;
use crate::testing::{Chamber, apps};

#[test]
fn what_is_chosen_from_the_list_is_read_and_nonsense_is_told() {
    let adopts = Adopts { kind: Adoptable::Minutes, id: Uuid::from_u128(7) };
    assert_eq!(Adopts::from_word(&adopts.to_string()), Some(adopts));
    for nonsense in ["rules", "rules:", "rules:7", "promise:00000000-0000-0000-0000-000000000007", ":"] {
        let mut mistakes = Mistakes::none();
        assert_eq!(parse_adopts("adopts", &Typed::from_pairs([("adopts", nonsense)]), &mut mistakes), None);
        assert_eq!(mistakes.len(), 1, "{nonsense}");
    }
    assert_eq!(parse_adopts("adopts", &Typed::default(), &mut Mistakes::none()), None);
}

/// Decides a proposal that all voices agree, or disagree, to; the address of the decision.
async fn decide(app: &TestApp, coordinator: &Visitor, chamber: &Chamber, adopts: &str, said: &str) -> String {
    let proposal = chamber.proposal(app, &[("adopts", adopts)]).await;
    let page = format!("/testville/meetings/proposals/{proposal}");
    coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
    for voice in &chamber.voices {
        let voice = voice.to_string();
        let ballot = [("voice", voice.as_str()), ("how", "hands"), ("answer", said)];
        coordinator.post(&format!("{page}/enter"), &ballot).await.leads_to();
    }
    coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned()
}

#[tokio::test]
async fn rules_come_into_force_with_the_decision_that_adopts_them() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let edit = coordinator.post("/testville/meetings/rules/add", &[]).await.leads_to().to_owned();
        let written = [
            ("classes", "voting"),
            ("section_number", "1"),
            ("section_title", "Us"),
            ("section_words", "We."),
            ("section_states", ""),
        ];
        let rules = coordinator.post(&edit, &written).await.leads_to().to_owned();
        let id = rules.rsplit('/').next().unwrap();
        let adopts = format!("rules:{id}");
        let form = coordinator.get("/testville/meetings/proposals/add").await;
        assert!(form.page().contains("Put version 1 of our rules in force"), "{}", form.body);
        let refused = decide(&app, &coordinator, &chamber, &adopts, "disagree").await;
        assert!(!coordinator.get(&refused).await.page().contains("What it adopted"));
        assert!(coordinator.get(&rules).await.page().contains("Draft"), "what did not pass adopts nothing");
        let passed = decide(&app, &coordinator, &chamber, &adopts, "agree").await;
        let shown = coordinator.get(&passed).await;
        assert!(shown.page().contains("What it adopted") && shown.body.contains(&rules));
        let shown = coordinator.get(&rules).await;
        assert!(shown.page().contains("In force since March 10, 2026") && shown.body.contains(&passed));
        let spanish = coordinator.clone().in_spanish().get(&rules).await;
        assert!(spanish.page().contains("Adoptado el"));
        let gone = [("title", "A"), ("words", "B"), ("adopts", "rules:00000000-0000-0000-0000-000000000001")];
        let refused = coordinator.post("/testville/meetings/proposals/add", &gone).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Choose something from the list"));
    }
}

#[tokio::test]
async fn a_seat_is_taken_back_by_a_decision_and_its_page_says_so() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 1).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let seat = chamber.voices[1];
        decide(&app, &coordinator, &chamber, &format!("seat:{seat}"), "agree").await;
        let after = Seat::find(&app.scope(), seat.0).await.unwrap().unwrap();
        assert!(after.is_empty() && after.term_end.is_some());
        let shown = coordinator.get(&format!("/testville/people/seats/{seat}")).await;
        assert!(shown.page().contains("Taken back March 10, 2026."), "{}", shown.body);
        assert!(shown.body.contains("Decision 1: Drop box"));
    }
}

#[tokio::test]
async fn what_was_adopted_before_names_its_decision_afterwards_once() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 1).await;
        chamber.adopt(&app, &[("between_meetings", "yes")]).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let rules = crate::rules::in_force(&app.scope(), "2026-03-10".parse().unwrap())
            .await
            .unwrap()
            .unwrap();
        let decided = decide(&app, &coordinator, &chamber, "", "agree").await;
        let adopted = format!("rules:{}", rules.id);
        for nonsense in ["", "rules:nothing", "seat:00000000-0000-0000-0000-000000000001"] {
            let refused = coordinator.post(&format!("{decided}/adopted"), &[("adopted", nonsense)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{nonsense}");
            assert!(refused.body.contains("Choose what it adopted"));
        }
        for _ in 0..2 {
            coordinator.post(&format!("{decided}/adopted"), &[("adopted", &adopted)]).await.leads_to();
        }
        let decision: Uuid = decided.rsplit('/').next().unwrap().parse().unwrap();
        let all = store::by_decision(&app.scope(), decision).await.unwrap();
        assert_eq!(all.len(), 1);
        let member = app.visitor(Role::Member).await;
        let refused = member.post(&format!("{decided}/adopted"), &[("adopted", &adopted)]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let shape = coordinator.get(&format!("/api/v1/coalitions/testville/decisions/{decision}")).await;
        assert_eq!(shape.value()["adopted"][0]["kind"], "rules");
        let api = format!("/api/v1/coalitions/testville/decisions/{decision}/adopted");
        let again = json!({ "kind": "rules", "id": rules.id.0 });
        assert_eq!(coordinator.json(Http::POST, &api, &again).await.status, StatusCode::OK);
        assert_eq!(store::by_decision(&app.scope(), decision).await.unwrap().len(), 1);
        // Adopting may name the decision in the form as well.
        let edit = coordinator.post("/testville/meetings/rules/add", &[]).await.leads_to().to_owned();
        let next = edit.trim_end_matches("/edit").to_owned();
        let page = coordinator.get(&format!("{next}/adopt")).await;
        assert!(page.page().contains("Decision 1: Drop box"));
        let unknown = [("in_force_from", "2026-03-11"), ("decision_id", "7")];
        let refused = coordinator.post(&format!("{next}/adopt"), &unknown).await;
        assert!(refused.body.contains("Choose a decision of the register that passed"));
        let known = [("in_force_from", "2026-03-11"), ("decision_id", &decision.to_string())];
        coordinator.post(&format!("{next}/adopt"), &known).await.leads_to();
        assert!(coordinator.get(&next).await.page().contains("Adopted March 11, 2026."));
    }
}
