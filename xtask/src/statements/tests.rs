use super::*;

const STORE: &str = r#"
fn all() {
    on.all("SELECT id
            FROM person WHERE id = $1", &[]);
    let sql = Sql::pair(
        "SELECT 1 FROM sqlite_master",
        "SELECT 1 FROM information_schema.tables",
    );
    on.one("DELETE FROM person", &[]);
    let words = "Select one";
}
"#;

fn statements(path: &str) -> Vec<Statement> {
    statements_of(&Source::new(path, STORE))
}

#[test]
fn statements_are_found_where_they_belong() {
    let found = statements("places/people/src/roster/store.rs");
    let lines: Vec<(usize, bool)> =
        found.iter().map(|statement| (statement.line, statement.is_paired)).collect();
    assert_eq!(lines, [(3, false), (6, true), (7, true), (9, false)]);
    assert_eq!(found[0].text, "SELECT id FROM person WHERE id = $1");
    for elsewhere in ["places/people/src/roster/tests.rs", "tests/src/store.rs", "benches/src/store.rs"] {
        assert_eq!(statements(elsewhere), []);
    }
}

#[test]
fn what_ran_on_one_engine_alone_is_named_with_the_other() {
    let found = statements("places/people/src/roster/store.rs");
    let ran: HashSet<String> = [
        "sqlite\tSELECT id FROM person WHERE id = $1",
        "postgres\tSELECT id FROM person WHERE id = $1",
        "sqlite\tSELECT 1 FROM sqlite_master",
        "sqlite\tDELETE FROM person",
    ]
    .map(str::to_owned)
    .into();
    let both: Vec<Vec<&str>> = found.iter().map(|one| missing(one, &ran, &[SQLITE, POSTGRES])).collect();
    assert_eq!(both, [vec![], vec![], vec![SQLITE, POSTGRES], vec![POSTGRES]]);
    let one: Vec<Vec<&str>> = found.iter().map(|one| missing(one, &ran, &[SQLITE])).collect();
    assert_eq!(one, [vec![], vec![], vec![], Vec::<&str>::new()]);
}

#[test]
fn what_belongs_to_one_engine_runs_on_that_one_only() {
    let found = statements("kit/store/src/postgres/calls.rs");
    let ran: HashSet<String> = ["postgres\tDELETE FROM person".to_owned()].into();
    let last = found.last().unwrap();
    assert_eq!(missing(last, &ran, &[SQLITE, POSTGRES]), Vec::<&str>::new());
    assert_eq!(missing(last, &HashSet::new(), &[SQLITE, POSTGRES]), [POSTGRES]);
}
