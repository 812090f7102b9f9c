//! What the columns of a list mean, guessed from their headers and cells.

use calc_match::columns::{self, Kind};
use calc_match::normal;

use super::names::looks_like_company;
use super::reach;

kit_store::words! {
    /// What a column holds.
    pub enum Meaning {
        FullName => "full_name",
        GivenName => "given_name",
        FamilyName => "family_name",
        Title => "title",
        Organization => "organization",
        Email => "email",
        Phone => "phone",
        Address => "address",
        City => "city",
        State => "state",
        Postcode => "postcode",
        Latitude => "latitude",
        Longitude => "longitude",
        Job => "job",
        /// What they do in the coalition.
        Part => "part",
        Sector => "sector",
        Class => "class",
        Languages => "languages",
        Notes => "notes",
        Joined => "joined",
        Website => "website",
        WhatTheyDo => "what_they_do",
        /// Decides which rows are members.
        MemberFlag => "member_flag",
        LeaveOut => "leave_out",
    }
}

/// Header words that the matching library does not look for, because they tell nobody apart.
const PHRASES: &[(Meaning, &[&str])] = &[
    (
        Meaning::Organization,
        &[
            "organization",
            "organizations",
            "organisation",
            "organizacion",
            "organizaciones",
            "org",
            "agencia",
            "entidad",
            "agency",
            "company",
            "empresa",
            "institucion",
            "affiliation",
            "employer",
            "group",
        ],
    ),
    (
        Meaning::FullName,
        &[
            "full name",
            "nombre completo",
            "nombre y apellido",
            "nombre y apellidos",
            "nombres y apellidos",
            "apellido y nombre",
            "apellidos y nombre",
            "apellidos y nombres",
            "first and last name",
            "last name first name",
            "last first",
            "first last",
        ],
    ),
    (Meaning::GivenName, &["first name", "given name", "first", "nombre de pila", "nombres"]),
    (
        Meaning::FamilyName,
        &["last name", "family name", "surname", "last", "apellido", "apellidos"],
    ),
    (Meaning::Title, &["prefix", "salutation", "honorific", "tratamiento", "titulo"]),
    (
        Meaning::Email,
        &["email", "emails", "e mail", "correo electronico", "correo", "correos", "mail"],
    ),
    (
        Meaning::Phone,
        &[
            "phone",
            "phones",
            "telefonos",
            "mobile phone",
            "telephone",
            "telefono",
            "celular",
            "movil",
            "mobile",
            "cell",
            "tel",
        ],
    ),
    (
        Meaning::Job,
        &[
            "job",
            "job title",
            "position",
            "occupation",
            "puesto",
            "cargo",
            "ocupacion",
            "profesion",
            "title",
        ],
    ),
    (
        Meaning::Part,
        &["role", "part", "rol", "papel", "funcion", "committee", "comite", "responsibility"],
    ),
    (Meaning::Sector, &["sector", "sectors", "sectores"]),
    (
        Meaning::Class,
        &[
            "class",
            "membership class",
            "member type",
            "membership",
            "clase",
            "tipo de miembro",
            "tipo de membresia",
        ],
    ),
    (Meaning::Languages, &["language", "languages", "idioma", "idiomas", "lengua"]),
    (
        Meaning::Notes,
        &[
            "notes",
            "note",
            "comments",
            "comment",
            "remarks",
            "notas",
            "nota",
            "comentarios",
            "observaciones",
            "more information",
        ],
    ),
    (
        Meaning::Joined,
        &[
            "joined",
            "date joined",
            "join date",
            "member since",
            "start date",
            "since",
            "fecha de ingreso",
            "ingreso",
            "miembro desde",
            "desde",
            "fecha de inicio",
        ],
    ),
    (
        Meaning::WhatTheyDo,
        &[
            "services",
            "what they do",
            "description",
            "mission",
            "servicios",
            "descripcion",
            "mision",
            "que hacen",
        ],
    ),
    (Meaning::City, &["city", "town", "ciudad", "municipio"]),
    (Meaning::State, &["state", "estado", "province", "provincia"]),
    (
        Meaning::Postcode,
        &["zip", "zip code", "zipcode", "postal code", "postcode", "codigo postal"],
    ),
    (Meaning::Latitude, &["latitude", "lat", "latitud", "y", "y coordinate", "coordenada y"]),
    (
        Meaning::Longitude,
        &["longitude", "lon", "lng", "long", "longitud", "x", "x coordinate", "coordenada x"],
    ),
    (Meaning::Website, &["website", "web site", "web", "url", "sitio web", "pagina web"]),
];

/// Words that mean something else beside others: "last updated", "first visit", "group size".
const ONLY_ALONE: &[&str] = &[
    "first", "last", "group", "part", "since", "desde", "class", "clase", "title", "cell", "lat", "lon",
    "long", "y", "x",
];

/// Meanings of which one column is enough; others join what they hold.
const SINGLE: &[Meaning] = &[
    Meaning::FullName,
    Meaning::GivenName,
    Meaning::FamilyName,
    Meaning::Title,
    Meaning::Organization,
    Meaning::Address,
    Meaning::City,
    Meaning::State,
    Meaning::Postcode,
    Meaning::Latitude,
    Meaning::Longitude,
    Meaning::Sector,
    Meaning::Class,
    Meaning::Joined,
    Meaning::Website,
    Meaning::MemberFlag,
];

/// Rows that are looked at.
pub const SAMPLE: usize = 300;

/// Guesses every column's meaning. `rows` are the first [`SAMPLE`] rows or fewer.
pub fn guess(headers: &[String], rows: &[Vec<String>]) -> Vec<Meaning> {
    let kinds = columns::guess(headers, rows, &[]);
    let filled =
        |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.trim().is_empty()));
    let mut meanings: Vec<Meaning> = headers
        .iter()
        .zip(&kinds)
        .enumerate()
        .map(|(column, (header, kind))| if filled(column) { one(header, *kind) } else { Meaning::LeaveOut })
        .collect();
    by_cells(&mut meanings, headers, rows);
    let named = [Meaning::FullName, Meaning::GivenName, Meaning::FamilyName];
    if !meanings.iter().any(|meaning| named.contains(meaning)) {
        let free = (0..headers.len())
            .find(|column| meanings[*column] == Meaning::LeaveOut && is_name(&headers[*column]));
        if let Some(column) = free {
            meanings[column] = Meaning::FullName;
        }
    }
    keep_first(&mut meanings, Meaning::FullName);
    settle_names(&mut meanings, headers, rows);
    for single in SINGLE {
        keep_first(&mut meanings, *single);
    }
    name_something(&mut meanings, rows);
    meanings
}

fn one(header: &str, kind: Kind) -> Meaning {
    let from_kind = match kind {
        Kind::Name => Meaning::FullName,
        Kind::GivenName => Meaning::GivenName,
        Kind::Surname => Meaning::FamilyName,
        Kind::Address | Kind::Street => Meaning::Address,
        Kind::City => Meaning::City,
        Kind::Postcode => Meaning::Postcode,
        Kind::State => Meaning::State,
        Kind::Phone => Meaning::Phone,
        Kind::Email => Meaning::Email,
        Kind::Website => Meaning::Website,
        _ => Meaning::LeaveOut,
    };
    let from_header = by_header(header);
    match (from_header, from_kind) {
        // A header says what was meant, even where many cells hold something else; only unnamed columns go by cells.
        (Some(meaning), _) => meaning,
        (None, meaning) => meaning,
    }
}

/// Columns nobody named: mostly mail addresses, or, without any header, mostly telephone numbers.
fn by_cells(meanings: &mut [Meaning], headers: &[String], rows: &[Vec<String>]) {
    for column in 0..meanings.len() {
        if meanings[column] != Meaning::LeaveOut {
            continue;
        }
        let cells = || rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        let mostly = |fits: &dyn Fn(&str) -> bool| {
            let fitting = cells().filter(|cell| fits(cell)).count();
            fitting > 0 && fitting * 3 > cells().count() * 2
        };
        if !meanings.contains(&Meaning::Email) && mostly(&|cell| !reach::emails(cell).is_empty()) {
            meanings[column] = Meaning::Email;
        } else if headers[column].is_empty()
            && !meanings.contains(&Meaning::Phone)
            && mostly(&reach::is_phone)
        {
            meanings[column] = Meaning::Phone;
        }
    }
}

fn is_name(header: &str) -> bool {
    let words = normal::words(header);
    words.iter().any(|word| {
        matches!(
            word.as_str(),
            "name"
                | "names"
                | "nombre"
                | "nombres"
                | "member"
                | "members"
                | "miembro"
                | "miembros"
                | "integrante"
                | "integrantes"
                | "contact"
                | "contacts"
                | "contacto"
                | "contactos"
                | "person"
                | "people"
                | "persona"
                | "personas"
                | "participant"
                | "participants"
                | "participante"
                | "participantes"
        )
    }) && words.len() <= 4
}

/// The meaning whose phrase covers most of a header, when it covers enough of it.
fn by_header(header: &str) -> Option<Meaning> {
    let words = normal::words(header);
    let folded = format!(" {} ", words.join(" "));
    // "Organization name" is an organization's, "first name" a person's; a bare "name" is settled later.
    let phrases = PHRASES
        .iter()
        .flat_map(|(meaning, phrases)| phrases.iter().map(move |phrase| (*meaning, *phrase)));
    let found = phrases.filter(|(_, phrase)| {
        let alone = words.len() == 1 || !ONLY_ALONE.contains(phrase);
        alone && folded.contains(&format!(" {phrase} "))
    });
    let (meaning, phrase) = found.max_by_key(|(_, phrase)| phrase.len())?;
    let covered = phrase.split(' ').count();
    (covered * 3 >= words.len()).then_some(meaning)
}

/// A column of names holds organizations when most of its cells read so.
fn settle_names(meanings: &mut [Meaning], headers: &[String], rows: &[Vec<String>]) {
    for column in 0..meanings.len() {
        if meanings[column] != Meaning::FullName {
            continue;
        }
        let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.trim().is_empty());
        let (mut all, mut companies) = (0_usize, 0_usize);
        for cell in cells {
            all += 1;
            companies += usize::from(looks_like_company(cell) || normal::words(cell).len() > 5);
        }
        let says_person =
            by_words(&headers[column], &["first", "last", "person", "persona", "contact", "contacto"]);
        if companies * 2 > all && !says_person {
            // The name of the row goes before the name of an agency above it.
            for other in meanings.iter_mut().filter(|meaning| **meaning == Meaning::Organization) {
                *other = Meaning::LeaveOut;
            }
            meanings[column] = Meaning::Organization;
        }
    }
}

fn by_words(header: &str, wanted: &[&str]) -> bool {
    normal::words(header).iter().any(|word| wanted.contains(&word.as_str()))
}

fn keep_first(meanings: &mut [Meaning], single: Meaning) {
    let holders = meanings.iter_mut().filter(|meaning| **meaning == single);
    holders.skip(1).for_each(|meaning| *meaning = Meaning::LeaveOut);
}

/// A list without any name would bring in nobody: the first column with words becomes the name.
fn name_something(meanings: &mut [Meaning], rows: &[Vec<String>]) {
    let names = [Meaning::FullName, Meaning::GivenName, Meaning::FamilyName, Meaning::Organization];
    if meanings.iter().any(|meaning| names.contains(meaning)) {
        return;
    }
    let wordy = |column: &usize| {
        let cells = rows.iter().filter_map(|row| row.get(*column));
        let with_letters = cells.filter(|cell| cell.chars().any(char::is_alphabetic)).count();
        with_letters * 2 >= rows.len().max(1)
    };
    let free = (0..meanings.len()).filter(|column| meanings[*column] == Meaning::LeaveOut);
    if let Some(column) = free.filter(wordy).min() {
        meanings[column] = Meaning::FullName;
    }
}

/// The same for every list with the same headers: under it a coalition remembers what they meant.
pub fn header_key(headers: &[String]) -> String {
    headers.iter().map(|header| normal::fold(header)).collect::<Vec<_>>().join("\u{1F}")
}
