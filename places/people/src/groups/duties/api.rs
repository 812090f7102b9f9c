use kit_web::records::api::{Interface, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Duty;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// A piece of work as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct DutyShape {
    id: Uuid,
    /// The order in the table, from 1.
    position: i64,
    what: String,
    /// The group whose work it is.
    group_id: Option<Uuid>,
    /// The person who sees to it.
    responsible_id: Option<Uuid>,
    /// Ids of people who help.
    helper_ids: Vec<String>,
    /// The person who decides.
    decides_id: Option<Uuid>,
    /// The group that decides.
    deciding_group_id: Option<Uuid>,
    /// Ids of people who are told.
    told_ids: Vec<String>,
    /// The group that is told.
    told_group_id: Option<Uuid>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A piece of work to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewDuty {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    what: String,
    /// The group whose work it is.
    group_id: Option<Uuid>,
    /// The person who sees to it.
    responsible_id: Option<Uuid>,
    /// Ids of people who help.
    helper_ids: Vec<String>,
    /// The person who decides.
    decides_id: Option<Uuid>,
    /// The group that decides.
    deciding_group_id: Option<Uuid>,
    /// Ids of people who are told.
    told_ids: Vec<String>,
    /// The group that is told.
    told_group_id: Option<Uuid>,
}

impl From<Duty> for DutyShape {
    fn from(duty: Duty) -> Self {
        Self {
            id: duty.id.0,
            position: duty.position,
            what: duty.what,
            group_id: duty.group_id.map(|id| id.0),
            responsible_id: duty.responsible_id.map(|id| id.0),
            helper_ids: duty.helper_ids.0,
            decides_id: duty.decides_id.map(|id| id.0),
            deciding_group_id: duty.deciding_group_id.map(|id| id.0),
            told_ids: duty.told_ids.0,
            told_group_id: duty.told_group_id.map(|id| id.0),
            version: duty.version,
        }
    }
}

impl From<NewDuty> for Typed {
    fn from(new: NewDuty) -> Self {
        let mut typed = Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("what", new.what),
            ("group_id", written(new.group_id)),
            ("responsible_id", written(new.responsible_id)),
            ("decides_id", written(new.decides_id)),
            ("deciding_group_id", written(new.deciding_group_id)),
            ("told_group_id", written(new.told_group_id)),
        ]);
        for one in new.helper_ids {
            typed.push("helper_ids", one);
        }
        for one in new.told_ids {
            typed.push("told_ids", one);
        }
        typed
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/duties",
        each: "/api/v1/coalitions/{coalition}/duties/{id}",
        list: ("listDuties", "Who does what."),
        add: ("addDuty", "Adds a piece of work."),
        get: ("getDuty", "A piece of work."),
        change: ("changeDuty", "Replaces what is written about a piece of work."),
        remove: ("removeDuty", "Takes a piece of work out; answers with what it was."),
    };
    routes_of::<Duty>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
