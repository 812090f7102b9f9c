use std::io::{Cursor, Write};

use axum::http::{Method, StatusCode};
use kit_store::uuid::Uuid;
use kit_web::Role;
use kit_web::testing::{Reply, Visitor};
use people::organizations::{Organization, OrganizationId};
use proptest::prelude::*;

use super::read::{Listed, services};
use super::verdict::{Verdict, judged};
use crate::testing::{apps, store};

/// The files published with the formats, where they are at hand.
fn published(folder: &str, names: &[&str]) -> Option<Vec<Vec<u8>>> {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/04-directories");
    let files = names.iter().map(|name| std::fs::read(format!("{data}/{folder}/{name}")).ok());
    let files = files.collect::<Option<Vec<_>>>();
    if files.is_none() {
        println!("skipped: shared data not here");
    }
    files
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn service(organization: &str, what: &str) -> Listed {
    Listed {
        organization: organization.to_owned(),
        what: what.to_owned(),
        is_active: true,
    }
}

#[test]
fn the_examples_of_the_specification_are_read_as_json_and_as_tables() {
    let counselling = service("Example Organization Inc.", "Community Counselling");
    for names in [
        vec!["service_full.json"],
        vec!["organization_full.json"],
        vec!["csv/services.csv", "csv/organizations.csv"],
    ] {
        let Some(files) = published("hsds-3-spec-examples", &names) else {
            return;
        };
        assert_eq!(services(&files).unwrap()[0], counselling, "{names:?}");
    }
}

#[test]
fn a_package_of_tables_is_read_packed_and_as_one_json() {
    let expected = [service("Example Organization Inc.", "Community Counselling")];
    let Some(json) = published("hsds-3-spec-examples", &["tabular.json"]) else {
        return;
    };
    assert_eq!(services(&json).unwrap(), expected);
    let data =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/04-directories/hsds-3-spec-examples");
    let mut files: Vec<(String, Vec<u8>)> =
        vec![("datapackage.json".to_owned(), std::fs::read(format!("{data}/datapackage.json")).unwrap())];
    for entry in std::fs::read_dir(format!("{data}/csv")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.push((name, std::fs::read(path).unwrap()));
    }
    assert_eq!(services(&[zipped(&files)]).unwrap(), expected);
}

#[test]
fn services_of_ohana_find_their_organization_by_their_location() {
    let names = ["services.csv", "locations.csv", "organizations.csv"];
    let Some(files) = published("ohana-sample-csv", &names) else {
        return;
    };
    let found = services(&files).unwrap();
    assert_eq!(found.len(), 23);
    assert_eq!(found[0].organization, "Peninsula Family Service");
    assert!(found.iter().all(|one| !one.organization.is_empty()));
}

#[test]
fn each_service_gets_its_verdict() {
    let ours = [(OrganizationId(Uuid::from_u128(1)), "Élk Ridge Clinic".to_owned())];
    let listed = [
        service("elk ridge clinic", "Counselling"),
        service("Elk Ridge Clinic", "counselling"),
        service("Nobody we know", "Counselling"),
        service("", "Counselling"),
        service("Elk Ridge Clinic", " "),
    ];
    let verdicts: Vec<Verdict> =
        judged(&listed, &ours, &[]).into_iter().map(|(_, verdict)| verdict).collect();
    let expected = [
        Verdict::New(ours[0].0),
        Verdict::Twice,
        Verdict::WithOrganization,
        Verdict::NoOrganization,
        Verdict::Unnamed,
    ];
    assert_eq!(verdicts, expected);
}

proptest! {
    #[test]
    fn no_file_breaks_the_reader(file in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = services(&[file]);
    }
}

async fn send(visitor: &Visitor, file: &str) -> Reply {
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"s\"\r\n\r\n{file}\r\n--x--\r\n"
    );
    let kind = "multipart/form-data; boundary=x";
    visitor
        .send(Method::POST, "/testville/goals/who-does-what/directory", kind, body.into_bytes())
        .await
}

#[tokio::test]
async fn a_directory_is_looked_at_before_its_services_are_added() {
    for app in apps().await {
        store(&app, &Organization::named(OrganizationId(Uuid::from_u128(1)), "Elk Ridge Clinic")).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let file = r#"[{"name":"Counselling","status":"active","organization":{"name":"Elk Ridge Clinic"}},
            {"name":"<b>Rides</b>","status":"defunct","organization":{"name":"Pine Flat Rides"}}]"#;
        let shown = send(&coordinator, file).await;
        for words in ["1 new, 1 of organizations we do not have.", "&lt;b&gt;Rides", "no longer offered"] {
            assert!(shown.page().contains(words), "{words} is missing");
        }
        let carried = r#"[{"organization":"Elk Ridge Clinic","what":"Counselling","is_active":true},
            {"organization":"Pine Flat Rides","what":"Rides","is_active":false}]"#;
        let save = "/testville/goals/who-does-what/directory/save";
        let refused = coordinator.post(save, &[("listed", carried)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let list = "/testville/goals/who-does-what/services.csv";
        assert!(!coordinator.get(list).await.page().contains("Counselling"));
        let fields = [("listed", carried), ("stage", "treatment"), ("add_organizations", "yes")];
        for _ in 0..2 {
            coordinator.post(save, &fields).await.leads_to();
        }
        let stored = coordinator.get(list).await;
        assert_eq!(stored.page().matches("Counselling").count(), 1, "sent twice, it is added once");
        assert!(stored.page().contains("Pine Flat Rides"));
        for nonsense in ["", "{\"a\":", "%PDF-1.7", "[]", "PK\u{3}\u{4}", "{\"a.csv\":[1,[2],{\"name\":3}]}"]
        {
            assert_eq!(
                send(&coordinator, nonsense).await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{nonsense}"
            );
        }
    }
}
