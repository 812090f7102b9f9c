//! What a file is, by its content.

use crate::{Found, Refused};

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Zip,
    /// An Office file that asks for a password.
    Encrypted,
    Other(Found),
    Text,
}

/// What a text is when it is no delimited table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextKind {
    Cards,
    Other(Found),
}

const MAGIC: [(&[u8], Kind); 11] = [
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Other(Found::Archive)),
    (b"%PDF", Kind::Other(Found::Pdf)),
    (b"\x89PNG", Kind::Other(Found::Picture)),
    (b"\xFF\xD8\xFF", Kind::Other(Found::Picture)),
    (b"GIF8", Kind::Other(Found::Picture)),
    (b"II*\0", Kind::Other(Found::Picture)),
    (b"{\\rtf", Kind::Other(Found::Document)),
    (b"\x1F\x8B", Kind::Other(Found::Archive)),
    (b"Rar!", Kind::Other(Found::Archive)),
    (b"7z\xBC\xAF", Kind::Other(Found::Archive)),
];

pub(crate) fn kind(bytes: &[u8]) -> Kind {
    const COMPOUND_FILE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if bytes.starts_with(COMPOUND_FILE) {
        return compound_file(bytes);
    }
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map_or(Kind::Text, |(_, kind)| *kind)
}

/// Office files before 2007, and encrypted ones since, name their parts in UTF-16.
fn compound_file(bytes: &[u8]) -> Kind {
    let names = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if names("EncryptedPackage") {
        Kind::Encrypted
    } else if names("Workbook") || names("Book") {
        Kind::Other(Found::OldWorkbook)
    } else {
        Kind::Other(Found::Document)
    }
}

/// Passes an archive that holds an XLSX workbook.
pub(crate) fn archive(names: &[String]) -> Result<(), Refused> {
    let any = |test: fn(&str) -> bool| names.iter().any(|name| test(&name.to_ascii_lowercase()));
    let found = if any(|name| name.ends_with("workbook.xml")) {
        return Ok(());
    } else if any(|name| name.ends_with("workbook.bin")) {
        Found::OldWorkbook
    } else if any(|name| name == "content.xml") {
        Found::OpenDocument
    } else if any(|name| name.starts_with("word/") || name.starts_with("ppt/")) {
        Found::Document
    } else {
        Found::Archive
    };
    Err(Refused::NotATable { found })
}

pub(crate) fn text(text: &str) -> Option<TextKind> {
    let head: String = text
        .trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
        .chars()
        .take(40)
        .flat_map(char::to_lowercase)
        .collect();
    if head.starts_with("begin:vcard") {
        Some(TextKind::Cards)
    } else if head.starts_with("begin:vcalendar") {
        Some(TextKind::Other(Found::Calendar))
    } else if ["<!doctype", "<html", "<table", "<?xml", "<meta"].iter().any(|tag| head.starts_with(tag)) {
        Some(TextKind::Other(Found::WebPage))
    } else {
        None
    }
}

/// Refuses what is no text: control characters throughout, characters that no
/// encoding explains, or a zero byte.
pub(crate) fn refuse_binary(text: &str, replaced: u32) -> Result<(), Refused> {
    const HEAD: usize = 16 * 1024;
    let (mut seen, mut control) = (0_usize, 0_usize);
    for c in text.chars().take(HEAD) {
        seen += 1;
        control += usize::from(c.is_control() && !c.is_whitespace());
    }
    let binary = Err(Refused::NotATable { found: Found::Binary });
    if control > 8 && control * 20 > seen {
        return binary;
    }
    let characters = u32::try_from(text.len()).unwrap_or(u32::MAX);
    if replaced > 20 && replaced > characters / 10 {
        return binary;
    }
    match text.find('\0') {
        Some(at) => Err(Refused::NulByte { line: line_of(text, at) }),
        None => Ok(()),
    }
}

/// Line on which a byte stands, counted from 1; LF, CRLF and CR end lines.
fn line_of(text: &str, at: usize) -> u32 {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let mut ends = 0_usize;
    let mut last = 0;
    for &byte in before {
        ends += usize::from(byte == b'\n' && last != b'\r' || byte == b'\r');
        last = byte;
    }
    u32::try_from(ends + 1).unwrap_or(u32::MAX)
}
