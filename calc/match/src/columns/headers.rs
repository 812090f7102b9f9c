//! Words of headers in English and Spanish.

use super::Kind;
use crate::normal::fold;

/// Phrases that name a kind, the more telling first within a kind. A header is the kind whose
/// phrase covers most of it.
const PHRASES: &[(Kind, &[&str])] = &[
    (
        Kind::Email,
        &["email", "e mail", "emails", "correo", "correo electronico", "mail", "email address"],
    ),
    (Kind::Fax, &["fax", "telefax", "fax number"]),
    (
        Kind::Phone,
        &[
            "phone",
            "telephone",
            "phone number",
            "phones",
            "tel",
            "mobile",
            "cell",
            "cell phone",
            "telefono",
            "telefonos",
            "celular",
            "movil",
            "contact number",
            "telephone number",
        ],
    ),
    (
        Kind::Website,
        &[
            "website",
            "web site",
            "web",
            "url",
            "homepage",
            "sitio web",
            "pagina web",
            "pagina",
            "sitio",
            "web address",
        ],
    ),
    (
        Kind::BirthDate,
        &[
            "date of birth",
            "birth date",
            "birthdate",
            "birthday",
            "dob",
            "born",
            "fecha de nacimiento",
            "nacimiento",
            "cumpleanos",
        ],
    ),
    (
        Kind::Postcode,
        &[
            "zip",
            "zip code",
            "zipcode",
            "postcode",
            "post code",
            "postal code",
            "postal",
            "codigo postal",
            "cp",
        ],
    ),
    (
        Kind::HouseNumber,
        &[
            "house number",
            "street number",
            "building number",
            "numero exterior",
            "street no",
            "house no",
        ],
    ),
    (
        Kind::AddressSecond,
        &[
            "address 2",
            "address2",
            "address line 2",
            "street 2",
            "street address 2",
            "direccion 2",
            "apt",
            "unit",
            "suite",
            "colonia",
            "address second",
        ],
    ),
    (
        Kind::Address,
        &[
            "address",
            "street address",
            "address 1",
            "address1",
            "address line 1",
            "addr",
            "full address",
            "mailing address",
            "site address",
            "physical address",
            "direccion",
            "domicilio",
        ],
    ),
    (Kind::Street, &["street", "street name", "calle", "nombre de calle"]),
    (
        Kind::City,
        &[
            "city",
            "town",
            "suburb",
            "municipality",
            "ciudad",
            "municipio",
            "localidad",
            "poblacion",
            "city name",
        ],
    ),
    (Kind::State, &["state", "province", "estado", "provincia", "st", "region"]),
    (
        Kind::AlternativeName,
        &[
            "alternate name",
            "alternative name",
            "alias",
            "also known as",
            "aka",
            "dba",
            "doing business as",
            "former name",
            "short name",
            "nombre corto",
            "otro nombre",
            "acronym",
            "siglas",
        ],
    ),
    (
        Kind::GivenName,
        &[
            "given name",
            "first name",
            "firstname",
            "givenname",
            "forename",
            "first",
            "fname",
            "nombre de pila",
            "primer nombre",
            "nombres",
        ],
    ),
    (
        Kind::Surname,
        &[
            "surname",
            "last name",
            "lastname",
            "family name",
            "lname",
            "last",
            "apellido",
            "apellidos",
            "primer apellido",
        ],
    ),
    (
        Kind::Name,
        &[
            "name",
            "full name",
            "organization name",
            "organisation name",
            "organization",
            "organisation",
            "agency name",
            "agency",
            "site name",
            "site",
            "company",
            "company name",
            "facility",
            "facility name",
            "provider",
            "provider name",
            "business name",
            "school",
            "school name",
            "title",
            "nombre",
            "nombre completo",
            "organizacion",
            "nombre de la organizacion",
            "institucion",
            "empresa",
            "escuela",
            "member",
            "member name",
            "miembro",
            "contact",
            "contact name",
            "contacto",
            "person",
            "persona",
            "participant",
            "participante",
        ],
    ),
    (
        Kind::Identifier,
        &[
            "id",
            "identifier",
            "ein",
            "tax id",
            "ssn",
            "soc sec id",
            "social security number",
            "npi",
            "license number",
            "license",
            "duns",
            "uei",
            "nif",
            "rfc",
            "curp",
            "dni",
            "identificador",
            "clave",
            "matricula",
            "case number",
        ],
    ),
];

/// A phrase that covers less of its header is there by chance: the number in "Number per site".
const LEAST_COVER: f64 = 0.3;

/// The kind a header names, if any.
pub(super) fn kind(header: &str) -> Option<Kind> {
    let words = spaced(header);
    PHRASES
        .iter()
        .map(|(kind, phrases)| (*kind, cover(&words, phrases)))
        .filter(|(_, cover)| *cover > LEAST_COVER)
        .reduce(|best, other| if other.1 > best.1 { other } else { best })
        .map(|(kind, _)| kind)
}

/// How much of a header its kind's phrase covers, above 0 to 1; headers without one are least close.
pub(super) fn closeness(header: &str, kind: Kind) -> f64 {
    let words = spaced(header);
    let phrases = PHRASES.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, phrases)| phrases);
    cover(&words, phrases).max(0.1)
}

/// The share of the header's words the longest phrase in it covers; an opening or plain phrase
/// that stands later in its list covers a little less.
fn cover(words: &[String], phrases: &[&str]) -> f64 {
    let found = phrases.iter().enumerate().filter_map(|(place, phrase)| {
        let length = phrase.split(' ').count();
        let inside = words
            .windows(length)
            .any(|window| window.iter().map(String::as_str).eq(phrase.split(' ')));
        inside.then(|| length as f64 / words.len() as f64 - place as f64 / 1000.0)
    });
    found.fold(0.0, f64::max)
}

/// Folded words, with capitals and digits inside a word taken as the start of another.
fn spaced(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut previous = ' ';
    for letter in header.chars() {
        let turn = previous.is_lowercase() && letter.is_uppercase()
            || previous.is_alphabetic() && letter.is_ascii_digit();
        if turn {
            spaced.push(' ');
        }
        spaced.push(letter);
        previous = letter;
    }
    fold(&spaced).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
