//! `.abif`, the aggregated ballot information format.
//!
//! ```text
//! {title: "A small election"}
//! =Ana:[Ana Paz]             a short name and what it stands for; = may be missing
//! 27:Ana>Ben=Cleo            27 ballots; equal ranks with =
//! 3:Ana/5,Ben/2.5            scores; the higher is preferred, and whoever has none comes last
//! 1.5:Cleo>Ana               a weight with decimals, or a fraction such as 1/3
//! 8:Cleo>Ana:{"county": 5}   what else is known of a ballot, which is passed over
//! ```
//! Names may stand in brackets or quotation marks; comments run from `#` to the end of the line. Facts in braces may
//! take several lines, and the first line may say `ABIF 1.0`.

use std::collections::HashMap;

use super::{BALLOTS, Mistake, RankedFile, ReadProblem, ScoredFile, shortened};
use crate::ballots::{Ballot, BallotBox, Candidate, ContestProblem, Points, Ranking, Weight};

/// Reads an `.abif` file. Candidates are named as in its rankings, in the order in which they come up.
///
/// # Errors
/// The first mistake, with line and column.
pub fn abif(text: &str) -> Result<RankedFile, ReadProblem> {
    let mut reader = Reader::default();
    let (mut start, mut fact_at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if !reader.fact.is_open() {
            fact_at = start;
        }
        reader.line(line.trim_end()).map_err(|(byte, mistake)| mistake.at(text, start + byte))?;
        start += line.len();
    }
    if reader.fact.is_open() {
        return Err(Mistake::Ends("the } that ends what begins here").at(text, fact_at));
    }
    let Reader { names, cast, unscored, fact, .. } = reader;
    let filled = |problem: ContestProblem| Mistake::from(problem).at(text, 0);
    let points = match unscored {
        true => None,
        false => Some(scored(&names, &cast).map_err(|mistake| mistake.at(text, 0))?),
    };
    let mut ballots = BallotBox::new(names).map_err(filled)?;
    for (ranking, _, weight) in cast {
        ballots.add_weighted(ranking, weight).map_err(filled)?;
    }
    Ok(RankedFile { title: fact.title, points, ..RankedFile::of(ballots) })
}

/// What ballots score, in the finest decimals that occur.
fn scored(names: &[String], cast: &[Scored]) -> Result<ScoredFile, Mistake> {
    let all = || cast.iter().flat_map(|(_, scores, _)| scores);
    let decimals = all().map(|(_, score)| score.decimals()).max().unwrap_or_default();
    let mut ballots = BallotBox::new(names.to_vec())?;
    for (_, scores, weight) in cast {
        let marks: Option<Vec<_>> = scores
            .iter()
            .map(|(candidate, score)| Some((*candidate, score.in_units(decimals)?)))
            .collect();
        let marks = marks.ok_or(Mistake::Missing("room for scores as large and as fine as these"))?;
        ballots.add_weighted(Points::of(marks), *weight)?;
    }
    Ok(ScoredFile { contest: ballots.close(), decimals })
}

/// A mistake and the byte of the line where it is.
type InLine = (usize, Mistake);

/// A ballot, what it scores, and how often it was cast.
type Scored = (Ranking, Vec<(Candidate, Score)>, Weight);

/// A score in millionths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Score(u64);

/// The decimals of [`Score`].
const FINEST: u32 = 6;

impl Score {
    fn read(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let decimals = decimals.trim_end_matches('0');
        let places = u32::try_from(decimals.len()).ok().filter(|places| *places <= FINEST)?;
        let units: u32 = whole.parse().ok()?;
        let parts: u64 = if decimals.is_empty() { 0 } else { decimals.parse().ok()? };
        Some(Self(u64::from(units) * 10_u64.pow(FINEST) + parts * 10_u64.pow(FINEST - places)))
    }

    /// How many decimals it takes to write it.
    fn decimals(self) -> u32 {
        (0..FINEST)
            .find(|places| self.0.is_multiple_of(10_u64.pow(FINEST - places)))
            .unwrap_or(FINEST)
    }

    fn in_units(self, decimals: u32) -> Option<u32> {
        u32::try_from(self.0 / 10_u64.pow(FINEST.saturating_sub(decimals))).ok()
    }
}

/// What stands in braces. Of all facts, only the title is kept.
#[derive(Default)]
struct Fact {
    /// How many braces are open.
    depth: usize,
    title: Option<String>,
}

impl Fact {
    fn is_open(&self) -> bool {
        self.depth > 0
    }

    fn line(&mut self, line: &str) {
        let mut quoted = false;
        let opened = self.depth == 0;
        for one in line.chars() {
            match one {
                '"' => quoted = !quoted,
                '{' if !quoted => self.depth += 1,
                '}' if !quoted => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        // A stray quotation mark does not keep a fact of one line open.
        if opened && line.ends_with('}') {
            self.depth = 0;
        }
        let inside = line.trim_matches(['{', '}', ' ', '\t', ',']);
        if let Some((key, text)) = inside.split_once(':')
            && key.trim().trim_matches('"') == "title"
        {
            let title = text.trim().trim_matches('"').to_owned();
            self.title = Some(title).filter(|title| !title.is_empty());
        }
    }
}

#[derive(Default)]
struct Reader {
    names: Vec<String>,
    /// Candidates by short name and by full name.
    places: HashMap<String, Candidate>,
    cast: Vec<Scored>,
    /// Whether a ballot has marks and no score.
    unscored: bool,
    fact: Fact,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), InLine> {
        let indent = line.len() - line.trim_start().len();
        let content = line.trim_start();
        if self.fact.is_open() || content.starts_with('{') {
            self.fact.line(content);
            return Ok(());
        }
        if content.is_empty() || content.starts_with('#') || (self.is_empty() && is_header(content)) {
            return Ok(());
        }
        if content.starts_with('=') {
            return self.declaration(line, indent + 1);
        }
        let (weight, from) = weight(line, indent)?;
        if from == indent && declares(line, from) {
            return self.declaration(line, from);
        }
        let (ranking, scores) = self.ranking(line, from)?;
        self.unscored |= scores.is_empty() && ranking.marked().next().is_some();
        self.cast.push((ranking, scores, weight));
        Ok(())
    }

    fn is_empty(&self) -> bool {
        self.names.is_empty() && self.cast.is_empty()
    }

    /// `=Ana:[Ana Paz]`: both names are the same candidate.
    fn declaration(&mut self, line: &str, from: usize) -> Result<(), InLine> {
        let (short, next) = name(line, from)?;
        let candidate = self.candidate(&short, from)?;
        let colon = next + blanks(line, next);
        if line.as_bytes().get(colon) == Some(&b':') && !ends(line, colon + 1) {
            let (full, _) = name(line, colon + 1)?;
            self.places.entry(full).or_insert(candidate);
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
    fn ranking(&mut self, line: &str, from: usize) -> Result<(Ranking, Vec<(Candidate, Score)>), InLine> {
        let mut ranks: Vec<Vec<Candidate>> = vec![Vec::new()];
        let mut scores: Vec<(Candidate, Score)> = Vec::new();
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
fn by_score(scores: &[(Candidate, Score)], all: impl Iterator<Item = Candidate>) -> Vec<Vec<Candidate>> {
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

/// Whether nothing is left, or only a comment or what else is known of the ballot.
fn ends(line: &str, at: usize) -> bool {
    let rest = line.get(at..).unwrap_or_default().trim_start();
    let beside = rest.strip_prefix(':').unwrap_or_default().trim();
    rest.is_empty() || rest.starts_with('#') || (beside.starts_with('{') && beside.ends_with('}'))
}

/// Whether the line is `ABIF`, with or without its version.
fn is_header(line: &str) -> bool {
    let rest = line.strip_prefix("ABIF").map(|rest| (rest.is_empty(), rest.trim_start().chars().next()));
    rest.is_some_and(|(nothing, next)| {
        nothing || next.is_some_and(|next| next == '{' || next.is_ascii_digit())
    })
}

/// Whether the line says what a short name stands for without `=` before it: `Ana:[Ana Paz]`.
fn declares(line: &str, from: usize) -> bool {
    let colon = name(line, from).map_or(from, |(_, next)| next + blanks(line, next));
    let full = colon + 1 + blanks(line, colon + 1);
    line.as_bytes().get(colon) == Some(&b':')
        && matches!(line.as_bytes().get(full), Some(b'[' | b'"'))
        && name(line, full).is_ok_and(|(_, next)| ends(line, next))
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

/// A score behind a name: `/5`, `/2.5`.
fn score(line: &str, from: usize) -> Result<(Option<Score>, usize), InLine> {
    let slash = from + blanks(line, from);
    if line.as_bytes().get(slash) != Some(&b'/') {
        return Ok((None, from));
    }
    let start = slash + 1 + blanks(line, slash + 1);
    let rest = line.get(start..).unwrap_or_default();
    let digits = rest.len() - rest.trim_start_matches(|one: char| one.is_ascii_digit() || one == '.').len();
    let number = rest.get(..digits).and_then(Score::read);
    let wrong =
        || (start, Mistake::Unexpected { found: shortened(rest), wanted: "a score such as 5 or 2.5" });
    Ok((Some(number.ok_or_else(wrong)?), start + digits))
}
