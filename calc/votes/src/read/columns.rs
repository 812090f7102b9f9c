//! Tables of ballots, one a row: a column for each rank with names in the cells, or a column for each candidate with
//! numbers in the cells.
//!
//! ```text
//! rank1,rank2,rank3        Ana,Ben,Cleo
//! Ana,Ben,                 1,2,
//! Ben,,                    ,1,
//! ```
//! A column named count, times, weight, votes, ballots, voters or number says how often the ballot was cast, also as a
//! decimal or a fraction; columns named id, ballot, voter, timestamp or precinct are passed over.

use std::collections::HashMap;

use super::cells::{Row, all_quotes_end, rows, separator};
use super::{Mistake, RankedFile, ReadProblem, grid, ranks, scotland};
use crate::ballots::{BallotBox, Candidate, ContestProblem, MOST_CANDIDATES, Points, Ranking, Weight};

/// Reads rankings from a table in either layout, in the layout of the Scottish election archive, or from cast vote
/// records with a column for each rank of each candidate.
///
/// In rank columns an empty cell is passed over, and so is a name that came before on the same ballot; in candidate
/// columns equal numbers share a rank, and an empty cell or 0 is unranked.
///
/// # Errors
/// The first mistake, with its line and cell.
pub fn rankings(text: &str) -> Result<RankedFile, ReadProblem> {
    rankings_with(text, Overvote::EndsBallot)
}

/// What a cell of a rank means that only says that the voter marked several candidates there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overvote {
    /// Nothing after it counts, as in most places.
    EndsBallot,
    /// The next rank counts, as in Minneapolis.
    PassedOver,
}

/// The same with this meaning of `overvote` in a cell.
///
/// # Errors
/// As for [`rankings`].
pub fn rankings_with(text: &str, overvote: Overvote) -> Result<RankedFile, ReadProblem> {
    let separator = separator(text);
    all_quotes_end(text, separator)?;
    let mut all = rows(text, separator);
    if grid::is_dominion(text) {
        return grid::read_dominion(all);
    }
    let head = headings(&mut all)?;
    if scotland::is_first_row(&head) {
        return scotland::read(&head, all);
    }
    if grid::is_clear_ballot(&head) {
        return grid::read_clear_ballot(&head, all);
    }
    let columns = Columns::of(&head);
    match rank_columns(&head, &columns)? {
        Some(ranks) => by_rank(all, &columns, &ranks, overvote),
        None => by_candidate(&head, all, &columns),
    }
}

/// Reads points from a table with a column for each candidate: scores, dots, or 1 for approval. An empty cell says
/// nothing; in files of approvals, read 0 as nothing.
///
/// # Errors
/// The first mistake, with its line and cell.
pub fn points(text: &str) -> Result<BallotBox<Points>, ReadProblem> {
    let separator = separator(text);
    all_quotes_end(text, separator)?;
    let mut all = rows(text, separator);
    let head = headings(&mut all)?;
    let columns = Columns::of(&head);
    let mut ballots = columns.ballot_box(&head)?;
    for row in all {
        let marks = columns.marks(&head, &row)?;
        ballots
            .add_weighted(Points::of(marks), columns.weight(&row)?)
            .map_err(|problem| row.mistake(0, problem))?;
    }
    Ok(ballots)
}

fn headings(rows: &mut impl Iterator<Item = Row>) -> Result<Row, ReadProblem> {
    let head = rows.find(|row| !row.is_empty());
    head.ok_or_else(|| Mistake::Missing("row of headings").in_cell(1, 1))
}

/// Which columns hold votes.
struct Columns {
    votes: Vec<usize>,
    weight: Option<usize>,
}

/// Headings of the column that says how often a ballot was cast, in the letters that [`is`] compares.
const WEIGHTS: [&str; 7] = ["count", "times", "weight", "votes", "ballots", "voters", "number"];

/// Headings of columns that tell of the ballot, not of candidates.
const BESIDE: [&str; 9] = [
    "",
    "id",
    "ballot",
    "ballotid",
    "voter",
    "voterid",
    "timestamp",
    "precinct",
    "castvoterecord",
];

impl Columns {
    fn of(head: &Row) -> Self {
        let places = || (0..head.len()).map(|place| (place, head.cell(place)));
        let weight = places().find(|(_, cell)| is(cell, &WEIGHTS)).map(|(place, _)| place);
        let beside = |place: usize, cell: &str| Some(place) == weight || is(cell, &BESIDE);
        let votes = places().filter(|(place, cell)| !beside(*place, cell)).map(|(place, _)| place).collect();
        Self { votes, weight }
    }

    fn weight(&self, row: &Row) -> Result<Weight, ReadProblem> {
        self.weight.map_or(Ok(Weight::whole(1)), |place| row.weight(place))
    }

    fn ballot_box<B: crate::ballots::Ballot>(&self, head: &Row) -> Result<BallotBox<B>, ReadProblem> {
        if self.votes.is_empty() {
            return Err(head.mistake(0, Mistake::Missing("column of candidates or ranks")));
        }
        if self.votes.len() > MOST_CANDIDATES {
            return Err(head.mistake(MOST_CANDIDATES, ContestProblem::TooManyCandidates));
        }
        let names: Vec<String> = self.votes.iter().map(|place| head.cell(*place).to_owned()).collect();
        for (place, column) in self.votes.iter().enumerate() {
            if names.iter().take(place).any(|name| Some(name) == names.get(place)) {
                return Err(head.mistake(*column, Mistake::ListedTwice(super::shortened(head.cell(*column)))));
            }
        }
        BallotBox::new(names).map_err(|problem| head.mistake(0, problem))
    }

    /// The numbers of a row, candidate by candidate.
    fn marks(&self, head: &Row, row: &Row) -> Result<Vec<(Candidate, u32)>, ReadProblem> {
        if let Some(beyond) = (head.len()..row.len()).find(|place| !row.cell(*place).is_empty()) {
            return Err(row.mistake(beyond, Mistake::Cells { found: beyond + 1, wanted: head.len() }));
        }
        let mut marks = Vec::new();
        for (candidate, place) in self.votes.iter().enumerate() {
            let cell = row.cell(*place);
            if cell.is_empty() || cell == "-" || cell.eq_ignore_ascii_case("na") {
                continue;
            }
            let number = row.whole(*place)?;
            let number = u32::try_from(number)
                .map_err(|_| row.mistake(*place, Mistake::unexpected(cell, "a small number")))?;
            marks.extend(Candidate::at(candidate).map(|candidate| (candidate, number)));
        }
        Ok(marks)
    }
}

/// The columns of ranks in order: if all headings of votes are ranks ("rank1", "choice 2", "3rd choice", "4"), or if
/// at least two say so in so many words ("Mayor, 1st choice") and the others tell of the ballot.
fn rank_columns(head: &Row, columns: &Columns) -> Result<Option<Vec<usize>>, ReadProblem> {
    let read = |rank_in: fn(&str) -> Option<u32>| {
        columns.votes.iter().map(move |place| (rank_in(head.cell(*place)), *place))
    };
    let all: Option<Vec<(u32, usize)>> =
        read(ranks::of_heading).map(|(rank, place)| Some((rank?, place))).collect();
    let named: Vec<(u32, usize)> =
        read(ranks::named_in).filter_map(|(rank, place)| Some((rank?, place))).collect();
    let mut ranks = match all {
        Some(all) => all,
        None if named.len() > 1 => named,
        None => return Ok(None),
    };
    ranks.sort_unstable();
    for pair in ranks.windows(2) {
        if let [(one, _), (other, column)] = pair
            && one == other
        {
            return Err(head.mistake(*column, Mistake::SameRank));
        }
    }
    Ok(Some(ranks.into_iter().map(|(_, place)| place).collect())
        .filter(|ranks: &Vec<usize>| !ranks.is_empty()))
}

/// Whether a cell is one of these, whatever its capitals and the signs between its words.
fn is(cell: &str, names: &[&str]) -> bool {
    let letters = || {
        cell.chars()
            .filter(|one| !matches!(one, ' ' | '_' | '-'))
            .map(|one| one.to_ascii_lowercase())
    };
    names.iter().any(|name| letters().eq(name.chars()))
}

/// Whether a cell of a rank names nobody.
fn is_left_out(cell: &str) -> bool {
    let nobody = ["", "undervote", "skipped", "skippedrank", "skippedranking", "blank", "nan", "n/a"];
    is(cell, &nobody)
}

fn by_rank(
    all: impl Iterator<Item = Row>,
    columns: &Columns,
    ranks: &[usize],
    overvote: Overvote,
) -> Result<RankedFile, ReadProblem> {
    let mut names: Vec<String> = Vec::new();
    let mut places: HashMap<String, Candidate> = HashMap::new();
    let mut cast = Vec::new();
    for row in all {
        let mut ranking: Vec<Candidate> = Vec::new();
        for place in ranks {
            let name = row.cell(*place);
            // Most cells name somebody known; only the others are worth a closer look.
            let known = places.get(name).copied();
            if known.is_none() && is_left_out(name) {
                continue;
            }
            if known.is_none() && is(name, &["overvote", "overvoted"]) {
                match overvote {
                    Overvote::EndsBallot => break,
                    Overvote::PassedOver => continue,
                }
            }
            let candidate = match known {
                Some(candidate) => candidate,
                None => {
                    let too_many = || row.mistake(*place, ContestProblem::TooManyCandidates);
                    let candidate = Candidate::at(names.len()).filter(|_| names.len() < MOST_CANDIDATES);
                    let candidate = candidate.ok_or_else(too_many)?;
                    names.push(name.to_owned());
                    places.insert(name.to_owned(), candidate);
                    candidate
                }
            };
            if !ranking.contains(&candidate) {
                ranking.push(candidate);
            }
        }
        let ranking =
            Ranking::of(ranking).map_err(|problem| row.mistake(0, Mistake::ranked_twice(problem, &names)))?;
        cast.push((row.line, ranking, columns.weight(&row)?));
    }
    if places.contains_key("0") && names.iter().all(|name| matches!(name.as_str(), "0" | "1")) {
        return Err(Mistake::Missing("name in the columns of ranks, only 0 and 1").in_cell(1, 1));
    }
    let mut ballots = BallotBox::new(names).map_err(|problem| Mistake::from(problem).in_cell(1, 1))?;
    for (line, ranking, weight) in cast {
        ballots
            .add_weighted(ranking, weight)
            .map_err(|problem| Mistake::from(problem).in_cell(line, 1))?;
    }
    Ok(RankedFile::of(ballots))
}

fn by_candidate(
    head: &Row,
    all: impl Iterator<Item = Row>,
    columns: &Columns,
) -> Result<RankedFile, ReadProblem> {
    let mut ballots = columns.ballot_box(head)?;
    for row in all {
        let mut marks = columns.marks(head, &row)?;
        marks.retain(|(_, rank)| *rank > 0);
        let ranking =
            ranking_of(marks).map_err(|problem| row.mistake(0, Mistake::ranked_twice(problem, &[])))?;
        ballots
            .add_weighted(ranking, columns.weight(&row)?)
            .map_err(|problem| row.mistake(0, problem))?;
    }
    Ok(RankedFile::of(ballots))
}

/// The ranking that numbers make: 1 first, equal numbers together, gaps closed.
fn ranking_of(mut marks: Vec<(Candidate, u32)>) -> Result<Ranking, crate::ballots::RankingProblem> {
    marks.sort_by_key(|(_, rank)| *rank);
    let ranks = marks.chunk_by(|a, b| a.1 == b.1).map(|rank| rank.iter().map(|(one, _)| *one).collect());
    Ranking::with_ties(ranks)
}
