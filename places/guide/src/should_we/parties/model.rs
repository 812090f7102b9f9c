use kit_web::form::{chosen, parse_words};
use kit_web::{Mistakes, Typed};
use people::members::PersonId;
use people::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::should_we::rule::Worth;

kit_store::id!(
    /// A founding party.
    ReadinessPartyId
);

kit_store::row! {
    /// What founding would cost and give one organization or person.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct ReadinessParty {
        pub id: ReadinessPartyId,
        /// One of the two is set; both empty once somebody was erased.
        pub organization_id: Option<OrganizationId>,
        pub person_id: Option<PersonId>,
        pub costs: String,
        pub gains: String,
        pub worth: Worth,
        pub version: i64,
    }
}

const TEXT_LENGTH: usize = 2000;

impl ReadinessParty {
    /// One that was not asked yet.
    pub fn blank(id: ReadinessPartyId) -> Self {
        Self {
            id,
            organization_id: None,
            person_id: None,
            costs: String::new(),
            gains: String::new(),
            worth: Worth::Unknown,
            version: 1,
        }
    }
}

/// Reads a form. Whether the party it names is there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &ReadinessParty, typed: &Typed) -> Result<ReadinessParty, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut party = before.clone();
    party.organization_id =
        chosen("organization_id", "readiness-party-organization-unknown", typed, &mut mistakes);
    party.person_id = chosen("person_id", "readiness-party-person-unknown", typed, &mut mistakes);
    match (party.organization_id, party.person_id) {
        (None, None) if mistakes.is_empty() => mistakes.add("organization_id", "readiness-party-missing"),
        (Some(_), Some(_)) => mistakes.add("person_id", "readiness-party-one-of-two"),
        _ => {}
    }
    party.costs = parse_words("costs", typed.get("costs"), TEXT_LENGTH, &mut mistakes);
    party.gains = parse_words("gains", typed.get("gains"), TEXT_LENGTH, &mut mistakes);
    match Worth::from_word(typed.get("worth")) {
        Some(worth) => party.worth = worth,
        None if typed.get("worth").is_empty() => party.worth = Worth::Unknown,
        None => mistakes.add("worth", "readiness-party-worth-unknown"),
    }
    mistakes.or(party)
}

/// The form filled with what is stored.
pub fn to_form(party: &ReadinessParty) -> Typed {
    Typed::from_pairs([
        ("id", party.id.to_string()),
        ("version", party.version.to_string()),
        ("organization_id", party.organization_id.map(|id| id.to_string()).unwrap_or_default()),
        ("person_id", party.person_id.map(|id| id.to_string()).unwrap_or_default()),
        ("costs", party.costs.clone()),
        ("gains", party.gains.clone()),
        ("worth", party.worth.word().to_owned()),
    ])
}
