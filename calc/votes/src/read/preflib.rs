//! The layouts of PrefLib, the library of preferences: `.soc`, `.soi`, `.toc` and `.toi`.
//!
//! ```text
//! # ALTERNATIVE NAME 1: Ana        older files: 2           how many stand
//! # ALTERNATIVE NAME 2: Ben                     1,Ana       each with a number
//! 27: 1,2                                       2,Ben
//! 3: {1,2}                                      30,30,2     voters, votes, different ballots
//!                                               27,1,2      how often, then the ranking
//! ```
//! Candidates in braces share a rank.

use super::{BALLOTS, Mistake, RankedFile, ReadProblem, shortened};
use crate::ballots::{BallotBox, Candidate, ContestProblem, MOST_CANDIDATES, Ranking, Weight};

/// Reads a file of PrefLib.
///
/// # Errors
/// The first mistake, with its line; the column counts what stands between commas.
pub fn preflib(text: &str) -> Result<RankedFile, ReadProblem> {
    let lines = || {
        text.lines()
            .enumerate()
            .map(|(place, line)| Line { number: place + 1, text: line.trim() })
    };
    let mut content = lines().filter(|line| !line.text.is_empty() && !line.text.starts_with('#'));
    let facts = || lines().filter_map(|line| Some((line, line.text.strip_prefix('#')?.split_once(':')?)));
    if let Some((line, _)) = facts().find(|(_, (key, _))| key.contains("CATEGORY NAME")) {
        return Err(line.mistake(1, Mistake::Missing("ranking in a file of categories")));
    }
    let mut names = Vec::new();
    for (line, (key, name)) in facts() {
        if let Some(number) = key.trim().strip_prefix("ALTERNATIVE NAME") {
            line.name(&mut names, number.trim(), name)?;
        }
    }
    let title = facts()
        .find(|(_, (key, _))| key.trim() == "TITLE")
        .map(|(_, (_, title))| title.trim().to_owned());
    let separator = if names.is_empty() {
        older_names(&mut content, &mut names)?;
        ','
    } else {
        ':'
    };
    let mut ballots = BallotBox::new(names).map_err(|problem| Mistake::from(problem).in_cell(1, 1))?;
    for line in content {
        let (times, ranking) = line.text.split_once(separator).unwrap_or((line.text, ""));
        let weight: Result<Weight, _> = times.trim().parse();
        let weight = weight.map_err(|_| line.mistake(1, Mistake::unexpected(times, BALLOTS)))?;
        let ranking = line.ranking(ranking, ballots.candidates())?;
        ballots.add_weighted(ranking, weight).map_err(|problem| line.mistake(1, problem))?;
    }
    Ok(RankedFile {
        title: title.filter(|title| !title.is_empty()),
        ..RankedFile::of(ballots)
    })
}

/// The first lines of older files: how many stand, their names, and sums nobody needs.
fn older_names<'a>(
    content: &mut impl Iterator<Item = Line<'a>>,
    names: &mut Vec<String>,
) -> Result<(), ReadProblem> {
    let first = content.next().ok_or_else(|| Mistake::Missing("candidate").in_cell(1, 1))?;
    let count: Option<usize> = first.text.parse().ok();
    let count =
        count.ok_or_else(|| first.mistake(1, Mistake::unexpected(first.text, "a number of candidates")))?;
    let mut last = first;
    for _ in 0..count.min(MOST_CANDIDATES + 1) {
        last = content.next().ok_or_else(|| last.mistake(1, Mistake::Ends("a name")))?;
        let (number, name) = last.text.split_once(',').unwrap_or((last.text, ""));
        last.name(names, number.trim(), name)?;
    }
    content.next().map(|_| ()).ok_or_else(|| last.mistake(1, Mistake::Ends("a line of sums")))
}

#[derive(Clone, Copy)]
struct Line<'a> {
    number: usize,
    text: &'a str,
}

impl Line<'_> {
    fn mistake(&self, item: usize, mistake: impl Into<Mistake>) -> ReadProblem {
        mistake.into().in_cell(self.number, item)
    }

    /// Takes in the name of the next candidate; their numbers go up from 1.
    fn name(&self, names: &mut Vec<String>, number: &str, name: &str) -> Result<(), ReadProblem> {
        if number.parse() != Ok(names.len() + 1) {
            return Err(self.mistake(1, Mistake::unexpected(number, "the number of the next candidate")));
        }
        if names.len() == MOST_CANDIDATES {
            return Err(self.mistake(1, ContestProblem::TooManyCandidates));
        }
        names.push(name.trim().to_owned());
        Ok(())
    }

    fn ranking(&self, text: &str, candidates: usize) -> Result<Ranking, ReadProblem> {
        let (mut ranks, mut open) = (Vec::new(), false);
        for (place, item) in text.split(',').map(str::trim).enumerate() {
            let wrong = || self.mistake(place + 2, Mistake::UnknownCandidate(shortened(item)));
            let (opens, closes) = (item.starts_with('{'), item.ends_with('}'));
            if (opens && open) || (closes && !opens && !open) {
                return Err(wrong());
            }
            let number = item.trim_start_matches('{').trim_end_matches('}').trim();
            if opens || !open {
                ranks.push(Vec::new());
            }
            open = (open || opens) && !closes;
            if number.is_empty() && (opens || text.trim().is_empty()) {
                continue;
            }
            let candidate = number.parse::<usize>().ok().filter(|number| (1..=candidates).contains(number));
            let candidate = candidate.and_then(|number| Candidate::at(number - 1)).ok_or_else(wrong)?;
            if let Some(rank) = ranks.last_mut() {
                rank.push(candidate);
            }
        }
        if open {
            return Err(self.mistake(1, Mistake::Ends("the } that ends a shared rank")));
        }
        Ranking::with_ties(ranks).map_err(|problem| self.mistake(1, Mistake::ranked_twice(problem, &[])))
    }
}
