//! Words that name columns or totals, in English and Spanish.

/// Whole names of columns as people write them, in lower case.
const NAMES: [&str; 80] = [
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
    "miembro",
    "integrante",
    "persona",
    "contacto",
    "participante",
    "entidad",
    "institución",
    "empresa",
    "domicilio",
    "municipio",
    "idioma",
    "person",
    "participant",
    "joined",
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

/// What lists count: "Total de integrantes", "Total members".
const COUNTED: [&str; 18] = [
    "members",
    "people",
    "persons",
    "names",
    "contacts",
    "organizations",
    "agencies",
    "rows",
    "entries",
    "records",
    "integrantes",
    "miembros",
    "personas",
    "contactos",
    "organizaciones",
    "filas",
    "registros",
    "participantes",
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
    let one = name.strip_suffix('s').unwrap_or(&name);
    if NAMES.contains(&name.as_str()) || NAMES.contains(&one) {
        return true;
    }
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '-');
    let short = name.split_whitespace().count() <= 4 && !name.contains(|c: char| c.is_ascii_digit());
    short && words.into_iter().any(|word| TELLING.contains(&word))
}

/// Whether a cell says "total" and nothing else.
pub(crate) fn is_the_word_total(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    TOTALS.contains(&cell.trim_end_matches([' ', ':', '=', '.']))
}

/// Whether a text is about the list itself, such as "Updated May 3" or "Fuente: la oficina".
pub(crate) fn is_about_the_list(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let telling = |letter: char| letter.is_ascii_digit() || letter == ':';
    REMARKS.iter().any(|word| text.starts_with(word)) && text.contains(telling) && text.contains(' ')
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
    let mut rests = TOTALS.iter().filter_map(|total| plain.strip_prefix(total)?.strip_prefix(' '));
    // "Total Wellness | 12" is an organization, "Total de integrantes | 12" a count.
    let counts = |rest: &str| rest.split_whitespace().last().is_some_and(|word| COUNTED.contains(&word));
    plain.split_whitespace().count() <= 5 && rests.any(|rest| marked || counts(rest))
}
