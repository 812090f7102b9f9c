//! The files of the repository.

use std::path::Path;

/// Path from the top of the workspace and text of every file with this ending.
pub fn files(ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")), "", ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no file ends with {ending}");
    found
}

fn read(top: &Path, folder: &str, ending: &str, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(top.join(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            let is_made = entry.path().join("CACHEDIR.TAG").exists() || name == "node_modules";
            if !name.starts_with('.') && !is_made {
                read(top, &path, ending, found);
            }
        } else if name.ends_with(ending) {
            found.push((path, std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
}
