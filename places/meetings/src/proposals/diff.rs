//! What changed from one wording to the next, word by word.

/// A piece of text that stayed, was taken out or was put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Taken(String),
    Put(String),
}

/// Beyond so many pairs of words the whole text counts as rewritten; people would not follow a finer answer.
const MOST_PAIRS: usize = 4_000_000;
/// Fewer words than this between two changes make no island worth keeping.
const ISLAND: usize = 3;

/// The pieces of both wordings in order, by the longest common sequence of words.
pub fn changes(before: &str, after: &str) -> Vec<Piece> {
    let old: Vec<&str> = before.split_inclusive(char::is_whitespace).collect();
    let new: Vec<&str> = after.split_inclusive(char::is_whitespace).collect();
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        return joined(vec![(Kind::Taken, before), (Kind::Put, after)]);
    }
    joined(bridged(steps(&old, &new)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    Taken,
    Put,
}

fn steps<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<(Kind, &'a str)> {
    let width = new.len() + 1;
    // Lengths of the longest common sequences of the rests, row by row from the end.
    let mut lengths = vec![0_u32; (old.len() + 1) * width];
    for (row, word) in old.iter().enumerate().rev() {
        for (column, other) in new.iter().enumerate().rev() {
            let here = row * width + column;
            lengths[here] = if same(word, other) {
                lengths[here + width + 1] + 1
            } else {
                lengths[here + width].max(lengths[here + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut steps = Vec::with_capacity(old.len() + new.len());
    while let (Some(word), Some(other)) = (old.get(row), new.get(column)) {
        let here = row * width + column;
        if same(word, other) {
            steps.push((Kind::Same, *other));
            (row, column) = (row + 1, column + 1);
        } else if lengths[here + width] >= lengths[here + 1] {
            steps.push((Kind::Taken, *word));
            row += 1;
        } else {
            steps.push((Kind::Put, *other));
            column += 1;
        }
    }
    steps.extend(old[row..].iter().map(|word| (Kind::Taken, *word)));
    steps.extend(new[column..].iter().map(|word| (Kind::Put, *word)));
    steps
}

fn same(word: &str, other: &str) -> bool {
    word.trim_end() == other.trim_end()
}

/// Small islands of unchanged words between changes become part of the change, so that sentences stay readable.
fn bridged<'a>(steps: Vec<(Kind, &'a str)>) -> Vec<(Kind, &'a str)> {
    let mut out: Vec<(Kind, &'a str)> = Vec::with_capacity(steps.len());
    let mut rest = steps.as_slice();
    while let Some((kind, _)) = rest.first() {
        let length = rest
            .iter()
            .take_while(|(other, _)| (*other == Kind::Same) == (*kind == Kind::Same))
            .count();
        let (run, after) = rest.split_at(length);
        let island = *kind == Kind::Same && length < ISLAND && !out.is_empty() && !after.is_empty();
        for (kind, word) in run {
            if island {
                out.extend([(Kind::Taken, *word), (Kind::Put, *word)]);
            } else {
                out.push((*kind, *word));
            }
        }
        rest = after;
    }
    out
}

/// Runs of one kind become one piece; within a change, what was taken out stands first.
fn joined(steps: Vec<(Kind, &str)>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut same, mut taken, mut put) = (String::new(), String::new(), String::new());
    for (kind, word) in steps {
        if kind == Kind::Same && !(taken.is_empty() && put.is_empty()) {
            flush(&mut pieces, &mut taken, &mut put);
        }
        if kind != Kind::Same && !same.is_empty() {
            pieces.push(Piece::Same(std::mem::take(&mut same)));
        }
        match kind {
            Kind::Same => append(&mut same, word),
            Kind::Taken => append(&mut taken, word),
            Kind::Put => append(&mut put, word),
        }
    }
    flush(&mut pieces, &mut taken, &mut put);
    if !same.is_empty() {
        pieces.push(Piece::Same(same));
    }
    pieces
}

/// The last word of a text ends without a space; what follows it in a piece still is a word of its own.
fn append(piece: &mut String, word: &str) {
    if !piece.is_empty() && !piece.ends_with(char::is_whitespace) {
        piece.push(' ');
    }
    piece.push_str(word);
}

fn flush(pieces: &mut Vec<Piece>, taken: &mut String, put: &mut String) {
    if !taken.is_empty() {
        pieces.push(Piece::Taken(std::mem::take(taken)));
    }
    if !put.is_empty() {
        pieces.push(Piece::Put(std::mem::take(put)));
    }
}
