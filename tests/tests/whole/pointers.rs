//! Whatever names a person or an organization follows when two of them become one.

use std::collections::BTreeSet;

use commonweal::places;
use kit_store::{Kind, tables_of};

/// Columns that look like it and are none, with the reason.
const NOT_POINTERS: [(&str, &str); 1] = [
    // A phone at the table: it ends with the meeting it was confirmed for.
    ("table_pass", "person_id"),
];

/// Columns that name a person or an organization by their role in the record.
const ROLES: [&str; 15] = [
    "lead_id",
    "holder_id",
    "representative_id",
    "alternate_id",
    "successor_id",
    "asks_id",
    "nominated_by_id",
    "offered_to_id",
    "handed_from_id",
    "chair_id",
    "notes_by_id",
    "owner_id",
    "proposer_id",
    "buddy_id",
    "responsible_id",
];

fn names_somebody(column: &str) -> bool {
    column.ends_with("person_id") || column.ends_with("organization_id") || ROLES.contains(&column)
}

#[test]
fn every_column_that_names_a_person_or_an_organization_is_moved_by_a_merge() {
    let registry = places::registry();
    let moved: BTreeSet<(&str, &str)> = registry
        .points_at
        .iter()
        .filter_map(|pointer| {
            let (_, from) = pointer.pointing.split_once(" FROM ")?;
            Some((from.split_whitespace().next()?, pointer.column))
        })
        .collect();
    for table in tables_of(&registry.migrations) {
        for column in table.columns.iter().filter(|column| column.kind == Kind::Uuid) {
            let known = (table.name.as_str(), column.name.as_str());
            assert!(
                !names_somebody(&column.name) || moved.contains(&known) || NOT_POINTERS.contains(&known),
                "{}.{} is in no feature's `points_at`: a merge would leave it behind",
                table.name,
                column.name
            );
        }
    }
    assert_eq!(moved.len(), registry.points_at.len(), "each pointer names its own column");
}

#[test]
fn every_pointer_names_a_column_and_a_kind_that_are_there() {
    let registry = places::registry();
    let tables = tables_of(&registry.migrations);
    for pointer in &registry.points_at {
        assert!(registry.keeper(pointer.to).is_some(), "{}", pointer.to);
        assert!(registry.keeper(pointer.kind()).is_some(), "{}", pointer.kind());
        let has_column = tables.iter().any(|table| {
            pointer.pointing.contains(&format!(" FROM {} ", table.name))
                && table.columns.iter().any(|column| column.name == pointer.column)
        });
        assert!(has_column, "{}", pointer.pointing);
    }
}
