use super::{Finding, Source, arrows, languages, leftovers, machine_paths, names, roles, rust, sizes, sql};

/// The lines that a rule points at.
fn lines(rule: fn(&Source) -> Vec<Finding>, path: &str, text: &str) -> Vec<usize> {
    let findings = rule(&Source::new(path, text));
    findings
        .into_iter()
        .filter(|finding| !finding.only_warns)
        .map(|finding| finding.line)
        .collect()
}

fn manifest(dependencies: &[&str]) -> String {
    let lines = dependencies.iter().map(|name| format!("{name}.workspace = true\n"));
    format!("[package]\nname = \"x\"\n\n[dependencies]\n{}", lines.collect::<String>())
}

#[test]
fn arrows_that_point_down_are_welcome() {
    let allowed: &[(&str, &[&str])] = &[
        ("calc/match", &["strsim", "unicode-normalization"]),
        ("kit/store", &["rusqlite", "tokio-postgres"]),
        ("kit/web", &["kit-store", "kit-text", "kit-mail", "kit-sheets", "axum"]),
        ("kit/jobs", &["kit-store"]),
        ("places/people", &["kit-web", "kit-charts", "calc-match"]),
        ("places/home", &["people", "guide", "kit-web"]),
        ("commonweal", &["home", "people", "kit-web"]),
        ("tests", &["home", "kit-store", "commonweal"]),
    ];
    for (folder, dependencies) in allowed {
        assert_eq!(
            lines(arrows::check, &format!("{folder}/Cargo.toml"), &manifest(dependencies)),
            [] as [usize; 0],
            "{folder}"
        );
    }
}

#[test]
fn arrows_that_point_up_are_named_with_their_line() {
    let refused = [
        ("calc/match", "kit-text"),
        ("calc/match", "calc-rates"),
        ("kit/store", "kit-text"),
        ("kit/charts", "kit-text"),
        ("kit/web", "kit-charts"),
        ("kit/web", "people"),
        ("kit/sheets", "calc-match"),
        ("places/people", "home"),
        ("places/goals", "meetings"),
        ("places/people", "commonweal"),
        ("places/people", "tests"),
    ];
    for (folder, dependency) in refused {
        let text = manifest(&["serde", dependency]);
        assert_eq!(
            lines(arrows::check, &format!("{folder}/Cargo.toml"), &text),
            [6],
            "{folder} → {dependency}"
        );
    }
}

#[test]
fn arrows_hide_neither_in_other_sections_nor_behind_another_name() {
    let path = "places/people/Cargo.toml";
    assert_eq!(lines(arrows::check, path, "[dev-dependencies]\nhome = { workspace = true }\n"), [2]);
    assert_eq!(lines(arrows::check, path, "[dependencies.home]\npath = \"../home\"\n"), [1]);
    assert_eq!(
        lines(arrows::check, path, "[target.'cfg(unix)'.dependencies]\nhome.workspace = true\n"),
        [2]
    );
    assert_eq!(
        lines(
            arrows::check,
            path,
            "[dependencies]\nhouse = { package = \"home\", path = \"../home\" }\n"
        ),
        [2]
    );
}

#[test]
fn a_place_outside_the_order_and_a_broken_manifest_are_faults() {
    assert_eq!(lines(arrows::check, "places/garden/Cargo.toml", &manifest(&[])), [1]);
    assert_eq!(lines(arrows::check, "places/people/Cargo.toml", "[dependencies\n"), [1]);
}

#[test]
fn sql_outside_the_store_is_found_in_every_kind_of_quotes() {
    let text = r####"
fn all() {
    let one = "SELECT id FROM person";
    let two = r#"
        INSERT INTO person (id) VALUES ($1)"#;
    let three = "\
        DELETE FROM person";
    let four = b"UPDATE person SET name = $1";
}
"####;
    assert_eq!(lines(sql::check, "places/people/src/roster/pages.rs", text), [3, 4, 6, 8]);
    assert_eq!(lines(sql::check, "places/people/src/roster/actions.rs", text).len(), 4);
    assert_eq!(lines(sql::check, "kit/web/src/session.rs", text).len(), 4);
}

#[test]
fn sql_is_at_home_in_stores_migrations_and_tests() {
    let text = "const ALL: &str = \"SELECT id FROM person\";";
    for path in [
        "places/people/src/roster/store.rs",
        "places/people/src/roster/store/search.rs",
        "kit/store/src/query.rs",
        "places/people/src/roster/tests.rs",
        "places/people/src/roster/migrations.rs",
        "tests/src/upgrade.rs",
    ] {
        assert_eq!(lines(sql::check, path, text), [] as [usize; 0], "{path}");
    }
}

#[test]
fn words_that_only_look_like_sql_are_left_alone() {
    let text = r#"
// "SELECT in a comment FROM x"
fn words<'a>(text: &'a str) -> char { let _ = ["Select one", "DELETE", "UPDATED", "with care"]; '"' }
#[cfg(test)]
mod tests {
    const ALL: &str = "SELECT id FROM person";
}
"#;
    assert_eq!(lines(sql::check, "places/people/src/roster/pages.rs", text), [] as [usize; 0]);
}

#[test]
fn a_model_never_waits_and_knows_no_html() {
    let text = "use maud::html;\nasync fn load() {}\nfn asynchronous() {} // async maud\nconst WORD: &str = \"async\";\n";
    assert_eq!(lines(roles::check, "places/people/src/roster/model.rs", text), [2, 1]);
    assert_eq!(lines(roles::check, "places/people/src/roster/model/name.rs", text), [2, 1]);
    assert_eq!(lines(roles::check, "places/people/src/roster/pages.rs", text), [] as [usize; 0]);
    assert_eq!(lines(roles::check, "kit/web/src/model.rs", text), [] as [usize; 0]);
}

#[test]
fn a_store_knows_no_html_but_may_wait() {
    let text = "use maud::Markup;\nasync fn load() {}\n";
    assert_eq!(lines(roles::check, "places/people/src/roster/store.rs", text), [1]);
}

#[test]
fn empty_names_of_files_and_folders_are_refused() {
    for path in [
        "kit/web/src/utils.rs",
        "places/home/src/common/mod.rs",
        "xtask/src/helper.rs",
        "kit/misc/notes.md",
    ] {
        assert_eq!(lines(names::check, path, ""), [1], "{path}");
    }
    assert_eq!(lines(names::check, "commonweal/src/main.rs", ""), [] as [usize; 0]);
    assert_eq!(lines(names::check, "calc/opinion/src/common_ground.rs", ""), [] as [usize; 0]);
}

#[test]
fn long_files_are_warned_about_and_then_refused() {
    let findings =
        |length: usize| sizes::check(&Source::new("kit/web/src/form.rs", &"// a line\n".repeat(length)));
    assert_eq!(findings(400), []);
    assert!(findings(401)[0].only_warns);
    assert!(findings(700)[0].only_warns);
    assert!(!findings(701)[0].only_warns);
    assert_eq!(sizes::check(&Source::new("docs/handbook.md", &"a line\n".repeat(900))), []);
}

#[test]
fn unfinished_work_is_found_and_talk_about_it_is_not() {
    let text = "// todo!(later)\nfn a() { todo!() }\nfn b() { unimplemented!(\"x\") }\n#[ignore = \"slow\"]\nconst C: &str = \"todo!(\";\n";
    assert_eq!(lines(leftovers::check, "kit/web/src/form.rs", text), [2, 3, 4]);
}

#[test]
fn paths_of_one_machine_are_found_in_any_file() {
    let text = [
        "see ",
        concat!("/ro", "ot/notes\n"),
        concat!("\"/wo", "rk/main\"\n"),
        concat!("https://example.org/ho", "me/\nplaces/ho", "me/src\n"),
        concat!("dir=/ho", "me/rosa\n"),
    ]
    .concat();
    assert_eq!(lines(machine_paths::check, "docs/notes.md", &text), [1, 2, 5]);
}

#[test]
fn words_in_one_language_alone_are_a_fault() {
    let paths = [
        "places/people/src/roster/text.en.ftl",
        "kit/web/src/text.es.ftl",
        "kit/web/src/text.en.ftl",
    ];
    let findings = languages::check(&paths);
    assert_eq!(findings.len(), 1);
    assert_eq!(
        findings[0].to_string(),
        "places/people/src/roster/text.en.ftl:1: there is no text.es.ftl beside it"
    );
}

#[test]
fn reading_survives_whatever_a_file_holds() {
    for text in [
        "\"",
        "r#\"",
        "'",
        "'\\",
        "/*",
        "/* /* */",
        "b'\"' \"x",
        "r",
        "\"\\",
        "'é' 'a \"ü\"",
        "#[cfg(test)]",
        "\"é",
    ] {
        let scan = rust::scan(text);
        assert_eq!(scan.code.lines().count(), text.lines().count(), "{text}");
    }
}
