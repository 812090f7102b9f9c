//! Which column holds what.

use kit_sheets::{Row, Table};

use crate::numbers::model::Period;

/// One value of a table, every part as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Line in what was handed over, from 1.
    pub line: u32,
    /// The name of the indicator; empty where the table is about one.
    pub name: String,
    pub period: String,
    /// Whose value it is where the table says so in one label: "State", "Grade: Grade 8".
    pub label: String,
    pub series: String,
    pub breakdown: String,
    pub group: String,
    pub value: String,
    pub numerator: String,
    pub denominator: String,
    pub sample_size: String,
    pub lower: String,
    pub upper: String,
    pub question: String,
    pub note: String,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Name,
    Period,
    Series,
    Breakdown,
    Group,
    Value,
    Numerator,
    Denominator,
    SampleSize,
    Lower,
    Upper,
    Question,
    Note,
}

/// Headings in both languages, without accents and capitals.
const HEADINGS: &[(Holds, &[&str])] = &[
    (Holds::Name, &["number", "indicator", "measure", "cifra", "indicador", "medida"]),
    (
        Holds::Period,
        &[
            "period",
            "year",
            "years",
            "date",
            "when",
            "month",
            "quarter",
            "time",
            "school year",
            "ano",
            "fecha",
            "periodo",
            "cuando",
            "mes",
            "trimestre",
        ],
    ),
    (Holds::Series, &["series", "comparison", "serie", "comparacion"]),
    (Holds::Breakdown, &["breakdown", "groups by", "group kind", "desglose", "grupos por"]),
    (Holds::Group, &["group", "subgroup", "grupo", "subgrupo"]),
    (
        Holds::Value,
        &["value", "percent", "rate", "result", "valor", "porcentaje", "tasa", "resultado"],
    ),
    (
        Holds::Numerator,
        &["numerator", "count", "events", "x", "how many", "numerador", "conteo", "casos", "cuantas"],
    ),
    (
        Holds::Denominator,
        &[
            "denominator",
            "population",
            "total",
            "of how many",
            "denominador",
            "poblacion",
            "de cuantas",
        ],
    ),
    (
        Holds::SampleSize,
        &[
            "n",
            "sample",
            "sample size",
            "answers",
            "answers or people",
            "muestra",
            "respuestas",
            "respuestas o personas",
        ],
    ),
    (Holds::Lower, &["lower", "lower limit", "lci", "limite inferior"]),
    (Holds::Upper, &["upper", "upper limit", "uci", "limite superior"]),
    (Holds::Question, &["question", "version", "question version", "pregunta"]),
    (Holds::Note, &["note", "notes", "nota", "notas"]),
];

fn holds(heading: &str) -> Option<Holds> {
    let key = kit_text::search_key(heading);
    HEADINGS.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(holds, _)| *holds)
}

/// A table without a column of times or of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no times or no values")]
pub struct NoNumbers;

/// The values of a table, and the headings of columns that were not read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    pub entries: Vec<Entry>,
    pub unread: Vec<String>,
}

/// The values of a table, row by row, in whichever of the three shapes it has.
///
/// # Errors
/// When no column holds times or no column holds values.
pub fn values(table: &Table) -> Result<Values, NoNumbers> {
    let columns: Vec<Option<Holds>> = table.headers().iter().map(|heading| holds(heading)).collect();
    let has = |wanted: Holds| columns.contains(&Some(wanted));
    let unknown = |column: &usize| columns[*column].is_none();
    let across: Vec<usize> = (0..table.width())
        .filter(|column| unknown(column) && table.headers()[*column].parse::<Period>().is_ok())
        .collect();
    let heading = |column: usize| table.headers()[column].clone();
    if has(Holds::Period) && (has(Holds::Value) || has(Holds::Numerator)) {
        let entries = table.rows().map(|row| described(row, &columns)).collect();
        let unread = (0..table.width()).filter(unknown).map(heading).filter(|heading| !heading.is_empty());
        return Ok(Values { entries, unread: unread.collect() });
    }
    if !has(Holds::Period) && !across.is_empty() {
        let words: Vec<usize> =
            (0..table.width()).filter(|column| unknown(column) && !across.contains(column)).collect();
        let label = words.first().copied();
        let entries = table.rows().flat_map(|row| periods_across(table, row, &columns, label, &across));
        let unread = words.into_iter().skip(1).map(heading).filter(|heading| !heading.is_empty());
        return Ok(Values { entries: entries.collect(), unread: unread.collect() });
    }
    let period = columns.iter().position(|column| *column == Some(Holds::Period));
    match period.or_else(|| first_of_periods(table)) {
        Some(period) if table.width() > 1 => {
            let entries = table.rows().flat_map(|row| series_across(table, row, &columns, period));
            Ok(Values { entries: entries.collect(), unread: Vec::new() })
        }
        _ => Err(NoNumbers),
    }
}

/// The first column, when all it holds are times.
fn first_of_periods(table: &Table) -> Option<usize> {
    let all = !table.is_empty() && table.rows().all(|row| row.cell(0).parse::<Period>().is_ok());
    all.then_some(0)
}

/// What the columns with a known heading say.
fn described(row: Row, columns: &[Option<Holds>]) -> Entry {
    let mut entry = Entry { line: row.line(), ..Entry::default() };
    for (index, column) in columns.iter().enumerate() {
        let text = row.cell(index).trim().to_owned();
        let place = match column {
            Some(Holds::Name) => &mut entry.name,
            Some(Holds::Period) => &mut entry.period,
            Some(Holds::Series) => &mut entry.series,
            Some(Holds::Breakdown) => &mut entry.breakdown,
            Some(Holds::Group) => &mut entry.group,
            Some(Holds::Value) => &mut entry.value,
            Some(Holds::Numerator) => &mut entry.numerator,
            Some(Holds::Denominator) => &mut entry.denominator,
            Some(Holds::SampleSize) => &mut entry.sample_size,
            Some(Holds::Lower) => &mut entry.lower,
            Some(Holds::Upper) => &mut entry.upper,
            Some(Holds::Question) => &mut entry.question,
            Some(Holds::Note) => &mut entry.note,
            None => continue,
        };
        *place = text;
    }
    entry
}

/// One row a series, one column a time; the column at `label` names the series.
fn periods_across(
    table: &Table,
    row: Row,
    columns: &[Option<Holds>],
    label: Option<usize>,
    across: &[usize],
) -> Vec<Entry> {
    let named = label.map_or("", |column| row.cell(column)).trim().to_owned();
    let of_row = Entry { label: named, ..described(row, columns) };
    let value = |column: &usize| Entry {
        period: table.headers()[*column].clone(),
        value: row.cell(*column).trim().to_owned(),
        ..of_row.clone()
    };
    across.iter().map(value).collect()
}

/// One row a time, one column a series, named by its heading. A column "Total" is a series here, not a denominator:
/// there is no numerator for it.
fn series_across(table: &Table, row: Row, columns: &[Option<Holds>], period: usize) -> Vec<Entry> {
    let said = Entry { period: row.cell(period).trim().to_owned(), ..described(row, columns) };
    let of_row = Entry { denominator: String::new(), ..said };
    let is_series =
        |column: &usize| *column != period && matches!(columns[*column], None | Some(Holds::Denominator));
    (0..table.width())
        .filter(is_series)
        .map(|column| Entry {
            label: table.headers()[column].trim().to_owned(),
            value: row.cell(column).trim().to_owned(),
            ..of_row.clone()
        })
        .collect()
}
