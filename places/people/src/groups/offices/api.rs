use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Office;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// An office as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct OfficeShape {
    id: Uuid,
    group_id: Uuid,
    /// The order in its group, from 1.
    position: i64,
    /// One of: chair, co_chair, secretary, treasurer, coordinator, facilitator, recruiter, leader_engager, meeting_runner, process_carrier, other.
    kind: String,
    /// How you call it; needed for `other`.
    own_name: String,
    /// What it is there for.
    duties: String,
    /// What whoever takes over needs to know.
    handover: String,
    /// Who could take this over.
    successor_id: Option<Uuid>,
    /// Who goes along and helps.
    buddy_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// An office to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewOffice {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    group_id: Option<Uuid>,
    /// One of: chair, co_chair, secretary, treasurer, coordinator, facilitator, recruiter, leader_engager, meeting_runner, process_carrier, other.
    kind: String,
    /// How you call it; needed for `other`.
    own_name: String,
    /// What it is there for.
    duties: String,
    /// What whoever takes over needs to know.
    handover: String,
    /// Who could take this over.
    successor_id: Option<Uuid>,
    /// Who goes along and helps.
    buddy_id: Option<Uuid>,
}

impl From<Office> for OfficeShape {
    fn from(office: Office) -> Self {
        Self {
            id: office.id.0,
            group_id: office.group_id.0,
            position: office.position,
            kind: office.kind.word().to_owned(),
            own_name: office.own_name,
            duties: office.duties,
            handover: office.handover,
            successor_id: office.successor_id.map(|id| id.0),
            buddy_id: office.buddy_id.map(|id| id.0),
            version: office.version,
        }
    }
}

impl From<NewOffice> for Typed {
    fn from(new: NewOffice) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("group_id", written(new.group_id)),
            ("kind", new.kind),
            ("own_name", new.own_name),
            ("duties", new.duties),
            ("handover", new.handover),
            ("successor_id", written(new.successor_id)),
            ("buddy_id", written(new.buddy_id)),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/offices",
        each: "/api/v1/coalitions/{coalition}/offices/{id}",
        list: ("listOffices", "The offices of all groups."),
        add: ("addOffice", "Adds an office."),
        get: ("getOffice", "An office."),
        change: ("changeOffice", "Replaces what is written about an office."),
        remove: ("removeOffice", "Takes an office out; answers with what it was."),
    };
    routes_of::<Office>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
