use axum::http::{Method, StatusCode};
use kit_store::Record;
use kit_web::Role;
use serde_json::json;

use crate::organizations::{Organization, OrganizationId};
use crate::testing::apps;

const ID: &str = "01890000-0000-7000-8000-000000000001";

#[tokio::test]
async fn a_person_is_added_once_however_often_the_form_is_sent() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("id", ID),
            ("given_name", "Ines"),
            ("family_name", "Calderón"),
            ("email", "Ines@Example.org"),
            ("contact", "email"),
        ];
        for _ in 0..2 {
            let sent = coordinator.post("/testville/people/add", &fields).await;
            assert_eq!(sent.leads_to(), format!("/testville/people/{ID}"));
        }
        let list = coordinator.get("/testville/people/list").await;
        assert_eq!(list.page().matches("Ines Calderón").count(), 1);
        assert!(list.page().contains("ines@example.org"));
        let found = coordinator.get("/testville/people/list?words=calderon").await;
        assert!(found.page().contains("Ines Calderón"));
        let page = coordinator.clone().in_spanish().get(&format!("/testville/people/{ID}")).await;
        assert!(page.page().contains("Se unió en marzo de 2026"));
    }
}

#[tokio::test]
async fn mistakes_are_said_at_the_field_and_nothing_typed_is_lost() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields =
            [("given_name", ""), ("email", "555-0142 77"), ("job", "Nurse <b>"), ("age_stated", "old")];
        let reply = coordinator.post("/testville/people/add", &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "Error:",
            "Write at least one name",
            "This looks like a phone number, not an email",
            "Write the age in years",
            "value=\"555-0142 77\"",
            "Nurse &lt;b&gt;",
            "href=\"#email\"",
        ] {
            assert!(reply.body.contains(words), "{words} is missing");
        }
    }
}

#[tokio::test]
async fn two_people_editing_at_once_both_see_both() {
    for app in apps().await {
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        coordinator
            .post("/testville/people/add", &[("id", ID), ("given_name", "Ana")])
            .await
            .leads_to();
        let edit = format!("/testville/people/{ID}/edit");
        let save = |job: &'static str, version: &'static str| {
            [("given_name", "Ana"), ("job", job), ("version", version)]
        };
        officer.post(&edit, &save("Nurse", "1")).await.leads_to();
        let second = coordinator.post(&edit, &save("Teacher", "1")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("officer changed this a minute ago"));
        assert!(second.body.contains("Nurse") && second.body.contains("Teacher"));
        // Sending again with the version shown decides for one's own words.
        coordinator.post(&edit, &save("Teacher", "2")).await.leads_to();
        assert!(officer.get(&format!("/testville/people/{ID}")).await.page().contains("Teacher"));
    }
}

#[tokio::test]
async fn contact_details_and_ties_stay_with_those_who_may_see_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("id", ID),
            ("given_name", "Ana"),
            ("phone", "555-0101"),
            ("contact", "telephone"),
            ("tie", "most_affected"),
            ("tie_told", "yes"),
        ];
        coordinator.post("/testville/people/add", &fields).await.leads_to();
        for role in [Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            for path in [format!("/testville/people/{ID}"), "/testville/people/list".to_owned()] {
                let page = visitor.get(&path).await;
                assert!(!page.page().contains("555-0101"), "{role:?} sees the number on {path}");
                assert!(!page.page().contains("Lives with"), "{role:?} sees the tie on {path}");
            }
            let shape = visitor.get(&format!("/api/v1/coalitions/testville/people/{ID}")).await.value();
            assert_eq!(shape["phone"], json!(null));
            let theirs = visitor.get(&format!("/testville/people/{ID}")).await;
            assert!(!theirs.page().contains("/privacy/"), "{role:?} is shown somebody else's copy");
            assert_eq!(visitor.get("/testville/people/list.csv").await.status, StatusCode::FORBIDDEN);
        }
        let page = coordinator.get(&format!("/testville/people/{ID}")).await;
        assert!(page.page().contains("555-0101") && !page.page().contains("Lives with"));
    }
}

#[tokio::test]
async fn the_form_of_an_officer_does_not_tell_the_tie_and_keeps_it() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let told = [("id", ID), ("given_name", "Ana"), ("tie", "most_affected"), ("tie_told", "yes")];
        coordinator.post("/testville/people/add", &told).await.leads_to();
        let other = [("given_name", "Ben")];
        let plain = coordinator.post("/testville/people/add", &other).await.leads_to().to_owned();
        let edit = format!("/testville/people/{ID}/edit");
        let checked = |page: &str| {
            page.split("<input")
                .filter(|input| {
                    input.contains("name=\"tie")
                        && input.split('>').next().is_some_and(|tag| tag.contains(" checked"))
                })
                .count()
        };
        for path in [&edit, &format!("{plain}/edit")] {
            assert_eq!(checked(coordinator.get(path).await.page()), 0, "both look the same");
        }
        coordinator
            .post(&edit, &[("given_name", "Ana"), ("job", "Nurse"), ("version", "1")])
            .await
            .leads_to();
        let id: uuid::Uuid = ID.parse().unwrap();
        let stored = <super::Person as kit_store::Record>::find(&app.scope(), id).await.unwrap().unwrap();
        assert_eq!(
            (stored.tie, stored.tie_told, stored.job.as_str()),
            (Some(super::Tie::MostAffected), true, "Nurse")
        );
    }
}

#[tokio::test]
async fn programs_add_change_and_page_through_people() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let people = "/api/v1/coalitions/testville/people";
        for number in 0..53 {
            let body = json!({ "given_name": "Pat", "family_name": format!("Number {number:02}"), "even_if_alike": true });
            assert_eq!(coordinator.json(Method::POST, people, &body).await.status, StatusCode::OK);
        }
        let first = coordinator.get(people).await.value();
        assert_eq!(first["items"].as_array().map(Vec::len), Some(50));
        let next = first["next"].as_str().unwrap_or_default();
        let second = coordinator.get(&format!("{people}?after={next}")).await.value();
        assert_eq!(second["items"][0]["family_name"], "Number 50");
        assert_eq!(second["next"], json!(null));

        let one = format!("{people}/{}", second["items"][0]["id"].as_str().unwrap_or_default());
        let change = json!({ "given_name": "Pat", "part": "Treasurer", "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.value()["part"], "Treasurer");
        let stale = coordinator.json(Method::PUT, &one, &change).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let wrong = coordinator.json(Method::POST, people, &json!({ "email": "nobody" })).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.value()["errors"][0]["field"], "given_name");
        let nowhere = coordinator.get(&format!("{people}?after=nonsense")).await;
        assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY, "no page starts there");
        assert_eq!(nowhere.value()["errors"][0]["field"], "after");
        let other = coordinator.json(Method::PATCH, people, &json!({})).await;
        assert_eq!(other.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(other.headers["allow"], "GET,HEAD,POST");
    }
}

#[tokio::test]
async fn what_a_program_reads_it_can_send_back_and_nothing_is_lost() {
    let one = format!("/api/v1/coalitions/testville/people/{ID}");
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("id", ID),
            ("given_name", "Ana"),
            ("job", "Nurse"),
            ("phone", "555-0101"),
            ("contact", "telephone"),
            ("address", "1 Oak St"),
            ("city", "Elk Ridge"),
            ("languages", "Spanish, Mam"),
            ("access_needs", "ride"),
            ("class", "advisor"),
            ("age_stated", "17"),
            ("try_this", "Offer a ride"),
            ("notes", "Works nights"),
            ("tie", "most_affected"),
            ("tie_told", "yes"),
        ];
        coordinator.post("/testville/people/add", &fields).await.leads_to();
        let read = coordinator.get(&one).await.value();
        assert_eq!(
            (&read["languages"], &read["access_needs"]),
            (&json!(["Spanish", "Mam"]), &json!(["ride"]))
        );
        assert_eq!((&read["class"], &read["notes"]), (&json!("advisor"), &json!("Works nights")));
        assert_eq!(read.get("tie"), None, "told by the person only");
        let id = uuid::Uuid::parse_str(ID).unwrap();
        let scope = app.scope();
        let stored = || async { super::Person::find(&scope, id).await.unwrap().unwrap() };
        let before = stored().await;
        assert_eq!(coordinator.json(Method::PUT, &one, &read).await.status, StatusCode::OK);
        let after = stored().await;
        assert_eq!(super::Person { version: before.version, ..after }, before);
        let mut unknown = coordinator.get(&one).await.value();
        unknown["access_needs"] = json!(["teleporter"]);
        unknown["contact"] = json!("pigeon");
        let refused = coordinator.json(Method::PUT, &one, &unknown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("access_needs") && refused.body.contains("\"contact\""));
        let theirs = app.visitor(Role::Member).await.get(&one).await.value();
        let hidden = ["phone", "access_needs", "address", "notes", "age_stated", "try_this", "gains"];
        assert!(hidden.iter().all(|name| theirs.get(name).is_none()), "{theirs}");
    }
}

#[tokio::test]
async fn those_never_seen_stand_first_and_words_narrow_every_order() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for (given, family) in [("Rosa", "Delgado"), ("Rosa", "Núñez"), ("Hal", "Brandt")] {
            let fields = [("given_name", given), ("family_name", family), ("else", "yes")];
            let leads = coordinator.post("/testville/people/add", &fields).await.leads_to().to_owned();
            if family == "Delgado" {
                coordinator.post(&format!("{leads}/in-touch"), &[]).await.leads_to();
            }
        }
        let names = |query: &str| {
            let address = format!("/api/v1/coalitions/testville/people?{query}");
            let coordinator = &coordinator;
            async move {
                let list = coordinator.get(&address).await.value();
                let of = |one: &serde_json::Value| one["family_name"].as_str().unwrap().to_owned();
                list["items"].as_array().unwrap().iter().map(of).collect::<Vec<_>>()
            }
        };
        let seen = names("order=seen&words=rosa").await;
        assert_eq!(seen, ["Núñez", "Delgado"], "never seen first, and only those named so");
        assert_eq!(names("words=rosa%20nunez").await, ["Núñez"], "both words count");
        assert_eq!(names("words=nunez%20rosa&order=seen").await, ["Núñez"]);
    }
}

#[tokio::test]
async fn an_export_opens_in_a_spreadsheet_and_holds_no_formula() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post("/testville/people/add", &[("given_name", "=cmd|' /C calc'!A0"), ("family_name", "Ñu")])
            .await;
        let csv = coordinator.get("/testville/people/list.csv").await;
        assert!(csv.page().contains("'=cmd"), "{}", csv.body);
        let xlsx = coordinator.get("/testville/people/list.xlsx").await;
        assert!(xlsx.page().starts_with("PK"));
    }
}

#[tokio::test]
async fn who_leaves_keeps_the_history_and_loses_the_phone_number() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("id", ID), ("given_name", "Ana"), ("phone", "555-0101"), ("contact", "telephone")];
        coordinator.post("/testville/people/add", &fields).await.leads_to();
        coordinator.post(&format!("/testville/people/{ID}/leave"), &[]).await.leads_to();
        assert!(!coordinator.get("/testville/people/list").await.page().contains("Ana"));
        let left = coordinator.get("/testville/people/list?only=left").await;
        assert!(left.page().contains("Ana") && !left.page().contains("555-0101"));
        let changes = kit_store::changes_of(&app.scope(), "person", ID.parse().unwrap(), 10).await.unwrap();
        assert_eq!(changes.len(), 2);
    }
}

#[tokio::test]
async fn nobody_speaks_for_an_organization_of_another_coalition() {
    for app in apps().await {
        let elsewhere = app.found_coalition("elsewhere").await;
        let theirs = Organization::named(OrganizationId(uuid::Uuid::from_u128(77)), "Next Town Clinic");
        let tx = app.app.db.scope(elsewhere.id).begin().await.unwrap();
        theirs.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = app.visitor(Role::Coordinator).await;
        let id = theirs.id.to_string();
        let fields = [("given_name", "Ana"), ("organization_id", id.as_str())];
        let refused = coordinator.post("/testville/people/add", &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Choose an organization from the list"));
        assert!(!refused.body.contains("Next Town Clinic"));
    }
}

#[tokio::test]
async fn somebody_who_may_be_here_already_is_named_before_a_second_record_is_made() {
    const SECOND: &str = "01890000-0000-7000-8000-000000000002";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let first = [("id", ID), ("given_name", "Rosa"), ("family_name", "Delgado")];
        coordinator.post("/testville/people/add", &first).await.leads_to();
        let second = [
            ("id", SECOND),
            ("given_name", "Rosa"),
            ("family_name", "Delgado"),
            ("job", "Nurse at night"),
        ];
        let asked = coordinator.post("/testville/people/add", &second).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "This may be Rosa Delgado.",
            &format!("/testville/people/{ID}"),
            "Nurse at night",
            "Save anyway",
            "form=\"details\"",
        ] {
            assert!(asked.body.contains(words), "{words} is missing");
        }
        let spanish = coordinator.clone().in_spanish().post("/testville/people/add", &second).await;
        assert!(spanish.body.contains("Puede ser Rosa Delgado."), "{}", spanish.body);
        // "Somebody else" was said of another record: the question stays.
        let mut decided = second.to_vec();
        decided.push(("even_if_alike", SECOND));
        let again = coordinator.post("/testville/people/add", &decided).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        decided[4] = ("even_if_alike", ID);
        for _ in 0..2 {
            assert!(coordinator.post("/testville/people/add", &decided).await.leads_to().ends_with(SECOND));
        }
        let looking = coordinator.get("/testville/people/duplicates").await;
        assert!(looking.page().contains("Looking through your lists"), "{}", looking.body);
        app.app.runner().run_all().await.unwrap();
        let tabs = coordinator.get("/testville/people/duplicates").await;
        assert!(!tabs.page().contains("Looking through your lists"));
        assert!(tabs.page().contains("Duplicates (1)"), "{}", tabs.body);
        assert!(coordinator.get("/testville/people").await.page().contains("Duplicates (1)"));
        let member = app.visitor(Role::Member).await;
        assert!(!member.get("/testville/people").await.page().contains("Duplicates"));
    }
}

#[tokio::test]
async fn programs_say_so_when_somebody_is_to_be_added_although_alike() {
    let address = "/api/v1/coalitions/testville/people";
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let rosa = json!({"given_name": "Rosa", "family_name": "Delgado"});
        assert_eq!(coordinator.json(Method::POST, address, &rosa).await.status, StatusCode::OK);
        let refused = coordinator.json(Method::POST, address, &rosa).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("even_if_alike") && refused.body.contains("Rosa Delgado"));
        let anyway = json!({"given_name": "Rosa", "family_name": "Delgado", "even_if_alike": true});
        assert_eq!(coordinator.json(Method::POST, address, &anyway).await.status, StatusCode::OK);
    }
}
