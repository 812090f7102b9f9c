use axum::http::{Method, StatusCode};
use kit_mail::{Mail, State, ledger};
use kit_store::Record;
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::messages::write_due;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::Person;
use serde_json::json;

use crate::testing::{Chamber, apps};

/// Three residents and an organization with a vote that ends on Monday evening. The first resident can sign in, the
/// third has no mail.
async fn voting(app: &TestApp) -> (Chamber, Uuid, Visitor) {
    let chamber = Chamber::with(app, 3, 1).await;
    chamber.give_account(app, 0, account_id(Role::Member)).await;
    let tx = app.scope().begin().await.unwrap();
    for (index, email) in [(1, "two@example.org"), (3, "four@example.org")] {
        let person = Person::find(&tx, chamber.people[index].0).await.unwrap().unwrap();
        Person { email: Some(email.to_owned()), ..person }.put(&tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let end = [("closes_day", "2026-03-16"), ("closes_time", "18:00")];
    let id = chamber.proposal(app, &end).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    coordinator.post(&format!("{}/vote-opens", page(id)), &[]).await.leads_to();
    (chamber, id, coordinator)
}

fn page(id: Uuid) -> String {
    format!("/testville/meetings/proposals/{id}")
}

async fn mails(app: &TestApp) -> Vec<Mail> {
    write_due(&app.app).await.unwrap();
    let mut mails = kit_mail::mails(&app.app.db, Uuid::max()).await.unwrap();
    mails.retain(|mail| mail.notification_id.is_some());
    mails.reverse();
    mails
}

async fn vote(chamber: &Chamber, coordinator: &Visitor, id: Uuid, place: usize) {
    let voice = chamber.voices[place].to_string();
    let form = [("voice", voice.as_str()), ("how", "telephone"), ("answer", "agree")];
    coordinator.post(&format!("{}/enter", page(id)), &form).await.leads_to();
}

#[tokio::test]
async fn a_ballot_link_goes_to_those_who_may_vote_and_did_not_after_a_look() {
    for app in apps().await {
        let (chamber, id, coordinator) = voting(&app).await;
        vote(&chamber, &coordinator, id, 3).await;
        let shown = coordinator.get(&page(id)).await;
        assert!(
            shown.page().contains("3 people who may vote have not voted and were not told."),
            "{}",
            shown.body
        );
        let look = coordinator.get(&format!("{}/mails", page(id))).await;
        for words in ["2 people will get this", "1 person is told by telephone", "Your vote: Drop box"] {
            assert!(look.page().contains(words), "{words} is missing in {}", look.body);
        }
        assert!(mails(&app).await.is_empty(), "looking sends nothing");
        coordinator.post(&format!("{}/mails", page(id)), &[]).await.leads_to();
        coordinator.post(&format!("{}/mails", page(id)), &[]).await.leads_to();
        let sent = mails(&app).await;
        let to: Vec<&str> = sent.iter().map(|mail| mail.to_address.as_str()).collect();
        assert_eq!(to, ["member@example.org", "two@example.org"]);
        assert!(sent[0].body.contains(&format!("http://localhost{}", page(id))), "{}", sent[0].body);
        assert!(sent[0].body.contains("The vote ends Monday, March 16, 6"), "{}", sent[0].body);
        assert!(sent[1].body.contains("http://localhost/testville/ballot/"), "{}", sent[1].body);
        assert!(coordinator.get(&page(id)).await.page().contains("3 people got a ballot link."));
        coordinator.clone().in_spanish().get(&page(id)).await.page();
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.get(&format!("{}/mails", page(id))).await.status, StatusCode::FORBIDDEN);
        assert!(!member.get(&page(id)).await.page().contains("Ballot links"));
    }
}

#[tokio::test]
async fn two_days_before_the_end_only_those_who_did_not_vote_are_reminded_once() {
    for app in apps().await {
        let (chamber, id, coordinator) = voting(&app).await;
        coordinator.post(&format!("{}/mails", page(id)), &[]).await.leads_to();
        assert_eq!(mails(&app).await.len(), 3);
        vote(&chamber, &coordinator, id, 1).await;
        for _ in 0..3 {
            app.pass_a_day().await;
        }
        assert_eq!(mails(&app).await.len(), 3, "Friday is too early");
        for _ in 0..2 {
            app.pass_a_day().await;
        }
        let sent = mails(&app).await;
        let mut to: Vec<&str> = sent[3..].iter().map(|mail| mail.to_address.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["four@example.org", "member@example.org"], "once, and not who voted");
        assert_eq!(sent[3].subject, "Still open: Drop box");
    }
}

#[tokio::test]
async fn who_was_never_told_is_not_reminded() {
    for app in apps().await {
        voting(&app).await;
        for _ in 0..6 {
            app.pass_a_day().await;
        }
        assert!(mails(&app).await.is_empty());
    }
}

#[tokio::test]
async fn who_votes_or_loses_the_voice_before_it_goes_out_hears_nothing() {
    for app in apps().await {
        let (chamber, id, coordinator) = voting(&app).await;
        coordinator.post(&format!("{}/mails", page(id)), &[]).await.leads_to();
        vote(&chamber, &coordinator, id, 0).await;
        let tx = app.scope().begin().await.unwrap();
        let seat = people::seats::Seat::find(&tx, chamber.voices[1].0).await.unwrap().unwrap();
        people::seats::Seat { representative_id: None, ..seat }.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let to: Vec<String> = mails(&app).await.into_iter().map(|mail| mail.to_address).collect();
        assert_eq!(to, ["four@example.org"]);
        let dropped = ledger::listed(&app.scope(), Some(State::Dropped), Uuid::max(), 9).await.unwrap();
        assert_eq!(dropped.len(), 2);
    }
}

#[tokio::test]
async fn who_voted_is_thanked_with_the_result() {
    for app in apps().await {
        let (chamber, id, coordinator) = voting(&app).await;
        for place in [0, 1] {
            vote(&chamber, &coordinator, id, place).await;
        }
        coordinator.post(&format!("{}/close", page(id)), &[]).await.leads_to();
        let decision = format!("/testville/meetings/decisions/{id}");
        let shown = coordinator.get(&decision).await;
        assert!(shown.page().contains("Nobody was told the result by mail yet."), "{}", shown.body);
        let mails_page = format!("/testville/meetings/proposals/{id}/mails");
        assert!(
            shown.body.contains(&format!("href=\"{mails_page}\"")),
            "the way to those who were not told"
        );
        let api = format!("/api/v1/coalitions/testville/proposals/{id}/mails");
        let look = coordinator.get(&api).await.value();
        assert_eq!((&look["kind"], look["by_mail"].as_array().unwrap().len()), (&json!("vote-result"), 2));
        assert_eq!(coordinator.json(Method::POST, &api, &json!({})).await.value()["told"], 2);
        assert_eq!(coordinator.json(Method::POST, &api, &json!({})).await.value()["told"], 0);
        let sent = mails(&app).await;
        let to: Vec<&str> = sent.iter().map(|mail| mail.to_address.as_str()).collect();
        assert_eq!(to, ["member@example.org", "two@example.org"]);
        assert!(
            sent[0].body.contains("Thank you for voting on “Drop box”. The result: "),
            "{}",
            sent[0].body
        );
        assert!(coordinator.get(&decision).await.page().contains("2 people were thanked"));
    }
}

/// The path of the ballot link in a mail.
fn link_in(mail: &Mail) -> String {
    let start = mail.body.find("/testville/ballot/").unwrap();
    mail.body[start..].lines().next().unwrap().to_owned()
}

#[tokio::test]
async fn whoever_cannot_sign_in_votes_by_the_link_and_changes_their_mind_until_it_ends() {
    for app in apps().await {
        let (chamber, id, coordinator) = voting(&app).await;
        coordinator.post(&format!("{}/mails", page(id)), &[]).await.leads_to();
        let sent = mails(&app).await;
        let two = sent.iter().find(|mail| mail.to_address == "two@example.org").unwrap();
        let link = link_in(two);
        let anybody = app.anonymous();
        let ballot = anybody.get(&link).await;
        assert!(ballot.page().contains("Buy a drop box.") && ballot.body.contains("The vote ends"));
        assert!(coordinator.get(&page(id)).await.page().contains("0 of 4"), "looking votes nothing");
        let (own, other) = (chamber.voices[1].to_string(), chamber.voices[2].to_string());
        let stolen = anybody.post(&link, &[("voice", &other), ("answer", "agree")]).await;
        assert_eq!(stolen.status, StatusCode::UNPROCESSABLE_ENTITY, "another's voice");
        let by_hand = [("voice", other.as_str()), ("answer", "agree"), ("how", "paper")];
        assert_eq!(anybody.post(&link, &by_hand).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let empty = anybody.post(&link, &[("voice", &own)]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for answer in ["disagree", "agree"] {
            let saved =
                anybody.post(&link, &[("voice", &own), ("answer", answer)]).await.leads_to().to_owned();
            assert!(anybody.get(&saved).await.page().contains("Your vote is noted."));
        }
        assert!(coordinator.get(&page(id)).await.page().contains("1 of 4"));
        assert_eq!(anybody.get("/testville/ballot/guess").await.status, StatusCode::NOT_FOUND);
        anybody.clone().in_spanish().get(&link).await.page();
        coordinator.post(&format!("{}/close", page(id)), &[]).await.leads_to();
        let late = anybody.post(&link, &[("voice", &own), ("answer", "disagree")]).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!anybody.get(&link).await.page().contains("name=\"answer\""), "the vote is over");
    }
}

#[tokio::test]
async fn a_secret_ballot_by_link_gives_a_receipt_and_a_link_of_somebody_who_left_opens_nothing() {
    for app in apps().await {
        let chamber = Chamber::with(&app, 5, 0).await;
        let tx = app.scope().begin().await.unwrap();
        let person = Person::find(&tx, chamber.people[0].0).await.unwrap().unwrap();
        let person = Person { email: Some("one@example.org".to_owned()), ..person };
        person.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let id = chamber.proposal(&app, &[("is_secret", "yes")]).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator.post(&format!("{}/vote-opens", page(id)), &[]).await.leads_to();
        coordinator.post(&format!("{}/mails", page(id)), &[]).await.leads_to();
        let link = link_in(&mails(&app).await[0]);
        let voice = chamber.voices[0].to_string();
        let cast = app.anonymous().post(&link, &[("voice", &voice), ("answer", "agree")]).await;
        assert!(cast.page().contains("class=\"code-big\""), "{}", cast.body);
        let tx = app.scope().begin().await.unwrap();
        Person { left_on: Some(kit_store::jiff::civil::date(2026, 3, 9)), ..person }
            .put(&tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(app.anonymous().get(&link).await.status, StatusCode::NOT_FOUND);
    }
}
