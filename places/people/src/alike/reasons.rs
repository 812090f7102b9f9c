//! Why two records look alike: stored as short words, said in the visitor's language.

use calc_match::Reason;
use kit_text::Text;

/// The stored word of a reason; a number it carries stands behind a colon: `name_alike:82`.
pub fn stored(reason: Reason) -> String {
    match reason {
        Reason::NameAlike { share } => format!("name_alike:{share}"),
        Reason::SharedPhone { places } => format!("shared_phone:{places}"),
        other => plain(other).to_owned(),
    }
}

fn plain(reason: Reason) -> &'static str {
    match reason {
        Reason::SameName => "same_name",
        Reason::NameAlike { .. } => "name_alike",
        Reason::NameWithinName => "name_within_name",
        Reason::DifferentName => "different_name",
        Reason::DifferentKind => "different_kind",
        Reason::SameGivenName => "same_given_name",
        Reason::GivenNameAlike => "given_name_alike",
        Reason::Nickname => "nickname",
        Reason::DifferentGivenName => "different_given_name",
        Reason::SameSurname => "same_surname",
        Reason::SurnameAlike => "surname_alike",
        Reason::DifferentSurname => "different_surname",
        Reason::NamesSwapped => "names_swapped",
        Reason::DifferentGeneration => "different_generation",
        Reason::SameAddress => "same_address",
        Reason::AddressAlike => "address_alike",
        Reason::SameStreet => "same_street",
        Reason::DifferentAddress => "different_address",
        Reason::DifferentUnit => "different_unit",
        Reason::SameCity => "same_city",
        Reason::DifferentCity => "different_city",
        Reason::SamePostcode => "same_postcode",
        Reason::DifferentPostcode => "different_postcode",
        Reason::DifferentState => "different_state",
        Reason::SamePhone => "same_phone",
        Reason::SharedPhone { .. } => "shared_phone",
        Reason::DifferentPhone => "different_phone",
        Reason::SameEmail => "same_email",
        Reason::DifferentEmail => "different_email",
        Reason::SameWebsite => "same_website",
        Reason::DifferentWebsite => "different_website",
        Reason::SameBirthDate => "same_birth_date",
        Reason::BirthDateAlike => "birth_date_alike",
        Reason::DifferentBirthDate => "different_birth_date",
        Reason::SameIdentifier => "same_identifier",
        Reason::IdentifierAlike => "identifier_alike",
        Reason::DifferentIdentifier => "different_identifier",
    }
}

/// A stored reason in words: "The same telephone number".
pub fn said(text: &Text, stored: &str) -> String {
    let (word, number) = stored.split_once(':').unwrap_or((stored, ""));
    let key = format!("duplicates-reason-{}", word.replace('_', "-"));
    text.count(&key, number.parse::<i64>().unwrap_or_default())
}

/// Whether a stored reason speaks against the pair.
pub fn speaks_against(stored: &str) -> bool {
    stored.starts_with("different_")
}
