//! `.pb`, the format of Pabulib for participatory budgets: sections META, PROJECTS and VOTES, cells parted by `;`.
//!
//! Source: Faliszewski and others, "Participatory budgeting: data, tools and analysis", IJCAI 2023 (pabulib.org).

use std::collections::{HashMap, HashSet};

use super::cells::{self, Row, rows};
use super::{Mistake, ReadProblem, shortened};
use crate::ballots::{BallotBox, Candidate, ContestProblem, MOST_CANDIDATES, Points};
use crate::budget::{Money, Proposals};

/// A budget to be shared out. Projects are named by their ids.
#[derive(Clone, Debug)]
pub struct BudgetFile {
    pub proposals: Proposals,
    /// The rule the organizers used, in Pabulib's words, such as `greedy` or `equalshares/add1`.
    pub rule: Option<String>,
    pub title: Option<String>,
}

/// What a vote lists.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Projects approved of.
    Approval,
    /// Projects from the most preferred down; the first of ten gets ten points.
    Ordinal { longest: Option<u64> },
    /// Projects, with their points in a column beside.
    Points,
}

/// The cost Pabulib gives to projects that were taken back after the vote.
const WITHDRAWN: Money = Money(999_999_999 * Money::ONE.0);

const ON_ONE_LINE: &str = "a cell on one line, and the file has fewer votes than it says";

const KINDS: &str = "one of approval, choose-1, ordinal, cumulative, scoring";

/// Reads a `.pb` file.
///
/// # Errors
/// The first mistake, with its line and cell.
pub fn pb(text: &str) -> Result<BudgetFile, ReadProblem> {
    cells::all_quotes_end(text, b';')?;
    let Sections { meta, projects: listed, votes } = Sections::of(text)?;
    let meta = Meta(meta);
    let budget = meta
        .row("budget")
        .ok_or_else(|| Mistake::Missing("budget among the META rows").in_cell(1, 1))?;
    let budget = money(budget, 1)?;
    let (ids, costs) = projects(&listed)?;
    let places: HashMap<String, Candidate> = ids
        .iter()
        .cloned()
        .enumerate()
        .filter_map(|(place, id)| Some((id, Candidate::at(place)?)))
        .collect();
    let mut ballots = BallotBox::new(ids).map_err(|problem| Mistake::from(problem).in_cell(1, 1))?;
    for (place, _) in costs.iter().enumerate().filter(|(_, cost)| **cost == WITHDRAWN) {
        let withdrawn = Candidate::at(place).map_or(Ok(()), |project| ballots.withdraw(project));
        withdrawn.map_err(|problem| Mistake::from(problem).in_cell(1, 1))?;
    }
    if let Some((head, votes)) = votes.split_first() {
        meta.has_all(votes)?;
        let reading = Reading {
            places,
            kind: meta.kind()?,
            list: column(head, "vote")?,
            points: head.find("points"),
        };
        let strength = head.find("vote_strength");
        for row in votes {
            let times = strength.map_or(Ok(1), |place| row.number(place, "a number of votes"))?;
            ballots.add(reading.ballot(row)?, times).map_err(|problem| row.mistake(0, problem))?;
        }
    }
    let least_votes = meta.number("min_project_score_threshold").unwrap_or_default();
    Ok(BudgetFile {
        proposals: Proposals { contest: ballots.close(), costs, budget, least_votes },
        rule: meta.word("rule"),
        title: meta.word("description"),
    })
}

/// The rows of each section, without the line that names it.
#[derive(Default)]
struct Sections {
    meta: Vec<Row>,
    projects: Vec<Row>,
    votes: Vec<Row>,
}

impl Sections {
    fn of(text: &str) -> Result<Self, ReadProblem> {
        let mut sections = Self::default();
        let mut section = "META".to_owned();
        let mut has_votes = false;
        for row in rows(text, b';').filter(|row| !row.is_empty()) {
            let name = row.cell(0).to_ascii_uppercase();
            if let "META" | "PROJECTS" | "VOTES" = name.as_str() {
                has_votes |= name == "VOTES";
                section = name;
                continue;
            }
            match section.as_str() {
                "META" => sections.meta.push(row),
                "PROJECTS" => sections.projects.push(row),
                _ => sections.votes.push(row),
            }
        }
        // Without its heading no vote would count, and nobody would be told.
        match has_votes {
            true => Ok(sections),
            false => Err(Mistake::Missing("section VOTES").in_cell(1, 1)),
        }
    }
}

/// The rows of keys and values.
struct Meta(Vec<Row>);

impl Meta {
    fn row(&self, key: &str) -> Option<&Row> {
        self.0.iter().find(|row| row.cell(0).eq_ignore_ascii_case(key))
    }

    fn word(&self, key: &str) -> Option<String> {
        self.row(key).map(|row| row.cell(1).to_owned()).filter(|word| !word.is_empty())
    }

    fn number(&self, key: &str) -> Option<u64> {
        self.word(key)?.parse().ok()
    }

    /// A stray quotation mark joins rows until the next one; then there are fewer votes than the file says.
    fn has_all(&self, votes: &[Row]) -> Result<(), ReadProblem> {
        let wanted = self.number("num_votes").and_then(|number| usize::try_from(number).ok());
        if wanted.is_none_or(|wanted| wanted == votes.len()) {
            return Ok(());
        }
        for row in votes {
            if let Some(place) = (0..row.len()).find(|place| row.cell(*place).contains('\n')) {
                return Err(row.mistake(place, Mistake::unexpected(row.cell(place), ON_ONE_LINE)));
            }
        }
        Ok(())
    }

    fn kind(&self) -> Result<Kind, ReadProblem> {
        let Some(row) = self.row("vote_type") else {
            return Ok(Kind::Approval);
        };
        match row.cell(1) {
            "" | "approval" | "choose-1" => Ok(Kind::Approval),
            "ordinal" => Ok(Kind::Ordinal { longest: self.number("max_length") }),
            "cumulative" | "scoring" => Ok(Kind::Points),
            other => Err(row.mistake(1, Mistake::unexpected(other, KINDS))),
        }
    }
}

impl Row {
    /// The place of the cell with this heading.
    fn find(&self, heading: &str) -> Option<usize> {
        (0..self.len()).find(|place| self.cell(*place).eq_ignore_ascii_case(heading))
    }
}

/// The place of a column that has to be there.
fn column(head: &Row, heading: &'static str) -> Result<usize, ReadProblem> {
    head.find(heading).ok_or_else(|| head.mistake(0, Mistake::Missing(heading)))
}

fn money(row: &Row, place: usize) -> Result<Money, ReadProblem> {
    let money = Money::read(row.cell(place));
    money.ok_or_else(|| row.mistake(place, Mistake::unexpected(row.cell(place), "an amount of money")))
}

fn projects(listed: &[Row]) -> Result<(Vec<String>, Vec<Money>), ReadProblem> {
    let Some((head, listed)) = listed.split_first() else {
        return Ok((Vec::new(), Vec::new()));
    };
    let (id, cost) = (column(head, "project_id")?, column(head, "cost")?);
    let (mut seen, mut ids, mut costs) = (HashSet::new(), Vec::new(), Vec::new());
    for row in listed {
        if !seen.insert(row.cell(id)) {
            return Err(row.mistake(id, Mistake::ListedTwice(shortened(row.cell(id)))));
        }
        ids.push(row.cell(id).to_owned());
        costs.push(money(row, cost)?);
    }
    if ids.len() > MOST_CANDIDATES {
        return Err(Mistake::from(ContestProblem::TooManyCandidates).in_cell(1, 1));
    }
    Ok((ids, costs))
}

/// How the votes of this file are read.
struct Reading {
    places: HashMap<String, Candidate>,
    kind: Kind,
    /// The column that lists projects.
    list: usize,
    points: Option<usize>,
}

impl Reading {
    fn ballot(&self, row: &Row) -> Result<Points, ReadProblem> {
        let items = |text: &str| -> Vec<String> {
            text.split(',')
                .map(|item| item.trim().to_owned())
                .filter(|item| !item.is_empty())
                .collect()
        };
        let listed = items(row.cell(self.list));
        let points = self.points.map(|place| items(row.cell(place))).unwrap_or_default();
        if self.kind == Kind::Points && points.len() > listed.len() {
            let found = row.cell(self.points.unwrap_or_default());
            let wrong = Mistake::unexpected(found, "as many points as projects");
            return Err(row.mistake(self.points.unwrap_or_default(), wrong));
        }
        let mut marks: Vec<(Candidate, u32)> = Vec::new();
        for (place, id) in listed.iter().enumerate() {
            let stranger = || row.mistake(self.list, Mistake::UnknownCandidate(shortened(id)));
            let project = *self.places.get(id).ok_or_else(stranger)?;
            if self.kind != Kind::Approval && marks.iter().any(|(one, _)| *one == project) {
                return Err(row.mistake(self.list, Mistake::RankedTwice(shortened(id))));
            }
            let given = match self.kind {
                Kind::Approval => 1,
                Kind::Ordinal { longest } => {
                    let longest =
                        longest.and_then(|longest| usize::try_from(longest).ok()).unwrap_or(listed.len());
                    u32::try_from(longest.max(listed.len()) - place).unwrap_or(u32::MAX)
                }
                Kind::Points => {
                    let text = points.get(place).map(String::as_str).unwrap_or_default();
                    let wrong = || {
                        row.mistake(
                            self.points.unwrap_or_default(),
                            Mistake::unexpected(text, "a whole number of points"),
                        )
                    };
                    text.parse().map_err(|_| wrong())?
                }
            };
            marks.push((project, given));
        }
        Ok(Points::of(marks))
    }
}
