//! The files of a playbook, wherever they come from: a folder, an archive, the product itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::mistakes::{Mistakes, What};

/// The files a playbook can have; the first three it must have.
pub const FILES: [&str; 19] = [
    "playbook.toml",
    "about.en.md",
    "about.es.md",
    "sectors.toml",
    "groups.toml",
    "goals.toml",
    "indicators.toml",
    "milestones.toml",
    "crosswalks.toml",
    "agreements.toml",
    "rules.toml",
    "report.toml",
    "survey.toml",
    "agenda.toml",
    "match.toml",
    "evidence.toml",
    "year.toml",
    "commitments.toml",
    "help.toml",
];

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 256 * 1024;
/// All files together, in bytes.
pub const LARGEST_FOLDER: usize = 1024 * 1024;
/// Files looked at; more are no playbook.
const MOST_FILES: usize = 40;

/// Files by name. What is no plain file is remembered as such.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    files: BTreeMap<String, File>,
}

#[derive(Clone, Debug)]
enum File {
    Bytes(Vec<u8>),
    TooLarge,
    /// A folder, a link, a name that leads elsewhere.
    Other,
}

impl Folder {
    /// The files that come with the product, or were kept.
    pub fn of_texts<N: Into<String>, T: Into<Vec<u8>>>(texts: impl IntoIterator<Item = (N, T)>) -> Self {
        let file = |(name, text): (N, T)| (name.into(), File::Bytes(text.into()));
        Self { files: texts.into_iter().map(file).collect() }
    }

    /// Reads a folder of the disk. Links are not followed and folders inside are not entered.
    ///
    /// # Errors
    /// When the folder cannot be listed, or a file in it cannot be read.
    pub fn on_disk(path: &Path) -> std::io::Result<Self> {
        let mut folder = Self::default();
        for entry in std::fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            // What editors and version control leave behind.
            if name.starts_with('.') {
                continue;
            }
            let kind = entry.metadata()?;
            let file = if !kind.is_file() {
                File::Other
            } else if kind.len() > LARGEST_FILE as u64 {
                File::TooLarge
            } else {
                File::Bytes(std::fs::read(entry.path())?)
            };
            folder.files.insert(name, file);
            if folder.files.len() > MOST_FILES {
                break;
            }
        }
        Ok(folder)
    }

    /// The files of an archive, by their names in it; one folder around all of them is taken off.
    pub fn of_archive(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let files: Vec<_> = files.into_iter().collect();
        let around = files
            .first()
            .and_then(|(name, _)| name.split_once('/'))
            .map(|(around, _)| format!("{around}/"));
        let around = around.filter(|around| files.iter().all(|(name, _)| name.starts_with(around.as_str())));
        let mut folder = Self::default();
        for (name, bytes) in files {
            let inner =
                around.as_deref().and_then(|around| name.strip_prefix(around)).unwrap_or(&name).to_owned();
            let leads_elsewhere = inner.contains(['/', '\\']) || inner == ".." || inner.contains('\0');
            let file = match (leads_elsewhere, bytes.len() > LARGEST_FILE) {
                (true, _) => File::Other,
                (false, true) => File::TooLarge,
                (false, false) => File::Bytes(bytes),
            };
            folder.files.insert(inner, file);
        }
        folder
    }

    /// The files that hold text, and what is wrong with the others.
    pub(super) fn texts<'a>(&'a self, found: &mut Mistakes) -> Taken<'a> {
        if self.files.len() > MOST_FILES {
            found.add("playbook.toml", 1, What::TooManyFiles { most: MOST_FILES });
        }
        let mut taken = Taken::default();
        let mut size = 0;
        for (name, file) in self.files.iter().take(MOST_FILES) {
            if !FILES.contains(&name.as_str()) {
                let what = if matches!(file, File::Other) { What::NotAFile } else { What::FileUnknown };
                found.add(name, 1, what);
                found.lose_some();
                continue;
            }
            match file {
                File::Other => {
                    found.add(name, 1, What::NotAFile);
                    found.lose_some();
                }
                File::TooLarge => {
                    found.add(name, 1, What::FileTooLarge { most: LARGEST_FILE });
                    found.lose_some();
                }
                File::Bytes(bytes) => {
                    size += bytes.len();
                    match std::str::from_utf8(bytes) {
                        Ok(text) if !text.contains('\0') => {
                            taken.texts.insert(name, text.trim_start_matches('\u{feff}'));
                        }
                        _ => {
                            found.add(name, 1, What::NotText);
                            found.lose_some();
                            taken.not_text.insert(name);
                        }
                    }
                }
            }
        }
        if size > LARGEST_FOLDER {
            found.add("playbook.toml", 1, What::FolderTooLarge { most: LARGEST_FOLDER });
        }
        taken
    }

    /// The texts by name, for a folder that was read without a mistake.
    pub fn kept(&self) -> BTreeMap<String, String> {
        let text = |(name, file): (&String, &File)| match file {
            File::Bytes(bytes) => Some((name.clone(), String::from_utf8_lossy(bytes).into_owned())),
            _ => None,
        };
        self.files.iter().filter_map(text).collect()
    }
}

/// Texts by the names of their files.
#[derive(Default)]
pub struct Taken<'a> {
    texts: BTreeMap<&'a str, &'a str>,
    not_text: BTreeSet<&'a str>,
}

impl<'a> Taken<'a> {
    pub fn text(&self, file: &str) -> Option<&'a str> {
        self.texts.get(file).copied()
    }

    /// Whether the folder has no such file at all.
    pub fn lacks(&self, file: &str) -> bool {
        !self.texts.contains_key(file) && !self.not_text.contains(file)
    }
}
