//! Several files in one archive: tables that belong together.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{Limits, Refused};

/// Below this size no growth is suspicious.
const SMALL: u64 = 1 << 20;

/// A file out of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Its name with its folders, as the archive has it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Whether these bytes are an archive of files, and no workbook.
pub fn is_archive(bytes: &[u8]) -> bool {
    let opened = bytes
        .starts_with(b"PK\x03\x04")
        .then(|| ZipArchive::new(Cursor::new(bytes)).ok())
        .flatten();
    opened.is_some_and(|archive| {
        !archive
            .file_names()
            .any(|name| name.is_ok_and(|name| name == "[Content_Types].xml" || name == "mimetype"))
    })
}

/// The CSV and JSON files of an archive, in its order; everything else is left packed. Only memory is written to, so
/// names with `..` lead nowhere.
///
/// # Errors
/// [`Refused`]: what is no archive, is locked, holds more files than the limits allow, or unpacks to more than
/// `most_bytes`. Sizes that an archive declares can lie; what really comes out decides.
pub fn unpack(bytes: &[u8], most_bytes: u64, limits: &Limits) -> Result<Vec<Packed>, Refused> {
    unpack_wanted(bytes, most_bytes, limits, is_wanted)
}

/// As [`unpack`], for every file that is not hidden, folders left out.
///
/// # Errors
/// As [`unpack`].
pub fn unpack_all(bytes: &[u8], most_bytes: u64, limits: &Limits) -> Result<Vec<Packed>, Refused> {
    unpack_wanted(bytes, most_bytes, limits, |name| !name.ends_with('/') && !is_hidden(name))
}

fn unpack_wanted(
    bytes: &[u8],
    most_bytes: u64,
    limits: &Limits,
    is_wanted: fn(&str) -> bool,
) -> Result<Vec<Packed>, Refused> {
    let damaged = |part: &str, reason: String| Refused::DamagedWorkbook { part: part.to_owned(), reason };
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|problem| damaged("", problem.to_string()))?;
    if archive.len() > limits.archive_entries {
        return Err(Refused::TooManyEntries { limit: limits.archive_entries });
    }
    let bomb = |entry: &str| Refused::ZipBomb { entry: entry.to_owned(), limit: most_bytes };
    if archive.has_overlapping_files().unwrap_or(true) {
        return Err(bomb(""));
    }
    let (mut files, mut room) = (Vec::new(), most_bytes);
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|problem| damaged("", problem.to_string()))?;
        let (name, is_locked) = (String::from_utf8_lossy(entry.name_raw()).into_owned(), entry.encrypted());
        drop(entry);
        if !is_wanted(&name) {
            continue;
        }
        if is_locked {
            return Err(Refused::EncryptedWorkbook);
        }
        let file = archive.by_index(index).map_err(|problem| damaged(&name, problem.to_string()))?;
        let packed = file.compressed_size().max(1);
        let mut bytes = Vec::new();
        let read = file.take(room + 1).read_to_end(&mut bytes);
        let size = read.map_err(|problem| damaged(&name, problem.to_string()))? as u64;
        if size > room || (size > SMALL && size / packed > limits.inflation_ratio) {
            return Err(bomb(&name));
        }
        room -= size;
        files.push(Packed { name, bytes });
    }
    Ok(files)
}

/// Tables and JSON.
fn is_wanted(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    !is_hidden(&name) && [".csv", ".tsv", ".json"].iter().any(|end| name.ends_with(end))
}

/// The hidden files that some computers put beside each file.
fn is_hidden(name: &str) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    file.starts_with('.') && !file.starts_with("..") || name.to_ascii_lowercase().starts_with("__macosx")
}
