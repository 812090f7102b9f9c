//! Votes by ranking, from the ballot on the page to the decision that tells how it came.

use axum::http::{Method as Http, StatusCode};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use serde_json::json;
use uuid::Uuid;

use crate::testing::{Chamber, apps};

/// A vote among three options with these ballots, closed; the address of the decision.
async fn decided(
    app: &TestApp,
    coordinator: &Visitor,
    chamber: &Chamber,
    method: &str,
    seats: &str,
    ballots: &[&[u32]],
) -> String {
    let fields = [("method", method), ("options", "Ana\nBen\nCleo"), ("seats", seats)];
    let proposal = chamber.proposal(app, &fields).await;
    let api = format!("/api/v1/coalitions/testville/proposals/{proposal}");
    coordinator.json(Http::POST, &format!("{api}/vote"), &json!({})).await.value();
    for (voice, marks) in chamber.voices.iter().zip(ballots) {
        let body = json!({ "marks": marks, "how": "paper" });
        coordinator.json(Http::PUT, &format!("{api}/ballots/{voice}"), &body).await.value();
    }
    let page = format!("/testville/meetings/proposals/{proposal}");
    coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned()
}

#[tokio::test]
async fn every_two_options_are_compared_and_told_pair_by_pair() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 3).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        // Ben is preferred to each of the others, though Ana has more first choices.
        let ballots: &[&[u32]] = &[&[1, 2, 0], &[1, 2, 3], &[0, 1, 2], &[0, 1, 2], &[3, 2, 1]];
        let page = decided(&app, &coordinator, &chamber, "schulze", "1", ballots).await;
        let shown = coordinator.get(&page).await;
        assert!(shown.page().contains("Ben is preferred to each other option"), "{}", shown.body);
        assert!(shown.body.contains("3 to 2") && shown.body.contains("Against Ana"));
        let spanish = coordinator.clone().in_spanish().get(&page).await;
        assert!(spanish.page().contains("Par por par"));
        // Ana beats Ben, Ben beats Cleo, Cleo beats Ana.
        let circle: &[&[u32]] = &[&[1, 2, 3], &[1, 2, 3], &[3, 1, 2], &[3, 1, 2], &[2, 3, 1]];
        let page = decided(&app, &coordinator, &chamber, "schulze", "1", circle).await;
        let shown = coordinator.get(&page).await;
        assert!(shown.page().contains("No option is preferred to every other one"), "{}", shown.body);
        assert!(shown.body.contains("chain of wins"));
    }
}

#[tokio::test]
async fn meek_shares_every_vote_out_anew_and_says_so() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 4).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let ballots: &[&[u32]] = &[&[1, 2, 0], &[1, 2, 0], &[1, 2, 0], &[1, 0, 2], &[0, 0, 1], &[0, 1, 2]];
        let page = decided(&app, &coordinator, &chamber, "meek", "2", ballots).await;
        let shown = coordinator.get(&page).await;
        assert!(shown.page().contains("Ranked choice for several seats, shared out anew in each round (Meek)"));
        let shown = coordinator.get(&page).await;
        assert!(
            shown.page().contains("Those chosen keep only the part of each vote they need"),
            "{}",
            shown.body
        );
        assert!(shown.body.contains("votes elect."));
        let decision: Uuid = page.rsplit('/').next().unwrap().parse().unwrap();
        let api = coordinator
            .get(&format!("/api/v1/coalitions/testville/decisions/{decision}"))
            .await
            .value();
        let won: Vec<&str> = api["options"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|option| option["won"] == true)
            .map(|option| option["label"].as_str().unwrap())
            .collect();
        assert_eq!(won, ["Ana", "Ben"]);
    }
}

#[tokio::test]
async fn rankings_with_gaps_and_repeats_are_refused_wherever_they_come_from() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        chamber.give_account(&app, 0, account_id(Role::Member)).await;
        let (coordinator, member) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Member).await);
        let fields = [("method", "schulze"), ("options", "Ana\nBen\nCleo")];
        let proposal = chamber.proposal(&app, &fields).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        let voice = chamber.voices[0].to_string();
        for (marks, sentence) in [
            (["1", "1", ""], "Two options have the same rank"),
            (["1", "3", ""], "Rank 2 is missing"),
            (["4", "", ""], "Write a whole number from 0 to 3"),
            (["-1", "", ""], "Write a whole number from 0 to 3"),
        ] {
            let [one, two, three] = marks;
            let sent = [("voice", voice.as_str()), ("mark_0", one), ("mark_1", two), ("mark_2", three)];
            let refused = member.post(&format!("{page}/vote"), &sent).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(sentence), "{marks:?}");
        }
        let api = format!("/api/v1/coalitions/testville/proposals/{proposal}/ballots/{voice}");
        for marks in [vec![1, 1, 0], vec![2, 0, 0], vec![1, 2, 9], Vec::new()] {
            let refused = member.json(Http::PUT, &api, &json!({ "marks": marks })).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{marks:?}");
        }
        let other =
            format!("/api/v1/coalitions/testville/proposals/{proposal}/ballots/{}", chamber.voices[1]);
        let theirs = member.json(Http::PUT, &other, &json!({ "marks": [1, 2, 3] })).await;
        assert_eq!(theirs.status, StatusCode::UNPROCESSABLE_ENTITY, "another's seat");
        member.json(Http::PUT, &api, &json!({ "marks": [2, 1, 0] })).await.value();
        member.json(Http::PUT, &api, &json!({ "marks": [1, 2, 0] })).await.value();
        coordinator.post(&format!("{page}/close"), &[]).await.leads_to();
        let late = member.json(Http::PUT, &api, &json!({ "marks": [1, 2, 3] })).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "after closing");
    }
}

#[tokio::test]
async fn a_secret_vote_of_four_shows_totals_and_nothing_else() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 2, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let proposal = chamber.proposal(&app, &[("is_secret", "yes")]).await;
        let page = format!("/testville/meetings/proposals/{proposal}");
        coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
        for (voice, said) in chamber.voices.iter().zip(["agree", "agree", "agree", "disagree"]) {
            let voice = voice.to_string();
            let sent = [("voice", voice.as_str()), ("how", "paper"), ("answer", said)];
            assert_eq!(coordinator.post(&format!("{page}/enter"), &sent).await.status, StatusCode::OK);
        }
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        for address in [decided.clone(), format!("{decided}/print")] {
            let shown = coordinator.get(&address).await;
            assert!(shown.page().contains("nobody can tell whose voices carried it"));
            assert!(!shown.body.contains("Every ballot by its receipt"), "fewer than five are not published");
            assert!(!shown.body.contains("Resident seats"), "no group stands beside another");
        }
        let vote = coordinator.get(&format!("/api/v1/coalitions/testville/proposals/{proposal}/vote")).await;
        let roll = vote.value()["roll"].as_array().unwrap().clone();
        assert!(roll.iter().all(|entry| entry["answer"].is_null() && entry["has_voted"] == true));
    }
}
