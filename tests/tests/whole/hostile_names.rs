//! Names that broke other programs go through every way in and out, and come back as they were.

use std::collections::HashMap;

use axum::http::{Method, StatusCode};
use calamine::{Reader, Xlsx};
use kit_store::testing::engines;
use kit_web::Role;
use kit_web::testing::{TestApp, Visitor};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::cast::product;

const PEOPLE: &str = "/api/v1/coalitions/testville/people";

fn names() -> Option<Vec<String>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/07-import/blns.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: shared data not here");
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

/// What is left of a name: no control characters, no white space around it.
fn expected(name: &str) -> String {
    let kept: String = name
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect();
    kept.trim().to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn id(way: u128, number: usize) -> Uuid {
    Uuid::from_u128(0x0189_0000_0000_7000_8000_0000_0000_0000 + (way << 32) + number as u128)
}

/// Adds every name and gives those that were taken, by id. The others were refused with a reason.
async fn add_by_form(visitor: &Visitor, names: &[String]) -> HashMap<Uuid, String> {
    let mut taken = HashMap::new();
    for (number, name) in names.iter().enumerate() {
        let own = id(0, number).to_string();
        let fields = [
            ("id", own.as_str()),
            ("given_name", "Pat"),
            ("family_name", name.as_str()),
            ("notes", name.as_str()),
            // Many of these names are alike; nobody asks here whether they are the same person.
            ("even_if_alike", "yes"),
        ];
        let reply = visitor.post("/testville/people/add", &fields).await;
        match reply.status {
            StatusCode::SEE_OTHER => drop(taken.insert(id(0, number), expected(name))),
            StatusCode::UNPROCESSABLE_ENTITY => assert!(expected(name).chars().count() > 120, "{name:?}"),
            other => panic!("{name:?}: {other}"),
        }
    }
    taken
}

async fn add_by_program(visitor: &Visitor, names: &[String]) -> HashMap<Uuid, String> {
    let mut taken = HashMap::new();
    for (number, name) in names.iter().enumerate() {
        let body = json!({
            "id": id(1, number), "given_name": "Kim", "family_name": name, "job": name, "even_if_alike": true
        });
        let reply = visitor.json(Method::POST, PEOPLE, &body).await;
        match reply.status {
            StatusCode::OK => {
                assert_eq!(reply.value()["family_name"], expected(name), "{name:?}");
                taken.insert(id(1, number), expected(name));
            }
            StatusCode::UNPROCESSABLE_ENTITY => assert!(expected(name).chars().count() > 120, "{name:?}"),
            other => panic!("{name:?}: {other} {}", reply.body),
        }
    }
    taken
}

async fn look_at_pages(visitor: &Visitor, taken: &HashMap<Uuid, String>) {
    for (id, name) in taken {
        for address in [format!("/testville/people/{id}"), format!("/testville/people/{id}/edit")] {
            let reply = visitor.get(&address).await;
            assert!(reply.page().contains(&escaped(name)), "{name:?} is not on {address}");
            if name.contains(['<', '>']) {
                assert!(!reply.body.contains(name.as_str()), "{name:?} is on {address} as it is");
            }
        }
    }
}

/// Walks the list from page to page and the list of the JSON interface, and compares every name.
async fn walk_lists(visitor: &Visitor, taken: &HashMap<Uuid, String>) {
    let (mut seen, mut after) = (0, String::new());
    loop {
        let list = visitor.get(&format!("{PEOPLE}?after={after}")).await.value();
        let page = visitor.get(&format!("/testville/people/list?after={after}")).await;
        for person in list["items"].as_array().unwrap() {
            let id: Uuid = person["id"].as_str().unwrap().parse().unwrap();
            let name = person["family_name"].as_str().unwrap();
            assert_eq!(name, taken[&id]);
            assert!(page.page().contains(&escaped(name)), "{name:?} is not in the list");
            seen += 1;
        }
        match &list["next"] {
            Value::String(next) => after.clone_from(next),
            _ => break,
        }
    }
    assert_eq!(seen, taken.len());
}

fn counted<'a>(names: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    names.fold(HashMap::new(), |mut counted, name| {
        *counted.entry(name.to_owned()).or_default() += 1;
        counted
    })
}

async fn open_files(visitor: &Visitor, taken: &HashMap<Uuid, String>) {
    let expected = counted(taken.values().map(String::as_str));
    let csv = visitor.get("/testville/people/list.csv").await;
    let text = csv.page().trim_start_matches('\u{FEFF}');
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let written: Vec<String> = rows.records().map(|row| row.unwrap()[0].to_owned()).collect();
    let read = counted(written.iter().map(|name| kit_sheets::unguarded(name)));
    assert_eq!(difference(&expected, &read), Vec::<String>::new(), "CSV");

    let reply = visitor.get("/testville/people/list.xlsx").await;
    let mut workbook = Xlsx::new(std::io::Cursor::new(reply.bytes)).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cells: Vec<String> = sheet.rows().skip(1).map(|row| row[0].to_string()).collect();
    assert_eq!(
        difference(&expected, &counted(cells.iter().map(String::as_str))),
        Vec::<String>::new(),
        "XLSX"
    );
    let name = workbook.sheet_names()[0].clone();
    assert!(workbook.worksheet_formula(&name).unwrap().is_empty(), "a name became a formula");
}

fn difference(one: &HashMap<String, usize>, other: &HashMap<String, usize>) -> Vec<String> {
    let names = one.keys().chain(other.keys());
    names
        .filter(|name| one.get(*name) != other.get(*name))
        .map(|name| format!("{name:?}: {:?} became {:?}", one.get(name), other.get(name)))
        .collect()
}

#[tokio::test]
async fn hostile_names_come_back_as_they_were() {
    let Some(names) = names() else { return };
    for engine in engines() {
        let app: TestApp = product(engine).await;
        let coordinator = app.visitor(Role::Coordinator).await;
        let mut taken = add_by_form(&coordinator, &names).await;
        taken.extend(add_by_program(&coordinator, &names).await);
        assert!(taken.len() > names.len());
        look_at_pages(&coordinator, &taken).await;
        walk_lists(&coordinator, &taken).await;
        open_files(&coordinator, &taken).await;
    }
}

#[tokio::test]
async fn hostile_words_in_addresses_break_nothing() {
    let Some(names) = names() else { return };
    let app = product(kit_store::Engine::Lite).await;
    let coordinator = app.visitor(Role::Coordinator).await;
    for name in &names {
        let word = kit_web::escaped(name);
        for address in [
            format!("/testville/people/list?words={word}&sector={word}&after={word}&only={word}"),
            format!("/testville/people/{word}"),
            format!("/{word}/people/list"),
            format!("{PEOPLE}?after={word}"),
            format!("/sign-in/{word}"),
            format!("/language/{word}"),
        ] {
            let reply = coordinator.get(&address).await;
            assert!(!reply.status.is_server_error(), "{address}: {}", reply.status);
            if name.contains('<') {
                assert!(!reply.body.contains(name.as_str()), "{address} shows it as it is");
            }
        }
    }
}
