use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::ReadinessCheck;
use crate::rights::{RUN_GUIDE, SEE_GUIDE};
use crate::should_we::rule::{Answer, LighterForm};

/// What was decided about founding, as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct CheckShape {
    id: Uuid,
    /// go, wait or lighter; null: the rule counts.
    own_answer: Option<&'static str>,
    /// Why it was decided so.
    own_words: String,
    /// What must happen first.
    wait_for: String,
    /// When one looks again, `2026-09-01`.
    wait_until: Option<String>,
    /// network, working_group or joint_event.
    lighter_form: Option<&'static str>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// What was decided, to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewCheck {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// go, wait or lighter; left out, the rule counts.
    own_answer: Option<String>,
    /// Needed with an answer of your own.
    own_words: String,
    wait_for: String,
    wait_until: Option<String>,
    lighter_form: Option<String>,
}

impl From<ReadinessCheck> for CheckShape {
    fn from(check: ReadinessCheck) -> Self {
        Self {
            id: check.id.0,
            own_answer: check.own_answer.map(Answer::word),
            own_words: check.own_words,
            wait_for: check.wait_for,
            wait_until: day(check.wait_until),
            lighter_form: check.lighter_form.map(LighterForm::word),
            version: check.version,
        }
    }
}

impl From<NewCheck> for Typed {
    fn from(new: NewCheck) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("own_answer", new.own_answer.unwrap_or_default()),
            ("own_words", new.own_words),
            ("wait_for", new.wait_for),
            ("wait_until", new.wait_until.unwrap_or_default()),
            ("lighter_form", new.lighter_form.unwrap_or_default()),
        ])
    }
}

pub(super) fn routes() -> Routes {
    routes_of::<ReadinessCheck>(
        Access::Holds(&SEE_GUIDE),
        Access::Holds(&RUN_GUIDE),
        Interface {
            all: "/api/v1/coalitions/{coalition}/readiness-checks",
            each: "/api/v1/coalitions/{coalition}/readiness-checks/{id}",
            list: ("listReadinessChecks", "What was decided about founding: one or none."),
            add: ("addReadinessCheck", "Adds what was decided about founding."),
            get: ("getReadinessCheck", "What was decided about founding."),
            change: ("changeReadinessCheck", "Replaces what was decided about founding."),
            remove: ("removeReadinessCheck", "Takes what was decided out; answers with what it was."),
        },
    )
}
