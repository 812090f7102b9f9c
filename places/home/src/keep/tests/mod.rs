use std::path::Path;

use kit_store::copy::{self, CopiedRow};
use kit_store::testing::{TestDb, engines};
use kit_store::{Clock, CoalitionId, Column, Db, Engine, IdSource, Kind, Migration, tables_of};
use kit_web::testing::{NOW, TestApp};
use kit_web::{Role, coalition};

mod profiles;

use super::KeepProblem;
use super::archive::{LEFT_OUT, archived_tables, write_archive};
use super::backup::{restore_backup, verify_database, write_backup};
use super::package::Package;
use super::restore_archive::{Restored, Target, restore_archive};

async fn app(engine: Engine) -> TestApp {
    TestApp::new(engine, crate::testing::features()).await
}

fn steps(app: &TestApp) -> Vec<Migration> {
    app.app.registry.migrations.clone()
}

/// Somebody with an organization, a seat and a history.
async fn write_something(app: &TestApp) {
    let coordinator = app.visitor(Role::Coordinator).await;
    for (number, name) in ["Ana", "José \u{1F99C}", "'; DROP TABLE person; --"].iter().enumerate() {
        let id = format!("01890000-0000-7000-8000-00000000000{number}");
        let fields = [
            ("id", id.as_str()),
            ("given_name", name),
            ("family_name", "Calderón"),
            ("email", "a@example.org"),
            ("age_stated", "17"),
            ("joined_on", "2024-02-29"),
        ];
        coordinator.post("/testville/people/add", &fields).await.leads_to();
        let edit = format!("/testville/people/{id}/edit");
        let fields = [("given_name", *name), ("family_name", "Calderón"), ("job", "Nurse"), ("version", "1")];
        coordinator.post(&edit, &fields).await.leads_to();
    }
}

async fn rows(db: &Db, steps: &[Migration], of: Option<CoalitionId>) -> Vec<(String, Vec<CopiedRow>)> {
    let tables = if of.is_some() { archived_tables(steps) } else { tables_of(steps) };
    let mut all = Vec::new();
    for table in tables {
        all.push((table.name.clone(), copy::rows_after(db, &table, of, None, 10_000).await.unwrap()));
    }
    all
}

async fn restore(
    db: &Db,
    steps: &[Migration],
    path: &Path,
    slug: Option<&str>,
) -> Result<Restored, KeepProblem> {
    let (clock, ids) = (Clock::fixed(NOW), IdSource::Random);
    restore_archive(&Target { db, steps, clock: &clock, ids: &ids }, path, slug).await
}

#[tokio::test]
async fn an_archive_gives_equal_records_from_engine_to_engine_and_back() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let app = app(engine).await;
        write_something(&app).await;
        let steps = steps(&app);
        let before = rows(&app.app.db, &steps, Some(app.coalition.id)).await;
        assert!(before.iter().any(|(table, rows)| table == "change" && rows.len() == 6));
        let first = folder.path().join(format!("{engine:?}.zip"));
        write_archive(&app.app.db, &steps, "testville", &first, NOW).await.unwrap();
        for other in engines() {
            let there = TestDb::new(other, &steps).await;
            let restored = restore(&there.db, &steps, &first, None).await.unwrap();
            assert_eq!((restored.coalition, restored.slug.as_str()), (app.coalition.id, "testville"));
            assert_eq!((restored.accounts_made, restored.accounts_known), (Role::ALL.len(), 0));
            assert_eq!(rows(&there.db, &steps, Some(app.coalition.id)).await, before);
            let again = folder.path().join(format!("{engine:?}-{other:?}.zip"));
            write_archive(&there.db, &steps, "testville", &again, NOW).await.unwrap();
            assert_eq!(Package::open(&again).unwrap().manifest, Package::open(&first).unwrap().manifest);
        }
    }
}

#[tokio::test]
async fn a_coalition_that_is_here_already_comes_back_beside_itself() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let app = app(engine).await;
        write_something(&app).await;
        let (db, steps) = (&app.app.db, steps(&app));
        let file = folder.path().join(format!("{engine:?}.zip"));
        write_archive(db, &steps, "testville", &file, NOW).await.unwrap();
        let taken = restore(db, &steps, &file, None).await.unwrap_err();
        assert!(matches!(taken, KeepProblem::SlugTaken(_)), "{taken}");
        assert!(matches!(restore(db, &steps, &file, Some("No Slug")).await, Err(KeepProblem::NoSlug(_))));
        let restored = restore(db, &steps, &file, Some("copy")).await.unwrap();
        assert_ne!(restored.coalition, app.coalition.id);
        assert_eq!((restored.accounts_made, restored.accounts_known), (0, Role::ALL.len()));
        let coordinator = app.visitor(Role::Coordinator).await;
        let list = coordinator.get("/copy/people/list").await;
        assert_eq!(list.page().matches("Calderón").count(), 3);
        let original = coordinator.get("/testville/people/list").await;
        assert_eq!(original.page().matches("Calderón").count(), 3);
        let copied = rows(db, &steps, Some(restored.coalition)).await;
        let old = app.coalition.id.to_string();
        for (table, rows) in copied {
            for row in rows {
                assert!(!serde_json::to_string(&row).unwrap().contains(&old), "{table}: {row:?}");
            }
        }
    }
}

#[tokio::test]
async fn accounts_are_known_again_by_their_address() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let (here, there) = (app(engine).await, app(engine).await);
        let steps = steps(&here);
        // The accounts of the two hosts have equal addresses; the restored coalition belongs to those of this host.
        let file = folder.path().join(format!("{engine:?}.zip"));
        write_archive(&here.app.db, &steps, "testville", &file, NOW).await.unwrap();
        let restored = restore(&there.app.db, &steps, &file, Some("moved")).await.unwrap();
        assert_eq!((restored.accounts_made, restored.accounts_known), (0, Role::ALL.len()));
        there.visitor(Role::Member).await.get("/moved").await.page();
        assert_eq!(there.outsider().await.get("/moved").await.status.as_u16(), 404);
    }
}

#[tokio::test]
async fn a_backup_brings_the_whole_host_back_into_an_empty_place_only() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let app = app(engine).await;
        write_something(&app).await;
        app.found_coalition("elsewhere").await;
        let steps = steps(&app);
        let file = folder.path().join(format!("{engine:?}.zip"));
        write_backup(&app.app.db, &steps, &file, NOW).await.unwrap();
        let before = rows(&app.app.db, &steps, None).await;
        for other in engines() {
            let there = TestDb::new(other, &[]).await;
            restore_backup(&there.db, &steps, &file, NOW).await.unwrap();
            assert_eq!(rows(&there.db, &steps, None).await, before);
            let looked = verify_database(&there.db, &steps).await.unwrap();
            assert_eq!(looked.damages, Vec::<String>::new());
            assert_eq!(looked.rows, before.iter().map(|(_, rows)| rows.len() as u64).sum::<u64>());
            let twice = restore_backup(&there.db, &steps, &file, NOW).await.unwrap_err();
            assert!(matches!(twice, KeepProblem::NotEmpty));
        }
        let wrong = restore(&app.app.db, &steps, &file, Some("copy")).await.unwrap_err();
        assert!(matches!(wrong, KeepProblem::IsBackup));
    }
}

#[tokio::test]
async fn a_value_that_is_no_text_is_found_with_its_table_and_its_row() {
    // PostgreSQL takes no such bytes.
    let app = app(Engine::Lite).await;
    write_something(&app).await;
    let steps = steps(&app);
    let before = verify_database(&app.app.db, &steps).await.unwrap();
    let tx = app.scope().begin().await.unwrap();
    let torn = "UPDATE person SET family_name = CAST(x'C328' AS TEXT)
                WHERE id = (SELECT max(id) FROM person) AND coalition_id = $1";
    assert_eq!(tx.execute(torn, &[&app.coalition.id]).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let looked = verify_database(&app.app.db, &steps).await.unwrap();
    let [damage] = &looked.damages[..] else {
        panic!("{:?}", looked.damages)
    };
    let coalition = app.coalition.id.to_string();
    for words in ["person.family_name", "coalition_id", coalition.as_str(), "id \"", "utf-8"] {
        assert!(damage.contains(words), "{words} is missing in {damage}");
    }
    assert_eq!(looked.tables, before.tables, "the tables after it are read too");
    let folder = tempfile::tempdir().unwrap();
    let failed = write_backup(&app.app.db, &steps, &folder.path().join("x.zip"), NOW).await.unwrap_err();
    assert!(failed.to_string().contains("person.family_name"), "{failed}");
}

const LATER: Migration = Migration {
    name: "test/0001_later",
    text: "CREATE TABLE later (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  PRIMARY KEY (coalition_id, id)\n);\nALTER TABLE person ADD COLUMN shoe_size $number;\nUPDATE person SET shoe_size = 39;\n",
};

#[tokio::test]
async fn files_of_an_older_version_are_brought_up_to_date_and_of_a_newer_one_refused() {
    let folder = tempfile::tempdir().unwrap();
    for engine in engines() {
        let app = app(engine).await;
        write_something(&app).await;
        let old = steps(&app);
        let new: Vec<Migration> = old.iter().copied().chain([LATER]).collect();
        let archive = folder.path().join(format!("{engine:?}-archive.zip"));
        let backup = folder.path().join(format!("{engine:?}-backup.zip"));
        write_archive(&app.app.db, &old, "testville", &archive, NOW).await.unwrap();
        write_backup(&app.app.db, &old, &backup, NOW).await.unwrap();
        let newer = TestDb::new(engine, &new).await;
        let restored = restore(&newer.db, &new, &archive, None).await.unwrap();
        let shoes = rows(&newer.db, &new, Some(restored.coalition)).await;
        let people = &shoes.iter().find(|(table, _)| table == "person").unwrap().1;
        assert!(people.len() == 3 && people.iter().all(|row| row["shoe_size"] == 39));
        let empty = TestDb::new(engine, &[]).await;
        restore_backup(&empty.db, &new, &backup, NOW).await.unwrap();
        assert_eq!(kit_store::pending(&empty.db, &new).await.unwrap().len(), 0);

        let later = folder.path().join(format!("{engine:?}-later.zip"));
        write_archive(&newer.db, &new, "testville", &later, NOW).await.unwrap();
        let refused = restore(&app.app.db, &old, &later, Some("copy")).await.unwrap_err();
        assert!(matches!(&refused, KeepProblem::Newer(step) if step == "test/0001_later"), "{refused}");
        assert!(coalition::by_slug(&app.app.db, "copy").await.unwrap().is_none());
    }
}

#[tokio::test]
async fn every_table_is_in_an_archive_or_left_out_on_purpose() {
    let app = app(Engine::Lite).await;
    let steps = steps(&app);
    for table in tables_of(&steps) {
        let left_out = LEFT_OUT.contains(&table.name.as_str());
        assert!(
            table.belongs_to_coalition() || left_out,
            "decide whether an archive carries the table {}",
            table.name
        );
        let is_secret =
            |column: &Column| column.name.contains("secret") && !matches!(column.kind, Kind::Flag);
        let has_secret = table.columns.iter().any(is_secret);
        assert!(!has_secret || left_out, "the table {} holds secrets", table.name);
    }
}

#[tokio::test]
async fn a_row_of_another_coalition_cannot_ride_along() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(Engine::Lite).await;
    write_something(&app).await;
    let (db, steps) = (&app.app.db, steps(&app));
    let (whole, forged) = (folder.path().join("whole.zip"), folder.path().join("forged.zip"));
    write_archive(db, &steps, "testville", &whole, NOW).await.unwrap();
    let victim = app.found_coalition("victim").await;
    let mut package = Package::open(&whole).unwrap();
    let mut manifest = package.manifest.clone();
    let paths: Vec<String> = std::mem::take(&mut manifest.parts).into_iter().map(|part| part.path).collect();
    let mut file = super::package::Writing::begin(&forged, manifest).unwrap();
    for path in paths {
        file.part(&path).unwrap();
        let mut rows = package.rows(&path).unwrap();
        while let Some(mut row) = rows.next_row::<CopiedRow>().unwrap() {
            if path == "tables/person.jsonl" {
                row.insert("coalition_id".to_owned(), victim.id.to_string().into());
            }
            file.row(&row).unwrap();
        }
    }
    file.finish().unwrap();
    let refused = restore(db, &steps, &forged, Some("copy")).await.unwrap_err();
    assert!(matches!(refused, KeepProblem::Stranger(_)), "{refused}");
    assert!(coalition::by_slug(db, "copy").await.unwrap().is_none());
    assert_eq!(
        rows(db, &steps, Some(victim.id)).await.iter().map(|(_, rows)| rows.len()).sum::<usize>(),
        0
    );
}
