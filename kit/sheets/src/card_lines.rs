//! Cuts an address book into cards and their unfolded, decoded lines.
//!
//! calcard reads vCard 3.0 and 4.0 well; this layer in front of it adds line
//! numbers, bare CR line ends, quoted-printable in the encoding it really is in,
//! and leaves pictures out before they cost memory.

use crate::{CardTrouble, CardTroubleKind, Encoding, Limits, Refused};

/// One card's lines, ready for calcard.
pub(crate) struct RawCard {
    pub line: u32,
    pub text: String,
}

/// Cards and what lay between them.
#[derive(Default)]
pub(crate) struct RawCards {
    pub cards: Vec<RawCard>,
    pub refused: Vec<CardTrouble>,
}

/// A card of more text than this, pictures not counted, is none.
const LONGEST_CARD: usize = 1 << 20;

/// Cuts `text` into cards.
pub(crate) fn cut(text: &str, limits: &Limits) -> Result<RawCards, Refused> {
    let mut cutter = Cutter::default();
    for (index, line) in physical_lines(text).enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        cutter.line(number, line);
        if cutter.found.cards.len() > limits.cards as usize {
            return Err(Refused::TooManyCards { limit: limits.cards });
        }
    }
    if let Some(open) = cutter.open.take() {
        cutter.refuse(open, CardTroubleKind::Unfinished);
    }
    Ok(cutter.found)
}

fn physical_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let current = rest?;
        let Some(end) = current.find(['\n', '\r']) else {
            rest = None;
            return Some(current);
        };
        let (line, after) = current.split_at(end);
        let skip = if after.starts_with("\r\n") { 2 } else { 1 };
        rest = after.get(skip..);
        Some(line)
    })
}

#[derive(Default)]
struct Cutter {
    found: RawCards,
    open: Option<OpenCard>,
    /// Cards inside a card (`AGENT` in vCard 2.1), which are skipped.
    inner: u32,
}

struct OpenCard {
    line: u32,
    lines: Vec<String>,
    /// Index into `lines` that a continuation belongs to, unless it is skipped.
    continues: Continues,
    size: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Continues {
    /// The last line, when the next one is folded.
    Folded,
    /// The last line, which ended in a soft line break.
    SoftBreak,
    /// A line that is left out, such as a picture.
    Skipped,
}

impl Cutter {
    fn line(&mut self, number: u32, line: &str) {
        let line = line.trim_start_matches('\u{FEFF}');
        if is_marker(line, "BEGIN") {
            self.begin(number);
            return;
        }
        let Some(open) = &mut self.open else {
            if !line.trim().is_empty() {
                self.found.refused.push(CardTrouble {
                    line: number,
                    name: line.trim().chars().take(60).collect(),
                    kind: CardTroubleKind::OutsideCards,
                });
            }
            return;
        };
        if !is_marker(line, "END") {
            if self.inner == 0 {
                open.push(line);
            }
        } else if self.inner > 0 {
            self.inner -= 1;
        } else if let Some(open) = self.open.take() {
            self.close(open);
        }
    }

    fn begin(&mut self, number: u32) {
        if let Some(open) = self.open.take() {
            let is_agent =
                open.lines.last().is_some_and(|line| line.trim_end().eq_ignore_ascii_case("AGENT:"));
            if is_agent || self.inner > 0 {
                self.inner += 1;
                self.open = Some(open);
                return;
            }
            self.refuse(open, CardTroubleKind::Unfinished);
        }
        self.open = Some(OpenCard { line: number, lines: Vec::new(), continues: Continues::Folded, size: 0 });
    }

    fn close(&mut self, open: OpenCard) {
        if open.size > LONGEST_CARD {
            self.refuse(open, CardTroubleKind::TooLong);
        } else if open.lines.iter().any(|line| line.contains('\0')) {
            self.refuse(open, CardTroubleKind::NulByte);
        } else {
            self.found.cards.push(RawCard { line: open.line, text: open.text() });
        }
    }

    fn refuse(&mut self, open: OpenCard, kind: CardTroubleKind) {
        let value = |name: &str| {
            open.lines.iter().find_map(|line| {
                let line = decoded(line);
                let (head, value) = line.split_once(':')?;
                let first = head.split(';').next()?;
                let value = value.replace(';', " ").replace('\0', "");
                first.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        let name = value("FN").or_else(|| value("N")).unwrap_or_default();
        self.found.refused.push(CardTrouble {
            line: open.line,
            name: name.chars().take(120).collect(),
            kind,
        });
    }
}

impl OpenCard {
    fn push(&mut self, line: &str) {
        self.size =
            self.size
                .saturating_add(if self.continues == Continues::Skipped { 0 } else { line.len() + 1 });
        if self.size > LONGEST_CARD {
            return;
        }
        let folded = line.strip_prefix([' ', '\t']);
        let starts_property = property_name(line).is_some();
        match (self.continues, folded) {
            (Continues::SoftBreak, _) => self.append(line),
            (Continues::Skipped, Some(_)) => return,
            (Continues::Skipped, None) if !starts_property => return,
            (Continues::Folded, Some(rest)) if !self.lines.is_empty() => self.append(rest),
            // A line break inside a value that nobody escaped.
            (Continues::Folded, None) if !starts_property && !self.lines.is_empty() => {
                if !line.is_empty() {
                    self.append("\\n");
                    self.append(line);
                }
            }
            _ if property_name(line).is_some_and(is_heavy) => {
                self.continues = Continues::Skipped;
                return;
            }
            _ => self.lines.push(line.to_owned()),
        }
        let last = self.lines.last().map_or("", String::as_str);
        self.continues = if last.ends_with('=') && is_quoted_printable(last) {
            Continues::SoftBreak
        } else {
            Continues::Folded
        };
    }

    fn append(&mut self, text: &str) {
        if let Some(last) = self.lines.last_mut() {
            if self.continues == Continues::SoftBreak {
                last.pop();
            }
            last.push_str(text);
        }
    }

    fn text(&self) -> String {
        let mut text = String::from("BEGIN:VCARD\r\n");
        for line in &self.lines {
            text.push_str(&decoded(line));
            text.push_str("\r\n");
        }
        text.push_str("END:VCARD\r\n");
        text
    }
}

fn is_marker(line: &str, word: &str) -> bool {
    line.split_once(':').is_some_and(|(name, value)| {
        name.trim().eq_ignore_ascii_case(word) && value.trim().eq_ignore_ascii_case("VCARD")
    })
}

/// Name of the property a line begins, without its group: `item1.TEL` is `TEL`.
fn property_name(line: &str) -> Option<&str> {
    let head = line.split(':').next().filter(|head| head.len() < line.len())?;
    let name = head.split(';').next()?;
    let name = name.rsplit('.').next()?.trim();
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (!name.is_empty() && name.bytes().all(letters)).then_some(name)
}

/// Pictures, sounds and keys are no part of a roster.
fn is_heavy(name: &str) -> bool {
    ["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"]
        .iter()
        .any(|heavy| name.eq_ignore_ascii_case(heavy))
}

fn is_quoted_printable(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// The line with quoted-printable decoded and the parameters that said so removed.
fn decoded(line: &str) -> String {
    let Some((head, value)) = line.split_once(':').filter(|_| is_quoted_printable(line)) else {
        return line.to_owned();
    };
    let mut charset = None;
    let mut kept = Vec::new();
    for part in head.split(';') {
        let upper = part.to_ascii_uppercase();
        if let Some(label) = upper.strip_prefix("CHARSET=") {
            charset = Encoding::for_label(label.trim_matches('"')).ok();
        } else if !upper.contains("QUOTED-PRINTABLE") {
            kept.push(part);
        }
    }
    let bytes = quoted_printable(value);
    // Telephones that leave the charset out write UTF-8.
    let charset = charset.unwrap_or_else(|| match std::str::from_utf8(&bytes) {
        Ok(_) => Encoding::UTF_8,
        Err(_) => Encoding::WINDOWS_1252,
    });
    let text = charset.text(&bytes).replace("\r\n", "\n");
    let text = text.trim_end_matches(['\n', '\r']).replace(['\n', '\r'], "\\n");
    format!("{}:{text}", kept.join(";"))
}

/// Decodes `=C3=91`. An encoded semicolon is text, a plain one parts a value, so
/// the first is escaped.
fn quoted_printable(value: &str) -> Vec<u8> {
    let bytes = value.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = value
            .get(at + 1..at + 3)
            .filter(|_| byte == b'=')
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match hex {
            Some(b';') => decoded.extend_from_slice(b"\\;"),
            Some(code) => decoded.push(code),
            None => decoded.push(byte),
        }
        at += if hex.is_some() { 3 } else { 1 };
    }
    decoded
}
