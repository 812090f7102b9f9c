//! The form of a commitment with its elements: the fields of the commitment, then a row for each element.

use kit_web::{Mistakes, Typed};
use uuid::Uuid;

use crate::commitments::elements::{Element, ElementId, model as elements};
use crate::commitments::made::{Commitment, CommitmentId, model as made};

/// The fields of a row as an element calls them.
pub const FIELDS: [&str; 8] =
    ["what", "metric", "would_show", "unit", "baseline", "target", "due_on", "indicator_id"];
/// Rows of a form nobody filled.
const BLANK_ROWS: usize = 3;
/// More elements than anybody verifies; further ones are added on the page of the commitment.
pub const MOST_ROWS: usize = 20;

/// A commitment with what it consists of.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    pub commitment: Commitment,
    pub elements: Vec<Element>,
}

/// The name of a field in a row: `what_1`.
pub fn name(field: &str, row: usize) -> String {
    format!("{field}_{row}")
}

/// How many rows a form has.
pub fn rows(typed: &Typed) -> usize {
    typed.get("rows").parse().unwrap_or(BLANK_ROWS).clamp(1, MOST_ROWS)
}

/// A form filled with elements, each told by the fields of an element; after them one empty row.
pub fn filled(mut commitment: Typed, elements: &[Typed]) -> Typed {
    for (row, element) in (1..MOST_ROWS).zip(elements) {
        for field in FIELDS {
            commitment.set(&name(field, row), element.get(field));
        }
    }
    commitment.set("rows", (elements.len() + 1).min(MOST_ROWS).to_string());
    commitment
}

/// Whether a row says something that is to be kept.
fn counts(typed: &Typed, row: usize) -> bool {
    typed.get(&name("leave_out", row)) != "yes"
        && FIELDS.iter().any(|field| !typed.get(&name(field, row)).is_empty())
}

/// Reads a form; rows that are empty or to be left out are passed over.
///
/// # Errors
/// Every mistake, those of an element at the fields of its row.
pub fn from_form(
    id: CommitmentId,
    typed: &Typed,
    mut new_id: impl FnMut() -> Uuid,
) -> Result<Whole, Mistakes> {
    let blank = Commitment::blank(id);
    let (commitment, mut mistakes) = match made::from_form(&blank, typed) {
        Ok(commitment) => (commitment, Mistakes::none()),
        Err(mistakes) => (blank, mistakes),
    };
    let mut all = Vec::new();
    for row in (1..=rows(typed)).filter(|row| counts(typed, *row)) {
        let mut of_row = Typed::from_pairs(FIELDS.map(|field| (field, typed.get(&name(field, row)))));
        of_row.set("commitment_id", id.to_string());
        match elements::from_form(&Element::blank(ElementId(new_id())), &of_row) {
            Ok(element) => all.push((row, element)),
            Err(found) => at_row(&mut mistakes, &found, row),
        }
    }
    let elements = (1..).zip(all).map(|(position, (_, element))| Element { position, ..element });
    let elements = elements.collect();
    mistakes.or(Whole { commitment, elements })
}

/// Adds what is wrong with an element, each at the field of its row.
fn at_row(mistakes: &mut Mistakes, found: &Mistakes, row: usize) {
    for mistake in found.iter() {
        mistakes.add_with(&name(&mistake.field, row), mistake.key, mistake.arguments.clone());
    }
}
