use kit_web::records::api::{Interface, day, routes_of, written};
use kit_web::{Access, Routes, Typed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::GroupMember;
use crate::rights::{EDIT_PEOPLE, SEE_PEOPLE};

/// A member of a group as programs see it.
#[derive(Serialize, JsonSchema)]
pub struct GroupMemberShape {
    id: Uuid,
    group_id: Uuid,
    person_id: Uuid,
    /// The organization they come for.
    organization_id: Option<Uuid>,
    /// The seat they come for.
    seat_id: Option<Uuid>,
    /// What they do there.
    part: String,
    /// A day like 2026-03-10.
    since: Option<String>,
    /// Their last day there.
    until: Option<String>,
    /// Send it back with a change, so that nobody's change is lost.
    version: i64,
}

/// A member of a group to add, or its new content. What is left out becomes empty.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewGroupMember {
    /// Your own id makes adding repeatable; left out, one is made.
    id: Option<Uuid>,
    version: Option<i64>,
    group_id: Option<Uuid>,
    person_id: Option<Uuid>,
    /// The organization they come for.
    organization_id: Option<Uuid>,
    /// The seat they come for.
    seat_id: Option<Uuid>,
    /// What they do there.
    part: String,
    /// A day like 2026-03-10.
    since: Option<String>,
    /// Their last day there.
    until: Option<String>,
}

impl From<GroupMember> for GroupMemberShape {
    fn from(member: GroupMember) -> Self {
        Self {
            id: member.id.0,
            group_id: member.group_id.0,
            person_id: member.person_id.0,
            organization_id: member.organization_id.map(|id| id.0),
            seat_id: member.seat_id.map(|id| id.0),
            part: member.part,
            since: day(member.since),
            until: day(member.until),
            version: member.version,
        }
    }
}

impl From<NewGroupMember> for Typed {
    fn from(new: NewGroupMember) -> Self {
        Self::from_pairs([
            ("id", written(new.id)),
            ("version", written(new.version)),
            ("group_id", written(new.group_id)),
            ("person_id", written(new.person_id)),
            ("organization_id", written(new.organization_id)),
            ("seat_id", written(new.seat_id)),
            ("part", new.part),
            ("since", new.since.unwrap_or_default()),
            ("until", new.until.unwrap_or_default()),
        ])
    }
}

pub(super) fn routes() -> Routes {
    let said = Interface {
        all: "/api/v1/coalitions/{coalition}/group-members",
        each: "/api/v1/coalitions/{coalition}/group-members/{id}",
        list: ("listGroupMembers", "Who belongs to which group."),
        add: ("addGroupMember", "Adds a member of a group."),
        get: ("getGroupMember", "A member of a group."),
        change: ("changeGroupMember", "Replaces what is written about a member of a group."),
        remove: ("removeGroupMember", "Takes a member of a group out; answers with what it was."),
    };
    routes_of::<GroupMember>(Access::Holds(&SEE_PEOPLE), Access::Holds(&EDIT_PEOPLE), said)
}
