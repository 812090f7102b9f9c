//! Just enough reading of Rust to tell code from comments and from text in quotes.

/// A text in quotes: where it starts, and its words as written in the source.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// From 1.
    pub line: usize,
    pub text: String,
}

/// A Rust file taken apart.
pub struct Scan {
    /// The code alone, line for line: comments and texts in quotes are blank.
    pub code: String,
    pub literals: Vec<Literal>,
}

impl Scan {
    /// Lines of code that hold `word` as a word of its own.
    pub fn lines_with_word<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        let names_it = move |line: &str| {
            line.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|part| part == word)
        };
        self.code
            .lines()
            .enumerate()
            .filter(move |(_, line)| names_it(line))
            .map(|(index, _)| index + 1)
    }

    /// Lines of code that hold these very characters.
    pub fn lines_with<'a>(&'a self, piece: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code
            .lines()
            .enumerate()
            .filter(move |(_, line)| line.contains(piece))
            .map(|(index, _)| index + 1)
    }
}

enum Piece {
    Code,
    Comment,
    /// Bytes of quotes and marks before and after the words.
    Text {
        before: usize,
        after: usize,
    },
}

/// Take a file apart. What follows an inline `#[cfg(test)] mod … {` is left out: tests may do what they like.
pub fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    let mut code = Vec::with_capacity(bytes.len());
    let mut literals = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < bytes.len() {
        let (piece, length) = next_piece(bytes, at);
        let end = (at + length).min(bytes.len());
        let slice = &bytes[at..end];
        match piece {
            Piece::Code => code.extend_from_slice(slice),
            Piece::Comment => blank(slice, &mut code),
            Piece::Text { before, after } => {
                blank(slice, &mut code);
                let words = &slice[before.min(slice.len())..slice.len().saturating_sub(after).max(before)];
                literals.push(Literal { line, text: String::from_utf8_lossy(words).into_owned() });
            }
        }
        line += slice.iter().filter(|byte| **byte == b'\n').count();
        at = end;
    }
    without_inline_tests(String::from_utf8_lossy(&code).into_owned(), literals)
}

fn blank(slice: &[u8], code: &mut Vec<u8>) {
    code.extend(slice.iter().map(|byte| if *byte == b'\n' { b'\n' } else { b' ' }));
}

fn without_inline_tests(mut code: String, mut literals: Vec<Literal>) -> Scan {
    let mark = "#[cfg(test)]";
    let start = code.match_indices(mark).find(|(at, _)| {
        let item = code[at + mark.len()..].trim_start().split_inclusive(['{', ';']).next();
        item.is_some_and(|item| item.starts_with("mod ") && item.ends_with('{'))
    });
    if let Some((at, _)) = start {
        let last_line = code[..at].lines().count();
        literals.retain(|literal| literal.line <= last_line);
        code.truncate(at);
    }
    Scan { code, literals }
}

/// What starts at `at`, and how many bytes it takes.
fn next_piece(bytes: &[u8], at: usize) -> (Piece, usize) {
    let rest = &bytes[at..];
    if rest.starts_with(b"//") {
        return (Piece::Comment, rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()));
    }
    if rest.starts_with(b"/*") {
        return (Piece::Comment, block_comment(rest));
    }
    let inside_name =
        at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || matches!(bytes[at - 1], b'_' | b'#'));
    if rest[0] == b'r'
        && (!inside_name || matches!(bytes[at - 1], b'b' | b'c'))
        && let Some(raw) = raw_text(rest)
    {
        return raw;
    }
    match rest[0] {
        b'"' => (Piece::Text { before: 1, after: 1 }, quoted(rest, b'"')),
        b'\'' if is_character(rest) => (Piece::Comment, quoted(rest, b'\'')),
        _ => (Piece::Code, 1),
    }
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut at, mut depth) = (2, 1);
    while at < rest.len() && depth > 0 {
        match &rest[at..] {
            [b'*', b'/', ..] => (at, depth) = (at + 2, depth - 1),
            [b'/', b'*', ..] => (at, depth) = (at + 2, depth + 1),
            _ => at += 1,
        }
    }
    at
}

/// `r"…"` or `r##"…"##`.
fn raw_text(rest: &[u8]) -> Option<(Piece, usize)> {
    let hashes = rest[1..].iter().take_while(|byte| **byte == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let before = hashes + 2;
    let mut end_mark = vec![b'"'];
    end_mark.resize(hashes + 1, b'#');
    let inner = rest[before..].windows(end_mark.len()).position(|window| window == end_mark);
    let length = inner.map_or(rest.len(), |inner| before + inner + end_mark.len());
    Some((Piece::Text { before, after: end_mark.len() }, length))
}

fn quoted(rest: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != quote {
        at += if rest[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// A character such as `'x'`, not a lifetime such as `'a`.
fn is_character(rest: &[u8]) -> bool {
    match rest.get(1) {
        Some(b'\\') => true,
        Some(first) => {
            let width = match first {
                0..0x80 => 1,
                0x80..0xe0 => 2,
                0xe0..0xf0 => 3,
                _ => 4,
            };
            rest.get(1 + width) == Some(&b'\'')
        }
        None => false,
    }
}
