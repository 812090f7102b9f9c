use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Group;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// A group as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct GroupShape {
    id: Uuid,
    name: String,
    /// One of: core_team, steering_committee, coordinating_council, advisory_board, board_of_directors, task_force, committee.
    kind: String,
    purpose: String,
    /// What it may decide.
    authority: String,
    /// For a task force: what will be different when it is done.
    objective: String,
    /// The objective of the place of goals it works for.
    objective_id: Option<Uuid>,
    /// The goal it works for.
    goal_id: Option<Uuid>,
    /// The group it is part of.
    part_of_id: Option<Uuid>,
    /// The person who leads it.
    lead_id: Option<Uuid>,
    /// A day like 2026-03-10.
    starts_on: Option<String>,
    /// The day it was agreed to end.
    ends_on: Option<String>,
    /// The day it ended.
    ended_on: Option<String>,
    /// What it was before, when it became what it is now.
    was_kind: Option<String>,
    /// The day it became what it is now.
    became_on: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A group to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewGroup {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    name: String,
    /// One of: core_team, steering_committee, coordinating_council, advisory_board, board_of_directors, task_force, committee.
    kind: String,
    purpose: String,
    /// What it may decide.
    authority: String,
    /// For a task force: what will be different when it is done.
    objective: String,
    /// The objective of the place of goals it works for.
    objective_id: Option<Uuid>,
    /// The goal it works for.
    goal_id: Option<Uuid>,
    /// The group it is part of.
    part_of_id: Option<Uuid>,
    /// The person who leads it.
    lead_id: Option<Uuid>,
    /// A day like 2026-03-10.
    starts_on: Option<String>,
    /// The day it was agreed to end.
    ends_on: Option<String>,
    /// The day it ended.
    ended_on: Option<String>,
}

impl From<Group> for GroupShape {
    fn from(group: Group) -> Self {
        Self {
            id: group.id.0,
            name: group.name,
            kind: group.kind.word().to_owned(),
            purpose: group.purpose,
            authority: group.authority,
            objective: group.objective,
            objective_id: group.objective_id,
            goal_id: group.goal_id,
            part_of_id: group.part_of_id.map(|id| id.0),
            lead_id: group.lead_id.map(|id| id.0),
            starts_on: day(group.starts_on),
            ends_on: day(group.ends_on),
            ended_on: day(group.ended_on),
            was_kind: group.became.as_ref().map(|became| became.from.word().to_owned()),
            became_on: group.became.map(|became| became.on.to_string()),
            version: group.version,
        }
    }
}

impl From<NewGroup> for Typed {
    fn from(new: NewGroup) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("name", new.name),
            ("kind", new.kind),
            ("purpose", new.purpose),
            ("authority", new.authority),
            ("objective", new.objective),
            ("objective_id", written(new.objective_id)),
            ("goal_id", written(new.goal_id)),
            ("part_of_id", written(new.part_of_id)),
            ("lead_id", written(new.lead_id)),
            ("starts_on", new.starts_on.unwrap_or_default()),
            ("ends_on", new.ends_on.unwrap_or_default()),
            ("ended_on", new.ended_on.unwrap_or_default()),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/groups",
        each: "/api/v1/coalitions/{coalition}/groups/{id}",
        list: ("listGroups", "The groups of a coalition."),
        add: ("addGroup", "Adds a group."),
        get: ("getGroup", "A group."),
        change: ("changeGroup", "Replaces what is written about a group."),
        remove: ("removeGroup", "Takes a group out; answers with what it was."),
    };
    routes_of::<Group>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
