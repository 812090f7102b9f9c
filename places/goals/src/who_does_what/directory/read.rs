//! Reading the files of a directory. Formats: Human Services Data Specification 3.0 (Open Referral), JSON of services
//! or organizations and CSV tables; CSV of the Ohana API.

use std::collections::HashMap;

use kit_sheets::{ReadOptions, Refused, Table};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// Most bytes of all files together.
pub const LARGEST: usize = 16 << 20;
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
    let mut found = Vec::new();
    let mut tables = Vec::new();
    for file in files {
        let text = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file).trim_ascii_start();
        if text.starts_with(b"{") || text.starts_with(b"[") {
            from_json(&serde_json::from_slice(text)?, "", &mut found);
        } else {
            tables.push(kit_sheets::read_table(file, ReadOptions::default())?);
        }
    }
    from_tables(&tables, &mut found);
    match found.len() {
        0 => Err(Unreadable::NoServices),
        1..=MOST => Ok(found),
        _ => Err(Unreadable::TooMany),
    }
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

/// The tables of a directory, told apart by their headers.
fn from_tables(tables: &[Table], found: &mut Vec<Listed>) {
    let mut organizations: HashMap<String, String> = HashMap::new();
    let mut locations: HashMap<String, String> = HashMap::new();
    for table in tables.iter().filter(|table| column(table, "status").is_none()) {
        let (Some(id), Some(name)) = (column(table, "id"), column(table, "name")) else {
            continue;
        };
        match column(table, "organization_id") {
            Some(of) => locations.extend(table.rows().map(|row| (cell(row.cell(id)), cell(row.cell(of))))),
            None => {
                organizations.extend(table.rows().map(|row| (cell(row.cell(id)), row.cell(name).to_owned())))
            }
        }
    }
    for table in tables {
        let (Some(name), Some(status)) = (column(table, "name"), column(table, "status")) else {
            continue;
        };
        let (own, at) = (column(table, "organization_id"), column(table, "location_id"));
        for row in table.rows().take(MOST + 1) {
            let direct = own.map(|own| cell(row.cell(own)));
            let by_location = at.and_then(|at| locations.get(&cell(row.cell(at))).cloned());
            let id = direct.filter(|id| !id.is_empty()).or(by_location).unwrap_or_default();
            let organization = organizations.get(&id).map_or("", String::as_str);
            found.push(listed(organization, row.cell(name), row.cell(status)));
        }
    }
}

fn cell(text: &str) -> String {
    text.trim().to_owned()
}

fn column(table: &Table, name: &str) -> Option<usize> {
    table.headers().iter().position(|header| header.trim().eq_ignore_ascii_case(name))
}
