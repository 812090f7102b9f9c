use axum::http::{Method, StatusCode};
use kit_store::Day;
use kit_store::uuid::Uuid;
use kit_web::testing::{Visitor, account_id};
use kit_web::{Role, Typed};
use proptest::prelude::*;
use serde_json::json;

use super::documents::model::from_form;
use super::documents::{Agreement, AgreementId, Standing};
use super::interests::{InterestStatement, InterestStatementId, interests_of};
use super::signatures::SignedText;
use crate::members::PersonId;
use crate::testing::apps;

const API: &str = "/api/v1/coalitions/testville";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn blank() -> Agreement {
    Agreement::blank(AgreementId(Uuid::from_u128(1)))
}

#[test]
fn an_agreement_waits_for_signatures_holds_and_asks_to_be_renewed() {
    let agreement = Agreement {
        starts_on: Some(day("2025-05-01")),
        ends_on: Some(day("2026-04-30")),
        review_on: Some(day("2025-12-01")),
        ..blank()
    };
    assert_eq!(agreement.standing(2, day("2025-06-01")), Standing::Unsigned(2));
    assert_eq!(agreement.standing(0, day("2025-06-01")), Standing::InForce);
    assert_eq!(agreement.standing(0, day("2025-12-01")), Standing::ToReview(day("2025-12-01")));
    assert_eq!(agreement.standing(0, day("2026-03-01")), Standing::EndsIn(60));
    assert_eq!(agreement.standing(0, day("2026-05-01")), Standing::Over(day("2026-04-30")));
    let next = agreement.renewed(day("2026-03-10"));
    assert_eq!((next.starts_on, next.ends_on), (Some(day("2026-05-01")), Some(day("2027-04-30"))));
    let ended = Agreement { ended_on: Some(day("2025-07-01")), ..agreement };
    assert_eq!(ended.standing(0, day("2025-07-02")), Standing::Over(day("2025-07-01")));
}

#[test]
fn a_general_statement_counts_for_a_year_and_one_about_a_proposal_stays() {
    let said = InterestStatement {
        stated_on: day("2025-03-11"),
        ..InterestStatement::blank(InterestStatementId(Uuid::from_u128(1)))
    };
    assert!(said.counts_on(day("2026-03-10")));
    assert!(!said.counts_on(day("2026-03-11")));
    let about_one = InterestStatement { proposal_id: Some(Uuid::from_u128(2)), ..said };
    assert!(about_one.counts_on(day("2030-01-01")));
}

proptest! {
    #[test]
    fn any_change_of_the_words_changes_the_fingerprint(purpose in "\\PC{0,40}", other in "\\PC{0,40}") {
        let hash = |purpose: &str| {
            let agreement = Agreement { purpose: purpose.to_owned(), ..blank() };
            SignedText::of(&agreement, vec!["One".to_owned()]).hash().unwrap()
        };
        prop_assert_eq!(hash(&purpose) == hash(&other), purpose == other);
        prop_assert_eq!(hash(&purpose).len(), 64);
    }

    #[test]
    fn nothing_typed_breaks_the_form(title in "\\PC{0,300}", party in "\\PC{0,40}", end in "\\PC{0,12}") {
        let typed = Typed::from_pairs([("kind", "memorandum"), ("title", &title), ("party_ids", &party), ("ends_on", &end)]);
        prop_assert!(from_form(&blank(), &typed).is_err(), "no party, no purpose");
    }
}

async fn organization(visitor: &Visitor, name: &str) -> String {
    let body = json!({ "name": name, "kind": "business", "class": "voting" });
    let added = visitor.json(Method::POST, &format!("{API}/organizations"), &body).await.value();
    added["id"].as_str().unwrap().to_owned()
}

async fn agreement(visitor: &Visitor, parties: &[&str]) -> String {
    let body = json!({ "kind": "memorandum", "title": "Take-back", "purpose": "Bags and bins", "party_ids": parties, "ends_on": "2026-04-01" });
    let added = visitor.json(Method::POST, &format!("{API}/agreements"), &body).await.value();
    added["id"].as_str().unwrap().to_owned()
}

/// The fingerprint on the page of an agreement.
async fn fingerprint(visitor: &Visitor, id: &str) -> String {
    let page = visitor.get(&format!("/testville/people/agreements/{id}")).await;
    let start =
        page.page().find("name=\"text_hash\" value=\"").unwrap() + "name=\"text_hash\" value=\"".len();
    page.body[start..start + 64].to_owned()
}

#[tokio::test]
async fn a_party_signs_on_the_screen_gets_a_receipt_and_signs_again_after_a_change() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let pharmacy = organization(&coordinator, "Elk Ridge Pharmacy").await;
        let id = agreement(&coordinator, &[&pharmacy]).await;
        let page = format!("/testville/people/agreements/{id}");
        assert!(coordinator.get(&page).await.page().contains("1 party has still to sign"));
        let hash = fingerprint(&coordinator, &id).await;
        let sign = format!("{page}/sign");
        let fields = [
            ("organization_id", pharmacy.as_str()),
            ("name", "Ellen Voss"),
            ("text_hash", &hash),
            ("agrees", "yes"),
        ];
        for (field, words) in [
            ("agrees", "Tick that you agree"),
            ("name", "Write the name of the person who signs"),
            ("organization_id", "Choose the organization you sign for"),
            ("text_hash", "The words changed since you opened the page"),
        ] {
            let without: Vec<_> = fields.iter().filter(|(name, _)| *name != field).copied().collect();
            let refused = coordinator.post(&sign, &without).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(words), "{words}");
        }
        let receipt = coordinator.post(&sign, &fields).await.leads_to().to_owned();
        let receipt = coordinator.get(&receipt).await;
        for words in [
            "Ellen Voss",
            "Elk Ridge Pharmacy",
            "March 10, 2026",
            "Bags and bins",
            &hash,
            "are the ones that were signed",
        ] {
            assert!(receipt.page().contains(words), "{words}");
        }
        assert!(coordinator.get(&page).await.page().contains("Ends in 22 days"));
        let change = [
            ("kind", "memorandum"),
            ("title", "Take-back"),
            ("party_ids", &pharmacy),
            ("purpose", "Bags and boxes"),
        ];
        coordinator.post(&format!("{page}/edit"), &change).await.leads_to();
        let changed = coordinator.get(&page).await;
        assert!(
            changed.page().contains("earlier words") && changed.page().contains("1 party has still to sign")
        );
        let versions = coordinator.get(&format!("{page}/versions")).await;
        assert!(versions.page().contains("<del>") && versions.page().contains("boxes"));
        let late = coordinator.post(&sign, &fields).await;
        assert!(late.body.contains("The words changed since you opened the page"));
    }
}

#[tokio::test]
async fn members_sign_for_their_own_organization_only_and_paper_is_kept_by_officers() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (own, other) =
            (organization(&coordinator, "Own").await, organization(&coordinator, "Other").await);
        let person = json!({ "given_name": "Maya", "family_name": "Lind", "organization_id": own });
        let person = coordinator.json(Method::POST, &format!("{API}/people"), &person).await.value();
        let person: Uuid = person["id"].as_str().unwrap().parse().unwrap();
        give_account(&app, person).await;
        let id = agreement(&coordinator, &[&own, &other]).await;
        let member = app.visitor(Role::Member).await;
        let hash = fingerprint(&member, &id).await;
        let body = |organization: &str| json!({ "organization_id": organization, "name": "Maya Lind", "text_hash": hash });
        let signatures = format!("{API}/agreements/{id}/signatures");
        let refused = member.json(Method::POST, &signatures, &body(&other)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let signed = member.json(Method::POST, &signatures, &body(&own)).await.value();
        assert_eq!(
            (signed["how"].as_str(), signed["text_hash"].as_str()),
            (Some("on_screen"), Some(hash.as_str()))
        );
        let paper = format!("/testville/people/agreements/{id}/paper");
        let scan = form(
            &[("organization_id", &other), ("name", "Walt Dunn"), ("signed_on", "2026-03-01")],
            b"%PDF-1.4 signed",
        );
        let kind = "multipart/form-data; boundary=edge";
        assert_eq!(member.send(Method::POST, &paper, kind, scan.clone()).await.status, StatusCode::FORBIDDEN);
        let receipt = coordinator.send(Method::POST, &paper, kind, scan).await.leads_to().to_owned();
        let receipt = coordinator.get(&receipt).await;
        assert!(receipt.page().contains("March 1, 2026") && receipt.page().contains("On paper, scan"));
        let start = receipt.body.find("/people/agreements/files/").unwrap();
        let file =
            format!("/testville{}", &receipt.body[start..start + "/people/agreements/files/".len() + 36]);
        assert_eq!(coordinator.get(&file).await.bytes, b"%PDF-1.4 signed");
        let program =
            form(&[("organization_id", &other), ("name", "X"), ("signed_on", "2027-01-01")], b"MZ\0\0");
        let refused = coordinator.send(Method::POST, &paper, kind, program).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.body.contains("Only PDF, PNG, JPEG")
                && refused.body.contains("This day is still to come")
        );
        assert_eq!(coordinator.get(&signatures).await.value().as_array().unwrap().len(), 2);
        assert!(coordinator.get("/testville/people/agreements").await.page().contains("Ends in 22 days"));
    }
}

/// A form with a file, as browsers send it.
fn form(fields: &[(&str, &str)], file: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    body
}

/// Makes the account of the member that of this person.
async fn give_account(app: &kit_web::testing::TestApp, person: Uuid) {
    use crate::members::Person;
    use kit_store::Record;
    let tx = app.scope().begin().await.unwrap();
    let before = Person::find(&tx, person).await.unwrap().unwrap();
    Person { account_id: Some(account_id(Role::Member)), ..before }.put(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn everybody_states_their_own_interests_and_meetings_can_ask_for_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let person = |name: &str| json!({ "given_name": name, "family_name": "Lind" });
        let ids = [person("Maya"), person("Ellen")];
        let mut people = Vec::new();
        for body in &ids {
            let added = coordinator.json(Method::POST, &format!("{API}/people"), body).await.value();
            people.push(added["id"].as_str().unwrap().to_owned());
        }
        give_account(&app, people[0].parse().unwrap()).await;
        let interests = "/testville/people/agreements/interests";
        assert!(coordinator.get(interests).await.page().contains("2 people have still to state"));
        let member = app.visitor(Role::Member).await;
        let add = format!("{interests}/add");
        assert!(member.get(&add).await.page().contains(&format!("value=\"{}\" selected", people[0])));
        let own = [("person_id", people[0].as_str()), ("stated_on", "2026-03-10")];
        member.post(&add, &own).await.leads_to();
        let of_other = [("person_id", people[1].as_str()), ("stated_on", "2026-03-10")];
        assert_eq!(member.post(&add, &of_other).await.status, StatusCode::FORBIDDEN);
        let wordless = [of_other[0], of_other[1], ("has_interest", "yes")];
        let refused = coordinator.post(&add, &wordless).await;
        assert!(refused.body.contains("Write what the interest is"));
        let proposal = Uuid::from_u128(55).to_string();
        let body = json!({ "person_id": people[1], "stated_on": "2024-03-10", "proposal_id": proposal, "has_interest": true, "words": "A drop box for $3,400" });
        let kept = coordinator.json(Method::POST, &format!("{API}/interest-statements"), &body).await.value();
        assert_eq!(kept["proposal_id"], json!(proposal));
        let asked: Vec<PersonId> = people.iter().map(|id| id.parse().unwrap()).collect();
        let found = interests_of(&app.scope(), &asked, day("2026-03-10")).await.unwrap();
        let said: Vec<(bool, Option<Uuid>)> =
            found.iter().map(|one| (one.has_interest, one.proposal_id)).collect();
        assert_eq!(said, [(false, None), (true, Some(Uuid::from_u128(55)))]);
        assert_eq!(interests_of(&app.scope(), &asked[..1], day("2026-03-10")).await.unwrap().len(), 1);
        assert!(coordinator.get(interests).await.page().contains("1 person has still to state"));
    }
}

#[tokio::test]
async fn a_template_fills_the_form_in_the_language_of_the_visitor() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let add = "/testville/people/agreements/add?kind=commitment_letter";
        assert!(coordinator.get(add).await.page().contains("We support the work of testville together"));
        let spanish = coordinator.clone().in_spanish().get(add).await;
        assert!(spanish.page().contains("Apoyamos el trabajo de testville together"));
        let empty = coordinator.post("/testville/people/agreements/add", &[("kind", "x")]).await;
        for field in ["kind", "title", "party_ids", "purpose"] {
            assert!(empty.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
    }
}

#[tokio::test]
async fn somebody_without_an_account_signs_by_a_link_that_works_once() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let mill = organization(&coordinator, "Mill").await;
        let id = agreement(&coordinator, &[&mill]).await;
        let page = format!("/testville/people/agreements/{id}");
        let wrong = coordinator.post(&format!("{page}/link"), &[("party_id", "nonsense")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Choose the organization you sign for"));
        let made = coordinator.post(&format!("{page}/link"), &[("party_id", mill.as_str())]).await;
        let (_, after) = made.page().split_once("href=\"http://localhost/testville/sign/").unwrap();
        let link = format!("/testville/sign/{}", after.split('"').next().unwrap());
        assert!(!coordinator.get(&page).await.page().contains(&link), "the link is shown once");

        let guest = app.anonymous();
        let shown = guest.get(&link).await;
        assert!(shown.page().contains("You sign for Mill.") && shown.body.contains("Bags and bins"));
        let (_, after) = shown.body.split_once("name=\"text_hash\" value=\"").unwrap();
        let hash = after.split('"').next().unwrap();
        let forms = [
            [("name", ""), ("agrees", "yes"), ("text_hash", hash)],
            [("name", "Lee Marsh"), ("agrees", ""), ("text_hash", hash)],
            [("name", "Lee Marsh"), ("agrees", "yes"), ("text_hash", "other")],
        ];
        for form in forms {
            assert_eq!(guest.post(&link, &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
        }
        for name in ["Lee Marsh", "Somebody Else"] {
            let form = [("name", name), ("agrees", "yes"), ("text_hash", hash)];
            guest.post(&link, &form).await.leads_to();
        }
        let receipt = guest.get(&link).await;
        assert!(receipt.page().contains("Lee Marsh") && !receipt.body.contains("Somebody Else"));
        assert!(coordinator.get(&page).await.page().contains("Lee Marsh"));
        assert_eq!(guest.get("/testville/sign/made-up").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn nobody_signs_the_same_words_for_one_party_twice() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (mill, dairy) =
            (organization(&coordinator, "Mill").await, organization(&coordinator, "Dairy").await);
        let id = agreement(&coordinator, &[&mill, &dairy]).await;
        let hash = fingerprint(&coordinator, &id).await;
        let page = format!("/testville/people/agreements/{id}");
        let made = coordinator.post(&format!("{page}/link"), &[("party_id", mill.as_str())]).await;
        let (_, after) = made.page().split_once("href=\"http://localhost").unwrap();
        let link = after.split('"').next().unwrap().to_owned();
        let signs =
            |name: &str, party: &str| json!({ "organization_id": party, "name": name, "text_hash": hash });
        let signatures = format!("{API}/agreements/{id}/signatures");
        coordinator.json(Method::POST, &signatures, &signs("Lee Marsh", &mill)).await.value();
        app.app.clock.advance_minutes(24 * 60);
        let form = [("name", "lee  marsh"), ("agrees", "yes"), ("text_hash", hash.as_str())];
        let on_page = [&form[..], &[("organization_id", mill.as_str())]].concat();
        let words = "Lee Marsh signed these words for this party on March 10, 2026 already";
        let scan = self::form(&[("organization_id", &mill), ("name", "Lee Marsh")], b"%PDF-1.4 signed");
        let kind = "multipart/form-data; boundary=edge";
        for refused in [
            coordinator.post(&format!("{page}/sign"), &on_page).await,
            coordinator.json(Method::POST, &signatures, &signs("Lee Marsh", &mill)).await,
            coordinator.send(Method::POST, &format!("{page}/paper"), kind, scan).await,
            app.anonymous().post(&link, &form).await,
        ] {
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.body.contains(words), "{}", refused.body);
        }
        assert_eq!(coordinator.get(&signatures).await.value().as_array().unwrap().len(), 1);
        coordinator.json(Method::POST, &signatures, &signs("Lee Marsh", &dairy)).await.value();
        coordinator.json(Method::POST, &signatures, &signs("Ana Flores", &mill)).await.value();
        assert_eq!(coordinator.get(&signatures).await.value().as_array().unwrap().len(), 3);
    }
}

#[tokio::test]
async fn a_link_to_sign_ends_after_a_month() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let mill = organization(&coordinator, "Mill").await;
        let id = agreement(&coordinator, &[&mill]).await;
        let make = format!("/testville/people/agreements/{id}/link");
        let made = coordinator.post(&make, &[("party_id", mill.as_str())]).await;
        let (_, after) = made.page().split_once("href=\"http://localhost").unwrap();
        let link = after.split('"').next().unwrap();
        app.app.clock.advance_minutes(30 * 24 * 60);
        assert_eq!(app.anonymous().get(link).await.status, StatusCode::OK);
        app.app.clock.advance_minutes(24 * 60);
        assert_eq!(app.anonymous().get(link).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn agreements_and_interests_go_along_as_files() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let mill = organization(&coordinator, "Mill").await;
        agreement(&coordinator, &[&mill]).await;
        let file = coordinator.get("/testville/people/agreements.csv").await;
        assert!(file.page().contains("Take-back") && file.body.contains("1 party has still to sign"));
        let spanish =
            coordinator.clone().in_spanish().get("/testville/people/agreements/interests.csv").await;
        assert!(spanish.page().contains("Persona") || spanish.body.lines().count() == 1);
        for file in ["agreements.xlsx", "agreements/interests.xlsx"] {
            let file = coordinator.get(&format!("/testville/people/{file}")).await;
            assert_eq!(&file.bytes[..2], b"PK");
        }
        let listed = coordinator.get("/testville/people/agreements").await;
        assert!(listed.page().contains("/testville/people/agreements.xlsx"));
    }
}
