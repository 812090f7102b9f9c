use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::OfficeTerm;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// A term in an office as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct OfficeTermShape {
    id: Uuid,
    office_id: Uuid,
    person_id: Uuid,
    /// A day like 2026-03-10.
    starts_on: String,
    /// Its last day, as agreed.
    ends_on: Option<String>,
    /// The last day it was held, when that was earlier or later.
    left_on: Option<String>,
    /// Whether several hold the office together; otherwise one does at a time.
    is_shared: bool,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A term in an office to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewOfficeTerm {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    office_id: Option<Uuid>,
    person_id: Option<Uuid>,
    /// A day like 2026-03-10.
    starts_on: Option<String>,
    /// Its last day, as agreed.
    ends_on: Option<String>,
    /// The last day it was held, when that was earlier or later.
    left_on: Option<String>,
    /// What is so of whoever else holds the office in that time: `end` when their term ends the day before, `shared` when
    /// they hold it together. Left out, a term beside another is refused.
    others: String,
}

impl From<OfficeTerm> for OfficeTermShape {
    fn from(term: OfficeTerm) -> Self {
        Self {
            id: term.id.0,
            office_id: term.office_id.0,
            person_id: term.person_id.0,
            starts_on: term.starts_on.to_string(),
            ends_on: day(term.ends_on),
            left_on: day(term.left_on),
            is_shared: term.is_shared == Some(true),
            version: term.version,
        }
    }
}

impl From<NewOfficeTerm> for Typed {
    fn from(new: NewOfficeTerm) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("office_id", written(new.office_id)),
            ("person_id", written(new.person_id)),
            ("starts_on", new.starts_on.unwrap_or_default()),
            ("ends_on", new.ends_on.unwrap_or_default()),
            ("left_on", new.left_on.unwrap_or_default()),
            ("others", new.others),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/office-terms",
        each: "/api/v1/coalitions/{coalition}/office-terms/{id}",
        list: ("listOfficeTerms", "Who held which office from when to when."),
        add: ("addOfficeTerm", "Adds a term in an office."),
        get: ("getOfficeTerm", "A term in an office."),
        change: ("changeOfficeTerm", "Replaces what is written about a term in an office."),
        remove: ("removeOfficeTerm", "Takes a term in an office out; answers with what it was."),
    };
    routes_of::<OfficeTerm>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
