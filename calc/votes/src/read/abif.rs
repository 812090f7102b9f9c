//! `.abif`, the aggregated ballot information format.
//!
//! ```text
//! {title: "A small election"}
//! =Ana:[Ana Paz]             a short name and what it stands for
//! 27:Ana>Ben=Cleo            27 ballots; equal ranks with =
//! 3:Ana/5,Ben/2              scores; the higher is preferred, and whoever has none comes last
//! 1.5:Cleo>Ana               a weight with decimals, or a fraction such as 1/3
//! ```
//! Names may stand in brackets or quotation marks; comments run from `#` to the end of the line.

use std::collections::HashMap;

use super::{BALLOTS, Mistake, RankedFile, ReadProblem, shortened};
use crate::ballots::{Ballot, BallotBox, Candidate, ContestProblem, Points, Ranking, Weight};

/// Reads an `.abif` file. Candidates are named as in its rankings, in the order in which they come up.
///
/// # Errors
/// The first mistake, with line and column.
pub fn abif(text: &str) -> Result<RankedFile, ReadProblem> {
    let mut reader = Reader::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end()).map_err(|(byte, mistake)| mistake.at(text, start + byte))?;
        start += line.len();
    }
    let Reader { names, cast, points, title, .. } = reader;
    let filled = |problem: ContestProblem| Mistake::from(problem).at(text, 0);
    let mut ballots = BallotBox::new(names.clone()).map_err(filled)?;
    for (ranking, weight) in cast {
        ballots.add_weighted(ranking, weight).map_err(filled)?;
    }
    let mut scored = BallotBox::new(names).map_err(filled)?;
    for (marks, weight) in points.iter().flatten() {
        scored.add_weighted(Points::of(marks.iter().copied()), *weight).map_err(filled)?;
    }
    let points = points.is_some().then(|| scored.close());
    Ok(RankedFile { title, points, ..RankedFile::of(ballots) })
}

/// A mistake and the byte of the line where it is.
type InLine = (usize, Mistake);

/// What every ballot scores, and how often it was cast; none as soon as a ballot has marks without scores.
type Scored = Option<Vec<(Vec<(Candidate, u32)>, Weight)>>;

struct Reader {
    names: Vec<String>,
    /// Candidates by short name and by full name.
    places: HashMap<String, Candidate>,
    cast: Vec<(Ranking, Weight)>,
    points: Scored,
    title: Option<String>,
}

impl Reader {
    fn new() -> Self {
        let (names, places, cast) = (Vec::new(), HashMap::new(), Vec::new());
        Self { names, places, cast, points: Some(Vec::new()), title: None }
    }

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
        let (weight, from) = weight(line, indent)?;
        let (ranking, scores) = self.ranking(line, from)?;
        self.points =
            self.points.take().filter(|_| scores.len() == ranking.marked().count()).map(|mut all| {
                all.push((scores, weight));
                all
            });
        self.cast.push((ranking, weight));
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

    /// The ranking of a ballot, and the scores it gives.
    fn ranking(&mut self, line: &str, from: usize) -> Result<(Ranking, Vec<(Candidate, u32)>), InLine> {
        let mut ranks: Vec<Vec<Candidate>> = vec![Vec::new()];
        let mut scores: Vec<(Candidate, u32)> = Vec::new();
        let (mut at, mut listed) = (from, false);
        while !ends(line, at) {
            let (name, next) = name(line, at)?;
            let candidate = self.candidate(&name, at)?;
            let (score, next) = score(line, next)?;
            scores.extend(score.map(|score| (candidate, score)));
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
        if listed && !scores.is_empty() {
            ranks = by_score(&scores, ranks.into_iter().flatten());
        }
        let ranking = Ranking::with_ties(ranks)
            .map_err(|problem| (from, Mistake::ranked_twice(problem, &self.names)))?;
        Ok((ranking, scores))
    }
}

/// The ranks that scores make, the highest first. Those without a score share the last.
fn by_score(scores: &[(Candidate, u32)], all: impl Iterator<Item = Candidate>) -> Vec<Vec<Candidate>> {
    let mut highest_first = scores.to_vec();
    highest_first.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
    let same = highest_first.chunk_by(|a, b| a.1 == b.1);
    let mut ranks: Vec<Vec<Candidate>> =
        same.map(|rank| rank.iter().map(|(one, _)| *one).collect()).collect();
    ranks.push(all.filter(|one| scores.iter().all(|(scored, _)| scored != one)).collect());
    ranks
}

/// `27:` or `27*` before a ranking; one ballot without it. Gives where the ranking begins.
fn weight(line: &str, from: usize) -> Result<(Weight, usize), InLine> {
    let rest = line.get(from..).unwrap_or_default();
    let number = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit() || one == '.').len();
    // A slash after a name is a score; between digits at the beginning of a line it is a fraction.
    let divided = rest.get(number..).and_then(|rest| rest.strip_prefix('/')).filter(|_| number > 0);
    let divisor = divided.map(|rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let length = divisor.map_or(number, |digits| number + 1 + digits);
    let after = from + length + blanks(line, from + length);
    if number == 0 || !matches!(line.as_bytes().get(after), Some(b':' | b'*')) {
        return Ok((Weight::whole(1), from));
    }
    let weight = rest.get(..length).and_then(|number| number.parse().ok());
    let weight = weight.ok_or_else(|| (from, Mistake::unexpected(rest, BALLOTS)))?;
    Ok((weight, after + 1))
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
