//! The example coalition with every text marked: what a page shows then tells which fields it reads.

use std::collections::BTreeSet;

use kit_store::serde_json::Value as Json;
use kit_store::testing::engines;
use kit_store::{AccountId, CoalitionId, InCoalition, Reads};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use uuid::Uuid;

use super::{allowed, features};

/// An application whose example coalition is marked.
pub struct Marked {
    pub app: TestApp,
    pub coalition: CoalitionId,
}

/// One for each engine.
pub async fn marked_apps() -> Vec<Marked> {
    let mut apps = Vec::new();
    for engine in engines() {
        let app = TestApp::new(engine, features()).await;
        let coalition = mark_everything(&app).await;
        apps.push(Marked { app, coalition });
    }
    apps
}

impl Marked {
    /// Somebody of the example who has this role there.
    pub async fn somebody(&self, role: Role) -> Visitor {
        let found: (AccountId,) = self
            .app
            .app
            .db
            .one(
                "SELECT account_id FROM standing WHERE coalition_id = $1 AND role = $2 ORDER BY account_id LIMIT 1",
                &[&self.coalition, &role],
            )
            .await
            .unwrap();
        self.app.signed_in(found.0).await
    }
}

/// Every text of every record of the example becomes a mark that names its record's kind and its field.
async fn mark_everything(app: &TestApp) -> CoalitionId {
    let mut loading = people::example::load(&app.app).await.unwrap();
    goals::example::load(&mut loading).await.unwrap();
    meetings::example::load(&mut loading).await.unwrap();
    let coalition = loading.finish().await.unwrap();
    let scope = app.app.db.scope(coalition);
    let allowed = allowed(app);
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
    coalition
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

/// Kind and field of every mark in a text: "goal.title".
pub fn marks(text: &str) -> BTreeSet<String> {
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '.' || letter == '_');
    let mark = |piece: &str| {
        let piece = piece.split(ends).next().unwrap_or_default();
        let parts: Vec<&str> = piece.split('.').take(2).collect();
        parts.join(".")
    };
    // Sentences of a plan begin with capitals.
    let text = text.replace("Mark.", "mark.");
    text.split("mark.").skip(1).map(mark).collect()
}
