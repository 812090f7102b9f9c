//! Rows that are no members yet: they become people and groups to ask.

use std::collections::HashSet;

use calc_match::normal;
use kit_store::{Allowed, Day, Fault, Tx, Words, added_in_bulk};

use super::model::{Details, Entry, OrganizationDraft};
use super::store;
use crate::recruiting::{Prospect, ProspectId};

/// Longest answer a prospect keeps, in letters.
const TEXT_LENGTH: usize = 2000;

/// Those who are to be asked already, so that a second list does not bring them twice.
pub(super) struct Asking {
    known: HashSet<String>,
    /// Where the list came from: its name.
    found: String,
    pub(super) today: Day,
    /// Rows that name somebody who is to be asked already.
    pub(super) known_rows: i64,
}

impl Asking {
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn begin(tx: &Tx, found: &str, today: Day) -> Result<Self, Fault> {
        let names = store::prospect_names(tx).await?;
        let known = names.iter().map(|(given, family, organization)| key(given, family, organization));
        Ok(Self { known: known.collect(), found: found.to_owned(), today, known_rows: 0 })
    }

    /// Notes whom a row names, unless they are to be asked already; tells whether they are new.
    ///
    /// # Errors
    /// When the database does not answer.
    pub(super) async fn note(&mut self, tx: &Tx, allowed: &Allowed, entry: Entry) -> Result<bool, Fault> {
        let prospect = self.prospect(ProspectId(allowed.new_id()), entry);
        if !self
            .known
            .insert(key(&prospect.given_name, &prospect.family_name, &prospect.organization))
        {
            self.known_rows += 1;
            return Ok(false);
        }
        added_in_bulk(tx, allowed, &[prospect]).await?;
        Ok(true)
    }

    /// Everything the row says finds a place: what has no field of its own stands with where they were found.
    fn prospect(&self, id: ProspectId, entry: Entry) -> Prospect {
        let person = entry.person.unwrap_or_default();
        let alone = person.name().is_empty();
        let organization = entry.organization.unwrap_or_default();
        let details = if alone { organization.details.clone() } else { person.details.clone() };
        let where_found = self.where_found(&organization, &details);
        Prospect {
            title: person.title,
            given_name: person.given_name,
            family_name: person.family_name,
            job: person.job,
            organization: organization.name,
            sector: details.sector,
            where_found,
            why_them: organization.what_they_do,
            part: person.part,
            languages: Words(person.languages),
            email: details.email,
            phone: details.phone,
            ..Prospect::noticed(id, self.today)
        }
    }

    fn where_found(&self, organization: &OrganizationDraft, details: &Details) -> String {
        let town = [&details.city, &details.state, &details.postcode].map(String::as_str).join(" ");
        let lines = [&self.found, &details.address, town.trim(), &organization.website, &details.notes];
        let said: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        said.join("\n").chars().take(TEXT_LENGTH).collect()
    }
}

fn key(given: &str, family: &str, organization: &str) -> String {
    normal::fold(&format!("{given} {family}, {organization}"))
}
