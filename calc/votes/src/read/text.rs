//! From bytes to text.

use std::borrow::Cow;

/// The text of a file: UTF-8 with or without its mark, UTF-16 with its mark; otherwise every byte is a character of Latin 1, which is what
/// older programs write.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |pairs: &[u8], number: fn([u8; 2]) -> u16| {
        let numbers = pairs.chunks_exact(2).filter_map(|pair| Some(number(pair.try_into().ok()?)));
        char::decode_utf16(numbers)
            .map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes {
        [0xff, 0xfe, pairs @ ..] => return Cow::Owned(wide(pairs, u16::from_le_bytes)),
        [0xfe, 0xff, pairs @ ..] => return Cow::Owned(wide(pairs, u16::from_be_bytes)),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().copied().map(char::from).collect()),
    }
}
