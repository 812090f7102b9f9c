//! Files of ballots as others write them: `.blt`, `.abif`, `.pb`, those of PrefLib, and CSV.
//!
//! Every reader takes the whole text, keeps no more than the text holds, and says where a mistake is.

mod abif;
mod blt;
mod cells;
mod columns;
mod grid;
mod pb;
mod preflib;
mod ranks;
mod scotland;
#[cfg(test)]
mod tests;
mod text;

use std::num::NonZeroU32;

pub use abif::abif;
pub use blt::blt;
pub use columns::{Overvote, points, rankings, rankings_with};
pub use pb::{BudgetFile, pb};
pub use preflib::preflib;
pub use text::decode;

use crate::ballots::{BallotBox, Candidate, Contest, ContestProblem, Points, Ranking, RankingProblem};

/// A file of rankings.
#[derive(Clone, Debug)]
pub struct RankedFile {
    pub contest: Contest<Ranking>,
    /// What the ballots score, where all that mark anybody score somebody.
    pub points: Option<ScoredFile>,
    /// How many are to be elected, where the file says so.
    pub seats: Option<NonZeroU32>,
    pub title: Option<String>,
    /// The order for ties, where the file gives one.
    pub tie_order: Option<Vec<Candidate>>,
}

/// Scores as whole points: a point is one of the last of these decimals.
#[derive(Clone, Debug)]
pub struct ScoredFile {
    pub contest: Contest<Points>,
    pub decimals: u32,
}

/// A mistake in a file, with its line and column, both from 1; columns count characters, in tables cells.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {mistake}")]
pub struct ReadProblem {
    pub line: usize,
    pub column: usize,
    pub mistake: Mistake,
}

/// What is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    #[error("the file ends here, but {0} should follow")]
    Ends(&'static str),
    #[error("there is no {0}")]
    Missing(&'static str),
    #[error("{found:?} is not {wanted}")]
    Unexpected { found: String, wanted: &'static str },
    #[error("a row has {found} cells, the first row {wanted}")]
    Cells { found: usize, wanted: usize },
    #[error("there is no candidate {0:?}")]
    UnknownCandidate(String),
    #[error("{0:?} is ranked twice on one ballot")]
    RankedTwice(String),
    #[error("{0:?} stands twice in this list")]
    ListedTwice(String),
    #[error("another column before this one holds the same rank; keep the columns of one contest")]
    SameRank,
    #[error(transparent)]
    Contest(#[from] ContestProblem),
}

/// What stands before a ballot that was cast several times.
const BALLOTS: &str = "a number of ballots";

impl Mistake {
    /// What was found where something else was wanted, cut to a readable length.
    fn unexpected(found: &str, wanted: &'static str) -> Self {
        Self::Unexpected { found: shortened(found), wanted }
    }

    /// The mistake in this cell of a table, both counted from 1.
    fn in_cell(self, line: usize, cell: usize) -> ReadProblem {
        ReadProblem { line, column: cell, mistake: self }
    }

    fn ranked_twice(problem: RankingProblem, names: &[String]) -> Self {
        let RankingProblem::Repeated(candidate) = problem;
        let name = names.get(candidate.place()).filter(|name| !name.is_empty());
        Self::RankedTwice(name.map_or_else(|| (candidate.place() + 1).to_string(), |name| shortened(name)))
    }

    /// The mistake at this byte of the text.
    fn at(self, text: &str, byte: usize) -> ReadProblem {
        let before = text.get(..byte).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
        ReadProblem { line, column, mistake: self }
    }
}

impl RankedFile {
    /// A file that says nothing but candidates and ballots.
    fn of(ballots: BallotBox<Ranking>) -> Self {
        Self {
            contest: ballots.close(),
            points: None,
            seats: None,
            title: None,
            tie_order: None,
        }
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}
