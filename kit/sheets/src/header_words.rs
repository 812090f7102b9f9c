//! Words that name columns or totals, in English and Spanish.

/// Whole names of columns as people write them, in lower case.
const NAMES: [&str; 66] = [
    "name",
    "first name",
    "last name",
    "full name",
    "first",
    "last",
    "given name",
    "surname",
    "organization",
    "organisation",
    "org",
    "agency",
    "company",
    "member",
    "contact",
    "email",
    "e-mail",
    "mail",
    "phone",
    "telephone",
    "mobile",
    "cell",
    "fax",
    "address",
    "street",
    "city",
    "town",
    "state",
    "zip",
    "zip code",
    "zipcode",
    "postal code",
    "county",
    "country",
    "website",
    "url",
    "title",
    "role",
    "sector",
    "category",
    "notes",
    "date",
    "id",
    "language",
    "nombre",
    "nombres",
    "apellido",
    "apellidos",
    "nombre completo",
    "organización",
    "organizacion",
    "correo",
    "correo electrónico",
    "correo electronico",
    "teléfono",
    "telefono",
    "móvil",
    "dirección",
    "direccion",
    "ciudad",
    "estado",
    "código postal",
    "codigo postal",
    "cargo",
    "sector",
    "notas",
];

/// Words that name a column wherever they stand in a short cell.
const TELLING: [&str; 14] = [
    "email",
    "e-mail",
    "correo",
    "phone",
    "teléfono",
    "telefono",
    "celular",
    "apellido",
    "zip",
    "website",
    "dirección",
    "address",
    "fecha",
    "nombre",
];

const TOTALS: [&str; 14] = [
    "total",
    "totals",
    "totales",
    "grand total",
    "total general",
    "gran total",
    "subtotal",
    "sub total",
    "sub-total",
    "suma",
    "sum",
    "suma total",
    "overall total",
    "totals:",
];

const REMARKS: [&str; 12] = [
    "note",
    "nota",
    "source",
    "fuente",
    "*",
    "updated",
    "actualizado",
    "as of",
    "last updated",
    "printed",
    "©",
    "exported",
];

/// Whether a text below a table is a remark, such as "Source: county office".
pub(crate) fn begins_a_remark(text: &str) -> bool {
    let text = text.to_lowercase();
    REMARKS.iter().any(|word| text.starts_with(word)) || text.ends_with('.')
}

/// Whether a cell says what a column holds, such as "Phone *" or "Contact email".
pub(crate) fn is_known(cell: &str) -> bool {
    let name = cell.trim().trim_end_matches(['*', ':', '#', '.', ' ']).to_lowercase().replace('_', " ");
    if name.chars().count() > 40 {
        return false;
    }
    if NAMES.contains(&name.as_str()) {
        return true;
    }
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '-');
    let short = name.split_whitespace().count() <= 4 && !name.contains(|c: char| c.is_ascii_digit());
    short && words.into_iter().any(|word| TELLING.contains(&word))
}

/// Whether a cell begins a row of totals. Without `numbers_follow` it must carry
/// its own number: "Total: 454", "Total members: 454".
pub(crate) fn names_a_total(cell: &str, numbers_follow: bool) -> bool {
    let cell = cell.trim().to_lowercase();
    let word_end = cell.find(|c: char| c.is_ascii_digit() || "$€£".contains(c)).unwrap_or(cell.len());
    let (word, number) = cell.split_at(word_end);
    let number_only = number.chars().all(|c| c.is_ascii_digit() || ",.$€£% ".contains(c));
    if !number_only || number.is_empty() && !numbers_follow {
        return false;
    }
    let plain = word.trim_end_matches([' ', ':', '=', '(', '-']);
    if TOTALS.contains(&plain) {
        return true;
    }
    let marked = word.trim_end().ends_with([':', '=']);
    let begins = TOTALS
        .iter()
        .any(|total| plain.strip_prefix(total).is_some_and(|rest| rest.starts_with(' ')));
    marked && begins && plain.split_whitespace().count() <= 4
}
