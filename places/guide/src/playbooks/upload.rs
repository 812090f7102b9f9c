//! A playbook as a ZIP archive.

use kit_sheets::Limits;
use kit_web::Mistakes;
use kit_web::uploads::HandedIn;

use super::format::folder::{Folder, LARGEST_FOLDER};

/// The largest archive, in bytes.
pub const LARGEST: usize = 2 << 20;

/// The folder in the archive somebody handed in. Nothing is written to a disk.
///
/// # Errors
/// The mistake at the field `file`: none chosen, no archive, too large.
pub fn folder(handed_in: &HandedIn) -> Result<Folder, Mistakes> {
    let (_, bytes) = handed_in.file.as_ref().ok_or_else(|| Mistakes::one("file", "file-missing"))?;
    if bytes.len() > LARGEST {
        return Err(Mistakes::one("file", "file-too-large"));
    }
    let most = u64::try_from(LARGEST_FOLDER * 2).unwrap_or(u64::MAX);
    let files = kit_sheets::unpack_all(bytes, most, &Limits::default())
        .map_err(|_| Mistakes::one("file", "playbooks-no-archive"))?;
    Ok(Folder::of_archive(files.into_iter().map(|file| (file.name, file.bytes))))
}
