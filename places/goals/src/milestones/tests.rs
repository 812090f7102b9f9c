use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_text::Language;
use kit_web::Role;
use kit_web::testing::Visitor;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::judging::{Class, Mean, agree};
use super::marks::{Milestone, MilestoneId};
use super::ratings::{MilestoneRating, MilestoneRatingId, Score};
use super::sets;
use crate::testing::apps;

const PAGE: &str = "/testville/goals/milestones";

fn rating(milestone: u128, rater: &str, score: Score) -> MilestoneRating {
    MilestoneRating {
        milestone_id: MilestoneId(Uuid::from_u128(milestone)),
        rater: rater.to_owned(),
        score,
        ..MilestoneRating::blank(MilestoneRatingId(Uuid::from_u128(1)))
    }
}

fn class_of(scores: &[Score]) -> Option<Class> {
    let ratings: Vec<_> = scores.iter().map(|score| rating(1, "x", *score)).collect();
    Mean::of(MilestoneId(Uuid::from_u128(1)), &ratings).map(Mean::class)
}

#[test]
fn the_class_follows_the_nearest_score_and_halves_count_upward() {
    assert_eq!(class_of(&[]), None);
    assert_eq!(class_of(&[Score::FullyMet, Score::MostlyMet]), Some(Class::Completely));
    assert_eq!(class_of(&[Score::MostlyMet, Score::HalfMet]), Some(Class::Majority));
    assert_eq!(class_of(&[Score::HalfMet]), Some(Class::Partly));
    assert_eq!(class_of(&[Score::Begun, Score::NotMet]), Some(Class::Partly));
    assert_eq!(class_of(&[Score::Begun, Score::NotMet, Score::NotMet]), Some(Class::NotMet));
}

#[test]
fn raters_agree_over_what_all_of_them_rated() {
    let milestones: Vec<_> = (1..=3).map(|id| Milestone::blank(MilestoneId(Uuid::from_u128(id)))).collect();
    let mut ratings = vec![
        rating(1, "Sue", Score::FullyMet),
        rating(1, "Tom", Score::FullyMet),
        rating(2, "Sue", Score::NotMet),
        rating(2, "Tom", Score::Begun),
        rating(3, "Sue", Score::NotMet),
    ];
    let found = agree(&milestones, &ratings).unwrap();
    assert_eq!((found.judged, found.left_out), (2, 1));
    assert!((found.percent() - 50.0).abs() < 1e-9);
    ratings.retain(|rating| rating.rater == "Sue");
    assert!(agree(&milestones, &ratings).is_none());
}

proptest! {
    #[test]
    fn more_points_never_lower_the_class(scores in prop::collection::vec(0usize..4, 1..8), which in 0usize..8) {
        let of = |scores: &[usize]| class_of(&scores.iter().map(|score| Score::ALL[*score]).collect::<Vec<_>>());
        let mut better = scores.clone();
        let which = which % better.len();
        better[which] += 1;
        // Classes stand from the best to the worst.
        prop_assert!(of(&better) <= of(&scores));
    }
}

#[test]
fn the_five_phases_are_whole_in_both_languages() {
    for language in [Language::English, Language::Spanish] {
        let milestones = sets::five_phases(language, Uuid::nil).unwrap();
        assert_eq!(milestones.chunk_by(|one, other| one.phase == other.phase).count(), 5);
        assert!(milestones.iter().all(|milestone| !milestone.benchmarks.is_empty()));
        let positions: Vec<i64> = milestones.iter().map(|milestone| milestone.position).collect();
        assert!(positions.is_sorted() && positions.first() == Some(&1), "{positions:?}");
    }
}

async fn add(visitor: &Visitor, kind: &str, record: &Value) -> Value {
    visitor
        .json(Method::POST, &format!("/api/v1/coalitions/testville/{kind}"), record)
        .await
        .value()
}

#[tokio::test]
async fn milestones_begin_with_a_set_and_are_rated_by_several() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(PAGE).await.page().contains("Begin with the five phases"));
        coordinator.post(&format!("{PAGE}/begin"), &[]).await.leads_to();
        coordinator.post(&format!("{PAGE}/begin"), &[]).await.leads_to();
        let listed = coordinator.get("/api/v1/coalitions/testville/milestones").await.value();
        assert_eq!(listed["items"].as_array().unwrap().len(), 9);
        let id = listed["items"][0]["id"].as_str().unwrap();
        let rate = |rater: &str, score: &str| json!({ "milestone_id": id, "rater": rater, "score": score, "rated_on": "2026-03-01" });
        add(&coordinator, "milestone-ratings", &rate("Sue", "fully_met")).await;
        assert!(coordinator.get(PAGE).await.page().contains("at least two people"));
        add(&coordinator, "milestone-ratings", &rate("Tom", "mostly_met")).await;
        let page = coordinator.get(PAGE).await;
        for words in
            ["Completely met", "3.5 of 4, mean of 2 raters", "agree in 0% of pairs over 1 milestones"]
        {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let one = coordinator.get(&format!("{PAGE}/{id}")).await;
        assert!(one.page().contains("3: most benchmarks are met"));
        let twice = coordinator
            .json(Method::POST, "/api/v1/coalitions/testville/milestone-ratings", &rate("Sue", "begun"))
            .await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        for record in [
            json!({ "score": "5" }),
            json!({ "milestone_id": Uuid::nil(), "rater": "x", "score": "begun", "rated_on": "2026-03-01" }),
        ] {
            let refused = coordinator
                .json(Method::POST, "/api/v1/coalitions/testville/milestone-ratings", &record)
                .await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let form = coordinator
            .get(&format!("/testville/goals/milestone-ratings/add?milestone_id={id}"))
            .await;
        assert!(form.page().contains("2: about half of the benchmarks are met"));
        assert!(coordinator.get(&format!("{PAGE}/list.csv")).await.page().contains("3.50"));
        assert!(coordinator.get(&format!("{PAGE}/list.xlsx")).await.page().starts_with("PK"));
        let ratings = coordinator.get("/api/v1/coalitions/testville/milestone-ratings").await.value();
        for (kind, record) in
            [("milestone-ratings", &ratings["items"][0]), ("milestones", &listed["items"][1])]
        {
            let address = format!("/api/v1/coalitions/testville/{kind}/{}", record["id"].as_str().unwrap());
            assert_eq!(coordinator.json(Method::DELETE, &address, &json!({})).await.status, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn stages_go_forward_and_back_with_a_reason() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for (stage, day) in
            [("formation", "2023-01-01"), ("maintenance", "2024-01-01"), ("formation", "2025-01-01")]
        {
            let fields = [("stage", stage), ("day", day), ("reason", "Half of the members are new.")];
            coordinator.post("/testville/goals/stages/add", &fields).await.leads_to();
        }
        let page = coordinator.get(PAGE).await;
        assert_eq!(page.page().matches("A step back").count(), 1);
        let without = coordinator
            .post("/testville/goals/stages/add", &[("stage", "formation"), ("day", "2026-01-01")])
            .await;
        assert!(without.body.contains("href=\"#reason\""));
        let listed = coordinator.get("/api/v1/coalitions/testville/stage-changes").await.value();
        let id = listed["items"][0]["id"].as_str().unwrap();
        assert!(
            coordinator
                .get(&format!("/testville/goals/stages/{id}/edit"))
                .await
                .page()
                .contains("2023-01-01")
        );
        coordinator
            .post(&format!("/testville/goals/stages/{id}/remove"), &[("version", "1")])
            .await
            .leads_to();
    }
}

#[tokio::test]
async fn a_milestone_with_its_own_scale_is_rated_in_its_words_by_those_who_are_to() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let scale =
            ["No roster", "A roster is begun", "Half were asked", "Most were asked", "All <were> asked"];
        let milestone = json!({ "phase": "1 Get started", "name": "Key leaders", "scale": scale,
            "raters": ["coordinators", "board members"] });
        let all = "/api/v1/coalitions/testville/milestones";
        let mut three = milestone.clone();
        three["scale"] = json!(["No", "Some", "All"]);
        let refused = coordinator.json(Method::POST, all, &three).await;
        assert!(refused.body.contains("one for each score from 0 to 4"), "{}", refused.body);
        let stored = coordinator.json(Method::POST, all, &milestone).await.value();
        assert_eq!(stored["scale"][4], "All <were> asked");
        let id = stored["id"].as_str().unwrap();
        let form = coordinator
            .get(&format!("/testville/goals/milestone-ratings/add?milestone_id={id}"))
            .await;
        assert!(form.page().contains("4: All &lt;were&gt; asked") && form.page().contains("board members"));
        let usual = coordinator.get("/testville/goals/milestone-ratings/add").await;
        assert!(usual.page().contains("3: most benchmarks are met"));
        let fields = [
            ("milestone_id", id),
            ("rater", "coordinators"),
            ("score", "mostly_met"),
            ("rated_on", "2026-03-01"),
        ];
        coordinator.post("/testville/goals/milestone-ratings/add", &fields).await.leads_to();
        let page = coordinator.get(&format!("{PAGE}/{id}")).await;
        assert!(page.page().contains("3: Most were asked") && page.page().contains("Still to rate:"));
        assert!(page.page().contains("board members") && !page.page().contains("most benchmarks are met"));
        // Changing the milestone by its form keeps both.
        let edit = coordinator.get(&format!("{PAGE}/{id}/edit")).await;
        assert!(edit.page().contains("A roster is begun\nHalf were asked"), "{}", edit.body);
    }
}
