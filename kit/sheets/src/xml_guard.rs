//! Checks the XML of a workbook for the values its reader does not check.
//!
//! calamine 0.38 reserves memory for as many texts as a workbook claims to hold,
//! and computes with cell references without looking at their size. Both end the
//! program, so such values are refused here, while the guard counts the bytes.

use std::io::BufRead;

/// What is wrong; for the log.
pub(crate) type Flaw = &'static str;

/// Why a part was not passed.
pub(crate) enum Objection {
    Flaw(Flaw),
    Io(std::io::Error),
}

impl From<std::io::Error> for Objection {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

const LONGEST_TAG: usize = 64 * 1024;
/// `XFD1048576` is the last cell of a sheet.
const MOST_LETTERS: usize = 3;
const MOST_DIGITS: usize = 7;

/// Reads `xml` to its end and objects to the first value that cannot be.
/// `most_texts` bounds the shared texts a workbook may announce. Returns whether
/// cells are merged, which spares the reader a search.
pub(crate) fn check(mut xml: impl BufRead, most_texts: u64) -> Result<bool, Objection> {
    let mut tag = Vec::with_capacity(256);
    let mut merges = false;
    refuse_wide_characters(&mut xml)?;
    loop {
        xml.skip_until(b'<')?;
        tag.clear();
        if !read_tag(&mut xml, &mut tag)? {
            return Ok(merges);
        }
        merges |= local_name(&tag) == b"mergeCell";
        if let Some(flaw) = flaw(&tag, most_texts) {
            return Err(Objection::Flaw(flaw));
        }
    }
}

/// UTF-16 would hide everything from a look at bytes; workbooks are UTF-8.
fn refuse_wide_characters(xml: &mut impl BufRead) -> Result<(), Objection> {
    let head = xml.fill_buf()?;
    let wide = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    if wide || head.iter().take(4).any(|byte| *byte == 0) {
        return Err(Objection::Flaw("the part is not UTF-8"));
    }
    Ok(())
}

/// Reads what stands between `<` and `>`, as far as it matters; false at the end.
fn read_tag(xml: &mut impl BufRead, tag: &mut Vec<u8>) -> Result<bool, Objection> {
    loop {
        if xml.read_until(b'>', tag)? == 0 {
            return Ok(false);
        }
        if tag.len() > LONGEST_TAG && !tag.starts_with(b"!--") {
            return Err(Objection::Flaw("a tag is too long"));
        }
        let ended = if tag.starts_with(b"!--") {
            let ended = tag.ends_with(b"-->") && tag.len() >= 6;
            // A comment is skipped, however long.
            if !ended && tag.len() > LONGEST_TAG {
                let kept = tag.split_off(tag.len() - 8);
                tag.truncate(3);
                tag.extend(kept);
            }
            ended
        } else if tag.starts_with(b"![CDATA[") {
            tag.ends_with(b"]]>")
        } else if tag.starts_with(b"?") {
            tag.ends_with(b"?>")
        } else if tag.starts_with(b"!") {
            return Err(Objection::Flaw("a document type is declared"));
        } else {
            !in_quotes(tag)
        };
        if ended {
            return Ok(true);
        }
    }
}

/// Whether a tag read so far ends inside an attribute's value.
fn in_quotes(tag: &[u8]) -> bool {
    let mut open = None;
    for &byte in tag {
        match open {
            None if matches!(byte, b'"' | b'\'') => open = Some(byte),
            Some(quote) if quote == byte => open = None,
            _ => {}
        }
    }
    open.is_some()
}

fn flaw(tag: &[u8], most_texts: u64) -> Option<Flaw> {
    match local_name(tag) {
        b"c" | b"row" => {
            any(tag, b"r", |value| !is_reference(value)).then_some("a cell reference is out of bounds")
        }
        b"dimension" | b"mergeCell" => {
            any(tag, b"ref", |value| !is_range(value)).then_some("a range is out of bounds")
        }
        b"sst" => {
            let too_many = |value: &[u8]| !is_count(value, most_texts);
            (any(tag, b"count", too_many) || any(tag, b"uniqueCount", too_many))
                .then_some("more shared texts are announced than can be")
        }
        b"Relationship" => names_a_part(tag).then_some("a part has a name of another kind"),
        _ => None,
    }
}

/// Name of a tag without its prefix: `x:row r="1">` is `row`.
fn local_name(tag: &[u8]) -> &[u8] {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    let name = tag.split(ends).next().unwrap_or_default();
    name.rsplit(|byte| *byte == b':').next().unwrap_or_default()
}

/// Whether any attribute of this name has a value that `is_wrong`.
fn any(attributes: &[u8], name: &[u8], is_wrong: impl Fn(&[u8]) -> bool) -> bool {
    Attributes(attributes).any(|(key, value)| {
        // The first key still has the tag's own name in front of it.
        let key = key.rsplit(|byte| *byte == b':' || byte.is_ascii_whitespace()).next();
        key == Some(name) && is_wrong(value)
    })
}

/// Parts the reader opens end in `.xml`; only those were checked.
fn names_a_part(attributes: &[u8]) -> bool {
    const READ: [&[u8]; 7] = [
        b"/officeDocument",
        b"/worksheet",
        b"/sharedStrings",
        b"/styles",
        b"/theme",
        b"/chartsheet",
        b"/table",
    ];
    let is_read = any(attributes, b"Type", |value| READ.iter().any(|kind| value.ends_with(kind)));
    is_read && any(attributes, b"Target", |value| !value.to_ascii_lowercase().ends_with(b".xml"))
}

/// `AB12`, `12` or `AB`.
fn is_reference(value: &[u8]) -> bool {
    let letters = value.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let digits = value.len() - letters;
    letters <= MOST_LETTERS && digits <= MOST_DIGITS && value.iter().skip(letters).all(u8::is_ascii_digit)
}

/// `A1` or `A1:C3`, from the upper left to the lower right.
fn is_range(value: &[u8]) -> bool {
    let mut cells = value.split(|byte| *byte == b':');
    let (Some(first), last) = (cells.next(), cells.next()) else {
        return false;
    };
    let Some(last) = last else {
        return is_reference(first);
    };
    if !is_reference(first) || !is_reference(last) || cells.next().is_some() {
        return false;
    }
    let (from, to) = (position(first), position(last));
    from.0 <= to.0 && from.1 <= to.1
}

/// Row and column of a reference that [`is_reference`].
fn position(reference: &[u8]) -> (u32, u32) {
    let mut position = (0, 0);
    for byte in reference {
        if byte.is_ascii_digit() {
            position.0 = position.0 * 10 + u32::from(byte - b'0');
        } else {
            let letter = byte.to_ascii_uppercase() - b'A' + 1;
            position.1 = position.1 * 26 + u32::from(letter);
        }
    }
    position
}

fn is_count(value: &[u8], most: u64) -> bool {
    let digits = std::str::from_utf8(value).unwrap_or_default().trim();
    // What is no number is not reserved for either.
    let number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    !number || digits.parse::<u64>().is_ok_and(|count| count <= most)
}

/// Names and values of a tag's attributes.
struct Attributes<'a>(&'a [u8]);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0;
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let (key, after) = rest.split_at(equals);
        let after = after.get(1..)?.trim_ascii_start();
        let (quote, after) = after.split_first()?;
        if !matches!(quote, b'"' | b'\'') {
            self.0 = after;
            return self.next();
        }
        let end = after.iter().position(|byte| byte == quote)?;
        let (value, after) = after.split_at(end);
        self.0 = after.get(1..)?;
        Some((key.trim_ascii(), value))
    }
}
