use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use serde_json::json;

use crate::testing::{apps, marked_apps, marks};

const API: &str = "/api/v1/coalitions/testville";

/// Adds a person and hands back their id.
async fn person(visitor: &Visitor, name: &str) -> String {
    let (given, family) = name.split_once(' ').unwrap();
    let added = visitor
        .post(
            "/testville/people/add",
            &[
                ("given_name", given),
                ("family_name", family),
                ("class", "voting"),
                ("contact", "telephone"),
                ("phone", "555-0142"),
                ("email", "hidden@example.org"),
            ],
        )
        .await;
    added.leads_to().rsplit('/').next().unwrap().to_owned()
}

/// A task force with a chair that Ana Flores holds, and a promise of hers; the id of the office.
async fn chair(app: &TestApp) -> String {
    let officer = app.visitor(Role::Officer).await;
    let ana = person(&officer, "Ana Flores").await;
    let bo = person(&officer, "Bo Reed").await;
    let group = [("name", "Take-back group"), ("kind", "task_force"), ("purpose", "Empty the cabinets")];
    let group = officer.post("/testville/people/groups/add", &group).await;
    let group = group.leads_to().rsplit('/').next().unwrap().to_owned();
    let office = json!({ "group_id": group, "kind": "chair", "handover": "The key is at the library.",
        "duties": "Calls the meetings", "successor_id": bo });
    let office = officer.json(Method::POST, &format!("{API}/offices"), &office).await.value();
    let office = office["id"].as_str().unwrap().to_owned();
    let term =
        json!({ "office_id": office, "person_id": ana, "starts_on": "2025-01-01", "ends_on": "2026-06-30" });
    officer.json(Method::POST, &format!("{API}/office-terms"), &term).await.value();
    let promise = [("what", "Bring the scale"), ("person_id", ana.as_str()), ("by", "2026-03-10")];
    officer.post("/testville/goals/plan/add", &promise).await.leads_to();
    let promise = [("what", "Wash the van"), ("person_id", bo.as_str()), ("by", "2026-08-01")];
    officer.post("/testville/goals/plan/add", &promise).await.leads_to();
    // The first promise is late from tomorrow on.
    app.pass_a_day().await;
    office
}

#[tokio::test]
async fn an_empty_coalition_has_a_binder_that_says_so_in_both_languages() {
    for app in apps().await {
        let member = app.visitor(Role::Member).await;
        let page = member.get("/testville/guide/binder").await;
        assert!(page.page().contains("Which office?"), "{}", page.body);
        let page = member.get("/testville/guide/binder/coordinator").await;
        for words in ["Nothing is promised", "No decision is in the register", "Nothing stands out today."] {
            assert!(page.page().contains(words), "{words}: {}", page.body);
        }
        let spanish = app.visitor(Role::Member).await.in_spanish();
        let page = spanish.get("/testville/guide/binder/coordinator").await;
        assert!(page.page().contains("Carpeta de entrega: Coordinación"), "{}", page.body);
        let outsider = app.outsider().await;
        for below in ["", "/coordinator", "/coordinator/pdf"] {
            let reply = outsider.get(&format!("/testville/guide/binder{below}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{below}");
        }
    }
}

#[tokio::test]
async fn the_binder_of_a_chair_tells_who_holds_it_what_is_promised_and_what_is_late() {
    for app in apps().await {
        let office = chair(&app).await;
        let officer = app.visitor(Role::Officer).await;
        let choose = officer.get("/testville/guide/binder").await;
        assert!(
            choose.page().contains("Ana Flores") && choose.body.contains("June 30, 2026"),
            "{}",
            choose.body
        );
        let address = format!("/testville/guide/binder/{office}");
        for way in ["", "/pdf", "/file"] {
            let reply = officer.get(&format!("{address}{way}")).await;
            for words in [
                "Ana Flores, until June 30, 2026",
                "The key is at the library.",
                "Empty the cabinets",
                "Bo Reed",
                "Bring the scale",
                "Late promises",
                "Term ends",
                "555-0142",
            ] {
                assert!(reply.page().contains(words), "{words} in {way}: {}", reply.body);
            }
            assert!(
                !reply.body.contains("Wash the van"),
                "a promise of somebody outside the group: {}",
                reply.body
            );
        }
        let all = officer.get("/testville/guide/binder/coordinator").await;
        assert!(
            all.page().contains("Wash the van") && all.body.contains("Bring the scale"),
            "{}",
            all.body
        );
        // After the term somebody else may hold it; so far nobody does.
        let later = officer.get(&format!("{address}?day=2025-06-01")).await;
        assert!(later.page().contains("For June 1, 2025"), "{}", later.body);
        let before = officer.get(&format!("{address}?day=2024-06-01")).await;
        assert!(before.page().contains("Nobody yet"), "{}", before.body);
    }
}

#[tokio::test]
async fn members_see_no_way_to_reach_others_and_nothing_about_who_slips_away() {
    for app in apps().await {
        let office = chair(&app).await;
        for role in [Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            for way in ["", "/pdf", "/file"] {
                let reply = visitor.get(&format!("/testville/guide/binder/{office}{way}")).await;
                assert!(reply.page().contains("Ana Flores"), "{}", reply.body);
                for hidden in ["555-0142", "hidden@example.org", "Few reasons to stay", "Quiet for long"] {
                    assert!(!reply.body.contains(hidden), "{hidden} for {role:?}: {}", reply.body);
                }
            }
        }
        let officer = app.visitor(Role::Officer).await;
        let page = officer.get(&format!("/testville/guide/binder/{office}")).await;
        assert!(page.page().contains("Few reasons to stay"), "{}", page.body);
    }
}

#[tokio::test]
async fn programs_read_which_offices_there_are_and_each_binder() {
    for app in apps().await {
        let office = chair(&app).await;
        let officer = app.visitor(Role::Officer).await;
        let all = officer.get(&format!("{API}/binders")).await.value();
        assert_eq!(
            (&all["items"][0]["id"], &all["items"][0]["kind"]),
            (&json!(office), &json!("chair")),
            "{all}"
        );
        let one = officer.get(&format!("{API}/binders/{office}?day=2026-03-10")).await.value();
        assert!(one["words"].as_str().unwrap().contains("Bring the scale"), "{one}");
        assert_eq!(one["day"], "2026-03-10");
    }
}

#[tokio::test]
async fn an_office_that_is_not_there_is_not_found_and_nonsense_in_the_address_breaks_nothing() {
    for app in apps().await {
        let office = chair(&app).await;
        let officer = app.visitor(Role::Officer).await;
        for nobody in ["chair", "00000000-0000-0000-0000-000000000404", "%00", "..%2F..", "'; --"] {
            let reply = officer.get(&format!("/testville/guide/binder/{}", nobody.replace(' ', "%20"))).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{nobody}");
        }
        for day in ["%00", "9999-12-31", "-9999-01-01", "2026-02-30", "0"] {
            let reply = officer.get(&format!("/testville/guide/binder/{office}?day={day}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{day}");
        }
        app.found_coalition("othertown").await;
        let reply = officer.get(&format!("/othertown/guide/binder/{office}")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
    }
}

const EVERYBODY_READS: &[&str] = &[
    "barrier.title",
    "barrier.words",
    "agreement.title",
    "community_leader.listened_to",
    "community_leader.name",
    "community_leader.plan",
    "community_network.name",
    "community_network.who",
    "community_network.word_travels",
    "decision.title",
    "goal.title",
    "group.authority",
    "group.name",
    "group.purpose",
    "group_member.part",
    "indicator.name",
    "meeting.place",
    "meeting.title",
    "office.duties",
    "office.handover",
    "office.own_name",
    "organization.name",
    "person.family_name",
    "person.given_name",
    "person.part",
    "person.title",
    "promise.progress",
    "promise.what",
    "rules.machine",
    "rules.sections",
];
/// Read where there is no part, or when a term at a seat ends soon: the example has neither.
const READ_AT_TIMES: &[&str] = &["person.job", "seat.label"];
const THOSE_WHO_RUN_IT_READ_TOO: &[&str] = &["person.email", "person.languages", "person.phone"];

#[tokio::test]
async fn nobody_reads_a_field_in_a_binder_that_is_not_for_them() {
    let everybody: BTreeSet<&str> = EVERYBODY_READS.iter().copied().collect();
    let runners: BTreeSet<&str> = everybody.iter().chain(THOSE_WHO_RUN_IT_READ_TOO).copied().collect();
    for marked in marked_apps().await {
        let offices: Vec<String> = {
            let coordinator = marked.somebody(Role::Coordinator).await;
            let all = coordinator.get("/api/v1/coalitions/tamarack-together/binders").await.value();
            let items = all["items"].as_array().unwrap().clone();
            items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
        };
        assert!(offices.len() > 3, "{offices:?}");
        for (role, may_read) in
            [(Role::Coordinator, &runners), (Role::Member, &everybody), (Role::Evaluator, &everybody)]
        {
            let mut seen = BTreeSet::new();
            for visitor in [marked.somebody(role).await, marked.somebody(role).await.in_spanish()] {
                for office in offices.iter().map(String::as_str).chain(["coordinator"]) {
                    for way in ["", "/pdf", "/file"] {
                        let address = format!("/tamarack-together/guide/binder/{office}{way}");
                        let reply = visitor.get(&address).await;
                        let body = reply.page();
                        let told = body.split_once("<article").map_or(body, |(_, told)| told);
                        seen.extend(marks(told));
                    }
                }
            }
            let leaked: Vec<_> = seen
                .iter()
                .filter(|mark| !may_read.contains(mark.as_str()) && !READ_AT_TIMES.contains(&mark.as_str()))
                .collect();
            assert_eq!(leaked, Vec::<&String>::new(), "{role:?}");
            let missing: Vec<_> = may_read.iter().filter(|mark| !seen.contains(**mark)).collect();
            assert_eq!(missing, Vec::<&&str>::new(), "{role:?} should read these");
        }
    }
}
