use serde_json::json;

use super::*;
use crate::testing::{TestDb, engines};
use crate::{Engine, Migration, tables_of};

const STEPS: &[Migration] = &[Migration {
    name: "test/0001_all_kinds",
    text: "CREATE TABLE thing (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  day $day,\n  at $instant,\n  number $number,\n  real $real,\n  flag $flag,\n  words $text,\n  list $json,\n  bytes $bytes,\n  PRIMARY KEY (coalition_id, id)\n);\nCREATE TABLE single (\n  coalition_id $uuid NOT NULL PRIMARY KEY,\n  words $text\n);\n",
}];

const HERE: &str = "01890000-0000-7000-8000-00000000000a";
const THERE: &str = "01890000-0000-7000-8000-00000000000b";

fn thing(coalition: &str, number: u32) -> CopiedRow {
    let row = json!({
        "coalition_id": coalition,
        "id": format!("01890000-0000-7000-8000-{number:012}"),
        "day": (!number.is_multiple_of(3)).then_some("2024-02-29"),
        "at": 1_773_154_800_000_001_i64,
        "number": i64::MIN + i64::from(number),
        "real": "0.1",
        "flag": number.is_multiple_of(2),
        "words": "José \"ñ\" \u{1F99C}\n\t☃",
        "list": "[\"a\", {\"b\":1}]",
        "bytes": "00ff80",
    });
    row.as_object().cloned().unwrap()
}

fn here() -> CoalitionId {
    HERE.parse().unwrap()
}

/// All rows, three at a time.
async fn all(on: &impl Reads, table: &Table, of: Option<CoalitionId>) -> Vec<CopiedRow> {
    let mut rows: Vec<CopiedRow> = Vec::new();
    loop {
        let page = rows_after(on, table, of, rows.last(), 3).await.unwrap();
        if page.is_empty() {
            return rows;
        }
        rows.extend(page);
    }
}

#[tokio::test]
async fn every_kind_of_column_comes_back_as_it_went_in_from_engine_to_engine() {
    let tables = tables_of(STEPS);
    let first = TestDb::new(Engine::Lite, STEPS).await;
    let tx = first.db.begin().await.unwrap();
    for number in 0..10 {
        put(&tx, &tables[0], &thing(if number < 7 { HERE } else { THERE }, number)).await.unwrap();
    }
    tx.commit().await.unwrap();
    let expected: Vec<CopiedRow> =
        (0..10).map(|number| thing(if number < 7 { HERE } else { THERE }, number)).collect();
    let mut rows = all(&first.db, &tables[0], None).await;
    assert_eq!(rows, expected);
    for engine in engines().into_iter().chain([Engine::Lite]) {
        let next = TestDb::new(engine, STEPS).await;
        let tx = next.db.begin().await.unwrap();
        for row in &rows {
            put(&tx, &tables[0], row).await.unwrap();
        }
        tx.commit().await.unwrap();
        rows = all(&next.db, &tables[0], None).await;
        assert_eq!(rows, expected, "{engine:?}");
        assert_eq!(all(&next.db, &tables[0], Some(here())).await, expected[..7]);
        assert_eq!(count(&next.db, &tables[0], Some(here())).await.unwrap(), 7);
        assert_eq!(count(&next.db, &tables[0], None).await.unwrap(), 10);
    }
}

#[tokio::test]
async fn a_table_with_one_row_for_a_coalition_ends_after_it() {
    let tables = tables_of(STEPS);
    for engine in engines() {
        let test = TestDb::new(engine, STEPS).await;
        let tx = test.db.begin().await.unwrap();
        let row = json!({ "coalition_id": HERE, "words": "one" });
        put(&tx, &tables[1], row.as_object().unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(all(&test.db, &tables[1], Some(here())).await.len(), 1);
    }
}

#[test]
fn a_row_that_does_not_fit_is_refused_with_its_column() {
    let table = &tables_of(STEPS)[0];
    let refused = |name: &str, value: Json| {
        let mut row = thing(HERE, 1);
        row.insert(name.to_owned(), value);
        check(table, &row).unwrap_err().to_string()
    };
    assert!(check(table, &thing(HERE, 1)).is_ok());
    for (name, value) in [
        ("id", json!("not an id")),
        ("day", json!("2023-02-29")),
        ("number", json!("1")),
        ("real", json!(0.1)),
        ("flag", json!(1)),
        ("words", json!(["a"])),
        ("bytes", json!("0")),
        ("bytes", json!("zz")),
        ("bytes", json!("é")),
    ] {
        assert!(refused(name, value).contains(&format!("thing.{name}")), "{name}");
    }
    assert!(refused("stranger", json!(1)).contains("stranger"));
    let mut short = thing(HERE, 1);
    short.remove("words");
    assert!(check(table, &short).unwrap_err().to_string().contains("thing.words"));
}

#[test]
fn ids_are_replaced_wherever_they_stand() {
    let table = &tables_of(STEPS)[0];
    let mut ids = NewIds::default();
    ids.set(HERE.parse().unwrap(), THERE.parse().unwrap());
    let mut row = thing(HERE, 1);
    row.insert("list".to_owned(), json!(format!("ñ{{\"a\":\"{HERE}\",\"b\":[\"{HERE}\"]}}")));
    row.insert("words".to_owned(), json!("ñññññññññññññññññññññññññññññññññññññññ----"));
    ids.apply(table, &mut row);
    assert_eq!(row["coalition_id"], THERE);
    assert_eq!(row["list"], json!(format!("ñ{{\"a\":\"{THERE}\",\"b\":[\"{THERE}\"]}}")));
}

const TRACES: &[Migration] = &[Migration {
    name: "test/0001_traces",
    text: "CREATE TABLE change (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  actor_id $uuid,\n  subject_id $uuid NOT NULL,\n  actor_name $text NOT NULL,\n  was $json,\n  became $json,\n  PRIMARY KEY (coalition_id, id)\n);\nCREATE TABLE contact (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  person_id $uuid NOT NULL,\n  PRIMARY KEY (coalition_id, id)\n);\nCREATE TABLE seat (\n  coalition_id $uuid NOT NULL,\n  id $uuid NOT NULL,\n  person_id $uuid,\n  step $text NOT NULL,\n  list $json NOT NULL,\n  PRIMARY KEY (coalition_id, id)\n);\n",
}];

#[expect(clippy::too_many_lines, reason = "one story, told in order")]
#[tokio::test]
async fn a_trace_is_taken_out_and_the_act_stays() {
    let tables = tables_of(TRACES);
    let (ana, other) = (id(1), id(2));
    for engine in engines() {
        let test = TestDb::new(engine, TRACES).await;
        let tx = test.db.begin().await.unwrap();
        let act = |number: u128, was: Json, became: Json| {
            json!({ "coalition_id": HERE, "id": id(number), "actor_id": ana, "subject_id": ana,
                "actor_name": "Ana Ruiz", "was": was, "became": became })
        };
        let telling = json!("{\"name\":\"Ana Ruiz\"}");
        let rows = [
            (0, act(10, Json::Null, telling.clone())),
            (0, act(11, telling, json!("{\"name\":\"somebody\"}"))),
            (1, json!({ "coalition_id": HERE, "id": id(20), "person_id": ana })),
            (1, json!({ "coalition_id": HERE, "id": id(21), "person_id": other })),
            (
                2,
                json!({ "coalition_id": HERE, "id": id(30), "person_id": ana, "step": "Ask ana ruiz, not Ana Ruizsson. Ana", "list": format!("[\"{ana}\",1]") }),
            ),
            (
                2,
                json!({ "coalition_id": HERE, "id": id(32), "person_id": other, "step": "",
                    "list": "[{\"given\":\"Ana\",\"family\":\"Ruiz\",\"city\":\"Ruiz City\"}]" }),
            ),
            (
                2,
                json!({ "coalition_id": HERE, "id": id(33), "person_id": other, "step": "", "list": "[\"Ruiz\"]" }),
            ),
            (
                2,
                json!({ "coalition_id": THERE, "id": id(31), "person_id": ana, "step": "Ana Ruiz", "list": "[]" }),
            ),
        ];
        for (table, row) in &rows {
            put(&tx, &tables[*table], row.as_object().unwrap()).await.unwrap();
        }
        let trace = Trace {
            ids: vec![ana],
            words: vec!["Ana Ruiz".to_owned()],
            names: vec![["Ana".to_owned(), "Ruiz".to_owned()]],
        };
        let named = rows_naming(&tx, &tables[0], here(), &trace).await.unwrap();
        assert_eq!(named.len(), 2);
        let mut touched = 0;
        for table in &tables {
            touched += forget(&tx, table, here(), &trace, "Somebody").await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(touched, 5);
        for act in all(&test.db, &tables[0], Some(here())).await {
            assert_eq!(
                (&act["actor_id"], &act["was"], &act["became"]),
                (&Json::Null, &Json::Null, &Json::Null)
            );
            assert_eq!((&act["actor_name"], &act["subject_id"]), (&json!("Somebody"), &json!(ana)));
        }
        assert_eq!(all(&test.db, &tables[1], None).await.len(), 1);
        let seats = all(&test.db, &tables[2], None).await;
        assert_eq!((&seats[0]["person_id"], &seats[0]["list"]), (&Json::Null, &json!("[\"Somebody\",1]")));
        assert_eq!(seats[0]["step"], "Ask Somebody, not Ana Ruizsson. Ana");
        let list: Json = serde_json::from_str(seats[1]["list"].as_str().unwrap()).unwrap();
        assert_eq!(list, json!([{ "given": "Somebody", "family": "Somebody", "city": "Ruiz City" }]));
        assert_eq!(seats[2]["list"], "[\"Ruiz\"]", "a family name alone is somebody else's too");
        assert_eq!(seats[3]["step"], "Ana Ruiz", "another coalition is left alone");
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0189_0000_0000_7000_8000_0000_0000_0000 + number)
}
