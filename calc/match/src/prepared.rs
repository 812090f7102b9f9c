//! Records in the form in which they are compared.

use crate::normal::{self, Address, PersonName};
use crate::record::{Record, Subject};

/// Words read of one name; more would only cost time on text that is no name.
const MOST_WORDS: usize = 24;

/// One record, normalized once.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Prepared {
    /// Word lists of the organization's names: the main name first.
    pub(crate) names: Vec<Box<[Box<str>]>>,
    pub(crate) person: PersonName,
    pub(crate) address: Address,
    pub(crate) city: Box<str>,
    pub(crate) postcode: Box<str>,
    pub(crate) state: Box<str>,
    pub(crate) phones: Box<[Box<str>]>,
    pub(crate) emails: Box<[Box<str>]>,
    pub(crate) website: Option<Box<str>>,
    pub(crate) birth_date: Option<Box<str>>,
    pub(crate) identifiers: Box<[Box<str>]>,
}

impl Prepared {
    pub(crate) fn new(record: &Record, subject: Subject) -> Self {
        let mut prepared = Self {
            address: normal::address(&record.address),
            city: normal::city(&record.city).into(),
            postcode: normal::postcode(&record.postcode).into(),
            state: normal::state(&record.state).into(),
            phones: distinct(record.phones.iter().flat_map(|cell| normal::phones(cell))),
            emails: distinct(record.emails.iter().flat_map(|cell| emails_of(cell))),
            website: normal::website(&record.website).map(Into::into),
            birth_date: normal::birth_date(&record.birth_date).map(Into::into),
            identifiers: distinct(record.identifiers.iter().map(|text| normal::fold(text).replace(' ', ""))),
            ..Self::default()
        };
        match subject {
            Subject::Organization => prepared.names = organization_names(record),
            Subject::Person => prepared.person = person_of(record),
        }
        prepared
    }

    /// The words of the main name in one line, for sorting and counting.
    pub(crate) fn name_line(&self) -> String {
        match self.names.first() {
            Some(name) => name.join(" "),
            None => format!("{} {}", self.person.surnames.join(" "), self.person.given.join(" ")),
        }
    }

    /// Everything in one line: equal records have equal lines whatever row they stand in.
    pub(crate) fn content_line(&self) -> String {
        format!("{} {:?}", self.name_line(), self)
    }

    /// House number and street in one line; empty when either is unknown.
    pub(crate) fn address_line(&self) -> String {
        match (self.address.number, self.address.street.is_empty()) {
            (Some((low, _)), false) => format!("{low} {}", self.address.street.join(" ")),
            _ => String::new(),
        }
    }
}

fn organization_names(record: &Record) -> Vec<Box<[Box<str>]>> {
    let full = if record.name.trim().is_empty() {
        format!("{} {}", record.given_name, record.surname)
    } else {
        record.name.clone()
    };
    std::iter::once(&full)
        .chain(&record.alternative_names)
        .map(|name| distinct(normal::organization_words(name).into_iter().take(MOST_WORDS)))
        .filter(|words| !words.is_empty())
        .collect()
}

fn person_of(record: &Record) -> PersonName {
    if record.given_name.trim().is_empty() && record.surname.trim().is_empty() {
        return normal::person_name(&record.name);
    }
    normal::person_name_from_parts(&record.given_name, &record.surname)
}

fn emails_of(cell: &str) -> Vec<String> {
    cell.split([',', ';', ' ', '\n', '/']).filter_map(normal::email).collect()
}

fn distinct(texts: impl IntoIterator<Item = String>) -> Box<[Box<str>]> {
    let mut kept: Vec<Box<str>> = Vec::new();
    for text in texts {
        if !text.is_empty() && !kept.iter().any(|known| **known == text) {
            kept.push(text.into());
        }
    }
    kept.into()
}
