//! From a file and a rule to a count.

use std::collections::HashSet;
use std::num::NonZeroU32;

use anyhow::{Context, bail};
use calc_votes::amount::Amount;
use calc_votes::ballots::{Approval, Ballot, Candidate, Contest, Points};
use calc_votes::budget::{self, Allocation, Unaffordable, Worth};
use calc_votes::count::{Count, Opening, Round};
use calc_votes::read::{self, BudgetFile, Overvote, RankedFile};
use calc_votes::schulze;
use calc_votes::ties::TieBreak;
use calc_votes::{meek, pairwise, runoff, tally, transfer};

use super::{Asked, Rule, SharedRank, Strength, Tie, Unranked};

/// A count with the names to tell it by.
pub struct Counted {
    pub count: Count,
    /// By place. Candidates of the same name are told apart by a number.
    pub labels: Vec<String>,
    /// Places of those who stand.
    pub standing: Vec<Candidate>,
}

impl Counted {
    fn of<B>(count: Count, contest: &Contest<B>) -> Self {
        Self {
            count,
            labels: labels(contest.names()),
            standing: contest.standing().collect(),
        }
    }

    pub fn label(&self, candidate: Candidate) -> &str {
        self.labels.get(candidate.place()).map_or("", String::as_str)
    }

    pub fn labels_of(&self, candidates: &[Candidate]) -> Vec<&str> {
        candidates.iter().map(|one| self.label(*one)).collect()
    }
}

/// Fractions double their digits with every surplus that moves; beyond this they would fill any computer.
const MOST_EXACT_SEATS: usize = 30;

/// The names of a file, each once: a second "Write-in" becomes "Write-in (2)", unless somebody is called that.
fn labels(names: &[String]) -> Vec<String> {
    let mut taken: HashSet<String> = names.iter().cloned().collect();
    let mut seen: HashSet<&str> = HashSet::new();
    let numbered = |name: &str, number: usize| format!("{name} ({number})");
    let mut labels = Vec::new();
    for name in names {
        if seen.insert(name) {
            labels.push(name.clone());
            continue;
        }
        let free = (2..).map(|number| numbered(name, number)).find(|label| !taken.contains(label));
        let label = free.unwrap_or_default();
        taken.insert(label.clone());
        labels.push(label);
    }
    labels
}

/// The formats a file may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Blt,
    Abif,
    Pb,
    PrefLib,
    Table,
}

/// By the ending of its name; otherwise by how it begins.
fn format(asked: &Asked, text: &str) -> Format {
    let ending = asked.file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let numbers = !first.is_empty() && first.split_whitespace().all(|word| word.parse::<u64>().is_ok());
    match ending.as_deref() {
        Some("blt") => Format::Blt,
        Some("abif") => Format::Abif,
        Some("pb") => Format::Pb,
        Some("soc" | "soi" | "toc" | "toi") => Format::PrefLib,
        // Scottish councils publish the ballots of a ward under any of these endings.
        Some("csv" | "tsv") if numbers && first.split(' ').count() == 2 => Format::Blt,
        Some("csv" | "tsv") => Format::Table,
        _ if first == "META" => Format::Pb,
        _ if first.starts_with("# FILE NAME") => Format::PrefLib,
        _ if numbers => Format::Blt,
        _ if first.starts_with(['{', '=', '#']) || text.contains('>') => Format::Abif,
        _ => Format::Table,
    }
}

/// Reads the file and counts it.
pub fn count(asked: &Asked) -> anyhow::Result<Counted> {
    let name = asked.file.display();
    let bytes = std::fs::read(&asked.file).with_context(|| format!("{name} cannot be read"))?;
    let text = read::decode(&bytes);
    let format = format(asked, &text);
    let unusable = || format!("{name} is not usable");
    match asked.rule {
        Rule::Greedy | Rule::EqualShares if format != Format::Pb => {
            bail!("{name} is not usable: this rule needs prices and a budget, in a .pb file")
        }
        Rule::Greedy | Rule::EqualShares => Ok(projects(asked, &read::pb(&text).with_context(unusable)?)),
        Rule::Approval | Rule::Score if matches!(format, Format::Table | Format::Pb) => {
            marks(asked, format, &text).with_context(unusable)
        }
        _ => {
            let mut file = ranked(asked, format, &text).with_context(unusable)?;
            match (asked.rule, file.points.take()) {
                (Rule::Approval | Rule::Score, Some(points)) => {
                    let mut counted = by_points(asked, points.contest);
                    if asked.rule == Rule::Score {
                        let totals = counted.count.rounds.iter_mut().flat_map(|round| &mut round.totals);
                        totals.for_each(|total| *total = total.shifted(points.decimals));
                    }
                    Ok(counted)
                }
                (Rule::Score, None) => {
                    bail!("{name} is not usable: this rule needs points on every ballot")
                }
                _ => rankings(asked, file),
            }
        }
    }
}

fn ranked(asked: &Asked, format: Format, text: &str) -> anyhow::Result<RankedFile> {
    let overvote = match asked.shared_rank {
        SharedRank::PassedOver => Overvote::PassedOver,
        _ => Overvote::EndsBallot,
    };
    match format {
        Format::Blt => Ok(read::blt(text)?),
        Format::Abif => Ok(read::abif(text)?),
        Format::PrefLib => Ok(read::preflib(text)?),
        Format::Table => Ok(read::rankings_with(text, overvote)?),
        Format::Pb => {
            bail!("a .pb file holds no rankings; count it by greedy, equal-shares, approval or score")
        }
    }
}

/// The tie break asked for, with the order of the file where it has one.
fn tie_break(asked: &Asked, order: Option<Vec<Candidate>>) -> TieBreak {
    match (asked.tie, &asked.seed) {
        (Tie::Stop, _) => TieBreak::Stop,
        (Tie::Lot, Some(seed)) => TieBreak::Lot { seed: seed.clone() },
        _ => TieBreak::Order(order.unwrap_or_default()),
    }
}

/// Counts rankings.
fn rankings(asked: &Asked, file: RankedFile) -> anyhow::Result<Counted> {
    let seats = asked.seats.or(file.seats).unwrap_or(NonZeroU32::MIN);
    let ties = &tie_break(asked, file.tie_order);
    let contest = &file.contest;
    let transferred = |rule| transfer::count(contest, seats, rule, ties);
    let count = match asked.rule {
        Rule::Scottish => transferred(transfer::Rule::Scottish),
        Rule::Wigm => transferred(transfer::Rule::Reference),
        Rule::WigmExact
            if contest.standing().count().min(usize::try_from(seats.get()).unwrap_or(usize::MAX))
                > MOST_EXACT_SEATS =>
        {
            bail!("exact fractions grow with every seat; count more than {MOST_EXACT_SEATS} seats by wigm")
        }
        Rule::WigmExact => transferred(transfer::Rule::Exact),
        Rule::Minneapolis => transferred(transfer::Rule::Minneapolis),
        Rule::Meek => meek::count(contest, seats, ties),
        Rule::Irv if seats > NonZeroU32::MIN => {
            bail!("an instant run-off elects one; say --seats 1, or another rule")
        }
        Rule::Irv => runoff::count(contest, run_off_rules(asked), ties),
        Rule::Schulze => schulze::count(contest, seats, schulze_rules(asked), ties),
        Rule::Plurality => tally::plurality(contest, seats, ties),
        _ => {
            let approvals = contest.clone().with_ballots(|ballot| Approval::of(ballot.marked()));
            let count = tally::approval(&approvals, seats, ties);
            return Ok(Counted::of(count, &approvals));
        }
    };
    Ok(Counted::of(count, contest))
}

fn run_off_rules(asked: &Asked) -> runoff::Rules {
    let shared_rank = match asked.shared_rank {
        SharedRank::AsListed => runoff::SharedRank::AsListed,
        SharedRank::EndsBallot => runoff::SharedRank::EndsBallot,
        SharedRank::PassedOver => runoff::SharedRank::PassedOver,
        SharedRank::EndsIfSeveralContinue => runoff::SharedRank::EndsIfSeveralContinue,
    };
    runoff::Rules { shared_rank, ..runoff::Rules::default() }
}

fn schulze_rules(asked: &Asked) -> schulze::Rules {
    let unranked = match asked.unranked {
        Unranked::BelowAll => pairwise::Unranked::BelowAll,
        Unranked::Ignored => pairwise::Unranked::Ignored,
    };
    let strength = match asked.strength {
        Strength::Margins => schulze::Strength::Margin,
        Strength::WinningVotes => schulze::Strength::WinningVotes,
    };
    schulze::Rules { unranked, strength }
}

/// Counts approvals or points of a table with a column for each candidate. A table of ranks approves of all it names.
fn marks(asked: &Asked, format: Format, text: &str) -> anyhow::Result<Counted> {
    let contest = match format {
        Format::Pb => read::pb(text)?.proposals.contest,
        _ => match read::points(text) {
            Ok(ballots) => ballots.close(),
            Err(_) if asked.rule == Rule::Approval => return rankings(asked, read::rankings(text)?),
            Err(problem) => return Err(problem.into()),
        },
    };
    Ok(by_points(asked, contest))
}

/// Counts points, or one vote for everybody who has any.
fn by_points(asked: &Asked, contest: Contest<Points>) -> Counted {
    let ties = tie_break(asked, None);
    let seats = asked.seats.unwrap_or(NonZeroU32::MIN);
    if asked.rule == Rule::Score {
        let count = tally::score(&contest, seats, &ties);
        return Counted::of(count, &contest);
    }
    let marked =
        |ballot: Points| Approval::of(ballot.iter().filter(|(_, points)| *points > 0).map(|(one, _)| one));
    let approvals = contest.with_ballots(marked);
    let count = tally::approval(&approvals, seats, &ties);
    Counted::of(count, &approvals)
}

/// Shares out a budget. Where the organizers' rule has variants, the one named in the file is used.
fn projects(asked: &Asked, file: &BudgetFile) -> Counted {
    let ties = tie_break(asked, None);
    let named = file.rule.as_deref().unwrap_or_default();
    let proposals = &file.proposals;
    let by_votes = |unaffordable| budget::greedy(proposals, unaffordable, &ties);
    let allocation = match asked.rule {
        Rule::Greedy if named == "greedy-no-skip" => by_votes(Unaffordable::EndsTheCount),
        Rule::Greedy => by_votes(Unaffordable::PassedOver),
        _ => {
            let raise = !matches!(named, "equalshares" | "equalshares-comparison");
            let shares = budget::equal_shares(proposals, Worth::Cost, raise, &ties);
            let other = by_votes(Unaffordable::PassedOver);
            let (for_other, for_shares) = proposals.preferring(&other.chosen, &shares.chosen);
            if named.ends_with("-comparison") && for_other > for_shares {
                other
            } else {
                shares
            }
        }
    };
    Counted::of(as_count(allocation, file), &file.proposals.contest)
}

/// A budget told like an election: each round takes a project, or passes it over.
fn as_count(allocation: Allocation, file: &BudgetFile) -> Count {
    let totals: Vec<Amount> = allocation.votes.iter().map(|votes| Amount::whole(*votes)).collect();
    let rounds = allocation.choices.into_iter().map(|choice| Round {
        opening: Opening::Votes,
        transfers: Vec::new(),
        totals: totals.clone(),
        exhausted: Amount::default(),
        rounded_off: Amount::default(),
        quota: None,
        elected: if choice.chosen { vec![choice.project] } else { Vec::new() },
        eliminated: if choice.chosen { Vec::new() } else { vec![choice.project] },
        ties: choice.tie.into_iter().collect(),
    });
    Count {
        seats: u32::try_from(allocation.chosen.len()).unwrap_or(u32::MAX),
        valid: file.proposals.contest.valid(),
        quota: None,
        elected: allocation.chosen,
        rounds: rounds.collect(),
        stopped: allocation.stopped,
    }
}
