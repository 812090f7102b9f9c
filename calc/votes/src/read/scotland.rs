//! The layout of the archive of Scottish council elections: `5,4,` for five candidates and four seats, then ballots as
//! `times,first,second,`, then a row for each candidate, then the name of the ward.

use std::num::NonZeroU32;

use super::cells::Row;
use super::{Mistake, RankedFile, ReadProblem};
use crate::ballots::{BallotBox, Candidate, ContestProblem, MOST_CANDIDATES, Ranking};

/// Whether a table begins in this layout: with two numbers and nothing else.
pub(super) fn is_first_row(row: &Row) -> bool {
    let number = |place: usize| row.cell(place).parse::<u64>().is_ok();
    // "1,2" and no comma after it are the headings of two ranks.
    let ranks = row.len() == 2 && (row.cell(0), row.cell(1)) == ("1", "2");
    !ranks && number(0) && number(1) && (2..row.len()).all(|place| row.cell(place).is_empty())
}

/// Reads the rows after the first. Names are what stands in the third cells, with the party in brackets behind.
pub(super) fn read(head: &Row, rows: impl Iterator<Item = Row>) -> Result<RankedFile, ReadProblem> {
    let count = usize::try_from(head.number(0, "the number of candidates")?).unwrap_or(usize::MAX);
    if count > MOST_CANDIDATES {
        return Err(head.mistake(0, ContestProblem::TooManyCandidates));
    }
    let seats = u32::try_from(head.number(1, "the number of seats")?).ok().and_then(NonZeroU32::new);
    let seats =
        seats.ok_or_else(|| head.mistake(1, Mistake::unexpected(head.cell(1), "a number of seats")))?;
    let (mut cast, mut names, mut title, mut last) = (Vec::new(), Vec::new(), None, head.line);
    for row in rows.filter(|row| !row.is_empty()) {
        last = row.line;
        if row.cell(0).bytes().all(|byte| byte.is_ascii_digit() || b"./".contains(&byte)) && names.is_empty()
        {
            cast.push((row.line, ranking(&row, count)?, row.weight(0)?));
        } else if row.cell(0).starts_with("Candidate ") && names.len() < count {
            names.push(name(&row));
        } else {
            title = Some(row.cell(0).to_owned());
        }
    }
    if names.len() < count {
        return Err(Mistake::Ends("a row for every candidate").in_cell(last, 1));
    }
    let mut ballots = BallotBox::new(names).map_err(|problem| head.mistake(0, problem))?;
    for (line, ranking, weight) in cast {
        ballots
            .add_weighted(ranking, weight)
            .map_err(|problem| Mistake::from(problem).in_cell(line, 1))?;
    }
    Ok(RankedFile { seats: Some(seats), title, ..RankedFile::of(ballots) })
}

fn ranking(row: &Row, count: usize) -> Result<Ranking, ReadProblem> {
    let mut ranking = Vec::new();
    for place in (1..row.len()).filter(|place| !row.cell(*place).is_empty()) {
        let number = usize::try_from(row.number(place, "the number of a candidate")?).unwrap_or(usize::MAX);
        let candidate = number.checked_sub(1).filter(|place| *place < count).and_then(Candidate::at);
        let stranger = || row.mistake(place, Mistake::UnknownCandidate(row.cell(place).to_owned()));
        ranking.push(candidate.ok_or_else(stranger)?);
    }
    Ranking::of(ranking).map_err(|problem| row.mistake(0, Mistake::ranked_twice(problem, &[])))
}

fn name(row: &Row) -> String {
    match (row.cell(1), row.cell(2)) {
        (name, "") => name.to_owned(),
        (name, party) => format!("{name} [{party}]"),
    }
}
