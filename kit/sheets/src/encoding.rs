//! Which encoding a text file is in, and its text.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use crate::Refused;

/// A text encoding, by its name in the WHATWG Encoding Standard.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl std::fmt::Debug for Encoding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.name())
    }
}

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);
    /// UTF-16, low byte first.
    pub const UTF_16LE: Self = Self(encoding_rs::UTF_16LE);
    /// UTF-16, high byte first.
    pub const UTF_16BE: Self = Self(encoding_rs::UTF_16BE);
    /// Western European Windows.
    pub const WINDOWS_1252: Self = Self(encoding_rs::WINDOWS_1252);
    /// Classic Macintosh.
    pub const MAC_ROMAN: Self = Self(encoding_rs::MACINTOSH);

    /// Encodings a page may offer when the guess was wrong, most likely first.
    pub const CHOICES: [Self; 12] = [
        Self::UTF_8,
        Self::WINDOWS_1252,
        Self::MAC_ROMAN,
        Self::UTF_16LE,
        Self::UTF_16BE,
        Self(encoding_rs::WINDOWS_1250),
        Self(encoding_rs::WINDOWS_1251),
        Self(encoding_rs::WINDOWS_1253),
        Self(encoding_rs::WINDOWS_1254),
        Self(encoding_rs::WINDOWS_1255),
        Self(encoding_rs::WINDOWS_1256),
        Self(encoding_rs::WINDOWS_1257),
    ];

    /// Finds an encoding by one of its names, such as `latin1` or `windows-1252`.
    ///
    /// # Errors
    /// [`Refused::UnknownEncoding`] when no encoding has this name.
    pub fn for_label(label: &str) -> Result<Self, Refused> {
        encoding_rs::Encoding::for_label_no_replacement(label.trim().as_bytes())
            .map(Self)
            .ok_or_else(|| Refused::UnknownEncoding { label: label.to_owned() })
    }

    /// Name in the WHATWG Encoding Standard, such as `windows-1252`.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Length of the byte order mark that begins a text in this encoding.
    pub(crate) fn mark_length(self) -> usize {
        if self == Self::UTF_8 { 3 } else { 2 }
    }

    /// Decodes a stream that carries no mark.
    pub(crate) fn decoder(self) -> encoding_rs::Decoder {
        self.0.new_decoder_without_bom_handling()
    }

    /// Text of a few bytes that carry no mark; what cannot be read becomes U+FFFD.
    pub(crate) fn text(self, bytes: &[u8]) -> Cow<'_, str> {
        self.0.decode_without_bom_handling(bytes).0
    }
}

/// A file's text and how it was found.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    pub encoding: Encoding,
    /// The file began with a byte order mark.
    pub marked: bool,
    /// Characters that the encoding could not explain, now U+FFFD.
    pub replaced: u32,
}

/// Finds the encoding of `bytes`, or takes the `wanted` one, and decodes them.
pub(crate) fn decode(bytes: &[u8], wanted: Option<Encoding>) -> Decoded<'_> {
    let mark = encoding_rs::Encoding::for_bom(bytes);
    let (encoding, mark_length) = match (wanted, mark) {
        (Some(wanted), Some((marked, length))) if wanted.0 == marked => (wanted, length),
        (Some(wanted), _) => (wanted, 0),
        (None, Some((marked, length))) => (Encoding(marked), length),
        (None, None) => (guess(bytes), 0),
    };
    let body = bytes.get(mark_length..).unwrap_or_default();
    let (text, had_errors) = encoding.0.decode_without_bom_handling(body);
    let replaced = if had_errors {
        let count = text.matches('\u{FFFD}').count();
        u32::try_from(count).unwrap_or(u32::MAX)
    } else {
        0
    };
    Decoded { text, encoding, marked: mark_length > 0, replaced }
}

fn guess(bytes: &[u8]) -> Encoding {
    if let Some(encoding) = guess_utf_16(bytes) {
        return encoding;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Encoding::UTF_8;
    }
    let sample = lines_with_high_bytes(bytes);
    let western = plausibility(&Encoding::WINDOWS_1252.text(&sample));
    let mac = plausibility(&Encoding::MAC_ROMAN.text(&sample));
    if mac > western && mac >= 1.0 {
        return Encoding::MAC_ROMAN;
    }
    if western >= 1.5 {
        return Encoding::WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&sample, true);
    Encoding(detector.guess(None, Utf8Detection::Deny))
}

/// UTF-16 without a mark shows in its zero bytes: spaces, commas and line ends
/// are half zero, always the same half.
fn guess_utf_16(bytes: &[u8]) -> Option<Encoding> {
    if bytes.len() < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let sample = bytes.get(..64 * 1024).unwrap_or(bytes);
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|b| **b == 0);
    let (even, odd) = (zeros(0).count(), zeros(1).count());
    let encoding = match (even, odd) {
        (0, odd) if odd > 0 => Encoding::UTF_16LE,
        (even, 0) if even > 0 => Encoding::UTF_16BE,
        _ => return None,
    };
    let (text, had_errors) = encoding.0.decode_without_bom_handling(sample);
    let readable = !had_errors && text.chars().all(|c| !c.is_control() || c.is_whitespace());
    // A text file with one stray zero byte is not UTF-16: there, one character
    // in ten or more is ASCII.
    (readable && even.max(odd) * 10 >= sample.len() / 2).then_some(encoding)
}

/// Up to 256 KiB of the lines that tell encodings apart.
fn lines_with_high_bytes(bytes: &[u8]) -> Vec<u8> {
    const ENOUGH: usize = 256 * 1024;
    let mut sample = Vec::new();
    for line in bytes.split(|byte| matches!(byte, b'\n' | b'\r')) {
        if !line.is_ascii() {
            let room = ENOUGH - sample.len();
            sample.extend_from_slice(line.get(..room).unwrap_or(line));
            sample.push(b'\n');
        }
        if sample.len() >= ENOUGH {
            break;
        }
    }
    sample
}

/// How much the characters beyond ASCII look like Western European writing, on
/// average: +2 for an accented letter in place, -3 for a sign nobody types there.
///
/// Needed because chardetng never answers Mac Roman.
fn plausibility(text: &str) -> f64 {
    let mut before = (' ', ' ');
    let mut sum = 0_i32;
    let mut count = 0_u32;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            sum += weigh(before.0, before.1, c, after);
            count += 1;
        }
        before = (before.1, c);
    }
    if count == 0 { 0.0 } else { f64::from(sum) / f64::from(count) }
}

fn weigh(before_that: char, before: char, c: char, after: char) -> i32 {
    let between_letters = before.is_alphabetic() && after.is_alphabetic();
    let beside_plain = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
    // Accents stand among plain letters; a run of them is another script.
    let accented = |c: char| !c.is_ascii() && c.is_alphabetic();
    if accented(before) && accented(c) && accented(after) {
        return -2;
    }
    match c {
        'á' | 'é' | 'í' | 'ó' | 'ú' | 'ñ' | 'ü' | 'à' | 'è' | 'ì' | 'ò' | 'ù' | 'â' | 'ê' | 'î' | 'ô'
        | 'û' | 'ä' | 'ë' | 'ï' | 'ö' | 'ç' | 'ã' | 'õ' | 'å' | 'æ' | 'ø' | 'œ' | 'ß' => {
            let shouting = before.is_uppercase() && before_that.is_uppercase();
            if after.is_uppercase() || shouting {
                -2
            } else if beside_plain {
                2
            } else {
                -1
            }
        }
        'Á' | 'É' | 'Í' | 'Ó' | 'Ú' | 'Ñ' | 'Ü' | 'À' | 'È' | 'Ç' | 'Ä' | 'Ö' | 'Å' | 'Ø' | 'Ê' | 'Ô'
        | 'Æ' | 'Œ' | 'Ò' | 'Ù' | 'Ì' | 'Â' | 'Ã' | 'Ë' | 'Î' | 'Ï' | 'Õ' | 'Û' => {
            if before.is_lowercase() {
                -3
            } else if beside_plain {
                2
            } else {
                -1
            }
        }
        '¿' | '¡' if after.is_alphabetic() && !before.is_alphabetic() => 2,
        '’' if between_letters => apostrophe(before_that, after),
        '“' | '‘' if !before.is_alphanumeric() && after.is_alphanumeric() => 3,
        '”' | '’' if !before.is_whitespace() && !after.is_alphanumeric() => 3,
        '–' | '—' if !between_letters => 1,
        '…' if !after.is_alphanumeric() => 2,
        'º' | 'ª' | '°' | '©' | '®' | '™' | '€' | '£' | '§' | '·' | '•' | '«' | '»' | '½' | '\u{A0}'
            if !between_letters =>
        {
            1
        }
        _ => -3,
    }
}

/// An apostrophe in a word: don’t, we’ll, l’ami, qu’il.
fn apostrophe(before_that: char, after: char) -> i32 {
    let english = matches!(after, 's' | 't' | 'l' | 'r' | 'v' | 'm' | 'd');
    let elided = !before_that.is_alphabetic();
    if english || elided { 3 } else { -1 }
}
