use super::{Kind, guess, records, subject};
use crate::record::Subject;

fn table<'t>(headers: &[&'t str], rows: &[&[&'t str]]) -> (Vec<&'t str>, Vec<Vec<&'t str>>) {
    (headers.to_vec(), rows.iter().map(|row| row.to_vec()).collect())
}

#[test]
fn english_headers_are_recognized() {
    let (headers, rows) = table(
        &[
            "Organization Name",
            "Street Address",
            "City",
            "ST",
            "Zip Code",
            "Phone Number",
            "Email",
            "Website",
        ],
        &[&[
            "Harvest Table",
            "12 Oak St",
            "Troy",
            "NY",
            "12180",
            "518-555-0101",
            "a@example.org",
            "example.org",
        ]],
    );
    assert_eq!(
        guess(&headers, &rows, &[]),
        [
            Kind::Name,
            Kind::Address,
            Kind::City,
            Kind::State,
            Kind::Postcode,
            Kind::Phone,
            Kind::Email,
            Kind::Website
        ]
    );
}

#[test]
fn spanish_headers_are_recognized() {
    let (headers, rows) = table(
        &[
            "Nombre(s)",
            "Apellidos",
            "Fecha de nacimiento",
            "Domicilio",
            "Código postal",
            "Teléfono",
            "Correo electrónico",
        ],
        &[&[
            "Lucía",
            "Ortega Ruiz",
            "1990-02-03",
            "Calle Hidalgo 45",
            "68000",
            "951 555 0101",
            "lucia@example.mx",
        ]],
    );
    let kinds = guess(&headers, &rows, &[]);
    assert_eq!(
        kinds,
        [
            Kind::GivenName,
            Kind::Surname,
            Kind::BirthDate,
            Kind::Address,
            Kind::Postcode,
            Kind::Phone,
            Kind::Email
        ]
    );
    assert_eq!(subject(&kinds, &rows), Subject::Person);
}

#[test]
fn cells_overrule_a_header_that_slipped() {
    let (headers, rows) = table(
        &["Site name", "Website", "Service type"],
        &[
            &["Hope House", "Yes", "a@example.org"],
            &["Oak Center", "No", "b@example.org"],
            &["Elm Club", "No", "c@example.org"],
        ],
    );
    assert_eq!(guess(&headers, &rows, &[]), [Kind::Name, Kind::Other, Kind::Email]);
}

#[test]
fn row_counters_are_no_identifiers() {
    let (headers, rows) = table(
        &["Id", "Provider ID", "Name"],
        &[
            &["1", "8581-47", "Hope"],
            &["2", "8581-47", "Hope Inc"],
            &["1", "4277-44", "Oak"],
            &["2", "3398-46", "Elm"],
        ],
    );
    assert_eq!(guess(&headers, &rows, &[]), [Kind::Other, Kind::Identifier, Kind::Name]);
}

#[test]
fn counters_of_two_joined_lists_are_no_identifiers() {
    let names = ["Hope House", "Oak Center", "Elm Club", "Quill Aid", "Lantern Home", "Zumba Hall"];
    let rows: Vec<Vec<String>> = names
        .iter()
        .enumerate()
        .map(|(row, name)| vec![(1_000 + row % 3 * 977).to_string(), (*name).to_owned()])
        .collect();
    let headers = ["Id".to_owned(), "Name".to_owned()];
    assert_eq!(guess(&headers, &rows, &[]), [Kind::Other, Kind::Name]);
}

#[test]
fn an_ignored_column_is_never_used() {
    let (headers, rows) =
        table(&["Name", "Title"], &[&["1a", "Hope House"], &["1b", "Oak Center"], &["2c", "Elm Club"]]);
    assert_eq!(guess(&headers, &rows, &[0]), [Kind::Other, Kind::Name]);
}

#[test]
fn house_number_and_street_become_one_address() {
    let kinds = [Kind::HouseNumber, Kind::Street, Kind::Other, Kind::Phone];
    let records = records(&kinds, &[["12", "oak street", "x", "5550101"], ["", "elm street", "x", ""]]);
    assert_eq!(records[0].address, "12 oak street");
    assert_eq!(records[1].address, "elm street");
    assert_eq!(records[0].phones, ["5550101"]);
    assert!(records[1].phones.is_empty());
}

#[test]
fn short_rows_and_empty_tables_are_read() {
    let kinds = guess::<&str, Vec<&str>>(&["Name", "Phone"], &[], &[]);
    assert_eq!(kinds, [Kind::Other, Kind::Other]);
    let records = super::records(&[Kind::Name, Kind::Phone], &[vec!["Hope"], vec![]]);
    assert_eq!((records[0].name.as_str(), records[1].name.as_str()), ("Hope", ""));
}
