//! Rows that are not taken: totals at the end of a list, nobody named, words too long, formulas.

use super::headings::Meaning;
use super::names::Name;
use super::rows::Row;
use crate::import::model::{Details, Refusal, RefusalReason};

/// Longest texts, in letters, as the forms for people and organizations have them.
const LONGEST: &[(Meaning, usize)] = &[
    (Meaning::GivenName, 120),
    (Meaning::FamilyName, 120),
    (Meaning::FullName, 240),
    (Meaning::Organization, 200),
    (Meaning::Job, 200),
    (Meaning::Part, 200),
    (Meaning::Address, 200),
    (Meaning::City, 120),
    (Meaning::State, 60),
    (Meaning::Postcode, 20),
    (Meaning::Website, 300),
    (Meaning::WhatTheyDo, 4000),
    (Meaning::Notes, 4000),
];

/// What a row of totals says in the column of names.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "totales",
    "grand total",
    "gran total",
    "sum",
    "suma",
    "subtotal",
    "count",
];

impl Row<'_> {
    pub(super) fn refusal(&self) -> Option<Refusal> {
        for meaning in [Meaning::FullName, Meaning::GivenName, Meaning::FamilyName, Meaning::Organization] {
            let value = self.text(meaning);
            if is_formula(&value) {
                return Some(self.refused(RefusalReason::Formula, meaning, value));
            }
        }
        LONGEST.iter().find_map(|(meaning, most)| {
            let value = self.text(*meaning);
            (value.chars().count() > *most).then(|| self.refused(RefusalReason::TooLong, *meaning, value))
        })
    }

    pub(super) fn refused(&self, reason: RefusalReason, meaning: Meaning, value: String) -> Refusal {
        let column =
            self.reader.column_of(meaning).map_or_else(String::new, |at| self.reader.column_name(at));
        Refusal { reason, column, value: value.chars().take(80).collect() }
    }

    pub(super) fn nameless(&self) -> Refusal {
        let named = [Meaning::FullName, Meaning::GivenName, Meaning::FamilyName, Meaning::Organization];
        let meaning = named.into_iter().find(|meaning| self.reader.column_of(*meaning).is_some());
        self.refused(RefusalReason::NoName, meaning.unwrap_or(Meaning::FullName), String::new())
    }

    pub(super) fn too_long(&self, names: &[Name], details: &Details) -> Option<Refusal> {
        let name = names
            .iter()
            .find(|name| name.given.chars().count() > 120 || name.family.chars().count() > 120);
        if let Some(name) = name {
            return Some(self.refused(RefusalReason::TooLong, Meaning::FullName, name.given.clone()));
        }
        (details.notes.chars().count() > 4000)
            .then(|| self.refused(RefusalReason::TooLong, Meaning::Notes, details.notes.clone()))
    }

    /// "TOTAL, 21 organizations, 30 emails": counts at the end of a list.
    pub(super) fn is_total(&self) -> bool {
        let named = [Meaning::FullName, Meaning::Organization, Meaning::GivenName, Meaning::FamilyName];
        let first = named.into_iter().map(|meaning| self.text(meaning)).find(|text| !text.is_empty());
        let counts = |cell: &&String| cell.trim().starts_with(|letter: char| letter.is_ascii_digit());
        first.is_some_and(|text| TOTALS.contains(&calc_match::normal::fold(&text).as_str()))
            && self.cells.iter().any(|cell| counts(&cell))
    }
}

/// `=HYPERLINK(…)`: a call of a function, as spreadsheets paste it; "=)" is none.
fn is_formula(text: &str) -> bool {
    let Some((name, rest)) = text.strip_prefix('=').and_then(|rest| rest.split_once('(')) else {
        return false;
    };
    !name.is_empty() && name.chars().all(|letter| letter.is_ascii_uppercase()) && rest.ends_with(')')
}
