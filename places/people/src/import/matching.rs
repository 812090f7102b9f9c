//! Whom the rows of a list resemble: records that are here, and earlier rows of the same list.

use std::collections::HashMap;

use calc_match::{Index, Level, Reason, Record, Search, Settings, Subject, normal};

use super::model::{OrganizationDraft, PersonDraft};
use crate::members::Person;
use crate::organizations::Organization;

/// A position in the list of existing records, or of incoming rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Existing(usize),
    Row(usize),
}

#[derive(Clone, Debug)]
pub struct Match {
    pub place: Place,
    /// Enough agrees to take them for the same unless a person says otherwise.
    pub sure: bool,
    pub reasons: Vec<Reason>,
}

/// Matches kept for one row.
const MOST: usize = 3;
/// Threads to compare with.
const THREADS: usize = 2;

/// Organizations with the same key are the same when a person's row names them.
pub fn name_key(name: &str) -> String {
    let words = normal::organization_words(name).join(" ");
    if words.is_empty() { normal::fold(name) } else { words }
}

/// The matches of every incoming row: sure ones first, existing records before rows. Rows of one `lines` value
/// stand on the same line of the file (a couple) and are never each other's match.
pub fn matches(
    incoming: Vec<Record>,
    lines: &[i64],
    existing: &[Record],
    subject: Subject,
) -> Vec<Vec<Match>> {
    let mut found: Vec<Vec<Match>> = vec![Vec::new(); incoming.len()];
    if !existing.is_empty() {
        let index = Index::new(existing, subject);
        for (row, candidates) in index.candidates_of_all(&incoming, THREADS).into_iter().enumerate() {
            found[row].extend(candidates.into_iter().take(MOST).map(|candidate| Match {
                place: Place::Existing(candidate.existing),
                sure: candidate.level == Level::Automatic,
                reasons: candidate.reasons,
            }));
        }
    }
    within(incoming, lines, subject, &mut found);
    for matches in &mut found {
        matches.sort_by_key(|one| (!one.sure, matches!(one.place, Place::Row(_))));
        matches.truncate(MOST);
    }
    found
}

/// Rows of one group are all taken for its first row; a pair outside of groups is left to a person.
fn within(incoming: Vec<Record>, lines: &[i64], subject: Subject, found: &mut [Vec<Match>]) {
    let mut search = Search::of(incoming, &Settings { subject, threads: THREADS });
    let mut head_of: HashMap<usize, usize> = HashMap::new();
    for cluster in &search.clusters {
        if let Some((head, others)) = cluster.split_first() {
            head_of.extend(others.iter().map(|other| (*other, *head)));
        }
    }
    let mut pairs = std::mem::take(&mut search.pairs);
    pairs.retain(|pair| lines.get(pair.first) != lines.get(pair.second));
    pairs.sort_unstable_by_key(|pair| (pair.second, pair.first));
    for of_row in pairs.chunk_by(|one, other| one.second == other.second) {
        let Some(row) = of_row.first().map(|pair| pair.second) else {
            continue;
        };
        let head = head_of.get(&row).copied();
        let mut near: Vec<(bool, usize, usize)> = Vec::new();
        for pair in of_row {
            let sure = pair.level == Level::Automatic && head.is_some();
            let place = head.filter(|_| sure).unwrap_or(pair.first);
            if !near.iter().any(|(_, known, _)| *known == place) {
                near.push((sure, place, pair.first));
            }
        }
        near.sort_by_key(|(sure, ..)| !sure);
        near.truncate(MOST);
        found[row].extend(near.into_iter().map(|(sure, place, first)| Match {
            place: Place::Row(place),
            sure,
            reasons: search.reasons(first, row),
        }));
    }
}

pub fn person_record(draft: &PersonDraft) -> Record {
    Record {
        given_name: draft.given_name.clone(),
        surname: draft.family_name.clone(),
        address: draft.details.address.clone(),
        city: draft.details.city.clone(),
        postcode: draft.details.postcode.clone(),
        state: draft.details.state.clone(),
        phones: draft.details.phone.iter().cloned().collect(),
        emails: draft.details.email.iter().cloned().collect(),
        ..Record::default()
    }
}

pub fn organization_record(draft: &OrganizationDraft) -> Record {
    Record {
        name: draft.name.clone(),
        address: draft.details.address.clone(),
        city: draft.details.city.clone(),
        postcode: draft.details.postcode.clone(),
        state: draft.details.state.clone(),
        phones: draft.details.phone.iter().cloned().collect(),
        emails: draft.details.email.iter().cloned().collect(),
        website: draft.website.clone(),
        ..Record::default()
    }
}

pub fn known_person(person: &Person) -> Record {
    Record {
        given_name: person.given_name.clone(),
        surname: person.family_name.clone(),
        address: person.address.clone(),
        city: person.city.clone(),
        postcode: person.postcode.clone(),
        state: person.state.clone(),
        phones: person.phone.iter().cloned().collect(),
        emails: person.email.iter().cloned().collect(),
        ..Record::default()
    }
}

pub fn known_organization(organization: &Organization) -> Record {
    Record {
        name: organization.name.clone(),
        address: organization.address.clone(),
        city: organization.city.clone(),
        postcode: organization.postcode.clone(),
        state: organization.state.clone(),
        phones: organization.phone.iter().cloned().collect(),
        emails: organization.email.iter().cloned().collect(),
        website: organization.website.clone(),
        ..Record::default()
    }
}

/// The words for what agrees, the strongest first; what differs is not said.
pub fn because(reasons: &[Reason]) -> Vec<String> {
    let words = reasons.iter().filter_map(|reason| match reason {
        Reason::SameName => Some("same_name"),
        Reason::NameAlike { .. } | Reason::NameWithinName => Some("name_alike"),
        Reason::SameGivenName => Some("same_given_name"),
        Reason::GivenNameAlike => Some("given_name_alike"),
        Reason::Nickname => Some("nickname"),
        Reason::SameSurname => Some("same_surname"),
        Reason::SurnameAlike => Some("surname_alike"),
        Reason::NamesSwapped => Some("names_swapped"),
        Reason::SameAddress => Some("same_address"),
        Reason::AddressAlike | Reason::SameStreet => Some("address_alike"),
        Reason::SamePhone | Reason::SharedPhone { .. } => Some("same_phone"),
        Reason::SameEmail => Some("same_email"),
        Reason::SameWebsite => Some("same_website"),
        Reason::SameCity => Some("same_city"),
        Reason::SamePostcode => Some("same_postcode"),
        _ => None,
    });
    let mut said: Vec<String> = words.map(str::to_owned).collect();
    said.truncate(3);
    said
}
