use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::{Limits, Refused, is_archive, unpack};

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, how).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn names(bytes: &[u8]) -> Vec<String> {
    let files = unpack(bytes, 1 << 20, &Limits::default()).unwrap();
    files.into_iter().map(|file| file.name).collect()
}

#[test]
fn tables_and_json_come_out_and_nothing_else() {
    let archive = zipped(&[
        ("data/organizations.csv", b"id,name\n1,Clinic\n"),
        ("data/logo.png", b"not a picture"),
        ("__MACOSX/data/._organizations.csv", b"\0\0"),
        ("datapackage.json", b"{}"),
        ("../../outside.csv", b"a\n"),
    ]);
    assert!(is_archive(&archive));
    assert_eq!(names(&archive), ["data/organizations.csv", "datapackage.json", "../../outside.csv"]);
    assert!(!is_archive(b"id,name\n1,Clinic\n") && !is_archive(b"PK\x03\x04 and nothing more"));
    assert!(!is_archive(&zipped(&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"")])));
}

#[test]
fn what_unpacks_to_far_more_is_refused() {
    let zeros = vec![b'0'; 900_000];
    let limits = Limits::default();
    let large = zipped(&[("a.csv", &zeros)]);
    assert_eq!(unpack(&large, 1 << 20, &limits).unwrap().len(), 1);
    let together = zipped(&[("a.csv", &zeros), ("b.csv", &zeros)]);
    assert!(matches!(unpack(&together, 1 << 20, &limits), Err(Refused::ZipBomb { .. })));
    // Within the room, but grown more than any list does.
    let grown = zipped(&[("a.csv", &vec![b'0'; 8 << 20])]);
    assert!(matches!(unpack(&grown, 64 << 20, &limits), Err(Refused::ZipBomb { .. })));
    let many: Vec<(String, Vec<u8>)> = (0..20).map(|number| (format!("{number}.csv"), vec![b'a'])).collect();
    let many: Vec<(&str, &[u8])> =
        many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let few = Limits { archive_entries: 19, ..limits };
    assert!(matches!(
        unpack(&zipped(&many), 1 << 20, &few),
        Err(Refused::TooManyEntries { limit: 19 })
    ));
    // What is not read is not unpacked.
    let beside = zipped(&[("movie.bin", &vec![b'0'; 8 << 20]), ("a.csv", b"a\n")]);
    assert_eq!(names(&beside), ["a.csv"]);
}

proptest! {
    #[test]
    fn no_damage_breaks_the_reader(at in 0_usize..200, byte in any::<u8>(), cut in 0_usize..200) {
        let mut archive = zipped(&[("organizations.csv", b"id,name\n1,Clinic\n")]);
        let at = at % archive.len();
        archive[at] = byte;
        archive.truncate(archive.len() - cut.min(archive.len() / 2));
        let _ = is_archive(&archive);
        let _ = unpack(&archive, 1 << 20, &Limits::default());
    }
}
