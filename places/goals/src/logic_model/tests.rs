use axum::http::{Method, StatusCode};
use kit_store::Words;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::TestApp;
use proptest::prelude::*;
use serde_json::json;

use super::drawing::{width, wrapped};
use super::model::{LocalCondition, LocalConditionId, RootCause, RootCauseId};
use crate::goals::{Goal, GoalId, Objective, ObjectiveId, Strategy, StrategyId};
use crate::promises::{Promise, PromiseId};
use crate::testing::{apps, store};

const GOAL: GoalId = GoalId(Uuid::from_u128(1));
const CAUSE: RootCauseId = RootCauseId(Uuid::from_u128(2));
const CONDITION: LocalConditionId = LocalConditionId(Uuid::from_u128(3));
const STRATEGY: StrategyId = StrategyId(Uuid::from_u128(4));
const OBJECTIVE: ObjectiveId = ObjectiveId(Uuid::from_u128(5));

async fn model(app: &TestApp) {
    let goal = Goal {
        problem: "Students take medicine from home".to_owned(),
        ..Goal::named(GOAL, 1, "Fewer students misuse medicine")
    };
    store(app, &goal).await;
    store(app, &RootCause { words: "Easy to get".to_owned(), ..RootCause::of(GOAL, CAUSE) }).await;
    let objective = Objective { who: "families".to_owned(), ..Objective::of(GOAL, OBJECTIVE) };
    store(app, &objective).await;
    let strategy = Strategy {
        objective_id: Some(OBJECTIVE),
        ..Strategy::named(STRATEGY, GOAL, "Lend locks")
    };
    store(app, &strategy).await;
    let condition = LocalCondition {
        cause_id: Some(CAUSE),
        words: "Few homes lock it".to_owned(),
        figure: "9 of 64 homes".to_owned(),
        strategies: Words(vec![STRATEGY.to_string()]),
        ..LocalCondition::of(GOAL, CONDITION)
    };
    store(app, &condition).await;
}

#[tokio::test]
async fn the_model_is_drawn_from_records_and_every_box_leads_to_its_record() {
    for app in apps().await {
        model(&app).await;
        let member = app.visitor(Role::Member).await;
        let page = member.get(&format!("/testville/goals/{GOAL}/logic-model")).await;
        let drawing = page.page().split("<svg class=\"logic\"").nth(1).unwrap();
        let drawing = drawing.split("</svg>").next().unwrap();
        for address in [
            format!("/testville/goals/{GOAL}"),
            format!("/testville/goals/causes/{CAUSE}"),
            format!("/testville/goals/conditions/{CONDITION}"),
            format!("/testville/goals/strategies/{STRATEGY}"),
            format!("/testville/goals/objectives/{OBJECTIVE}"),
        ] {
            assert!(drawing.contains(&format!("href=\"{address}\"")), "{address}");
            assert_eq!(member.get(&address).await.status, StatusCode::OK, "{address}");
        }
        // Problem → cause → condition → strategy → objective → goal: five lines, each with its head.
        assert_eq!(drawing.matches("l-6 -3v6z").count(), 5);
        assert!(drawing.contains("1 root causes and 1 local conditions"));
        assert!(page.page().contains("9 of 64 homes"));
    }
}

#[tokio::test]
async fn a_large_model_folds_what_comes_later_and_says_how_much_there_is() {
    for app in apps().await {
        model(&app).await;
        let member = app.visitor(Role::Member).await;
        let address = format!("/testville/goals/{GOAL}/logic-model");
        let small = member.get(&address).await;
        let open = |page: &str| page.matches("<details class=\"more\" open").count();
        assert_eq!(open(small.page()), 7, "a small model is open as a whole");
        for number in 0..20_u128 {
            let id = PromiseId(Uuid::from_u128(100 + number));
            let promise = Promise {
                goal_id: Some(GOAL),
                strategy_id: Some(STRATEGY),
                ..Promise::idea(id, &format!("Promise {number}"))
            };
            store(&app, &promise).await;
        }
        let large = member.get(&address).await;
        let table = large.page().split("logic-table").nth(1).unwrap();
        assert!(table.contains("Promised and done: 20"), "{table}");
        let promises = table.split("Promised and done: 20").nth(1).unwrap();
        let promises = promises.split("</details>").next().unwrap();
        assert_eq!(promises.matches("Lend locks \u{2192} families").count(), 1, "{promises}");
        assert_eq!(promises.matches("families").count(), 1, "what they lead to is said once: {promises}");
        assert_eq!(open(large.page()), 6, "the promises fold");
        assert!(table.contains("and 16 more"), "a strategy does not name all of its promises");
        assert_eq!(table.matches("Promise 19").count(), 1);
        assert!(table.starts_with(" cut\""), "what the drawing has no room for is printed");
    }
}

#[tokio::test]
async fn causes_and_conditions_are_written_moved_and_removed() {
    for app in apps().await {
        model(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let goal = GOAL.to_string();
        let form = coordinator.get(&format!("/testville/goals/conditions/add?goal_id={GOAL}")).await;
        assert!(form.page().contains("Easy to get") && form.page().contains("Lend locks"));
        let second = [("goal_id", goal.as_str()), ("words", "Nobody counts it <i>")];
        let sent = coordinator.post("/testville/goals/causes/add", &second).await;
        let own = sent.leads_to().to_owned();
        assert!(coordinator.get(&own).await.page().contains("Nobody counts it &lt;i&gt;"));
        coordinator.post(&format!("{own}/move"), &[("step", "up")]).await.leads_to();
        let listed = coordinator.get("/api/v1/coalitions/testville/root-causes").await.value();
        let position = |id: &str| {
            let items = listed["items"].as_array().unwrap().clone();
            items.iter().find(|item| item["id"] == id).unwrap()["position"].clone()
        };
        assert_eq!(position(&CAUSE.to_string()), 2);
        let sent = coordinator
            .post(&format!("/testville/goals/causes/{CAUSE}/remove"), &[("version", "2")])
            .await;
        assert_eq!(sent.leads_to(), format!("/testville/goals/{GOAL}/logic-model"));
        let page = coordinator.get(&format!("/testville/goals/{GOAL}/logic-model")).await;
        assert!(page.page().contains("Few homes lock it"), "the condition stays with the problem");
    }
}

#[tokio::test]
async fn nonsense_is_refused_and_strategies_of_other_goals_are_left_out() {
    for app in apps().await {
        model(&app).await;
        let other = GoalId(Uuid::from_u128(9));
        store(&app, &Goal::named(other, 2, "Another goal")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let all = "/api/v1/coalitions/testville/local-conditions";
        let wrong = json!({ "goal_id": other, "cause_id": CAUSE, "words": "Far away" });
        let refused = coordinator.json(Method::POST, all, &wrong).await;
        assert_eq!(refused.value()["errors"][0]["field"], "cause_id");
        let strange = json!({ "goal_id": other, "words": "Far away", "strategies": [STRATEGY] });
        let added = coordinator.json(Method::POST, all, &strange).await.value();
        assert_eq!(added["strategies"], json!([]));
        let nothing = coordinator.post("/testville/goals/conditions/add", &[("goal_id", "x")]).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.body.contains("href=\"#goal_id\"") && nothing.body.contains("href=\"#words\""));
        let one = format!("{all}/{CONDITION}");
        let change = json!({ "goal_id": GOAL, "words": "Nobody locks it", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.value()["words"], "Nobody locks it");
        assert_eq!(coordinator.json(Method::DELETE, &one, &json!({})).await.status, StatusCode::OK);
        assert_eq!(coordinator.get(all).await.value()["items"].as_array().map(Vec::len), Some(1));
    }
}

proptest! {
    #[test]
    fn words_always_fit_their_box(words in "\\PC{0,300}", most in 1_usize..8) {
        let lines = wrapped(&words, most);
        prop_assert!(lines.len() <= most);
        prop_assert!(lines.iter().all(|line| width(line) <= 1040));
    }
}
