use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{MANIFEST, Manifest, Part};

/// A file being written. It gets its name only when it is whole; dropped before, it is gone.
pub struct Writing {
    zip: ZipWriter<BufWriter<NamedTempFile>>,
    manifest: Manifest,
    open: Option<(Part, Sha256)>,
    path: PathBuf,
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true)
        .unix_permissions(0o600)
}

impl Writing {
    /// Begins a file that will stand at `path`, readable by its owner alone.
    ///
    /// # Errors
    /// When something stands there already, or the folder cannot be written.
    pub fn begin(path: &Path, manifest: Manifest) -> io::Result<Self> {
        if path.exists() {
            let words = format!("{} is there already", path.display());
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, words));
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        let zip = ZipWriter::new(BufWriter::new(file));
        Ok(Self { zip, manifest, open: None, path: path.to_owned() })
    }

    /// Begins the next part; the one before is closed.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn part(&mut self, path: &str) -> io::Result<()> {
        self.close_part();
        self.zip.start_file(path, options())?;
        let part = Part { path: path.to_owned(), rows: 0, bytes: 0, sha256: String::new() };
        self.open = Some((part, Sha256::new()));
        Ok(())
    }

    /// Adds a row to the part begun last.
    ///
    /// # Errors
    /// When the disk is full, or no part was begun.
    pub fn row(&mut self, row: &impl Serialize) -> io::Result<()> {
        let (part, hash) = self.open.as_mut().ok_or_else(|| io::Error::other("no part was begun"))?;
        let mut line = serde_json::to_vec(row)?;
        line.push(b'\n');
        self.zip.write_all(&line)?;
        hash.update(&line);
        part.rows += 1;
        part.bytes += line.len() as u64;
        Ok(())
    }

    fn close_part(&mut self) {
        if let Some((mut part, hash)) = self.open.take() {
            part.sha256 = super::read::hexadecimal(hash);
            self.manifest.parts.push(part);
        }
    }

    /// Adds the list and puts the file in its place, safely on the disk.
    ///
    /// # Errors
    /// When the disk is full, or something stands in its place by now.
    pub fn finish(mut self) -> io::Result<Manifest> {
        self.close_part();
        self.zip.start_file(MANIFEST, options())?;
        self.zip.write_all(&serde_json::to_vec_pretty(&self.manifest)?)?;
        let file = self.zip.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(&self.path).map_err(|problem| problem.error)?;
        if let Some(folder) = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            // Makes the name itself survive a power cut; some file systems do not know how.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(self.manifest)
    }
}
