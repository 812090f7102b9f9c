//! `.abif`, the aggregated ballot information format.
//!
//! ```text
//! {title: "A small election"}
//! =Ana:[Ana Paz]             a short name and what it stands for
//! 27:Ana>Ben=Cleo            27 ballots; equal ranks with =
//! 3:Ana/5,Ben/2              scores; the higher is preferred
//! ```
//! Names may stand in brackets or quotation marks; comments run from `#` to the end of the line.

use std::collections::HashMap;

use super::{Mistake, RankedFile, ReadProblem, WHOLE_BALLOTS, shortened};
use crate::ballots::{BallotBox, Candidate, ContestProblem, Ranking};

/// Reads an `.abif` file. Candidates are named as in its rankings, in the order in which they come up.
///
/// # Errors
/// The first mistake, with line and column.
pub fn abif(text: &str) -> Result<RankedFile, ReadProblem> {
    let mut reader = Reader::default();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end()).map_err(|(byte, mistake)| mistake.at(text, start + byte))?;
        start += line.len();
    }
    let Reader { names, cast, title, .. } = reader;
    let mut ballots = BallotBox::new(names).map_err(|problem| Mistake::from(problem).at(text, 0))?;
    for (ranking, times) in cast {
        ballots.add(ranking, times).map_err(|problem| Mistake::from(problem).at(text, 0))?;
    }
    Ok(RankedFile { title, ..RankedFile::of(ballots) })
}

/// A mistake and the byte of the line where it is.
type InLine = (usize, Mistake);

#[derive(Default)]
struct Reader {
    names: Vec<String>,
    /// Candidates by short name and by full name.
    places: HashMap<String, Candidate>,
    cast: Vec<(Ranking, u64)>,
    title: Option<String>,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), InLine> {
        let indent = line.len() - line.trim_start().len();
        let content = line.trim_start();
        if content.is_empty() || content.starts_with('#') {
            return Ok(());
        }
        if let Some(fact) = content.strip_prefix('{') {
            self.fact(fact);
            return Ok(());
        }
        if content.starts_with('=') {
            return self.declaration(line, indent + 1);
        }
        let (times, from) = times(line, indent)?;
        let ranking = self.ranking(line, from)?;
        self.cast.push((ranking, times));
        Ok(())
    }

    /// `{title: "…"}`; everything else is passed over.
    fn fact(&mut self, fact: &str) {
        let value = |text: &str| text.trim().trim_end_matches('}').trim().trim_matches('"').to_owned();
        if let Some((key, text)) = fact.split_once(':')
            && key.trim().trim_matches('"') == "title"
        {
            self.title = Some(value(text)).filter(|title| !title.is_empty());
        }
    }

    /// `=Ana:[Ana Paz]`: both names are the same candidate.
    fn declaration(&mut self, line: &str, from: usize) -> Result<(), InLine> {
        let (short, next) = name(line, from)?;
        let candidate = self.candidate(&short, from)?;
        let rest = line.get(next..).unwrap_or_default();
        if let Some(full) = rest.trim_start().strip_prefix(':') {
            let full = full.trim().trim_start_matches('[').trim_end_matches(']').trim_matches('"');
            self.places.entry(full.to_owned()).or_insert(candidate);
        }
        Ok(())
    }

    fn candidate(&mut self, name: &str, byte: usize) -> Result<Candidate, InLine> {
        if let Some(candidate) = self.places.get(name) {
            return Ok(*candidate);
        }
        let candidate =
            Candidate::at(self.names.len()).ok_or((byte, ContestProblem::TooManyCandidates.into()))?;
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), candidate);
        Ok(candidate)
    }

    fn ranking(&mut self, line: &str, from: usize) -> Result<Ranking, InLine> {
        let mut ranks: Vec<Vec<Candidate>> = vec![Vec::new()];
        let mut scores: Vec<(u32, Candidate)> = Vec::new();
        let (mut at, mut listed) = (from, false);
        while !ends(line, at) {
            let (name, next) = name(line, at)?;
            let candidate = self.candidate(&name, at)?;
            let (score, next) = score(line, next)?;
            scores.extend(score.map(|score| (score, candidate)));
            if let Some(rank) = ranks.last_mut() {
                rank.push(candidate);
            }
            at = next + blanks(line, next);
            if ends(line, at) {
                break;
            }
            match line.as_bytes().get(at) {
                Some(b'>') => ranks.push(Vec::new()),
                Some(b'=') => {}
                Some(b',') => listed = true,
                _ => {
                    return Err((
                        at,
                        Mistake::unexpected(line.get(at..).unwrap_or_default(), "one of > = ,"),
                    ));
                }
            }
            at += 1;
        }
        let all = ranks.iter().map(Vec::len).sum::<usize>();
        if listed && scores.len() == all {
            scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
            ranks = scores
                .chunk_by(|a, b| a.0 == b.0)
                .map(|rank| rank.iter().map(|(_, one)| *one).collect())
                .collect();
        }
        Ranking::with_ties(ranks).map_err(|problem| (from, Mistake::ranked_twice(problem, &self.names)))
    }
}

/// `27:` or `27*` before a ranking; one ballot without it. Gives where the ranking begins.
fn times(line: &str, from: usize) -> Result<(u64, usize), InLine> {
    let rest = line.get(from..).unwrap_or_default();
    let digits = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let after = from + digits + blanks(line, from + digits);
    if digits == 0 || !matches!(line.as_bytes().get(after), Some(b':' | b'*')) {
        return Ok((1, from));
    }
    let number = rest.get(..digits).and_then(|number| number.parse().ok());
    let number = number.ok_or_else(|| (from, Mistake::unexpected(rest, WHOLE_BALLOTS)))?;
    Ok((number, after + 1))
}

fn blanks(line: &str, at: usize) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    rest.len() - rest.trim_start().len()
}

/// Whether nothing or only a comment is left.
fn ends(line: &str, at: usize) -> bool {
    let rest = line.get(at..).unwrap_or_default().trim_start();
    rest.is_empty() || rest.starts_with('#')
}

/// The name that begins at or after this byte, and where it ends.
fn name(line: &str, from: usize) -> Result<(String, usize), InLine> {
    let start = from + blanks(line, from);
    let rest = line.get(start..).unwrap_or_default();
    let closing = match rest.chars().next() {
        Some('[') => Some(']'),
        Some('"') => Some('"'),
        _ => None,
    };
    let (name, length) = match closing {
        Some(closing) => {
            let inside = rest.get(1..).unwrap_or_default();
            let end = inside.find(closing).ok_or((start, Mistake::Ends("the end of a name")))?;
            (inside.get(..end).unwrap_or_default(), end + 2)
        }
        None => {
            let end = rest.find(['>', '=', ',', '/', ':', '#', '*']).unwrap_or(rest.len());
            let name = rest.get(..end).unwrap_or_default();
            (name.trim_end(), name.len())
        }
    };
    if name.trim().is_empty() {
        return Err((start, Mistake::unexpected(rest, "a name")));
    }
    Ok((name.trim().to_owned(), start + length))
}

/// A score behind a name: `/5`.
fn score(line: &str, from: usize) -> Result<(Option<u32>, usize), InLine> {
    let slash = from + blanks(line, from);
    if line.as_bytes().get(slash) != Some(&b'/') {
        return Ok((None, from));
    }
    let start = slash + 1 + blanks(line, slash + 1);
    let rest = line.get(start..).unwrap_or_default();
    let digits = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit()).len();
    let number = rest.get(..digits).and_then(|number| number.parse().ok());
    let wrong = || (start, Mistake::Unexpected { found: shortened(rest), wanted: "a score" });
    Ok((Some(number.ok_or_else(wrong)?), start + digits))
}
