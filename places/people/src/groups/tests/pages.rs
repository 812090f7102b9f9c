use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use serde_json::json;

use crate::testing::apps;

const API: &str = "/api/v1/coalitions/testville";

pub(super) async fn person(visitor: &Visitor, given: &str) -> String {
    let body = json!({ "given_name": given, "family_name": "Ward" });
    let added = visitor.json(Method::POST, &format!("{API}/people"), &body).await.value();
    added["id"].as_str().unwrap().to_owned()
}

pub(super) async fn group(visitor: &Visitor, fields: &[(&str, &str)]) -> String {
    let reply = visitor.post("/testville/people/groups/add", fields).await;
    reply.leads_to().rsplit('/').next().unwrap().to_owned()
}

pub(super) async fn office(visitor: &Visitor, group: &str, kind: &str) -> String {
    let body = json!({ "group_id": group, "kind": kind });
    let added = visitor.json(Method::POST, &format!("{API}/offices"), &body).await.value();
    added["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_steering_committee_becomes_a_council_with_one_press_and_keeps_its_history() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let denise = person(&coordinator, "Denise").await;
        let fields = [
            ("name", "Founding committee"),
            ("kind", "steering_committee"),
            ("starts_on", "2025-01-15"),
            ("lead_id", &denise),
        ];
        let id = group(&coordinator, &fields).await;
        let chair = office(&coordinator, &id, "chair").await;
        let address = format!("/testville/people/groups/{id}");
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("since July 15, 2025 it should be a coordinating council"));
        let stale = coordinator.post(&format!("{address}/become-council"), &[("version", "7")]).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        coordinator
            .post(&format!("{address}/become-council"), &[("version", "1")])
            .await
            .leads_to();
        let page = coordinator.get(&address).await;
        assert!(page.page().contains("Coordinating council"));
        assert!(page.page().contains("Steering committee until March 10, 2026"));
        assert!(page.page().contains(&format!("/people/groups/offices/{chair}")), "its offices stay");
        assert!(!page.page().contains("should be a coordinating council"));
        let changes = kit_store::changes_of(&app.scope(), "group", id.parse().unwrap(), 9).await.unwrap();
        assert_eq!(changes.len(), 2, "added, then changed: one record");
        let again = coordinator.post(&format!("{address}/become-council"), &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "it is a council already");
    }
}

#[tokio::test]
async fn offices_are_vacant_held_renewed_and_given_back() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (denise, rosa) = (person(&coordinator, "Denise").await, person(&coordinator, "Rosa").await);
        let id = group(&coordinator, &[("name", "Core team"), ("kind", "core_team")]).await;
        let chair = office(&coordinator, &id, "chair").await;
        let overview = coordinator.get("/testville/people/groups").await;
        assert!(overview.page().contains("Nobody holds this office"));
        assert!(overview.page().contains("4 of 4 have nobody yet"));
        let term = [
            ("office_id", chair.as_str()),
            ("person_id", &denise),
            ("starts_on", "2025-05-01"),
            ("ends_on", "2026-04-30"),
        ];
        let page = coordinator.post("/testville/people/groups/terms/add", &term).await.leads_to().to_owned();
        assert_eq!(page, format!("/testville/people/groups/offices/{chair}"));
        assert!(coordinator.get(&page).await.page().contains("ends in 51 days"));
        let told = coordinator.get("/testville/people/groups").await;
        assert!(told.page().contains("Denise Ward: ends in 51 days."), "a term that ends soon is told");
        let terms = coordinator.get(&format!("{API}/office-terms")).await.value();
        let first = terms["items"][0]["id"].as_str().unwrap().to_owned();
        let next = "01890000-0000-7000-8000-0000000000aa";
        for _ in 0..2 {
            coordinator
                .post(&format!("/testville/people/groups/terms/{first}/renew"), &[("id", next)])
                .await
                .leads_to();
        }
        let terms = coordinator.get(&format!("{API}/office-terms")).await.value();
        assert_eq!(terms["items"].as_array().unwrap().len(), 2, "pressing twice makes one term");
        assert_eq!(
            coordinator.get(&format!("{API}/office-terms/{next}")).await.value()["ends_on"],
            "2027-04-30"
        );
        coordinator
            .post(&format!("/testville/people/groups/terms/{first}/leave"), &[])
            .await
            .leads_to();
        let vacant = coordinator.get(&page).await;
        assert!(vacant.page().contains("Name somebody") && vacant.page().contains("March 9, 2026"));
        let renewed = format!("/testville/people/groups/terms/{next}/remove");
        coordinator.post(&renewed, &[]).await.leads_to();
        let follows = [("office_id", chair.as_str()), ("person_id", &rosa), ("starts_on", "2026-03-10")];
        coordinator.post("/testville/people/groups/terms/add", &follows).await.leads_to();
        let of_rosa = coordinator.get(&format!("/testville/people/{rosa}")).await;
        assert!(of_rosa.page().contains("Core team") && of_rosa.page().contains("Since March 2026"));
        assert!(coordinator.get(&page).await.page().contains("Denise Ward"), "who held it before stays");
    }
}

#[tokio::test]
async fn members_come_for_an_organization_or_themselves_and_only_once() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let ellen = person(&coordinator, "Ellen").await;
        let body = json!({ "name": "Elk Ridge Pharmacy", "kind": "business", "class": "voting" });
        let pharmacy = coordinator.json(Method::POST, &format!("{API}/organizations"), &body).await.value();
        let pharmacy = pharmacy["id"].as_str().unwrap().to_owned();
        let id = group(&coordinator, &[("name", "Take-back group"), ("kind", "task_force")]).await;
        let fields = [
            ("group_id", id.as_str()),
            ("person_id", &ellen),
            ("organization_id", &pharmacy),
            ("part", "Takes returns"),
        ];
        let add = "/testville/people/groups/members/add";
        coordinator.post(add, &fields).await.leads_to();
        let twice = coordinator.post(add, &fields).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.body.contains("is in the group already"));
        let page = coordinator.get(&format!("/testville/people/groups/{id}")).await;
        assert!(page.page().contains("Ellen Ward") && page.page().contains("Elk Ridge Pharmacy"));
        let organization = coordinator.get(&format!("/testville/people/organizations/{pharmacy}")).await;
        assert!(organization.page().contains("Take-back group"));
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.post(add, &fields).await.status, StatusCode::FORBIDDEN);
        assert!(
            !member
                .get(&format!("/testville/people/groups/{id}"))
                .await
                .page()
                .contains("Add a member")
        );
        let leaves = [("group_id", id.as_str()), ("person_id", &ellen), ("until", "2026-03-01")];
        let listed = coordinator.get(&format!("{API}/group-members")).await.value();
        let place = listed["items"][0]["id"].as_str().unwrap();
        coordinator
            .post(&format!("/testville/people/groups/members/{place}/edit"), &leaves)
            .await
            .leads_to();
        assert!(
            coordinator
                .get(&format!("/testville/people/groups/{id}"))
                .await
                .page()
                .contains("1 person before")
        );
    }
}

#[tokio::test]
async fn who_does_what_names_four_kinds_of_people_and_goes_along_as_a_file() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (ana, ben) = (person(&coordinator, "Ana").await, person(&coordinator, "Ben").await);
        let id = group(&coordinator, &[("name", "Data group"), ("kind", "committee")]).await;
        let add = "/testville/people/groups/duties/add";
        let fields = [
            ("what", "Read the survey"),
            ("group_id", id.as_str()),
            ("responsible_id", &ana),
            ("helper_ids", &ben),
            ("deciding_group_id", &id),
            ("told_ids", &ben),
        ];
        coordinator.post(add, &fields).await.leads_to();
        coordinator.post(add, &[("what", "Answer the phone")]).await.leads_to();
        let page = coordinator.get("/testville/people/groups/who-does-what").await;
        for words in
            ["Read the survey", "Ana Ward", "Ben Ward", "Data group", "1 piece of work has nobody yet"]
        {
            assert!(page.page().contains(words), "{words}");
        }
        let twice = [("what", "X"), ("decides_id", ana.as_str()), ("deciding_group_id", &id)];
        let refused = coordinator.post(add, &twice).await;
        assert!(refused.body.contains("Choose the person or the group, not both"));
        let csv = coordinator.get("/testville/people/groups/who-does-what.csv").await;
        assert!(
            csv.page().contains("Read the survey,Data group,Ana Ward,Ben Ward,Data group,Ben Ward"),
            "{}",
            csv.body
        );
        assert!(
            coordinator
                .get("/testville/people/groups/who-does-what.xlsx")
                .await
                .page()
                .starts_with("PK")
        );
        assert!(
            coordinator
                .get("/testville/people/groups.csv")
                .await
                .page()
                .contains("Data group,Committee")
        );
        assert!(coordinator.get("/testville/people/groups.xlsx").await.page().starts_with("PK"));
        assert!(
            coordinator
                .get(&format!("/testville/people/groups/{id}"))
                .await
                .page()
                .contains("Read the survey")
        );
    }
}

#[tokio::test]
async fn the_adviser_shows_reasons_and_its_rules_in_both_languages() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let shape = "/testville/people/groups/shape";
        assert!(coordinator.get(shape).await.page().contains("Nobody has answered yet"));
        let answers = [("stage", "acting"), ("size", "large"), ("tasks", "many"), ("motivation", "high")];
        coordinator.post(&format!("{shape}/add"), &answers).await.leads_to();
        let page = coordinator.get(shape).await;
        for words in [
            "4 of 8 answered",
            "Many tasks need a place where they meet.",
            "Not everybody can be at every meeting.",
            "The decision is yours",
        ] {
            assert!(page.page().contains(words), "{words}");
        }
        assert!(
            coordinator
                .clone()
                .in_spanish()
                .get(shape)
                .await
                .page()
                .contains("La decisión es de ustedes")
        );
        let second = coordinator.post(&format!("{shape}/add"), &answers).await;
        assert!(second.body.contains("Somebody answered already"));
    }
}

#[tokio::test]
async fn nonsense_and_groups_of_other_coalitions_are_refused_at_the_field() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let add = "/testville/people/groups/add";
        let elsewhere = foreign_group(&app).await;
        for (field, value) in [
            ("name", ""),
            ("kind", "gang"),
            ("goal_id", "00000000-0000-0000-0000-000000000404"),
            ("part_of_id", elsewhere.as_str()),
            ("lead_id", "00000000-0000-0000-0000-000000000404"),
            ("ends_on", "2020-01-01"),
        ] {
            let mut fields = vec![("name", "A group"), ("kind", "committee"), ("starts_on", "2026-01-01")];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            let refused = coordinator.post(add, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let missing = coordinator.get(&format!("/testville/people/groups/{elsewhere}")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
    }
}

/// A group of a coalition this visitor knows nothing of.
async fn foreign_group(app: &TestApp) -> String {
    use crate::groups::bodies::{Group, GroupId};
    use kit_store::Record;
    let elsewhere = app.found_coalition("elsewhere").await;
    let id = GroupId(kit_store::uuid::Uuid::from_u128(77));
    let tx = app.app.db.scope(elsewhere.id).begin().await.unwrap();
    Group { name: "Theirs".to_owned(), ..Group::blank(id) }.put(&tx).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

#[tokio::test]
async fn helpers_are_named_by_typing_and_a_form_of_two_hundred_people_stays_light() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let (ana, ben) = (person(&coordinator, "Ana").await, person(&coordinator, "Ben").await);
        let add = "/testville/people/groups/duties/add";
        let named = [("what", "Answer the phone"), ("helper_ids", "  ana  WARD "), ("helper_ids", &ben)];
        coordinator.post(add, &named).await.leads_to();
        let duties = coordinator.get(&format!("{API}/duties")).await.value();
        assert_eq!(duties["items"][0]["helper_ids"], json!([ana, ben]));
        let edit =
            format!("/testville/people/groups/duties/{}/edit", duties["items"][0]["id"].as_str().unwrap());
        let form = coordinator.get(&edit).await;
        assert!(form.page().contains("value=\"Ana Ward\"") && form.page().contains("value=\"Ben Ward\""));
        let nobody = [("what", "Answer the phone"), ("told_ids", "Zoe Nobody")];
        let refused = coordinator.post(add, &nobody).await;
        assert!(refused.body.contains("Nobody here is called Zoe Nobody"));
        assert!(refused.body.contains("value=\"Zoe Nobody\""), "what was typed stays");
        // Who left is not offered any more, and saving does not forget them.
        coordinator.post(&format!("/testville/people/{ben}/leave"), &[]).await.leads_to();
        let form = coordinator.get(&edit).await;
        assert!(form.page().contains("Somebody named here left since") && !form.body.contains("Ben Ward"));
        for number in 0..200 {
            let one = json!({ "given_name": format!("Given {number}"), "family_name": "Long-Surname", "even_if_alike": true });
            coordinator.json(Method::POST, &format!("{API}/people"), &one).await.value();
        }
        let weight = coordinator.get(add).await.body.len();
        assert!(weight < 60_000, "{weight} bytes");
    }
}
