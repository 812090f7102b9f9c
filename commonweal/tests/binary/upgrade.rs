//! Upgrades through the binary: a copy first, and hands off what a newer version wrote.

use std::path::{Path, PathBuf};

use crate::support::{Server, commonweal, run};
use kit_store::testing::{TestDb, engines};
use kit_store::{Address, Db, Instant, Migration, Reads, migrate, pending};

const NOW: Instant = Instant::from_microseconds(1_773_154_800_000_000);

async fn add_account(db: &Db) {
    let tx = db.begin().await.unwrap();
    let account = kit_web::account::Account {
        id: kit_store::AccountId(uuid::Uuid::from_u128(7)),
        email: Some("ana@example.org".to_owned()),
        name: "Ana".to_owned(),
        language: "es".to_owned(),
        is_host: false,
    };
    kit_web::account::insert_account(&tx, &account, NOW).await.unwrap();
    tx.commit().await.unwrap();
}

fn data<'a>(test: &'a TestDb, folder: &'a tempfile::TempDir) -> &'a Path {
    match &test.address {
        Address::File(file) => file.parent().unwrap(),
        Address::Postgres(_) => folder.path(),
    }
}

fn snapshots(data: &Path) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(data.join("snapshots")) else {
        return Vec::new();
    };
    let is_copy = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "db" || ending == "zip");
    folder.map(|entry| entry.unwrap().path()).filter(is_copy).collect()
}

#[tokio::test]
async fn a_copy_is_kept_before_an_older_database_changes_its_shape() {
    let steps = commonweal::places::migrations();
    let (last, older) = steps.split_last().unwrap();
    for engine in engines() {
        let folder = tempfile::tempdir().unwrap();
        let test = TestDb::new(engine, older).await;
        add_account(&test.db).await;
        let data = data(&test, &folder);
        let (worked, said) = run(&mut commonweal("backup", data, &test.address));
        assert!(!worked && said.contains("of an older version"), "{said}");
        drop(Server::start(commonweal("serve", data, &test.address), "Commonweal is running"));
        assert_eq!(pending(&test.db, &steps).await.unwrap().len(), 0);
        let copies = snapshots(data);
        assert_eq!(copies.len(), 1, "{copies:?}");
        let step = last.name.replace(['/', '_'], "-");
        assert!(copies[0].to_string_lossy().contains(&format!("before-{step}-")), "{copies:?}");
        assert_eq!(name_in_copy(&copies[0], &steps).await, "Ana");

        drop(Server::start(commonweal("serve", data, &test.address), "Commonweal is running"));
        assert_eq!(snapshots(data).len(), 1, "without new steps there is no new copy");
    }
}

/// A copy of SQLite is a database; one of PostgreSQL is a backup to restore.
async fn name_in_copy(copy: &Path, steps: &[Migration]) -> String {
    let restored = TestDb::new(kit_store::Engine::Lite, &[]).await;
    let db = if copy.extension().is_some_and(|ending| ending == "zip") {
        home::keep::backup::restore_backup(&restored.db, steps, copy, NOW).await.unwrap();
        restored.db.clone()
    } else {
        Db::open(&Address::File(copy.to_owned())).unwrap()
    };
    let (name,): (String,) = db.one("SELECT name FROM account", &[]).await.unwrap();
    name
}

#[tokio::test]
async fn a_new_database_needs_no_copy() {
    for engine in engines() {
        let folder = tempfile::tempdir().unwrap();
        let test = TestDb::new(engine, &[]).await;
        let data = data(&test, &folder);
        drop(Server::start(commonweal("serve", data, &test.address), "Commonweal is running"));
        assert_eq!(snapshots(data), Vec::<PathBuf>::new());
    }
}

#[tokio::test]
async fn what_a_newer_version_wrote_is_not_touched() {
    let newer = Migration {
        name: "future/0001_promise",
        text: "CREATE TABLE future (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  PRIMARY KEY (coalition_id, id)\n);\n",
    };
    let steps: Vec<Migration> = commonweal::places::migrations().into_iter().chain([newer]).collect();
    for engine in engines() {
        let folder = tempfile::tempdir().unwrap();
        let test = TestDb::new(engine, &[]).await;
        migrate(&test.db, &steps, NOW).await.unwrap();
        add_account(&test.db).await;
        let data = data(&test, &folder);
        for command in ["serve", "demo", "backup", "verify"] {
            let (worked, said) = run(&mut commonweal(command, data, &test.address));
            assert!(!worked, "{command} went on: {said}");
            assert!(said.contains("written by a newer Commonweal"), "{command}: {said}");
            assert!(said.contains("future/0001_promise"), "{command}: {said}");
        }
        let (worked, said) = run(&mut commonweal("doctor", data, &test.address));
        assert!(!worked && said.contains("Start the Commonweal that wrote the data"), "{said}");
        assert_eq!(pending(&test.db, &steps).await.unwrap().len(), 0);
        assert_eq!(snapshots(data), Vec::<PathBuf>::new());
    }
}
