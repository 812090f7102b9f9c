use kit_web::form::dollars;
use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::VolunteerHours;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// Hours somebody gave, as programs see them.
#[derive(Serialize, JsonSchema)]
pub struct VolunteerHoursShape {
    id: Uuid,
    person_id: Uuid,
    /// A day like 2026-03-10.
    worked_on: String,
    minutes: i64,
    what: String,
    /// "nobody", "organization" or "public_money".
    paid_by: String,
    /// What an hour of this work is worth where it is not the usual, in cents.
    rate_cents: Option<i64>,
    /// Where that rate is from.
    rate_source: String,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// Hours to add, or their new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewVolunteerHours {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    person_id: Option<Uuid>,
    /// A day like 2026-03-10.
    worked_on: String,
    minutes: i64,
    what: String,
    /// "nobody", "organization" or "public_money".
    paid_by: String,
    /// What an hour of this work is worth where it is not the usual, in cents.
    rate_cents: Option<i64>,
    /// Where that rate is from.
    rate_source: String,
}

impl From<VolunteerHours> for VolunteerHoursShape {
    fn from(given: VolunteerHours) -> Self {
        Self {
            id: given.id.0,
            person_id: given.person_id.0,
            worked_on: given.worked_on.to_string(),
            minutes: given.minutes,
            what: given.what,
            paid_by: given.paid_by.word().to_owned(),
            rate_cents: given.rate_cents,
            rate_source: given.rate_source,
            version: given.version,
        }
    }
}

impl From<NewVolunteerHours> for Typed {
    fn from(new: NewVolunteerHours) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("person_id", written(new.person_id)),
            ("worked_on", new.worked_on),
            ("time", format!("{} min", new.minutes)),
            ("what", new.what),
            ("paid_by", new.paid_by),
            ("rate", new.rate_cents.map(dollars).unwrap_or_default()),
            ("rate_source", new.rate_source),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/volunteer-hours",
        each: "/api/v1/coalitions/{coalition}/volunteer-hours/{id}",
        list: ("listVolunteerHours", "Hours people gave."),
        add: ("addVolunteerHours", "Adds hours somebody gave."),
        get: ("getVolunteerHours", "An entry of hours."),
        change: ("changeVolunteerHours", "Replaces what is written about an entry of hours."),
        remove: ("removeVolunteerHours", "Takes an entry of hours out; answers with what it was."),
    };
    routes_of::<VolunteerHours>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
