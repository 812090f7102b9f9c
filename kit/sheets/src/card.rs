//! A person or organization as an address book card holds them.

/// A contact card. Texts are as they stand, without escapes; empty when absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// Line of its `BEGIN`, counted from 1; 0 for a card that is to be written.
    pub line: u32,
    /// Stable identifier.
    pub uid: String,
    /// Name as it is shown.
    pub full_name: String,
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// Middle names.
    pub additional: String,
    /// Titles before the name, such as "Dr.".
    pub prefix: String,
    /// Titles behind the name, such as "Jr.".
    pub suffix: String,
    /// Nicknames.
    pub nicknames: Vec<String>,
    /// Organizations with their units.
    pub organizations: Vec<CardOrganization>,
    /// Positions held.
    pub titles: Vec<String>,
    /// Occupations.
    pub roles: Vec<String>,
    /// Mail addresses.
    pub emails: Vec<Reach>,
    /// Telephone numbers, faxes and pagers too.
    pub phones: Vec<Reach>,
    /// Postal addresses.
    pub addresses: Vec<CardAddress>,
    /// Web pages.
    pub urls: Vec<String>,
    /// Remarks.
    pub notes: Vec<String>,
    /// Birthday as `YYYY-MM-DD`, `--MM-DD` without the year, or as it was written.
    pub birthday: String,
    /// Languages as tags, such as `es`.
    pub languages: Vec<String>,
    /// Groups the card was filed under.
    pub categories: Vec<String>,
    /// What the card is about.
    pub kind: CardKind,
}

/// What a card is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CardKind {
    /// One person, or nothing was said.
    #[default]
    Person,
    /// An organization.
    Organization,
    /// A list of other cards.
    Group,
}

/// An organization on a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardOrganization {
    /// Its name.
    pub name: String,
    /// Departments, from the largest to the smallest.
    pub units: Vec<String>,
}

/// A mail address or telephone number on a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// The address or number.
    pub value: String,
    /// What it is for, in lower case: `work`, `home`, `cell`, `fax`, …
    pub kinds: Vec<String>,
    /// Whether the card prefers it.
    pub preferred: bool,
}

/// A postal address on a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardAddress {
    /// Post office box.
    pub box_number: String,
    /// Apartment or suite.
    pub extended: String,
    /// Street and number.
    pub street: String,
    /// City.
    pub city: String,
    /// State or province.
    pub region: String,
    /// ZIP or postal code.
    pub postal_code: String,
    /// Country.
    pub country: String,
    /// What it is for, in lower case.
    pub kinds: Vec<String>,
}

/// Why a card was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardTroubleKind {
    /// No `END` before the next card or the end of the file.
    Unfinished,
    /// Neither a name nor an organization, mail address or telephone number.
    Nameless,
    /// It holds a zero byte.
    NulByte,
    /// Text that belongs to no card.
    OutsideCards,
    /// A list of other cards, which has no name of its own to take.
    Group,
    /// Larger than a card can be.
    TooLong,
}

/// A card that was refused while the others survive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardTrouble {
    /// Line where it begins, counted from 1.
    pub line: u32,
    /// Name as far as it could be read.
    pub name: String,
    /// Why.
    pub kind: CardTroubleKind,
}

/// Cards of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cards {
    /// Cards that could be read, in order.
    pub cards: Vec<Card>,
    /// Cards that were refused, in order.
    pub refused: Vec<CardTrouble>,
}

impl Card {
    /// Whether it names an organization and no person: it says so, or nothing but an organization is named.
    pub fn is_of_an_organization(&self) -> bool {
        let named = [&self.given, &self.family].into_iter().any(|part| !part.is_empty());
        let first = self.organizations.first().map(|organization| organization.name.as_str());
        let nameless = self.full_name.is_empty() || first == Some(self.full_name.as_str());
        self.kind == CardKind::Organization
            || !named && nameless && first.is_some_and(|name| !name.is_empty())
    }

    /// Name to show: the full name, else its parts, else the organization, mail
    /// address or telephone number.
    pub fn shown_name(&self) -> String {
        if !self.full_name.is_empty() {
            return self.full_name.clone();
        }
        let parts = [&self.prefix, &self.given, &self.additional, &self.family, &self.suffix];
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        if !parts.is_empty() {
            return parts.join(" ");
        }
        let organization = self.organizations.first().map(|org| &org.name);
        let reach = self.emails.first().or(self.phones.first());
        organization
            .or(self.nicknames.first())
            .or(reach.map(|reach| &reach.value))
            .cloned()
            .unwrap_or_default()
    }
}
