use kit_store::Day;
use kit_store::jiff::Span;
use kit_web::form::chosen;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};

use crate::members::PersonId;

kit_store::id!(
    /// A group of the coalition.
    GroupId
);

kit_store::words! {
    /// What a group is. The five shapes of a coalition and what they are for: Community Tool Box, University of Kansas,
    /// toolkit "Creating and Maintaining Coalitions and Partnerships".
    pub enum GroupKind {
        /// The few who keep it going.
        CoreTeam => "core_team",
        /// Gets the coalition on its feet, and is done then.
        Steering => "steering_committee",
        /// Steers and holds the work of all groups together.
        Coordinating => "coordinating_council",
        /// Guides by what its members know and lends their standing; may have no power of its own.
        Advisory => "advisory_board",
        /// Governs, answers for everything by law, coordinates little.
        Board => "board_of_directors",
        /// Works on one objective, and ends.
        TaskForce => "task_force",
        Committee => "committee",
    }
}

/// What a group was before, and since when it is what it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    pub from: GroupKind,
    pub on: Day,
}

kit_store::stored_as_json!(Became);

kit_store::row! {
    /// A group: what it is for, what it may decide, which goal it works for, who leads it and how long.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Group {
        pub id: GroupId,
        pub name: String,
        pub kind: GroupKind,
        pub purpose: String,
        /// What it may decide.
        pub authority: String,
        /// What will be different when a task force is done, in its own words.
        pub objective: String,
        /// The objective it works for: a record of another place.
        #[serde(default)]
        pub objective_id: Option<uuid::Uuid>,
        /// The goal it works for: a record of another place.
        pub goal_id: Option<uuid::Uuid>,
        pub part_of_id: Option<GroupId>,
        pub lead_id: Option<PersonId>,
        pub starts_on: Option<Day>,
        /// The day it was agreed to end.
        pub ends_on: Option<Day>,
        /// The day it ended; none while it works.
        pub ended_on: Option<Day>,
        pub became: Option<Became>,
        pub version: i64,
    }
}

/// A steering committee as old as this is asked to become a coordinating council (same source as [`GroupKind`]: "if it
/// is still in existence six or more months after the formation").
const STEERING_MONTHS: i64 = 6;

/// What is asked about a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A steering committee that was there at the end of its six months, on this day.
    BecomeCouncil(Day),
    /// Past the day it was agreed to end.
    PastItsEnd(Day),
    /// A task force that nobody agreed an end for.
    NoEnd,
    /// A task force without an objective.
    NoObjective,
    NoLead,
    NoGoal,
}

impl Group {
    /// One of which nothing is known yet.
    pub fn blank(id: GroupId) -> Self {
        Self {
            id,
            name: String::new(),
            kind: GroupKind::Committee,
            purpose: String::new(),
            authority: String::new(),
            objective: String::new(),
            objective_id: None,
            goal_id: None,
            part_of_id: None,
            lead_id: None,
            starts_on: None,
            ends_on: None,
            ended_on: None,
            became: None,
            version: 1,
        }
    }

    /// Whether it still works on a day; its last day still belongs to it.
    pub fn works_on(&self, day: Day) -> bool {
        self.ended_on.is_none_or(|end| day <= end)
    }

    /// Whether it is due to become a coordinating council, and since when. `founded` is the day the coalition began and
    /// counts where nobody wrote down when the committee did.
    fn outgrew_steering(&self, today: Day, founded: Day) -> Option<Day> {
        let since = self.starts_on.unwrap_or(founded).saturating_add(Span::new().months(STEERING_MONTHS));
        (self.kind == GroupKind::Steering && since <= today).then_some(since)
    }

    /// What is asked about the group on a day, the weightiest first; nothing once it ended.
    pub fn asked(&self, today: Day, founded: Day) -> Vec<Asked> {
        if !self.works_on(today) {
            return Vec::new();
        }
        let past = self.ends_on.filter(|end| *end < today);
        let is_task_force = self.kind == GroupKind::TaskForce;
        let all = [
            self.outgrew_steering(today, founded).map(Asked::BecomeCouncil),
            past.map(Asked::PastItsEnd),
            (is_task_force && !self.has_objective()).then_some(Asked::NoObjective),
            (is_task_force && self.ends_on.is_none()).then_some(Asked::NoEnd),
            self.lead_id.is_none().then_some(Asked::NoLead),
            self.goal_id.is_none().then_some(Asked::NoGoal),
        ];
        all.into_iter().flatten().collect()
    }

    fn has_objective(&self) -> bool {
        !self.objective.is_empty() || self.objective_id.is_some()
    }

    /// The same group as a coordinating council. It keeps its members, its offices and what it was.
    pub fn as_council(&self, today: Day) -> Self {
        Self {
            kind: GroupKind::Coordinating,
            became: Some(Became { from: self.kind, on: today }),
            ..self.clone()
        }
    }
}

const NAME_LENGTH: usize = 120;
const TEXT_LENGTH: usize = 2_000;
const LINE_LENGTH: usize = 300;

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Group, typed: &Typed) -> Result<Group, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut group = before.clone();
    group.name = parse_words("name", typed.get("name"), NAME_LENGTH, &mut mistakes);
    if group.name.is_empty() {
        mistakes.add("name", "groups-name-missing");
    }
    match GroupKind::from_word(typed.get("kind")) {
        Some(kind) => group.kind = kind,
        None => mistakes.add("kind", "groups-kind-missing"),
    }
    group.purpose = parse_words("purpose", typed.get("purpose"), TEXT_LENGTH, &mut mistakes);
    group.authority = parse_words("authority", typed.get("authority"), TEXT_LENGTH, &mut mistakes);
    group.objective = parse_words("objective", typed.get("objective"), LINE_LENGTH, &mut mistakes);
    group.objective_id = chosen("objective_id", "groups-objective-unknown", typed, &mut mistakes);
    group.goal_id = chosen("goal_id", "groups-goal-unknown", typed, &mut mistakes);
    group.part_of_id = chosen("part_of_id", "groups-part-of-unknown", typed, &mut mistakes);
    if group.part_of_id == Some(group.id) {
        mistakes.add("part_of_id", "groups-part-of-itself");
    }
    group.lead_id = chosen("lead_id", "groups-person-unknown", typed, &mut mistakes);
    days(&mut group, typed, &mut mistakes);
    mistakes.or(group)
}

fn days(group: &mut Group, typed: &Typed, mistakes: &mut Mistakes) {
    group.starts_on = parse_day("starts_on", typed.get("starts_on"), mistakes);
    group.ends_on = parse_day("ends_on", typed.get("ends_on"), mistakes);
    group.ended_on = parse_day("ended_on", typed.get("ended_on"), mistakes);
    for (field, end) in [("ends_on", group.ends_on), ("ended_on", group.ended_on)] {
        if let (Some(start), Some(end)) = (group.starts_on, end)
            && end < start
        {
            mistakes.add(field, "groups-ends-before-start");
        }
    }
}

/// The form filled with what is stored.
pub fn to_form(group: &Group) -> Typed {
    let id = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", group.id.to_string()),
        ("version", group.version.to_string()),
        ("name", group.name.clone()),
        ("kind", group.kind.word().to_owned()),
        ("purpose", group.purpose.clone()),
        ("authority", group.authority.clone()),
        ("objective", group.objective.clone()),
        ("objective_id", id(group.objective_id)),
        ("goal_id", id(group.goal_id)),
        ("part_of_id", id(group.part_of_id.map(|id| id.0))),
        ("lead_id", id(group.lead_id.map(|id| id.0))),
        ("starts_on", day(group.starts_on)),
        ("ends_on", day(group.ends_on)),
        ("ended_on", day(group.ended_on)),
    ])
}

/// Whether a group would be called like another that still works. Groups that ended do not count; one that was called so
/// before and is not renamed is left alone.
pub fn is_called_like_another(group: &Group, before: Option<&Group>, all: &[Group]) -> bool {
    let name = |group: &Group| -> Vec<String> {
        kit_text::search_key(&group.name).split_whitespace().map(str::to_owned).collect()
    };
    let works = |group: &Group| group.ended_on.is_none();
    let is_asked = !before.is_some_and(|before| works(before) && name(before) == name(group));
    let same = |other: &Group| other.id != group.id && works(other) && name(other) == name(group);
    is_asked && works(group) && all.iter().any(same)
}

/// Whether making `group` a part of `above` would lead in a circle; `all` are the groups there are.
pub fn leads_in_a_circle(group: GroupId, above: GroupId, all: &[Group]) -> bool {
    let mut next = Some(above);
    // No chain is longer than there are groups.
    for _ in 0..=all.len() {
        let Some(id) = next else { return false };
        if id == group {
            return true;
        }
        next = all.iter().find(|one| one.id == id).and_then(|one| one.part_of_id);
    }
    true
}
