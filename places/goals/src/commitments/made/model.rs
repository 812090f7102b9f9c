use kit_store::Day;
use kit_web::form::{parse_day, parse_words};
use kit_web::{Mistakes, Typed};
use people::agreements::documents::AgreementId;
use people::organizations::OrganizationId;
use serde::{Deserialize, Serialize};

use crate::forms::{chosen, parse_link};
use crate::goals::strategies::Serves;
use crate::goals::{GoalId, ObjectiveId};

kit_store::id!(
    /// What an organization committed itself to.
    CommitmentId
);

kit_store::row! {
    /// What an organization committed itself to: for which goal, by which signed paper, decided where.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Commitment {
        pub id: CommitmentId,
        /// Who bound itself.
        pub organization_id: OrganizationId,
        pub title: String,
        /// What it is for; none while nobody said.
        pub goal_id: Option<GoalId>,
        pub objective_id: Option<ObjectiveId>,
        /// The paper it signed.
        pub agreement_id: Option<AgreementId>,
        pub starts_on: Option<Day>,
        /// Its last day.
        pub ends_on: Option<Day>,
        /// Where the coalition said yes to it: "Decision 31, March meeting".
        pub decided_in: String,
        /// Where that can be read.
        pub decision_link: String,
        pub version: i64,
    }
}

const TITLE_LENGTH: usize = 200;
const LINE_LENGTH: usize = 300;

impl Commitment {
    /// One of which nothing is known yet.
    pub fn blank(id: CommitmentId) -> Self {
        Self {
            id,
            organization_id: OrganizationId(uuid::Uuid::nil()),
            title: String::new(),
            goal_id: None,
            objective_id: None,
            agreement_id: None,
            starts_on: None,
            ends_on: None,
            decided_in: String::new(),
            decision_link: String::new(),
            version: 1,
        }
    }

    /// Whether any of its days lies in a year; a day that is not known excludes nothing.
    pub fn touches(&self, year: i64) -> bool {
        let of = |day: Day| i64::from(day.year());
        self.starts_on.is_none_or(|day| of(day) <= year) && self.ends_on.is_none_or(|day| of(day) >= year)
    }
}

/// Reads a form. Whether the records it names are there is checked where it is stored.
///
/// # Errors
/// Every mistake, with the key of the sentence that says how to put it right.
pub fn from_form(before: &Commitment, typed: &Typed) -> Result<Commitment, Mistakes> {
    let mut mistakes = Mistakes::none();
    let mut commitment = before.clone();
    match chosen("organization_id", "commitment-organization-id-unknown", typed, &mut mistakes) {
        Some(organization) => commitment.organization_id = organization,
        None if typed.get("organization_id").is_empty() => {
            mistakes.add("organization_id", "commitment-organization-id-missing")
        }
        None => {}
    }
    commitment.title = parse_words("title", typed.get("title"), TITLE_LENGTH, &mut mistakes);
    if commitment.title.is_empty() {
        mistakes.add("title", "commitment-title-missing");
    }
    (commitment.goal_id, commitment.objective_id) = match Serves::from_word(typed.get("serves")) {
        Some(Serves::Goal(goal)) => (Some(goal), None),
        Some(Serves::Objective(objective)) => (None, Some(objective)),
        None => (None, None),
    };
    if Serves::from_word(typed.get("serves")).is_none() && !typed.get("serves").is_empty() {
        mistakes.add("serves", "commitment-serves-unknown");
    }
    commitment.agreement_id = chosen("agreement_id", "commitment-agreement-id-unknown", typed, &mut mistakes);
    commitment.starts_on = parse_day("starts_on", typed.get("starts_on"), &mut mistakes);
    commitment.ends_on = parse_day("ends_on", typed.get("ends_on"), &mut mistakes);
    if let (Some(start), Some(end)) = (commitment.starts_on, commitment.ends_on)
        && end < start
    {
        mistakes.add("ends_on", "commitment-ends-before-start");
    }
    commitment.decided_in = parse_words("decided_in", typed.get("decided_in"), LINE_LENGTH, &mut mistakes);
    commitment.decision_link = parse_link("decision_link", typed, &mut mistakes);
    mistakes.or(commitment)
}

/// The form filled with what is stored.
pub fn to_form(commitment: &Commitment) -> Typed {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let serves = Serves::of(commitment.goal_id.map(|id| id.0), commitment.objective_id.map(|id| id.0));
    // Of a new one nobody has chosen an organization yet.
    let organization = Some(commitment.organization_id).filter(|id| !id.0.is_nil());
    Typed::from_pairs([
        ("id", commitment.id.to_string()),
        ("version", commitment.version.to_string()),
        ("organization_id", organization.map(|id| id.to_string()).unwrap_or_default()),
        ("title", commitment.title.clone()),
        ("serves", serves),
        ("agreement_id", commitment.agreement_id.map(|id| id.to_string()).unwrap_or_default()),
        ("starts_on", day(commitment.starts_on)),
        ("ends_on", day(commitment.ends_on)),
        ("decided_in", commitment.decided_in.clone()),
        ("decision_link", commitment.decision_link.clone()),
    ])
}
