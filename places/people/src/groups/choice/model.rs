use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::groups::bodies::GroupKind;
use crate::groups::shape::rules::SHAPES;

kit_store::id!(
    /// The choice of a shape.
    ShapeChoiceId
);

kit_store::row! {
    /// A shape the coalition chose for itself.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ShapeChoice {
        pub id: ShapeChoiceId,
        pub shape: GroupKind,
        pub chosen_on: Day,
        /// Who chose: "the core team", "everybody at the yearly meeting".
        pub chosen_by: String,
        /// Why this one, in their words.
        pub reasons: String,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 200;
const TEXT_LENGTH: usize = 4000;

impl ShapeChoice {
    /// One of which nothing is known yet.
    pub fn blank(id: ShapeChoiceId) -> Self {
        Self {
            id,
            shape: GroupKind::CoreTeam,
            chosen_on: Day::default(),
            chosen_by: String::new(),
            reasons: String::new(),
            version: 1,
        }
    }
}

/// Reads a form.
///
/// # Errors
/// A shape the adviser does not know, no day, nobody who chose, no reason, words that are too long.
pub fn from_form(before: &ShapeChoice, typed: &Typed) -> Result<ShapeChoice, Mistakes> {
    let mut mistakes = Mistakes::none();
    let shape = GroupKind::from_word(typed.get("shape")).filter(|shape| SHAPES.contains(shape));
    if shape.is_none() {
        mistakes.add("shape", "shape-choice-shape-missing");
    }
    let day = parse_day("chosen_on", typed.get("chosen_on"), &mut mistakes);
    if day.is_none() && typed.get("chosen_on").trim().is_empty() {
        mistakes.add("chosen_on", "shape-choice-chosen-on-missing");
    }
    let chosen_by = parse_words("chosen_by", typed.get("chosen_by"), LINE_LENGTH, &mut mistakes);
    if chosen_by.is_empty() {
        mistakes.add("chosen_by", "shape-choice-chosen-by-missing");
    }
    let reasons = parse_words("reasons", typed.get("reasons"), TEXT_LENGTH, &mut mistakes);
    if reasons.is_empty() {
        mistakes.add("reasons", "shape-choice-reasons-missing");
    }
    mistakes.or(ShapeChoice {
        shape: shape.unwrap_or(before.shape),
        chosen_on: day.unwrap_or(before.chosen_on),
        chosen_by,
        reasons,
        ..before.clone()
    })
}

/// The form filled with what is stored.
pub fn to_form(choice: &ShapeChoice) -> Typed {
    Typed::from_pairs([
        ("id", choice.id.to_string()),
        ("version", choice.version.to_string()),
        ("shape", choice.shape.word().to_owned()),
        ("chosen_on", choice.chosen_on.to_string()),
        ("chosen_by", choice.chosen_by.clone()),
        ("reasons", choice.reasons.clone()),
    ])
}
