use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::ShapeChoice;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// The choice of a shape as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct ShapeChoiceShape {
    id: Uuid,
    /// One of: core_team, steering_committee, coordinating_council, advisory_board, board_of_directors, task_force.
    shape: String,
    /// `2026-03-19`
    chosen_on: String,
    /// Who chose.
    chosen_by: String,
    /// Why this one.
    reasons: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A choice to add, or its new content.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewShapeChoice {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// One of: core_team, steering_committee, coordinating_council, advisory_board, board_of_directors, task_force.
    shape: String,
    /// `2026-03-19`
    chosen_on: String,
    /// Who chose.
    chosen_by: String,
    /// Why this one.
    reasons: String,
}

impl From<ShapeChoice> for ShapeChoiceShape {
    fn from(choice: ShapeChoice) -> Self {
        Self {
            id: choice.id.0,
            shape: choice.shape.word().to_owned(),
            chosen_on: choice.chosen_on.to_string(),
            chosen_by: choice.chosen_by,
            reasons: choice.reasons,
            version: choice.version,
        }
    }
}

impl From<NewShapeChoice> for Typed {
    fn from(new: NewShapeChoice) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("shape", new.shape),
            ("chosen_on", new.chosen_on),
            ("chosen_by", new.chosen_by),
            ("reasons", new.reasons),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/shape-choices",
        each: "/api/v1/coalitions/{coalition}/shape-choices/{id}",
        list: ("listShapeChoices", "Which shapes were chosen, by whom and why."),
        add: ("addShapeChoice", "Writes down which shape was chosen."),
        get: ("getShapeChoice", "One choice of a shape."),
        change: ("changeShapeChoice", "Replaces what is written about a choice of a shape."),
        remove: ("removeShapeChoice", "Takes a choice of a shape out; answers with what it was."),
    };
    routes_of::<ShapeChoice>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
