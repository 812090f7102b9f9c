//! Why two records look alike or not: data for a page to put into words.

/// One piece of evidence. Shares are whole percent, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    SameName,
    /// The names share words; `share` of their weight agrees.
    NameAlike {
        share: u8,
    },
    /// One name is the other with more words, as in "Agency - Site".
    NameWithinName,
    DifferentName,
    /// Each name has a word that rules the other's out: elementary and high, Rotary and Lions.
    DifferentKind,
    SameGivenName,
    GivenNameAlike,
    /// Short forms of one name, such as Pepe and José.
    Nickname,
    DifferentGivenName,
    SameSurname,
    SurnameAlike,
    DifferentSurname,
    /// Given name and surname stand in each other's place.
    NamesSwapped,
    /// One is junior, the other senior.
    DifferentGeneration,
    SameAddress,
    /// The same street, with a number a slip or a door away.
    AddressAlike,
    SameStreet,
    DifferentAddress,
    /// One house, but another apartment or suite.
    DifferentUnit,
    SameCity,
    DifferentCity,
    SamePostcode,
    DifferentPostcode,
    DifferentState,
    SamePhone,
    /// The phone also belongs to records at other addresses, `places` in all.
    SharedPhone {
        places: u32,
    },
    DifferentPhone,
    SameEmail,
    DifferentEmail,
    SameWebsite,
    DifferentWebsite,
    SameBirthDate,
    /// One digit, two swapped digits, or day and month swapped.
    BirthDateAlike,
    DifferentBirthDate,
    SameIdentifier,
    IdentifierAlike,
    DifferentIdentifier,
}
