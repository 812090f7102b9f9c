use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::{Value, json};

use super::*;
use crate::testing::apps;

fn mistakes(value: &Value) -> String {
    value.to_string()
}

#[tokio::test]
async fn who_belongs_to_the_committing_organization_is_refused_by_name() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let address = format!("/api/v1/coalitions/testville/commitment-elements/{element}/verdicts");
        let itself = json!({ "verdict": "on_track", "for_year": 2026, "given_on": "2026-03-09", "reason": "Fine.",
            "verifier_organization_id": STORE });
        for (said, words) in [
            (verdict("on_track", 2026, "2026-03-09", CLERK), "Kit Clerk speaks for Hooper Feed"),
            (verdict("on_track", 2026, "2026-03-09", SITS), "Sam Sitter speaks for Hooper Feed"),
            (itself, "Hooper Feed made this commitment and cannot verify it"),
            (verdict("on_track", 2026, "2026-03-09", Uuid::from_u128(0x999)), "from the list"),
        ] {
            let refused = coordinator.json(Method::POST, &address, &said).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(mistakes(&refused.value()).contains(words), "{words}: {}", refused.body);
        }
        let form = coordinator.get(&format!("/testville/goals/commitment-elements/{element}/verify")).await;
        assert!(form.page().contains("Nadia Feld") && form.page().contains("County Clinic"));
        assert!(!form.page().contains("Kit Clerk"), "people of the store are not offered");
        let typed = [
            ("verdict", "on_track"),
            ("for_year", "2026"),
            ("reason", "Fine."),
            ("given_on", "2026-03-09"),
            ("verifier", &format!("person:{CLERK}")),
        ];
        let refused = coordinator
            .post(&format!("/testville/goals/commitment-elements/{element}/verify"), &typed)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Kit Clerk speaks for Hooper Feed") && refused.body.contains("Fine."));
        assert_eq!(coordinator.get(&address).await.value(), json!([]));
    }
}

#[tokio::test]
async fn a_coordinator_of_the_committing_organization_writes_no_verdict_and_a_member_none_at_all() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let address = format!("/api/v1/coalitions/testville/commitment-elements/{element}/verdicts");
        let said = verdict("on_track", 2026, "2026-03-09", NADIA);
        let member = app.visitor(Role::Member).await;
        assert_eq!(member.json(Method::POST, &address, &said).await.status, StatusCode::FORBIDDEN);
        let form = format!("/testville/goals/commitment-elements/{element}/verify");
        assert_eq!(member.get(&form).await.status, StatusCode::FORBIDDEN);
        let owner = Person {
            organization_id: Some(OrganizationId(STORE)),
            account_id: Some(account_id(Role::Officer)),
            ..Person::named(PersonId(Uuid::from_u128(0x105)), "Olga", "Owner")
        };
        store(&app, &owner).await;
        let officer = app.visitor(Role::Officer).await;
        let refused = officer.json(Method::POST, &address, &said).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("You speak for Hooper Feed"), "{}", refused.body);
        let page = officer.get(&form).await;
        assert!(page.page().contains("You speak for Hooper Feed"));
        assert!(!page.page().contains("name=\"verdict\""), "there is no form to fill in");
    }
}

#[tokio::test]
async fn nothing_is_met_that_nothing_shows_and_earlier_verdicts_stay() {
    for app in apps().await {
        fill(&app).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let evaluator = app.visitor(Role::Evaluator).await;
        let form = format!("/testville/goals/commitment-elements/{element}/verify");
        assert!(
            evaluator.get(&form).await.page().contains(&format!("value=\"person:{NADIA}\" selected")),
            "an evaluator verifies in their own name unless they say otherwise"
        );
        let address = format!("/api/v1/coalitions/testville/commitment-elements/{element}/verdicts");
        let met = verdict("met", 2026, "2026-03-09", NADIA);
        let refused = evaluator.json(Method::POST, &address, &met).await;
        assert!(refused.body.contains("Nothing shows it"), "{}", refused.body);
        add(&coordinator, "commitment-evidence", &evidence(&element, "2026-02-02", "none_given", "")).await;
        let refused = evaluator.json(Method::POST, &address, &met).await;
        assert!(refused.body.contains("Nothing shows it"), "that nothing was given shows nothing");
        add(
            &coordinator,
            "commitment-evidence",
            &evidence(&element, "2026-02-03", "site_visit", "210"),
        )
        .await;
        let early = verdict("not_started", 2025, "2025-12-30", NADIA);
        for said in [&early, &met] {
            let given = evaluator.json(Method::POST, &address, said).await;
            assert_eq!(given.status, StatusCode::OK, "{}", given.body);
        }
        let page = evaluator.get(&format!("/testville/goals/commitment-elements/{element}")).await;
        for words in ["Met", "said of 2026", "Not started", "said of 2025", "Nadia Feld", "100% of the way"] {
            assert!(page.page().contains(words), "{words} is missing");
        }
        let listed = evaluator.get(&address).await.value();
        assert_eq!((&listed[0]["verdict"], &listed[1]["verdict"]), (&json!("met"), &json!("not_started")));
        let id = listed[0]["id"].as_str().unwrap();
        let to = evaluator.get(&format!("/testville/goals/commitment-verdicts/{id}")).await;
        assert!(to.leads_to().ends_with(&format!("{element}#verdicts")));
        // A verifier who works for the store later is said to.
        let mut nadia = people::members::Person::named(PersonId(NADIA), "Nadia", "Feld");
        nadia.organization_id = Some(OrganizationId(STORE));
        let tx = app.scope().begin().await.unwrap();
        kit_store::Record::put(&nadia, &tx).await.unwrap();
        tx.commit().await.unwrap();
        let page = coordinator.get(&format!("/testville/goals/commitment-elements/{element}")).await;
        assert_eq!(page.page().matches("belongs to the committing organization now").count(), 2);
    }
}

#[tokio::test]
async fn an_evaluator_who_is_nobody_here_verifies_as_themselves_until_they_belong_to_the_organization() {
    for app in apps().await {
        fill(&app).await;
        let nadia = Person { account_id: None, ..Person::named(PersonId(NADIA), "Nadia", "Feld") };
        put_again(&app, &nadia).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let element = lock_boxes(&coordinator).await;
        let page = format!("/testville/goals/commitment-elements/{element}");
        let evaluator = app.visitor(Role::Evaluator).await;
        let own = format!("account:{}", account_id(Role::Evaluator));
        let form = evaluator.get(&format!("{page}/verify")).await;
        assert!(form.page().contains(&format!("value=\"{own}\" selected")), "{}", form.body);
        let typed = |verifier: &'static str| {
            [
                ("verdict", "on_track"),
                ("for_year", "2026"),
                ("reason", "Counted twice."),
                ("given_on", "2026-03-09"),
                ("verifier", verifier),
            ]
        };
        let somebody = coordinator.post(&format!("{page}/verify"), &typed(own.clone().leak())).await;
        assert_eq!(somebody.status, StatusCode::UNPROCESSABLE_ENTITY, "only for themselves");
        let other = format!("account:{}", account_id(Role::Coordinator)).leak();
        for visitor in [&coordinator, &evaluator] {
            let refused = visitor.post(&format!("{page}/verify"), &typed(other)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "not for another account");
        }
        evaluator.post(&format!("{page}/verify"), &typed(own.leak())).await.leads_to();
        let verdicts = format!("/api/v1/coalitions/testville/commitment-elements/{element}/verdicts");
        let listed = coordinator.get(&verdicts).await.value();
        assert!(listed[0]["verifier"].is_string(), "{listed}");
        assert_eq!(listed[0]["is_independent_today"], true);
        // Later they turn out to work at the store.
        let works = Person {
            account_id: Some(account_id(Role::Evaluator)),
            organization_id: Some(OrganizationId(STORE)),
            ..nadia
        };
        put_again(&app, &works).await;
        let listed = coordinator.get(&verdicts).await.value();
        assert_eq!(
            (&listed[0]["verifier"], &listed[0]["is_independent_today"]),
            (&json!("Nadia Feld"), &json!(false))
        );
        let refused = evaluator.post(&format!("{page}/verify"), &typed("")).await;
        assert!(refused.body.contains("You speak for Hooper Feed"), "{}", refused.body);
    }
}

/// Writes a record over the one with its id.
async fn put_again(app: &TestApp, person: &Person) {
    let tx = app.scope().begin().await.unwrap();
    kit_store::Record::put(person, &tx).await.unwrap();
    tx.commit().await.unwrap();
}
