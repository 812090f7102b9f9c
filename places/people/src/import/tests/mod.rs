//! Imports as somebody does them in a browser.

mod files;
mod saving;
mod working;

use std::path::{Path, PathBuf};

use axum::http::{Method, StatusCode};
use kit_store::Record;
use kit_web::Role;
use kit_web::testing::{Reply, TestApp, Visitor};

use super::model::{CheckedRow, Decision, RosterImport, Stage, Verdict};
use super::read::Meaning;
use super::store;
use crate::members::Person;
use crate::organizations::Organization;
use crate::testing::apps;

const ID: &str = "01890000-0000-7000-8000-00000000aaaa";
const MESSY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/example/messy_roster.csv");

async fn send(visitor: &Visitor, id: &str, name: &str, content: &[u8]) -> Reply {
    let mut body = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n{id}\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"paste\"\r\n\r\n\r\n--edge\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    visitor
        .send(Method::POST, "/testville/people/import", "multipart/form-data; boundary=edge", body)
        .await
}

/// Sends a file and checks its rows with the columns as guessed.
async fn checked(
    app: &TestApp,
    visitor: &Visitor,
    id: &str,
    name: &str,
    content: &[u8],
    fields: &[(&str, &str)],
) -> RosterImport {
    send(visitor, id, name, content).await.leads_to();
    let fields: Vec<(&str, &str)> = [("go", "check")].into_iter().chain(fields.iter().copied()).collect();
    visitor.post(&format!("/testville/people/import/{id}/columns"), &fields).await.leads_to();
    app.app.runner().run_all().await.unwrap();
    let import = find(app, id).await;
    assert_eq!(import.stage, Stage::Checked, "{name}");
    accounted_for(app, &import, name).await;
    import
}

async fn find(app: &TestApp, id: &str) -> RosterImport {
    RosterImport::find(&app.scope(), id.parse().unwrap()).await.unwrap().unwrap()
}

async fn rows(app: &TestApp, import: &RosterImport) -> Vec<CheckedRow> {
    store::rows(&app.scope(), import.id, None, -1, 200_000).await.unwrap()
}

/// Every row of the file is the header or has its verdict.
async fn accounted_for(app: &TestApp, import: &RosterImport, name: &str) {
    let tally = import.tally();
    assert!(tally.balances(), "{name}: {tally:?}");
    let rows = rows(app, import).await;
    let lines: i64 = rows.iter().map(CheckedRow::source_rows).sum();
    assert_eq!(lines + tally.header, tally.rows_in, "{name}: {tally:?}");
}

async fn counts(app: &TestApp, import: &RosterImport) -> [i64; 6] {
    let counts = store::counts(&app.scope(), import.id).await.unwrap();
    [
        Verdict::New,
        Verdict::Update,
        Verdict::Same,
        Verdict::Duplicate,
        Verdict::Refused,
        Verdict::LeftOut,
    ]
    .map(|verdict| counts.get(&verdict).copied().unwrap_or_default())
}

async fn people(app: &TestApp) -> Vec<Person> {
    store::everybody(&app.scope()).await.unwrap()
}

async fn organizations(app: &TestApp) -> Vec<Organization> {
    store::every_organization(&app.scope()).await.unwrap()
}

fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(folder);
    if path.exists() {
        Some(path)
    } else {
        println!("skipped: shared data not here");
        None
    }
}

fn id(number: usize) -> String {
    format!("01890000-0000-7000-8000-{number:012}")
}

const HERE: &str = "/testville/people/import/01890000-0000-7000-8000-00000000aaaa";

#[tokio::test]
async fn a_pasted_list_is_checked_and_saved() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let list = "Name, Organization, Email\nPriya Raman, School District, priya@example.org\n\
                    Danny Reyes, Recovery Allies, danny@example.org\nDenise Ward, , 555-0142 77\n";
        let sent = coordinator.post("/testville/people/import", &[("id", ID), ("paste", list)]).await;
        assert_eq!(sent.leads_to(), format!("{HERE}/columns"));
        let columns = coordinator.get(&format!("{HERE}/columns")).await;
        assert!(columns.page().contains("UTF-8, columns divided by commas. 3 rows. Headings in row 1."));
        let spanish = coordinator.clone().in_spanish().get(&format!("{HERE}/columns")).await;
        assert!(spanish.page().contains("Nombre completo de una persona"));
        coordinator.post(&format!("{HERE}/columns"), &[("go", "check")]).await.leads_to();
        let check = coordinator.get(HERE).await;
        for words in [
            "We found 3 people and 2 organizations. Nothing is saved yet.",
            "4 rows in the file: 1 with headings, 3 to add. None is missing.",
            "Row 4: this looks like a phone number, not an email: 555-0142 77. Keep it as a phone number?",
        ] {
            assert!(check.page().contains(words), "{words}");
        }
        assert!(people(&app).await.is_empty(), "nothing is written before saving");
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        let saved = coordinator.get(HERE).await;
        assert!(saved.page().contains("3 people and 2 organizations added"));
        let denise = people(&app).await.into_iter().find(|person| person.given_name == "Denise").unwrap();
        assert_eq!((denise.email, denise.phone.as_deref()), (None, Some("555-0142 77")));
    }
}

#[tokio::test]
async fn the_messy_roster_comes_in_with_every_row_accounted_for() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let messy = std::fs::read(MESSY).unwrap();
        let import = checked(&app, &coordinator, ID, "messy_roster.csv", &messy, &[]).await;
        assert_eq!(counts(&app, &import).await, [31, 0, 0, 4, 1, 5]);
        let page = coordinator.get(HERE).await;
        for words in [
            "40 rows in the file: 1 with headings, 5 blank, titles or totals,",
            "1 refused. None is missing.",
            "Row 8: this looks like a phone number, not an email: 555-0171",
            "one cell names several people: Benny Lund, Tara Lund",
            "&quot;Hooper's Feed &amp; Supply&quot; looks like an organization",
            "holds a formula, not a name",
            "Estela Quiroga in row 10: same email",
            "does &quot;45321&quot; mean January 30, 2024?",
        ] {
            assert!(page.page().contains(words), "{words}");
        }
        coordinator.post(&format!("{HERE}/rows"), &[("go", "save")]).await.leads_to();
        let tally = find(&app, ID).await.tally();
        assert_eq!((tally.people_added, tally.organizations_added, tally.changed), (31, 23, 0));
        let found = people(&app).await;
        let named = |name: &str| found.iter().filter(|person| person.name() == name).collect::<Vec<_>>();
        assert_eq!(named("Estela Quiroga").len(), 1, "two rows of one person are one");
        let voss = named("Elen Voss")[0];
        assert_eq!((voss.part.as_str(), voss.sector.as_deref()), ("take-back lead", Some("health_care")));
        assert_eq!(voss.joined_on.unwrap().to_string(), "2024-10-17");
        assert_eq!(
            (named("Owen Kelly")[0].title.as_str(), named("Hal Brandt")[0].notes.as_str()),
            ("Father", "treasurer")
        );
        assert_eq!(named("June Halvorsen")[0].email.as_deref(), Some("june.h@example.net"));
        assert_eq!(named("Wren Abernathy")[0].phone, None, "the mail address in the phone column is one");
        assert!(
            named("Fern Doyle")[0].notes.contains("2024-13-02"),
            "a day nobody can read stays readable"
        );
        let shops = organizations(&app).await;
        let shops: Vec<_> =
            shops.iter().filter(|organization| organization.name == "Main Street Shops").collect();
        assert_eq!((shops.len(), shops[0].phone.as_deref()), (1, Some("555-0178")));
        assert_eq!(named("Nina Castellano")[0].organization_id, Some(shops[0].id));
        // The same list once more adds nobody.
        let again = checked(&app, &coordinator, &id(2), "messy_roster.csv", &messy, &[]).await;
        let [_, update, same, duplicate, ..] = counts(&app, &again).await;
        assert!(same + update >= 25, "{:?}", counts(&app, &again).await);
        assert!(duplicate <= 8, "{:?}", counts(&app, &again).await);
    }
}

#[tokio::test]
async fn an_answer_changes_the_row_and_a_decision_who_it_is() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let list = b"Name,Email,Phone\nBenny & Tara Lund,lund@example.org,\nAna Ruiz,ana@example.org,\n\
                     Ana Ruiz,ana@example.org,555-0101\nIda Berg,,\n";
        let import = checked(&app, &coordinator, ID, "list.csv", list, &[]).await;
        assert_eq!(counts(&app, &import).await, [4, 0, 0, 1, 0, 0]);
        let couple = format!("answer-{}-several_people", 2 * 64);
        let (second, ida) = (format!("decision-{}", 4 * 64), format!("decision-{}", 5 * 64));
        let fields = [
            (couple.as_str(), "no"),
            (second.as_str(), "take"),
            (ida.as_str(), "leave"),
            ("go", "save"),
        ];
        coordinator.post(&format!("{HERE}/rows"), &fields).await.leads_to();
        // An answer reads the row anew and shows it before anything is saved.
        assert_eq!(find(&app, ID).await.stage, Stage::Checked);
        assert!(coordinator.get(HERE).await.page().contains("Benny &amp; Tara Lund"));
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        let mut names: Vec<String> = people(&app).await.iter().map(Person::name).collect();
        names.sort();
        assert_eq!(names, ["Ana Ruiz", "Ana Ruiz", "Benny & Tara Lund"]);
    }
}

#[tokio::test]
async fn another_coalitions_import_is_not_found() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        checked(&app, &coordinator, ID, "list.csv", b"Name,Email\nAna Ruiz,ana@example.org\n", &[]).await;
        let other = app.found_coalition("elsewhere").await;
        let tx = app.app.db.scope(other.id).begin().await.unwrap();
        let foreign = RosterImport::new(
            super::ImportId(id(9).parse().unwrap()),
            "theirs.csv",
            "Somebody",
            app.app.clock.now(),
        );
        foreign.put(&tx).await.unwrap();
        tx.commit().await.unwrap();
        let theirs = format!("/testville/people/import/{}", id(9));
        for path in [theirs.clone(), format!("{theirs}/columns")] {
            assert_eq!(coordinator.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for step in ["columns", "rows", "save", "undo", "discard"] {
            let reply = coordinator.post(&format!("{theirs}/{step}"), &[]).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{step}");
        }
        assert_eq!(app.visitor(Role::Member).await.get(HERE).await.status, StatusCode::FORBIDDEN);
        assert_eq!(app.outsider().await.get(HERE).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_file_that_is_no_list_is_refused_with_its_name_and_nothing_is_lost() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let pdf = send(&coordinator, ID, "C:\\lists\\members.pdf", b"%PDF-1.7 ...").await;
        assert_eq!(pdf.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(pdf.body.contains("members.pdf is a PDF, not a list"), "{}", pdf.body);
        let nothing = coordinator.post("/testville/people/import", &[("paste", "  ")]).await;
        assert!(nothing.body.contains("Paste a list or choose a file"));
        let nul =
            send(&coordinator, ID, "list.csv", b"Name,Email\nA\0na,ana@example.org\nBen,ben@example.org\n")
                .await;
        assert!(nul.body.contains("list.csv, line 2"), "{nul:?}");
        let spanish = send(&coordinator.clone().in_spanish(), ID, "foto.png", b"\x89PNG\r\n\x1a\n0000").await;
        assert!(spanish.body.contains("foto.png es una imagen, no una lista"));
        let large = vec![b'a'; super::FILE_LIMIT + (2 << 20)];
        let reply = send(&coordinator, ID, "large.csv", &large).await;
        assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(reply.body.contains("is larger than 64 MB"), "{}", reply.status);
        assert!(store::latest(&app.scope()).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_is_here_already_is_filled_or_replaced_as_chosen() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let ana = [
            ("id", &id(1)[..]),
            ("given_name", "Ana"),
            ("family_name", "Ruiz"),
            ("email", "ana@example.org"),
            ("phone", "555-0199"),
        ];
        coordinator.post("/testville/people/add", &ana).await.leads_to();
        let list = b"Name,Email,Phone,Role\nAna Ruiz,ana@example.org,555-0101,Treasurer\n";
        checked(&app, &coordinator, ID, "list.csv", list, &[]).await;
        coordinator.post(&format!("{HERE}/save"), &[]).await.leads_to();
        let person = people(&app).await.remove(0);
        assert_eq!((person.phone.as_deref(), person.part.as_str()), (Some("555-0199"), "Treasurer"));
        let import = checked(&app, &coordinator, &id(2), "list.csv", list, &[("existing", "replace")]).await;
        assert_eq!(counts(&app, &import).await, [0, 1, 0, 0, 0, 0]);
        coordinator
            .post(&format!("/testville/people/import/{}/save", id(2)), &[])
            .await
            .leads_to();
        assert_eq!(people(&app).await[0].phone.as_deref(), Some("555-0101"));
        coordinator
            .post(&format!("/testville/people/import/{}/undo", id(2)), &[])
            .await
            .leads_to();
        assert_eq!(people(&app).await[0].phone.as_deref(), Some("555-0199"), "an undo resets only its own");
        assert_eq!(people(&app).await[0].part, "Treasurer");
    }
}

#[tokio::test]
async fn another_encoding_can_be_chosen() {
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        send(&coordinator, ID, "list.csv", b"Name,Email\nJos\xe9 Pe\xf1a,jose@example.org\n")
            .await
            .leads_to();
        let columns = format!("{HERE}/columns");
        assert!(coordinator.get(&columns).await.page().contains("José Peña"));
        coordinator
            .post(&columns, &[("encoding", "windows-1251"), ("go", "again")])
            .await
            .leads_to();
        assert!(coordinator.get(&columns).await.page().contains("Josй"), "read as Cyrillic");
        let unknown = coordinator.post(&columns, &[("encoding", "klingon"), ("go", "again")]).await;
        assert!(unknown.body.contains("list.csv: the letters cannot be read this way"));
    }
}

#[tokio::test]
async fn a_long_list_is_worked_on_by_jobs_and_shows_how_far_it_is() {
    let mut list = String::from("First name,Last name,Email,City\n");
    for number in 0..1_200 {
        list.push_str(&format!("Given{number},Family{number},person{number}@example.org,Town\n"));
    }
    for app in apps().await {
        let coordinator = app.visitor(Role::Coordinator).await;
        let work = app.app.runner();
        send(&coordinator, ID, "long.csv", list.as_bytes()).await.leads_to();
        for (form, stage, words) in [
            ("columns", Stage::Checking, "Checking long.csv"),
            ("save", Stage::Saving, "Saving long.csv"),
            ("undo", Stage::Undoing, "Undoing long.csv"),
        ] {
            coordinator.post(&format!("{HERE}/{form}"), &[("go", "check")]).await.leads_to();
            assert_eq!(find(&app, ID).await.stage, stage);
            let waiting = coordinator.get(HERE).await;
            assert!(waiting.page().contains(words) && waiting.headers.contains_key("refresh"));
            // After saving, the duplicates are looked for.
            let jobs = if stage == Stage::Saving { 2 } else { 1 };
            assert_eq!(work.run_all().await.unwrap(), jobs, "a second click enqueues nothing");
            if stage == Stage::Saving {
                assert_eq!(people(&app).await.len(), 1_200);
            }
        }
        assert_eq!(people(&app).await.len(), 0);
        assert_eq!(find(&app, ID).await.tally().taken_back, 1_200);
    }
}
