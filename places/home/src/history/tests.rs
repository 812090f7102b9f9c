use axum::http::StatusCode;
use kit_store::Record;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor, account_id};
use people::members::Person;
use people::organizations::{Organization, OrganizationId};

use super::model;
use crate::testing::apps;

const ANA: &str = "01890000-0000-7000-8000-00000000000a";

async fn add_ana(officer: &Visitor) {
    let fields = [
        ("id", ANA),
        ("given_name", "Ana"),
        ("family_name", "Ruiz"),
        ("email", "ana@example.org"),
        ("phone", "555-0142"),
        ("notes", "prefers mornings"),
        ("address", "12 Elm Street"),
        ("age_stated", "17"),
        ("access_needs", "ride"),
        ("tie", "most_affected"),
        ("tie_told", "yes"),
    ];
    officer.post("/testville/people/add", &fields).await.leads_to();
}

async fn edit_ana(officer: &Visitor, job: &str, phone: &str, version: &str) {
    let fields = [
        ("given_name", "Ana"),
        ("family_name", "Ruiz"),
        ("job", job),
        ("phone", phone),
        ("version", version),
    ];
    officer.post(&format!("/testville/people/{ANA}/edit"), &fields).await.leads_to();
}

fn history() -> String {
    format!("/testville/history/person/{ANA}")
}

/// The address of the undo button of the newest entry.
async fn newest_undo(officer: &Visitor) -> String {
    let page = officer.get(&history()).await;
    let start = page.page().find("/testville/history/").unwrap();
    let start = page.body[start..].find("action=\"").unwrap() + start + 8;
    let end = page.body[start..].find('"').unwrap() + start;
    page.body[start..end].to_owned()
}

#[tokio::test]
async fn a_change_is_shown_field_by_field_with_who_and_when() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        edit_ana(&officer, "Nurse", "555-0142", "1").await;
        let page = officer.get(&history()).await;
        for words in [
            "What changed: Ana Ruiz",
            "Work or position",
            "Nurse",
            "by officer",
            "Mar 10, 10:00 am",
            "Undo",
        ] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let spanish = officer.clone().in_spanish().get(&history()).await;
        assert!(spanish.page().contains("Cambiado"));
        let organization = "01890000-0000-7000-8000-00000000000c";
        let tx = app.scope().begin().await.unwrap();
        let clinic = Organization::named(OrganizationId(organization.parse().unwrap()), "County Clinic");
        clinic.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let joins = [
            ("given_name", "Ana"),
            ("organization_id", organization),
            ("sector", "youth"),
            ("version", "2"),
        ];
        officer.post(&format!("/testville/people/{ANA}/edit"), &joins).await.leads_to();
        let page = officer.get(&history()).await;
        assert!(page.page().contains("County Clinic") && !page.body.contains(organization));
        assert!(page.body.contains("Youth</ins>"), "sectors are named: {}", page.body);
        officer.get("/testville/history").await.page();
    }
}

#[tokio::test]
async fn private_fields_do_not_come_out_of_the_past() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        edit_ana(&officer, "Nurse", "555-0199", "1").await;
        let private =
            ["555-0142", "555-0199", "ana@example.org", "12 Elm", "prefers mornings", "ride", "Ride"];
        let feed = "/api/v1/coalitions/testville/changes";
        for role in [Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            for address in [history(), "/testville/history".to_owned(), feed.to_owned()] {
                let reply = visitor.get(&address).await;
                assert!(reply.page().contains("Nurse"), "{address}");
                for words in private {
                    assert!(!reply.body.contains(words), "{words} leaks to {role:?} at {address}");
                }
                assert!(!reply.body.contains("/undo\""));
            }
        }
        assert!(officer.get(&history()).await.page().contains("555-0199"));
        for address in [history(), feed.to_owned()] {
            let reply = officer.get(&address).await;
            assert!(!reply.page().contains("most_affected") && !reply.body.contains("Lives with the issue"));
        }
    }
}

#[tokio::test]
async fn a_long_history_comes_page_by_page() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        for version in 1..=40 {
            edit_ana(&officer, &format!("Job number {version}."), "555-0142", &version.to_string()).await;
        }
        for address in [history(), "/testville/history".to_owned()] {
            let first = officer.get(&address).await;
            assert!(first.page().contains("Job number 40.") && !first.body.contains("Job number 9."));
            let next = first.body.split("href=\"").find(|rest| rest.contains("rel=\"next\"")).unwrap();
            let second = officer.get(next.split('"').next().unwrap()).await;
            assert!(second.page().contains("Job number 9.") && !second.body.contains("Job number 40."));
            assert!(!second.body.contains("rel=\"next\""));
        }
        let feed = officer.get("/api/v1/coalitions/testville/changes").await.value();
        let after = feed["next"].as_str().unwrap();
        let rest = officer.get(&format!("/api/v1/coalitions/testville/changes?after={after}")).await.value();
        let count = |page: &serde_json::Value| page["items"].as_array().unwrap().len();
        assert_eq!(count(&feed) + count(&rest), 41);
        assert!(rest.get("next").is_none());
    }
}

#[tokio::test]
async fn undo_takes_back_one_change_and_keeps_later_ones() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        edit_ana(&officer, "Nurse", "555-0142", "1").await;
        let undo_job = newest_undo(&officer).await;
        edit_ana(&officer, "Nurse", "555-0199", "2").await;
        assert_eq!(officer.post(&undo_job, &[]).await.leads_to(), history());
        let person = officer.get(&format!("/testville/people/{ANA}")).await;
        assert!(!person.page().contains("Nurse"));
        assert!(person.page().contains("555-0199"));
        let again = officer.post(&undo_job, &[]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains("Somebody undid it already"));
    }
}

#[tokio::test]
async fn undo_refuses_to_overwrite_what_changed_since() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        edit_ana(&officer, "Nurse", "555-0142", "1").await;
        let undo_job = newest_undo(&officer).await;
        edit_ana(&officer, "Teacher", "555-0142", "2").await;
        let refused = officer.post(&undo_job, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Work or position"));
        assert!(refused.body.contains("These were changed again since then"));
    }
}

#[tokio::test]
async fn what_was_erased_is_said_and_cannot_be_brought_back() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        edit_ana(&officer, "Nurse", "555-0142", "1").await;
        let undo = newest_undo(&officer).await;
        let tx = app.scope().begin().await.unwrap();
        kit_store::scrub(&tx, "person", ANA.parse().unwrap(), "").await.unwrap();
        tx.commit().await.unwrap();
        let page = officer.get(&history()).await;
        assert!(page.page().contains("What changed: without a name") && !page.body.contains("Nurse"));
        assert!(page.body.contains("The contents were erased") && !page.body.contains("/undo\""));
        let refused = officer.post(&undo, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("erased with a person"));
    }
}

/// Ana as stored, changed by `change`, with a history entry.
async fn change_ana(app: &TestApp, change: impl FnOnce(Person) -> Person) {
    let tx = app.scope().begin().await.unwrap();
    let before = Person::find(&tx, ANA.parse().unwrap()).await.unwrap().unwrap();
    kit_store::changed(&tx, &app.writes_as("Test"), &before, change(before.clone()))
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn account_of_ana(app: &TestApp) -> Option<kit_store::AccountId> {
    Person::find(&app.scope(), ANA.parse().unwrap()).await.unwrap().unwrap().account_id
}

#[tokio::test]
async fn undo_never_gives_an_earlier_sign_in_back() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        let (earlier, now) = (account_id(Role::Member), account_id(Role::Evaluator));
        change_ana(&app, |ana| Person { account_id: Some(earlier), ..ana }).await;
        change_ana(&app, |ana| Person { account_id: Some(now), ..ana }).await;
        let refused = officer.post(&newest_undo(&officer).await, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Change that under Settings"), "{}", refused.body);
        assert_eq!(account_of_ana(&app).await, Some(now));

        change_ana(&app, |ana| Person { account_id: Some(earlier), job: "Nurse".to_owned(), ..ana }).await;
        officer.post(&newest_undo(&officer).await, &[]).await.leads_to();
        assert!(!officer.get(&format!("/testville/people/{ANA}")).await.page().contains("Nurse"));
        assert_eq!(account_of_ana(&app).await, Some(earlier), "the rest goes back, the sign-in stays");

        let tx = app.scope().begin().await.unwrap();
        let ana = Person::find(&tx, ANA.parse().unwrap()).await.unwrap().unwrap();
        kit_store::removed(&tx, &app.writes_as("Test"), &ana).await.unwrap();
        tx.commit().await.unwrap();
        officer.post(&newest_undo(&officer).await, &[]).await.leads_to();
        assert_eq!(account_of_ana(&app).await, None, "who comes back gets access anew");
    }
}

#[tokio::test]
async fn undoing_an_addition_removes_the_record_and_undoing_that_brings_it_back() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        let person = format!("/testville/people/{ANA}");
        let undo = newest_undo(&officer).await;
        officer.post(&undo, &[]).await.leads_to();
        assert_eq!(officer.get(&person).await.status, StatusCode::NOT_FOUND);
        let undo = newest_undo(&officer).await;
        officer.post(&undo, &[]).await.leads_to();
        assert!(officer.get(&person).await.page().contains("Ana Ruiz"));
    }
}

#[tokio::test]
async fn members_and_other_coalitions_cannot_undo() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        add_ana(&officer).await;
        let undo = newest_undo(&officer).await;
        for role in [Role::Member, Role::Evaluator] {
            let reply = app.visitor(role).await.post(&undo, &[]).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN);
        }
        app.found_coalition("elsewhere").await;
        let elsewhere = undo.replace("/testville/", "/elsewhere/");
        assert_eq!(officer.post(&elsewhere, &[]).await.status, StatusCode::NOT_FOUND);
        officer.get(&format!("/testville/people/{ANA}")).await.page();
    }
}

#[tokio::test]
async fn officers_cannot_undo_settings() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let typed = [
            ("version", "1"),
            ("name", "Renamed"),
            ("language", "en"),
            ("time_zone", "America/Chicago"),
            ("kind", "formal"),
            ("sector_scheme", "simple"),
            ("quiet_after_days", "45"),
        ];
        coordinator.post("/testville/settings", &typed).await.leads_to();
        let page = coordinator.get(&format!("/testville/history/coalition/{}", app.coalition.id)).await;
        let start = page.page().find("action=\"/testville/history/").unwrap() + 8;
        let undo = page.body[start..].split('"').next().unwrap().to_owned();
        let officer = app.visitor(Role::Officer).await;
        assert_eq!(officer.post(&undo, &[]).await.status, StatusCode::FORBIDDEN);
        assert!(!officer.get("/testville/history").await.page().contains("/undo\""));
        coordinator.post(&undo, &[]).await.leads_to();
        assert!(coordinator.get("/testville").await.page().contains("testville together"));
    }
}

#[test]
fn what_lies_inside_a_value_is_told_apart_too() {
    let change = kit_store::Change {
        id: uuid::Uuid::nil(),
        at: kit_web::testing::NOW,
        actor_id: None,
        actor_name: String::new(),
        for_organization: None,
        subject_kind: "import".to_owned(),
        subject_id: uuid::Uuid::nil(),
        subject_label: String::new(),
        verb: kit_store::Verb::Added,
        was: None,
        became: Some(
            r#"{"rows":[{"given_name":"Ana","phone":"555-0142","tie":"most_affected"}],"kept":"{\"email\":\"a@b.org\",\"job\":\"Nurse\"}"}"#
                .to_owned(),
        ),
        batch_id: None,
        undoes_id: None,
        undone_by: None,
    };
    let told = |sees_contacts| format!("{:?}", model::field_changes(&change, sees_contacts));
    assert!(told(false).contains("Ana") && told(false).contains("Nurse"));
    assert!(!told(false).contains("555-0142") && !told(false).contains("a@b.org"));
    assert!(told(true).contains("555-0142"));
    assert!(!told(true).contains("most_affected"));
}

#[tokio::test]
async fn a_long_value_of_a_new_record_is_whole_on_the_page_of_the_record_alone() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let about = format!("The first words. {} The last words.", "More. ".repeat(100));
        let fields = [
            ("title", "Core team"),
            ("day", "2026-03-19"),
            ("time", "18:00"),
            ("minutes", "60"),
            ("about", &about),
        ];
        coordinator.post("/testville/meetings/add", &fields).await.leads_to();
        let meetings = coordinator.get("/api/v1/coalitions/testville/meetings").await.value();
        let id = meetings["items"][0]["id"].as_str().unwrap();
        let list = coordinator.get("/testville/history").await;
        assert!(list.page().contains("The first words.") && !list.body.contains("The last words."));
        let record = coordinator.get(&format!("/testville/history/meeting/{id}")).await;
        assert!(record.page().contains("The last words."), "{}", record.body);
    }
}
