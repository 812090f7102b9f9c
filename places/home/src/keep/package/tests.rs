use std::io::Write;
use std::path::Path;

use kit_store::Instant;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn manifest() -> Manifest {
    Manifest::new(Contents::Host, None, &[], Instant::from_microseconds(1_773_154_800_000_000))
}

fn write(path: &Path) {
    let mut file = Writing::begin(path, manifest()).unwrap();
    file.part("tables/one.jsonl").unwrap();
    for number in 0..50 {
        file.row(&json!({ "number": number, "words": "José" })).unwrap();
    }
    file.part("tables/none.jsonl").unwrap();
    file.finish().unwrap();
}

/// All rows of all parts, or the reason for refusing the file.
fn read(path: &Path) -> Result<Vec<Value>, String> {
    let mut package = Package::open(path).map_err(|problem| problem.to_string())?;
    let paths: Vec<String> = package.manifest.parts.iter().map(|part| part.path.clone()).collect();
    let mut all = Vec::new();
    for path in paths {
        let mut rows = package.rows(&path).map_err(|problem| problem.to_string())?;
        while let Some(row) = rows.next_row().map_err(|problem| problem.to_string())? {
            all.push(row);
        }
    }
    Ok(all)
}

/// A zip with a list that someone else wrote.
fn forged(path: &Path, list: &Value, parts: &[(&str, &[u8])]) {
    let mut zip = ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.start_file("manifest.json", SimpleFileOptions::default()).unwrap();
    zip.write_all(list.to_string().as_bytes()).unwrap();
    zip.finish().unwrap();
}

fn list_of(parts: &[(&str, usize, usize, &[u8])]) -> Value {
    let mut list = serde_json::to_value(manifest()).unwrap();
    let line = |(path, rows, bytes, content): &(&str, usize, usize, &[u8])| {
        let sha256: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        json!({ "path": path, "rows": rows, "bytes": bytes, "sha256": sha256 })
    };
    list["parts"] = parts.iter().map(line).collect();
    list
}

#[test]
fn what_was_written_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole.zip");
    write(&path);
    let rows = read(&path).unwrap();
    assert_eq!(rows.len(), 50);
    assert_eq!(rows[49], json!({ "number": 49, "words": "José" }));
    let package = Package::open(&path).unwrap();
    assert_eq!(package.manifest.made_at, "2026-03-10T15:00:00Z");
    assert_eq!(package.manifest.rows(), 50);
    assert!(Writing::begin(&path, manifest()).is_err(), "a file is never written over");
}

#[test]
fn a_file_that_was_not_finished_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("half.zip");
    let mut file = Writing::begin(&path, manifest()).unwrap();
    file.part("tables/one.jsonl").unwrap();
    file.row(&json!({})).unwrap();
    drop(file);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (path, cut) = (folder.path().join("whole.zip"), folder.path().join("cut.zip"));
    write(&path);
    let bytes = std::fs::read(&path).unwrap();
    for length in 0..bytes.len() {
        std::fs::write(&cut, &bytes[..length]).unwrap();
        assert!(read(&cut).is_err(), "cut after {length} of {} bytes", bytes.len());
    }
}

#[test]
fn a_flipped_bit_is_refused_or_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, bent) = (folder.path().join("whole.zip"), folder.path().join("bent.zip"));
    write(&path);
    let (bytes, rows) = (std::fs::read(&path).unwrap(), read(&path).unwrap());
    let mut refused = 0;
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        std::fs::write(&bent, &changed).unwrap();
        match read(&bent) {
            Ok(read) => assert_eq!(read, rows, "byte {at}"),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > bytes.len() / 2);
}

/// Name, list, parts and the words of the refusal.
type Case<'a> = (&'a str, Value, &'a [(&'a str, &'a [u8])], &'a str);

#[test]
fn a_part_that_differs_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("forged.zip");
    let part = "tables/one.jsonl";
    let row: &[u8] = b"{\"a\":1}\n";
    let cases: &[Case] = &[
        ("whole", list_of(&[(part, 1, 8, row)]), &[(part, row)], ""),
        ("other", list_of(&[(part, 1, 8, row)]), &[(part, b"{\"a\":2}\n")], "its checksum differs"),
        ("short", list_of(&[(part, 2, 16, row)]), &[(part, row)], "shorter"),
        ("long", list_of(&[(part, 1, 8, row)]), &[(part, b"{\"a\":1}\n{\"a\":1}\n")], "line 1"),
        (
            "not JSON",
            list_of(&[(part, 1, 8, b"{\"a\":1 \n")]),
            &[(part, b"{\"a\":1 \n")],
            "line 1 is no row",
        ),
        ("missing", list_of(&[(part, 1, 8, row)]), &[], "it is missing"),
        ("twice", list_of(&[(part, 1, 8, row), (part, 1, 8, row)]), &[(part, row)], "twice"),
        (
            "stranger",
            list_of(&[(part, 1, 8, row)]),
            &[(part, row), ("../x", row)],
            "does not name it",
        ),
    ];
    for (name, list, parts, expected) in cases {
        forged(&path, list, parts);
        match read(&path) {
            Ok(_) => assert_eq!(*expected, "", "{name}"),
            Err(words) if *name == "long" => assert!(words.contains("longer"), "{name}: {words}"),
            Err(words) => {
                assert!(words.contains(expected) && !expected.is_empty(), "{name}: {words}");
                assert!(words.contains(part) || words.contains("../x"), "{name}: {words}");
            }
        }
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_bomb_is_left_alone_after_what_it_declared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bomb.zip");
    let part = "tables/one.jsonl";
    let blown = vec![b'0'; 64 << 20];
    forged(&path, &list_of(&[(part, 1, 8, b"{\"a\":1}\n")]), &[(part, &blown)]);
    assert!(std::fs::metadata(&path).unwrap().len() < 1 << 20);
    let mut package = Package::open(&path).unwrap();
    let mut rows = package.rows(part).unwrap();
    let words = rows.next_row::<Value>().unwrap_err().to_string();
    assert!(words.contains("longer than the list says"), "{words}");
    assert_eq!(rows.bytes, 9);
}

#[test]
fn files_of_others_and_of_the_future_are_refused_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.zip");
    for bytes in [b"".as_slice(), b"id,name\n1,Ana\n", b"PK\x03\x04", &[0; 4096]] {
        std::fs::write(&path, bytes).unwrap();
        assert!(read(&path).unwrap_err().contains("not a file Commonweal made"));
    }
    let mut list = list_of(&[]);
    list["format_version"] = json!(2);
    list["parts"] = json!("of another shape");
    forged(&path, &list, &[]);
    assert!(read(&path).unwrap_err().contains("newer Commonweal"));
    list["format"] = json!("something");
    forged(&path, &list, &[]);
    assert!(read(&path).unwrap_err().contains("another's"));
    assert!(read(&folder.path().join("none.zip")).unwrap_err().contains("cannot be read"));
}
