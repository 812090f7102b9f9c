mod example;
mod problem;

use axum::http::{Method, StatusCode};
use kit_store::{AccountId, InCoalition, Reads};
use kit_web::account::{self, Account};
use kit_web::testing::{TestApp, Visitor};
use kit_web::{Role, coalition};
use serde_json::json;

use crate::testing::apps;

/// A host who has just followed the set-up link: no name, no address.
async fn fresh_host(app: &TestApp) -> Visitor {
    let id = AccountId(uuid::Uuid::from_u128(77));
    let host = Account {
        id,
        email: None,
        name: "Host".to_owned(),
        language: "en".to_owned(),
        is_host: true,
    };
    let tx = app.app.db.begin().await.unwrap();
    account::insert_account(&tx, &host, app.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    app.signed_in(id).await
}

const ID: &str = "01890000-0000-7000-8000-0000000000aa";

const FORM: [(&str, &str); 9] = [
    ("id", ID),
    ("name", "Río Verde Together"),
    ("place", "Río Verde County"),
    ("language", "es"),
    ("time_zone", "America/Denver"),
    ("sector_scheme", "drug_free"),
    ("aim_affected_percent", "33 %"),
    ("given_name", "Rosa"),
    ("family_name", "Delgado Ruiz"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FORM.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes).copied().collect()
}

#[tokio::test]
async fn a_host_founds_one_coalition_however_often_the_form_is_sent() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        assert!(host.get("/start").await.page().contains("What do you have today?"));
        assert!(host.get("/start/found").await.page().contains("Your email address"));
        let form = with(&[("own_email", "Rosa@Example.org"), ("with_seats", "yes")]);
        let (one, other) = tokio::join!(host.post("/start/found", &form), host.post("/start/found", &form));
        for sent in [one, other, host.post("/start/found", &form).await] {
            assert_eq!(sent.leads_to(), "/rio-verde-together");
        }
        let home = host.get("/rio-verde-together").await;
        for words in ["Rosa", "Río Verde County", "No one is here yet", "18 or younger"] {
            assert!(home.page().contains(words), "{words} is missing");
        }
        let list = host.get("/rio-verde-together/people/list").await;
        assert_eq!(list.page().matches("Rosa Delgado Ruiz</a>").count(), 1, "one founder: {}", list.body);

        let founded = coalition::by_slug(&app.app.db, "rio-verde-together").await.unwrap().unwrap();
        assert_eq!(founded.time_zone, "America/Denver");
        assert_eq!(founded.aim_affected_percent, Some(33));
        assert_eq!(founded.language, "es");
        let scope = app.app.db.scope(founded.id);
        assert_eq!(people::seats::store::seats(&scope).await.unwrap().len(), 12, "a seat for each sector");
        assert_eq!(kit_store::latest(&scope, 10).await.unwrap().len(), 2, "a coalition and a person");
        let visitor = host;
        let host = account::account_by_email(&app.app.db, "rosa@example.org").await.unwrap().unwrap();
        assert_eq!((host.name.as_str(), host.is_host), ("Rosa Delgado Ruiz", true));
        let kept = [("sector", "youth"), ("kind", "resident")];
        visitor.post("/rio-verde-together/people/seats/add", &kept).await.leads_to();
        let home = visitor.get("/rio-verde-together").await;
        assert!(!home.page().contains("No one is here yet"), "a seat kept for residents is a table");
    }
}

#[tokio::test]
async fn mistakes_stand_at_their_fields_and_nothing_is_founded() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        let long = "x".repeat(121);
        for (changes, words) in [
            (vec![("name", "")], "Write the name of your coalition"),
            (vec![("name", long.as_str())], "Use at most 120 letters here"),
            (vec![("place", "")], "Write the town, county or region"),
            (vec![("slug", "Not allowed!")], "Use 2 to 60 small letters"),
            (vec![("slug", "help")], "Use 2 to 60 small letters"),
            (vec![("slug", "testville")], "Another coalition has this address"),
            (vec![("time_zone", "other"), ("zone_written", "Mars/Olympus")], "Choose a time zone"),
            (vec![("time_zone", "Mars/Olympus")], "Choose a time zone"),
            (vec![("sector_scheme", "none")], "Choose a list of sectors"),
            (vec![("aim_affected_percent", "a third")], "Write a number from 1 to 100"),
            (vec![("aim_affected_percent", "101")], "Write a number from 1 to 100"),
            (vec![("given_name", " ")], "Write your name"),
            (vec![("own_email", "")], "so that you can sign in again"),
            (vec![("own_email", "555-0142 77")], "This looks like a phone number"),
            (vec![("own_email", "officer@example.org")], "Somebody else signs in with this address"),
        ] {
            let mut form = with(&[("own_email", "rosa@example.org")]);
            form.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
            form.extend(changes.iter().copied());
            let reply = host.post("/start/found", &form).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{changes:?}");
            assert!(reply.body.contains(words), "{words} is missing for {changes:?}");
            assert!(reply.body.contains("Error:") && reply.body.contains(ID), "{changes:?}");
        }
        assert_eq!(coalition::list(&app.app.db, "").await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_written_time_zone_and_a_written_address_are_kept() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        let form = with(&[
            ("own_email", "rosa@example.org"),
            ("slug", "Verde"),
            ("time_zone", "other"),
            ("zone_written", "america/mexico_city"),
        ]);
        assert_eq!(host.post("/start/found", &form).await.leads_to(), "/verde");
        let founded = coalition::by_slug(&app.app.db, "verde").await.unwrap().unwrap();
        assert_eq!(founded.time_zone, "America/Mexico_City");
    }
}

#[tokio::test]
async fn odd_names_found_a_coalition_and_stay_what_they_are() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        for (slug, name) in [
            ("", "<script>alert(1)</script>"),
            ("", "王小明的联盟"),
            ("quotes", "'; DROP TABLE coalition; --"),
            ("braces", "{ $name } {{7*7}} ${env}"),
            ("turned", "\u{202e}mirror\u{2066}"),
            ("zalgo", "T̸̡a̴m̷a̵r̸a̴c̶k̷ 🪑"),
        ] {
            let form = [
                ("name", name),
                ("slug", slug),
                ("place", name),
                ("time_zone", "America/Chicago"),
                ("sector_scheme", "simple"),
                ("given_name", name),
            ];
            let home = host.post("/start/found", &form).await.leads_to().to_owned();
            let page = host.get(&home).await;
            assert!(!page.page().contains("<script>alert"), "{name}");
            let kept = coalition::by_slug(&app.app.db, &home[1..]).await.unwrap().unwrap();
            assert_eq!(kept.name, name);
            let found = host.get(&format!("{home}/search?words={}", kit_web::escaped(name))).await;
            assert!(found.page().contains("result"), "{name} is found by itself");
        }
    }
}

/// The form of the start page with one field; a file when it is called so.
async fn hand_in(host: &Visitor, field: &str, words: &[u8]) -> kit_web::testing::Reply {
    let name = if field == "file" { "; filename=\"list\"" } else { "" };
    let mut body =
        format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"{name}\r\n\r\n").into_bytes();
    body.extend_from_slice(words);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    host.send(Method::POST, "/start/list", "multipart/form-data; boundary=edge", body).await
}

#[tokio::test]
async fn a_file_chosen_on_the_first_page_becomes_the_list() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        let columns = [kit_sheets::Column::new("Name"), kit_sheets::Column::new("Email")];
        let cells =
            ["Inés Calderón", "ines@example.org"].map(|words| kit_sheets::CellOut::Text(words.into()));
        let workbook = kit_sheets::write_xlsx("People", &columns, [cells.to_vec()]).unwrap().bytes;
        let latin: Vec<u8> = "Name,Email\nIn\u{e9}s Calder\u{f3}n,ines@example.org"
            .chars()
            .map(|letter| letter as u8)
            .collect();
        let plain = "Name,Email\nInés Calderón,ines@example.org".as_bytes().to_vec();
        for file in [workbook, latin, plain] {
            let form = hand_in(&host, "file", &file).await;
            assert!(form.page().contains("Your list is safe") && form.body.contains("Inés Calderón"));
        }
        for odd in [&b"%PDF-1.7 \xff\x00"[..], b"PK\x03\x04 broken \xff", &[0xff, 0xd8, 0xff, 0]] {
            let refused = hand_in(&host, "file", odd).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(
                refused.body.contains("href=\"#file\"") && refused.body.contains("no list that can be read")
            );
        }
        let none = hand_in(&host, "pasted", b"").await;
        assert!(none.page().contains("Name your coalition"));
    }
}

#[tokio::test]
async fn a_pasted_list_travels_through_founding() {
    for app in apps().await {
        let host = fresh_host(&app).await;
        let list = "Name, Email\nInes <Calderón>, ines@example.org";
        let form = hand_in(&host, "pasted", list.as_bytes()).await;
        assert!(form.page().contains("Your list is safe") && form.page().contains("Ines &lt;Calderón&gt;"));
        let sent = host
            .post("/start/found", &with(&[("own_email", "rosa@example.org"), ("pasted", list)]))
            .await;
        if sent.status == StatusCode::OK {
            assert!(sent.page().contains("action=\"/rio-verde-together/people/import\""));
            assert!(sent.page().contains("Ines &lt;Calderón&gt;"));
        } else {
            assert_eq!(sent.leads_to(), "/rio-verde-together");
        }
        let endless = "a\n".repeat(100_000);
        let refused = hand_in(&host, "pasted", endless.as_bytes()).await;
        assert!(refused.body.contains("choose it as a file"), "a list that is too long is never cut");
    }
}

#[tokio::test]
async fn only_the_host_may_found_and_nobody_takes_over_a_coalition() {
    for app in apps().await {
        let officer = app.visitor(Role::Officer).await;
        assert_eq!(officer.get("/start").await.status, StatusCode::NOT_FOUND);
        assert_eq!(officer.post("/start/found", &FORM).await.status, StatusCode::NOT_FOUND);
        assert!(app.anonymous().get("/start").await.leads_to().starts_with("/sign-in"));

        let other = app.found_coalition("elsewhere").await;
        let host = fresh_host(&app).await;
        let id = other.id.to_string();
        let form = with(&[("id", id.as_str()), ("own_email", "rosa@example.org")]);
        assert_eq!(host.post("/start/found", &form).await.status, StatusCode::NOT_FOUND);
        let kept = coalition::by_slug(&app.app.db, "elsewhere").await.unwrap().unwrap();
        assert_eq!(kept.name, other.name);
    }
}

#[tokio::test]
async fn programs_found_coalitions_too() {
    for app in apps().await {
        let host = app.visitor(Role::Coordinator).await;
        let body = json!({
            "id": ID, "name": "River Watch", "place": "Elk Ridge", "time_zone": "America/Chicago",
            "sector_scheme": "simple", "given_name": "Rosa",
        });
        for _ in 0..2 {
            let shape = host.json(Method::POST, "/api/v1/coalitions", &body).await;
            assert_eq!(shape.status, StatusCode::OK, "{}", shape.body);
            assert_eq!(shape.value()["slug"], "river-watch");
        }
        let wrong = json!({
            "name": "", "place": "Elk Ridge", "time_zone": "x", "sector_scheme": "simple", "given_name": "Rosa",
        });
        let refused = host.json(Method::POST, "/api/v1/coalitions", &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.value()["errors"][0]["field"], "name");
        let officer = app.visitor(Role::Officer).await;
        assert_eq!(
            officer.json(Method::POST, "/api/v1/coalitions", &body).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn the_set_up_link_leads_a_fresh_installation_to_the_three_doors() {
    for app in apps().await {
        let link = super::set_up_link(&app.app).await.unwrap().unwrap();
        let path = link.strip_prefix("http://localhost").unwrap();
        assert!(app.anonymous().get(path).await.page().contains("Sign in now"));
        // Where no mail is sent the host always needs one; there is a coalition already, so it leads to the door.
        assert!(path.ends_with("?next=/"), "{path}");
    }
}
