use kit_store::Day;
use kit_web::form::chosen;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::groups::bodies::GroupId;
use crate::members::PersonId;
use crate::organizations::OrganizationId;
use crate::seats::SeatId;

kit_store::id!(
    /// Somebody's place in a group.
    GroupMemberId
);

kit_store::row! {
    /// Somebody who belongs to a group, and whom they come for: an organization, a seat, or nobody but themselves.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct GroupMember {
        pub id: GroupMemberId,
        pub group_id: GroupId,
        pub person_id: PersonId,
        pub organization_id: Option<OrganizationId>,
        pub seat_id: Option<SeatId>,
        /// What they do there.
        pub part: String,
        pub since: Option<Day>,
        /// Their last day there; none while they belong to it.
        pub until: Option<Day>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 200;

impl GroupMember {
    /// One of which nothing is known yet.
    pub fn blank(id: GroupMemberId) -> Self {
        Self {
            id,
            group_id: GroupId(Uuid::nil()),
            person_id: PersonId(Uuid::nil()),
            organization_id: None,
            seat_id: None,
            part: String::new(),
            since: None,
            until: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &GroupMember, typed: &Typed) -> Result<GroupMember, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut member = before.clone();
    match typed.get("group_id").parse() {
        Ok(group) => member.group_id = group,
        Err(_) => mistakes.add("group_id", "group-members-group-missing"),
    }
    match typed.get("person_id").parse() {
        Ok(person) => member.person_id = person,
        Err(_) => mistakes.add("person_id", "group-members-person-missing"),
    }
    member.organization_id =
        chosen("organization_id", "group-members-organization-unknown", typed, &mut mistakes);
    member.seat_id = chosen("seat_id", "group-members-seat-unknown", typed, &mut mistakes);
    member.part = parse_words("part", typed.get("part"), LINE_LENGTH, &mut mistakes);
    member.since = parse_day("since", typed.get("since"), &mut mistakes);
    member.until = parse_day("until", typed.get("until"), &mut mistakes);
    if let (Some(since), Some(until)) = (member.since, member.until)
        && until < since
    {
        mistakes.add("until", "groups-ends-before-start");
    }
    mistakes.or(member)
}

/// The form filled with what is stored.
pub fn to_form(member: &GroupMember) -> Typed {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", member.id.to_string()),
        ("version", member.version.to_string()),
        ("group_id", member.group_id.to_string()),
        ("person_id", member.person_id.to_string()),
        ("organization_id", id(member.organization_id.map(|id| id.0))),
        ("seat_id", id(member.seat_id.map(|id| id.0))),
        ("part", member.part.clone()),
        ("since", day(member.since)),
        ("until", day(member.until)),
    ])
}
