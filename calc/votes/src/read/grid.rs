//! Cast vote records with a column for each rank of each candidate, 1 where it is marked: as Clear Ballot writes them
//! (`Choice_12_1:Mayor:2:Vote For 1:Ben:`) and as Dominion does (contests in the second line, `Ben(2)` in the third).

use super::cells::Row;
use super::{Mistake, RankedFile, ReadProblem};
use crate::ballots::{BallotBox, Candidate, ContestProblem, MOST_CANDIDATES, Ranking};

/// One column: whose mark it is and at which rank.
struct Column {
    place: usize,
    rank: u32,
    candidate: Candidate,
}

/// The columns of marks and the candidates they name, in the order in which these come up.
#[derive(Default)]
struct Grid {
    columns: Vec<Column>,
    names: Vec<String>,
    contest: Option<String>,
}

/// Whether the headings are those of Clear Ballot.
pub(super) fn is_clear_ballot(head: &Row) -> bool {
    (0..head.len()).any(|place| clear_ballot(head.cell(place)).is_some())
}

/// Whether the fourth line names the columns as Dominion does.
pub(super) fn is_dominion(text: &str) -> bool {
    text.lines()
        .nth(3)
        .is_some_and(|line| line.trim_start_matches('"').starts_with("CvrNumber"))
}

/// Contest, rank and name in a heading.
fn clear_ballot(heading: &str) -> Option<(&str, u32, &str)> {
    let mut parts = heading.strip_prefix("Choice_")?.split(':').skip(1);
    let (contest, rank) = (parts.next()?, parts.next()?.parse().ok()?);
    Some((contest, rank, parts.nth(1)?))
}

/// Reads the rows after the headings of Clear Ballot.
pub(super) fn read_clear_ballot(
    head: &Row,
    rows: impl Iterator<Item = Row>,
) -> Result<RankedFile, ReadProblem> {
    let mut grid = Grid::default();
    for place in 0..head.len() {
        if let Some((contest, rank, name)) = clear_ballot(head.cell(place)) {
            grid.add(head, place, contest, rank, name)?;
        }
    }
    grid.read(head, rows)
}

/// Reads the rows of a file of Dominion, from the first line on.
pub(super) fn read_dominion(mut rows: impl Iterator<Item = Row>) -> Result<RankedFile, ReadProblem> {
    let missing = || Mistake::Missing("four lines of headings").in_cell(1, 1);
    let mut next = || rows.next().ok_or_else(missing);
    let (_, contests, names, _) = (next()?, next()?, next()?, next()?);
    let mut grid = Grid::default();
    for place in 0..names.len() {
        let ranked = names.cell(place).strip_suffix(')').and_then(|cell| cell.rsplit_once('('));
        if let Some((name, Ok(rank))) = ranked.map(|(name, rank)| (name.trim(), rank.parse())) {
            grid.add(&names, place, contests.cell(place), rank, name)?;
        }
    }
    grid.read(&names, rows)
}

impl Grid {
    fn add(
        &mut self,
        head: &Row,
        place: usize,
        contest: &str,
        rank: u32,
        name: &str,
    ) -> Result<(), ReadProblem> {
        if self.contest.get_or_insert_with(|| contest.to_owned()) != contest {
            return Err(head.mistake(place, Mistake::SameRank));
        }
        let known = self.names.iter().position(|one| one == name);
        let candidate =
            Candidate::at(known.unwrap_or(self.names.len())).filter(|_| self.names.len() < MOST_CANDIDATES);
        let candidate = candidate.ok_or_else(|| head.mistake(place, ContestProblem::TooManyCandidates))?;
        if known.is_none() {
            self.names.push(name.to_owned());
        }
        if self.columns.iter().any(|one| one.rank == rank && one.candidate == candidate) {
            return Err(head.mistake(place, Mistake::ListedTwice(super::shortened(head.cell(place)))));
        }
        self.columns.push(Column { place, rank, candidate });
        Ok(())
    }

    fn read(mut self, head: &Row, rows: impl Iterator<Item = Row>) -> Result<RankedFile, ReadProblem> {
        if self.columns.is_empty() {
            return Err(head.mistake(0, Mistake::Missing("column of a candidate and a rank")));
        }
        self.columns.sort_by_key(|column| column.rank);
        let mut ballots =
            BallotBox::new(std::mem::take(&mut self.names)).map_err(|problem| head.mistake(0, problem))?;
        for row in rows {
            let ranking = self.ranking(&row)?;
            ballots.add(ranking, 1).map_err(|problem| row.mistake(0, problem))?;
        }
        Ok(RankedFile::of(ballots))
    }

    /// Whoever is marked again at a later rank stays where they were first.
    fn ranking(&self, row: &Row) -> Result<Ranking, ReadProblem> {
        let mut ranks: Vec<(u32, Vec<Candidate>)> = Vec::new();
        for Column { place, rank, candidate } in &self.columns {
            match row.cell(*place) {
                "" | "0" => continue,
                "1" => {}
                other => return Err(row.mistake(*place, Mistake::unexpected(other, "0 or 1"))),
            }
            if ranks.iter().any(|(_, sharing)| sharing.contains(candidate)) {
                continue;
            }
            match ranks.last_mut().filter(|(last, _)| last == rank) {
                Some((_, sharing)) => sharing.push(*candidate),
                None => ranks.push((*rank, vec![*candidate])),
            }
        }
        let ranks = ranks.into_iter().map(|(_, sharing)| sharing);
        Ranking::with_ties(ranks).map_err(|problem| row.mistake(0, Mistake::ranked_twice(problem, &[])))
    }
}
