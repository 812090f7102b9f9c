use kit_store::{Day, Words};
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::choosing::people_of;
use people::members::PersonId;
use serde::{Deserialize, Serialize};

use crate::forms::chosen;

kit_store::id!(
    /// Somebody people listen to.
    CommunityLeaderId
);

kit_store::words! {
    /// How near the coalition is to a leader.
    pub enum Reach {
        NotYet => "not_yet",
        Asked => "asked",
        InTouch => "in_touch",
        WithUs => "with_us",
    }
}

kit_store::row! {
    /// Somebody people listen to, who among us knows them, and the plan to reach them.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct CommunityLeader {
        pub id: CommunityLeaderId,
        /// The order on its page, from 1.
        pub position: i64,
        pub name: String,
        /// Where and by whom they are listened to.
        pub listened_to: String,
        /// Who among us knows them.
        pub known_by: Words,
        /// How we want to reach them.
        pub plan: String,
        /// Who does it.
        pub plan_person_id: Option<PersonId>,
        /// By when.
        pub plan_by: Option<Day>,
        pub reach: Reach,
        pub version: i64,
    }
}

const LINE_LENGTH: usize = 300;

impl CommunityLeader {
    /// One of which nothing is known yet.
    pub fn blank(id: CommunityLeaderId) -> Self {
        Self {
            id,
            position: 1,
            name: String::new(),
            listened_to: String::new(),
            known_by: Words::default(),
            plan: String::new(),
            plan_person_id: None,
            plan_by: None,
            reach: Reach::NotYet,
            version: 1,
        }
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &CommunityLeader, typed: &Typed) -> Result<CommunityLeader, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut leader = before.clone();
    leader.name = parse_words("name", typed.get("name"), LINE_LENGTH, &mut mistakes);
    if leader.name.is_empty() {
        mistakes.add("name", "community-leader-name-missing");
    }
    leader.listened_to = parse_words("listened_to", typed.get("listened_to"), LINE_LENGTH, &mut mistakes);
    leader.known_by = people_of("known_by", typed, &mut mistakes);
    leader.plan = parse_words("plan", typed.get("plan"), LINE_LENGTH, &mut mistakes);
    leader.plan_person_id =
        chosen("plan_person_id", "community-leader-plan-person-id-unknown", typed, &mut mistakes);
    leader.plan_by = parse_day("plan_by", typed.get("plan_by"), &mut mistakes);
    match Reach::from_word(typed.get("reach")) {
        Some(reach) => leader.reach = reach,
        None => mistakes.add("reach", "community-leader-reach-missing"),
    }
    mistakes.or(leader)
}

/// The form filled with what is stored.
pub fn to_form(leader: &CommunityLeader) -> Typed {
    let mut typed = Typed::from_pairs([
        ("id", leader.id.to_string()),
        ("version", leader.version.to_string()),
        ("name", leader.name.clone()),
        ("listened_to", leader.listened_to.clone()),
        ("plan", leader.plan.clone()),
        ("plan_person_id", leader.plan_person_id.map(|id| id.to_string()).unwrap_or_default()),
        ("plan_by", leader.plan_by.map(|day| day.to_string()).unwrap_or_default()),
        ("reach", leader.reach.word().to_owned()),
    ]);
    for word in leader.known_by.iter() {
        typed.push("known_by", word);
    }
    typed
}

impl CommunityLeader {
    /// Whether somebody among us can speak to them.
    pub fn has_link(&self) -> bool {
        !self.known_by.is_empty()
    }
}
