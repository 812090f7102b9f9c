//! Every kind of record can be taken back and brought back, as the history promises.

use std::collections::HashMap;

use kit_store::serde_json::{Value as Json, json};
use kit_store::uuid::Uuid;
use kit_store::{Allowed, Change, InCoalition, Reads, Scope, Verb};
use kit_web::{App, Coalition};

use crate::cast::product;

/// Kinds of which the example has none: each is written here once.
fn others(coalition: &Coalition) -> [(&'static str, Json); 5] {
    let (id, organization) = (Uuid::from_u128(1), Uuid::from_u128(2));
    [
        ("small_numbers", json!({ "id": coalition.id, "policy": "fewer_than_10", "version": 1 })),
        (
            "introduction",
            json!({
                "id": id, "first_id": organization, "second_id": id, "stage": "promotion",
                "made_on": "2026-03-10", "version": 1,
            }),
        ),
        (
            "survey",
            json!({
                "id": id, "name": "Spring survey", "period": "2026", "source_id": null, "columns": ["grade"],
                "weight": "", "stratum": "", "cluster": "", "grade": "grade", "part": "", "keeps_file": false,
                "version": 1,
            }),
        ),
        (
            "survey_measure",
            json!({
                "id": id, "survey_id": id, "name": "Misuse", "respondents": 36, "indicator_id": null,
                "taken_on": null, "version": 1, "found": [],
                "asked": {
                    "kind": "past_use", "columns": ["days"], "reversed": [], "answers": [], "from": null,
                    "range": null, "cut": null,
                },
            }),
        ),
        ("coverage_rule", json!({ "id": coalition.id, "overlap_from": 4, "version": 1 })),
    ]
}

/// These come with an act of their own, which has its own tests: a merge, its refusal, a scheme of sectors.
const MADE_BY_ACTS: [&str; 3] = ["sector", "merge", "not-same"];

#[tokio::test]
async fn records_of_the_example_can_be_taken_back_and_come_back_as_they_were() {
    for engine in kit_store::testing::engines() {
        let app = product(engine).await.app;
        home::example::load(&app).await.unwrap();
        let coalition = kit_web::coalition::by_slug(&app.db, "tamarack-together").await.unwrap().unwrap();
        let scope = app.db.scope(coalition.id);
        let mut newest: HashMap<String, Change> = HashMap::new();
        for change in all_changes(&scope).await {
            if change.verb == Verb::Added {
                newest.entry(change.subject_kind.clone()).or_insert(change);
            }
        }
        for keeper in &app.registry.keepers {
            let kind = keeper.kind();
            let tx = scope.begin().await.unwrap();
            let id =
                match (newest.get(kind), others(&coalition).into_iter().find(|(other, _)| *other == kind)) {
                    (Some(change), _) => change.subject_id,
                    (None, Some((_, state))) => {
                        let id = state["id"].as_str().unwrap().parse().unwrap();
                        keeper.put_back(&tx, &allowed(&app), id, Some(state)).await.unwrap();
                        id
                    }
                    (None, None) => {
                        assert!(
                            MADE_BY_ACTS.contains(&kind),
                            "neither the example nor this test has a {kind}"
                        );
                        continue;
                    }
                };
            let was = keeper.current_in(&tx, id).await.unwrap().unwrap();
            keeper.put_back(&tx, &allowed(&app), id, None).await.unwrap();
            assert_eq!(keeper.current_in(&tx, id).await.unwrap(), None, "{kind} stays");
            keeper.put_back(&tx, &allowed(&app), id, Some(was.clone())).await.unwrap();
            let mut back = keeper.current_in(&tx, id).await.unwrap().unwrap();
            back["version"] = was["version"].clone();
            assert_eq!(back, was, "{kind}");
        }
    }
}

fn allowed(app: &App) -> Allowed {
    Allowed {
        account: None,
        name: "Somebody".to_owned(),
        for_organization: None,
        at: app.clock.now(),
        ids: app.ids.clone(),
        batch: None,
    }
}

async fn all_changes(scope: &Scope) -> Vec<Change> {
    scope.all(
        "SELECT id, at, actor_id, actor_name, for_organization, subject_kind, subject_id, subject_label, verb, was, became,
            batch_id, undoes_id, undone_by
         FROM change WHERE coalition_id = $1",
        &[&scope.coalition()],
    )
    .await
    .unwrap()
}
