use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::StructureAnswers;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// The answers about our structure as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct StructureAnswersShape {
    id: Uuid,
    /// One of: beginning, planning, acting, settled.
    stage: Option<String>,
    /// One of: few, some, many.
    ties: Option<String>,
    /// One of: none, some, much.
    joint_work: Option<String>,
    /// One of: low, mixed, high.
    motivation: Option<String>,
    /// One of: one, few, many.
    tasks: Option<String>,
    /// One of: small, middle, large.
    size: Option<String>,
    /// One of: new, some, seasoned.
    experience: Option<String>,
    /// One of: none, this_year, now.
    urgency: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// The answers about our structure to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewStructureAnswers {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// One of: beginning, planning, acting, settled.
    stage: Option<String>,
    /// One of: few, some, many.
    ties: Option<String>,
    /// One of: none, some, much.
    joint_work: Option<String>,
    /// One of: low, mixed, high.
    motivation: Option<String>,
    /// One of: one, few, many.
    tasks: Option<String>,
    /// One of: small, middle, large.
    size: Option<String>,
    /// One of: new, some, seasoned.
    experience: Option<String>,
    /// One of: none, this_year, now.
    urgency: Option<String>,
}

impl From<StructureAnswers> for StructureAnswersShape {
    fn from(answers: StructureAnswers) -> Self {
        Self {
            id: answers.id.0,
            stage: answers.stage.map(|word| word.word().to_owned()),
            ties: answers.ties.map(|word| word.word().to_owned()),
            joint_work: answers.joint_work.map(|word| word.word().to_owned()),
            motivation: answers.motivation.map(|word| word.word().to_owned()),
            tasks: answers.tasks.map(|word| word.word().to_owned()),
            size: answers.size.map(|word| word.word().to_owned()),
            experience: answers.experience.map(|word| word.word().to_owned()),
            urgency: answers.urgency.map(|word| word.word().to_owned()),
            version: answers.version,
        }
    }
}

impl From<NewStructureAnswers> for Typed {
    fn from(new: NewStructureAnswers) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("stage", new.stage.unwrap_or_default()),
            ("ties", new.ties.unwrap_or_default()),
            ("joint_work", new.joint_work.unwrap_or_default()),
            ("motivation", new.motivation.unwrap_or_default()),
            ("tasks", new.tasks.unwrap_or_default()),
            ("size", new.size.unwrap_or_default()),
            ("experience", new.experience.unwrap_or_default()),
            ("urgency", new.urgency.unwrap_or_default()),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/structure-answers",
        each: "/api/v1/coalitions/{coalition}/structure-answers/{id}",
        list: ("listStructureAnswers", "The answers about our structure: one record or none."),
        add: ("addStructureAnswers", "Adds the answers about our structure."),
        get: ("getStructureAnswers", "The answers about our structure."),
        change: (
            "changeStructureAnswers",
            "Replaces what is written about the answers about our structure.",
        ),
        remove: (
            "removeStructureAnswers",
            "Takes the answers about our structure out; answers with what it was.",
        ),
    };
    routes_of::<StructureAnswers>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
