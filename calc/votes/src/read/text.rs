//! From bytes to text.

use std::borrow::Cow;

/// The text of a file: UTF-8 with or without its mark; otherwise every byte is a character of Latin 1, which is what
/// older programs write.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().copied().map(char::from).collect()),
    }
}
