use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::TestApp;
use people::members::PersonId;
use proptest::prelude::*;
use serde_json::json;

use super::chart::{self, spots};
use super::model::{Known, KnowsWhom, KnowsWhomId, Stakeholder, StakeholderId, Trust};
use super::paths::shortest_trusted;
use crate::testing::{apps, store};

const HOOPER: StakeholderId = StakeholderId(Uuid::from_u128(9));
const PERSON: &str = "00000000-0000-0000-0000-000000000005";

fn person(number: u8) -> PersonId {
    PersonId(Uuid::from_u128(u128::from(number) + 100))
}

fn tie(number: usize, from: u8, knows: Known, trust: Trust) -> KnowsWhom {
    KnowsWhom {
        id: KnowsWhomId(Uuid::from_u128(number as u128)),
        person_id: person(from),
        knows,
        trust,
        how: String::new(),
        version: 1,
    }
}

async fn hooper(app: &TestApp) {
    let one = Stakeholder {
        stance: -3,
        influence: 3,
        ..Stakeholder::named(HOOPER, "Dale <b>Hooper</b>")
    };
    store(app, &one).await;
}

#[test]
fn greeting_is_no_way_and_favors_come_first() {
    let to = Known::Stakeholder(HOOPER);
    let ties = [
        tie(1, 1, to, Trust::Low),
        tie(2, 1, Known::Person(person(2)), Trust::Medium),
        tie(3, 1, Known::Person(person(3)), Trust::High),
        tie(4, 2, to, Trust::High),
        tie(5, 3, to, Trust::High),
    ];
    let way = shortest_trusted(&ties, person(1), to).unwrap();
    let ids: Vec<_> = way.iter().map(|tie| tie.id.0.as_u128()).collect();
    assert_eq!(ids, [3, 5]);
    assert!(shortest_trusted(&ties[..1], person(1), to).is_none());
}

fn some_ties() -> impl Strategy<Value = Vec<KnowsWhom>> {
    prop::collection::vec((0_u8..7, 0_u8..8, 0_usize..3), 0..30).prop_map(|rows| {
        let known = |to| if to == 7 { Known::Stakeholder(HOOPER) } else { Known::Person(person(to)) };
        let rows = rows.into_iter().enumerate();
        rows.map(|(number, (from, to, trust))| tie(number, from, known(to), Trust::ALL[trust]))
            .collect()
    })
}

/// Steps from a person to the stakeholder, by relaxing every tie as often as there are people.
fn steps(ties: &[KnowsWhom], from: PersonId) -> Option<usize> {
    let mut far = std::collections::HashMap::from([(Known::Person(from), 0)]);
    for _ in 0..9 {
        for tie in ties.iter().filter(|tie| tie.trust != Trust::Low) {
            if let Some(steps) = far.get(&Known::Person(tie.person_id)).copied() {
                let known = far.entry(tie.knows).or_insert(steps + 1);
                *known = (*known).min(steps + 1);
            }
        }
    }
    far.get(&Known::Stakeholder(HOOPER)).copied()
}

proptest! {
    #[test]
    fn a_way_is_unbroken_trusted_and_never_longer_than_needed(ties in some_ties()) {
        let way = shortest_trusted(&ties, person(0), Known::Stakeholder(HOOPER));
        prop_assert_eq!(way.as_ref().map(Vec::len), steps(&ties, person(0)));
        let mut at = Known::Person(person(0));
        for tie in way.into_iter().flatten() {
            prop_assert_eq!(at, Known::Person(tie.person_id));
            prop_assert!(tie.trust != Trust::Low);
            at = tie.knows;
        }
    }

    #[test]
    fn labels_on_the_map_never_lie_on_each_other(places in prop::collection::vec((-3_i64..=3, 1_i64..=3), 0..60)) {
        let named = |(number, (stance, influence))| {
            let id = StakeholderId(Uuid::from_u128(number));
            Stakeholder { stance, influence, ..Stakeholder::named(id, "A rather long name of a group") }
        };
        let all: Vec<_> = (0..).zip(places).map(named).collect();
        let (marks, edges) = spots(chart::WIDE, &all);
        prop_assert_eq!(marks.len(), all.len());
        prop_assert!(marks.iter().all(|mark| mark.y < *edges.last().unwrap()));
        for (index, mark) in marks.iter().enumerate() {
            for other in &marks[..index] {
                prop_assert!(mark.x != other.x || (mark.y - other.y).abs() >= 20);
            }
        }
    }
}

#[tokio::test]
async fn only_the_core_team_sees_it_and_every_look_is_written_down() {
    for app in apps().await {
        hooper(&app).await;
        let map = "/testville/goals/opposition";
        let one = format!("{map}/stakeholders/{HOOPER}");
        let api = "/api/v1/coalitions/testville/opposition/stakeholders";
        for role in [Role::Member, Role::Guest] {
            let visitor = app.visitor(role).await;
            for address in [map, one.as_str(), api, "/testville/goals/opposition/readers"] {
                let reply = visitor.get(address).await;
                assert_eq!(reply.status, StatusCode::FORBIDDEN, "{address}");
                assert!(!reply.body.contains("Hooper"));
            }
        }
        let officer = app.visitor(Role::Officer).await;
        let page = officer.get(map).await;
        assert!(page.page().contains("Dale &lt;b&gt;Hooper") && page.page().contains("public-record laws"));
        assert!(page.page().contains("1 on the map: 1 against us"));
        officer.get(&one).await.page();
        officer.get(&format!("{one}/edit")).await.page();
        officer.get(api).await.value();
        officer.get(&format!("{api}/{HOOPER}")).await.value();
        let readers = officer.get("/testville/goals/opposition/readers").await;
        assert_eq!(readers.page().matches("<li><b>").count(), 5);
        assert!(readers.page().contains("Opposition and who stands where"));
        let news = kit_store::latest(&app.scope(), 20).await.unwrap();
        assert!(news.iter().all(|change| change.subject_kind != "opposition_read"), "a look is no news");
        let found = kit_store::search::find(&app.scope(), &kit_text::search_words("Hooper")).await;
        assert!(found.unwrap().is_empty(), "nothing sealed is searched");
    }
}

#[tokio::test]
async fn a_menu_of_standings_does_not_ask_for_a_goal() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let form = coordinator.get("/testville/goals/opposition/stakeholders/add").await;
        assert!(
            !form.page().contains("Choose a goal") && form.page().contains(">Choose<"),
            "{}",
            form.body
        );
    }
}

#[tokio::test]
async fn moves_are_noted_and_unanswered_ones_offer_replies() {
    for app in apps().await {
        hooper(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await.in_spanish();
        let add = "/testville/goals/opposition/moves/add";
        let wrong = [("stakeholder_id", PERSON), ("kind", "dance"), ("seen_on", "yesterday")];
        let reply = coordinator.post(add, &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.body.contains("href=\"#kind\"") && reply.body.contains("href=\"#seen_on\""));
        let nobody = [("stakeholder_id", PERSON), ("kind", "stall"), ("seen_on", "2026-03-01")];
        assert!(coordinator.post(add, &nobody).await.body.contains("href=\"#stakeholder_id\""));
        let hooper = HOOPER.to_string();
        let fields = [("stakeholder_id", hooper.as_str()), ("kind", "stall"), ("seen_on", "2026-03-01")];
        let address = coordinator.post(add, &fields).await.leads_to().to_owned();
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("Dar largas") && page.page().contains("Pida una fecha por escrito"));
        let playbook = coordinator.get("/testville/goals/opposition/playbook").await;
        assert_eq!(playbook.page().matches("<h2>").count(), 11);
    }
}

#[tokio::test]
async fn the_way_to_somebody_is_shown_from_any_of_us() {
    for app in apps().await {
        hooper(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let added = [("id", PERSON), ("given_name", "Priya"), ("family_name", "Raman")];
        coordinator.post("/testville/people/add", &added).await.leads_to();
        let knows = format!("stakeholder:{HOOPER}");
        let own = format!("person:{PERSON}");
        let add = "/testville/goals/opposition/ties/add";
        let selfish = [("person_id", PERSON), ("knows", own.as_str()), ("trust", "high")];
        assert!(coordinator.post(add, &selfish).await.body.contains("everybody knows themselves"));
        let fields = [("person_id", PERSON), ("knows", knows.as_str()), ("trust", "high")];
        let address = coordinator.post(add, &fields).await.leads_to().to_owned();
        let page = coordinator.get(&format!("{address}?from={PERSON}")).await;
        assert!(page.page().contains("One step:"));
        assert!(
            coordinator
                .get(&format!("{address}?from={HOOPER}"))
                .await
                .page()
                .contains("no trusted way")
        );
        assert!(coordinator.get("/testville/goals/opposition").await.page().contains("Priya Raman knows"));
    }
}

#[tokio::test]
async fn programs_of_the_core_team_keep_the_map() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let base = "/api/v1/coalitions/testville/opposition";
        let all = format!("{base}/stakeholders");
        let far = json!({ "name": "Board", "stance": -4, "influence": 2 });
        assert_eq!(coordinator.json(Method::POST, &all, &far).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let new = json!({ "id": HOOPER.0, "name": "Board", "stance": 1, "influence": 2, "loses": ["money", "sleep"] });
        assert_eq!(coordinator.json(Method::POST, &all, &new).await.value()["loses"], json!(["money"]));
        let moved = json!({ "stakeholder_id": HOOPER.0, "kind": "bargain", "seen_on": "2026-03-01" });
        let moved = coordinator.json(Method::POST, &format!("{base}/moves"), &moved).await.value();
        let one = format!("{base}/moves/{}", moved["id"].as_str().unwrap());
        assert_eq!(coordinator.get(&one).await.value()["kind"], "bargain");
        let listed = coordinator.get(&format!("{base}/moves")).await.value();
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
        let tie = json!({ "person_id": PERSON, "knows": "nobody", "trust": "high" });
        let reply = coordinator.json(Method::POST, &format!("{base}/ties"), &tie).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(coordinator.get(&format!("{base}/ties")).await.value()["items"], json!([]));
        let one = format!("{all}/{HOOPER}");
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
    }
}
