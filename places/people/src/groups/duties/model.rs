use kit_store::Words;
use kit_web::form::chosen;
use kit_web::form::parse_words;
use kit_web::{Mistakes, Typed};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::choosing::people_of;
use crate::groups::bodies::GroupId;
use crate::members::PersonId;

kit_store::id!(
    /// A line of the table of who does what.
    DutyId
);

kit_store::row! {
    /// A piece of work: who sees to it, who helps, who decides and who is told.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Duty {
        pub id: DutyId,
        /// The order in the table, from 1.
        pub position: i64,
        pub what: String,
        /// The group whose work it is.
        pub group_id: Option<GroupId>,
        /// The one person who sees to it.
        pub responsible_id: Option<PersonId>,
        /// Ids of people.
        pub helper_ids: Words,
        pub decides_id: Option<PersonId>,
        pub deciding_group_id: Option<GroupId>,
        /// Ids of people.
        pub told_ids: Words,
        pub told_group_id: Option<GroupId>,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;

impl Duty {
    /// One of which nothing is known yet.
    pub fn blank(id: DutyId) -> Self {
        Self {
            id,
            position: 1,
            what: String::new(),
            group_id: None,
            responsible_id: None,
            helper_ids: Words::default(),
            decides_id: None,
            deciding_group_id: None,
            told_ids: Words::default(),
            told_group_id: None,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Duty, typed: &Typed) -> Result<Duty, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut duty = before.clone();
    duty.what = parse_words("what", typed.get("what"), LINE_LENGTH, &mut mistakes);
    if duty.what.is_empty() {
        mistakes.add("what", "duties-what-missing");
    }
    duty.group_id = chosen("group_id", "groups-part-of-unknown", typed, &mut mistakes);
    duty.responsible_id = chosen("responsible_id", "groups-person-unknown", typed, &mut mistakes);
    duty.helper_ids = people_of("helper_ids", typed, &mut mistakes);
    duty.decides_id = chosen("decides_id", "groups-person-unknown", typed, &mut mistakes);
    duty.deciding_group_id = chosen("deciding_group_id", "groups-part-of-unknown", typed, &mut mistakes);
    if duty.decides_id.is_some() && duty.deciding_group_id.is_some() {
        mistakes.add("deciding_group_id", "duties-decides-twice");
    }
    duty.told_ids = people_of("told_ids", typed, &mut mistakes);
    duty.told_group_id = chosen("told_group_id", "groups-part-of-unknown", typed, &mut mistakes);
    mistakes.or(duty)
}

/// The form filled with what is stored.
pub fn to_form(duty: &Duty) -> Typed {
    let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let mut typed = Typed::from_pairs([
        ("id", duty.id.to_string()),
        ("version", duty.version.to_string()),
        ("what", duty.what.clone()),
        ("group_id", id(duty.group_id.map(|id| id.0))),
        ("responsible_id", id(duty.responsible_id.map(|id| id.0))),
        ("decides_id", id(duty.decides_id.map(|id| id.0))),
        ("deciding_group_id", id(duty.deciding_group_id.map(|id| id.0))),
        ("told_group_id", id(duty.told_group_id.map(|id| id.0))),
    ]);
    for (field, people) in [("helper_ids", &duty.helper_ids), ("told_ids", &duty.told_ids)] {
        for person in people.iter() {
            typed.push(field, person);
        }
    }
    typed
}
