//! Looks into a workbook's archive before any reader trusts it.

use std::io::{BufReader, Cursor, ErrorKind, Read};

use zip::{ZipArchive, result::ZipError};

use crate::{
    Limits, Refused,
    xml_guard::{self, Objection},
};

/// Below this size no growth is suspicious.
const SMALL: u64 = 8 << 20;

/// What an archive holds.
pub(crate) struct Inspected {
    /// Names of all files inside.
    pub names: Vec<String>,
    /// Some sheet has merged cells.
    pub merges: bool,
}

/// Inflates what a workbook reader would read, checks it and counts it.
///
/// Sizes that an archive declares can lie, so they only refuse early; the count
/// of what really comes out decides.
pub(crate) fn inspect(bytes: &[u8], limits: &Limits) -> Result<Inspected, Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| opening(bytes, &error))?;
    if archive.len() > limits.archive_entries {
        return Err(Refused::TooManyEntries { limit: limits.archive_entries });
    }
    let bomb = |entry: String| Refused::ZipBomb { entry, limit: limits.inflated_bytes };
    if archive.has_overlapping_files().unwrap_or(true) {
        return Err(bomb(String::new()));
    }
    let mut names = Vec::with_capacity(archive.len());
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|error| reading("", &error))?;
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if file.encrypted() {
            return Err(Refused::EncryptedWorkbook);
        }
        declared = declared.saturating_add(file.size());
        if declared > limits.inflated_bytes {
            return Err(bomb(name));
        }
        names.push(name);
    }
    let mut inflated = 0_u64;
    let mut merges = false;
    for (index, name) in names.iter().enumerate().filter(|(_, name)| is_read(name)) {
        let file = archive.by_index(index).map_err(|error| reading(name, &error))?;
        let packed = file.compressed_size().max(1);
        let room = limits.inflated_bytes - inflated;
        let (size, has_merges) = inflate(file, name, room + 1, limits)?;
        merges |= has_merges;
        inflated += size;
        if size > room || (size > SMALL && size / packed > limits.inflation_ratio) {
            return Err(bomb(name.clone()));
        }
    }
    Ok(Inspected { names, merges })
}

/// Pictures, fonts and macros are never read.
fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

/// Inflates one part, checks it, and returns how many bytes came out and whether
/// it merges cells.
fn inflate(file: impl Read, name: &str, at_most: u64, limits: &Limits) -> Result<(u64, bool), Refused> {
    let mut reader = BufReader::with_capacity(64 * 1024, file.take(at_most));
    match xml_guard::check(&mut reader, u64::from(limits.cells)) {
        Ok(merges) => Ok((at_most - reader.into_inner().limit(), merges)),
        Err(Objection::Io(error)) => Err(broken(name, &error)),
        Err(Objection::Flaw(flaw)) => {
            Err(Refused::DamagedWorkbook { part: name.to_owned(), reason: flaw.to_owned() })
        }
    }
}

fn opening(bytes: &[u8], error: &ZipError) -> Refused {
    const END_OF_DIRECTORY: &[u8] = b"PK\x05\x06";
    let has_end = bytes.windows(END_OF_DIRECTORY.len()).any(|window| window == END_OF_DIRECTORY);
    if has_end { reading("archive", error) } else { Refused::Truncated }
}

fn reading(part: &str, error: &ZipError) -> Refused {
    Refused::DamagedWorkbook { part: part.to_owned(), reason: error.to_string() }
}

fn broken(part: &str, error: &std::io::Error) -> Refused {
    if error.kind() == ErrorKind::UnexpectedEof {
        return Refused::Truncated;
    }
    Refused::DamagedWorkbook { part: part.to_owned(), reason: error.to_string() }
}
