//! How often each value occurs in the list itself.
//!
//! Agreement on a rare value says more than agreement on a common one: Newcombe, Kennedy, Axford
//! and James (1959), Fellegi and Sunter (1969, section 3.3.1), and for words Cohen, Ravikumar and
//! Fienberg (2003).

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::normal::organization::is_common_word;
use crate::normal::phone::subscriber;
use crate::prepared::Prepared;

/// Names a small list is imagined to be a sample of, so that thirty rows do not make every word rare.
const BACKGROUND_NAMES: f64 = 500.0;
/// Of those, how many carry a word that is common among organizations, and how many any other.
const BACKGROUND_COMMON: f64 = 60.0;
const BACKGROUND_OTHER: f64 = 0.5;

type Counts = HashMap<Box<str>, u32>;

/// Counts over one list.
#[derive(Debug, Default)]
pub(crate) struct Frequencies {
    records: usize,
    names: usize,
    words: Counts,
    given: Counts,
    surnames: Counts,
    cities: Counts,
    postcodes: Counts,
    phones: Counts,
    emails: Counts,
    websites: Counts,
    identifiers: Counts,
}

impl Frequencies {
    pub(crate) fn of(records: &[Prepared]) -> Self {
        let mut counted = Self { records: records.len(), ..Self::default() };
        let mut seen_names = HashSet::new();
        let mut seen_holders = HashSet::new();
        for record in records {
            let name = record.name_line();
            if seen_names.insert(hash(&name)) {
                counted.count_name(record);
            }
            count(&mut counted.cities, &record.city);
            count(&mut counted.postcodes, &record.postcode);
            counted.count_contacts(record, &name, &mut seen_holders);
        }
        counted.names = seen_names.len();
        counted
    }

    fn count_name(&mut self, record: &Prepared) {
        for word in record.names.first().into_iter().flatten() {
            count(&mut self.words, word);
        }
        record.person.given.iter().for_each(|word| count(&mut self.given, word));
        record.person.surnames.iter().for_each(|word| count(&mut self.surnames, word));
    }

    /// A phone counts once per place, other contacts once per name: ten rows of one site that
    /// share a phone are no sign of a switchboard.
    fn count_contacts(&mut self, record: &Prepared, name: &str, seen: &mut HashSet<u64>) {
        let place = record.address_line();
        let holder = if place.is_empty() { name } else { &place };
        for phone in &record.phones {
            if seen.insert(hash(&("phone", subscriber(phone), holder))) {
                count(&mut self.phones, subscriber(phone));
            }
        }
        for email in &record.emails {
            if seen.insert(hash(&("email", email, name))) {
                count(&mut self.emails, email);
            }
        }
        if let Some(website) = &record.website
            && seen.insert(hash(&("website", website, name)))
        {
            count(&mut self.websites, website);
        }
        for identifier in &record.identifiers {
            if seen.insert(hash(&("identifier", identifier, name))) {
                count(&mut self.identifiers, identifier);
            }
        }
    }

    /// Bits of information in a word of an organization's name.
    pub(crate) fn word_bits(&self, word: &str) -> f64 {
        let background = if is_common_word(word) { BACKGROUND_COMMON } else { BACKGROUND_OTHER };
        name_bits(&self.words, word, background, self.names)
    }

    pub(crate) fn given_bits(&self, word: &str) -> f64 {
        name_bits(&self.given, word, BACKGROUND_OTHER, self.names)
    }

    pub(crate) fn surname_bits(&self, word: &str) -> f64 {
        name_bits(&self.surnames, word, BACKGROUND_OTHER, self.names)
    }

    /// Bits of information in living in this city; next to nothing when everybody does.
    pub(crate) fn city_bits(&self, city: &str) -> f64 {
        place_bits(&self.cities, city, self.records)
    }

    pub(crate) fn postcode_bits(&self, postcode: &str) -> f64 {
        place_bits(&self.postcodes, postcode, self.records)
    }

    /// Places that share this phone, at least 1.
    pub(crate) fn places_of_phone(&self, phone: &str) -> u32 {
        holders(&self.phones, subscriber(phone))
    }

    pub(crate) fn names_of_email(&self, email: &str) -> u32 {
        holders(&self.emails, email)
    }

    pub(crate) fn names_of_website(&self, website: &str) -> u32 {
        holders(&self.websites, website)
    }

    pub(crate) fn names_of_identifier(&self, identifier: &str) -> u32 {
        holders(&self.identifiers, identifier)
    }
}

fn name_bits(counts: &Counts, word: &str, background: f64, names: usize) -> f64 {
    let found = f64::from(counts.get(word).copied().unwrap_or(0));
    let share = (found + background) / (names as f64 + BACKGROUND_NAMES);
    -share.log2()
}

fn place_bits(counts: &Counts, place: &str, records: usize) -> f64 {
    let found = f64::from(counts.get(place).copied().unwrap_or(0));
    -((found + 1.0) / (records as f64 + 1.0)).min(1.0).log2()
}

fn holders(counts: &Counts, value: &str) -> u32 {
    counts.get(value).copied().unwrap_or(0).max(1)
}

fn count(counts: &mut Counts, value: &str) {
    if value.is_empty() {
        return;
    }
    match counts.get_mut(value) {
        Some(known) => *known += 1,
        None => {
            counts.insert(value.into(), 1);
        }
    }
}

pub(crate) fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
