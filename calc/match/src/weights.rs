//! What agreement and disagreement are worth, in bits.
//!
//! A weight is the base-2 logarithm of how much more often the observation occurs among records of
//! one organization or person than among records of different ones (Fellegi and Sunter 1969). The
//! second probability comes from the list where it depends on the value (see `frequencies`); the
//! first hardly differs between lists, and lists of thirty rows are too short to estimate it, so
//! rounded values stand here. A missing value weighs nothing. Two records are taken to be the same
//! when the sum exceeds what is needed to overcome the odds against a chance pair.

/// Bits that a chance pair lacks: about one pair in 2^14 is truly the same before anything is compared.
pub(crate) const PRIOR: f64 = 14.0;
/// Beyond the odds by this much, a pair is offered as a duplicate to merge first.
pub(crate) const AUTOMATIC: f64 = 3.0;
/// From here on a person is asked.
pub(crate) const REVIEW: f64 = -4.0;

/// Agreement is capped: nothing is rarer than one in a few thousand once slips are counted.
pub(crate) const MOST_NAME_BITS: f64 = 14.0;
/// Share of an organization's name agreement that survives inconsistent naming.
pub(crate) const NAME_AGREES: f64 = 0.9;
/// No word left over on either side, which names that merely share words seldom manage.
pub(crate) const NAME_COMPLETE: f64 = 2.0;
/// Words on both sides without partner speak against; on one side they are often an agency's name.
pub(crate) const NAME_CONFLICTS: f64 = 0.9;
pub(crate) const NAME_EXTRA: f64 = 0.12;

/// Elementary and high, Rotary and Lions.
pub(crate) const KIND_DIFFERS: f64 = -6.0;

/// Bits from which an equal name is telling enough to ask about two addresses in one city.
pub(crate) const NAMESAKE: f64 = 9.0;

pub(crate) const MOST_GIVEN_BITS: f64 = 7.0;
pub(crate) const MOST_SURNAME_BITS: f64 = 9.0;
/// A misspelled or short form is worth this share of the full agreement.
pub(crate) const ALIKE: f64 = 0.7;
pub(crate) const GIVEN_INITIAL: f64 = 1.5;
pub(crate) const GIVEN_DIFFERS: f64 = -5.0;
pub(crate) const SURNAME_DIFFERS: f64 = -6.0;
pub(crate) const GENERATION_DIFFERS: f64 = -8.0;

/// Weights of addresses and phones differ by subject: an organization is at an address, people
/// share a household and move.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Contact {
    pub(crate) address_near: f64,
    pub(crate) street_same: f64,
    pub(crate) street_differs: f64,
    pub(crate) number_differs: f64,
    pub(crate) address_differs: f64,
    pub(crate) phone_same: f64,
    pub(crate) email_same: f64,
    pub(crate) email_differs: f64,
}

pub(crate) const ORGANIZATION: Contact = Contact {
    address_near: 2.0,
    street_same: 4.0,
    street_differs: -3.0,
    number_differs: -8.0,
    address_differs: -10.0,
    phone_same: 12.0,
    email_same: 12.0,
    email_differs: -1.0,
};

pub(crate) const PERSON: Contact = Contact {
    address_near: 5.0,
    street_same: 5.0,
    street_differs: -1.0,
    number_differs: -2.0,
    address_differs: -2.0,
    phone_same: 8.0,
    email_same: 12.0,
    email_differs: -0.5,
};

pub(crate) const WEBSITE_SAME: f64 = 7.0;
pub(crate) const WEBSITE_DIFFERS: f64 = -1.5;
pub(crate) const IDENTIFIER_SAME: f64 = 13.0;
pub(crate) const IDENTIFIER_ALIKE: f64 = 8.0;
pub(crate) const IDENTIFIER_DIFFERS: f64 = -5.0;
pub(crate) const BIRTH_DATE_SAME: f64 = 12.0;
pub(crate) const BIRTH_DATE_ALIKE: f64 = 7.0;
pub(crate) const BIRTH_DATE_DIFFERS: f64 = -6.0;

pub(crate) const MOST_CITY_BITS: f64 = 3.0;
pub(crate) const MOST_POSTCODE_BITS: f64 = 4.0;
pub(crate) const POSTCODE_DIFFERS: f64 = -2.0;
pub(crate) const STATE_DIFFERS: f64 = -2.0;

/// Bits lost for every doubling of those who share a phone, an email or a website.
pub(crate) const PER_DOUBLING: f64 = 1.5;

/// Weights that a long list may correct (see `learn`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Learned {
    pub(crate) address_same: f64,
    pub(crate) name_differs: f64,
    pub(crate) phone_differs: f64,
    pub(crate) city_differs: f64,
}

pub(crate) const ORGANIZATION_START: Learned = Learned {
    address_same: 12.0,
    name_differs: -7.0,
    phone_differs: -2.5,
    city_differs: -4.0,
};

pub(crate) const PERSON_START: Learned = Learned {
    address_same: 8.0,
    name_differs: -7.0,
    phone_differs: -1.0,
    city_differs: -1.5,
};

/// Bounds of what is learned: an address never proves two rows the same all by itself against
/// everything else, and never ceases to be evidence.
pub(crate) const LEAST_ADDRESS_SAME: f64 = 8.0;
pub(crate) const MOST_ADDRESS_SAME: f64 = 18.0;
pub(crate) const MOST_NAME_DIFFERS: f64 = -3.0;
pub(crate) const MOST_PHONE_DIFFERS: f64 = -1.0;
pub(crate) const MOST_CITY_DIFFERS: f64 = -1.0;
