//! The commands that keep and bring back, from terminal to terminal.

use home::keep::package::Package;
use kit_store::testing::{TestDb, engines};
use kit_store::{Address, Engine};

use crate::support::{Server, commonweal, run};

/// The folder of a test database; one of PostgreSQL has none, so it gets `other`.
fn data<'a>(test: &'a TestDb, other: &'a std::path::Path) -> &'a std::path::Path {
    match &test.address {
        Address::File(file) => file.parent().unwrap(),
        Address::Postgres(_) => other,
    }
}

#[tokio::test]
async fn a_coalition_and_a_host_travel_from_engine_to_engine() {
    let folder = tempfile::tempdir().unwrap();
    let here = TestDb::new(Engine::Lite, &[]).await;
    let from = data(&here, folder.path());
    drop(Server::start(commonweal("demo", from, &here.address), "Commonweal is running"));
    let file = |name: &str| folder.path().join(name);
    let archive = file("archive.zip");
    let out = |command: &str, test: &TestDb, path: &std::path::Path| {
        let mut process = commonweal(command, data(test, folder.path()), &test.address);
        if command == "archive" {
            process.arg("tamarack-together");
        }
        let (worked, said) = run(process.arg("--out").arg(path));
        assert!(worked, "{said}");
    };
    out("archive", &here, &archive);
    out("backup", &here, &file("backup.zip"));
    for engine in engines() {
        let there = TestDb::new(engine, &[]).await;
        let to = data(&there, folder.path());
        let (worked, said) = run(commonweal("restore-archive", to, &there.address).arg(&archive));
        assert!(worked && said.contains("back at /tamarack-together"), "{said}");
        let again = file(&format!("again-{engine:?}.zip"));
        out("archive", &there, &again);
        let parts = |path| Package::open(path).unwrap().manifest.parts;
        assert_eq!(parts(&archive), parts(&again), "{engine:?}");

        let (worked, said) = run(commonweal("restore", to, &there.address).arg(file("backup.zip")));
        assert!(!worked && said.contains("There is data here already"), "{said}");
        let empty = TestDb::new(engine, &[]).await;
        let (worked, said) =
            run(commonweal("restore", data(&empty, folder.path()), &empty.address).arg(file("backup.zip")));
        assert!(worked, "{said}");
        let again = file(&format!("backup-{engine:?}.zip"));
        out("backup", &empty, &again);
        assert_eq!(parts(&file("backup.zip")), parts(&again), "{engine:?}");
    }
}

#[test]
fn damaged_files_and_wrong_words_are_answered_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let address = Address::File(folder.path().join("commonweal.db"));
    let cases: &[(&str, &[&str], &str)] = &[
        ("verify", &["none.zip"], "cannot be read"),
        ("restore", &["Cargo.toml"], "not a file Commonweal made"),
        ("restore-archive", &["Cargo.toml"], "not a file Commonweal made"),
    ];
    for (command, arguments, expected) in cases {
        let (worked, said) = run(commonweal(command, folder.path(), &address).args(*arguments));
        assert!(!worked && said.contains(expected), "{command}: {said}");
    }
    let elsewhere = folder.path().join("nothing");
    for command in ["backup", "verify"] {
        let (worked, said) = run(&mut commonweal(command, &elsewhere, &address));
        assert!(!worked && said.contains("There is no data in"), "{command}: {said}");
        assert!(!elsewhere.exists(), "{command} made a folder");
    }
}

#[tokio::test]
async fn the_doctor_says_what_to_do_and_fails_when_something_is_broken() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let test = TestDb::new(engine, &commonweal::places::migrations()).await;
        let to = data(&test, folder.path());
        let (well, said) = run(&mut commonweal("doctor", to, &test.address));
        assert!(well && said.contains("0 rows in") && said.contains("no mail server"), "{said}");
        let mut process = commonweal("doctor", to, &test.address);
        let process = process.args(["--smtp-url", "smtp://127.0.0.1:1", "--base-url", "http://example.org"]);
        let (well, said) = run(process);
        assert!(
            !well && said.contains("--smtp-url: smtps://") && said.contains("can read along"),
            "{said}"
        );
    }
    let nobody = Address::Postgres("postgres://nobody@127.0.0.1:1/none".to_owned());
    let (well, said) = run(commonweal("doctor", folder.path(), &nobody).arg("--json"));
    assert!(
        !well && said.contains("\"state\": \"broken\"") && said.contains("Start PostgreSQL"),
        "{said}"
    );
}

#[tokio::test]
async fn a_person_is_given_a_copy_and_forgotten_from_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let test = TestDb::new(engine, &[]).await;
        let to = data(&test, folder.path());
        drop(Server::start(commonweal("demo", to, &test.address), "Commonweal is running"));
        let person = |what: &str, more: &[&str]| {
            let command = format!("person {what} tamarack-together rosa@example.org");
            run(commonweal(&command, to, &test.address).args(more))
        };
        let (worked, said) = person("export", &[]);
        assert!(worked && said.contains("\"given_name\": \"Rosa\""), "{said}");
        let (worked, said) = person("erase", &[]);
        assert!(!worked && said.contains("forget Rosa Delgado") && said.contains("--yes"), "{said}");
        let (worked, said) = person("erase", &["--yes"]);
        assert!(worked && said.contains("is forgotten"), "{said}");
        let (worked, said) = person("export", &[]);
        assert!(!worked && said.contains("has this id"), "{said}");
    }
}
