//! Words in both languages: all there, with the same variables, and none too many.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::sources;

/// Key and variables of every message.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(path: &str, text: &str) -> Messages {
    let resource =
        fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut found = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut variables = BTreeSet::new();
        if let Some(pattern) = &message.value {
            collect(pattern, &mut variables);
        }
        let twice = found.insert(message.id.name.to_owned(), variables);
        assert!(twice.is_none(), "{path} has {} twice", message.id.name);
    }
    found
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => collect_inline(inline, variables),
                Expression::Select { selector, variants } => {
                    collect_inline(selector, variables);
                    variants.iter().for_each(|variant| collect(&variant.value, variables));
                }
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        variables.insert(id.name.to_owned());
    }
}

#[test]
fn both_languages_have_every_key_with_the_same_variables() {
    for (path, english) in sources::files("text.en.ftl") {
        let twin = path.replace("text.en.ftl", "text.es.ftl");
        let (_, spanish) = sources::files("text.es.ftl")
            .into_iter()
            .find(|(other, _)| *other == twin)
            .unwrap_or_else(|| panic!("{twin} is missing"));
        let (english, spanish) = (messages(&path, &english), messages(&twin, &spanish));
        let differing: Vec<&String> = english
            .keys()
            .chain(spanish.keys())
            .filter(|key| english.get(*key) != spanish.get(*key))
            .collect();
        assert_eq!(differing, Vec::<&String>::new(), "{path} and {twin}");
    }
}

/// Every text between quotes in the code of the product, tests and comments left out.
fn literals() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in sources::files(".rs") {
        let is_product = ["kit/", "places/", "commonweal/src/"].iter().any(|folder| path.starts_with(folder));
        if !is_product || path.ends_with("tests.rs") || path.contains("/tests/") {
            continue;
        }
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            // Every second piece stands between quotes; keys hold no quotes themselves.
            for literal in line.replace("\\\"", "").split('"').skip(1).step_by(2) {
                found.push((path.clone(), literal.to_owned()));
            }
        }
    }
    found
}

fn looks_like_key(text: &str) -> bool {
    text.contains('-')
        && text
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
        && text.starts_with(|letter: char| letter.is_ascii_lowercase())
        && !text.ends_with('-')
}

fn all_keys() -> BTreeSet<String> {
    sources::files("text.en.ftl")
        .iter()
        .flat_map(|(path, text)| messages(path, text).into_keys())
        .collect()
}

/// `say("…")` and its relatives, which take a key first.
const ASKS: &[&str] = &["say(\"", "count(\"", "with(\"", "fill(\""];

#[test]
fn every_key_the_code_asks_for_has_words() {
    let keys = all_keys();
    let mut missing = Vec::new();
    for (path, text) in sources::files(".rs") {
        let is_product = ["kit/web/", "places/"].iter().any(|folder| path.starts_with(folder));
        if !is_product || path.ends_with("tests.rs") {
            continue;
        }
        for ask in ASKS {
            for after in text.split(ask).skip(1) {
                let key = after.split('"').next().unwrap_or_default();
                if looks_like_key(key) && !keys.contains(key) {
                    missing.push(format!("{path}: {key}"));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// Whether a key is one that `format!` makes from a text with holes: `role-{}` makes `role-member`.
fn is_made_from(pattern: &str, key: &str) -> bool {
    let mut rest = key;
    let mut pieces = pattern.split('{');
    let Some(tail) = pieces.next().and_then(|head| key.strip_prefix(head)) else {
        return false;
    };
    rest = if tail.len() < rest.len() { tail } else { return false };
    for piece in pieces {
        let fixed = piece.split_once('}').map_or("", |(_, fixed)| fixed);
        match rest.find(fixed) {
            Some(at) => rest = &rest[at + fixed.len()..],
            None => return false,
        }
    }
    true
}

#[test]
fn no_words_are_left_over() {
    let literals = literals();
    let exact: BTreeSet<&str> = literals.iter().map(|(_, text)| text.as_str()).collect();
    let made: Vec<&str> = exact
        .iter()
        .copied()
        .filter(|text| text.contains('{') && text.split('{').next().is_some_and(|head| head.ends_with('-')))
        .collect();
    // A function may put a stored word behind what it is given: `contact-by` and `email`.
    let is_joined = |key: &str| {
        key.match_indices('-').any(|(at, _)| {
            let (start, word) = (&key[..at], &key[at + 1..]);
            exact.contains(start) && (exact.contains(word) || exact.contains(word.replace('-', "_").as_str()))
        })
    };
    // The history calls a field by the words of its feature or kind of record and the name of its column.
    let tables = kit_store::tables_of(&commonweal::places::migrations());
    let columns: BTreeSet<&str> = tables
        .iter()
        .flat_map(|table| &table.columns)
        .map(|column| column.name.as_str())
        .collect();
    let is_column = |key: &str| {
        key.match_indices('-').any(|(at, _)| {
            let (whose, field) = (&key[..at], key[at + 1..].replace('-', "_"));
            let is_known = exact.contains(whose) || exact.contains(whose.replace('-', "_").as_str());
            columns.contains(field.as_str()) && (whose == "history-field" || is_known)
        })
    };
    // What the forms of a place share puts the words of a kind of record in front: `{}-save-new`.
    let endings: Vec<&str> = exact
        .iter()
        .filter(|text| text.starts_with('{'))
        .filter_map(|text| text.split_once("}-"))
        .map(|(_, ending)| ending)
        .collect();
    let is_of_shared_form = |key: &str| {
        endings.iter().any(|ending| {
            let kind = key.strip_suffix(ending).and_then(|start| start.strip_suffix('-'));
            kind.is_some_and(|kind| exact.contains(kind))
        })
    };
    let is_used = |key: &str| {
        exact.contains(key)
            || is_of_shared_form(key)
            || is_column(key)
            || key.strip_prefix("right-").is_some_and(|right| exact.contains(right))
            || made.iter().any(|pattern| is_made_from(pattern, key))
            || is_joined(key)
    };
    let unused: Vec<String> = all_keys().into_iter().filter(|key| !is_used(key)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn patterns_are_told_from_keys() {
    assert!(is_made_from("role-{}", "role-member"));
    assert!(is_made_from("problem-{}-title", "problem-not-found-title"));
    assert!(!is_made_from("problem-{}-title", "problem-not-found"));
    assert!(!is_made_from("role-{}", "rolex"));
    assert!(looks_like_key("members-menu") && !looks_like_key("people") && !looks_like_key("A-b"));
}
