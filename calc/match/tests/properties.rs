//! What holds for every text and every order of rows.

#![allow(clippy::unwrap_used)]

mod support;

use calc_match::{Index, Record, Settings, Subject, columns, find_duplicates, normal};
use proptest::prelude::*;

fn hostile() -> Vec<String> {
    support::shared("07-import/blns.json").map_or(Vec::new(), |text| serde_json::from_str(&text).unwrap())
}

fn normalized_again(text: &str) {
    let folded = normal::fold(text);
    assert_eq!(normal::fold(&folded), folded, "{text:?}");
    let words = normal::organization_words(text);
    assert_eq!(normal::organization_words(&words.join(" ")).join(" "), words.join(" "), "{text:?}");
    for (first, second) in [
        (normal::phone(text), normal::phone as fn(&str) -> Option<String>),
        (normal::email(text), normal::email),
        (normal::website(text), normal::website),
        (normal::birth_date(text), normal::birth_date),
    ] {
        if let Some(first) = first {
            assert_eq!(second(&first).as_deref(), Some(first.as_str()), "{text:?}");
        }
    }
    for normalize in [normal::city as fn(&str) -> String, normal::postcode, normal::state] {
        assert_eq!(normalize(&normalize(text)), normalize(text), "{text:?}");
    }
    let _ = (
        normal::address(text),
        normal::person_name(text),
        normal::phones(text),
        normal::clean_cell(text),
    );
}

fn everywhere(text: &str) -> Record {
    Record {
        name: text.into(),
        given_name: text.into(),
        surname: text.into(),
        alternative_names: vec![text.into()],
        address: text.into(),
        city: text.into(),
        postcode: text.into(),
        state: text.into(),
        phones: vec![text.into()],
        emails: vec![text.into()],
        website: text.into(),
        birth_date: text.into(),
        identifiers: vec![text.into()],
    }
}

#[test]
fn hostile_texts_do_no_harm() {
    let texts = hostile();
    texts.iter().for_each(|text| normalized_again(text));
    let records: Vec<Record> = texts.iter().map(|text| everywhere(text)).collect();
    for subject in [Subject::Organization, Subject::Person] {
        let found = find_duplicates(&records, &Settings::new(subject));
        assert!(
            found
                .pairs
                .iter()
                .all(|pair| pair.first < pair.second && (0.0..=1.0).contains(&pair.score))
        );
        let index = Index::new(&records, subject);
        records.iter().for_each(|record| drop(index.candidates(record)));
    }
    let rows: Vec<Vec<&String>> = texts.chunks(4).map(|row| row.iter().collect()).collect();
    let headers: Vec<&String> = texts.iter().take(4).collect();
    let kinds = columns::guess(&headers, &rows, &[]);
    assert_eq!(columns::records(&kinds, &rows).len(), rows.len());
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Lantern House",
        "Lantern House Inc",
        "LANTERN HSE",
        "Quill Legal Aid",
        "Quill Aid",
        "Tamarack Clinic",
        "Tamarack Dental",
        "Ана Петрова",
        "José Ortega",
        "Pepe Ortega",
        "",
    ])
    .prop_map(str::to_owned)
}

fn address() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "12 Oak St",
        "12 Oak Street",
        "14 Oak St",
        "77 Elm Ave",
        "77-79 Elm",
        "PO Box 5",
        "",
    ])
    .prop_map(str::to_owned)
}

fn phone() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["518-555-0101", "5550101", "518-555-0102", ""]).prop_map(str::to_owned)
}

prop_compose! {
    fn record()(name in name(), address in address(), phone in phone()) -> Record {
        Record { address, phones: vec![phone], ..Record::named(name) }
    }
}

fn contents(records: &[Record], clusters: &[Vec<usize>]) -> Vec<Vec<String>> {
    let content = |row: &usize| format!("{:?}", records[*row]);
    let mut groups: Vec<Vec<String>> =
        clusters.iter().map(|group| group.iter().map(content).collect()).collect();
    groups.iter_mut().for_each(|group| group.sort());
    groups.sort();
    groups
}

proptest! {
    // A case that fails becomes a test of its own; no file beside this one keeps it.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn normalizing_again_changes_nothing(text in "\\PC{0,40}") {
        normalized_again(&text);
    }

    #[test]
    fn normalizing_likely_text_again_changes_nothing(text in "[a-zA-Z0-9áñÑ .,&'@/#()+-]{0,40}") {
        normalized_again(&text);
    }

    #[test]
    fn a_pair_has_no_direction(first in record(), second in record(), person in any::<bool>()) {
        let subject = if person { Subject::Person } else { Subject::Organization };
        let one = find_duplicates(&[first.clone(), second.clone()], &Settings::new(subject));
        let other = find_duplicates(&[second, first], &Settings::new(subject));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn groups_do_not_depend_on_the_order_of_rows(
        (records, shuffled) in prop::collection::vec(record(), 0..14).prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle()))
    ) {
        let settings = Settings::new(Subject::Organization);
        let (one, other) = (find_duplicates(&records, &settings), find_duplicates(&shuffled, &settings));
        prop_assert_eq!(contents(&records, &one.clusters), contents(&shuffled, &other.clusters));
        prop_assert_eq!(one.pairs.len(), other.pairs.len());
        let single = find_duplicates(&records, &Settings { threads: 1, ..settings });
        prop_assert_eq!(one, single);
    }
}
