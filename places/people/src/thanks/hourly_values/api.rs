use kit_web::form::dollars;
use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::HourlyValue;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// What an hour is worth, as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct HourlyValueShape {
    id: Uuid,
    /// A day like 2026-03-10.
    from_on: String,
    cents: i64,
    /// Who says so.
    source: String,
    link: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// What an hour is worth from a day on. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewHourlyValue {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    /// A day like 2026-03-10.
    from_on: String,
    cents: i64,
    /// Who says so.
    source: String,
    link: String,
}

impl From<HourlyValue> for HourlyValueShape {
    fn from(value: HourlyValue) -> Self {
        Self {
            id: value.id.0,
            from_on: value.from_on.to_string(),
            cents: value.cents,
            source: value.source,
            link: value.link,
            version: value.version,
        }
    }
}

impl From<NewHourlyValue> for Typed {
    fn from(new: NewHourlyValue) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("from_on", new.from_on),
            ("amount", dollars(new.cents)),
            ("source", new.source),
            ("link", new.link),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/hourly-values",
        each: "/api/v1/coalitions/{coalition}/hourly-values/{id}",
        list: ("listHourlyValues", "What an hour is worth from which day on."),
        add: ("addHourlyValue", "Says what an hour is worth from a day on."),
        get: ("getHourlyValue", "What an hour is worth."),
        change: ("changeHourlyValue", "Replaces what an hour is worth."),
        remove: ("removeHourlyValue", "Takes a value out; answers with what it was."),
    };
    routes_of::<HourlyValue>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
