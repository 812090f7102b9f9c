//! The bytes of a question and of its answer. Whatever arrives, reading it ends within its length.

use super::{DnsProblem, LARGEST};

/// The kind of record asked for, and the class of the internet (RFC 1035, 3.2.2 and 3.2.4).
const TXT: u16 = 16;
const INTERNET: u16 = 1;
/// The record that says how long an answer may be (RFC 6891).
const OPT: u16 = 41;
const HEADER: usize = 12;

/// What came back.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    Texts(Vec<String>),
    /// It did not fit into the packet.
    TooLong,
}

/// A question for the TXT records of a name; none for what is no name.
pub fn question(name: &str, number: u16) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(64);
    // Marked with the number, recursion asked for; one question, no answers, one additional record.
    for word in [number, 0x0100, 1, 0, 0, 1] {
        bytes.extend(word.to_be_bytes());
    }
    for label in name.trim_end_matches('.').split('.') {
        let fits = (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_'));
        if !fits {
            return None;
        }
        bytes.push(u8::try_from(label.len()).ok()?);
        bytes.extend(label.bytes());
    }
    bytes.push(0);
    if bytes.len() > HEADER + 255 {
        return None;
    }
    for word in [TXT, INTERNET] {
        bytes.extend(word.to_be_bytes());
    }
    bytes.push(0);
    for word in [OPT, u16::try_from(LARGEST).ok()?, 0, 0, 0] {
        bytes.extend(word.to_be_bytes());
    }
    Some(bytes)
}

/// Reads an answer; none when it does not belong to the question.
pub fn read_answer(question: &[u8], bytes: &[u8]) -> Option<Result<Answer, DnsProblem>> {
    let mut reading = Reading { bytes, at: 0 };
    let number = reading.word()?;
    let flags = reading.word()?;
    if number.to_be_bytes() != *question.get(..2)? || flags & 0x8000 == 0 {
        return None;
    }
    Some(reading.rest(flags).unwrap_or(Err(DnsProblem::Garbled)))
}

/// Bytes that are read once, from the front.
struct Reading<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reading<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let end = self.at.checked_add(length)?;
        let taken = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(taken)
    }

    fn word(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(self.take(2)?.try_into().ok()?))
    }

    /// Steps over a name: labels up to an empty one, or up to a pointer, which is never followed.
    fn skip_name(&mut self) -> Option<()> {
        loop {
            match *self.take(1)?.first()? {
                0 => return Some(()),
                length @ 1..=63 => {
                    self.take(usize::from(length))?;
                }
                0xC0.. => {
                    self.take(1)?;
                    return Some(());
                }
                _ => return None,
            }
        }
    }

    /// Everything after the flags; none when it ends too early.
    fn rest(&mut self, flags: u16) -> Option<Result<Answer, DnsProblem>> {
        let (questions, answers) = (self.word()?, self.word()?);
        self.take(4)?;
        match (flags & 0x0200 != 0, flags & 0x000F) {
            (true, _) => return Some(Ok(Answer::TooLong)),
            (_, 0) => {}
            // There is no such name.
            (_, 3) => return Some(Ok(Answer::Texts(Vec::new()))),
            (_, problem) => return Some(Err(DnsProblem::Refused(u8::try_from(problem).ok()?))),
        }
        for _ in 0..questions {
            self.skip_name()?;
            self.take(4)?;
        }
        let mut texts = Vec::new();
        for _ in 0..answers {
            self.skip_name()?;
            let kind = self.word()?;
            self.take(6)?;
            let length = self.word()?;
            let data = self.take(usize::from(length))?;
            if kind == TXT {
                texts.push(text_of(data)?);
            }
        }
        Some(Ok(Answer::Texts(texts)))
    }
}

/// The pieces of a TXT record, each with its length before it, put together.
fn text_of(data: &[u8]) -> Option<String> {
    let mut reading = Reading { bytes: data, at: 0 };
    let mut text = Vec::with_capacity(data.len());
    while reading.at < data.len() {
        let length = *reading.take(1)?.first()?;
        text.extend(reading.take(usize::from(length))?);
    }
    Some(String::from_utf8_lossy(&text).into_owned())
}
