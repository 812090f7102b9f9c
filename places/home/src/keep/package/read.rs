use std::fmt::Write;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::{FORMAT, FORMAT_VERSION, MANIFEST, Manifest, Part, Unreadable};

/// A list longer than this is none of ours.
const LONGEST_MANIFEST: u64 = 4 << 20;
/// The longest row we write is far below; one row must fit in memory.
const LONGEST_ROW: u64 = 64 << 20;
const MOST_PARTS: usize = 2_000;

/// A file opened for reading.
pub struct Package {
    zip: ZipArchive<BufReader<File>>,
    pub manifest: Manifest,
}

pub(super) fn hexadecimal(hash: Sha256) -> String {
    hash.finalize().iter().fold(String::new(), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

impl Package {
    /// Reads the list and compares it with what is there. The contents are checked as they are read.
    ///
    /// # Errors
    /// [`Unreadable`] in words for the person who brought the file.
    pub fn open(path: &Path) -> Result<Self, Unreadable> {
        let file =
            File::open(path).map_err(|problem| Unreadable::NotOpened(path.display().to_string(), problem))?;
        let mut zip = ZipArchive::new(BufReader::new(file))
            .map_err(|_| Unreadable::Foreign("it is no whole zip file"))?;
        if zip.len() > MOST_PARTS || zip.has_overlapping_files().unwrap_or(true) {
            return Err(Unreadable::Foreign("its parts are not laid out as ours are"));
        }
        let manifest = read_manifest(&mut zip)?;
        compare_parts(&zip, &manifest)?;
        Ok(Self { zip, manifest })
    }

    /// The part with this path, if the list names it.
    pub fn part(&self, path: &str) -> Option<&Part> {
        self.manifest.parts.iter().find(|part| part.path == path)
    }

    /// The rows of a part. The last step of reading compares count, size and checksum.
    ///
    /// # Errors
    /// When the part cannot be found or unpacked.
    pub fn rows(&mut self, path: &str) -> Result<Rows<'_>, Unreadable> {
        let part = self.part(path).cloned().ok_or_else(|| Unreadable::damaged(path, "it is missing"))?;
        let file =
            self.zip.by_name(path).map_err(|problem| Unreadable::damaged(path, problem.to_string()))?;
        // One byte more than declared shows that there is more than declared.
        let lines = BufReader::with_capacity(64 * 1024, file.take(part.bytes + 1));
        Ok(Rows { lines, hash: Sha256::new(), rows: 0, bytes: 0, ended: false, part })
    }

    /// Reads everything once: sizes, counts, checksums, and that every line is a row.
    ///
    /// # Errors
    /// [`Unreadable::Damaged`] with the first part that is not as it was written.
    pub fn verify(&mut self) -> Result<(), Unreadable> {
        let paths: Vec<String> = self.manifest.parts.iter().map(|part| part.path.clone()).collect();
        for path in paths {
            let mut rows = self.rows(&path)?;
            while rows.next_row::<kit_store::copy::CopiedRow>()?.is_some() {}
        }
        Ok(())
    }
}

fn read_manifest(zip: &mut ZipArchive<BufReader<File>>) -> Result<Manifest, Unreadable> {
    let file = zip.by_name(MANIFEST).map_err(|_| Unreadable::Foreign("it has no manifest.json"))?;
    let mut text = Vec::new();
    file.take(LONGEST_MANIFEST)
        .read_to_end(&mut text)
        .map_err(|problem| Unreadable::damaged(MANIFEST, problem.to_string()))?;
    let loose: serde_json::Value = serde_json::from_slice(&text)
        .map_err(|problem| Unreadable::damaged(MANIFEST, problem.to_string()))?;
    if loose["format"] != FORMAT {
        return Err(Unreadable::Foreign("its manifest.json is another's"));
    }
    // A newer shape may have other fields, so its version is looked at first.
    let version = loose["format_version"].as_u64().and_then(|version| u32::try_from(version).ok());
    if let Some(newer) = version.filter(|version| *version > FORMAT_VERSION) {
        return Err(Unreadable::NewerFormat(newer));
    }
    serde_json::from_value(loose).map_err(|problem| Unreadable::damaged(MANIFEST, problem.to_string()))
}

fn compare_parts(zip: &ZipArchive<BufReader<File>>, manifest: &Manifest) -> Result<(), Unreadable> {
    let mut named: Vec<&str> =
        manifest.parts.iter().map(|part| part.path.as_str()).chain([MANIFEST]).collect();
    named.sort_unstable();
    if let Some(twice) = named.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Unreadable::damaged(twice[0], "the list names it twice"));
    }
    if let Some(missing) = named.iter().find(|name| zip.index_for_name(name).is_none()) {
        return Err(Unreadable::damaged(missing, "it is missing"));
    }
    for name in zip.file_names() {
        let name = name.map_err(|_| Unreadable::Foreign("its parts are not laid out as ours are"))?;
        if named.binary_search(&name.as_ref()).is_err() {
            return Err(Unreadable::damaged(&name, "the list does not name it"));
        }
    }
    Ok(())
}

/// The rows of one part, one after the other.
pub struct Rows<'a> {
    lines: BufReader<io::Take<ZipFile<'a, BufReader<File>>>>,
    hash: Sha256,
    rows: u64,
    /// Bytes unpacked so far.
    pub bytes: u64,
    ended: bool,
    part: Part,
}

impl Rows<'_> {
    /// The next row; nothing after the last one.
    ///
    /// # Errors
    /// [`Unreadable::Damaged`] when the row cannot be read, or at the end when the part is not as it was written.
    pub fn next_row<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Unreadable> {
        if self.ended {
            return Ok(None);
        }
        let damaged = |why: String| Unreadable::damaged(&self.part.path, why);
        let mut line = Vec::new();
        let read = (&mut self.lines).take(LONGEST_ROW).read_until(b'\n', &mut line);
        let read = read.map_err(|problem| damaged(format!("it cannot be unpacked ({problem})")))?;
        self.bytes += read as u64;
        if self.bytes > self.part.bytes {
            return Err(damaged("it is longer than the list says".to_owned()));
        }
        if read == 0 {
            return self.compare().map(|()| None);
        }
        self.hash.update(&line);
        self.rows += 1;
        let row = serde_json::from_slice(&line)
            .map_err(|problem| damaged(format!("line {} is no row ({problem})", self.rows)))?;
        Ok(Some(row))
    }

    /// Up to `most` rows; none after the last one.
    ///
    /// # Errors
    /// As [`Rows::next_row`].
    pub fn page<T: DeserializeOwned>(&mut self, most: usize) -> Result<Vec<T>, Unreadable> {
        let mut rows = Vec::new();
        while rows.len() < most
            && let Some(row) = self.next_row()?
        {
            rows.push(row);
        }
        Ok(rows)
    }

    fn compare(&mut self) -> Result<(), Unreadable> {
        let hash = hexadecimal(std::mem::take(&mut self.hash));
        let counted = (self.rows, self.bytes);
        let is_whole = counted == (self.part.rows, self.part.bytes) && hash == self.part.sha256;
        if is_whole {
            self.ended = true;
            return Ok(());
        }
        let why = if counted == (self.part.rows, self.part.bytes) {
            "its checksum differs"
        } else {
            "it is shorter than the list says"
        };
        Err(Unreadable::damaged(&self.part.path, why))
    }
}
