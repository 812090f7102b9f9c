use std::collections::BTreeSet;

use axum::http::StatusCode;
use kit_store::serde_json::Value as Json;
use kit_store::testing::engines;
use kit_store::{Allowed, InCoalition, Reads};
use kit_web::Role;
use kit_web::testing::{NOW, TestApp};
use uuid::Uuid;

use crate::testing::{apps, features};

#[tokio::test]
async fn an_empty_coalition_has_a_plan_that_says_so_in_both_languages() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let page = member.get("/testville/guide/plan").await;
        assert!(page.page().contains("Nothing is written about this yet."), "{}", page.body);
        assert!(page.page().contains("Budget and spending are not kept here yet."), "{}", page.body);
        let spanish = app.visitor(Role::Member).await.in_spanish();
        let page = spanish.get("/testville/guide/plan?audience=public&part=vision").await;
        assert!(page.page().contains("Visión y misión"), "{}", page.body);
        assert!(!page.page().contains("<h2>Plan de acción"), "{}", page.body);
        let outsider = app.outsider().await;
        assert_eq!(outsider.get("/testville/guide/plan.pdf").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn nonsense_in_the_address_breaks_nothing() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        for query in
            ["audience=%00&part=%27%3B&since=0", "since=-9999-01-01", "since=9999-12-31&part=&part=why"]
        {
            for way in ["plan", "plan.pdf", "plan.html"] {
                let reply = member.get(&format!("/testville/guide/{way}?{query}")).await;
                assert_eq!(reply.status, StatusCode::OK, "{way} {query}");
            }
        }
    }
}

#[tokio::test]
async fn evidence_stands_in_the_plan_with_a_source_and_without() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let found = [("aspect", "if_success"), ("words", "A class that never begins")];
        coordinator.post("/testville/goals/evidence/findings/add", &found).await.leads_to();
        let page = coordinator.get("/testville/guide/plan").await;
        assert!(page.page().contains("A class that never begins"), "{}", page.body);
    }
}

/// Every text of every record of the example becomes a mark that names its record's kind and its field.
async fn marked(app: &TestApp) {
    let mut loading = people::example::load(&app.app).await.unwrap();
    goals::example::load(&mut loading).await.unwrap();
    meetings::example::load(&mut loading).await.unwrap();
    let coalition = loading.finish().await.unwrap();
    let scope = app.app.db.scope(coalition);
    let allowed = Allowed {
        account: None,
        name: "Pat".to_owned(),
        for_organization: None,
        at: NOW,
        ids: app.app.ids.clone(),
        batch: None,
    };
    let ids: Vec<(String, Uuid)> = scope
        .all(
            "SELECT DISTINCT subject_kind, subject_id FROM change WHERE coalition_id = $1 ORDER BY subject_kind, subject_id",
            &[&scope.coalition()],
        )
        .await
        .unwrap();
    let mut number = 0;
    for (kind, id) in ids.iter().filter(|(kind, _)| kind != "coalition") {
        let Some(keeper) = app.app.registry.keepers.iter().find(|keeper| keeper.kind() == kind) else {
            continue;
        };
        let tx = scope.begin().await.unwrap();
        let Some(mut state) = keeper.current_in(&tx, *id).await.unwrap() else {
            continue;
        };
        let mut texts = Vec::new();
        places_of_texts(&state, String::new(), &mut texts);
        for place in texts.iter().filter(|place| !place.ends_with("_kind")) {
            number += 1;
            let field = place.split('/').nth(1).unwrap();
            let before = state.clone();
            *state.pointer_mut(place).unwrap() = format!("mark.{kind}.{field}.{number}").into();
            // Words of a list, days and ids are no texts: a record with a mark in their place cannot be read.
            if keeper.put_back(&tx, &allowed, *id, Some(state.clone())).await.is_err() {
                state = before;
            }
        }
        tx.commit().await.unwrap();
    }
    assert!(number > 500, "{number}");
}

fn places_of_texts(value: &Json, place: String, found: &mut Vec<String>) {
    match value {
        Json::String(text) if !text.is_empty() => found.push(place),
        Json::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(at, item)| places_of_texts(item, format!("{place}/{at}"), found));
        }
        Json::Object(fields) => {
            fields
                .iter()
                .for_each(|(name, field)| places_of_texts(field, format!("{place}/{name}"), found));
        }
        _ => {}
    }
}

/// Kind and field of every mark in a text.
fn marks(text: &str) -> BTreeSet<String> {
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '.' || letter == '_');
    let mark = |piece: &str| {
        let piece = piece.split(ends).next().unwrap_or_default();
        let parts: Vec<&str> = piece.split('.').take(2).collect();
        parts.join(".")
    };
    text.split("mark.").skip(1).map(mark).collect()
}

const EVERYBODY_READS: &[&str] = &[
    "purpose.words",
    "purpose.good_place",
    "purpose.why_now_words",
    "purpose.reasons_words",
    "wording.words",
    "organization.name",
    "goal.title",
    "goal.population",
    "goal.change",
    "objective.who",
    "objective.what",
    "objective.from_value",
    "objective.to_value",
    "strategy.name",
    "indicator.name",
    "indicator.place",
    "indicator.unit",
    "indicator.finding",
    "indicator.measures",
    "indicator.story",
    "indicator.not_claimed",
    "data_source.name",
    "finding.words",
    "finding.figure",
    "evidence_source.title",
    "evidence_source.published",
    "prior_attempt.what",
    "prior_attempt.lesson",
    "community_network.name",
    "community_project.what",
    "community_project.who",
    "promise.what",
    "group.name",
    "group.purpose",
    "office.own_name",
    "rules.sections",
];
const FUNDERS_READ_TOO: &[&str] = &[
    "person.given_name",
    "person.family_name",
    "person.title",
    "prior_attempt.who",
    "prior_attempt.what_came",
    "community_network.who",
    "community_network.word_travels",
    "community_project.lesson",
    "barrier.title",
    "barrier.words",
    "barrier.came_of",
    "group.authority",
    "decision.title",
];
const MEMBERS_READ_TOO: &[&str] = &[
    "purpose.lived_by",
    "community_leader.name",
    "community_leader.listened_to",
    "community_leader.plan",
];

#[tokio::test]
async fn no_audience_reads_a_field_that_is_not_for_it_on_page_on_paper_or_in_a_file() {
    let app = TestApp::new(engines()[0], features()).await;
    marked(&app).await;
    let coalition = kit_web::coalition::by_slug(&app.app.db, "tamarack-together").await.unwrap().unwrap();
    let account = account_of_a_coordinator(&app, &coalition).await;
    let visitor = app.signed_in(account).await;
    let everybody: BTreeSet<&str> = EVERYBODY_READS.iter().copied().collect();
    let funders: BTreeSet<&str> = everybody.iter().chain(FUNDERS_READ_TOO).copied().collect();
    let members: BTreeSet<&str> = funders.iter().chain(MEMBERS_READ_TOO).copied().collect();
    for (audience, may_read) in [("public", everybody), ("funder", funders), ("members", members)] {
        for way in ["/plan", "/plan.pdf", "/plan.html"] {
            for since in ["", "&since=2020-01-01"] {
                let address = format!("/tamarack-together/guide{way}?audience={audience}{since}");
                let reply = visitor.get(&address).await;
                let body = reply.page();
                // The name of whoever asks stands at the top of every page.
                let told = body.split_once("<article").map_or(body, |(_, told)| told);
                let seen = marks(told);
                let leaked: Vec<_> = seen.iter().filter(|mark| !may_read.contains(mark.as_str())).collect();
                assert_eq!(leaked, Vec::<&String>::new(), "{address}");
                for expected in ["goal.title", "purpose.words", "promise.what", "finding.words"] {
                    assert!(seen.contains(expected), "{expected} is missing in {address}: {seen:?}");
                }
            }
        }
    }
}

async fn account_of_a_coordinator(app: &TestApp, coalition: &kit_web::Coalition) -> kit_store::AccountId {
    let found: (kit_store::AccountId,) = app
        .app
        .db
        .one(
            "SELECT account_id FROM standing WHERE coalition_id = $1 AND role = 'coordinator' ORDER BY account_id LIMIT 1",
            &[&coalition.id],
        )
        .await
        .unwrap();
    found.0
}
