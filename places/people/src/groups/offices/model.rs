use kit_web::form::chosen;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::groups::bodies::GroupId;
use crate::members::PersonId;

kit_store::id!(
    /// An office of a group.
    OfficeId
);

kit_store::words! {
    /// What an office is there for.
    pub enum OfficeKind {
        Chair => "chair",
        CoChair => "co_chair",
        Secretary => "secretary",
        Treasurer => "treasurer",
        Coordinator => "coordinator",
        Facilitator => "facilitator",
        /// Brings people in.
        Recruiter => "recruiter",
        /// Wins those whom people listen to.
        LeaderEngager => "leader_engager",
        MeetingRunner => "meeting_runner",
        /// Keeps the work going between meetings.
        ProcessCarrier => "process_carrier",
        Other => "other",
    }
}

impl OfficeKind {
    /// The four jobs a core team shares out.
    pub const JOBS: [Self; 4] =
        [Self::Recruiter, Self::LeaderEngager, Self::MeetingRunner, Self::ProcessCarrier];
}

kit_store::row! {
    /// An office of a group. Who holds it stands in its terms.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Office {
        pub id: OfficeId,
        pub group_id: GroupId,
        /// The order in its group, from 1.
        pub position: i64,
        pub kind: OfficeKind,
        /// How the group calls it; empty: as its kind is called.
        pub own_name: String,
        pub duties: String,
        /// What whoever takes over needs to know.
        pub handover: String,
        /// Who could take this over.
        pub successor_id: Option<PersonId>,
        /// Who goes along and helps.
        pub buddy_id: Option<PersonId>,
        pub version: i64,
    }
}

/// How the four jobs of a core team are shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// So many of the four have nobody.
    Open(usize),
    /// One person carries three or four of them.
    OnOnePerson,
    SharedOut,
}

/// Whether the four jobs are shared out, from the holder of each.
pub fn sharing(holders: [Option<PersonId>; 4]) -> Sharing {
    let open = holders.iter().filter(|holder| holder.is_none()).count();
    let most = holders
        .iter()
        .flatten()
        .map(|one| holders.iter().filter(|other| **other == Some(*one)).count());
    match (open, most.max().unwrap_or_default()) {
        (0, 0..=2) => Sharing::SharedOut,
        (0, _) => Sharing::OnOnePerson,
        (open, _) => Sharing::Open(open),
    }
}

const NAME_LENGTH: usize = 120;
const TEXT_LENGTH: usize = 2_000;

impl Office {
    /// One of which nothing is known yet.
    pub fn blank(id: OfficeId) -> Self {
        Self {
            id,
            group_id: GroupId(Uuid::nil()),
            position: 1,
            kind: OfficeKind::Other,
            own_name: String::new(),
            duties: String::new(),
            handover: String::new(),
            successor_id: None,
            buddy_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Office, typed: &Typed) -> Result<Office, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut office = before.clone();
    match typed.get("group_id").parse() {
        Ok(group) => office.group_id = group,
        Err(_) => mistakes.add("group_id", "group-members-group-missing"),
    }
    match OfficeKind::from_word(typed.get("kind")) {
        Some(kind) => office.kind = kind,
        None => mistakes.add("kind", "offices-kind-missing"),
    }
    office.own_name = parse_words("own_name", typed.get("own_name"), NAME_LENGTH, &mut mistakes);
    if office.kind == OfficeKind::Other && office.own_name.is_empty() {
        mistakes.add("own_name", "offices-own-name-missing");
    }
    office.duties = parse_words("duties", typed.get("duties"), TEXT_LENGTH, &mut mistakes);
    office.handover = parse_words("handover", typed.get("handover"), TEXT_LENGTH, &mut mistakes);
    office.successor_id = chosen("successor_id", "groups-person-unknown", typed, &mut mistakes);
    office.buddy_id = chosen("buddy_id", "groups-person-unknown", typed, &mut mistakes);
    mistakes.or(office)
}

/// The form filled with what is stored.
pub fn to_form(office: &Office) -> Typed {
    let id = |id: Option<PersonId>| id.map(|id| id.to_string()).unwrap_or_default();
    Typed::from_pairs([
        ("id", office.id.to_string()),
        ("version", office.version.to_string()),
        ("group_id", office.group_id.to_string()),
        ("kind", office.kind.word().to_owned()),
        ("own_name", office.own_name.clone()),
        ("duties", office.duties.clone()),
        ("handover", office.handover.clone()),
        ("successor_id", id(office.successor_id)),
        ("buddy_id", id(office.buddy_id)),
    ])
}
