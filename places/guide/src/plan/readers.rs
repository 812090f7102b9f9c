//! Who may read what: every field of a record that a plan may show, with the widest audience that reads it.
//!
//! A field that is not here is in no plan, whoever asks: notes of the core team, opposition, telephone numbers and mail
//! addresses, why somebody let a promise go.

use super::model::Audience::{self, Funder, Members, Public};
use super::model::Part;

/// Kind of record, field, and the widest audience.
const MAY_READ: &[(&str, &str, Audience)] = &[
    ("purpose", "words", Public),
    ("purpose", "lived_by", Members),
    ("purpose", "good_place", Public),
    ("purpose", "why_now_words", Public),
    ("purpose", "reasons_words", Public),
    ("wording", "words", Public),
    ("organization", "name", Public),
    ("goal", "title", Public),
    ("goal", "population", Public),
    ("goal", "change", Public),
    ("goal", "problem", Public),
    ("goal", "lead_id", Funder),
    ("objective", "what", Public),
    ("objective", "who", Public),
    ("objective", "from_value", Public),
    ("objective", "to_value", Public),
    ("strategy", "name", Public),
    ("indicator", "name", Public),
    ("indicator", "place", Public),
    ("indicator", "finding", Public),
    ("indicator", "measures", Public),
    ("indicator", "story", Public),
    ("indicator", "not_claimed", Public),
    ("data_source", "name", Public),
    ("finding", "words", Public),
    ("finding", "figure", Public),
    ("evidence_source", "title", Public),
    ("evidence_source", "published", Public),
    ("prior_attempt", "what", Public),
    ("prior_attempt", "who", Funder),
    ("prior_attempt", "what_came", Funder),
    ("prior_attempt", "lesson", Public),
    ("community_leader", "name", Members),
    ("community_leader", "listened_to", Members),
    ("community_leader", "plan", Members),
    ("community_network", "name", Public),
    ("community_network", "who", Funder),
    ("community_network", "word_travels", Funder),
    ("community_project", "what", Public),
    ("community_project", "who", Public),
    ("community_project", "lesson", Funder),
    ("barrier", "title", Funder),
    ("barrier", "words", Funder),
    ("barrier", "came_of", Funder),
    ("promise", "what", Public),
    ("promise", "person_id", Funder),
    ("promise", "organization_id", Public),
    ("promise", "needs_cents", Funder),
    ("guide_reply", "words", Funder),
    ("commitment", "organization_id", Public),
    ("commitment_element", "what", Public),
    ("commitment_element", "metric", Funder),
    ("group", "name", Public),
    ("group", "purpose", Public),
    ("group", "authority", Funder),
    ("office", "own_name", Public),
    ("office_term", "person_id", Funder),
    ("rules", "sections", Public),
    ("decision", "title", Funder),
];

/// Whether an audience may read a field of a kind of record.
pub fn may_read(audience: Audience, kind: &str, field: &str) -> bool {
    let known = MAY_READ.iter().find(|(known, name, _)| *known == kind && *name == field);
    known.is_some_and(|(_, _, widest)| match widest {
        Public => true,
        Funder => audience != Public,
        Members => audience == Members,
    })
}

/// The part of the plan in which a kind of record stands.
pub fn part_of(kind: &str) -> Option<Part> {
    Some(match kind {
        "organization" => Part::WhoWeAre,
        "purpose" => Part::Why,
        "wording" => Part::Vision,
        "goal" | "objective" | "strategy" => Part::Results,
        "indicator" | "data_source" | "finding" | "evidence_source" | "prior_attempt" => Part::Evidence,
        "community_leader" | "community_network" | "community_project" => Part::Assets,
        "barrier" => Part::Barriers,
        "guide_reply" => Part::Money,
        "group" | "office" | "rules" => Part::Structure,
        "decision" => Part::Renewal,
        "promise" | "commitment_element" => Part::ActionPlan,
        _ => return None,
    })
}

/// The fields by which a kind of record is called in the list of changes; the second one where the first is empty.
pub fn called_by(kind: &str) -> Vec<&'static str> {
    let most = if kind == "barrier" { 2 } else { 1 };
    let own = MAY_READ.iter().filter(|(known, _, _)| *known == kind);
    own.map(|(_, field, _)| *field).take(most).collect()
}
