//! Puts what a row says into a record: empty fields only, or over what was there.

use super::model::{Details, Existing, OrganizationDraft, PersonDraft};
use crate::contact::{ContactBy, MemberClass};
use crate::members::Person;
use crate::organizations::{Organization, OrganizationId};
use kit_store::Words;

/// Collects which fields change.
struct Filling {
    existing: Existing,
    changed: Vec<&'static str>,
}

impl Filling {
    fn text(&mut self, name: &'static str, into: &mut String, value: &str) {
        let free = into.is_empty() || self.existing == Existing::Replace;
        if free && !value.is_empty() && into != value {
            value.clone_into(into);
            self.changed.push(name);
        }
    }

    fn option<T: Clone + PartialEq>(&mut self, name: &'static str, into: &mut Option<T>, value: Option<&T>) {
        let free = into.is_none() || self.existing == Existing::Replace;
        if let Some(value) = value.filter(|value| free && into.as_ref() != Some(*value)) {
            *into = Some(value.clone());
            self.changed.push(name);
        }
    }

    /// Notes are added to, never replaced.
    fn notes(&mut self, into: &mut String, value: &str) {
        if value.is_empty() || into.contains(value) {
            return;
        }
        if into.is_empty() {
            value.clone_into(into);
        } else if self.existing == Existing::Replace && into.chars().count() + value.chars().count() < 4000 {
            into.push('\n');
            into.push_str(value);
        } else {
            return;
        }
        self.changed.push("notes");
    }
}

/// Fills a person; gives the words of the fields that changed. `organization` is the one the row names.
pub fn person(
    person: &mut Person,
    draft: &PersonDraft,
    existing: Existing,
    organization: Option<OrganizationId>,
) -> Vec<&'static str> {
    let mut filling = Filling { existing, changed: Vec::new() };
    let Details {
        email, phone, address, city, state, postcode, sector, joined_on, notes, ..
    } = &draft.details;
    filling.text("title", &mut person.title, &draft.title);
    filling.text("job", &mut person.job, &draft.job);
    filling.text("part", &mut person.part, &draft.part);
    filling.option("email", &mut person.email, email.as_ref());
    filling.option("phone", &mut person.phone, phone.as_ref());
    if person.address.is_empty() || existing == Existing::Replace {
        filling.text("city", &mut person.city, city);
        filling.text("state", &mut person.state, state);
        filling.text("postcode", &mut person.postcode, postcode);
    }
    filling.text("address", &mut person.address, address);
    filling.option("sector", &mut person.sector, sector.as_ref());
    filling.option("joined", &mut person.joined_on, joined_on.as_ref());
    filling.option("organization", &mut person.organization_id, organization.as_ref());
    if person.languages.is_empty() && !draft.languages.is_empty() {
        person.languages = Words(draft.languages.clone());
        filling.changed.push("languages");
    }
    filling.notes(&mut person.notes, notes);
    filling.changed
}

/// Fills an organization; gives the words of the fields that changed.
pub fn organization(
    organization: &mut Organization,
    draft: &OrganizationDraft,
    existing: Existing,
) -> Vec<&'static str> {
    let mut filling = Filling { existing, changed: Vec::new() };
    let Details {
        email,
        phone,
        address,
        city,
        state,
        postcode,
        location,
        sector,
        joined_on,
        notes,
        ..
    } = &draft.details;
    filling.text("website", &mut organization.website, &draft.website);
    filling.text("what_they_do", &mut organization.what_they_do, &draft.what_they_do);
    filling.option("email", &mut organization.email, email.as_ref());
    filling.option("phone", &mut organization.phone, phone.as_ref());
    if organization.address.is_empty() || existing == Existing::Replace {
        filling.text("city", &mut organization.city, city);
        filling.text("state", &mut organization.state, state);
        filling.text("postcode", &mut organization.postcode, postcode);
    }
    filling.text("address", &mut organization.address, address);
    let mut place = organization.location();
    filling.option("latitude", &mut place, location.as_ref());
    organization.set_location(place);
    filling.option("sector", &mut organization.sector, sector.as_ref());
    filling.option("joined", &mut organization.joined_on, joined_on.as_ref());
    filling.notes(&mut organization.notes, notes);
    filling.changed
}

/// How a new person is reached first, as far as the list tells.
pub fn contact(draft: &PersonDraft) -> ContactBy {
    match (&draft.details.email, &draft.details.phone) {
        (Some(_), _) => ContactBy::Email,
        (None, Some(_)) => ContactBy::Telephone,
        (None, None) => ContactBy::Paper,
    }
}

pub fn class(details: &Details) -> MemberClass {
    details.class.unwrap_or(MemberClass::Voting)
}
