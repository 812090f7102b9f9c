//! A small part of Markdown, read into values: headings, paragraphs, lists, bold, links to the web.
//!
//! The subset follows CommonMark 0.31 where both know a construct. HTML, pictures, code and links to anywhere but
//! http and https are refused with their line, so what is drawn from the values cannot carry an instruction.

use super::mistakes::What;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Plain(String),
    Bold(String),
    Link { words: String, to: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Level 1 to 3.
    Heading(u8, Vec<Span>),
    Paragraph(Vec<Span>),
    List(Vec<Vec<Span>>),
    Numbered(Vec<Vec<Span>>),
}

/// Reads a text.
///
/// # Errors
/// Everything outside the subset, with its line counted from 1.
pub fn read(text: &str) -> Result<Vec<Block>, Vec<(usize, What)>> {
    let (mut blocks, mut wrong, mut goes_on) = (Vec::new(), Vec::new(), false);
    for (line, number) in text.lines().zip(1..) {
        let bare = line.trim();
        if bare.is_empty() {
            goes_on = false;
            continue;
        }
        let (start, rest) = start_of(bare);
        if matches!(start, Start::Refused) {
            wrong.push((number, What::NotInSubset));
            continue;
        }
        let spans = match spans(rest) {
            Ok(spans) => spans,
            Err(what) => {
                wrong.push((number, what));
                continue;
            }
        };
        goes_on = add(&mut blocks, start, spans, goes_on);
    }
    if wrong.is_empty() { Ok(blocks) } else { Err(wrong) }
}

enum Start {
    Heading(u8),
    Item,
    Number,
    Words,
    /// Code, quotes, tables, rules: known to Markdown, not to a playbook.
    Refused,
}

fn start_of(line: &str) -> (Start, &str) {
    for (mark, level) in [("### ", 3), ("## ", 2), ("# ", 1)] {
        if let Some(rest) = line.strip_prefix(mark) {
            return (Start::Heading(level), rest);
        }
    }
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return (Start::Item, rest);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if let (1..=3, Some(rest)) = (digits, line.get(digits..).and_then(|rest| rest.strip_prefix(". "))) {
        return (Start::Number, rest);
    }
    let refused = ["```", "~~~", ">", "|", "---", "***", "===", "####"];
    if refused.iter().any(|mark| line.starts_with(mark)) {
        return (Start::Refused, line);
    }
    (Start::Words, line)
}

/// Adds a line to the blocks, and says whether words on the next line belong to the same block.
fn add(blocks: &mut Vec<Block>, start: Start, spans: Vec<Span>, goes_on: bool) -> bool {
    match (start, blocks.last_mut()) {
        (Start::Heading(level), _) => {
            blocks.push(Block::Heading(level, spans));
            return false;
        }
        (Start::Item, Some(Block::List(items))) | (Start::Number, Some(Block::Numbered(items))) => {
            items.push(spans)
        }
        (Start::Item, _) => blocks.push(Block::List(vec![spans])),
        (Start::Number, _) => blocks.push(Block::Numbered(vec![spans])),
        (_, Some(Block::Paragraph(before))) if goes_on => join(before, spans),
        (_, Some(Block::List(items) | Block::Numbered(items))) if goes_on => {
            if let Some(item) = items.last_mut() {
                join(item, spans);
            }
        }
        _ => blocks.push(Block::Paragraph(spans)),
    }
    true
}

fn join(before: &mut Vec<Span>, spans: Vec<Span>) {
    before.push(Span::Plain(" ".to_owned()));
    before.extend(spans);
}

fn spans(line: &str) -> Result<Vec<Span>, What> {
    let (mut spans, mut plain, mut rest) = (Vec::new(), String::new(), line);
    while let Some(letter) = rest.chars().next() {
        let (span, after) = match letter {
            '<' if rest.get(1..).is_some_and(begins_tag) => return Err(What::Html),
            '!' if rest.starts_with("![") => return Err(What::Picture),
            '`' => return Err(What::NotInSubset),
            '*' if rest.starts_with("**") => bold(rest),
            '[' => link(rest)?,
            _ => (None, rest),
        };
        if let Some(span) = span {
            if !plain.is_empty() {
                spans.push(Span::Plain(std::mem::take(&mut plain)));
            }
            spans.push(span);
            rest = after;
        } else {
            plain.push(letter);
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }
    if !plain.is_empty() {
        spans.push(Span::Plain(plain));
    }
    Ok(spans)
}

fn begins_tag(rest: &str) -> bool {
    rest.starts_with(|letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?'))
}

fn bold(rest: &str) -> (Option<Span>, &str) {
    let inner = rest.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    match inner {
        Some((words, after)) if !words.trim().is_empty() => (Some(Span::Bold(words.to_owned())), after),
        _ => (None, rest),
    }
}

fn link(rest: &str) -> Result<(Option<Span>, &str), What> {
    let parts = rest.strip_prefix('[').and_then(|rest| rest.split_once("]("));
    let Some((words, (to, after))) = parts.and_then(|(words, rest)| Some((words, rest.split_once(')')?)))
    else {
        return Ok((None, rest));
    };
    if words.contains(['[', ']']) {
        return Ok((None, rest));
    }
    if !kit_web::form::is_link(to) || to.contains(char::is_whitespace) {
        return Err(What::LinkElsewhere { to: to.chars().take(60).collect() });
    }
    Ok((Some(Span::Link { words: words.to_owned(), to: to.to_owned() }), after))
}
