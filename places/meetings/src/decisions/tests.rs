use axum::http::{Method as Http, StatusCode};
use calc_votes::share::{Bar, Share};
use calc_votes::threshold::{Counting, Denominator, Threshold};
use kit_store::uuid::Uuid;
use kit_store::{Day, InCoalition};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use people::seats::SeatId;
use proptest::prelude::*;
use serde_json::json;

use super::fairness::{check, groups};
use super::model::{Damage, Decision, DecisionId, Walk};
use super::store;
use crate::ballots::counting::{Outcome, Told, nothing};
use crate::ballots::model::{OnRoll, Roll, Said, Vote};
use crate::proposals::{Proposal, ProposalId};
use crate::rules::Machine;
use crate::testing::{Chamber, apps};

fn told(number: u128, is_resident: bool, said: Option<Said>) -> Told {
    let group = if is_resident { "resident-seats" } else { "businesses" };
    let on_roll = OnRoll {
        voice: SeatId(Uuid::from_u128(number)),
        name: format!("Voice {number}"),
        group: group.to_owned(),
        sector: "business".to_owned(),
        is_resident,
        weight: 1,
    };
    Told { on_roll, voted: said.is_some(), said }
}

fn many(residents: [usize; 2], others: [usize; 2]) -> Vec<Told> {
    let said = |count: usize, is_resident, said| (0..count).map(move |_| (is_resident, said));
    said(residents[0], true, Said::Agree)
        .chain(said(residents[1], true, Said::Disagree))
        .chain(said(others[0], false, Said::Agree))
        .chain(said(others[1], false, Said::Disagree))
        .zip(1..)
        .map(|((is_resident, said), number)| told(number, is_resident, Some(said)))
        .collect()
}

fn two_thirds() -> Threshold {
    Threshold {
        bar: Bar::AtLeast(Share::TWO_THIRDS),
        of: Denominator::ForOrAgainst,
        abstentions: Counting::Left,
        recused: Counting::Left,
    }
}

#[test]
fn a_result_that_residents_alone_would_not_carry_is_told() {
    let checked = check(&many([3, 2], [11, 1]), two_thirds(), true).unwrap();
    assert_eq!((checked.residents.percent(), checked.others.percent()), (Some(60), Some(92)));
    assert!(checked.flips && !checked.residents_pass && checked.is_far);
    let close = check(&many([4, 2], [8, 4]), two_thirds(), true).unwrap();
    assert!(!close.flips && !close.is_far);
    assert_eq!(check(&many([0, 0], [8, 4]), two_thirds(), true), None, "nobody to compare with");
}

#[test]
fn twenty_points_are_far_and_less_is_not() {
    let apart = |others: [usize; 2]| check(&many([4, 1], others), two_thirds(), true).unwrap().is_far;
    assert!(apart([3, 2]), "80% and 60%");
    assert!(!apart([61, 39]), "80% and 61%");
}

proptest! {
    #[test]
    fn every_voice_stands_in_one_group_and_one_column(said in prop::collection::vec((any::<bool>(), 0_usize..5), 0..40)) {
        let words = [None, Some(Said::Agree), Some(Said::Block), Some(Said::Abstain), Some(Said::StandAside)];
        let all: Vec<Told> = said.iter().zip(1..).map(|((resident, word), number)| told(number, *resident, words[*word])).collect();
        let rows = groups(&all);
        let sum: usize = rows.iter().map(|row| row.agree + row.against + row.abstain + row.away).sum();
        prop_assert_eq!(sum, all.len());
        for row in rows {
            prop_assert_eq!(row.all, row.agree + row.against + row.abstain + row.away);
        }
    }
}

fn entry(number: u128, before: Option<&Decision>) -> Decision {
    let day: Day = "2026-03-10".parse().unwrap();
    let proposal = Proposal::blank(ProposalId(Uuid::from_u128(number)), day);
    let vote = Vote {
        id: proposal.id,
        opened_at: kit_web::testing::NOW,
        opened_by: String::new(),
        closes_at: None,
        rules_id: None,
        roll: Roll::default(),
        closed_at: None,
        notice: None,
        came_too_seldom: None,
        version: 1,
    };
    let machine = Machine::default();
    Decision {
        id: DecisionId(Uuid::from_u128(number)),
        number: 0,
        title: format!("Decision {number}"),
        decided_on: day,
        outcome: Outcome::Passed,
        review_on: None,
        body: super::model::Body::of_proposal(&proposal, nothing(&machine, &proposal, &vote)),
        covers: String::new(),
        hash: String::new(),
        version: 1,
    }
    .chained(before)
    .unwrap()
}

fn chain(length: u128) -> Vec<Decision> {
    let mut all: Vec<Decision> = Vec::new();
    for number in 1..=length {
        let next = entry(number, all.last());
        all.push(next);
    }
    all
}

fn damages(all: &[Decision]) -> Vec<Damage> {
    let mut walk = Walk::default();
    all.iter().for_each(|entry| walk.step(entry));
    walk.damages
}

#[test]
fn a_silent_change_shows_and_says_where() {
    let whole = chain(5);
    assert_eq!(damages(&whole), []);
    let mut changed = whole.clone();
    changed[2].body.words = "Something else".to_owned();
    assert_eq!(damages(&changed), [Damage::Changed { number: 3, title: "Decision 3".to_owned() }]);
    // Whoever reckons the hash anew breaks the link of the next entry.
    changed[2].hash = changed[2].reckon().unwrap();
    assert_eq!(damages(&changed), [Damage::Unlinked { number: 4, title: "Decision 4".to_owned() }]);
    let mut shorter = whole;
    shorter.remove(1);
    assert_eq!(damages(&shorter), [Damage::Missing { number: 2 }]);
    let mut later = chain(1);
    later[0].version = 7;
    assert_eq!(damages(&later), [], "going back and forth in the history changes no content");
}

/// A proposal on which two resident seats disagreed and three others agreed, entered from paper; its page.
async fn voted(app: &TestApp, coordinator: &Visitor) -> (Chamber, String) {
    let chamber = Chamber::with(app, 2, 3).await;
    let proposal = chamber.proposal(app, &[]).await;
    let page = format!("/testville/meetings/proposals/{proposal}");
    coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
    for (voice, said) in chamber.voices.iter().zip(["disagree", "disagree", "agree", "agree", "agree"]) {
        let voice = voice.to_string();
        let sent = [
            ("voice", voice.as_str()),
            ("how", "paper"),
            ("answer", said),
            ("evidence", "sheet 1"),
            ("reason", "Because"),
        ];
        coordinator.post(&format!("{page}/enter"), &sent).await.leads_to();
    }
    (chamber, page)
}

#[tokio::test]
async fn a_vote_is_closed_once_and_takes_nothing_afterwards() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (chamber, page) = voted(&app, &coordinator).await;
        assert!(coordinator.get(&format!("{page}/close")).await.page().contains("Close the vote"));
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        let shown = coordinator.get(&decided).await;
        assert!(
            shown.page().contains("Passed")
                && shown.body.contains("would not pass among resident seats alone")
        );
        assert!(shown.body.contains("60% of votes for or against"));
        let again = coordinator.post(&format!("{page}/close"), &[]).await;
        assert_eq!(again.leads_to(), decided, "closing twice makes one decision");
        let late = [
            ("voice", chamber.voices[0].to_string()),
            ("how", "paper".to_owned()),
            ("answer", "agree".to_owned()),
        ];
        let late: Vec<(&str, &str)> = late.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(
            coordinator.post(&format!("{page}/enter"), &late).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[tokio::test]
async fn a_decision_is_answered_noted_found_and_verified() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (_, page) = voted(&app, &coordinator).await;
        let decided = coordinator.post(&format!("{page}/close"), &[]).await.leads_to().to_owned();
        let answer = format!("{decided}/answer");
        assert!(coordinator.get(&answer).await.page().contains("Because"), "begins with their own words");
        assert_eq!(
            coordinator.post(&answer, &[("concern", "A uniform")]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        coordinator
            .post(&answer, &[("concern", "A uniform"), ("answers", "Staff empty it\nNo camera")])
            .await
            .leads_to();
        coordinator
            .post(&format!("{decided}/note"), &[("note", "The box is green.")])
            .await
            .leads_to();
        assert_eq!(
            coordinator.post(&format!("{decided}/note"), &[]).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let shown = coordinator.get(&decided).await;
        assert!(shown.page().contains("No camera") && shown.body.contains("The box is green."));
        assert!(coordinator.get(&format!("{decided}/print")).await.page().contains("Decision 1"));
        assert!(
            coordinator
                .clone()
                .in_spanish()
                .get(&decided)
                .await
                .page()
                .contains("Revisión de equidad")
        );
        assert!(
            coordinator
                .get("/testville/meetings/decisions?words=drop")
                .await
                .page()
                .contains("Drop box")
        );
        assert!(
            coordinator
                .get("/testville/meetings/decisions?words=zzz")
                .await
                .page()
                .contains("No decision has this word")
        );
        assert!(coordinator.get("/testville/meetings/decisions.csv").await.body.contains("Drop box"));
        assert_eq!(coordinator.get("/testville/decisions/1").await.leads_to(), decided);
        for nowhere in ["2", "0", "-1", "99999999999999999999", "one", "1.0"] {
            let reply = coordinator.get(&format!("/testville/decisions/{nowhere}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        assert_eq!(store::due(&app.scope(), "2030-01-01".parse().unwrap()).await.unwrap().len(), 0);

        assert_eq!(store::verify(&app.scope()).await.unwrap().damages, []);
        tamper(&app).await;
        let damages = store::verify(&app.scope()).await.unwrap().damages;
        assert_eq!(damages, [Damage::Changed { number: 1, title: "Something else".to_owned() }]);
    }
}

#[tokio::test]
async fn an_entry_nobody_can_read_and_a_torn_off_end_are_told() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let chamber = Chamber::with(&app, 1, 2).await;
        for _ in 0..3 {
            let proposal = chamber.proposal(&app, &[]).await;
            let page = format!("/testville/meetings/proposals/{proposal}");
            coordinator.post(&format!("{page}/vote-opens"), &[]).await.leads_to();
            coordinator.post(&format!("{page}/close"), &[]).await.leads_to();
        }
        assert_eq!(store::verify(&app.scope()).await.unwrap().entries, 3);
        let behind_the_back = async |statement| {
            let tx = app.scope().begin().await.unwrap();
            tx.execute(statement, &[&tx.coalition()]).await.unwrap();
            tx.commit().await.unwrap();
            store::verify(&app.scope()).await.unwrap().damages
        };
        let broken =
            behind_the_back("UPDATE decision SET body = '{}' WHERE coalition_id = $1 AND number = 2").await;
        assert_eq!(broken, [Damage::Unreadable { number: 2 }]);
        assert_eq!(broken[0].to_string(), "decision 2 cannot be read any more");
        let torn = behind_the_back("DELETE FROM decision WHERE coalition_id = $1 AND number > 1").await;
        assert_eq!(torn, [Damage::Missing { number: 2 }, Damage::Missing { number: 3 }]);
        let all = behind_the_back("DELETE FROM decision WHERE coalition_id = $1").await;
        assert_eq!(all.len(), 3, "nothing is left, and it is told: {all:?}");
    }
}

/// Changes an entry behind the back of the product.
async fn tamper(app: &kit_web::testing::TestApp) {
    let tx = app.scope().begin().await.unwrap();
    tx.execute(
        "UPDATE decision SET title = $2 WHERE coalition_id = $1",
        &[&tx.coalition(), &"Something else"],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn programs_close_votes_and_read_results() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 1, 2).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let proposal = chamber.proposal(&app, &[]).await;
        let api = format!("/api/v1/coalitions/testville/proposals/{proposal}");
        let vote = coordinator.json(Http::POST, &format!("{api}/vote"), &json!({})).await.value();
        assert_eq!(vote["roll"].as_array().unwrap().len(), 3);
        for voice in &chamber.voices {
            let body = json!({ "answer": "agree", "how": "telephone" });
            coordinator.json(Http::PUT, &format!("{api}/ballots/{voice}"), &body).await.value();
        }
        let decided = coordinator.json(Http::POST, &format!("{api}/close"), &json!({})).await.value();
        assert_eq!((decided["outcome"].as_str(), decided["agree"].as_u64()), (Some("passed"), Some(3)));
        let each = format!("/api/v1/coalitions/testville/decisions/{proposal}");
        assert_eq!(coordinator.get(&each).await.value()["hash"], decided["hash"]);
        let answer = json!({ "concern": "Noise", "answers": ["Quiet hours"] });
        assert_eq!(
            coordinator.json(Http::PUT, &format!("{each}/answer"), &answer).await.value()["version"],
            1
        );
        let note = json!({ "words": "Typo in the title." });
        coordinator.json(Http::POST, &format!("{each}/notes"), &note).await.value();
        let numbered = "/api/v1/coalitions/testville/decisions/by-number";
        assert_eq!(coordinator.get(&format!("{numbered}/1")).await.value()["id"], proposal.to_string());
        assert_eq!(coordinator.get(&format!("{numbered}/x")).await.status, StatusCode::NOT_FOUND);
        let all = coordinator.get("/api/v1/coalitions/testville/decisions").await.value();
        assert_eq!(all["items"][0]["number"], 1);
    }
}
