//! Secrets that travel in links, cookies and on paper. Only their hashes are stored.

use sha2::{Digest, Sha256};

/// Letters without those people mix up on paper (no I, L, O, U, 0, 1).
const PAPER_LETTERS: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LINK_LETTERS: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz";

/// What is stored of a secret.
pub fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// A secret for links and cookies: 32 letters, over 180 bits.
pub fn for_link() -> String {
    letters(LINK_LETTERS, 32)
}

/// A secret to be typed from paper: 12 letters in three groups, over 58 bits.
pub fn for_paper() -> String {
    let letters = letters(PAPER_LETTERS, 12);
    format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..])
}

/// What somebody typed from paper, in the form it was printed.
pub fn as_printed(typed: &str) -> String {
    let letters: Vec<char> = typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .take(40)
        .collect();
    letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}

fn letters(alphabet: &[u8], length: usize) -> String {
    let mut out = String::with_capacity(length);
    let limit = 256 - 256 % alphabet.len();
    while out.len() < length {
        let mut random = [0_u8; 64];
        if getrandom::fill(&mut random).is_err() {
            continue;
        }
        // Bytes beyond the last whole multiple would make some letters likelier.
        let fair = random.iter().map(|byte| usize::from(*byte)).filter(|byte| *byte < limit);
        out.extend(fair.take(length - out.len()).map(|byte| char::from(alphabet[byte % alphabet.len()])));
    }
    out
}
