use axum::http::{Method, StatusCode};
use kit_web::Role;
use serde_json::json;

use crate::testing::apps;

const ID: &str = "01890000-0000-7000-8000-000000000001";
const LIST: &str = "/testville/people/organizations";
const API: &str = "/api/v1/coalitions/testville/organizations";

fn page() -> String {
    format!("{LIST}/{ID}")
}

#[tokio::test]
async fn an_organization_is_added_once_and_its_page_says_what_it_gives() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        assert!(coordinator.get(LIST).await.page().contains("Add the first organization"));
        let fields = [
            ("id", ID),
            ("name", "Clínica Ñandú"),
            ("kind", "health"),
            ("class", "voting"),
            ("sector", "health_care"),
            ("city", "Elk Ridge"),
            ("brings", "Space: a room for 20\nNurses"),
            ("care_stages", "treatment"),
            ("care_stages", "promotion"),
            ("website", "clinic.example.org"),
        ];
        for _ in 0..2 {
            let sent = coordinator.post(&format!("{LIST}/add"), &fields).await;
            assert_eq!(sent.leads_to(), page());
        }
        let person = [("given_name", "Ana"), ("family_name", "Paz"), ("organization_id", ID)];
        coordinator.post("/testville/people/add", &person).await.leads_to();
        for found in ["", "?words=nandu", "?words=elk", "?sector=health_care&class=voting&kind=health"] {
            let list = coordinator.get(&format!("{LIST}{found}")).await;
            assert_eq!(list.page().matches("Clínica Ñandú").count(), 1, "{found}");
            assert!(list.page().contains("data-l=\"People\">1<"), "{found}");
        }
        assert!(
            coordinator
                .get(&format!("{LIST}?kind=school"))
                .await
                .page()
                .contains("No organization fits")
        );
        let shown = coordinator.get(&page()).await;
        for words in [
            "<b>Space</b>",
            "a room for 20",
            "Ana Paz",
            "Joined in March 2026",
            "They work in 2 of 7 stages",
            "href=\"https://clinic.example.org\"",
            "Treatment<span class=\"vh\"> (yes)",
            "Recovery<span class=\"vh\"> (no)",
        ] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        let spanish = coordinator.clone().in_spanish().get(&page()).await;
        assert!(spanish.page().contains("Se unió en marzo de 2026"));
    }
}

#[tokio::test]
async fn agencies_tell_their_level_of_government_where_several_work_together() {
    use kit_store::Record;
    use kit_web::Coalition;
    use kit_web::coalition::PartnershipKind;
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let add = format!("{LIST}/add");
        assert!(!coordinator.get(&add).await.page().contains("Level of government"), "not asked elsewhere");
        let tx = app.scope().begin().await.unwrap();
        Coalition { kinds: PartnershipKind::MultiAgency.into(), ..app.coalition.clone() }
            .put(&tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert!(coordinator.get(&add).await.page().contains("Level of government"));
        assert!(coordinator.clone().in_spanish().get(&add).await.page().contains("Nación tribal"));
        let fields = [
            ("id", ID),
            ("name", "Public Health"),
            ("kind", "government"),
            ("government_level", "county"),
        ];
        coordinator.post(&add, &fields).await.leads_to();
        assert!(coordinator.get(&page()).await.page().contains(">County</span>"));
        // A form without the field, as other kinds of partnership see it, leaves it alone.
        let renamed = [("name", "County Public Health"), ("kind", "government"), ("version", "1")];
        coordinator.post(&format!("{}/edit", page()), &renamed).await.leads_to();
        let shape = coordinator.json(Method::GET, &format!("{API}/{ID}"), &json!(null)).await.value();
        assert_eq!(
            (shape["name"].clone(), shape["government_level"].clone()),
            (json!("County Public Health"), json!("county"))
        );
        let odd = [("name", "County Public Health"), ("version", "2"), ("government_level", "galactic")];
        coordinator.post(&format!("{}/edit", page()), &odd).await.leads_to();
        let shape = coordinator.json(Method::GET, &format!("{API}/{ID}"), &json!(null)).await.value();
        assert_eq!(shape["government_level"], json!(null), "a word that is no level says none");
    }
}

#[tokio::test]
async fn mistakes_are_said_at_the_field_and_no_link_can_run_a_script() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [("name", ""), ("email", "555-0142 77"), ("website", "javascript://x.y/%0aalert(1)")];
        let reply = coordinator.post(&format!("{LIST}/add"), &fields).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in [
            "Write the organization’s name",
            "This looks like a phone number, not an email",
            "Write the website like https://example.org",
            "value=\"555-0142 77\"",
        ] {
            assert!(reply.body.contains(words), "{words} is missing");
        }
        assert!(!reply.body.contains("href=\"javascript"));
    }
}

#[tokio::test]
async fn two_people_editing_at_once_both_see_both() {
    for app in apps().await {
        let (coordinator, officer) = (app.visitor(Role::Coordinator).await, app.visitor(Role::Officer).await);
        coordinator
            .post(&format!("{LIST}/add"), &[("id", ID), ("name", "Library")])
            .await
            .leads_to();
        let edit = format!("{}/edit", page());
        let save = |does: &'static str, version: &'static str| {
            [("name", "Library"), ("what_they_do", does), ("version", version)]
        };
        officer.post(&edit, &save("Lends books", "1")).await.leads_to();
        let second = coordinator.post(&edit, &save("Lends tools", "1")).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.body.contains("officer changed this a minute ago"));
        assert!(second.body.contains("Lends books") && second.body.contains("Lends tools"));
        coordinator.post(&edit, &save("Lends tools", "2")).await.leads_to();
        assert!(officer.get(&page()).await.page().contains("Lends tools"));
    }
}

#[tokio::test]
async fn contact_details_and_notes_stay_with_those_who_may_see_them() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let fields = [
            ("id", ID),
            ("name", "Library"),
            ("phone", "555-0101"),
            ("address", "9 Hill Road"),
            ("notes", "Left in 2019 after a dispute"),
        ];
        coordinator.post(&format!("{LIST}/add"), &fields).await.leads_to();
        let own = coordinator.get(&page()).await;
        for secret in ["555-0101", "9 Hill Road", "Left in 2019"] {
            assert!(own.page().contains(secret));
        }
        for role in [Role::Member, Role::Evaluator] {
            let visitor = app.visitor(role).await;
            for path in [page(), LIST.to_owned(), API.to_owned(), format!("{API}/{ID}")] {
                let reply = visitor.get(&path).await;
                for secret in ["555-0101", "9 Hill Road", "Left in 2019"] {
                    assert!(!reply.page().contains(secret), "{role:?} sees {secret} on {path}");
                }
            }
            assert_eq!(visitor.get(&format!("{LIST}.csv")).await.status, StatusCode::FORBIDDEN);
            let edit = visitor.post(&format!("{}/edit", page()), &[("name", "Mine")]).await;
            assert_eq!(edit.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(app.outsider().await.get(&page()).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn who_leaves_is_found_among_those_who_left_and_can_return() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post(&format!("{LIST}/add"), &[("id", ID), ("name", "Library")])
            .await
            .leads_to();
        coordinator.post(&format!("{}/leave", page()), &[]).await.leads_to();
        assert!(!coordinator.get(LIST).await.page().contains("Library"));
        assert!(coordinator.get(&format!("{LIST}?only=left")).await.page().contains("Library"));
        assert!(coordinator.get(&page()).await.page().contains("left Mar 10"));
        coordinator.post(&format!("{}/return", page()), &[]).await.leads_to();
        assert!(coordinator.get(LIST).await.page().contains("Library"));
        let changes = kit_store::changes_of(&app.scope(), "organization", ID.parse().unwrap(), 10)
            .await
            .unwrap();
        assert_eq!(changes.len(), 3);
    }
}

#[tokio::test]
async fn programs_add_change_and_page_through_organizations() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        for number in 0..53 {
            let body =
                json!({ "name": format!("Group {number:02}"), "care_stages": ["recovery", "nonsense"] });
            assert_eq!(coordinator.json(Method::POST, API, &body).await.status, StatusCode::OK);
        }
        let first = coordinator.get(API).await.value();
        assert_eq!(first["items"].as_array().map(Vec::len), Some(50));
        let next = first["next"].as_str().unwrap_or_default();
        let second = coordinator.get(&format!("{API}?after={next}")).await.value();
        assert_eq!(second["items"][0]["name"], "Group 50");
        assert_eq!(second["next"], json!(null));

        let one = format!("{API}/{}", second["items"][0]["id"].as_str().unwrap_or_default());
        assert_eq!(coordinator.get(&one).await.value()["care_stages"], json!(["recovery"]));
        let change = json!({ "name": "Group 50", "hopes": ["Rest"], "version": 1 });
        assert_eq!(coordinator.json(Method::PUT, &one, &change).await.value()["hopes"], json!(["Rest"]));
        let stale = coordinator.json(Method::PUT, &one, &change).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        let wrong = coordinator.json(Method::POST, API, &json!({ "email": "nobody" })).await;
        assert_eq!(wrong.value()["errors"][0]["field"], "name");
    }
}

#[tokio::test]
async fn an_export_holds_the_list_in_view_and_no_formula() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        coordinator
            .post(&format!("{LIST}/add"), &[("name", "=cmd|' /C calc'!A0"), ("kind", "media")])
            .await;
        coordinator.post(&format!("{LIST}/add"), &[("name", "Library"), ("kind", "school")]).await;
        let csv = coordinator.get(&format!("{LIST}.csv?kind=media")).await;
        assert!(csv.page().contains("'=cmd") && !csv.page().contains("Library"), "{}", csv.body);
        let xlsx = coordinator.get(&format!("{LIST}.xlsx")).await;
        assert!(xlsx.page().starts_with("PK"));
    }
}

#[tokio::test]
async fn an_organization_that_may_be_here_already_is_named_first() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let first = [("name", "Elk Ridge Clinic"), ("city", "Elk Ridge"), ("phone", "518-555-0142")];
        coordinator.post("/testville/people/organizations/add", &first).await.leads_to();
        let second = [("name", "Elk Ridge Clinic Inc."), ("phone", "(518) 555-0142")];
        let asked = coordinator.post("/testville/people/organizations/add", &second).await;
        assert_eq!(asked.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("This may be Elk Ridge Clinic, Elk Ridge."), "{}", asked.body);
        let address = "/api/v1/coalitions/testville/organizations";
        let body = serde_json::json!({"name": "Elk Ridge Clinic Inc.", "phone": "(518) 555-0142"});
        let refused = coordinator.json(axum::http::Method::POST, address, &body).await;
        assert!(refused.body.contains("even_if_alike"), "{}", refused.body);
    }
}

#[tokio::test]
async fn a_place_on_the_map_is_two_numbers_on_the_globe() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let send = |latitude: &'static str, longitude: &'static str| {
            let coordinator = coordinator.clone();
            async move {
                let fields =
                    [("id", ID), ("name", "Elm Pantry"), ("latitude", latitude), ("longitude", longitude)];
                coordinator.post(&format!("{LIST}/add"), &fields).await
            }
        };
        assert!(send("91", "0").await.body.contains("Write a number from -90 to 90"));
        assert!(send("here", "0").await.body.contains("value=\"here\""));
        assert!(send("42", "-181").await.body.contains("Write a number from -180 to 180"));
        assert!(send("", "-73").await.body.contains("A place needs both numbers"));
        send("42.4733363", "-73.8").await.leads_to();
        assert!(coordinator.get(&page()).await.page().contains("geo:42.473336,-73.8"));
        let one = coordinator.get(&format!("{API}/{ID}")).await.value();
        assert_eq!((one["latitude"].as_f64(), one["longitude"].as_f64()), (Some(42.473_336), Some(-73.8)));
        let member = app.visitor(Role::Member).await;
        assert!(!member.get(&page()).await.page().contains("geo:"));
        let wrong = json!({"name": "Elm Pantry", "latitude": 100, "longitude": 0, "version": 1});
        let refused = coordinator.json(Method::PUT, &format!("{API}/{ID}"), &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sheet = coordinator.get(&format!("{LIST}.csv")).await;
        assert!(sheet.body.contains("42.473336,-73.8"), "{}", sheet.body);
    }
}
