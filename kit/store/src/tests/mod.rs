mod search;

use super::testing::{TestDb, engines};
use super::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate as kit_store;

const STEPS: &[Migration] = &[
    migrate_own(),
    Migration {
        name: "test/0001_note",
        text: "CREATE TABLE note (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  title $text NOT NULL,\n  body $text,\n  done $flag NOT NULL,\n  day $day,\n  version $number NOT NULL,\n  PRIMARY KEY (coalition_id, id)\n);\n",
    },
];

const fn migrate_own() -> Migration {
    Migration {
        name: "store/0001_change",
        text: include_str!("../../migrations/0001_change.sql"),
    }
}

kit_store::row! {
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Note { id: Uuid, title: String, body: Option<String>, done: bool, day: Option<Day>, version: i64 }
}

impl Record for Note {
    crate::versioned!("note");

    fn label(&self) -> String {
        self.title.clone()
    }
    async fn find(on: &impl InCoalition, id: Uuid) -> Result<Option<Self>, Fault> {
        let sql = "SELECT id, title, body, done, day, version FROM note WHERE id = $2 AND coalition_id = $1";
        on.optional(sql, &[&on.coalition(), &id]).await
    }
    async fn put(&self, tx: &Tx) -> Result<(), Fault> {
        let sql = "INSERT INTO note (coalition_id, id, title, body, done, day, version) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (coalition_id, id) DO UPDATE SET title = excluded.title, body = excluded.body,
             done = excluded.done, day = excluded.day, version = excluded.version";
        let coalition = tx.coalition();
        tx.execute(
            sql,
            &[&coalition, &self.id, &self.title, &self.body, &self.done, &self.day, &self.version],
        )
        .await?;
        Ok(())
    }
    async fn take_out(tx: &Tx, id: Uuid) -> Result<(), Fault> {
        tx.execute("DELETE FROM note WHERE coalition_id = $1 AND id = $2", &[&tx.coalition(), &id])
            .await?;
        Ok(())
    }
}

fn somebody() -> Allowed {
    Allowed {
        account: None,
        name: "Rosa".into(),
        for_organization: None,
        at: Instant::from_microseconds(1_000_000_000),
        ids: IdSource::counted(),
        batch: None,
    }
}

fn note(allowed: &Allowed, title: &str) -> Note {
    Note {
        id: allowed.new_id(),
        title: title.into(),
        body: None,
        done: false,
        day: Some(jiff::civil::date(2026, 3, 10)),
        version: 1,
    }
}

async fn scopes() -> Vec<(TestDb, Scope)> {
    let mut all = Vec::new();
    for engine in engines() {
        let test = TestDb::new(engine, STEPS).await;
        let scope = test.db.scope(CoalitionId(Uuid::from_u128(7)));
        all.push((test, scope));
    }
    all
}

#[tokio::test]
async fn a_record_comes_back_as_it_was_stored_and_only_in_its_coalition() {
    for (test, scope) in scopes().await {
        let allowed = somebody();
        let stored = note(&allowed, "Ñandú 🪑 '; DROP TABLE note; --");
        let tx = scope.begin().await.unwrap();
        added(&tx, &allowed, &stored).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(Note::find(&scope, stored.id).await.unwrap(), Some(stored.clone()));
        let elsewhere = test.db.scope(CoalitionId(Uuid::from_u128(8)));
        assert_eq!(Note::find(&elsewhere, stored.id).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_transaction_that_is_not_committed_leaves_nothing() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let stored = note(&allowed, "never");
        let tx = scope.begin().await.unwrap();
        added(&tx, &allowed, &stored).await.unwrap();
        drop(tx);
        assert_eq!(Note::find(&scope, stored.id).await.unwrap(), None);
        assert!(latest(&scope, 10).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_change_can_be_undone_once_and_later_edits_of_other_fields_stay() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let first = note(&allowed, "Chairs");
        let tx = scope.begin().await.unwrap();
        added(&tx, &allowed, &first).await.unwrap();
        let second = changed(&tx, &allowed, &first, Note { title: "Tables".into(), ..first.clone() })
            .await
            .unwrap();
        changed(&tx, &allowed, &second, Note { body: Some("oak".into()), ..second.clone() })
            .await
            .unwrap();
        tx.commit().await.unwrap();

        let history = changes_of(&scope, "note", first.id, 10).await.unwrap();
        assert_eq!(
            history.iter().map(|change| change.verb).collect::<Vec<_>>(),
            [Verb::Changed, Verb::Changed, Verb::Added]
        );
        let keeper = keeper::<Note>();
        let tx = scope.begin().await.unwrap();
        undo(&tx, &allowed, keeper.as_ref(), &history[1]).await.unwrap();
        tx.commit().await.unwrap();
        let now = Note::find(&scope, first.id).await.unwrap().unwrap();
        assert_eq!((now.title.as_str(), now.body.as_deref()), ("Chairs", Some("oak")));

        let tx = scope.begin().await.unwrap();
        let again = find(&tx, history[1].id).await.unwrap().unwrap();
        assert!(matches!(
            undo(&tx, &allowed, keeper.as_ref(), &again).await,
            Err(UndoProblem::AlreadyUndone)
        ));
        let adding = undo(&tx, &allowed, keeper.as_ref(), &history[2]).await;
        assert!(matches!(adding, Err(UndoProblem::ChangedSince(fields)) if fields == ["body"]));
    }
}

#[tokio::test]
async fn a_record_that_is_there_is_not_written_over_by_a_new_one_with_its_id() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let first = note(&allowed, "Chairs");
        let tx = scope.begin().await.unwrap();
        added(&tx, &allowed, &first).await.unwrap();
        let again = added(&tx, &allowed, &Note { title: "Tables".into(), ..first.clone() }).await;
        assert!(matches!(again, Err(Fault::Taken(_))));
        assert_eq!(Note::find(&tx, first.id).await.unwrap(), Some(first));
    }
}

#[tokio::test]
async fn two_who_change_one_record_at_once_come_one_after_the_other() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let first = note(&allowed, "0");
        let tx = scope.begin().await.unwrap();
        added(&tx, &allowed, &first).await.unwrap();
        tx.commit().await.unwrap();
        let counting_up = (0..8).map(|_| {
            let (scope, allowed, id) = (scope.clone(), allowed.clone(), first.id);
            tokio::spawn(async move {
                let tx = scope.begin().await.unwrap();
                let before = Note::find(&tx, id).await.unwrap().unwrap();
                tokio::task::yield_now().await;
                let count: u32 = before.title.parse().unwrap();
                let after = Note { title: (count + 1).to_string(), ..before.clone() };
                changed(&tx, &allowed, &before, after).await.unwrap();
                tx.commit().await.unwrap();
            })
        });
        for counted in counting_up.collect::<Vec<_>>() {
            counted.await.unwrap();
        }
        let last = Note::find(&scope, first.id).await.unwrap().unwrap();
        assert_eq!((last.title.as_str(), last.version), ("8", 9));
        assert_eq!(changes_of(&scope, "note", first.id, 20).await.unwrap().len(), 9);
    }
}

#[tokio::test]
async fn two_who_take_one_change_back_at_once_do_it_once() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let first = note(&allowed, "Chairs");
        let tx = scope.begin().await.unwrap();
        added(&tx, &allowed, &first).await.unwrap();
        let after = Note { title: "Tables".into(), ..first.clone() };
        changed(&tx, &allowed, &first, after).await.unwrap();
        // Both looked before either of them acted.
        let change = latest(&tx, 1).await.unwrap().remove(0);
        undo(&tx, &allowed, keeper::<Note>().as_ref(), &change).await.unwrap();
        assert!(undo(&tx, &allowed, keeper::<Note>().as_ref(), &change).await.is_err());
        assert!(matches!(mark_undone(&tx, change.id, first.id).await, Err(Fault::Taken(_))));
    }
}

#[tokio::test]
async fn parameters_mean_the_same_whatever_their_order_in_the_text() {
    for (test, _scope) in scopes().await {
        let sql = "SELECT CAST($2 AS text), CAST($1 AS text), CAST($2 AS text)";
        let row: (String, String, String) = test.db.one(sql, &[&"one", &"two"]).await.unwrap();
        assert_eq!(row, ("two".into(), "one".into(), "two".into()));
    }
}

#[tokio::test]
async fn a_taken_key_is_told_apart_from_other_faults() {
    for (_test, scope) in scopes().await {
        let tx = scope.begin().await.unwrap();
        let sql = "INSERT INTO note (coalition_id, id, title, done, version) VALUES ($1, $1, 'x', false, 1)";
        tx.execute(sql, &[&scope.coalition()]).await.unwrap();
        assert!(matches!(tx.execute(sql, &[&scope.coalition()]).await, Err(Fault::Taken(_))));
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused_in_plain_words() {
    for (test, _scope) in scopes().await {
        let older = &STEPS[..1];
        let refusal = migrate(&test.db, older, Instant::from_microseconds(0)).await.unwrap_err();
        assert!(matches!(&refusal, Fault::Newer(step) if step == "test/0001_note"));
        assert!(refusal.to_string().contains("newer Commonweal"));
        assert_eq!(migrate(&test.db, STEPS, Instant::from_microseconds(0)).await.unwrap(), 0);
    }
}

#[test]
fn the_tables_are_read_from_the_migrations() {
    let tables = tables_of(STEPS);
    let note = tables.iter().find(|table| table.name == "note").unwrap();
    assert!(note.belongs_to_coalition());
    let kinds: Vec<Kind> = note.columns.iter().map(|column| column.kind).collect();
    assert_eq!(
        kinds,
        [Kind::Uuid, Kind::Uuid, Kind::Text, Kind::Text, Kind::Flag, Kind::Day, Kind::Number]
    );
    assert_eq!(note.key, ["coalition_id", "id"]);
}

#[test]
fn ids_made_later_sort_later() {
    let ids = IdSource::Random;
    let early = ids.next(Instant::from_microseconds(5_000_000));
    let late = ids.next(Instant::from_microseconds(5_000_400));
    assert!(early < late);
}

#[tokio::test]
async fn a_batch_is_read_in_order_and_news_leave_it_out() {
    for engine in engines() {
        let test = TestDb::new(engine, STEPS).await;
        let scope = test.db.scope(CoalitionId(Uuid::from_u128(1)));
        let allowed = somebody();
        let quietly = allowed.in_batch(allowed.new_id());
        let tx = scope.begin().await.unwrap();
        for title in ["one", "two", "three"] {
            added(&tx, &quietly, &note(&quietly, title)).await.unwrap();
        }
        added(&tx, &allowed, &note(&allowed, "the act")).await.unwrap();
        tx.commit().await.unwrap();
        let batch = quietly.batch.unwrap();
        let first = changes_of_batch(&scope, batch, Uuid::nil(), 2).await.unwrap();
        let second = changes_of_batch(&scope, batch, first[1].id, 2).await.unwrap();
        let labels: Vec<&str> =
            first.iter().chain(&second).map(|change| change.subject_label.as_str()).collect();
        assert_eq!(labels, ["one", "two", "three"]);
        let news = latest(&scope, 10).await.unwrap();
        assert_eq!(news.iter().map(|change| change.subject_label.as_str()).collect::<Vec<_>>(), ["the act"]);
        let reader = AccountId(Uuid::from_u128(9));
        assert_eq!(since(&scope, Instant::from_microseconds(0), reader).await.unwrap(), 4);
        assert_eq!(since(&scope, allowed.at, reader).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn many_records_at_once_are_stored_and_remembered_like_one() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let quietly = allowed.in_batch(allowed.new_id());
        let notes: Vec<Note> = (0..1203)
            .map(|number| Note {
                body: (number % 3 == 0).then(|| format!("{{\"'{number}'\\ ñ\n")),
                day: (number % 2 == 0).then(|| jiff::civil::date(2026, 3, 10)),
                ..note(&allowed, &format!("note {number}"))
            })
            .collect();
        let tx = scope.begin().await.unwrap();
        added_in_bulk(&tx, &quietly, &notes).await.unwrap();
        tx.commit().await.unwrap();
        let entries = changes_of_batch(&scope, quietly.batch.unwrap(), Uuid::nil(), 5000).await.unwrap();
        assert_eq!(entries.len(), notes.len());
        for (entry, stored) in entries.iter().zip(&notes) {
            assert_eq!(Note::find(&scope, stored.id).await.unwrap().as_ref(), Some(stored));
            let became: Note = serde_json::from_str(entry.became.as_deref().unwrap()).unwrap();
            assert_eq!((&became, entry.verb, &entry.was), (stored, Verb::Added, &None));
            assert_eq!((entry.subject_label.as_str(), entry.at), (stored.title.as_str(), allowed.at));
            assert_eq!(entry.actor_name, "Rosa");
        }
    }
}

#[tokio::test]
async fn many_who_wait_for_one_coalition_keep_nobody_else_from_the_database() {
    for (_test, scope) in scopes().await {
        let (db, allowed) = (scope.db().clone(), somebody());
        let first = scope.begin().await.unwrap();
        let (scope, allowed) = (&scope, &allowed);
        let waiting = (0..40).map(|number| async move {
            let tx = scope.begin().await?;
            added(&tx, allowed, &note(allowed, &format!("note {number}"))).await?;
            tx.commit().await
        });
        let meanwhile = async {
            // More than the pool holds have asked for their turn by now.
            db.answers().await.unwrap();
            Note::find(scope, Uuid::nil()).await.unwrap();
            first.commit().await.unwrap();
        };
        let both = futures::future::join(futures::future::try_join_all(waiting), meanwhile);
        let both = tokio::time::timeout(std::time::Duration::from_secs(60), both).await;
        let (all, ()) = both.expect("somebody waits for ever");
        assert_eq!(all.unwrap().len(), 40);
        assert_eq!(latest(scope, 50).await.unwrap().len(), 40);
    }
}

#[tokio::test]
async fn a_statement_gives_several_lists_and_what_a_join_did_not_find_is_nothing() {
    for (_test, scope) in scopes().await {
        let allowed = somebody();
        let (open, done) = (note(&allowed, "Chairs"), Note { done: true, ..note(&allowed, "Tables") });
        let tx = scope.begin().await.unwrap();
        for one in [&open, &done] {
            added(&tx, &allowed, one).await.unwrap();
        }
        tx.commit().await.unwrap();
        let both: Vec<Beside<Option<Note>, Option<Note>>> = scope
            .all(
                "SELECT o.id, o.title, o.body, o.done, o.day, o.version, d.id, d.title, d.body, d.done, d.day, d.version
                 FROM (SELECT 1 AS list UNION ALL SELECT 2) lists
                 LEFT JOIN note o ON lists.list = 1 AND o.coalition_id = $1 AND NOT o.done
                 LEFT JOIN note d ON lists.list = 2 AND d.coalition_id = $1 AND d.done
                 ORDER BY lists.list",
                &[&scope.coalition()],
            )
            .await
            .unwrap();
        let [Beside(Some(first), None), Beside(None, Some(second))] = both.as_slice() else {
            panic!("{both:?}");
        };
        assert_eq!((first, second), (&open, &done));
        let short: Result<Vec<Beside<Note, Option<Note>>>, Fault> = scope
            .all(
                "SELECT id, title, body, done, day, version FROM note WHERE coalition_id = $1",
                &[&scope.coalition()],
            )
            .await;
        assert!(matches!(short, Err(Fault::Shape(_))), "{short:?}");
    }
}
