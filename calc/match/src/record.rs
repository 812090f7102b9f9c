//! What is known about one organization or person.

/// What the records of a list describe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    Organization,
    Person,
}

/// One row as it was written. Every field may be empty; an empty field is no evidence at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Full name of the organization or person.
    pub name: String,
    /// Given names, when the list keeps them apart; together with `surname` they go before `name`.
    pub given_name: String,
    pub surname: String,
    /// Earlier names, short names, "doing business as".
    pub alternative_names: Vec<String>,
    /// House number and street, perhaps with a unit.
    pub address: String,
    pub city: String,
    pub postcode: String,
    pub state: String,
    /// Phone and fax numbers; each may itself hold several.
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub website: String,
    pub birth_date: String,
    /// Numbers given by somebody else (a tax number, a provider number), never a row counter.
    pub identifiers: Vec<String>,
}

impl Record {
    /// A record of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}
