use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use super::*;
use crate::testing::apps;

const SCORING: &str = "/testville/goals/done/scoring";
const AGREEMENT: &str = "/testville/goals/done/agreement";

#[tokio::test]
async fn a_second_scorer_judges_blind_and_disputes_are_settled() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let evaluator = app.visitor(Role::Evaluator).await;
        simple(&coordinator, ID, "A box in the lobby", "2026-03-01", "change").await;
        simple(&coordinator, OTHER, "A talk at the school", "2026-03-02", "service").await;
        simple(&coordinator, THIRD, "A letter to the board", "2026-03-03", "action").await;
        // Nobody judges what they wrote down; a member does not judge at all.
        shows(&coordinator, SCORING, &["Nothing waits for you"]).await;
        assert_eq!(app.visitor(Role::Member).await.get(SCORING).await.status, StatusCode::FORBIDDEN);
        let own = coordinator.post(&format!("{SCORING}/{ID}"), &[("second", "change")]).await;
        assert!(own.body.contains("You wrote this down yourself."));
        shows(&evaluator, SCORING, &["A box in the lobby", "A talk at the school"]).await;
        let blind = evaluator.get(&format!("{SCORING}/{ID}")).await;
        assert!(!blind.page().contains(" checked") && !blind.body.contains("counts as a change and"));
        let nothing = evaluator.post(&format!("{SCORING}/{ID}"), &[("second", "made up")]).await;
        assert!(nothing.body.contains("Choose what it counts as"));
        let judge = async |id: &str, second: &str| {
            let fields = [("second", second), ("note", "Not sure")];
            evaluator.post(&format!("{SCORING}/{id}"), &fields).await
        };
        judge(ID, "change_and_service").await.leads_to();
        judge(OTHER, "service").await.leads_to();
        judge(OTHER, "media").await.leads_to();
        let officer = app.visitor(Role::Officer).await;
        let late = officer.post(&format!("{SCORING}/{OTHER}"), &[("second", "media")]).await;
        assert!(late.body.contains("You could see its code"));
        // One of two is equal, and the codes share one of three kinds: kappa is 1/3.
        shows(
            &evaluator,
            AGREEMENT,
            &["Two of us gave 50.0% of 2 entries the same code", ">0.33<", "A box in the lobby"],
        )
        .await;
        let score = coordinator.get(&format!("{API}/{ID}/score")).await.value();
        let dispute = format!("{AGREEMENT}/{}", score["id"].as_str().unwrap());
        shows(&coordinator, &dispute, &["Two judgements of: A box in the lobby", "Not sure"]).await;
        assert_eq!(evaluator.post(&dispute, &[]).await.status, StatusCode::FORBIDDEN);
        let unsaid = coordinator.post(&dispute, &[("settled", "")]).await;
        assert!(unsaid.body.contains("Write in a sentence why"));
        let settled = [
            ("version", "1"),
            ("settled", "change_and_service"),
            ("settled_why", "People used it at once."),
        ];
        coordinator.post(&dispute, &settled).await.leads_to();
        assert_eq!(coordinator.post(&dispute, &settled).await.status, StatusCode::CONFLICT);
        shows(
            &evaluator,
            AGREEMENT,
            &["Nothing is in dispute.", "People used it at once.", "coordinator", "50.0%"],
        )
        .await;
        shows(&evaluator, &page(ID), &["Service</span>", "How it was settled"]).await;
        shows(&evaluator, &dispute, &["Settled as"]).await;
        // Taking the entry out takes its second judgement along.
        coordinator.post(&format!("{}/remove", page(ID)), &[]).await.leads_to();
        assert_eq!(coordinator.get(&dispute).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn agreement_says_what_it_cannot_say() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let evaluator = app.visitor(Role::Evaluator).await;
        shows(&coordinator, AGREEMENT, &["Nobody has judged these entries a second time yet."]).await;
        simple(&coordinator, ID, "A box in the lobby", "2026-03-01", "change").await;
        evaluator.post(&format!("{SCORING}/{ID}"), &[("second", "change")]).await.leads_to();
        shows(
            &coordinator,
            AGREEMENT,
            &["100.0% of 1", "Kappa is n/a: everything got one and the same code"],
        )
        .await;
        let elsewhere = coordinator.get(&format!("{AGREEMENT}?from=2020-01-01&until=2020-12-31")).await;
        assert!(elsewhere.page().contains("Nobody has judged"));
        shows(&coordinator, &page(ID), &["evaluator judged it without seeing our code, and agrees."]).await;
    }
}

#[tokio::test]
async fn whoever_keeps_the_goals_judges_only_what_comes_after_they_began() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let officer = app.visitor(Role::Officer).await;
        simple(&coordinator, ID, "A box in the lobby", "2026-03-01", "change").await;
        shows(
            &officer,
            SCORING,
            &["You see every code", "Nothing waits for you, because you do not judge."],
        )
        .await;
        app.app.clock.advance_minutes(1);
        officer.post(SCORING, &[("judges", "yes")]).await.leads_to();
        shows(&officer, DONE, &["Community change</span>"]).await;
        simple(&coordinator, OTHER, "A talk at the school", "2026-03-02", "service").await;
        shows(&officer, DONE, &["Waits for your judgement"]).await;
        let waiting = officer.get(SCORING).await;
        assert!(
            waiting.page().contains("A talk at the school") && !waiting.body.contains("A box in the lobby")
        );
        assert_eq!(officer.get(&format!("{}/edit", page(OTHER))).await.status, StatusCode::FORBIDDEN);
        assert_eq!(officer.post(&format!("{}/remove", page(OTHER)), &[]).await.status, StatusCode::FORBIDDEN);
        let hidden = officer.get(&format!("{API}/{OTHER}")).await.value();
        assert_eq!((&hidden["is_sealed"], &hidden["coding"]), (&json!(true), &json!(null)));
        let judging = "/api/v1/coalitions/testville/activity-judging";
        assert_eq!(officer.get(judging).await.value(), json!({ "judges": true, "waiting": 1 }));
        // The one who wrote it down sees its code all along.
        shows(&coordinator, &page(OTHER), &["Service</span>"]).await;
        // Whoever stops sees every code, and is the wrong one to judge what they saw.
        let stopped = officer.json(Method::PUT, judging, &json!({ "judges": false })).await.value();
        assert_eq!(stopped, json!({ "judges": false, "waiting": 0 }));
        shows(&officer, &page(OTHER), &["Service</span>"]).await;
        app.app.clock.advance_minutes(1);
        officer.post(SCORING, &[("judges", "yes")]).await.leads_to();
        shows(&officer, SCORING, &["Nothing waits for you. Entries you wrote down"]).await;
        let late = officer.post(&format!("{SCORING}/{OTHER}"), &[("second", "media")]).await;
        assert!(late.body.contains("You could see its code"));
    }
}

#[tokio::test]
async fn sums_leave_out_what_still_waits_for_the_one_who_looks() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let evaluator = app.visitor(Role::Evaluator).await;
        simple(&coordinator, ID, "A box in the lobby", "2026-03-01", "change").await;
        let growth = format!("{DONE}/growth");
        shows(&evaluator, &growth, &["1 entry waits for your judgement. It is not counted here"]).await;
        assert!(!coordinator.get(&growth).await.page().contains("for your judgement"));
        shows(&evaluator, &format!("{DONE}?code=change"), &["1 entry waits for your judgement"]).await;
        evaluator.post(&format!("{SCORING}/{ID}"), &[("second", "change")]).await.leads_to();
        assert!(!evaluator.get(&growth).await.page().contains("for your judgement"));
        shows(&evaluator, &format!("{DONE}?code=change"), &["A box in the lobby"]).await;
    }
}
