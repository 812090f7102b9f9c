//! What the columns of a table hold, and its rows as records.

mod content;
mod headers;

use std::collections::{HashMap, HashSet};

use crate::normal::{self, clean_cell, nicknames};
use crate::record::{Record, Subject};
use content::Content;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Name,
    GivenName,
    Surname,
    AlternativeName,
    /// House number and street together.
    Address,
    HouseNumber,
    /// Street without house number.
    Street,
    /// A second line of the address.
    AddressSecond,
    City,
    Postcode,
    State,
    Phone,
    Fax,
    Email,
    Website,
    BirthDate,
    /// A number given by somebody else, shared by the rows of one holder.
    Identifier,
    /// Nothing that tells records apart: programs, notes, row counters, sources.
    Other,
}

/// Repeated identifiers looked at.
const MOST_REPEATS: usize = 2_000;

/// Kinds of which a table has one column; the best one keeps it.
const SINGLE: &[Kind] = &[
    Kind::Name,
    Kind::GivenName,
    Kind::Surname,
    Kind::Address,
    Kind::HouseNumber,
    Kind::Street,
    Kind::AddressSecond,
    Kind::City,
    Kind::Postcode,
    Kind::State,
    Kind::Website,
    Kind::BirthDate,
];

/// Guesses the kind of each column from the words of its header (English or Spanish) and from its
/// cells; cells win when they contradict the header. Columns in `ignored` are [`Kind::Other`].
#[must_use]
pub fn guess<S: AsRef<str>, R: AsRef<[S]>>(headers: &[S], rows: &[R], ignored: &[usize]) -> Vec<Kind> {
    let contents: Vec<Content> = (0..headers.len()).map(|column| Content::of(cells(rows, column))).collect();
    let mut kinds: Vec<Kind> = headers
        .iter()
        .zip(&contents)
        .enumerate()
        .map(|(column, (header, content))| match ignored.contains(&column) {
            true => Kind::Other,
            false => guess_one(header.as_ref(), content),
        })
        .collect();
    let strength = |column: usize, kind: Kind| {
        let header = headers.get(column).map_or("", AsRef::as_ref);
        contents
            .get(column)
            .map_or(0.0, |content| headers::closeness(header, kind) * content.usefulness())
    };
    for kind in SINGLE {
        keep_best(&mut kinds, *kind, |column| strength(column, *kind));
    }
    read_cells(&mut kinds, &contents, headers, ignored);
    settle_addresses(&mut kinds);
    settle_names(&mut kinds, &contents, ignored);
    settle_identifiers(&mut kinds, rows);
    kinds
}

/// Whether the table lists people: it has their given names, surnames or birth dates, or most of
/// its names open with a known given name or read "Last, First".
#[must_use]
pub fn subject<S: AsRef<str>, R: AsRef<[S]>>(kinds: &[Kind], rows: &[R]) -> Subject {
    let personal = [Kind::GivenName, Kind::Surname, Kind::BirthDate];
    if kinds.iter().any(|kind| personal.contains(kind)) {
        return Subject::Person;
    }
    let Some(column) = kinds.iter().position(|kind| *kind == Kind::Name) else {
        return Subject::Organization;
    };
    let (mut named, mut people) = (0_usize, 0_usize);
    for cell in cells(rows, column).filter(|cell| !cell.is_empty()) {
        named += 1;
        people += usize::from(reads_as_person(cell));
    }
    if named > 0 && people * 5 >= named * 2 {
        Subject::Person
    } else {
        Subject::Organization
    }
}

/// The rows as records, in their order. Missing cells are empty.
#[must_use]
pub fn records<S: AsRef<str>, R: AsRef<[S]>>(kinds: &[Kind], rows: &[R]) -> Vec<Record> {
    rows.iter().map(|row| record(kinds, row.as_ref())).collect()
}

fn record<S: AsRef<str>>(kinds: &[Kind], row: &[S]) -> Record {
    let mut record = Record::default();
    let (mut number, mut second) = ("", "");
    for (kind, cell) in kinds.iter().zip(row) {
        let cell = clean_cell(cell.as_ref());
        if cell.is_empty() {
            continue;
        }
        match kind {
            Kind::Name => cell.clone_into(&mut record.name),
            Kind::GivenName => cell.clone_into(&mut record.given_name),
            Kind::Surname => cell.clone_into(&mut record.surname),
            Kind::AlternativeName => record.alternative_names.push(cell.to_owned()),
            Kind::Address | Kind::Street => cell.clone_into(&mut record.address),
            Kind::HouseNumber => number = cell,
            Kind::AddressSecond => second = cell,
            Kind::City => cell.clone_into(&mut record.city),
            Kind::Postcode => cell.clone_into(&mut record.postcode),
            Kind::State => cell.clone_into(&mut record.state),
            Kind::Phone | Kind::Fax => record.phones.push(cell.to_owned()),
            Kind::Email => record.emails.push(cell.to_owned()),
            Kind::Website => cell.clone_into(&mut record.website),
            Kind::BirthDate => cell.clone_into(&mut record.birth_date),
            Kind::Identifier => record.identifiers.push(cell.to_owned()),
            Kind::Other => {}
        }
    }
    if record.address.is_empty() {
        second.clone_into(&mut record.address);
    }
    if !number.is_empty() {
        record.address = format!("{number} {}", record.address);
    }
    record
}

fn cells<'r, S: AsRef<str> + 'r, R: AsRef<[S]>>(
    rows: &'r [R],
    column: usize,
) -> impl Iterator<Item = &'r str> {
    rows.iter()
        .map(move |row| row.as_ref().get(column).map_or("", |cell| clean_cell(cell.as_ref())))
}

fn guess_one(header: &str, content: &Content) -> Kind {
    let telling = content.telling();
    match headers::kind(header) {
        Some(kind) if content.allows(kind) => match kind {
            // "Contact" or "Address" may head a column of emails.
            Kind::Name | Kind::Address | Kind::Identifier => telling.unwrap_or(kind),
            _ => kind,
        },
        _ => telling.unwrap_or(Kind::Other),
    }
}

fn keep_best(kinds: &mut [Kind], kind: Kind, strength: impl Fn(usize) -> f64) {
    let holders: Vec<usize> = (0..kinds.len()).filter(|column| kinds[*column] == kind).collect();
    let best = holders
        .iter()
        .copied()
        .reduce(|best, other| if strength(other) > strength(best) { other } else { best });
    for column in holders {
        if Some(column) != best {
            kinds[column] = Kind::Other;
        }
    }
}

/// Columns whose header says nothing we know ("c7", "Spalte 3") tell by their cells what no other column is.
fn read_cells<S: AsRef<str>>(kinds: &mut [Kind], contents: &[Content], headers: &[S], ignored: &[usize]) {
    let unknown = |column: usize| headers::kind(headers[column].as_ref()).is_none();
    let free: Vec<usize> = (0..kinds.len())
        .filter(|column| kinds[*column] == Kind::Other && !ignored.contains(column) && unknown(*column))
        .collect();
    for kind in [Kind::Address, Kind::BirthDate] {
        let rival = if kind == Kind::Address { Kind::Street } else { kind };
        if kinds.contains(&kind) || kinds.contains(&rival) {
            continue;
        }
        let shown = free.iter().copied().filter(|column| contents[*column].alone() == Some(kind));
        let best = shown.reduce(|best, other| {
            if contents[other].usefulness() > contents[best].usefulness() {
                other
            } else {
                best
            }
        });
        if let Some(column) = best {
            kinds[column] = kind;
        }
    }
}

/// A house number makes the address column a street; without one, a street is the address.
fn settle_addresses(kinds: &mut [Kind]) {
    let has = |kind: Kind| kinds.contains(&kind);
    let (address, street) = (has(Kind::Address), has(Kind::Street));
    if address && street && !has(Kind::HouseNumber) {
        kinds
            .iter_mut()
            .filter(|kind| **kind == Kind::Street)
            .for_each(|kind| *kind = Kind::Other);
    } else if address && street {
        kinds
            .iter_mut()
            .filter(|kind| **kind == Kind::Address)
            .for_each(|kind| *kind = Kind::Other);
    }
}

/// Beside surnames, names are given names. Without any column of names, the one that reads most
/// like names becomes it.
fn settle_names(kinds: &mut [Kind], contents: &[Content], ignored: &[usize]) {
    let named = [Kind::Name, Kind::GivenName, Kind::Surname];
    if kinds.contains(&Kind::Surname) && !kinds.contains(&Kind::GivenName) {
        kinds
            .iter_mut()
            .filter(|kind| **kind == Kind::Name)
            .for_each(|kind| *kind = Kind::GivenName);
    }
    if kinds.iter().any(|kind| named.contains(kind)) {
        return;
    }
    let free: Vec<usize> = (0..kinds.len())
        .filter(|column| kinds[*column] == Kind::Other && !ignored.contains(column))
        .collect();
    let best = |fits: &dyn Fn(usize) -> bool| {
        let fitting = free.iter().copied().filter(|column| fits(*column));
        fitting.reduce(|best, other| {
            if contents[other].usefulness() > contents[best].usefulness() {
                other
            } else {
                best
            }
        })
    };
    let given = best(&|column| contents[column].reads_as_given_names());
    let surname = best(&|column| Some(column) != given && contents[column].reads_as_surnames());
    if let (Some(given), Some(surname)) = (given, surname) {
        (kinds[given], kinds[surname]) = (Kind::GivenName, Kind::Surname);
        return;
    }
    if let Some(column) = best(&|column| contents[column].reads_as_names()) {
        kinds[column] = Kind::Name;
    }
}

/// Rows that share an identifier share something else too; rows that share the number a counter
/// gave them in two lists do not.
fn settle_identifiers<S: AsRef<str>, R: AsRef<[S]>>(kinds: &mut [Kind], rows: &[R]) {
    let telling = [
        Kind::Name,
        Kind::GivenName,
        Kind::Surname,
        Kind::Address,
        Kind::Street,
        Kind::Phone,
        Kind::Email,
        Kind::BirthDate,
    ];
    let others: Vec<usize> = (0..kinds.len()).filter(|column| telling.contains(&kinds[*column])).collect();
    let words = |row: usize| -> HashSet<String> {
        let cells = others.iter().filter_map(|column| rows.get(row)?.as_ref().get(*column));
        cells
            .flat_map(|cell| normal::words(cell.as_ref()))
            .filter(|word| word.chars().count() >= 3)
            .collect()
    };
    for column in (0..kinds.len()).filter(|column| kinds[*column] == Kind::Identifier).collect::<Vec<_>>() {
        let mut first_rows: HashMap<&str, usize> = HashMap::new();
        let (mut repeats, mut supported) = (0_usize, 0_usize);
        for (row, cell) in cells(rows, column).enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let first = *first_rows.entry(cell).or_insert(row);
            if first != row && repeats < MOST_REPEATS {
                repeats += 1;
                supported += usize::from(!words(first).is_disjoint(&words(row)));
            }
        }
        if supported * 2 < repeats {
            kinds[column] = Kind::Other;
        }
    }
}

fn reads_as_person(cell: &str) -> bool {
    let name = normal::person_name(cell);
    let short = (2..=5).contains(&(name.given.len() + name.surnames.len()));
    let known = name.given.first().is_some_and(|given| nicknames::is_known(given));
    let common = normal::organization_words(cell)
        .iter()
        .any(|word| normal::organization::is_common_word(word));
    short && !common && known
}

#[cfg(test)]
mod tests;
