//! Reading the files of a directory. Formats: Human Services Data Specification 3.0 (Open Referral), JSON of services
//! or organizations, CSV tables one by one, packed as a tabular data package, or as one JSON of tables; CSV of the
//! Ohana API.

use std::collections::HashMap;

use kit_sheets::{Limits, ReadOptions, Refused};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// Most bytes of all files together.
pub const LARGEST: usize = 16 << 20;
/// Most bytes of all files of an archive together.
const LARGEST_UNPACKED: u64 = 64 << 20;
/// Services read at once.
pub const MOST: usize = 2_000;
/// Longest names, in letters; those of our own records.
const NAME_LENGTH: usize = 200;

/// A service as a directory has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The name of the organization; empty when the files do not say.
    pub organization: String,
    pub what: String,
    pub is_active: bool,
}

/// Why files are no directory.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error("no services were found")]
    NoServices,
    #[error("more than {MOST} services")]
    TooMany,
    #[error(transparent)]
    Table(#[from] Refused),
    #[error("this is no JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// The services of all files together, in their order.
///
/// # Errors
/// [`Unreadable`]: a file that is neither JSON nor a table, or nothing to find in any.
pub fn services(files: &[Vec<u8>]) -> Result<Vec<Listed>, Unreadable> {
    let (mut found, mut tables) = (Vec::new(), Vec::new());
    for file in files {
        if kit_sheets::is_archive(file) {
            for packed in kit_sheets::unpack(file, LARGEST_UNPACKED, &Limits::default())? {
                take_in(&packed.bytes, &mut tables, &mut found, true)?;
            }
        } else {
            take_in(file, &mut tables, &mut found, false)?;
        }
    }
    from_tables(&tables, &mut found);
    match found.len() {
        0 => Err(Unreadable::NoServices),
        1..=MOST => Ok(found),
        _ => Err(Unreadable::TooMany),
    }
}

/// One file: services out of JSON, or a table. Of an archive, files that are no table (a table of no rows, a readme)
/// are passed over.
fn take_in(
    file: &[u8],
    tables: &mut Vec<Rows>,
    found: &mut Vec<Listed>,
    is_packed: bool,
) -> Result<(), Unreadable> {
    let text = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file).trim_ascii_start();
    if text.starts_with(b"{") || text.starts_with(b"[") {
        let json: Json = serde_json::from_slice(text)?;
        match Rows::of_tables(&json) {
            Some(several) => tables.extend(several),
            None => from_json(&json, "", found),
        }
        return Ok(());
    }
    match kit_sheets::read_table(file, ReadOptions::default()) {
        Ok(table) => tables.push(Rows::of(&table)),
        Err(Refused::NoRows | Refused::NotATable { .. }) if is_packed => {}
        Err(refused) => return Err(refused.into()),
    }
    Ok(())
}

fn shortened(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAME_LENGTH).collect()
}

fn listed(organization: &str, what: &str, status: &str) -> Listed {
    let is_over =
        matches!(status.trim().to_lowercase().as_str(), "inactive" | "defunct" | "temporarily closed");
    Listed {
        organization: shortened(organization),
        what: shortened(what),
        is_active: !is_over,
    }
}

/// Services wherever they stand: in a page of a list, below their organization, beside it, or alone.
fn from_json(json: &Json, organization: &str, found: &mut Vec<Listed>) {
    if found.len() > MOST {
        return;
    }
    match json {
        Json::Array(several) => several.iter().for_each(|one| from_json(one, organization, found)),
        Json::Object(fields) => from_object(fields, organization, found),
        _ => {}
    }
}

fn from_object(fields: &Map<String, Json>, organization: &str, found: &mut Vec<Listed>) {
    let word = |name: &str| fields.get(name).and_then(Json::as_str).unwrap_or_default();
    if let Some(page) = fields.get("contents") {
        from_json(page, organization, found);
    } else if let Some(services) = fields.get("services") {
        from_json(services, word("name"), found);
    } else if let Some(service) = fields.get("service") {
        from_json(service, organization, found);
    } else if fields.contains_key("organization") || fields.contains_key("status") || !organization.is_empty()
    {
        let own = fields.get("organization").and_then(|own| own.get("name")).and_then(Json::as_str);
        found.push(listed(own.unwrap_or(organization), word("name"), word("status")));
    }
}

/// A table with its headers, from a file or out of a JSON of tables.
struct Rows {
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Rows {
    fn of(table: &kit_sheets::Table) -> Self {
        let cells = |row: kit_sheets::Row<'_>| row.cells().map(|cell| cell.trim().to_owned()).collect();
        Self {
            headers: table.headers().to_vec(),
            rows: table.rows().map(cells).collect(),
        }
    }

    /// `{"services.csv": [{"name": …}], "organizations.csv": […]}`; nothing when the JSON is something else.
    fn of_tables(json: &Json) -> Option<Vec<Self>> {
        let tables = json.as_object().filter(|tables| !tables.is_empty())?;
        let is_one = |(name, rows): (&String, &Json)| name.ends_with(".csv") && rows.is_array();
        if !tables.iter().all(is_one) {
            return None;
        }
        Some(tables.values().filter_map(Json::as_array).map(|rows| Self::of_objects(rows)).collect())
    }

    fn of_objects(objects: &[Json]) -> Self {
        let objects: Vec<&Map<String, Json>> = objects.iter().filter_map(Json::as_object).collect();
        let mut headers: Vec<String> = objects.iter().flat_map(|object| object.keys().cloned()).collect();
        headers.sort_unstable();
        headers.dedup();
        let word = |object: &Map<String, Json>, header: &String| match object.get(header) {
            Some(Json::String(word)) => word.trim().to_owned(),
            Some(Json::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let rows = objects.iter().map(|object| headers.iter().map(|header| word(object, header)).collect());
        Self { rows: rows.collect(), headers: headers.clone() }
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.headers.iter().position(|header| header.trim().eq_ignore_ascii_case(name))
    }
}

/// The tables of a directory, told apart by their headers.
fn from_tables(tables: &[Rows], found: &mut Vec<Listed>) {
    let mut organizations: HashMap<&str, &str> = HashMap::new();
    let mut locations: HashMap<&str, &str> = HashMap::new();
    for table in tables.iter().filter(|table| table.column("status").is_none()) {
        let (Some(id), Some(name)) = (table.column("id"), table.column("name")) else {
            continue;
        };
        match table.column("organization_id") {
            Some(of) => locations.extend(table.rows.iter().map(|row| (cell(row, id), cell(row, of)))),
            None => organizations.extend(table.rows.iter().map(|row| (cell(row, id), cell(row, name)))),
        }
    }
    for table in tables {
        let (Some(name), Some(status)) = (table.column("name"), table.column("status")) else {
            continue;
        };
        let (own, at) = (table.column("organization_id"), table.column("location_id"));
        for row in table.rows.iter().take(MOST + 1) {
            let direct = own.map(|own| cell(row, own)).filter(|id| !id.is_empty());
            let by_location = at.and_then(|at| locations.get(cell(row, at)).copied());
            let organization = direct.or(by_location).and_then(|id| organizations.get(id).copied());
            found.push(listed(organization.unwrap_or_default(), cell(row, name), cell(row, status)));
        }
    }
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}
